//! Systems without a credential store that we know.

use std::sync::Arc;

use keyring_core::CredentialStore;

use crate::error::{KeyringError, PlatformError};

pub(crate) const MODIFIERS: [(&str, &str); 0] = [];

pub(crate) fn connect() -> Result<Arc<CredentialStore>, KeyringError> {
    Err(KeyringError::NoService(None))
}

pub(crate) fn open_keyring() -> Result<(), KeyringError> {
    Err(KeyringError::NoService(None))
}

pub(crate) fn translate(source: PlatformError) -> KeyringError {
    KeyringError::System(Some(source))
}
