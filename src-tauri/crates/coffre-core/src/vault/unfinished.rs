//! A setup that was cut short: what it put into the folder is known here, so that it can be taken away again.
//!
//! Everything of a new vault is signed and kept in the local outbox before the first file is published, and the root
//! comes last: a folder holds the whole new vault or none. The list of its files is durable before the first of them.
//! Their names carry hashes and seat ids that nobody else has, so removing them can touch nothing else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use coffre_store::Store;
use serde::{Deserialize, Serialize};

use super::error::VaultError;
use super::home::replace;
use super::seat_lock::{at_once, take};
use super::{Home, SeatHome, Vault, name_of};

const FILE: &str = "setup.json";

/// What a setup is about to publish.
#[derive(Serialize, Deserialize)]
struct Unfinished {
    folder: PathBuf,
    /// Names in the order in which they are put, the root last.
    names: Vec<String>,
}

impl Vault {
    /// Publishes a furnished vault: everything that waits in the outbox, then the root, then the local profile.
    pub(super) fn appear(&mut self, root: &str, signed: &[u8]) -> Result<(), VaultError> {
        let waiting = self.journal.read().outbox_waiting()?;
        let mut names: Vec<String> = waiting.into_iter().map(|step| step.name).collect();
        names.push(root.to_owned());
        let unfinished = Unfinished {
            folder: self.home.profile().folder.clone(),
            names,
        };
        let bytes = serde_json::to_vec(&unfinished).map_err(|_| VaultError::SeatDamaged)?;
        replace(&self.home.folder().join(FILE), &bytes)?;
        fail::fail_point!("core::before_appearing");
        self.held_back = false;
        if let Some((_, error)) = self.publish_steps()? {
            return Err(error.into());
        }
        fail::fail_point!("core::before_root");
        self.store.put_new(&name_of(root), signed)?;
        fail::fail_point!("core::after_root");
        self.home.enlist()?;
        remove_mark(self.home.folder())
    }
}

/// Takes away what setups of this computer that were cut short left in this folder, and their seats.
pub(super) fn discard(home: &Home, store: &dyn Store, folder: &Path) -> Result<(), VaultError> {
    for seat in home.folders()? {
        let Ok(bytes) = fs::read(seat.join(FILE)) else {
            continue;
        };
        let unfinished: Unfinished = serde_json::from_slice(&bytes).map_err(|_| VaultError::SeatDamaged)?;
        if unfinished.folder != folder {
            continue;
        }
        // A setup that still goes on in another program is not cut short.
        let _lock = take(&seat, &mut at_once)?;
        if SeatHome::is_enlisted(&seat) {
            // All of it is there; only the mark was left.
            remove_mark(&seat)?;
            continue;
        }
        for name in unfinished.names.iter().rev() {
            store.delete(&name_of(name))?;
        }
        remove_seat(&seat)?;
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "local state of this computer, not the vault folder"
)]
fn remove_mark(seat: &Path) -> Result<(), VaultError> {
    match fs::remove_file(seat.join(FILE)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Removes a seat that never opened a vault. The mark goes last: while it is there, removing starts again.
#[expect(
    clippy::disallowed_methods,
    reason = "local state of this computer, not the vault folder"
)]
fn remove_seat(seat: &Path) -> Result<(), VaultError> {
    for entry in fs::read_dir(seat)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(&path)?;
        } else if path.file_name().is_none_or(|name| name != FILE) {
            fs::remove_file(&path)?;
        }
    }
    Ok(fs::remove_dir_all(seat)?)
}
