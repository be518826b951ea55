//! Roles and folders that a house makes after setup, and whom a changed right touches.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonName, RankWord, RightWord, TypedWords};

/// A role to be, which nobody has yet and which may do nothing yet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    /// What it is called.
    pub label: TypedWords,
    /// Its rank, for ever: agent or manager.
    pub rank: RankWord,
}

/// A folder to be, which directors manage and nobody else reads yet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewPlace {
    /// What it is called.
    pub label: TypedWords,
    /// The lowest rank whose roles may read it.
    pub floor: RankWord,
    /// Whether it is sealed: only step-up keys open it.
    pub sealed: bool,
}

/// What a changed right of a role does to one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RightChange {
    /// The person.
    pub person: PersonName,
    /// The right without the change.
    pub before: RightWord,
    /// The right with it.
    pub after: RightWord,
}
