//! What a check of an export can find, each with the file that it concerns.

/// What is wrong with an export.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[non_exhaustive]
pub enum ExportFinding {
    /// There is no manifest, or it is none.
    #[error("manifest.json is missing or is no list of an export")]
    BadManifest,
    /// The signature of the manifest does not hold.
    #[error("the signature of manifest.json does not hold: the list was altered, or signed by another key")]
    BadSignature,
    /// Nothing in the export certifies the seat that signed the manifest.
    #[error("nothing here certifies the seat that signed manifest.json")]
    UnknownSigner,
    /// A listed file is not there.
    #[error("{file} is missing")]
    Missing {
        /// The file.
        file: String,
    },
    /// A file's bytes are not those that are listed.
    #[error("{file} was altered after the export")]
    Altered {
        /// The file.
        file: String,
    },
    /// A file that nobody listed.
    #[error("{file} does not belong to the export")]
    Unlisted {
        /// The file.
        file: String,
    },
    /// A root version that does not hold.
    #[error("version {version} of the root is missing or does not hold")]
    BadRoot {
        /// Its number.
        version: u64,
    },
    /// A note that is none, or whose name does not fit.
    #[error("{file} is no signed entry of this vault")]
    BadNote {
        /// The file.
        file: String,
    },
    /// A note whose signature does not hold.
    #[error("the signature of {file} does not hold, or its seat is unknown")]
    NotSigned {
        /// The file.
        file: String,
    },
    /// A note of a seat that nobody with a say certified.
    #[error("{file} was signed by a seat that no director or manager certified")]
    NotCertified {
        /// The file.
        file: String,
    },
    /// A note beyond the end that a root sets to its journal.
    #[error("{file} was written after its author was removed")]
    CutOff {
        /// The file.
        file: String,
    },
    /// The entry of a document is not there, or does not hold.
    #[error("no signed entry shows where {file} comes from")]
    NoEntry {
        /// The document.
        file: String,
    },
    /// The line hashes are not those of the entry.
    #[error("the line hashes beside {file} are not those that its entry signs")]
    BadLineList {
        /// The document.
        file: String,
    },
    /// The line is not the one that the entry signs, or says something else.
    #[error("the line that filed {file} is not the one that its entry signs, or names another document")]
    BadLine {
        /// The document.
        file: String,
    },
}
