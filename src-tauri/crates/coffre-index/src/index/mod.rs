//! `core.db` and `high.db`: everything that is derived from the journal of the vault, and the full text.
//!
//! A new schema is a new [`schema::VERSION`]: nothing is migrated, the caller deletes and rebuilds. Rows come
//! and go one table at a time; deciding which row wins is the work of the merge rules above this crate.

pub(crate) mod applied;
pub(crate) mod around;
pub(crate) mod case;
pub(crate) mod covered;
pub(crate) mod definition;
pub(crate) mod document;
pub(crate) mod dossier;
pub(crate) mod fact;
pub(crate) mod kept;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod name;
pub(crate) mod op;
pub(crate) mod part;
pub(crate) mod party;
mod pending;
pub(crate) mod piece;
pub(crate) mod purge;
pub(crate) mod question;
mod schema;
pub(crate) mod tag;
pub(crate) mod text;
pub(crate) mod text_at;
pub(crate) mod version;
pub(crate) mod worked_out;

use std::cell::RefCell;
use std::ops::Deref;
use std::path::Path;

use coffre_secret::DatabaseKey;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use self::pending::{Packer, Pending};
use crate::DatabaseError;
use crate::open::{Durability, open_encrypted};

/// Page cache of one connection. Cached pages are plaintext in memory and go when the database is closed.
const CACHE_KIB: u32 = 48 * 1024;

/// An open index database.
pub struct IndexDb {
    connection: Connection,
    packer: Packer,
}

/// Reads of an index database.
pub struct IndexRead<'c> {
    pub(crate) connection: &'c Connection,
}

/// Reads and writes inside one transaction.
pub struct IndexWrite<'c> {
    read: IndexRead<'c>,
    packer: &'c Packer,
    pending: RefCell<Pending>,
}

impl IndexDb {
    /// Opens the file or creates an empty index.
    ///
    /// # Errors
    /// [`DatabaseError::Rebuild`] where the file has another schema: delete it with
    /// [`remove_database`](crate::remove_database), open again and fill it from the journal.
    /// [`DatabaseError::WrongKey`], [`DatabaseError::NotEncrypted`], or a failure of the disk.
    pub fn open(path: &Path, key: &DatabaseKey) -> Result<Self, DatabaseError> {
        Self::with_schema(open_encrypted(path, key, Durability::Checkpoint, CACHE_KIB)?)
    }

    fn with_schema(mut connection: Connection) -> Result<Self, DatabaseError> {
        schema::create_or_check(&mut connection)?;
        let packer = Packer::new();
        Ok(Self { connection, packer })
    }

    /// The same schema without encryption, so that the erasure tests can look at the pages.
    #[cfg(test)]
    pub(crate) fn open_plain_twin(path: &Path) -> Self {
        let connection = Connection::open(path).unwrap();
        crate::open::configure(&connection, Durability::Checkpoint, CACHE_KIB).unwrap();
        Self::with_schema(connection).unwrap()
    }

    /// Reads outside a transaction; each call sees the newest commit.
    pub fn read(&self) -> IndexRead<'_> {
        IndexRead {
            connection: &self.connection,
        }
    }

    /// Runs `work` in one transaction: all of it or, after an error, none of it. Many documents belong into
    /// one transaction; a few thousand at a time is a good size. Searches inside it do not see its words yet.
    ///
    /// # Errors
    /// What `work` returns, or the failure to begin or commit.
    pub fn transaction<T, E: From<DatabaseError>>(
        &mut self,
        work: impl FnOnce(&IndexWrite<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(DatabaseError::from)?;
        let write = IndexWrite {
            read: IndexRead {
                connection: &transaction,
            },
            packer: &self.packer,
            pending: RefCell::default(),
        };
        let answer = work(&write)?;
        write.write_words()?;
        transaction.commit().map_err(DatabaseError::from)?;
        Ok(answer)
    }
}

impl<'c> Deref for IndexWrite<'c> {
    type Target = IndexRead<'c>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

impl IndexRead<'_> {
    /// The row number of a document. Numbers rise with filing, so that a higher one is a newer document.
    pub(crate) fn number_of(&self, document: &str) -> Result<Option<i64>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT number FROM document WHERE id = ?1")?;
        Ok(select.query_row([document], |row| row.get(0)).optional()?)
    }

    pub(crate) fn existing(&self, document: &str) -> Result<i64, DatabaseError> {
        self.number_of(document)?.ok_or(DatabaseError::Missing)
    }
}

#[cfg(test)]
pub(crate) mod tests;
