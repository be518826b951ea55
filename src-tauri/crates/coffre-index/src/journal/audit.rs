//! Table `audit_pending`: audit lines that are durable here before the page is shown, and travel with the next
//! entry.

use rusqlite::params;

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;

/// One audit line that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingAudit {
    /// Order of the line; a number is never given twice.
    pub id: i64,
    /// Compartment whose audit body it belongs to.
    pub compartment: String,
    /// The op line.
    pub line: Vec<u8>,
}

impl JournalRead<'_> {
    /// The lines that wait, in order.
    pub fn pending_audit(&self) -> Result<Vec<PendingAudit>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT id, compartment, line FROM audit_pending ORDER BY id")?;
        let rows = select.query_map([], |row| {
            Ok(PendingAudit {
                id: row.get("id")?,
                compartment: row.get("compartment")?,
                line: row.get("line")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl JournalWrite<'_> {
    /// Appends a line and returns its number.
    pub fn push_audit(&self, compartment: &str, line: &[u8]) -> Result<i64, DatabaseError> {
        self.connection
            .prepare_cached("INSERT INTO audit_pending (compartment, line) VALUES (?1, ?2)")?
            .execute(params![compartment, line])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Drops the lines up to and including `id`, in the transaction that puts their entry into the outbox.
    pub fn drop_audit_up_to(&self, id: i64) -> Result<usize, DatabaseError> {
        Ok(self
            .connection
            .prepare_cached("DELETE FROM audit_pending WHERE id <= ?1")?
            .execute([id])?)
    }
}
