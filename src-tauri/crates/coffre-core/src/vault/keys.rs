//! The opened keys of one seat, in the words of the format.

use std::path::Path;
use std::{fs, io};

use coffre_crypto::{Identity, NoteSigner, PublicKey, SeatFile, SigningKey, sign_note};
use coffre_format::SeatId;
use coffre_format::note::Signer;
use coffre_format::root::PublicKeys;
use coffre_secret::DatabaseKey;

use super::error::VaultError;

/// A seat that is open. Dropping it wipes its keys.
pub(crate) struct SeatKeys {
    file: SeatFile,
    seat: SeatId,
}

impl SeatKeys {
    pub(crate) fn new(file: SeatFile) -> Self {
        let seat = public(&file).seat();
        Self { file, seat }
    }

    pub(crate) fn seat(&self) -> SeatId {
        self.seat
    }

    pub(crate) fn identity(&self) -> &Identity {
        self.file.enc()
    }

    pub(crate) fn public(&self) -> PublicKeys {
        public(&self.file)
    }

    /// The key that signs what leaves the vault.
    pub(crate) fn signing(&self) -> &SigningKey {
        self.file.sign()
    }

    /// Signs the text of an entry or of a root version.
    pub(crate) fn sign_note(&self, text: &str) -> Result<Vec<u8>, VaultError> {
        sign_note(text, NoteSigner::Seat(self.file.seat()), self.file.sign())
            .map_err(|_| VaultError::Value("what is to be signed is too large for one entry"))
    }

    /// The raw key of a local database.
    pub(crate) fn database(&self, name: &str) -> Result<&DatabaseKey, VaultError> {
        self.file.database(name).ok_or(VaultError::SeatDamaged)
    }
}

/// The public keys of a seat file.
pub(crate) fn public(file: &SeatFile) -> PublicKeys {
    PublicKeys {
        recipient: file.enc().recipient().as_str().to_owned(),
        sign: *file.sign().public().as_bytes(),
    }
}

/// Whether the signature of a note file holds under this key.
pub(crate) fn note_holds(bytes: &[u8], signer: Signer, key: &[u8; 32]) -> bool {
    let Some(name) = NoteSigner::parse(&signer.to_string()) else {
        return false;
    };
    PublicKey::from_bytes(key).is_ok_and(|key| coffre_crypto::verify_note(bytes, name, &key).is_ok())
}

/// Reads a file of keys, which a computer that joined has.
pub(super) fn read_keys(path: &Path) -> Result<Vec<u8>, VaultError> {
    match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(VaultError::SeatDamaged),
        read => Ok(read?),
    }
}
