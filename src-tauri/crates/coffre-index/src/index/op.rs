//! Table `op`: the raw op lines, which the merge rules read again when an older op arrives late.

use rusqlite::{Row, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{number, unsigned};

/// One op line. Its id is (note, part, line).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpRow {
    /// Hash of the note.
    pub note: String,
    /// Number of the body part in the note.
    pub part: u32,
    /// Line in the body.
    pub line: u32,
    /// Seat that wrote it.
    pub seat: String,
    /// Lamport clock of the note.
    pub clock: u64,
    /// Compartment of the body.
    pub compartment: String,
    /// Document, dossier, party or other id that the op concerns; one op concerns one.
    pub target: Option<String>,
    /// The line.
    pub json: String,
}

const COLUMNS: &str = "note, part, line, seat, clock, compartment, target, json";

fn from_row(row: &Row<'_>) -> rusqlite::Result<OpRow> {
    Ok(OpRow {
        note: row.get("note")?,
        part: row.get("part")?,
        line: row.get("line")?,
        seat: row.get("seat")?,
        clock: unsigned(row, "clock")?,
        compartment: row.get("compartment")?,
        target: row.get("target")?,
        json: row.get("json")?,
    })
}

impl IndexRead<'_> {
    /// The ops on one id in merge order: clock, seat, part, line.
    pub fn ops_on(&self, target: &str) -> Result<Vec<OpRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM op WHERE target = ?1 ORDER BY clock, seat, part, line"
        ))?;
        Ok(select.query_map([target], from_row)?.collect::<Result<_, _>>()?)
    }

    /// Calls `visit` with every op, by note, part and line, without holding more than one in memory.
    ///
    /// # Errors
    /// What `visit` returns, or a failure to read.
    pub fn for_each_op<E: From<DatabaseError>>(
        &self,
        mut visit: impl FnMut(OpRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM op ORDER BY note, part, line"))
            .map_err(DatabaseError::from)?;
        for row in select.query_map([], from_row).map_err(DatabaseError::from)? {
            visit(row.map_err(DatabaseError::from)?)?;
        }
        Ok(())
    }
}

impl IndexWrite<'_> {
    /// Keeps an op line. Returns whether it is new.
    pub fn put_op(&self, op: &OpRow) -> Result<bool, DatabaseError> {
        let mut insert = self.connection.prepare_cached(&format!(
            "INSERT OR IGNORE INTO op ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        ))?;
        let changed = insert.execute(params![
            op.note,
            op.part,
            op.line,
            op.seat,
            number(op.clock)?,
            op.compartment,
            op.target,
            op.json
        ])?;
        Ok(changed == 1)
    }

    /// Deletes an erased op line. Returns whether it was there.
    pub fn delete_op(&self, note: &str, part: u32, line: u32) -> Result<bool, DatabaseError> {
        let mut delete = self
            .connection
            .prepare_cached("DELETE FROM op WHERE note = ?1 AND part = ?2 AND line = ?3")?;
        Ok(delete.execute(params![note, part, line])? == 1)
    }
}
