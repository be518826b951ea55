//! The second secret of a seat, in the keyring of the operating system.

use coffre_core::terms::Protection;
use coffre_core::vault::{DeviceSecret, VaultError};
use coffre_keyring::{DeviceSecrets as _, KeyringError, OsKeyring};
use coffre_secret::SecretText;

use crate::output::Output;

/// The keyring of the operating system, as the core asks for it.
pub(crate) struct OsDevice {
    keyring: OsKeyring,
    output: Output,
}

impl OsDevice {
    /// Connects at every use; what the system says goes to `output`.
    pub(crate) fn new(output: Output) -> Self {
        Self {
            keyring: OsKeyring::new(),
            output,
        }
    }

    /// How a new seat of this computer is protected: with the keyring where it answers, else by the passphrase alone.
    pub(crate) fn protection(&self, passphrase_only: bool) -> Protection {
        if passphrase_only {
            return Protection::Phrase;
        }
        match self.keyring.get("probe") {
            Ok(_) => Protection::Os,
            Err(error) => {
                self.output.note(&error.to_string());
                self.output.note(
                    "This seat will be protected by its passphrase alone, so it has to be a strong one.",
                );
                Protection::Phrase
            }
        }
    }

    fn refuse(&self, error: &KeyringError) -> VaultError {
        self.output.note(&error.to_string());
        VaultError::NoDeviceSecret
    }
}

impl DeviceSecret for OsDevice {
    fn get(&self, name: &str) -> Result<SecretText, VaultError> {
        let kept = self.keyring.get(name).map_err(|error| self.refuse(&error))?;
        kept.ok_or(VaultError::NoDeviceSecret)
    }

    fn set(&self, name: &str, secret: &SecretText) -> Result<(), VaultError> {
        self.keyring
            .set(name, secret)
            .map_err(|error| self.refuse(&error))
    }
}
