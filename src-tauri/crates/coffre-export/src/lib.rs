//! What leaves the vault on paper or in a file.
//!
//! [`recovery_sheet`] is the page in the safe that opens the vault when every computer is gone.

pub mod recovery_sheet;
