//! The seat file: the keys of one level of one seat, under the passphrase and this computer's device secret.
//!
//! ```text
//! age file for the device recipient            (protection os; absent in passphrase-only mode)
//! └── age scrypt file, work factor 18
//!     └── # coffre-seat/v1
//!         # vault <hash>
//!         # seat <id>
//!         # level day|high
//!         # sign <base64 seed>
//!         # db <name> <hex>                    journal and core (day), high (high)
//!         AGE-SECRET-KEY-1…
//! ```
//!
//! The stock program opens it: `age -d -i device.txt seat.age | age -d`. The file is local and never synced.

mod text;

use coffre_secret::{DatabaseKey, Passphrase};
use rand_core::RngCore;

use crate::header::Cap;
use crate::hierarchy::{SeatId, VaultId, derive_seat_id};
use crate::identity::Identity;
use crate::open::{OpenError, open_local};
use crate::phrase::{AcceptedWork, WorkFactor, open_phrase, seal_phrase};
use crate::seal::{SealError, To, seal_to};
use crate::sign::SigningKey;

/// Why a seat file was not opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SeatFileError {
    /// One of the two layers does not open.
    #[error("the keys of this computer could not be opened: {0}")]
    Layer(#[from] OpenError),
    /// The keys could not be sealed again.
    #[error("the keys of this computer could not be sealed again; the old file stays good: {0}")]
    Seal(#[from] SealError),
    /// The content is not a seat file in its one valid form.
    #[error("the seat file opens but its content is damaged; join again with a new invite")]
    Content,
    /// The keys inside belong to another seat id than the file states.
    #[error("the seat file holds the keys of another seat; join again with a new invite")]
    OtherSeat,
}

/// What a seat's keys are for (FORMAT.md 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Everyday keyrings and data.
    Day,
    /// Step-up: acts, approvals, step-up compartments.
    High,
}

impl Level {
    /// The word that stands in files and acts.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Day => "day",
            Level::High => "high",
        }
    }

    /// The databases whose keys a seat of this level keeps.
    pub fn databases(self) -> &'static [&'static str] {
        match self {
            Level::Day => &["journal", "core"],
            Level::High => &["high"],
        }
    }
}

/// What stands around the passphrase layer.
#[derive(Clone, Copy)]
pub enum Protection<'a> {
    /// The device secret from the operating system's keyring.
    Os(&'a Identity),
    /// Nothing: no keyring on this computer. The seat's certificate says so.
    Phrase,
}

/// The keys of one seat, in the open.
pub struct SeatFile {
    vault: VaultId,
    level: Level,
    enc: Identity,
    sign: SigningKey,
    databases: Vec<DatabaseKey>,
}

impl SeatFile {
    /// Makes the keys of a new seat.
    pub fn make(vault: VaultId, level: Level, rng: &mut dyn RngCore) -> Self {
        let enc = Identity::make(rng);
        let sign = SigningKey::make(rng);
        Self::with_keys(vault, level, enc, sign, rng)
    }

    /// Puts keys that were made before their vault into a seat file; only the database keys are new.
    pub fn with_keys(
        vault: VaultId,
        level: Level,
        enc: Identity,
        sign: SigningKey,
        rng: &mut dyn RngCore,
    ) -> Self {
        let database = |_: &&str| DatabaseKey::init_with(|key| rng.fill_bytes(key));
        let databases = level.databases().iter().map(database).collect();
        Self {
            vault,
            level,
            enc,
            sign,
            databases,
        }
    }

    /// The pinned vault.
    pub fn vault(&self) -> VaultId {
        self.vault
    }

    /// The level of the seat.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The id that its public keys give.
    pub fn seat(&self) -> SeatId {
        derive_seat_id(self.enc.recipient(), &self.sign.public())
    }

    /// The key that opens keyrings.
    pub fn enc(&self) -> &Identity {
        &self.enc
    }

    /// The key that signs the seat's journal.
    pub fn sign(&self) -> &SigningKey {
        &self.sign
    }

    /// The key of a local database; `None` where this level has no such database.
    pub fn database(&self, name: &str) -> Option<&DatabaseKey> {
        let at = self.level.databases().iter().position(|one| *one == name)?;
        self.databases.get(at)
    }

    /// Seals the keys under both layers.
    ///
    /// # Errors
    /// None is known; the age crate reserves some.
    pub fn seal(
        &self,
        passphrase: &Passphrase,
        work: WorkFactor,
        protection: Protection<'_>,
    ) -> Result<Vec<u8>, SealError> {
        let text = self.to_secret_text();
        // EXPOSE: sealed at once, wiped at the end of the function.
        let inner = seal_phrase(text.expose().as_bytes(), passphrase, work)?;
        match protection {
            Protection::Os(device) => seal_to(&inner, &[To::Key(device.recipient())]),
            Protection::Phrase => Ok(inner),
        }
    }

    /// Opens both layers.
    ///
    /// # Errors
    /// Another device, another passphrase, another work factor, damage, keys of another seat.
    pub fn open(
        sealed: &[u8],
        passphrase: &Passphrase,
        work: WorkFactor,
        protection: Protection<'_>,
    ) -> Result<Self, SeatFileError> {
        let accepted = AcceptedWork::Exactly(work);
        let opened = match protection {
            Protection::Os(device) => {
                let inner = open_local(sealed, Cap::Object, &[device])?;
                // EXPOSE: still sealed, under the passphrase.
                open_phrase(inner.expose(), passphrase, accepted)?
            }
            Protection::Phrase => open_phrase(sealed, passphrase, accepted)?,
        };
        // EXPOSE: parsed into keys, wiped at the end of the function.
        let text = str::from_utf8(opened.expose()).map_err(|_| SeatFileError::Content)?;
        Self::parse(text)
    }

    /// Seals the same keys under another passphrase; nothing else has to change anywhere.
    ///
    /// # Errors
    /// As [`Self::open`]. The old file stays good until the new one is in its place.
    pub fn change_passphrase(
        sealed: &[u8],
        old: &Passphrase,
        new: &Passphrase,
        work: WorkFactor,
        protection: Protection<'_>,
    ) -> Result<Vec<u8>, SeatFileError> {
        let keys = Self::open(sealed, old, work, protection)?;
        Ok(keys.seal(new, work, protection)?)
    }

    /// Whether a sealed seat file is in passphrase-only mode, read from its first lines.
    pub fn is_passphrase_only(sealed: &[u8]) -> bool {
        crate::header::is_phrase_file(sealed)
    }
}

#[cfg(test)]
#[path = "seat_file/tests.rs"]
mod tests;
