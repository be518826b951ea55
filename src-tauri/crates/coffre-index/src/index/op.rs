//! Tables `op` and `op_key`: the raw op lines, which the merge rules read again whenever one more arrives.

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
    /// Name of the op: `file`, `set`, `audit` …
    pub name: String,
    /// Whether it counts; one in quarantine is kept and does not.
    pub counts: bool,
    /// The line.
    pub json: String,
}

const COLUMNS: &str = "o.note, o.part, o.line, o.seat, o.clock, o.compartment, o.name, o.counts, o.json";

fn from_row(row: &Row<'_>) -> rusqlite::Result<OpRow> {
    Ok(OpRow {
        note: row.get("note")?,
        part: row.get("part")?,
        line: row.get("line")?,
        seat: row.get("seat")?,
        clock: unsigned(row, "clock")?,
        compartment: row.get("compartment")?,
        name: row.get("name")?,
        counts: row.get("counts")?,
        json: row.get("json")?,
    })
}

impl IndexRead<'_> {
    /// The ops kept under a key, in merge order: clock, seat, part, line.
    pub fn ops_under(&self, key: &str) -> Result<Vec<OpRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM op_key k JOIN op o ON o.id = k.op WHERE k.key = ?1
             ORDER BY o.clock, o.seat, o.part, o.line"
        ))?;
        Ok(select.query_map([key], from_row)?.collect::<Result<_, _>>()?)
    }

    /// The ops of one body, in the order of its lines.
    pub fn ops_of_part(&self, note: &str, part: u32) -> Result<Vec<OpRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM op o WHERE o.note = ?1 AND o.part = ?2 ORDER BY o.line"
        ))?;
        Ok(select
            .query_map(params![note, part], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// The newest counting ops of one name in a compartment, newest first.
    pub fn newest_ops(&self, compartment: &str, name: &str, most: u32) -> Result<Vec<OpRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM op o WHERE o.compartment = ?1 AND o.name = ?2 AND o.counts = 1
             ORDER BY o.clock DESC, o.seat DESC, o.part DESC, o.line DESC LIMIT ?3"
        ))?;
        Ok(select
            .query_map(params![compartment, name, most], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// How many counting ops of one name a compartment has.
    pub fn count_ops(&self, compartment: &str, name: &str) -> Result<u64, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT count(*) FROM op WHERE compartment = ?1 AND name = ?2 AND counts = 1")?;
        let count: i64 = select.query_row(params![compartment, name], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

impl IndexWrite<'_> {
    /// Keeps an op line under its keys. Returns whether it is new.
    pub fn put_op(&self, op: &OpRow, keys: &[&str]) -> Result<bool, DatabaseError> {
        let mut insert = self.connection.prepare_cached(
            "INSERT OR IGNORE INTO op (note, part, line, seat, clock, compartment, name, counts, json)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        let changed = insert.execute(params![
            op.note,
            op.part,
            op.line,
            op.seat,
            number(op.clock)?,
            op.compartment,
            op.name,
            op.counts,
            op.json
        ])?;
        if changed == 0 {
            return Ok(false);
        }
        let id = self.connection.last_insert_rowid();
        let mut insert = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO op_key (key, op) VALUES (?1, ?2)")?;
        for key in keys {
            insert.execute(params![key, id])?;
        }
        Ok(true)
    }

    /// Records that an op came to count, or ceased to.
    pub fn set_op_counts(&self, note: &str, part: u32, line: u32, counts: bool) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("UPDATE op SET counts = ?4 WHERE note = ?1 AND part = ?2 AND line = ?3")?
            .execute(params![note, part, line, counts])?;
        Ok(())
    }

    /// Deletes an erased op line. Returns whether it was there.
    pub fn delete_op(&self, note: &str, part: u32, line: u32) -> Result<bool, DatabaseError> {
        let mut delete = self
            .connection
            .prepare_cached("DELETE FROM op WHERE note = ?1 AND part = ?2 AND line = ?3")?;
        Ok(delete.execute(params![note, part, line])? == 1)
    }
}
