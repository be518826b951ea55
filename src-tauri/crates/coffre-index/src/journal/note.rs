//! Table `note`: every verified note with its signed bytes, own and foreign.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{OptionalExtension as _, Row, params};

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;
use crate::column::{number, unsigned};

/// What the evaluation made of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoteState {
    /// Verified; its past, its authority or its bodies are not complete yet.
    Pending,
    /// Counts.
    Accepted,
    /// Behind a cut; waits for adoption.
    Quarantined,
    /// Has no effect.
    Void,
    /// Proves an equivocation; kept for ever, never applied.
    Evidence,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// SHA-256 of the note text, lower-case hex.
    pub hash: String,
    /// Seat that wrote it.
    pub seat: String,
    /// Position in the log of that seat.
    pub seq: u64,
    /// The signed note exactly as received.
    pub text: Vec<u8>,
    /// What the evaluation made of it.
    pub state: NoteState,
}

impl NoteState {
    fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Quarantined => "quarantined",
            Self::Void => "void",
            Self::Evidence => "evidence",
        }
    }
}

impl FromSql for NoteState {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value.as_str()? {
            "pending" => Self::Pending,
            "accepted" => Self::Accepted,
            "quarantined" => Self::Quarantined,
            "void" => Self::Void,
            "evidence" => Self::Evidence,
            _ => return Err(FromSqlError::InvalidType),
        })
    }
}

const COLUMNS: &str = "hash, seat, seq, text, state";

fn from_row(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        hash: row.get("hash")?,
        seat: row.get("seat")?,
        seq: unsigned(row, "seq")?,
        text: row.get("text")?,
        state: row.get("state")?,
    })
}

impl JournalRead<'_> {
    /// The note with this hash.
    pub fn note(&self, hash: &str) -> Result<Option<NoteRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM note WHERE hash = ?1"))?;
        Ok(select.query_row([hash], from_row).optional()?)
    }

    /// Whether a note with this hash is kept.
    pub fn has_note(&self, hash: &str) -> Result<bool, DatabaseError> {
        Ok(self
            .connection
            .prepare_cached("SELECT 1 FROM note WHERE hash = ?1")?
            .exists([hash])?)
    }

    /// All notes at one position of a seat; more than one is an equivocation.
    pub fn notes_at(&self, seat: &str, seq: u64) -> Result<Vec<NoteRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM note WHERE seat = ?1 AND seq = ?2 ORDER BY hash"
        ))?;
        Ok(select
            .query_map(params![seat, number(seq)?], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// The notes of a seat from position `from` on, at most `limit`, in order of position.
    pub fn notes_of_seat(&self, seat: &str, from: u64, limit: u32) -> Result<Vec<NoteRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM note WHERE seat = ?1 AND seq >= ?2 ORDER BY seq, hash LIMIT ?3"
        ))?;
        let rows = select.query_map(params![seat, number(from)?, limit], from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The notes in one state, by seat and position.
    pub fn notes_in(&self, state: NoteState) -> Result<Vec<NoteRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM note WHERE state = ?1 ORDER BY seat, seq, hash"
        ))?;
        Ok(select
            .query_map([state.word()], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// Calls `visit` with every note, by seat and position, without holding more than one in memory.
    ///
    /// # Errors
    /// What `visit` returns, or a failure to read.
    pub fn for_each_note<E: From<DatabaseError>>(
        &self,
        mut visit: impl FnMut(NoteRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM note ORDER BY seat, seq, hash"))
            .map_err(DatabaseError::from)?;
        for row in select.query_map([], from_row).map_err(DatabaseError::from)? {
            visit(row.map_err(DatabaseError::from)?)?;
        }
        Ok(())
    }
}

impl JournalWrite<'_> {
    /// Keeps a note. A note that is there keeps its bytes and takes the state.
    ///
    /// # Errors
    /// [`DatabaseError::Conflict`] where the same hash is there with another text.
    pub fn put_note(&self, note: &NoteRow) -> Result<(), DatabaseError> {
        let mut upsert = self.connection.prepare_cached(
            "INSERT INTO note (hash, seat, seq, text, state) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (hash) DO UPDATE SET state = excluded.state
             WHERE text = excluded.text AND seat = excluded.seat AND seq = excluded.seq",
        )?;
        let changed = upsert.execute(params![
            note.hash,
            note.seat,
            number(note.seq)?,
            note.text,
            note.state.word()
        ])?;
        if changed == 1 {
            Ok(())
        } else {
            Err(DatabaseError::Conflict)
        }
    }

    /// Changes what the evaluation made of a note.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] where the note is not kept.
    pub fn set_note_state(&self, hash: &str, state: NoteState) -> Result<(), DatabaseError> {
        let mut update = self
            .connection
            .prepare_cached("UPDATE note SET state = ?2 WHERE hash = ?1")?;
        if update.execute([hash, state.word()])? == 1 {
            Ok(())
        } else {
            Err(DatabaseError::Missing)
        }
    }
}
