//! Table `setting`: small values of this seat, such as the restore mark and the root pin.

use rusqlite::{OptionalExtension as _, params};

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;

impl JournalRead<'_> {
    /// The value of a setting.
    pub fn setting(&self, key: &str) -> Result<Option<Vec<u8>>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
        Ok(select.query_row([key], |row| row.get(0)).optional()?)
    }
}

impl JournalWrite<'_> {
    /// Writes a setting.
    pub fn set_setting(&self, key: &str, value: &[u8]) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT INTO setting (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![key, value])?;
        Ok(())
    }

    /// Deletes a setting. An absent one is no error.
    pub fn delete_setting(&self, key: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM setting WHERE key = ?1")?
            .execute([key])?;
        Ok(())
    }
}
