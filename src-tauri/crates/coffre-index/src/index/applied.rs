//! Tables `applied`: which body parts of which notes are in this index, and `judged`: by which authority.

use rusqlite::{OptionalExtension as _, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;

/// One body part that was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedPart {
    /// Hash of the note.
    pub note: String,
    /// Number of the body part in the note.
    pub part: u32,
    /// Compartment of the body.
    pub compartment: String,
    /// What was last decided about the entry in this compartment, in the caller's words.
    pub verdict: String,
}

impl IndexRead<'_> {
    /// Whether this part of this note was applied.
    pub fn is_applied(&self, note: &str, part: u32) -> Result<bool, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT 1 FROM applied WHERE note = ?1 AND part = ?2")?;
        Ok(select.exists(params![note, part])?)
    }

    /// The applied parts of a note.
    pub fn applied_parts(&self, note: &str) -> Result<Vec<u32>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT part FROM applied WHERE note = ?1 ORDER BY part")?;
        Ok(select
            .query_map([note], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// Every applied part, by note; what is missing against the journal is what has to be caught up.
    pub fn applied(&self) -> Result<Vec<AppliedPart>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT note, part, compartment, verdict FROM applied ORDER BY note, part")?;
        let rows = select.query_map([], from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The applied parts of which neither verdict was decided, by note.
    pub fn applied_unlike(&self, one: &str, other: &str) -> Result<Vec<AppliedPart>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT note, part, compartment, verdict FROM applied
             WHERE verdict NOT IN (?1, ?2) ORDER BY note, part",
        )?;
        let rows = select.query_map([one, other], from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Visits every applied part by note, as the hash of the note and the number of the part.
    pub fn for_each_applied(&self, mut visit: impl FnMut(&str, u32)) -> Result<(), DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT note, part FROM applied ORDER BY note, part")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let note = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            visit(note, row.get(1)?);
        }
        Ok(())
    }

    /// By which authority the applied parts were judged last, in the caller's words.
    pub fn judged(&self) -> Result<Option<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached("SELECT by FROM judged")?;
        Ok(select.query_row([], |row| row.get(0)).optional()?)
    }
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<AppliedPart> {
    Ok(AppliedPart {
        note: row.get(0)?,
        part: row.get(1)?,
        compartment: row.get(2)?,
        verdict: row.get(3)?,
    })
}

impl IndexWrite<'_> {
    /// Records an applied part, or what was decided about it anew.
    pub fn put_applied(&self, applied: &AppliedPart) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO applied (note, part, compartment, verdict) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                applied.note,
                applied.part,
                applied.compartment,
                applied.verdict
            ])?;
        Ok(())
    }

    /// Records by which authority the applied parts were judged.
    pub fn set_judged(&self, by: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO judged (only, by) VALUES (1, ?1)")?
            .execute([by])?;
        Ok(())
    }
}
