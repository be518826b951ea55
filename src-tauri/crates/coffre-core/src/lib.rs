//! The domain: authority, vault, transactions, documents, dossiers, search, retention.

pub mod clock;
pub mod merge;
pub mod random;
