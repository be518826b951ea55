//! Table `planned`: objects that were put into the folder before the entry that names them.
//!
//! A row that is still here when the database is opened is an orphan of a crash, and only this seat may remove it.

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;

impl JournalRead<'_> {
    /// Names of objects that no entry names yet.
    pub fn planned(&self) -> Result<Vec<String>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT name FROM planned ORDER BY name")?;
        Ok(select
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }
}

impl JournalWrite<'_> {
    /// Remembers an object before it is put.
    pub fn plan(&self, name: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO planned (name) VALUES (?1)")?
            .execute([name])?;
        Ok(())
    }

    /// Forgets one: an entry names it, or it was removed.
    pub fn forget_planned(&self, name: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM planned WHERE name = ?1")?
            .execute([name])?;
        Ok(())
    }
}
