//! Tables `doc_dossier`, `doc_party` and `dossier_party`: add-wins sets, written as they stand after merging.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;

impl IndexRead<'_> {
    /// The ids of the dossiers that a document is in.
    pub fn dossiers_of_document(&self, document: &str) -> Result<Vec<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT s.id FROM document d JOIN doc_dossier l ON l.document = d.number
             JOIN dossier s ON s.number = l.dossier WHERE d.id = ?1 ORDER BY s.id",
        )?;
        Ok(select
            .query_map([document], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    pub(super) fn dossier_number(&self, dossier: &str) -> Result<i64, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT number FROM dossier WHERE id = ?1")?;
        Ok(select.query_row([dossier], |row| row.get(0))?)
    }
}

impl IndexWrite<'_> {
    /// Puts a document into a dossier. Saying it twice changes nothing.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] where the document or the dossier is unknown.
    pub fn link_dossier(&self, document: &str, dossier: &str) -> Result<(), DatabaseError> {
        let (number, dossier) = (self.existing(document)?, self.dossier_number(dossier)?);
        let added = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO doc_dossier (dossier, document) VALUES (?1, ?2)")?
            .execute([dossier, number])?;
        if added == 1 {
            self.connection
                .prepare_cached("UPDATE document SET dossiers = dossiers + 1 WHERE number = ?1")?
                .execute([number])?;
        }
        Ok(())
    }

    /// Takes a document out of a dossier. An absent link is no error.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] where the document or the dossier is unknown.
    pub fn unlink_dossier(&self, document: &str, dossier: &str) -> Result<(), DatabaseError> {
        let (number, dossier) = (self.existing(document)?, self.dossier_number(dossier)?);
        let removed = self
            .connection
            .prepare_cached("DELETE FROM doc_dossier WHERE dossier = ?1 AND document = ?2")?
            .execute([dossier, number])?;
        if removed == 1 {
            self.connection
                .prepare_cached("UPDATE document SET dossiers = dossiers - 1 WHERE number = ?1")?
                .execute([number])?;
        }
        Ok(())
    }

    /// Names a party on a document. Saying it twice changes nothing.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document, [`DatabaseError::Conflict`] for an unknown party.
    pub fn link_party(&self, document: &str, party: &str) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO doc_party (party, document) VALUES (?1, ?2)")?
            .execute(params![party, number])?;
        Ok(())
    }

    /// Removes a party from a document. An absent link is no error.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn unlink_party(&self, document: &str, party: &str) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        self.connection
            .prepare_cached("DELETE FROM doc_party WHERE party = ?1 AND document = ?2")?
            .execute(params![party, number])?;
        Ok(())
    }

    /// Gives a party a part in a dossier. Saying it twice changes nothing.
    ///
    /// # Errors
    /// [`DatabaseError::Conflict`] where the party or the dossier is unknown.
    pub fn link_dossier_party(&self, dossier: &str, party: &str, part: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO dossier_party (dossier, party, part) VALUES (?1, ?2, ?3)")?
            .execute([dossier, party, part])?;
        Ok(())
    }

    /// Takes a part in a dossier from a party. An absent one is no error.
    pub fn unlink_dossier_party(&self, dossier: &str, party: &str, part: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM dossier_party WHERE dossier = ?1 AND party = ?2 AND part = ?3")?
            .execute([dossier, party, part])?;
        Ok(())
    }
}
