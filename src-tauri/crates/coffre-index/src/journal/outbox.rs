//! Table `outbox`: the ordered steps that still have to reach the store, with bytes that are never made twice.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;
use crate::column::damaged;

/// What a step puts under its name in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutboxContent {
    /// Finished ciphertext in the local spool, by file name.
    Spool(String),
    /// Small finished bytes, such as a signed note.
    Bytes(Vec<u8>),
    /// Nothing: the name is deleted from the store.
    Removal,
}

/// One step. Steps are published in ascending `step`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxStep {
    /// Order of the step; a number is never given twice.
    pub step: i64,
    /// The act that the step belongs to, chosen by the caller (such as the hash of the entry).
    pub act: String,
    /// Name in the store.
    pub name: String,
    /// What is published.
    pub content: OutboxContent,
    /// Whether the store has it.
    pub published: bool,
}

const COLUMNS: &str = "step, act, name, spool, bytes, published";

fn from_row(row: &Row<'_>) -> rusqlite::Result<OutboxStep> {
    let content = match (
        row.get::<_, Option<String>>("spool")?,
        row.get::<_, Option<Vec<u8>>>("bytes")?,
    ) {
        (Some(spool), None) => OutboxContent::Spool(spool),
        (None, Some(bytes)) => OutboxContent::Bytes(bytes),
        (None, None) => OutboxContent::Removal,
        (Some(_), Some(_)) => return Err(damaged(crate::column::UnknownValue)),
    };
    Ok(OutboxStep {
        step: row.get("step")?,
        act: row.get("act")?,
        name: row.get("name")?,
        content,
        published: row.get("published")?,
    })
}

impl JournalRead<'_> {
    /// The steps that the store does not have yet, in order.
    pub fn outbox_waiting(&self) -> Result<Vec<OutboxStep>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM outbox WHERE published = 0 ORDER BY step"
        ))?;
        Ok(select.query_map([], from_row)?.collect::<Result<_, _>>()?)
    }

    /// The bytes that wait under a name.
    pub fn outbox_bytes(&self, name: &str) -> Result<Option<Vec<u8>>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT bytes FROM outbox WHERE name = ?1 AND published = 0 AND bytes IS NOT NULL",
        )?;
        Ok(select.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Every step of an act, published or not, in order.
    pub fn outbox_of(&self, act: &str) -> Result<Vec<OutboxStep>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM outbox WHERE act = ?1 ORDER BY step"
        ))?;
        Ok(select.query_map([act], from_row)?.collect::<Result<_, _>>()?)
    }

    /// The names of spool files that a step still needs; any other file in the spool is an orphan.
    pub fn outbox_spool_files(&self) -> Result<Vec<String>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT spool FROM outbox WHERE spool IS NOT NULL ORDER BY step")?;
        Ok(select
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }
}

impl JournalWrite<'_> {
    /// Appends a step and returns its number.
    pub fn push_outbox(&self, act: &str, name: &str, content: &OutboxContent) -> Result<i64, DatabaseError> {
        let (spool, bytes) = match content {
            OutboxContent::Spool(file) => (Some(file.as_str()), None),
            OutboxContent::Bytes(bytes) => (None, Some(bytes.as_slice())),
            OutboxContent::Removal => (None, None),
        };
        self.connection
            .prepare_cached("INSERT INTO outbox (act, name, spool, bytes) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![act, name, spool, bytes])?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Records that the store has the step. Saying it twice changes nothing.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown step.
    pub fn mark_published(&self, step: i64) -> Result<(), DatabaseError> {
        let mut update = self
            .connection
            .prepare_cached("UPDATE outbox SET published = 1 WHERE step = ?1")?;
        if update.execute([step])? == 1 {
            Ok(())
        } else {
            Err(DatabaseError::Missing)
        }
    }

    /// Forgets the steps of an act that are published; those that wait stay. Returns how many are gone.
    pub fn forget_published(&self, act: &str) -> Result<usize, DatabaseError> {
        let mut delete = self
            .connection
            .prepare_cached("DELETE FROM outbox WHERE act = ?1 AND published = 1")?;
        Ok(delete.execute([act])?)
    }

    /// Gives up an act whose entry was never signed: its steps are dropped and its spool files become orphans.
    pub fn abandon_act(&self, act: &str) -> Result<usize, DatabaseError> {
        Ok(self
            .connection
            .prepare_cached("DELETE FROM outbox WHERE act = ?1")?
            .execute([act])?)
    }
}
