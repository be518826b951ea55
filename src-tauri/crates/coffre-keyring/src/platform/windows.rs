//! Windows: the Credential Manager of the user.

use std::sync::Arc;

use keyring_core::CredentialStore;
use windows_native_keyring_store::Store;

use crate::error::{KeyringError, PlatformError};

/// The secret belongs to this computer, so a roaming profile must not carry it to another.
pub(crate) const MODIFIERS: [(&str, &str); 1] = [("persistence", "Local")];

/// The Credential Manager, which needs no connection.
pub(crate) fn connect() -> Result<Arc<CredentialStore>, KeyringError> {
    match Store::new() {
        Ok(store) => Ok(store),
        Err(error) => Err(crate::os::translate(error)),
    }
}

/// Succeeds: the Credential Manager is open while its user is logged in.
pub(crate) fn open_keyring() -> Result<(), KeyringError> {
    Ok(())
}

/// What an error of the Credential Manager means for us: it tells no more than that it failed.
pub(crate) fn translate(source: PlatformError) -> KeyringError {
    KeyringError::System(Some(source))
}
