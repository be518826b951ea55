//! What a credential store can answer instead of doing its work.

use std::time::Duration;

/// Why the credential store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeyringError {
    /// Nothing on this computer answers as a credential store.
    #[error(
        "This computer offers no credential store. Log in to its desktop and try again, or use a seat that \
         opens with a passphrase alone."
    )]
    NoService(#[source] Option<PlatformError>),

    /// The store runs, but its user has no keyring to keep anything in.
    #[error(
        "The credential store has no keyring yet. Log out of the desktop and in again so that it makes one, \
         or make a default keyring in its password program, then try again."
    )]
    NoKeyring,

    /// The keyring is locked and was not unlocked.
    #[error("The keyring of this computer is locked. Unlock it when the system asks, then try again.")]
    Locked,

    /// The system refused this program or this user.
    #[error("The credential store refused access. Allow Coffre in its settings, then try again.")]
    Denied(#[source] Option<PlatformError>),

    /// No answer came in time; the system may still be showing a prompt.
    #[error(
        "The credential store did not answer within {} seconds. Look for a window that asks for the keyring's \
         password, answer it, then try again.",
        limit.as_secs()
    )]
    TimedOut {
        /// How long the answer was waited for.
        limit: Duration,
    },

    /// More than one entry carries the name of this seat, so none can be trusted.
    #[error(
        "The credential store keeps several entries for this seat. Remove them in its password program and \
         enrol this computer again."
    )]
    Ambiguous,

    /// The entry is not text: another program wrote it.
    #[error("The credential store's entry for this seat is damaged. Enrol this computer again.")]
    Damaged,

    /// Anything else that the system reports.
    #[error("The credential store failed. Try again; if it stays so, restart the computer.")]
    System(#[source] Option<PlatformError>),
}

/// The system's own error, which names no secret.
pub type PlatformError = Box<dyn std::error::Error + Send + Sync>;
