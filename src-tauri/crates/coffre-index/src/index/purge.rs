//! Removing documents so that no word of them stays in the file or its write-ahead log.

use super::{IndexDb, IndexWrite};
use crate::DatabaseError;

/// What a purge removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PurgeReport {
    /// Documents that were there and are gone.
    pub documents: u64,
    /// Op lines that concerned them.
    pub ops: u64,
}

impl IndexDb {
    /// Removes everything about these documents, merges the full-text index into one segment without them and
    /// truncates the write-ahead log. Ids that are not there are no error, so that a purge can be repeated:
    /// their op lines and pieces of text are removed all the same. Cost grows with the whole index; pass all
    /// documents of a disposal in one call.
    ///
    /// # Errors
    /// [`DatabaseError::PagesKept`] where another reader keeps old pages alive: the documents are gone, and the
    /// same call has to be made again. Any other error leaves the documents in place.
    pub fn purge(&mut self, documents: &[&str]) -> Result<PurgeReport, DatabaseError> {
        let report = self.transaction(|tx| {
            let mut report = PurgeReport::default();
            for document in documents {
                tx.purge_one(document, &mut report)?;
            }
            tx.write_words()?;
            tx.connection
                .execute("INSERT INTO word (word) VALUES ('optimize')", [])?;
            Ok::<_, DatabaseError>(report)
        })?;
        let busy: i64 = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 {
            Ok(report)
        } else {
            Err(DatabaseError::PagesKept)
        }
    }
}

impl IndexWrite<'_> {
    /// Takes a document out of the lists and the full text; its op lines stay. Returns whether it was there.
    pub fn delete_document(&self, document: &str) -> Result<bool, DatabaseError> {
        let Some(number) = self.number_of(document)? else {
            return Ok(false);
        };
        self.take_out_words(number)?;
        self.connection
            .prepare_cached("DELETE FROM text WHERE document = ?1")?
            .execute([number])?;
        // Versions, links and tags follow by foreign key.
        self.connection
            .prepare_cached("DELETE FROM document WHERE number = ?1")?
            .execute([number])?;
        Ok(true)
    }

    fn purge_one(&self, document: &str, report: &mut PurgeReport) -> Result<(), DatabaseError> {
        if self.delete_document(document)? {
            report.documents += 1;
        }
        let ops = self
            .connection
            .prepare_cached("DELETE FROM op WHERE id IN (SELECT op FROM op_key WHERE key = ?1)")?
            .execute([document])?;
        report.ops += u64::try_from(ops).map_err(|_| DatabaseError::NumberTooLarge)?;
        for statement in [
            "DELETE FROM text_piece WHERE document = ?1",
            "DELETE FROM text_at WHERE document = ?1",
            "DELETE FROM fact WHERE about = ?1",
            "UPDATE fact SET document = NULL WHERE document = ?1",
        ] {
            self.connection.prepare_cached(statement)?.execute([document])?;
        }
        Ok(())
    }
}
