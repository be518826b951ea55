//! The domain: authority, vault, transactions, documents, dossiers, search, retention.

pub mod authority;
pub mod clock;
#[cfg(feature = "vault")]
pub mod document;
#[cfg(feature = "vault")]
pub mod dossier;
#[cfg(feature = "vault")]
pub mod members;
pub mod merge;
pub mod random;
#[cfg(feature = "vault")]
pub mod upkeep;
#[cfg(feature = "vault")]
pub mod vault;
