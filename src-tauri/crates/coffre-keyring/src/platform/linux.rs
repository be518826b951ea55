//! Linux: the Secret Service of the session bus (GNOME Keyring, KDE Wallet, KeePassXC).

use std::sync::Arc;

use keyring_core::CredentialStore;
use secret_service::blocking::SecretService;
use secret_service::{EncryptionType, Error};
use zbus::DBusError;
use zbus_secret_service_keyring_store::Store;

use crate::error::{KeyringError, PlatformError};

/// The label that the desktop's password program shows.
pub(crate) const MODIFIERS: [(&str, &str); 1] = [("label", "Coffre: key of this computer")];

/// Connects to the session bus and its Secret Service.
pub(crate) fn connect() -> Result<Arc<CredentialStore>, KeyringError> {
    match Store::new() {
        Ok(store) => Ok(store),
        // Whatever goes wrong before the first question, there is no service to ask.
        Err(keyring_core::Error::PlatformFailure(source)) => Err(KeyringError::NoService(Some(source))),
        Err(error) => Err(crate::os::translate(error)),
    }
}

/// Succeeds when the default keyring is there and open, asking the system to open it if it is not.
pub(crate) fn open_keyring() -> Result<(), KeyringError> {
    // No secret crosses this connection, so it needs no transport encryption.
    let service = SecretService::connect(EncryptionType::Plain)
        .map_err(|error| KeyringError::NoService(Some(Box::new(error))))?;
    let keyring = service.get_default_collection().map_err(sort)?;
    if keyring.is_locked().map_err(sort)? {
        keyring.unlock().map_err(sort)?;
    }
    Ok(())
}

/// What an error of the Secret Service means for us.
pub(crate) fn translate(source: PlatformError) -> KeyringError {
    match source.downcast::<Error>() {
        Ok(error) => sort(*error),
        Err(source) => KeyringError::System(Some(source)),
    }
}

fn sort(error: Error) -> KeyringError {
    match error {
        // The prompt was dismissed by the person, or could not be shown: either way it stays locked.
        Error::Locked | Error::Prompt | Error::PromptDisconnected => KeyringError::Locked,
        Error::NoResult => KeyringError::NoKeyring,
        Error::Unavailable => KeyringError::NoService(Some(Box::new(error))),
        error => match bus_error_name(&error).as_deref() {
            Some("org.freedesktop.Secret.Error.IsLocked") => KeyringError::Locked,
            Some("org.freedesktop.DBus.Error.AccessDenied") => KeyringError::Denied(Some(Box::new(error))),
            Some("org.freedesktop.DBus.Error.ServiceUnknown" | "org.freedesktop.DBus.Error.NoReply") => {
                KeyringError::NoService(Some(Box::new(error)))
            }
            _ => KeyringError::System(Some(Box::new(error))),
        },
    }
}

/// The name by which the bus reports an error of a method, as the specifications of D-Bus and of the
/// Secret Service list them.
fn bus_error_name(error: &Error) -> Option<String> {
    match error {
        Error::Zbus(zbus::Error::MethodError(name, _, _)) => Some(name.to_string()),
        Error::Zbus(zbus::Error::FDO(error)) => Some(error.name().to_string()),
        Error::ZbusFdo(error) => Some(error.name().to_string()),
        _ => None,
    }
}
