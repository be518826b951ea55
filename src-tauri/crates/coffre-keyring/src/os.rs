//! The credential store of the operating system.

use std::collections::HashMap;
use std::time::Duration;

use coffre_secret::SecretText;
use keyring_core::{Entry, Error};
use zeroize::Zeroize;

use crate::within::within;
use crate::{DeviceSecrets, KeyringError, platform};

/// The name under which all our entries stand in the store.
const SERVICE: &str = "coffre";

/// The operating system's credential store, asked anew at every call.
pub struct OsKeyring {
    limit: Duration,
}

impl OsKeyring {
    /// Waits up to two minutes for an answer: a person may have to type a password into the system's prompt.
    pub fn new() -> Self {
        Self::with_limit(Duration::from_secs(120))
    }

    /// Waits up to `limit` for an answer.
    pub fn with_limit(limit: Duration) -> Self {
        Self { limit }
    }
}

impl Default for OsKeyring {
    fn default() -> Self {
        Self::new()
    }
}

impl DeviceSecrets for OsKeyring {
    fn get(&self, vault_and_seat: &str) -> Result<Option<SecretText>, KeyringError> {
        let key = vault_and_seat.to_owned();
        within(self.limit, move || read(&key))
    }

    fn set(&self, vault_and_seat: &str, secret: &SecretText) -> Result<(), KeyringError> {
        let key = vault_and_seat.to_owned();
        // EXPOSE: the thread that waits for the system owns its copy, wiped when it ends.
        let secret = SecretText::new(secret.expose().to_owned());
        within(self.limit, move || {
            // EXPOSE: the system's store is where the secret is to be kept.
            entry(&key)?
                .set_secret(secret.expose().as_bytes())
                .map_err(translate)
        })
    }

    fn delete(&self, vault_and_seat: &str) -> Result<(), KeyringError> {
        let key = vault_and_seat.to_owned();
        within(self.limit, move || match entry(&key)?.delete_credential() {
            Ok(()) => Ok(()),
            Err(Error::NoEntry) => platform::open_keyring(),
            Err(error) => Err(translate(error)),
        })
    }
}

/// Reads the secret. "No entry" is believed only of an open keyring: some stores find nothing in a locked
/// one, or where none was ever made.
fn read(key: &str) -> Result<Option<SecretText>, KeyringError> {
    let bytes = match entry(key)?.get_secret() {
        Err(Error::NoEntry) => {
            platform::open_keyring()?;
            match entry(key)?.get_secret() {
                Err(Error::NoEntry) => return Ok(None),
                second => second,
            }
        }
        first => first,
    };
    match String::from_utf8(bytes.map_err(translate)?) {
        Ok(text) => Ok(Some(SecretText::new(text))),
        Err(error) => {
            error.into_bytes().zeroize();
            Err(KeyringError::Damaged)
        }
    }
}

fn entry(key: &str) -> Result<Entry, KeyringError> {
    let store = platform::connect()?;
    let modifiers = HashMap::from(platform::MODIFIERS);
    store.build(SERVICE, key, Some(&modifiers)).map_err(translate)
}

/// Tells the system's answers apart. The bytes that some of them carry are wiped, not kept.
pub(crate) fn translate(error: Error) -> KeyringError {
    match error {
        Error::NoStorageAccess(source) | Error::PlatformFailure(source) => platform::translate(source),
        Error::BadEncoding(mut bytes) | Error::BadDataFormat(mut bytes, _) => {
            bytes.zeroize();
            KeyringError::Damaged
        }
        Error::Ambiguous(_) => KeyringError::Ambiguous,
        Error::NoDefaultStore => KeyringError::NoService(None),
        // Their texts name our own key and the store's limits; nothing a person could act on.
        _ => KeyringError::System(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_text_are_damage() {
        let error = translate(Error::BadEncoding(vec![0xff]));
        assert!(
            matches!(error, KeyringError::Damaged),
            "another program wrote the entry"
        );
    }

    #[test]
    fn an_error_never_shows_what_the_store_held() {
        let inner = std::io::Error::other("format");
        let error = translate(Error::BadDataFormat(b"AGE-SECRET".to_vec(), Box::new(inner)));
        assert!(
            !format!("{error:?} {error}").contains("65, 71, 69"),
            "no bytes of the secret in the error"
        );
    }
}
