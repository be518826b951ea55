//! Table `covered`: which body parts stand in which snapshots, as they were read and checked.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;

/// A body part that a snapshot holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredPart {
    /// Hash of the note.
    pub note: String,
    /// Number of the body part in the note.
    pub part: u32,
    /// Hash of the sealed snapshot.
    pub snapshot: String,
}

impl IndexRead<'_> {
    /// Every part that a snapshot holds, by note.
    pub fn covered(&self) -> Result<Vec<CoveredPart>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT note, part, snapshot FROM covered ORDER BY note, part, snapshot")?;
        let rows = select.query_map([], |row| {
            Ok(CoveredPart {
                note: row.get(0)?,
                part: row.get(1)?,
                snapshot: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The snapshots that hold a part.
    pub fn covered_in(&self, note: &str, part: u32) -> Result<Vec<String>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT snapshot FROM covered WHERE note = ?1 AND part = ?2 ORDER BY snapshot")?;
        let rows = select.query_map(params![note, part], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Records that a snapshot holds a part.
    pub fn put_covered(&self, covered: &CoveredPart) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO covered (note, part, snapshot) VALUES (?1, ?2, ?3)")?
            .execute(params![covered.note, covered.part, covered.snapshot])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{open, write};
    use super::*;

    #[test]
    fn a_part_may_stand_in_two_snapshots_and_is_recorded_once_in_each() {
        let (_folder, _, mut index) = open();
        let part = |snapshot: &str| CoveredPart {
            note: "n".into(),
            part: 1,
            snapshot: snapshot.into(),
        };
        for snapshot in ["a", "b", "a"] {
            write(&mut index, |tx| tx.put_covered(&part(snapshot)));
        }
        assert_eq!(index.read().covered().unwrap(), [part("a"), part("b")]);
        let one = part("a");
        assert_eq!(index.read().covered_in(&one.note, one.part).unwrap(), ["a", "b"]);
        assert!(
            index
                .read()
                .covered_in(&one.note, one.part + 1)
                .unwrap()
                .is_empty()
        );
    }
}
