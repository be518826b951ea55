//! Merging: the state of one document, dossier, party or definition as a pure function of the ops about it
//! (FORMAT.md 8.7, 12.12).
//!
//! The order in which ops arrive never matters: each one has a [`Place`], and every rule here is stated in
//! places. [`keys`] says which ops have to be gathered to fold an entity.

mod document;
mod entity;
mod fields;
pub mod keys;

pub use document::{DocumentState, LinkState, VersionState, fold_document};
pub use entity::{EntityState, FactState, fold_definition, fold_entity};
pub use fields::FieldState;

use coffre_format::op::Op;
use coffre_format::{Hash, SeatId};

/// Where an op stands; ties of rules are decided by the higher place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Clock of the entry.
    pub clock: u64,
    /// Author.
    pub seat: SeatId,
    /// Number of the body.
    pub part: u32,
    /// Number of the line.
    pub line: u32,
}

/// An op with its place and whether it counts.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Where it stands.
    pub place: Place,
    /// Note of its entry.
    pub note: Hash,
    /// Whether it counts (FORMAT.md 8.4); one that does not is in quarantine.
    pub counts: bool,
    /// What it says.
    pub op: Op,
}

/// Whether one entry was written without knowledge of the other.
pub type Concurrent<'a> = &'a dyn Fn(&Hash, &Hash) -> bool;

#[cfg(test)]
mod tests;
