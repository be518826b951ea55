//! On-disk types and codecs of format 1, as stated in `FORMAT.md` beside this crate.
//!
//! The crate is pure: no I/O, no clock, no randomness and no keys; plain hashing is its only
//! cryptography. Reading is strict: every value has one encoding, and what does not parse is refused.
//! Types that stand in signed bytes can be built freely for writing and come out of reading only by
//! validation.
//!
//! Where to find what: names of files in [`path`], the signed text around everything in [`note`], the root
//! chain in [`root`], journal entries in [`entry`] with their acts in [`act`], sealed lines in [`body`] with
//! their operations in [`op`], [`snapshot`]s, and the join mailbox in [`join`].

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod act;
pub mod body;
pub mod entry;
pub mod hash;
pub mod id;
pub mod join;
pub mod json;
pub mod kid;
pub mod limits;
pub mod note;
pub mod op;
pub mod path;
pub mod rank;
pub mod root;
#[cfg(test)]
mod samples;
pub mod segment;
pub mod snapshot;
pub mod text;

pub use hash::Hash;
pub use id::{
    CompartmentId, DocId, EntityId, FactId, GrantId, InviteId, LineNonce, LinkId, PersonId, RoleId, SameId,
    SeatId, TagId, VaultId, VersionId,
};
pub use kid::Kid;
pub use rank::{Level, Protection, Rank, Right, Use};
