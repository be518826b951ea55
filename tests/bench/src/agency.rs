//! A vault on disk to measure, and the small tools of measuring.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use coffre_core::clock::SystemClock;
use coffre_core::document::{NewDocument, Source};
use coffre_core::vault::{DeviceSecret, Edge, Home, LockedVault, Setup, Vault, VaultError};
use coffre_crypto::WorkFactor;
use coffre_format::CompartmentId;
use coffre_format::rank::Protection;
use coffre_secret::{Passphrase, SecretText};
use coffre_store::FolderStore;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};
use tempfile::TempDir;

/// No second secret: the vault is opened by its passphrase alone.
pub(crate) struct NoDevice;

impl DeviceSecret for NoDevice {
    fn get(&self, _: &str) -> Result<SecretText, VaultError> {
        Err(VaultError::NoDeviceSecret)
    }
    fn set(&self, _: &str, _: &SecretText) -> Result<(), VaultError> {
        Err(VaultError::NoDeviceSecret)
    }
}

/// A vault folder and a home in a temporary folder.
pub(crate) struct Agency {
    folder: TempDir,
    work: WorkFactor,
    pub(crate) vault: Option<Vault>,
}

impl Agency {
    pub(crate) fn new(work: WorkFactor) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let mut agency = Self {
            folder,
            work,
            vault: None,
        };
        let setup = Setup {
            agency: "Agence".into(),
            director: "Direction".into(),
            label: "d".into(),
            folder: agency.path("vault"),
            protection: Protection::Phrase,
        };
        let store = agency.store();
        let new = Vault::create(setup, &agency.home(), store, &phrase(), &NoDevice, agency.edge())
            .expect("a vault");
        agency.vault = Some(new.vault);
        agency
    }

    pub(crate) fn vault(&mut self) -> &mut Vault {
        self.vault.as_mut().expect("open")
    }

    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        let path = self.folder.path().join(name);
        make_folder(&path);
        path
    }

    pub(crate) fn home(&self) -> Home {
        Home::new(self.path("home"))
    }

    pub(crate) fn store(&self) -> Arc<FolderStore> {
        Arc::new(FolderStore::open(&self.path("vault")).expect("a folder"))
    }

    pub(crate) fn unlock(&mut self) -> Vault {
        let seat = self.home().seat_for(None, None).expect("one seat");
        LockedVault::new(seat, self.store())
            .unlock(&phrase(), &NoDevice, self.edge())
            .expect("it opens")
    }

    pub(crate) fn edge(&self) -> Edge {
        Edge {
            clock: Arc::new(SystemClock),
            random: Box::new(ChaCha20Rng::seed_from_u64(7)),
            work: self.work,
        }
    }
}

pub(crate) fn phrase() -> Passphrase {
    Passphrase::new("cinq mots tout a fait ordinaires".into())
}

pub(crate) fn cheap() -> WorkFactor {
    WorkFactor::new(2).expect("a factor")
}

pub(crate) fn compartment(vault: &Vault, code: &str) -> CompartmentId {
    CompartmentId::parse(vault.house().id_of(code).expect("a preset")).expect("an id")
}

pub(crate) fn document(c: CompartmentId, name: &str, source: Source) -> NewDocument {
    NewDocument {
        source,
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

/// Bytes that do not compress.
pub(crate) fn noise(seed: u64, len: usize) -> Vec<u8> {
    let mut bytes = vec![0u8; len];
    ChaCha20Rng::seed_from_u64(seed).fill_bytes(&mut bytes);
    bytes
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// The median of several durations, in milliseconds.
pub(crate) fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times
        .get(times.len() / 2)
        .map_or(0.0, |t| t.as_secs_f64() * 1000.0)
}

#[expect(clippy::disallowed_methods, reason = "a benchmark makes its own folders")]
pub(crate) fn make_folder(path: &std::path::Path) {
    std::fs::create_dir_all(path).expect("a folder");
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

/// A number from the environment, for a smaller or larger run by hand.
pub(crate) fn asked(variable: &str, usual: usize) -> usize {
    let asked = std::env::var(variable).ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// The largest resident size of this process so far, in KiB.
pub(crate) fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1))
        .and_then(|kb| kb.parse().ok())
        .unwrap_or(0)
}
