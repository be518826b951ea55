//! macOS: the login keychain of the user.

use std::sync::Arc;

use apple_native_keyring_store::keychain::Store;
use keyring_core::CredentialStore;

use crate::error::{KeyringError, PlatformError};

/// The login keychain, which does not leave this computer.
pub(crate) const MODIFIERS: [(&str, &str); 1] = [("keychain", "User")];

/// The login keychain, which needs no connection.
pub(crate) fn connect() -> Result<Arc<CredentialStore>, KeyringError> {
    match Store::new() {
        Ok(store) => Ok(store),
        Err(error) => Err(crate::os::translate(error)),
    }
}

/// Succeeds: the keychain answers for a locked item with a prompt of its own.
pub(crate) fn open_keyring() -> Result<(), KeyringError> {
    Ok(())
}

/// What an error of the keychain means for us: it tells no more than that it failed.
pub(crate) fn translate(source: PlatformError) -> KeyringError {
    KeyringError::System(Some(source))
}
