//! What can go wrong with a database. No message repeats content, a name, a path or a key; SQLite's own texts
//! are dropped because they may quote a search word.

use rusqlite::ErrorCode;

/// A failure of one of the local databases.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DatabaseError {
    /// The key does not open the file.
    #[error(
        "this key does not open the local database; unlock with the seat that made it, or rebuild the index"
    )]
    WrongKey,
    /// The file starts like an unencrypted SQLite database.
    #[error("the local database is not encrypted and was not used; move it away and rebuild the index")]
    NotEncrypted,
    /// The library that was linked has no encryption.
    #[error("this build of the program has no database encryption; install a complete build")]
    NoEncryption,
    /// The index has another schema than this program: delete it and rebuild it from the journal.
    #[error("the index has schema {found} and this program needs {wanted}; it has to be rebuilt")]
    Rebuild {
        /// Version in the file; zero also stands for a file of another purpose.
        found: i64,
        /// Version of this program.
        wanted: i64,
    },
    /// The journal database was written by a newer program.
    #[error("the local journal has version {found} and this program knows {known}; update the program")]
    Newer {
        /// Version in the file.
        found: i64,
        /// Newest version this program knows.
        known: i64,
    },
    /// Another process holds the database.
    #[error("another program holds the local database; close it and try again")]
    Busy,
    /// The disk is full.
    #[error("the disk is full; nothing was changed; free some space and try again")]
    Full,
    /// The folder or file may not be written.
    #[error("the local database cannot be written; check the rights of its folder")]
    ReadOnly,
    /// The file or its folder cannot be opened.
    #[error("the local database cannot be opened; check that its folder exists and may be read")]
    CannotOpen,
    /// The operating system failed to read or write.
    #[error("reading or writing the local database failed; check the disk and try again")]
    InputOutput,
    /// The bytes of the database are damaged.
    #[error("the local database is damaged; rebuild the index, or restore the seat")]
    Damaged,
    /// A row names a document, dossier or party that is not there.
    #[error("the local database does not hold the item that was named")]
    Missing,
    /// A row contradicts one that is already there.
    #[error("the local database already holds another row for this id")]
    Conflict,
    /// A number does not fit into the database.
    #[error("a number is too large for the local database")]
    NumberTooLarge,
    /// Deleted words could not be cleared from the write-ahead log because another reader is open.
    #[error("the deletion is done, but another reader keeps old pages; close it and purge again")]
    PagesKept,
    /// Any other failure, with SQLite's extended result code.
    #[error("the local database failed with code {code}; try again, then rebuild the index")]
    Sqlite {
        /// Extended result code of SQLite.
        code: i32,
    },
}

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => from_code(failure.code, failure.extended_code),
            rusqlite::Error::SqlInputError { error, .. } => from_code(error.code, error.extended_code),
            rusqlite::Error::QueryReturnedNoRows => Self::Missing,
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Damaged,
            rusqlite::Error::ToSqlConversionFailure(_) => Self::NumberTooLarge,
            rusqlite::Error::InvalidPath(_) | rusqlite::Error::NulError(_) => Self::CannotOpen,
            _ => Self::Sqlite { code: 1 },
        }
    }
}

fn from_code(code: ErrorCode, extended: i32) -> DatabaseError {
    match code {
        ErrorCode::NotADatabase => DatabaseError::WrongKey,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => DatabaseError::Busy,
        ErrorCode::DiskFull => DatabaseError::Full,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => DatabaseError::ReadOnly,
        ErrorCode::CannotOpen => DatabaseError::CannotOpen,
        ErrorCode::SystemIoFailure => DatabaseError::InputOutput,
        ErrorCode::DatabaseCorrupt => DatabaseError::Damaged,
        ErrorCode::ConstraintViolation => DatabaseError::Conflict,
        _ => DatabaseError::Sqlite { code: extended },
    }
}
