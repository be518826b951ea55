//! A second copy: every file under its immutable name.

use coffre_format::path::FileName;
use coffre_store::{Folder, Listed, Put, Stat, Store, StoreError, list_readable};

use crate::document::Progress;
use crate::vault::{Vault, VaultError, name_of};

/// What a backup did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// Files that are new in the copy.
    pub copied: usize,
    /// Files that it had already.
    pub known: usize,
    /// Files of the copy that were damaged there, and are whole again.
    pub replaced: usize,
    /// Files that are damaged here, and files and folders that cannot be read; they were not copied over good ones.
    pub damaged: usize,
    /// Files that are in the cloud and not on this computer.
    pub not_here: usize,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

impl BackedUp {
    /// Whether the copy holds everything.
    pub const fn is_complete(&self) -> bool {
        self.damaged == 0 && self.not_here == 0 && !self.stopped
    }
}

impl Vault {
    /// Copies what is new into another store. Nothing damaged is copied. A file of the copy is replaced where it is
    /// damaged and the one here is whole: shown by its size, or by its bytes where `thorough`.
    ///
    /// # Errors
    /// Failures of either store; a backup that was stopped goes on at the next call.
    pub fn backup(
        &mut self,
        to: &dyn Store,
        thorough: bool,
        progress: &dyn Progress,
    ) -> Result<BackedUp, VaultError> {
        let mut done = BackedUp::default();
        let (listed, unlisted) = list_readable(&*self.store, &Folder::root())?;
        done.damaged += unlisted.len();
        for (number, file) in listed.iter().enumerate() {
            if progress.stop() {
                done.stopped = true;
                break;
            }
            match FileName::parse(file.name.as_str()) {
                Err(_) | Ok(FileName::Invite(_) | FileName::Request(_)) => {}
                Ok(name) => self.back_up(&name, file, to, thorough, &mut done)?,
            }
            progress.at(number + 1, listed.len());
        }
        if done.is_complete() {
            let today = self.clock.now().today().to_string();
            self.journal
                .transaction(|tx| tx.set_setting(super::health::LAST_BACKUP, today.as_bytes()))?;
        }
        Ok(done)
    }

    fn back_up(
        &self,
        name: &FileName,
        file: &Listed,
        to: &dyn Store,
        thorough: bool,
        done: &mut BackedUp,
    ) -> Result<(), VaultError> {
        let there = to.stat(&file.name)?.filter(|stat| !stat.placeholder);
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
        let copied = match self.store.open(&file.name) {
            Ok(mut source) => self.copy_fitting(name, &mut *source, to)?,
            Err(StoreError::NotFound | StoreError::NotDownloaded) => None,
            Err(error) if error.is_of_one_file() => None,
            Err(error) => return Err(error.into()),
        };
        match copied {
            None => done.damaged += 1,
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
