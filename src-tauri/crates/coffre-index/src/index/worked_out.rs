//! Table `worked_out`: the rules and the day under which the deadlines of this index were last worked out, all of them.

use rusqlite::OptionalExtension as _;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;

impl IndexRead<'_> {
    /// What the deadlines were last worked out under, in the caller's words; none in a new index.
    pub fn worked_out(&self) -> Result<Option<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached("SELECT state FROM worked_out")?;
        Ok(select.query_row([], |row| row.get(0)).optional()?)
    }
}

impl IndexWrite<'_> {
    /// Records what all deadlines are worked out under.
    pub fn set_worked_out(&self, state: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO worked_out (only, state) VALUES (1, ?1)")?
            .execute([state])?;
        Ok(())
    }
}
