//! The domain: authority, vault, transactions, documents, dossiers, search, retention.

pub mod authority;
pub mod clock;
pub mod document;
pub mod dossier;
pub mod due;
pub mod export;
mod fail_points;
pub mod folder;
pub mod heard;
pub mod import;
pub mod intake;
mod kinds;
pub mod look;
pub mod members;
pub mod merge;
mod passphrase;
pub mod random;
mod rebuild;
pub mod recovery;
pub mod retention;
pub mod saved;
mod search;
pub mod terms;
pub mod today;
pub mod upkeep;
pub mod vault;
pub mod who;

pub use fail_points::FAIL_POINTS;
