//! The only crate that touches the vault folder. Sees sealed bytes only, holds no key.
//!
//! A [`Store`] keeps immutable files under [`Name`]s. Nothing is overwritten: names carry hashes, so a file that is
//! already there either holds the same bytes ([`Put::Exists`]) or somebody damaged it ([`StoreError::Collision`]).
//! A returned `put_new`, `finish` or `commit` means durable: the bytes and the directories above them survive a loss
//! of power. What was cut short is invisible; it lies under a name `~$*.tmp` that no listing shows and
//! [`Store::sweep`] removes.
//!
//! | Store | For |
//! |---|---|
//! | [`FolderStore`] | the vault folder, on a local disk, a share or inside a cloud folder |
//! | [`MemStore`] | tests and the simulator; a clone shares the bytes |
//! | [`FaultStore`] | tests: any store with damage from a script or a seed |
//!
//! - A file that a cloud client lists but has not downloaded is *there*: [`Stat::placeholder`], and reading it is
//!   [`StoreError::NotDownloaded`], never [`StoreError::NotFound`]. Nothing here downloads unasked.
//! - Files of other names are strays. No listing shows them; [`Store::strays`] does, for healing by hash.
//! - Directories are made, never renamed and never removed.
//! - Big files go through [`Store::begin`] and [`Store::open`]; memory does not grow with their size.
//! - `conformance` (feature of that name) is the suite that every store passes, `sim` the simulated disk that keeps
//!   only what was synced.

mod buffered;
#[cfg(any(test, feature = "conformance"))]
pub mod conformance;
mod digest;
pub mod disk;
mod error;
mod fail_points;
mod fault;
mod folder;
mod medium;
mod memory;
mod name;
mod patience;
#[cfg(any(test, feature = "conformance"))]
pub mod sim;
mod store;

pub use error::{NameError, StoreError};
pub use fail_points::FAIL_POINTS;
pub use fault::{Fault, FaultStore, Script, Unreadable};
pub use folder::{FolderOptions, FolderStore, ReadBack};
pub use medium::{Medium, file_system, medium};
pub use memory::MemStore;
pub use name::{Folder, Name, placeholder_of};
pub use patience::{Patience, retry_while_held};
pub use store::{
    Batch, Caps, Deleted, Listed, Page, Pending, Put, ReadSeek, Stat, Store, Stray, list_all, list_readable,
};
