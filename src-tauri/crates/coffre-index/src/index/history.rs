//! Table `history`: values that were written and later replaced, or that lost a tie.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{number, unsigned};

/// One earlier value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow {
    /// Id of the thing.
    pub target: String,
    /// Name of the register.
    pub field: String,
    /// JSON value.
    pub value: String,
    /// Lamport clock of the note.
    pub clock: u64,
    /// Seat that wrote it.
    pub seat: String,
    /// Number of the body part in the note.
    pub part: u32,
    /// Line in the body.
    pub line: u32,
}

impl IndexRead<'_> {
    /// The earlier values of one id, newest first.
    pub fn history_of(&self, target: &str) -> Result<Vec<HistoryRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT target, field, value, clock, seat, part, line FROM history WHERE target = ?1
             ORDER BY clock DESC, seat DESC, part DESC, line DESC",
        )?;
        let rows = select.query_map([target], |row| {
            Ok(HistoryRow {
                target: row.get("target")?,
                field: row.get("field")?,
                value: row.get("value")?,
                clock: unsigned(row, "clock")?,
                seat: row.get("seat")?,
                part: row.get("part")?,
                line: row.get("line")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Keeps an earlier value. Saying it twice changes nothing.
    pub fn put_history(&self, row: &HistoryRow) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT OR IGNORE INTO history (target, field, value, clock, seat, part, line)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                row.target,
                row.field,
                row.value,
                number(row.clock)?,
                row.seat,
                row.part,
                row.line
            ])?;
        Ok(())
    }
}
