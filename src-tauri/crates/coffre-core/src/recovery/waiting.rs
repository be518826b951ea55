//! Whether the sheet that this seat made was typed back: until then nobody knows that it can be read.

use coffre_crypto::RecoveryKey;
use coffre_secret::SecretText;

use super::typed_back;
use crate::vault::{Vault, VaultError};

/// Setting that holds the public half of a sheet that was made on this seat and not typed back.
pub(crate) const WAITS: &str = "sheet to type back";

/// The value that says so of a sheet.
pub(crate) fn waiting(sheet: &RecoveryKey) -> Vec<u8> {
    sheet.recipient().as_str().as_bytes().to_vec()
}

impl Vault {
    /// Whether a sheet of the vault was made on this seat and never typed back. A lock does not end that, and once its
    /// key is gone only a new sheet does.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn sheet_waits(&self) -> Result<bool, VaultError> {
        let Some(waits) = self.journal.read().setting(WAITS)? else {
            return Ok(false);
        };
        let lines = &self.chain.newest().0.recovery;
        Ok(lines
            .iter()
            .any(|line| line.keys.recipient.as_bytes() == waits.as_slice()))
    }

    /// Keeps that a sheet was made here and has to be typed back.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn expect_sheet(&mut self, made: &RecoveryKey) -> Result<(), VaultError> {
        let waits = waiting(made);
        Ok(self.journal.transaction(|tx| tx.set_setting(WAITS, &waits))?)
    }

    /// Takes what was typed back from a sheet that was made here; it waits no longer.
    ///
    /// # Errors
    /// As [`typed_back`].
    pub fn take_sheet_back(&mut self, made: &RecoveryKey, typed: &SecretText) -> Result<(), VaultError> {
        typed_back(made, typed)?;
        self.sheet_is_read(made)
    }

    /// Keeps that a sheet was seen to be readable.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn sheet_is_read(&mut self, sheet: &RecoveryKey) -> Result<(), VaultError> {
        let waits = self.journal.read().setting(WAITS)?;
        if waits.is_some_and(|waits| waits == waiting(sheet)) {
            self.journal.transaction(|tx| tx.delete_setting(WAITS))?;
        }
        Ok(())
    }
}
