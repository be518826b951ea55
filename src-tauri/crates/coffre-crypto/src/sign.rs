//! Ed25519 signatures and signed notes.
//!
//! A note is text, an empty line and one signature line in the form of C2SP signed-note. The signature is over
//! the bytes as received; nothing is parsed and written again. Verification is strict: canonical scalar, no
//! key of small order. Text from a note is handed out by [`UnverifiedNote::verify`] only, except for finding
//! the key to verify with.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use coffre_secret::SecretBytes;
use ed25519_dalek as ed25519;
use ed25519_dalek::Signer as _;
use rand_core::RngCore;
use sha2::{Digest, Sha256};

use crate::hierarchy::SeatId;
use crate::identity::KeyError;

/// The largest note in bytes (FORMAT.md 1.6).
pub const MAX_NOTE_BYTES: usize = 64 * 1024;
/// The signature type of Ed25519 in C2SP signed-note.
const NOTE_ALGORITHM: u8 = 0x01;
const KEY_ID_BYTES: usize = 4;
const SIGNATURE_BYTES: usize = 64;

/// Why a note was not signed or not believed.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoteError {
    /// The note is larger than 64 KiB.
    #[error("this note is too large; it is not used")]
    TooLarge,
    /// The text is not plain lines: UTF-8, LF, no control character, no empty line, a last newline.
    #[error("this note is not plain text of the expected form; restore it from another copy")]
    Text,
    /// There is not exactly one well-formed signature line behind the text.
    #[error("this note does not carry exactly one signature; restore it from another copy")]
    SignatureLine,
    /// The signature line names another signer or another key.
    #[error("this note is signed by someone else than expected; it is not used")]
    OtherSigner,
    /// The signature does not fit the text and the key.
    #[error("the signature of this note does not hold; it is not used")]
    Signature,
}

/// The secret half of a signing key.
pub struct SigningKey(Box<ed25519::SigningKey>);

impl SigningKey {
    /// Makes a new key from 32 bytes of `rng`.
    pub fn make(rng: &mut dyn RngCore) -> Self {
        Self::from_seed(&SecretBytes::init_with(|seed| rng.fill_bytes(seed)))
    }

    /// The key of a seed (RFC 8032, 5.1.5).
    pub fn from_seed(seed: &SecretBytes<32>) -> Self {
        // EXPOSE: the key is computed from its seed.
        Self(Box::new(ed25519::SigningKey::from_bytes(seed.expose())))
    }

    /// The seed, for a seat file.
    pub fn to_seed(&self) -> SecretBytes<32> {
        SecretBytes::init_with(|seed| seed.copy_from_slice(self.0.as_bytes()))
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs bytes that begin with their own domain line, such as a join request.
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_BYTES] {
        self.0.sign(message).to_bytes()
    }
}

/// The public half of a signing key; never of small order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey(ed25519::VerifyingKey);

impl PublicKey {
    /// Takes over 32 bytes.
    ///
    /// # Errors
    /// Bytes that are no point in canonical form, and points of small order, under which anyone could sign.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let key = ed25519::VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::PublicKey)?;
        let canonical = key.to_edwards().compress().as_bytes() == bytes;
        if key.is_weak() || !canonical {
            return Err(KeyError::PublicKey);
        }
        Ok(Self(key))
    }

    /// Reads canonical base64 of 32 bytes.
    ///
    /// # Errors
    /// Other text, and what [`Self::from_bytes`] refuses.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = STANDARD.decode(text).map_err(|_| KeyError::PublicKey)?;
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| KeyError::PublicKey)?;
        Self::from_bytes(&bytes)
    }

    /// The 32 bytes of the key.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The base64 text of the key, as it stands in acts and root versions.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.0.as_bytes())
    }

    /// Whether `signature` over `message` holds, strictly.
    pub fn verifies(&self, message: &[u8], signature: &[u8; SIGNATURE_BYTES]) -> bool {
        let signature = ed25519::Signature::from_bytes(signature);
        self.0.verify_strict(message, &signature).is_ok()
    }
}

/// Who signs a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteSigner {
    /// A seat; written `seat-<seat id>`.
    Seat(SeatId),
    /// The recovery key; written `recovery`.
    Recovery,
}

impl NoteSigner {
    /// Reads the name of a signature line; `None` for another name.
    pub fn parse(name: &str) -> Option<Self> {
        match name.strip_prefix("seat-") {
            Some(id) => SeatId::parse(id).map(Self::Seat),
            None => (name == "recovery").then_some(Self::Recovery),
        }
    }

    /// The first four bytes of SHA-256(name, LF, algorithm, key).
    fn key_id(&self, key: &PublicKey) -> [u8; KEY_ID_BYTES] {
        let mut hash = Sha256::new();
        hash.update(self.to_string().as_bytes());
        hash.update([b'\n', NOTE_ALGORITHM]);
        hash.update(key.as_bytes());
        let mut id = [0u8; KEY_ID_BYTES];
        id.copy_from_slice(&hash.finalize()[..KEY_ID_BYTES]);
        id
    }
}

impl fmt::Display for NoteSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoteSigner::Seat(id) => write!(f, "seat-{id}"),
            NoteSigner::Recovery => f.write_str("recovery"),
        }
    }
}

/// Signs `text` and returns the whole note.
///
/// # Errors
/// Text that [`verify_note`] would refuse.
pub fn sign_note(text: &str, signer: NoteSigner, key: &SigningKey) -> Result<Vec<u8>, NoteError> {
    check_text(text)?;
    let mut line = signer.key_id(&key.public()).to_vec();
    line.extend_from_slice(&key.sign(text.as_bytes()));
    let note = format!("{text}\n— {signer} {}\n", STANDARD.encode(line)).into_bytes();
    if note.len() > MAX_NOTE_BYTES {
        return Err(NoteError::TooLarge);
    }
    Ok(note)
}

/// Verifies a note and returns its text, the last newline before the empty line included.
///
/// # Errors
/// Another form, another signer, a signature that does not hold.
pub fn verify_note<'a>(note: &'a [u8], signer: NoteSigner, key: &PublicKey) -> Result<&'a str, NoteError> {
    UnverifiedNote::parse(note)?.verify(signer, key)
}

/// A note taken apart, its signature not yet checked.
pub struct UnverifiedNote<'a> {
    text: &'a str,
    signer: NoteSigner,
    key_id: [u8; KEY_ID_BYTES],
    signature: [u8; SIGNATURE_BYTES],
}

impl<'a> UnverifiedNote<'a> {
    /// Takes a note apart.
    ///
    /// # Errors
    /// Anything but plain text, one empty line and one signature line.
    pub fn parse(note: &'a [u8]) -> Result<Self, NoteError> {
        if note.len() > MAX_NOTE_BYTES {
            return Err(NoteError::TooLarge);
        }
        let note = str::from_utf8(note).map_err(|_| NoteError::Text)?;
        let (before, line) = note.split_once("\n\n").ok_or(NoteError::SignatureLine)?;
        let text = &note[..=before.len()];
        check_text(text)?;
        let (name, blob) = line
            .strip_prefix("— ")
            .and_then(|rest| rest.strip_suffix('\n'))
            .and_then(|rest| rest.split_once(' '))
            .ok_or(NoteError::SignatureLine)?;
        let signer = NoteSigner::parse(name).ok_or(NoteError::SignatureLine)?;
        let blob = STANDARD.decode(blob).map_err(|_| NoteError::SignatureLine)?;
        let (key_id, signature) = blob
            .split_first_chunk::<KEY_ID_BYTES>()
            .ok_or(NoteError::SignatureLine)?;
        let signature = signature.try_into().map_err(|_| NoteError::SignatureLine)?;
        Ok(Self {
            text,
            signer,
            key_id: *key_id,
            signature,
        })
    }

    /// Who claims to have signed.
    pub fn signer(&self) -> NoteSigner {
        self.signer
    }

    /// The text, good only for finding the key: version 1 of the root lists the keys that sign it.
    pub fn text_before_verification(&self) -> &'a str {
        self.text
    }

    /// Verifies and hands out the text.
    ///
    /// # Errors
    /// Another signer or key, a signature that does not hold.
    pub fn verify(self, signer: NoteSigner, key: &PublicKey) -> Result<&'a str, NoteError> {
        if self.signer != signer || self.key_id != signer.key_id(key) {
            return Err(NoteError::OtherSigner);
        }
        if !key.verifies(self.text.as_bytes(), &self.signature) {
            return Err(NoteError::Signature);
        }
        Ok(self.text)
    }
}

fn check_text(text: &str) -> Result<(), NoteError> {
    let odd = |c: char| (c.is_control() && c != '\n') || c == '\u{feff}';
    let empty_line = text.starts_with('\n') || text.contains("\n\n");
    if !text.ends_with('\n') || empty_line || text.contains(odd) {
        return Err(NoteError::Text);
    }
    Ok(())
}

#[cfg(test)]
#[path = "sign/tests.rs"]
mod tests;
