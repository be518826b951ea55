//! A small agency for tests: a shared folder in memory and a home for each computer.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use coffre_crypto::{InviteWords, RecoveryKey, WorkFactor};
use coffre_format::rank::Protection;
use coffre_format::{CompartmentId, DocId, PersonId, RoleId};
use coffre_secret::{Passphrase, SecretText};
use coffre_store::MemStore;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tempfile::TempDir;

use crate::clock::{FixedClock, Moment};
use crate::document::{NewDocument, Outcome, Reading, Silent, Source};
use crate::members::{Joining, join};
use crate::vault::{DeviceSecret, Edge, Home, LockedVault, Setup, Vault, VaultError};

/// Device secrets in memory.
#[derive(Clone, Default)]
pub(crate) struct Devices(Arc<Mutex<BTreeMap<String, String>>>);

impl DeviceSecret for Devices {
    fn get(&self, name: &str) -> Result<SecretText, VaultError> {
        let found = self.0.lock().expect("one thread").get(name).cloned();
        found.map(SecretText::new).ok_or(VaultError::NoDeviceSecret)
    }

    fn set(&self, name: &str, secret: &SecretText) -> Result<(), VaultError> {
        // EXPOSE: a test double of the system's keyring.
        self.0
            .lock()
            .expect("one thread")
            .insert(name.into(), secret.expose().into());
        Ok(())
    }
}

pub(crate) fn work() -> WorkFactor {
    WorkFactor::new(2).expect("a factor for tests")
}

pub(crate) fn phrase() -> Passphrase {
    Passphrase::new("une phrase de passe".into())
}

/// The folder and the computers.
pub(crate) struct World {
    pub(crate) store: Arc<MemStore>,
    pub(crate) devices: Devices,
    homes: Vec<TempDir>,
    seed: u64,
    day: i64,
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            store: Arc::new(MemStore::new()),
            devices: Devices::default(),
            homes: Vec::new(),
            seed: 1,
            day: 0,
        }
    }

    pub(crate) fn edge(&mut self) -> Edge {
        self.seed += 1;
        self.day += 1;
        let instant = Timestamp::from_second(1_780_000_000 + self.day * 3600).expect("a time");
        Edge {
            clock: Arc::new(FixedClock(Moment::new(instant, &TimeZone::UTC))),
            random: Box::new(ChaCha20Rng::seed_from_u64(self.seed)),
            work: work(),
        }
    }

    /// Lets time pass.
    pub(crate) fn days(&mut self, days: i64) {
        self.hours(days * 24);
    }

    /// Lets hours pass; the clock of the next computer that unlocks may also be set back.
    pub(crate) fn hours(&mut self, hours: i64) {
        self.day += hours;
    }

    pub(crate) fn home(&mut self) -> usize {
        self.homes.push(TempDir::new().expect("a temporary folder"));
        self.homes.len() - 1
    }

    pub(crate) fn home_of(&self, computer: usize) -> Home {
        Home::new(self.homes[computer].path().to_owned())
    }

    pub(crate) fn create(&mut self) -> (Vault, RecoveryKey, usize) {
        let computer = self.home();
        let setup = Setup {
            agency: "Agence du Vieux Pont".into(),
            director: "Aline Directrice".into(),
            label: "aline".into(),
            folder: PathBuf::from("vault"),
            protection: Protection::Os,
        };
        let edge = self.edge();
        let store = self.store.clone();
        let new = Vault::create(
            setup,
            &self.home_of(computer),
            store,
            &phrase(),
            &self.devices,
            edge,
        )
        .expect("an empty folder takes a vault");
        (new.vault, new.recovery, computer)
    }

    pub(crate) fn unlock(&mut self, computer: usize) -> Result<Vault, VaultError> {
        let seat = self.home_of(computer).seat_for(None, None)?;
        let edge = self.edge();
        LockedVault::new(seat, self.store.clone()).unlock(&phrase(), &self.devices, edge)
    }

    /// Invites, joins, admits; the newcomer's vault is open.
    pub(crate) fn join(&mut self, director: &mut Vault, name: &str, role: &str) -> (Vault, usize) {
        let role = role_of(director, role);
        let invited = director.invite(name, role, work()).expect("a director invites");
        let computer = self.answer(&invited.words);
        let admission = director.admit(invited.id).expect("the answer is admitted");
        assert_eq!(admission.person, invited.person, "the invited person");
        (self.unlock(computer).expect("an admitted seat opens"), computer)
    }

    pub(crate) fn answer(&mut self, words: &SecretText) -> usize {
        self.answer_with(words, Protection::Os)
    }

    /// Answers an invite from a new computer that keeps its keys so.
    pub(crate) fn answer_with(&mut self, words: &SecretText, protection: Protection) -> usize {
        let computer = self.home();
        self.answer_from(computer, words, protection)
            .expect("the invite opens");
        computer
    }

    /// Answers an invite, or says why not.
    pub(crate) fn try_answer(&mut self, words: &SecretText) -> Result<(), VaultError> {
        let computer = self.home();
        self.answer_from(computer, words, Protection::Os)
    }

    fn answer_from(
        &mut self,
        computer: usize,
        words: &SecretText,
        protection: Protection,
    ) -> Result<(), VaultError> {
        let words = InviteWords::parse(words).expect("the words are words");
        let joining = Joining {
            folder: PathBuf::from("vault"),
            computer: "portable-2".into(),
            label: "b".into(),
            protection,
        };
        let edge = self.edge();
        let store = self.store.clone();
        join(
            joining,
            &words,
            &self.home_of(computer),
            store,
            &phrase(),
            &self.devices,
            edge,
        )
        .map(|_| ())
    }
}

pub(crate) fn role_of(vault: &Vault, code: &str) -> RoleId {
    let role = |r: &crate::authority::RoleInfo| vault.house().code_of(&r.role.to_string()) == Some(code);
    vault
        .authority()
        .roles()
        .iter()
        .find(|r| role(r))
        .expect("a preset role")
        .role
}

pub(crate) fn compartment(vault: &Vault, code: &str) -> CompartmentId {
    let id = vault.house().id_of(code).expect("a preset compartment");
    CompartmentId::parse(id).expect("an id")
}

pub(crate) fn document(c: CompartmentId, name: &str, bytes: &[u8]) -> NewDocument {
    NewDocument {
        source: Source::Bytes(bytes.into()),
        name: name.into(),
        c,
        fields: BTreeMap::new(),
        links: Vec::new(),
        tags: Vec::new(),
        text: None,
        version_of: None,
        again: false,
    }
}

pub(crate) fn file(vault: &mut Vault, code: &str, name: &str, bytes: &[u8]) -> DocId {
    let c = compartment(vault, code);
    match vault
        .file(&[document(c, name, bytes)], &Silent)
        .expect("filing works")
        .remove(0)
    {
        Outcome::Filed(filed) => filed.doc,
        other => panic!("not filed: {other:?}"),
    }
}

pub(crate) fn read(vault: &mut Vault, doc: DocId) -> Result<Vec<u8>, VaultError> {
    let mut open = vault.open_document(doc, None, Reading::View, &[])?;
    let mut bytes = Vec::new();
    open.read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(crate) fn person(vault: &Vault, name: &str) -> PersonId {
    let member = vault
        .members()
        .into_iter()
        .find(|m| m.name.as_deref() == Some(name));
    member.expect("a member of that name").person
}
