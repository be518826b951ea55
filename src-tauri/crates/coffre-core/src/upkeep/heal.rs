//! Healing: what is missing or damaged comes back from another copy, by hash.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::Hash;
use coffre_format::note::{Note, split_joined};
use coffre_format::path::FileName;
use coffre_store::{ReadSeek, Store, Stray};

use super::fitting::{hash_of, read_short};
use super::report::{CheckLevel, Fault};
use crate::document::Progress;
use crate::vault::{Vault, VaultError, name_of};

/// What healing did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Healed {
    /// Names of files that are whole again.
    pub healed: Vec<String>,
    /// Names of files that no copy had.
    pub lost: Vec<String>,
    /// Names of files that the folder does not let be replaced.
    pub refused: Vec<String>,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

/// What became of one file.
enum Mended {
    Whole,
    NoCopy,
    Refused,
}

/// Files whose names say nothing, by what they hold. Each was read once.
#[derive(Default)]
struct Strays {
    by_content: BTreeMap<[u8; 16], Stray>,
    by_note: BTreeMap<[u8; 16], Stray>,
}

impl Vault {
    /// Brings back what a full check finds missing or damaged: notes, and what waits to be put into the folder, from this
    /// computer, the rest from `other` or from strays whose bytes fit. Then puts what waits into the folder.
    ///
    /// # Errors
    /// Failures of the folder or of the local databases. A damaged file is removed only when its replacement is at hand.
    pub fn heal(&mut self, other: Option<&dyn Store>, progress: &dyn Progress) -> Result<Healed, VaultError> {
        let report = self.check(CheckLevel::Hashes, progress)?;
        let mut healed = Healed {
            stopped: progress.stop(),
            ..Healed::default()
        };
        let wanted: BTreeSet<String> = report
            .findings
            .into_iter()
            .filter(|f| f.fault.is_loss() && f.fault != Fault::Content)
            .map(|f| f.name)
            .collect();
        let mut strays = None;
        for (number, name) in wanted.iter().enumerate() {
            if progress.stop() {
                healed.stopped = true;
                break;
            }
            match self.mend(name, other, &mut strays)? {
                Mended::Whole => &mut healed.healed,
                Mended::NoCopy => &mut healed.lost,
                Mended::Refused => &mut healed.refused,
            }
            .push(name.clone());
            progress.at(number + 1, wanted.len());
        }
        self.publish()?;
        Ok(healed)
    }

    /// The files of the accepted root versions, as this computer keeps them.
    pub(super) fn kept_roots(&self) -> Result<BTreeMap<String, Vec<u8>>, VaultError> {
        let mut kept = BTreeMap::new();
        for row in self
            .journal
            .read()
            .roots()?
            .into_iter()
            .filter(|row| row.accepted)
        {
            for bytes in split_joined(&row.bytes) {
                let note = Note::parse(bytes)?;
                let name = FileName::root(row.version, &note.hash(), note.signer()).path();
                kept.insert(name, bytes.to_vec());
            }
        }
        Ok(kept)
    }

    /// Brings a file back from wherever it is whole. A name that the folder does not let be replaced keeps the others
    /// from nothing.
    fn mend(
        &self,
        name: &str,
        other: Option<&dyn Store>,
        strays: &mut Option<Strays>,
    ) -> Result<Mended, VaultError> {
        let Ok(name) = FileName::parse(name) else {
            return Ok(Mended::NoCopy);
        };
        let known = self
            .restore_here(&name)
            .and_then(|known| Ok(known || self.restore_copy(&name, other)?))
            .and_then(|known| Ok(known || self.restore_stray(&name, strays)?));
        match known {
            Err(VaultError::Store(error)) if error.is_of_one_file() => Ok(Mended::Refused),
            known => Ok(if known? { Mended::Whole } else { Mended::NoCopy }),
        }
    }

    /// Brings back a note that this computer keeps, or a file that it has still to put into the folder.
    fn restore_here(&self, name: &FileName) -> Result<bool, VaultError> {
        let mut kept: Vec<Vec<u8>> = self.waiting_bytes(&name.path())?.into_iter().collect();
        if let FileName::Entry { seat, seq, .. } = name {
            let rows = self.journal.read().notes_at(&seat.to_string(), *seq)?;
            kept.extend(rows.into_iter().map(|row| row.text));
        }
        if matches!(name, FileName::Root { .. }) {
            kept.extend(self.kept_roots()?.remove(&name.path()));
        }
        for bytes in kept {
            if self
                .copy_fitting(name, &mut bytes.as_slice(), &*self.store)?
                .is_some()
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn restore_copy(&self, name: &FileName, other: Option<&dyn Store>) -> Result<bool, VaultError> {
        // What the copy does not have, or does not let be read, is looked for elsewhere.
        let opened = other.and_then(|other| other.open(&name_of(&name.path())).ok());
        self.bring_back(name, opened)
    }

    fn restore_stray(&self, name: &FileName, strays: &mut Option<Strays>) -> Result<bool, VaultError> {
        let strays = match strays {
            Some(strays) => strays,
            None => strays.insert(self.read_strays()?),
        };
        let found = match name {
            FileName::Keyring { hash, .. } | FileName::Object(hash) => strays.by_content.get(&short(hash)),
            FileName::Joined { file, .. } => strays.by_content.get(file),
            FileName::Entry { note, .. } | FileName::Root { note, .. } => strays.by_note.get(note),
            FileName::Invite(_) | FileName::Request(_) | FileName::Readme => None,
        };
        let opened = found.and_then(|stray| self.store.open_stray(stray).ok());
        self.bring_back(name, opened)
    }

    fn bring_back(&self, name: &FileName, opened: Option<Box<dyn ReadSeek>>) -> Result<bool, VaultError> {
        let Some(mut source) = opened else {
            return Ok(false);
        };
        Ok(self.copy_fitting(name, &mut *source, &*self.store)?.is_some())
    }

    fn read_strays(&self) -> Result<Strays, VaultError> {
        let mut strays = Strays::default();
        for stray in self.store.strays()? {
            let open = || self.store.open_stray(&stray).ok();
            let short_file = open().and_then(|mut file| read_short(&mut *file).ok()?);
            if let Some(bytes) = short_file {
                if let Ok(note) = Note::parse(&bytes) {
                    strays.by_note.insert(short(&note.hash()), stray.clone());
                }
                strays.by_content.insert(short(&Hash::of(&bytes)), stray);
            } else if let Some((hash, _)) = open().and_then(|mut file| hash_of(&mut *file).ok()) {
                strays.by_content.insert(short(&hash), stray);
            }
        }
        Ok(strays)
    }
}

fn short(hash: &Hash) -> [u8; 16] {
    let mut short = [0; 16];
    short.copy_from_slice(&hash.as_bytes()[..16]);
    short
}
