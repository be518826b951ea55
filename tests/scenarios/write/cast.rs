//! Seats, ids and keys that the scenarios share; none is used anywhere else.

use coffre_crypto::{Identity, NoteSigner, SeatId as SignerSeat, SigningKey, sign_note};
use coffre_format::root::PublicKeys;
use coffre_format::{CompartmentId, Hash, PersonId, SeatId, VaultId};
use coffre_secret::SecretBytes;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

/// The two keys of a seat.
pub(crate) struct Seat {
    pub(crate) identity: Identity,
    pub(crate) sign: SigningKey,
}

/// Seat `n` of the cast.
pub(crate) fn seat(n: u8) -> Seat {
    Seat {
        identity: identity(n),
        sign: SigningKey::from_seed(&SecretBytes::init_with(|seed| seed.fill(n))),
    }
}

/// Identity `n` of the cast.
pub(crate) fn identity(n: u8) -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(n.into()))
}

impl Seat {
    pub(crate) fn keys(&self) -> PublicKeys {
        PublicKeys {
            recipient: self.identity.recipient().as_str().to_owned(),
            sign: *self.sign.public().as_bytes(),
        }
    }

    pub(crate) fn id(&self) -> SeatId {
        self.keys().seat()
    }

    /// Name of its signature lines.
    pub(crate) fn name(&self) -> String {
        format!("seat-{}", self.id())
    }

    /// The signed note of a text that a note can have.
    pub(crate) fn note(&self, text: &str) -> Vec<u8> {
        let id = SignerSeat::parse(&self.id().to_string()).unwrap();
        sign_note(text, NoteSigner::Seat(id), &self.sign).unwrap()
    }
}

pub(crate) fn vault() -> VaultId {
    VaultId(Hash::of(b"a vault"))
}

pub(crate) fn person(n: u8) -> PersonId {
    PersonId::from_bytes([0xa0 + n; 16])
}

pub(crate) fn compartment() -> CompartmentId {
    CompartmentId::from_bytes([0xc1; 16])
}

/// An id of whatever kind, as text.
pub(crate) fn id(n: u8) -> String {
    format!("{n:02x}").repeat(16)
}
