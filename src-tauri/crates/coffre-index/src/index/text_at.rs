//! Tables `text_at` and `read_again`: where the words of a version were said, and which bodies have to be read anew.
//!
//! Words stand once in the index. When they were taken out, or did not count when they arrived, their body is
//! opened again instead of keeping every text twice.

use rusqlite::params;

use super::IndexWrite;
use crate::DatabaseError;

impl IndexWrite<'_> {
    /// Remembers that a body says words of a version, whether they count or not.
    pub fn put_text_at(
        &self,
        document: &str,
        version: &str,
        note: &str,
        part: u32,
    ) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT OR IGNORE INTO text_at (document, version, note, part) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![document, version, note, part])?;
        Ok(())
    }

    /// The versions whose words a body says: document and version.
    pub fn texts_said_at(&self, note: &str, part: u32) -> Result<Vec<(String, String)>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT document, version FROM text_at WHERE note = ?1 AND part = ?2")?;
        let rows = select.query_map(params![note, part], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Asks for one body to be read anew: it counts as not applied.
    pub fn read_again(&self, note: &str, part: u32) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM applied WHERE note = ?1 AND part = ?2")?
            .execute(params![note, part])?;
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO read_again (note, part) VALUES (?1, ?2)")?
            .execute(params![note, part])?;
        Ok(())
    }

    /// Asks for every applied body that says words of a version to be read anew.
    pub fn read_texts_again(&self, document: &str, version: &str) -> Result<(), DatabaseError> {
        let parts: Vec<(String, u32)> = {
            let mut select = self.connection.prepare_cached(
                "SELECT t.note, t.part FROM text_at t JOIN applied a ON a.note = t.note AND a.part = t.part
                 WHERE t.document = ?1 AND t.version = ?2",
            )?;
            let rows = select.query_map([document, version], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        parts
            .iter()
            .try_for_each(|(note, part)| self.read_again(note, *part))
    }

    /// Hands over what is to be read anew; the list is empty afterwards.
    pub fn take_read_again(&self) -> Result<Vec<(String, u32)>, DatabaseError> {
        let mut delete = self
            .connection
            .prepare_cached("DELETE FROM read_again RETURNING note, part")?;
        let rows = delete.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
