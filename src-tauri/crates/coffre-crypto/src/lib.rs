//! Sealing, signing, seat files and recovery: the only crate that names age and ed25519.
//!
//! Start at [`hierarchy`]: it draws every key and names every label. Then, by what a caller wants to do:
//!
//! - seal and open objects and keyrings: [`seal`], [`open`], and [`segmented`] for large files;
//! - sign and verify notes: [`sign`]; exports: [`sshsig`];
//! - unlock this computer: [`seat_file`], over [`phrase`];
//! - join: [`words`]; recover: [`recovery`].
//!
//! What is opened was verified first, in the same function. Ciphertext is stock age, so the stock program
//! opens it with the same keys. Randomness of keys and words comes in as a parameter; file keys, ephemeral
//! shares, nonces, scrypt salts and grease are drawn by the age crate itself and are not reproducible, other than
//! in simulations (feature `scripted`, which no product has).
//!
//! Secrets live in the types of `coffre-secret` and in boxed keys of the age and ed25519 crates, which are
//! wiped when dropped. The age crate's working buffers for plaintext chunks are not wiped while sealing.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod header;
mod hex;
mod measure;

pub mod hierarchy;
pub mod identity;
pub mod open;
pub mod phrase;
pub mod recovery;
#[cfg(feature = "scripted")]
pub mod scripted;
pub mod seal;
pub mod seat_file;
pub mod segmented;
pub mod sign;
pub mod sshsig;
pub mod stream;
pub mod words;

pub use header::Cap;
pub use measure::{Measured, SEGMENT_BYTES, WHOLE_BYTES};

pub use hierarchy::{SeatId, VaultId, derive_kid_suffix, derive_seat_id};
pub use identity::{Identity, IdentityFile, KeyError, LabelledIdentity, Recipient};
pub use open::{OpenError, hash_verified, open_keyring, open_verified, opens_to};
pub use phrase::{AcceptedWork, WorkFactor, open_phrase, seal_phrase};
pub use recovery::{RecoveryError, RecoveryKey};
pub use seal::{SealError, seal_hashed, seal_keyring, seal_object, seal_stream};
pub use seat_file::{Level, Protection, SeatFile, SeatFileError};
pub use segmented::{SegmentedReader, SignedSegments};
pub use sign::{NoteError, NoteSigner, PublicKey, SigningKey, UnverifiedNote, sign_note, verify_note};
pub use sshsig::SshSigError;
pub use stream::PlainStream;
pub use words::{InviteWords, WordsError};
