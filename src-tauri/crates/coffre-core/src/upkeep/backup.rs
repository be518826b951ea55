//! A second copy: every file under its immutable name.

use std::collections::BTreeSet;

use coffre_format::path::FileName;
use coffre_store::{Folder, Listed, Put, Stat, Store, StoreError, list_readable};

use crate::document::Progress;
use crate::vault::{Vault, VaultError, name_of};

/// What a backup did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// Files that are new in the copy.
    pub copied: usize,
    /// Files that it had already.
    pub known: usize,
    /// Files of the copy that were damaged there, and are whole again.
    pub replaced: usize,
    /// Files and folders that were not copied, in the order of their names. Nothing of them replaced a good file.
    pub left_out: BTreeSet<LeftOut>,
    /// Files that are in the cloud and not on this computer.
    pub not_here: usize,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

/// A file or a folder that a backup did not copy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its name in the folder.
    pub name: String,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why a backup left something out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeftOut {
    /// It is damaged in the vault's folder, cannot be read to its end there, or went since it was listed.
    Damaged,
    /// The vault's folder does not let it be read.
    Unreadable,
    /// The place of the copy does not let this one be looked at or written.
    Refused,
}

impl WhyLeftOut {
    /// A stable code for scripts and support.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Unreadable => "unreadable",
            Self::Refused => "refused",
        }
    }
}

impl BackedUp {
    /// Whether the copy holds everything.
    pub fn is_complete(&self) -> bool {
        self.left_out.is_empty() && self.not_here == 0 && !self.stopped
    }

    /// How many were left out for one reason.
    pub fn left_out_for(&self, why: WhyLeftOut) -> usize {
        self.left_out.iter().filter(|one| one.why == why).count()
    }

    fn leave_out(&mut self, name: &str, why: WhyLeftOut) {
        let name = name.to_owned();
        self.left_out.insert(LeftOut { name, why });
    }

    fn has_anything(&self) -> bool {
        self.copied + self.known + self.replaced > 0
    }
}

impl Vault {
    /// Copies what is new into another store. Nothing damaged is copied. A file of the copy is replaced where it is
    /// damaged and the one here is whole: shown by its size, or by its bytes where `thorough`.
    ///
    /// What one file or folder of either side does not allow is left out and named; the others are copied.
    ///
    /// # Errors
    /// Failures of either store as a whole, also where the copy takes nothing at all; a backup that was stopped goes on
    /// at the next call.
    pub fn backup(
        &mut self,
        to: &dyn Store,
        thorough: bool,
        progress: &dyn Progress,
    ) -> Result<BackedUp, VaultError> {
        let mut done = BackedUp::default();
        let (listed, unlisted) = list_readable(&*self.store, &Folder::root())?;
        for folder in unlisted {
            done.leave_out(folder.as_str(), WhyLeftOut::Unreadable);
        }
        let mut refusal = None;
        for (number, file) in listed.iter().enumerate() {
            if progress.stop() {
                done.stopped = true;
                break;
            }
            match FileName::parse(file.name.as_str()) {
                Err(_) | Ok(FileName::Invite(_) | FileName::Request(_)) => {}
                Ok(name) => match self.back_up(&name, file, to, thorough, &mut done) {
                    Err(VaultError::Copy(error)) if error.is_of_one_file() => {
                        done.leave_out(file.name.as_str(), WhyLeftOut::Refused);
                        refusal = Some(VaultError::Copy(error));
                    }
                    other => other?,
                },
            }
            progress.at(number + 1, listed.len());
        }
        if let Some(error) = refusal.filter(|_| !done.has_anything()) {
            return Err(error);
        }
        if done.is_complete() {
            let today = self.clock.now().today().to_string();
            self.journal
                .transaction(|tx| tx.set_setting(super::health::LAST_BACKUP, today.as_bytes()))?;
        }
        Ok(done)
    }

    /// Brings one file into the copy. What the file here does not allow is left out; an error is one of the copy, or of
    /// the whole folder here.
    fn back_up(
        &self,
        name: &FileName,
        file: &Listed,
        to: &dyn Store,
        thorough: bool,
        done: &mut BackedUp,
    ) -> Result<(), VaultError> {
        let there = to
            .stat(&file.name)
            .map_err(VaultError::Copy)?
            .filter(|stat| !stat.placeholder);
        if let Some(there) = there
            && self.is_good(name, file, &there, to, thorough)
        {
            done.known += 1;
            return Ok(());
        }
        if file.placeholder {
            done.not_here += 1;
            return Ok(());
        }
        let mut source = match self.store.open(&file.name) {
            Ok(source) => source,
            Err(StoreError::NotDownloaded) => {
                done.not_here += 1;
                return Ok(());
            }
            Err(StoreError::NotFound) => {
                done.leave_out(file.name.as_str(), WhyLeftOut::Damaged);
                return Ok(());
            }
            Err(error) if error.is_of_one_file() => {
                done.leave_out(file.name.as_str(), WhyLeftOut::Unreadable);
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        };
        match self.copy_fitting(name, &mut *source, to).map_err(of_the_copy)? {
            None => done.leave_out(file.name.as_str(), WhyLeftOut::Damaged),
            Some(_) if there.is_some() => done.replaced += 1,
            Some(Put::Created) => done.copied += 1,
            Some(Put::Exists) => done.known += 1,
        }
        Ok(())
    }

    /// Whether the copy has no need of the file here.
    fn is_good(&self, name: &FileName, file: &Listed, there: &Stat, to: &dyn Store, thorough: bool) -> bool {
        if *name == FileName::Readme {
            return true;
        }
        if thorough {
            let opened = to.open(&name_of(&name.path()));
            return opened.is_ok_and(|mut copy| self.fits(name, &mut *copy));
        }
        let here = self.store.stat(&file.name).ok().flatten();
        here.is_none_or(|here| here.placeholder || here.size == there.size)
    }
}

/// An error of copying is one of the place of the copy: what cannot be read here is no error.
fn of_the_copy(error: VaultError) -> VaultError {
    match error {
        VaultError::Store(error) => VaultError::Copy(error),
        VaultError::Local(error) => VaultError::Copy(StoreError::from_io(error)),
        other => other,
    }
}
