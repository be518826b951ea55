//! The domain: authority, vault, transactions, documents, dossiers, search, retention.
