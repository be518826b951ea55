//! Table `question`: what the deadline of a document waits for, and the dossier in which it is asked. Small rows of their
//! own, so that the questions of a large vault are counted without a look at its documents.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::unsigned;

/// One question and how many documents wait for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRow {
    /// The dossier in which it is asked; none for documents without one.
    pub dossier: Option<String>,
    /// What is asked, in the caller's words.
    pub asks: String,
    /// How many documents outside the bin wait.
    pub waiting: u64,
}

impl IndexRead<'_> {
    /// The questions that wait, by dossier.
    pub fn questions(&self) -> Result<Vec<QuestionRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT s.id, q.asks, q.waiting FROM
                 (SELECT dossier, asks, count(*) AS waiting FROM question GROUP BY dossier, asks) q
             LEFT JOIN dossier s ON s.number = q.dossier ORDER BY s.id, q.asks",
        )?;
        let rows = select.query_map([], |row| {
            Ok(QuestionRow {
                dossier: row.get(0)?,
                asks: row.get(1)?,
                waiting: unsigned(row, 2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The documents that wait for the answer to a question, oldest first, at most `limit`.
    pub fn waiting_for(
        &self,
        dossier: Option<&str>,
        asks: &str,
        limit: u32,
    ) -> Result<Vec<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT d.id FROM question q JOIN document d ON d.number = q.document
             WHERE q.dossier IS (SELECT number FROM dossier WHERE id = ?1) AND q.asks = ?2
             ORDER BY q.document LIMIT ?3",
        )?;
        let rows = select.query_map(params![dossier, asks, limit], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Says what the unknown deadline of a document waits for; it is asked in the first of its dossiers. Nothing waits for
    /// a document in the bin. [`IndexWrite::set_deadline`] takes it back, so it comes after that.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn ask(&self, document: &str, asks: &str) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO question (document, asks, dossier)
                 SELECT d.number, ?2, (SELECT s.number FROM doc_dossier l JOIN dossier s ON s.number = l.dossier
                     WHERE l.document = d.number ORDER BY s.id LIMIT 1)
                 FROM document d WHERE d.number = ?1 AND d.binned = 0",
            )?
            .execute(params![number, asks])?;
        Ok(())
    }

    /// Takes back what the deadline of a document waited for.
    pub(super) fn ask_nothing(&self, document: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "DELETE FROM question WHERE document = (SELECT number FROM document WHERE id = ?1)",
            )?
            .execute([document])?;
        Ok(())
    }
}
