//! `journal.db`: what a seat must never lose and cannot rebuild from the vault folder.
//!
//! A commit is on the disk before `transaction` returns, so that "plan, sign and put into the outbox" is one
//! durable step (design: persist before publish).

pub(crate) mod audit;
pub(crate) mod head;
pub(crate) mod invite;
pub(crate) mod note;
pub(crate) mod outbox;
pub(crate) mod planned;
pub(crate) mod receipt;
pub(crate) mod root;
mod schema;
pub(crate) mod setting;
pub(crate) mod viewed;

use std::ops::Deref;
use std::path::Path;

use coffre_secret::DatabaseKey;
use rusqlite::{Connection, TransactionBehavior};

use crate::DatabaseError;
use crate::open::{Durability, open_encrypted};

const CACHE_KIB: u32 = 4 * 1024;

/// The open journal database of a seat.
pub struct JournalDb {
    connection: Connection,
}

/// Reads of the journal database.
pub struct JournalRead<'c> {
    connection: &'c Connection,
}

/// Reads and writes inside one transaction.
pub struct JournalWrite<'c> {
    read: JournalRead<'c>,
}

impl JournalDb {
    /// Opens the file or creates it, and brings an older schema to the current one without losing a row.
    ///
    /// # Errors
    /// [`DatabaseError::WrongKey`], [`DatabaseError::NotEncrypted`], [`DatabaseError::Newer`] for a file of a
    /// newer program, or a failure of the disk.
    pub fn open(path: &Path, key: &DatabaseKey) -> Result<Self, DatabaseError> {
        let mut connection = open_encrypted(path, key, Durability::EachCommit, CACHE_KIB)?;
        schema::migrate(&mut connection, schema::MIGRATIONS)?;
        Ok(Self { connection })
    }

    /// Reads outside a transaction; each call sees the newest commit.
    pub fn read(&self) -> JournalRead<'_> {
        JournalRead {
            connection: &self.connection,
        }
    }

    /// Runs `work` in one transaction: all of it is durable when this returns, or, after an error, none of it
    /// has happened.
    ///
    /// # Errors
    /// What `work` returns, or the failure to begin or commit.
    pub fn transaction<T, E: From<DatabaseError>>(
        &mut self,
        work: impl FnOnce(&JournalWrite<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(DatabaseError::from)?;
        let answer = work(&JournalWrite {
            read: JournalRead {
                connection: &transaction,
            },
        })?;
        transaction.commit().map_err(DatabaseError::from)?;
        Ok(answer)
    }
}

impl<'c> Deref for JournalWrite<'c> {
    type Target = JournalRead<'c>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

#[cfg(test)]
mod tests;
