//! Why a table of folders cannot be used.

use crate::vault::VaultError;

/// What is wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The core refused or failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The table has another form.
    #[error("line {line} of the table is not understood: {what}")]
    Form {
        /// From 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A value that the house does not know.
    #[error("line {line} of the table: {column} {value:?} is not known here, or fits several")]
    Unknown {
        /// From 1.
        line: usize,
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
    },
    /// Originals are let go by directors.
    #[error("only a director lets originals go")]
    NotDirector,
}
