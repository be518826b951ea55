//! The local state of this computer: one folder a seat, never synchronised.
//!
//! ```text
//! <home>/<vault 16>-<seat 8>/profile.json    where the vault is and which seats these are; no names of people
//!                            seat.age        day seat     (FORMAT.md 9.4)
//!                            high.age        high seat, if any
//!                            journal.db      outbox, notes, roots; never dropped
//!                            core.db         index of everyday compartments
//!                            high.db         index of step-up compartments
//!                            spool/          sealed files on their way
//!                            lock            held by the program that has the seat open
//! ```

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use coffre_format::rank::Protection;
use coffre_format::{PersonId, SeatId, VaultId};
use coffre_store::Store;
use serde::{Deserialize, Serialize};

use super::error::VaultError;
use super::keys::read_keys;
use super::roots;
use super::seat_lock::at_once;
use crate::recovery::VaultPin;

/// The folder `COFFRE_HOME`.
#[derive(Clone, Debug)]
pub struct Home(PathBuf);

/// What a seat's folder says before it is unlocked.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The pinned vault.
    pub vault: VaultId,
    /// The vault's folder on this computer.
    pub folder: PathBuf,
    /// The day seat.
    pub seat: SeatId,
    /// The high seat.
    pub high: Option<SeatId>,
    /// Whose they are.
    pub person: PersonId,
    /// How their keys are kept.
    pub protection: Protection,
    /// What this person wants to be called on the locked screen; chosen by himself.
    pub label: String,
    /// Civil date of the last change of the passphrase.
    pub passphrase_since: String,
    /// Whether they were made with the recovery sheet, and the sheet that replaces it was not delivered yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recovering: bool,
}

/// The folder of one seat.
#[derive(Clone, Debug)]
pub struct SeatHome {
    folder: PathBuf,
    profile: Profile,
}

impl Home {
    /// Names the folder; it is made when a seat is.
    pub fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// The folders of seats, finished or not.
    pub(super) fn folders(&self) -> Result<Vec<PathBuf>, VaultError> {
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        entries.map(|entry| Ok(entry?.path())).collect()
    }

    /// The seats of this computer, each once: of a folder that somebody copied beside itself, the copy has the longer
    /// name and is left alone. One that is damaged keeps the others from nothing.
    ///
    /// # Errors
    /// A folder that cannot be read; [`VaultError::SeatDamaged`] where there are only damaged ones.
    pub fn seats(&self) -> Result<Vec<SeatHome>, VaultError> {
        match self.found()? {
            (seats, true) if seats.is_empty() => Err(VaultError::SeatDamaged),
            (seats, _) => Ok(seats),
        }
    }

    /// The seats whose profile can be read, and whether there are others.
    fn found(&self) -> Result<(Vec<SeatHome>, bool), VaultError> {
        let (mut seats, mut damaged) = (Vec::new(), false);
        for folder in self.folders()? {
            let read = fs::read(folder.join("profile.json"));
            let profile = match &read {
                Ok(bytes) => parse(bytes).ok(),
                // A seat that was never finished, or something else.
                Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                    continue;
                }
                Err(_) => None,
            };
            match profile {
                Some(profile) => seats.push(SeatHome { folder, profile }),
                None => damaged = true,
            }
        }
        seats.sort_by(|one: &SeatHome, other| {
            (one.profile.seat, &one.folder).cmp(&(other.profile.seat, &other.folder))
        });
        seats.dedup_by_key(|seat| seat.profile.seat);
        Ok((seats, damaged))
    }

    /// The seat for a vault folder; `seat` narrows the choice by the beginning of an id or by its label.
    ///
    /// # Errors
    /// [`VaultError::NoSeat`], or [`VaultError::WhichSeat`] where several fit; [`VaultError::SeatDamaged`] where none fits
    /// and one cannot be read, which may be the one that is looked for.
    pub fn seat_for(&self, folder: Option<&Path>, seat: Option<&str>) -> Result<SeatHome, VaultError> {
        let wanted = folder.map(|f| fs::canonicalize(f).unwrap_or_else(|_| f.to_owned()));
        let fits = |home: &SeatHome| {
            let profile = &home.profile;
            wanted.as_ref().is_none_or(|f| *f == profile.folder)
                && seat.is_none_or(|s| profile.seat.to_string().starts_with(s) || profile.label == s)
        };
        let (seats, damaged) = self.found()?;
        let mut fitting: Vec<SeatHome> = seats.into_iter().filter(fits).collect();
        match fitting.len() {
            0 if damaged => Err(VaultError::SeatDamaged),
            0 => Err(VaultError::NoSeat),
            1 => Ok(fitting.remove(0)),
            _ => Err(VaultError::WhichSeat),
        }
    }

    /// Makes the folder of a new seat with its sealed seat files, durably. A seat without a profile does not exist:
    /// [`SeatHome::enlist`] writes it.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn make_seat(
        &self,
        profile: Profile,
        day: &[u8],
        high: Option<&[u8]>,
    ) -> Result<SeatHome, VaultError> {
        let name = format!(
            "{:.16}-{:.8}",
            profile.vault.to_string(),
            profile.seat.to_string()
        );
        let home = SeatHome {
            folder: self.0.join(name),
            profile,
        };
        make_folder(&home.folder)?;
        make_folder(&home.folder.join("spool"))?;
        replace(&home.folder.join("seat.age"), day)?;
        if let Some(high) = high {
            replace(&home.folder.join("high.age"), high)?;
        }
        Ok(home)
    }
}

impl SeatHome {
    /// What is known before unlocking.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Writes the profile, durably: from here on this computer has the seat.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub(crate) fn enlist(&self) -> Result<(), VaultError> {
        fail::fail_point!("core::before_profile");
        self.write_profile()?;
        fail::fail_point!("core::after_profile");
        Ok(())
    }

    /// Notes that a recovery came to its end.
    pub(crate) fn recovered(&mut self) -> Result<(), VaultError> {
        self.profile.recovering = false;
        self.write_profile()
    }

    /// Follows the vault to where its folder is by now.
    ///
    /// # Errors
    /// [`VaultError::NoVault`] and [`VaultError::OtherVault`] where it is not there; [`VaultError::SeatInUse`] while a
    /// program has the seat open; a profile that cannot be written.
    pub fn follow(&mut self, folder: &Path, store: &dyn Store) -> Result<(), VaultError> {
        let _lock = self.take(&mut at_once)?;
        match VaultPin::from(self.profile.vault).find(store) {
            Err(VaultError::NoVault) if roots::any(store)? => return Err(VaultError::OtherVault),
            found => found.map(drop)?,
        }
        folder.clone_into(&mut self.profile.folder);
        self.write_profile()
    }

    /// Reads the profile as it is by now; that of a seat that is still being made is not written yet.
    pub(super) fn read_again(&mut self) -> Result<(), VaultError> {
        match fs::read(self.folder.join("profile.json")) {
            Ok(bytes) => self.profile = parse(&bytes)?,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Whether the seat in this folder has its profile.
    pub(super) fn is_enlisted(folder: &Path) -> bool {
        folder.join("profile.json").exists()
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The name under which the device secret is kept.
    pub fn device_name(&self) -> String {
        format!("{}/{}", self.profile.vault, self.profile.seat)
    }

    pub(crate) fn seat_file(&self) -> Result<Vec<u8>, VaultError> {
        read_keys(&self.folder.join("seat.age"))
    }

    pub(crate) fn high_file(&self) -> Result<Vec<u8>, VaultError> {
        read_keys(&self.folder.join("high.age"))
    }

    /// Replaces the sealed seat files after a change of passphrase, the high one first.
    pub(crate) fn replace_seat_files(
        &mut self,
        day: &[u8],
        high: Option<&[u8]>,
        today: &str,
    ) -> Result<(), VaultError> {
        if let Some(high) = high {
            replace(&self.folder.join("high.age"), high)?;
        }
        fail::fail_point!("core::between_seat_files");
        replace(&self.folder.join("seat.age"), day)?;
        today.clone_into(&mut self.profile.passphrase_since);
        self.write_profile()
    }

    pub(crate) fn database(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.db"))
    }

    pub(crate) fn open_spool(&self, name: &str) -> io::Result<File> {
        File::open(self.folder.join("spool").join(name))
    }

    fn write_profile(&self) -> Result<(), VaultError> {
        let bytes = serde_json::to_vec_pretty(&self.profile).map_err(|_| VaultError::SeatDamaged)?;
        replace(&self.folder.join("profile.json"), &bytes)
    }
}

fn parse(bytes: &[u8]) -> Result<Profile, VaultError> {
    serde_json::from_slice(bytes).map_err(|_| VaultError::SeatDamaged)
}

#[expect(
    clippy::disallowed_methods,
    reason = "local state of this computer, not the vault folder"
)]
fn make_folder(path: &Path) -> Result<(), VaultError> {
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Writes a local file so that after a crash either the old or the new content is there.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let folder = path.parent().ok_or(VaultError::SeatDamaged)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    fail::fail_point!("core::before_replace");
    file.persist(path).map_err(|error| error.error)?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    fail::fail_point!("core::after_replace");
    Ok(())
}
