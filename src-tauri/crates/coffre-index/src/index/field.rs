//! Table `field`: the winning value of each register, with the position of the op that wrote it.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{number, unsigned};

/// The value of one register and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldRow {
    /// Id of the document, dossier, party or other thing; it need not be known yet.
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

pub(crate) const COLUMNS: &str = "target, field, value, clock, seat, part, line";

fn from_row(row: &Row<'_>) -> rusqlite::Result<FieldRow> {
    Ok(FieldRow {
        target: row.get("target")?,
        field: row.get("field")?,
        value: row.get("value")?,
        clock: unsigned(row, "clock")?,
        seat: row.get("seat")?,
        part: row.get("part")?,
        line: row.get("line")?,
    })
}

impl IndexRead<'_> {
    /// The winner of one register.
    pub fn field(&self, target: &str, field: &str) -> Result<Option<FieldRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM field WHERE target = ?1 AND field = ?2"
        ))?;
        Ok(select.query_row([target, field], from_row).optional()?)
    }

    /// The winners of all registers of one id, by name.
    pub fn fields_of(&self, target: &str) -> Result<Vec<FieldRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM field WHERE target = ?1 ORDER BY field"
        ))?;
        Ok(select.query_map([target], from_row)?.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Writes the value if its (clock, seat, part, line) is later than that of the present one. Returns
    /// whether it won.
    pub fn offer_field(&self, row: &FieldRow) -> Result<bool, DatabaseError> {
        let mut upsert = self.connection.prepare_cached(&format!(
            "INSERT INTO field ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (target, field) DO UPDATE
             SET value = excluded.value, clock = excluded.clock, seat = excluded.seat,
                 part = excluded.part, line = excluded.line
             WHERE (excluded.clock, excluded.seat, excluded.part, excluded.line)
                 > (field.clock, field.seat, field.part, field.line)"
        ))?;
        let changed = upsert.execute(params![
            row.target,
            row.field,
            row.value,
            number(row.clock)?,
            row.seat,
            row.part,
            row.line
        ])?;
        Ok(changed == 1)
    }

    /// Deletes all registers of one id.
    pub fn delete_fields(&self, target: &str) -> Result<usize, DatabaseError> {
        Ok(self
            .connection
            .prepare_cached("DELETE FROM field WHERE target = ?1")?
            .execute([target])?)
    }
}
