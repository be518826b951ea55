//! Table `doc_part`: the part that a person plays in a document, which decides the rule that keeps it.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;

impl IndexRead<'_> {
    /// The parts played in a document, each with its party, or with an empty one where the part was said alone.
    pub fn parts_of_document(&self, document: &str) -> Result<Vec<(String, String)>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT p.party, p.part FROM doc_part p JOIN document d ON d.number = p.document
             WHERE d.id = ?1 ORDER BY p.party, p.part",
        )?;
        let rows = select.query_map([document], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Writes the parts played in a document over those that were known.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn put_parts(&self, document: &str, parts: &[(String, String)]) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        self.connection
            .prepare_cached("DELETE FROM doc_part WHERE document = ?1")?
            .execute([number])?;
        let mut insert = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO doc_part (document, party, part) VALUES (?1, ?2, ?3)")?;
        for (party, part) in parts {
            insert.execute(params![number, party, part])?;
        }
        Ok(())
    }
}
