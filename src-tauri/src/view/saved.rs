//! Views that a person saved, and what he looked at last.

use serde::Serialize;
use ts_rs::TS;

/// A search that a person gave a name. It stays on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SavedSearch {
    /// Its name.
    pub name: String,
    /// What is searched for, as it is typed.
    pub query: String,
}

/// Something that was looked at and can be seen now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RecentThing {
    /// Whether it is a dossier; otherwise a document.
    pub dossier: bool,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When.
    pub at: String,
}
