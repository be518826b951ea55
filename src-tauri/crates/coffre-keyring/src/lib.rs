//! The device secret in the operating system's credential store. The only crate that names one.
//!
//! A seat file has two layers: the passphrase of its person, and around it a secret that this computer
//! keeps ([`DeviceSecrets`]). Whoever copies the seat file from a disk or a backup has neither.
//!
//! [`OsKeyring`] is the real store: Secret Service on Linux, Credential Manager on Windows, the login
//! keychain on macOS. It connects anew at every call, so that trying again after an error really tries
//! again, and it waits in a thread of its own for a limited time, since the system may be showing a prompt.
//! What the system says is told apart: nothing kept ([`None`]), no store, no keyring yet, locked, refused
//! ([`KeyringError`]). `None` alone never means that the vault is new: the caller knows whether this seat
//! was to have a device secret.
//!
//! The libraries of the systems copy the secret on its way over the bus or the system call; those copies
//! are theirs and are not wiped. Any program of the same user can ask the store for the same secret.

use coffre_secret::SecretText;

mod error;
mod memory;
mod os;
mod within;

#[cfg_attr(target_os = "linux", path = "platform/linux.rs")]
#[cfg_attr(target_os = "windows", path = "platform/windows.rs")]
#[cfg_attr(target_os = "macos", path = "platform/macos.rs")]
#[cfg_attr(
    not(any(target_os = "linux", target_os = "windows", target_os = "macos")),
    path = "platform/none.rs"
)]
mod platform;

pub use error::{KeyringError, PlatformError};
pub use memory::MemoryKeyring;
pub use os::OsKeyring;

/// Where this computer keeps one secret text for each seat.
///
/// The key names vault and seat by their ids, which are pseudonymous: other programs of the same user see it.
pub trait DeviceSecrets {
    /// The secret kept for this seat, or `None` where the store is open and keeps none.
    ///
    /// # Errors
    /// Where the store could not be asked; this says nothing about whether it keeps the secret.
    fn get(&self, vault_and_seat: &str) -> Result<Option<SecretText>, KeyringError>;

    /// Keeps the secret for this seat, in place of one kept before.
    ///
    /// # Errors
    /// Where the store did not take it. After [`KeyringError::TimedOut`] it may still have been taken.
    fn set(&self, vault_and_seat: &str, secret: &SecretText) -> Result<(), KeyringError>;

    /// Forgets the secret of this seat; does nothing where none is kept.
    ///
    /// # Errors
    /// Where the store could not be asked or refused.
    fn delete(&self, vault_and_seat: &str) -> Result<(), KeyringError>;
}
