//! A test double of the system's keyring: one file a secret.

use std::path::PathBuf;

use coffre_core::vault::{DeviceSecret, VaultError};
use coffre_secret::SecretText;

/// The device secrets of all computers of a world, as files in one folder.
pub struct Devices(PathBuf);

impl Devices {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name.replace('/', "-"))
    }
}

impl DeviceSecret for Devices {
    fn get(&self, name: &str) -> Result<SecretText, VaultError> {
        let found = std::fs::read_to_string(self.path(name));
        found.map(SecretText::new).map_err(|_| VaultError::NoDeviceSecret)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "stands for the system's keyring in a temporary folder"
    )]
    fn set(&self, name: &str, secret: &SecretText) -> Result<(), VaultError> {
        let kept = || -> std::io::Result<()> {
            std::fs::create_dir_all(&self.0)?;
            // EXPOSE: a test double of the system's keyring.
            std::fs::write(self.path(name), secret.expose())
        };
        kept().map_err(|_| VaultError::NoDeviceSecret)
    }
}
