//! Table `tag`: the tags of documents.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::unsigned;
use crate::fold::fold;

impl IndexRead<'_> {
    /// The tags of a document, in alphabetical order.
    pub fn tags_of(&self, document: &str) -> Result<Vec<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT t.tag FROM document d JOIN tag t ON t.document = d.number WHERE d.id = ?1
             ORDER BY t.folded, t.tag",
        )?;
        Ok(select
            .query_map([document], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// All tags with the number of documents, in alphabetical order. Spellings that differ only in accents or
    /// case count as one.
    pub fn tags(&self) -> Result<Vec<(String, u64)>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT min(tag) AS tag, count(DISTINCT document) AS documents FROM tag GROUP BY folded
             ORDER BY folded",
        )?;
        let rows = select.query_map([], |row| Ok((row.get("tag")?, unsigned(row, "documents")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Adds a tag to a document. Saying it twice changes nothing.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn put_tag(&self, document: &str, tag: &str) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO tag (folded, document, tag) VALUES (?1, ?2, ?3)")?
            .execute(params![fold(tag), number, tag])?;
        Ok(())
    }

    /// Removes a tag from a document. An absent one is no error.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn delete_tag(&self, document: &str, tag: &str) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        self.connection
            .prepare_cached("DELETE FROM tag WHERE folded = ?1 AND document = ?2 AND tag = ?3")?
            .execute(params![fold(tag), number, tag])?;
        Ok(())
    }
}
