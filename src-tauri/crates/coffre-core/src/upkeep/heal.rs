//! Healing: what is missing or damaged comes back from another copy, by hash.

use std::io::Read as _;

use coffre_format::Hash;
use coffre_format::path::FileName;
use coffre_store::{Name, Store, StoreError};

use super::report::{CheckLevel, Fault};
use crate::document::Silent;
use crate::vault::{Vault, VaultError, name_of};

/// Stray files larger than this are not read as candidates.
const MOST_STRAY: u64 = 1 << 30;

/// What healing did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Healed {
    /// Names of files that are whole again.
    pub healed: Vec<String>,
    /// Names of files that no copy had.
    pub lost: Vec<String>,
}

impl Vault {
    /// Brings back what a full check finds missing or damaged: notes from this computer, the rest from `other` or from
    /// strays whose bytes fit.
    ///
    /// # Errors
    /// Failures of the folder or of the local databases. A damaged file is removed only when its replacement is at hand.
    pub fn heal(&mut self, other: Option<&dyn Store>) -> Result<Healed, VaultError> {
        let report = self.check(CheckLevel::Hashes, &Silent)?;
        let mut healed = Healed::default();
        let wanted: std::collections::BTreeSet<String> = report
            .findings
            .into_iter()
            .filter(|f| f.fault.is_loss() && f.fault != Fault::Content)
            .map(|f| f.name)
            .collect();
        for name in wanted {
            match self.replacement(&name, other)? {
                Some(bytes) => {
                    self.replace_file(&name_of(&name), &bytes)?;
                    healed.healed.push(name);
                }
                None => healed.lost.push(name),
            }
        }
        Ok(healed)
    }

    fn replacement(&self, name: &str, other: Option<&dyn Store>) -> Result<Option<Vec<u8>>, VaultError> {
        if let Ok(FileName::Entry { seat, seq, .. }) = FileName::parse(name) {
            for row in self.journal.read().notes_at(&seat.to_string(), seq)? {
                let hash = Hash::parse(&row.hash)?;
                if FileName::entry(seat, seq, &hash).path() == name {
                    return Ok(Some(row.text));
                }
            }
        }
        if let Some(kept) = self.kept_roots()?.remove(name) {
            return Ok(Some(kept));
        }
        if let Some(other) = other
            && let Some(bytes) = read_whole(other, &name_of(name))?.filter(|bytes| fits(name, bytes))
        {
            return Ok(Some(bytes));
        }
        for stray in self.store.strays()? {
            if stray.size() > MOST_STRAY {
                continue;
            }
            let mut bytes = Vec::new();
            if self.store.open_stray(&stray)?.read_to_end(&mut bytes).is_ok() && fits(name, &bytes) {
                return Ok(Some(bytes));
            }
        }
        Ok(None)
    }

    fn replace_file(&self, name: &Name, bytes: &[u8]) -> Result<(), VaultError> {
        match self.store.put_new(name, bytes) {
            Ok(_) => Ok(()),
            Err(StoreError::Collision) => {
                self.store.delete(name)?;
                self.store.put_new(name, bytes)?;
                Ok(())
            }
            Err(error) => Err(error.into()),
        }
    }
}

fn read_whole(store: &dyn Store, name: &Name) -> Result<Option<Vec<u8>>, VaultError> {
    let mut reader = match store.open(name) {
        Ok(reader) => reader,
        Err(StoreError::NotFound | StoreError::NotDownloaded) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let mut bytes = Vec::new();
    Ok(reader.read_to_end(&mut bytes).is_ok().then_some(bytes))
}

/// Whether bytes are those that the name asks for.
fn fits(name: &str, bytes: &[u8]) -> bool {
    use coffre_format::note::Note;
    match FileName::parse(name) {
        Ok(FileName::Keyring { hash, .. } | FileName::Object(hash)) => Hash::of(bytes) == hash,
        Ok(FileName::Joined { file, .. }) => Hash::of(bytes).as_bytes()[..16] == file,
        Ok(FileName::Entry { note: short, .. } | FileName::Root { note: short, .. }) => {
            Note::parse(bytes).is_ok_and(|note| note.hash().as_bytes()[..16] == short)
        }
        _ => false,
    }
}
