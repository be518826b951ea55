//! All keys of a vault, and every derivation with its label.
//!
//! ```text
//! operating system keyring
//! └── device secret (age X25519)            outer layer of the seat files of this computer
//!
//! passphrase ── scrypt 2^18 ──┐             inner layer; wraps, never derives: changing it rotates nothing
//!                             ▼
//! seat file, level day                      seat file, level high (step-up)
//! ├── enc   age X25519                      ├── enc_high   age X25519
//! ├── sign  Ed25519                         ├── sign_high  Ed25519
//! ├── journal, core: database keys          └── high: database key
//! │                                         │
//! ├─ SEAT_DOMAIN: seat id = first 32 hex of SHA-256("coffre-seat/v1\n" recipient "\n" base64 key "\n")
//! │
//! └── opens keyrings of everyday            └── opens keyrings of step-up compartments
//!     compartments                              (both also open to recovery)
//!        └── compartment epochs c.kid  (age X25519; kid = c "." first 16 hex of SHA-256(recipient))
//!               └── objects: documents, bodies, snapshots (one age file key each, made by age)
//!
//! recovery (paper, age X25519)              a recipient of every keyring
//! └─ RECOVERY_SIGN_INFO: Ed25519 seed = HKDF-SHA256(ikm = its 32 secret bytes, no salt,
//!                                                   info "coffre-recovery-sign/v1")
//! ```
//!
//! All keys but the recovery signing key are random; none is derived from a passphrase. Passphrases, invite
//! words and the recovery sheet cross the border of this crate; file keys and payload keys never do. A
//! keyring wraps epochs only, an epoch seals objects only, a seat signs notes and join requests only.
//!
//! `derive_` stands for what is deterministic, `make_` for what draws randomness.

use std::fmt;

use coffre_secret::SecretBytes;
use hkdf::Hkdf;
use sha2::{Digest, Sha256};

use crate::hex::{read_hex, to_hex};
use crate::identity::{Identity, Recipient};
use crate::sign::{PublicKey, SigningKey};

/// The domain line of a seat id, and the first line of a seat file.
pub const SEAT_DOMAIN: &str = "coffre-seat/v1";
/// The HKDF info of the recovery signing seed.
pub const RECOVERY_SIGN_INFO: &str = "coffre-recovery-sign/v1";

/// The self-certifying id of a seat (FORMAT.md 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeatId([u8; 16]);

/// The hash of root version 1, pinned by every seat (FORMAT.md 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VaultId([u8; 32]);

impl SeatId {
    /// Reads 32 lower-case hex digits; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0u8; 16];
        read_hex(text, &mut bytes).then_some(Self(bytes))
    }
}

impl VaultId {
    /// Takes over the note hash of root version 1.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 64 lower-case hex digits; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0u8; 32];
        read_hex(text, &mut bytes).then_some(Self(bytes))
    }

    /// The note hash of root version 1.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for SeatId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

/// Derives the id of a seat from its two public keys.
pub fn derive_seat_id(enc: &Recipient, sign: &PublicKey) -> SeatId {
    let mut hash = Sha256::new();
    for line in [SEAT_DOMAIN, enc.as_str(), &sign.to_base64()] {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    let mut id = [0u8; 16];
    id.copy_from_slice(&hash.finalize()[..16]);
    SeatId(id)
}

/// Derives what stands after the dot in the `kid` of an epoch: 16 hex digits (FORMAT.md 6.2).
pub fn derive_kid_suffix(recipient: &Recipient) -> String {
    to_hex(&Sha256::digest(recipient.as_str().as_bytes())[..8])
}

/// Derives the recovery signing key from the recovery identity (FORMAT.md 9.3).
pub(crate) fn derive_recovery_sign(identity: &Identity) -> SigningKey {
    let ikm = identity.secret_bytes();
    // EXPOSE: HKDF takes its input keying material as bytes.
    let hkdf = Hkdf::<Sha256>::new(None, ikm.expose());
    let seed = SecretBytes::<32>::init_with(|out| {
        hkdf.expand(RECOVERY_SIGN_INFO.as_bytes(), out)
            .expect("32 bytes are less than 255 hash lengths");
    });
    SigningKey::from_seed(&seed)
}

#[cfg(test)]
mod tests {
    use super::*;

    // The identity and its recipient come from the tests of the age project.
    const IDENTITY: &str = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";

    #[test]
    fn seat_id_follows_its_definition() {
        let identity = Identity::parse(IDENTITY).unwrap();
        let sign = SigningKey::from_seed(&SecretBytes::init_with(|b| b.fill(7))).public();
        // printf 'coffre-seat/v1\n<recipient>\n<key>\n' | sha256sum | cut -c-32
        assert_eq!(
            derive_seat_id(identity.recipient(), &sign).to_string(),
            "338720c0e6c5bfda54bc9f7118c84210"
        );
    }

    #[test]
    fn kid_suffix_follows_its_definition() {
        let identity = Identity::parse(IDENTITY).unwrap();
        // printf %s <recipient> | sha256sum | cut -c-16
        assert_eq!(derive_kid_suffix(identity.recipient()), "e669ae85e3185682");
    }

    #[test]
    fn recovery_seed_uses_the_decoded_bytes_and_no_salt() {
        let identity = Identity::parse(IDENTITY).unwrap();
        // Computed with the HKDF of RFC 5869 in another language.
        assert_eq!(
            derive_recovery_sign(&identity).public().to_base64(),
            "4438j9zBxVaNQE0BwF/CPVDym7xAl2tCEf6Fei/wHzA="
        );
    }

    #[test]
    fn ids_read_what_they_write() {
        let id = VaultId::from_bytes([0xa5; 32]);
        assert_eq!(VaultId::parse(&id.to_string()), Some(id), "one text per id");
        assert_eq!(SeatId::parse("A5"), None, "other text is not an id");
    }
}
