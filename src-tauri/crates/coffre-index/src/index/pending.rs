//! Changes of the full text that wait for each other.
//!
//! SQLite asks the full text to write out what it gathered before most statements on other tables, so that it could
//! take them back alone. Row by row each document would become a segment of its own, to be merged again and again.
//! Changes are therefore kept until the end of the transaction, or until there are many, and then made in one go.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};
use rusqlite::{Connection, params};

use super::text::Indexed;
use crate::DatabaseError;
use crate::fold::open_ligatures;

/// Bytes of text that wait, at most.
const MOST: usize = 32 << 20;

/// A change of the words of one row.
pub(super) enum Change {
    Put(i64, Indexed),
    Delete(i64, Indexed),
}

/// What one transaction has not brought into the full text yet, in order.
#[derive(Default)]
pub(super) struct Pending {
    changes: Vec<Change>,
    bytes: usize,
}

impl Pending {
    /// Takes a change, and makes those that wait where they are many.
    pub(super) fn take(&mut self, connection: &Connection, change: Change) -> Result<(), DatabaseError> {
        let (Change::Put(_, indexed) | Change::Delete(_, indexed)) = &change;
        self.bytes += indexed.bytes();
        self.changes.push(change);
        if self.bytes < MOST {
            return Ok(());
        }
        self.make(connection)
    }

    /// Makes all changes that wait.
    pub(super) fn make(&mut self, connection: &Connection) -> Result<(), DatabaseError> {
        self.bytes = 0;
        for change in self.changes.drain(..) {
            match change {
                Change::Put(number, indexed) => put(connection, number, &indexed)?,
                Change::Delete(number, indexed) => delete(connection, number, &indexed)?,
            }
        }
        Ok(())
    }
}

fn put(connection: &Connection, number: i64, indexed: &Indexed) -> Result<(), DatabaseError> {
    let [title, file_name, people, body] = indexed.texts().map(open_ligatures);
    connection
        .prepare_cached(
            "INSERT INTO word (rowid, title, file_name, people, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![number, title, file_name, people, body])?;
    Ok(())
}

fn delete(connection: &Connection, number: i64, indexed: &Indexed) -> Result<(), DatabaseError> {
    let [title, file_name, people, body] = indexed.texts().map(open_ligatures);
    connection
        .prepare_cached(
            "INSERT INTO word (word, rowid, title, file_name, people, body)
             VALUES ('delete', ?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![number, title, file_name, people, body])?;
    Ok(())
}

/// Compresses texts one after the other: what it works with is made once.
pub(super) struct Packer(RefCell<Compress>);

impl Packer {
    pub(super) fn new() -> Self {
        Self(RefCell::new(Compress::new(Compression::fast(), false)))
    }

    /// The text as a raw DEFLATE stream (RFC 1951).
    pub(super) fn pack(&self, text: &str) -> Result<Vec<u8>, DatabaseError> {
        let mut packer = self.0.borrow_mut();
        packer.reset();
        let mut packed = Vec::with_capacity(text.len() / 2 + 64);
        loop {
            let rest = text
                .as_bytes()
                .get(packer.total_in() as usize..)
                .unwrap_or_default();
            match packer.compress_vec(rest, &mut packed, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return Ok(packed),
                Ok(Status::Ok | Status::BufError) => packed.reserve(text.len() / 2 + 64),
                Err(_) => return Err(DatabaseError::InputOutput),
            }
        }
    }
}
