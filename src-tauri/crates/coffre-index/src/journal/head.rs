//! Table `head`: per seat the highest position ever seen, the mark below which the store may not fall back.

use rusqlite::{OptionalExtension as _, params};

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;
use crate::column::{number, unsigned};

/// The newest position of a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The seat.
    pub seat: String,
    /// Position in its log.
    pub seq: u64,
    /// Hash of the note at that position.
    pub hash: String,
}

/// What a head changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadChange {
    /// The mark rose.
    Raised,
    /// The mark already stood there.
    Same,
    /// The mark stands higher and stays: the store fell back, or the note is old.
    Behind,
    /// The mark stands at the same position with another hash and stays: the seat equivocated.
    Fork,
}

impl JournalRead<'_> {
    /// The mark of a seat.
    pub fn head(&self, seat: &str) -> Result<Option<Head>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT seat, seq, hash FROM head WHERE seat = ?1")?;
        Ok(select.query_row([seat], from_row).optional()?)
    }

    /// All marks, by seat.
    pub fn heads(&self) -> Result<Vec<Head>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT seat, seq, hash FROM head ORDER BY seat")?;
        Ok(select.query_map([], from_row)?.collect::<Result<_, _>>()?)
    }
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head {
        seat: row.get("seat")?,
        seq: unsigned(row, "seq")?,
        hash: row.get("hash")?,
    })
}

impl JournalWrite<'_> {
    /// Raises the mark of a seat; it never falls and never changes its hash.
    pub fn raise_head(&self, head: &Head) -> Result<HeadChange, DatabaseError> {
        let Some(mark) = self.head(&head.seat)? else {
            self.write_head(head)?;
            return Ok(HeadChange::Raised);
        };
        if head.seq > mark.seq {
            self.write_head(head)?;
            Ok(HeadChange::Raised)
        } else if head.seq < mark.seq {
            Ok(HeadChange::Behind)
        } else if head.hash == mark.hash {
            Ok(HeadChange::Same)
        } else {
            Ok(HeadChange::Fork)
        }
    }

    fn write_head(&self, head: &Head) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT INTO head (seat, seq, hash) VALUES (?1, ?2, ?3)
                 ON CONFLICT (seat) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
            )?
            .execute(params![head.seat, number(head.seq)?, head.hash])?;
        Ok(())
    }
}
