//! The fictional agency as a vault: its people with a computer each, its dossiers and documents, made through the same
//! calls as a real one.

mod content;
mod records;
mod staff;

use std::path::{Path, PathBuf};

use coffre_core::terms::{RecoveryKey, WorkFactor};
use coffre_core::vault::{DeviceSecret, Edge, Vault, VaultError};

use crate::Agency;

/// The passphrase of everybody in the demonstration. It protects nothing, and the folder's own text says so.
pub const PASSPHRASE: &str = "vieux pont clocher orme tilleul";

/// What the house is made with.
pub struct Making<'a> {
    /// Time, randomness and work factor, anew for each computer.
    pub edge: &'a dyn Fn() -> Edge,
    /// Work factor of invites.
    pub work: WorkFactor,
    /// Keyring; nobody of the demonstration uses it.
    pub device: &'a dyn DeviceSecret,
    /// Told how far it is; false stops it.
    pub step: &'a dyn Fn(Step) -> bool,
    /// Told the recovery key of the new vault.
    pub sheet: &'a mut dyn FnMut(&Vault, &RecoveryKey) -> Result<(), HouseError>,
}

/// How far the making is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many of so many people are in.
    People(usize, usize),
    /// So many of so many documents are filed.
    Documents(usize, usize),
}

/// Somebody of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Code of the role.
    pub role: &'static str,
    /// Local state of this person's computer.
    pub home: PathBuf,
}

/// What was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The people.
    pub people: Vec<Person>,
    /// Dossiers.
    pub dossiers: usize,
    /// Parties.
    pub parties: usize,
    /// Documents that were filed.
    pub documents: usize,
    /// Documents whose bytes were held already.
    pub held: usize,
    /// Documents that were refused: the empty one.
    pub refused: usize,
}

/// Why the house was not made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HouseError {
    /// The vault reported something.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A folder could not be made, or the sheet not be written.
    #[error("the folder of the demonstration could not be written ({0}); check the disk and its rights")]
    Folder(#[from] std::io::Error),
    /// Something was seen that must not be.
    #[error("the demonstration did not go as it must: {0}")]
    Unexpected(&'static str),
    /// It was stopped.
    #[error("the demonstration was stopped before its end; start it again")]
    Stopped,
}

/// Makes the house in `folder`: the vault in `vault`, the computers in `homes`. Everybody is locked afterwards.
///
/// # Errors
/// What the vault or the disk report. What was made before stays; start again in an empty folder.
pub fn make(agency: &Agency, folder: &Path, making: &mut Making<'_>) -> Result<Made, HouseError> {
    let mut staff = staff::enrol(agency, folder, making)?;
    let mut made = content::file(agency, &mut staff, making)?;
    made.people = staff
        .iter()
        .map(|one| Person {
            name: one.name.clone(),
            role: one.role.code(),
            home: one.home.clone(),
        })
        .collect();
    for colleague in staff {
        colleague.vault.lock()?;
    }
    Ok(made)
}

#[expect(
    clippy::disallowed_methods,
    reason = "folders of the demonstration, made before any vault is"
)]
fn make_folder(path: &Path) -> Result<PathBuf, HouseError> {
    std::fs::create_dir_all(path)?;
    Ok(path.canonicalize()?)
}
