//! Taking over what an agency has: a tree of a hundred thousand files of fifteen years.
//!
//! 1. [`scan`] lists the tree; nothing is read.
//! 2. [`Vault::propose_map`] maps its folders in bulk, to dossiers, kinds and persons, as a table ([`Map`]) that a person edits
//!    in a spreadsheet and that [`Map::parse`] reads back. [`Vault::foretell`] says of each file what would become of it.
//! 3. [`Vault::prepare_import`] checks the table against the house and makes the dossiers and persons that are new.
//! 4. [`Vault::run_import`] reads and files, a few files at a time. What was done of each folder stands in the encrypted journal
//!    of the seat, so that a run that was paused or killed goes on where it was, and a second run takes only what is new. Where
//!    the note of the last few files was lost, their bytes are known, and they are held, not filed twice.
//! 5. The originals are never touched here. [`Vault::releasable`] says to a director which of them are in the vault, byte for
//!    byte, and keeps in the log that he let them go.
//!
//! [`Vault::foretell`]: crate::vault::Vault::foretell
//! [`Vault::prepare_import`]: crate::vault::Vault::prepare_import
//! [`Vault::propose_map`]: crate::vault::Vault::propose_map
//! [`Vault::releasable`]: crate::vault::Vault::releasable
//! [`Vault::run_import`]: crate::vault::Vault::run_import

mod csv;
mod error;
mod foretell;
mod ledger;
mod map;
mod outcome;
mod people;
mod plan;
mod propose;
mod release;
mod run;
mod tree;

pub use csv::line as report_line;
pub use error::ImportError;
pub use foretell::Foretold;
pub use map::{Map, MapRow, NEW};
pub use outcome::{Line, Progress, Sum, TakenAs};
pub use plan::{FolderCount, Plan};
pub use release::Releasable;
pub use tree::{Folder, LeftOut, Original, Tree, scan};

#[cfg(test)]
mod tests;
