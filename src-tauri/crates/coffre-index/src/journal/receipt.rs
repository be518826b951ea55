//! Table `receipt`: what this seat deposited where it cannot read. Id and time only.

use jiff::Timestamp;
use rusqlite::params;

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;
use crate::column::instant;

/// One deposit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Id of the deposited document.
    pub id: String,
    /// Compartment it went to.
    pub compartment: String,
    /// When it was deposited, to the second.
    pub deposited_at: Timestamp,
}

impl JournalRead<'_> {
    /// The deposits, newest first.
    pub fn receipts(&self) -> Result<Vec<ReceiptRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT id, compartment, deposited_at FROM receipt ORDER BY deposited_at DESC, id",
        )?;
        let rows = select.query_map([], |row| {
            Ok(ReceiptRow {
                id: row.get("id")?,
                compartment: row.get("compartment")?,
                deposited_at: instant(row, "deposited_at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl JournalWrite<'_> {
    /// Keeps a receipt.
    ///
    /// # Errors
    /// [`DatabaseError::Conflict`] where the id has one already.
    pub fn put_receipt(&self, receipt: &ReceiptRow) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("INSERT INTO receipt (id, compartment, deposited_at) VALUES (?1, ?2, ?3)")?
            .execute(params![
                receipt.id,
                receipt.compartment,
                receipt.deposited_at.as_second()
            ])?;
        Ok(())
    }
}
