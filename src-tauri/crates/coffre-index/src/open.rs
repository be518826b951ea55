//! Opening and creating SQLCipher files with a raw key, and the settings that keep plaintext off the disk.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::time::Duration;

use coffre_secret::{DatabaseKey, SecretText};
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::DatabaseError;

/// First bytes of a database that is not encrypted.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// How long a statement waits for another process of the same seat.
const BUSY_WAIT: Duration = Duration::from_secs(5);

/// When a commit is on the disk.
#[derive(Clone, Copy)]
pub(crate) enum Durability {
    /// Before the commit returns. For what cannot be rebuilt.
    EachCommit,
    /// At a checkpoint. For what can be rebuilt.
    Checkpoint,
}

/// Opens the file, or creates it, and proves that the key fits and that the file is encrypted.
pub(crate) fn open_encrypted(
    path: &Path,
    key: &DatabaseKey,
    durability: Durability,
    cache_kib: u32,
) -> Result<Connection, DatabaseError> {
    refuse_plain_header(path)?;
    let connection = Connection::open(path)?;
    // SQLCipher writes to standard error when a page does not verify; the error code says the same.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    // EXPOSE: SQLCipher takes the raw key as SQL text; SQLite frees its copy when the statement is finalised.
    connection.execute_batch(key_statement(key).expose())?;
    let cipher: Option<String> = connection
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .ok();
    if cipher.is_none_or(|version| version.is_empty()) {
        return Err(DatabaseError::NoEncryption);
    }
    // The key is tried at the first read, not when it is set.
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| {
        row.get::<_, i64>(0)
    })?;
    configure(&connection, durability, cache_kib)?;
    refuse_plain_header(path)?;
    Ok(connection)
}

/// Settings of every connection, also of the unencrypted twin in the erasure tests.
pub(crate) fn configure(
    connection: &Connection,
    durability: Durability,
    cache_kib: u32,
) -> Result<(), DatabaseError> {
    connection.busy_timeout(BUSY_WAIT)?;
    // Without it SQLite prepares most statements anew at each execution, to look at the bound values.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA journal_mode = WAL;",
    )?;
    connection.execute_batch(match durability {
        Durability::EachCommit => "PRAGMA synchronous = FULL;",
        Durability::Checkpoint => "PRAGMA synchronous = NORMAL;",
    })?;
    connection.execute_batch(&format!("PRAGMA cache_size = -{cache_kib};"))?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn key_statement(key: &DatabaseKey) -> SecretText {
    // The capacity covers the whole statement, so that no shorter buffer with key digits is left behind.
    let mut statement = String::with_capacity(96);
    statement.push_str("PRAGMA key = \"x'");
    // EXPOSE: the raw key is written as hex into the statement, which is wiped when dropped.
    for byte in key.expose() {
        write!(statement, "{byte:02x}").expect("writing to a string does not fail");
    }
    statement.push_str("'\";");
    SecretText::new(statement)
}

fn refuse_plain_header(path: &Path) -> Result<(), DatabaseError> {
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(_) => return Err(DatabaseError::CannotOpen),
    };
    let mut start = Vec::with_capacity(16);
    file.take(16)
        .read_to_end(&mut start)
        .map_err(|_| DatabaseError::InputOutput)?;
    if start == PLAIN_HEADER {
        Err(DatabaseError::NotEncrypted)
    } else {
        Ok(())
    }
}

/// Deletes a database with its write-ahead log, so that it can be rebuilt. Absent files are no error.
///
/// # Errors
/// [`DatabaseError::InputOutput`] where a file is there and cannot be deleted.
#[expect(
    clippy::disallowed_methods,
    reason = "a local database is no object of the vault folder"
)]
pub fn remove_database(path: &Path) -> Result<(), DatabaseError> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match fs::remove_file(&name) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(_) => return Err(DatabaseError::InputOutput),
        }
    }
    Ok(())
}

#[cfg(test)]
pub(crate) fn test_key(fill: u8) -> DatabaseKey {
    DatabaseKey::init_with(|bytes| bytes.fill(fill))
}
