//! Table `viewed`: of which documents the log says already that they were shown on a day. One day is kept.

use rusqlite::params;

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;

impl JournalRead<'_> {
    /// Whether a document was noted as shown on a day.
    pub fn has_viewed(&self, day: &str, document: &str) -> Result<bool, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT 1 FROM viewed WHERE day = ?1 AND document = ?2")?;
        Ok(select.exists(params![day, document])?)
    }
}

impl JournalWrite<'_> {
    /// Notes that a document is shown on a day, in the transaction that writes its audit line. Other days are forgotten.
    pub fn put_viewed(&self, day: &str, document: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM viewed WHERE day <> ?1")?
            .execute([day])?;
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO viewed (day, document) VALUES (?1, ?2)")?
            .execute(params![day, document])?;
        Ok(())
    }
}
