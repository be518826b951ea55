//! Table `root`: the root versions seen, and the one of each number that this seat has accepted and follows.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;
use crate::column::{number, unsigned};

/// One root version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootRow {
    /// SHA-256 of its text, lower-case hex.
    pub hash: String,
    /// Its number.
    pub version: u64,
    /// The signed bytes.
    pub bytes: Vec<u8>,
    /// Whether this seat follows it; a sibling is kept as evidence.
    pub accepted: bool,
}

const COLUMNS: &str = "hash, version, bytes, accepted";

fn from_row(row: &Row<'_>) -> rusqlite::Result<RootRow> {
    Ok(RootRow {
        hash: row.get("hash")?,
        version: unsigned(row, "version")?,
        bytes: row.get("bytes")?,
        accepted: row.get("accepted")?,
    })
}

impl JournalRead<'_> {
    /// The accepted version with the highest number.
    pub fn current_root(&self) -> Result<Option<RootRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM root WHERE accepted = 1 ORDER BY version DESC LIMIT 1"
        ))?;
        Ok(select.query_row([], from_row).optional()?)
    }

    /// Every version that was seen, by number, the accepted one of a number first.
    pub fn roots(&self) -> Result<Vec<RootRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM root ORDER BY version, accepted DESC, hash"
        ))?;
        Ok(select.query_map([], from_row)?.collect::<Result<_, _>>()?)
    }
}

impl JournalWrite<'_> {
    /// Keeps a root version without following it. A version that is there stays as it is.
    ///
    /// # Errors
    /// [`DatabaseError::Conflict`] where the same hash is there with other bytes or another number.
    pub fn put_root(&self, hash: &str, version: u64, bytes: &[u8]) -> Result<(), DatabaseError> {
        let mut upsert = self.connection.prepare_cached(
            "INSERT INTO root (hash, version, bytes) VALUES (?1, ?2, ?3)
             ON CONFLICT (hash) DO UPDATE SET accepted = accepted
             WHERE bytes = excluded.bytes AND version = excluded.version",
        )?;
        let changed = upsert.execute(params![hash, number(version)?, bytes])?;
        if changed == 1 {
            Ok(())
        } else {
            Err(DatabaseError::Conflict)
        }
    }

    /// Follows a version that is kept.
    ///
    /// # Errors
    /// [`DatabaseError::Conflict`] where another version of this number is accepted: a seat never leaves it.
    /// [`DatabaseError::Missing`] where the version is not kept.
    pub fn accept_root(&self, hash: &str) -> Result<(), DatabaseError> {
        let mut update = self
            .connection
            .prepare_cached("UPDATE root SET accepted = 1 WHERE hash = ?1")?;
        if update.execute([hash])? == 1 {
            Ok(())
        } else {
            Err(DatabaseError::Missing)
        }
    }
}
