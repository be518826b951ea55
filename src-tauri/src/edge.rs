//! What comes from the system: time, randomness, the work factor, the keyring, the name of the computer.

use std::env::consts::EXE_EXTENSION;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::clock::{Clock, SystemClock};
use coffre_core::terms::{Protection, WorkFactor};
use coffre_core::vault::{DeviceSecret, Edge, VaultError};
use coffre_keyring::{DeviceSecrets, MemoryKeyring, OsKeyring};
use coffre_secret::SecretText;
use rand_core::RngCore;

/// The name of the program that reads documents, without its extension.
const READER: &str = "coffre-reader";

/// The random source of the operating system.
pub struct SystemRandom;

impl RngCore for SystemRandom {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("a system without randomness runs no program that makes keys");
    }
}

/// Letters and digits that nobody guesses, for names that live as long as a session.
pub fn unguessable() -> String {
    let mut bytes = [0; 16];
    SystemRandom.fill_bytes(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where the second secret of a seat is kept.
pub struct Keyring(Box<dyn DeviceSecrets + Send + Sync>);

impl Keyring {
    /// The keyring of the operating system.
    pub fn system() -> Self {
        Self(Box::new(OsKeyring::new()))
    }

    /// A keyring in memory, for tests.
    pub fn memory() -> Self {
        Self(Box::new(MemoryKeyring::default()))
    }

    /// How a new seat of this computer is protected: with the keyring where it answers, else by the passphrase alone.
    pub fn protection(&self) -> Protection {
        match self.0.get("probe") {
            Ok(_) => Protection::Os,
            Err(_) => Protection::Phrase,
        }
    }
}

impl DeviceSecret for Keyring {
    fn get(&self, name: &str) -> Result<SecretText, VaultError> {
        let kept = self.0.get(name).map_err(|_| VaultError::NoDeviceSecret)?;
        kept.ok_or(VaultError::NoDeviceSecret)
    }

    fn set(&self, name: &str, secret: &SecretText) -> Result<(), VaultError> {
        self.0.set(name, secret).map_err(|_| VaultError::NoDeviceSecret)
    }
}

/// Moves a file to the bin of the system; tells whether it went there.
pub type Bin = Arc<dyn Fn(&Path) -> bool + Send + Sync>;

/// The surroundings of the shell on this computer; tests bring their own.
pub struct Surroundings {
    /// Clock.
    pub clock: Arc<dyn Clock>,
    /// Work factor of passphrases.
    pub work: WorkFactor,
    /// Keyring.
    pub keyring: Keyring,
    /// The program that is started to read documents.
    pub reader: PathBuf,
    /// The bin of the system.
    pub bin: Bin,
    /// Folder of local state.
    pub home: PathBuf,
    /// Name of this computer, for the inviter's screen.
    pub computer: String,
}

impl Surroundings {
    /// Those of this computer; none where it names no folder for local state, or not this program.
    pub fn system() -> Option<Self> {
        Some(Self {
            clock: Arc::new(SystemClock),
            work: work_factor(),
            keyring: Keyring::system(),
            reader: reader(std::env::current_exe().ok()?),
            bin: Arc::new(|path: &Path| trash::delete(path).is_ok()),
            home: local_state()?,
            computer: computer(),
        })
    }

    /// What the core asks for.
    pub fn edge(&self) -> Edge {
        Edge {
            clock: self.clock.clone(),
            random: Box::new(SystemRandom),
            work: self.work,
        }
    }
}

/// The reader that lies beside this program; this program itself, which can read too, where it lies there alone.
fn reader(this: PathBuf) -> PathBuf {
    let beside = this.with_file_name(READER).with_extension(EXE_EXTENSION);
    if beside.is_file() { beside } else { this }
}

fn work_factor() -> WorkFactor {
    #[cfg(feature = "test-seams")]
    if let Some(factor) = std::env::var("COFFRE_TEST_WORK_FACTOR")
        .ok()
        .and_then(|text| text.parse().ok())
    {
        return WorkFactor::new(factor).unwrap_or(WorkFactor::PRODUCT);
    }
    WorkFactor::PRODUCT
}

/// The folder of local state: what `COFFRE_HOME` says, else by the custom of the system.
fn local_state() -> Option<PathBuf> {
    let from = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    from("COFFRE_HOME").or_else(|| {
        if cfg!(windows) {
            from("LOCALAPPDATA").map(|base| base.join("Coffre"))
        } else if cfg!(target_os = "macos") {
            from("HOME").map(|base| base.join("Library/Application Support/Coffre"))
        } else {
            from("XDG_DATA_HOME")
                .or_else(|| from("HOME").map(|base| base.join(".local/share")))
                .map(|base| base.join("coffre"))
        }
    })
}

fn computer() -> String {
    let named = ["COMPUTERNAME", "HOSTNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok());
    let named = named.or_else(|| std::fs::read_to_string("/etc/hostname").ok());
    let named = named
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty());
    named.unwrap_or_else(|| "computer".to_owned())
}

/// Pauses between two tries to open a seat: fifteen seconds in all, in which a window that was closed a moment ago says
/// what it has left to say and ends, on a slow disk too.
pub(crate) fn patience() -> impl FnMut() -> bool + Send + 'static {
    let mut left: u32 = 150;
    move || {
        let goes_on = left > 0;
        if goes_on {
            left -= 1;
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        goes_on
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a file beside the vault folder")]
    fn the_reader_beside_the_program_reads() {
        let folder = tempfile::tempdir().expect("a folder");
        let beside = folder.path().join(READER).with_extension(EXE_EXTENSION);
        std::fs::write(&beside, b"a program").expect("written");
        assert_eq!(reader(folder.path().join("coffre-app")), beside);
    }

    #[test]
    fn a_program_that_lies_there_alone_reads_itself() {
        let folder = tempfile::tempdir().expect("a folder");
        let alone = folder.path().join("coffre-app");
        assert_eq!(reader(alone.clone()), alone);
    }
}
