//! What became of files, and how far a run is.

use std::collections::BTreeMap;

use coffre_format::{DocId, EntityId};
use serde::{Deserialize, Serialize};

/// What became of an original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TakenAs {
    /// A document.
    Filed,
    /// A new version of the document that it was in an earlier run.
    Version,
    /// The same bytes are held already.
    Held,
    /// A person has to look first.
    Left,
    /// It cannot be had; it is tried again in the next run.
    Refused,
}

impl TakenAs {
    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Version => "version",
            Self::Held => "held",
            Self::Left => "left",
            Self::Refused => "refused",
        }
    }
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Path of its folder below the tree.
    pub folder: String,
    /// Its name.
    pub name: String,
    /// The name of what came inside it, where this line is about that.
    pub inside: Option<String>,
    /// What became of it.
    pub taken: TakenAs,
    /// The document that holds its bytes.
    pub doc: Option<DocId>,
    /// Code of its kind.
    pub kind: Option<String>,
    /// Its dossier.
    pub dossier: Option<EntityId>,
    /// Whether its words are still to be read.
    pub waits: bool,
    /// Bytes of which the words were recognised.
    pub recognised: u64,
    /// A document that is held already and has the same pages: perhaps the same paper, scanned once more.
    pub near: Option<DocId>,
    /// Why it was not filed, or not read.
    pub reason: Option<String>,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files that this run is through with.
    pub done: u64,
    /// Of so many.
    pub all: u64,
    /// Bytes of the files that this run is through with.
    pub bytes: u64,
    /// Of so many.
    pub all_bytes: u64,
}

/// What a run came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many files became what in this run.
    pub now: BTreeMap<TakenAs, u64>,
    /// How many were done by earlier runs.
    pub before: u64,
    /// How many lie in folders that are left.
    pub skipped: u64,
    /// Whether it was paused before the end.
    pub paused: bool,
}
