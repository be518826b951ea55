//! Small values of this seat that are nobody else's business: what its person set for this computer. They lie in the
//! encrypted journal and never reach the folder.

use super::{Vault, VaultError};

/// What stands before the names of these values, so that none meets a value of the vault's own.
const PREFIX: &str = "local ";

impl Vault {
    /// A value that was kept for this seat.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn local_value(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self.journal.read().setting(&format!("{PREFIX}{name}"))?)
    }

    /// Keeps a value for this seat, durably.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn keep_local_value(&mut self, name: &str, value: &[u8]) -> Result<(), VaultError> {
        let name = format!("{PREFIX}{name}");
        Ok(self.journal.transaction(|tx| tx.set_setting(&name, value))?)
    }
}
