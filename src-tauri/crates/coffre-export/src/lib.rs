//! What leaves the vault on paper or in a file.
//!
//! [`recovery_sheet`] is the page in the safe that opens the vault when every computer is gone. [`bundle`] is a folder
//! of documents for somebody outside, who checks it without keys and without the vault.

pub mod bundle;
pub mod recovery_sheet;
