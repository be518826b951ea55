//! A small agency, made through the public interface alone: a shared folder and a home for each computer.
//!
//! Everything local lies under one folder, the device secrets too, so that a world can be copied, and opened again by a
//! child process.

mod computers;
mod devices;
mod documents;
mod seats;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::clock::{FixedClock, Moment};
use coffre_core::members::{Joining, join};
use coffre_core::vault::{Edge, Home, LockedVault, Setup, Vault, VaultError};
use coffre_crypto::{InviteWords, RecoveryKey, WorkFactor};
use coffre_format::rank::Protection;
use coffre_secret::{Passphrase, SecretText};
use coffre_store::Store;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tempfile::TempDir;

pub use computers::{copy_tree, files_under, lay, make_folder, remove};
pub use devices::Devices;
pub use documents::{
    bytes_of, compartment, compartments, document, every_document, file, file_with, person, read, role,
};
pub use seats::{identities_of, seat_file};

/// The passphrase of every seat.
pub fn phrase() -> Passphrase {
    Passphrase::new("une phrase de passe".into())
}

/// The work factor of every seat file and mailbox: as little as there is.
pub fn work() -> WorkFactor {
    WorkFactor::new(2).expect("a factor for tests")
}

/// Where the folder of the vault is said to be; the worlds decide themselves what lies there.
pub const FOLDER: &str = "vault";

/// The computers and what they share.
pub struct World {
    /// The vault's folder, as long as a computer names no other view of it.
    pub store: Arc<dyn Store>,
    /// The device secrets of all computers.
    pub devices: Devices,
    /// Hours since the first day.
    pub hour: i64,
    local: PathBuf,
    seed: u64,
    _kept: Option<TempDir>,
}

impl World {
    /// A world with new local state.
    pub fn new(store: Arc<dyn Store>) -> Self {
        let kept = TempDir::new().expect("a temporary folder");
        let mut world = Self::at(kept.path(), store, 1);
        world._kept = Some(kept);
        world
    }

    /// A world whose local state lies in `local` already, or will. Each seed gives other random numbers.
    pub fn at(local: &Path, store: Arc<dyn Store>, seed: u64) -> Self {
        Self {
            store,
            devices: Devices::new(local.join("devices")),
            hour: 0,
            local: local.to_owned(),
            seed: seed << 20,
            _kept: None,
        }
    }

    /// One computer, going on from here on its own.
    pub fn copy_of(&self, who: &str, store: Arc<dyn Store>, seed: u64) -> Self {
        let kept = TempDir::new().expect("a temporary folder");
        copy_tree(&self.local.join("devices"), &kept.path().join("devices"));
        copy_tree(&self.home_folder(who), &kept.path().join("homes").join(who));
        let mut copy = Self::at(kept.path(), store, seed);
        copy.hour = self.hour;
        copy._kept = Some(kept);
        copy
    }

    /// A world that goes on from here on its own, with another folder and other random numbers.
    pub fn copy(&self, store: Arc<dyn Store>, seed: u64) -> Self {
        let kept = TempDir::new().expect("a temporary folder");
        copy_tree(&self.local, kept.path());
        let mut copy = Self::at(kept.path(), store, seed);
        copy.hour = self.hour;
        copy._kept = Some(kept);
        copy
    }

    /// Lets time pass.
    pub fn days(&mut self, days: i64) {
        self.hour += days * 24;
    }

    /// The folder of all local state.
    pub fn local(&self) -> &Path {
        &self.local
    }

    /// The local state of a computer.
    pub fn home(&self, who: &str) -> Home {
        Home::new(self.home_folder(who))
    }

    /// The folder of the local state of a computer.
    pub fn home_folder(&self, who: &str) -> PathBuf {
        self.local.join("homes").join(who)
    }

    /// Time and randomness of one session.
    pub fn edge(&mut self) -> Edge {
        self.edge_off(0)
    }

    /// Time and randomness of a session on a computer whose clock is wrong by so many hours.
    pub fn edge_off(&mut self, hours: i64) -> Edge {
        self.seed += 1;
        self.hour += 1;
        let instant = Timestamp::from_second(1_780_000_000 + (self.hour + hours) * 3600).expect("a time");
        Edge {
            clock: Arc::new(FixedClock(Moment::new(instant, &TimeZone::UTC))),
            random: Box::new(ChaCha20Rng::seed_from_u64(self.seed)),
            work: work(),
        }
    }

    /// Makes the vault on this computer.
    pub fn create(&mut self, who: &str) -> (Vault, RecoveryKey) {
        let new = self.try_create(who).expect("an empty folder takes a vault");
        (new.vault, new.recovery)
    }

    /// Makes the vault on this computer, or says why not.
    ///
    /// # Errors
    /// As [`Vault::create`].
    pub fn try_create(&mut self, who: &str) -> Result<coffre_core::vault::NewVault, VaultError> {
        let setup = Setup {
            agency: "Agence du Vieux Pont".into(),
            director: who.into(),
            label: who.into(),
            folder: FOLDER.into(),
            protection: Protection::Os,
        };
        let (home, store, edge) = (self.home(who), self.store.clone(), self.edge());
        Vault::create(setup, &home, store, &phrase(), &self.devices, edge)
    }

    /// Opens the seat of this computer.
    ///
    /// # Errors
    /// As [`LockedVault::unlock`].
    pub fn unlock(&mut self, who: &str) -> Result<Vault, VaultError> {
        let store = self.store.clone();
        self.unlock_over(who, store, 0)
    }

    /// Opens the seat of this computer over its own view of the folder, with its clock off by so many hours.
    ///
    /// # Errors
    /// As [`LockedVault::unlock`].
    pub fn unlock_over(&mut self, who: &str, store: Arc<dyn Store>, off: i64) -> Result<Vault, VaultError> {
        let seat = self.home(who).seat_for(None, None)?;
        let edge = self.edge_off(off);
        LockedVault::new(seat, store).unlock(&phrase(), &self.devices, edge)
    }

    /// Opens the seat with its step-up keys.
    ///
    /// # Errors
    /// As [`LockedVault::unlock`] and [`Vault::step_up`].
    pub fn unlock_high(&mut self, who: &str) -> Result<Vault, VaultError> {
        let mut vault = self.unlock(who)?;
        vault.step_up(&phrase(), &self.devices)?;
        Ok(vault)
    }

    /// Invites, joins, admits. The newcomer's seat has never been opened afterwards.
    pub fn enrol(&mut self, director: &mut Vault, who: &str, role_code: &str) {
        let role = role(director, role_code);
        let invited = director.invite(who, role, work()).expect("a director invites");
        self.answer(who, &invited.words).expect("the invite opens");
        let admission = director.admit(invited.id).expect("the answer is admitted");
        assert_eq!(admission.person, invited.person, "the invited person");
    }

    /// Invites, joins, admits; the newcomer's vault is open.
    pub fn join(&mut self, director: &mut Vault, who: &str, role_code: &str) -> Vault {
        self.enrol(director, who, role_code);
        self.unlock(who).expect("an admitted seat opens")
    }

    /// Answers an invite on this computer.
    ///
    /// # Errors
    /// As [`join`].
    pub fn answer(&mut self, who: &str, words: &SecretText) -> Result<(), VaultError> {
        let edge = self.edge();
        self.answer_at(who, words, edge)
    }

    /// Answers an invite on this computer, by the clock of another one.
    ///
    /// # Errors
    /// As [`join`].
    pub fn answer_by(&mut self, who: &str, words: &SecretText, clock: &Vault) -> Result<(), VaultError> {
        let mut edge = self.edge();
        edge.clock = Arc::new(FixedClock(clock.now()));
        self.answer_at(who, words, edge)
    }

    fn answer_at(&mut self, who: &str, words: &SecretText, edge: Edge) -> Result<(), VaultError> {
        let words = InviteWords::parse(words).expect("the words are words");
        let joining = Joining {
            folder: FOLDER.into(),
            computer: "portable".into(),
            label: who.into(),
            protection: Protection::Os,
        };
        let (home, store) = (self.home(who), self.store.clone());
        join(joining, &words, &home, store, &phrase(), &self.devices, edge).map(|_| ())
    }
}
