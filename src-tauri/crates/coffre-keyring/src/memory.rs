//! A store in memory, for tests and for the demonstration.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use coffre_secret::SecretText;

use crate::{DeviceSecrets, KeyringError};

/// Keeps the secrets until it is dropped; they are wiped then.
#[derive(Default)]
pub struct MemoryKeyring {
    kept: Mutex<BTreeMap<String, SecretText>>,
}

impl DeviceSecrets for MemoryKeyring {
    fn get(&self, vault_and_seat: &str) -> Result<Option<SecretText>, KeyringError> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(kept.get(vault_and_seat).map(copy))
    }

    fn set(&self, vault_and_seat: &str, secret: &SecretText) -> Result<(), KeyringError> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(vault_and_seat.to_owned(), copy(secret));
        Ok(())
    }

    fn delete(&self, vault_and_seat: &str) -> Result<(), KeyringError> {
        self.kept
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(vault_and_seat);
        Ok(())
    }
}

fn copy(secret: &SecretText) -> SecretText {
    // EXPOSE: the store and its caller each own the secret.
    SecretText::new(secret.expose().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(keyring: &MemoryKeyring, key: &str) -> Option<String> {
        let secret = keyring.get(key).expect("memory does not fail");
        secret.map(|secret| secret.expose().to_owned())
    }

    #[test]
    fn the_last_secret_of_a_seat_is_kept() {
        let keyring = MemoryKeyring::default();
        keyring
            .set("v/s", &SecretText::new("one".into()))
            .expect("memory does not fail");
        keyring
            .set("v/s", &SecretText::new("two".into()))
            .expect("memory does not fail");
        assert_eq!(text(&keyring, "v/s").as_deref(), Some("two"), "set replaces");
    }

    #[test]
    fn seats_do_not_share_a_secret() {
        let keyring = MemoryKeyring::default();
        keyring
            .set("v/a", &SecretText::new("one".into()))
            .expect("memory does not fail");
        assert_eq!(text(&keyring, "v/b"), None, "another seat has its own entry");
    }

    #[test]
    fn a_deleted_secret_is_gone() {
        let keyring = MemoryKeyring::default();
        keyring
            .set("v/s", &SecretText::new("one".into()))
            .expect("memory does not fail");
        keyring.delete("v/s").expect("memory does not fail");
        assert_eq!(text(&keyring, "v/s"), None, "delete forgets");
    }
}
