//! A second copy: every file under its immutable name.

use coffre_format::Hash;
use coffre_format::path::FileName;
use coffre_store::{Folder, Put, Store, StoreError, list_all};

use crate::document::Progress;
use crate::vault::{Vault, VaultError, name_of};

/// What a backup did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// Files that are new in the copy.
    pub copied: usize,
    /// Files that it had already.
    pub known: usize,
    /// Files that are damaged here, and hence were not copied over good ones.
    pub damaged: usize,
    /// Files that are in the cloud and not on this computer.
    pub not_here: usize,
}

impl Vault {
    /// Copies what is new into another store. Nothing damaged is copied, and nothing there is ever replaced.
    ///
    /// # Errors
    /// Failures of either store; a backup that was stopped goes on at the next call.
    pub fn backup(&mut self, to: &dyn Store, progress: &dyn Progress) -> Result<BackedUp, VaultError> {
        let mut done = BackedUp::default();
        let listed = list_all(&*self.store, &Folder::root())?;
        for (number, file) in listed.iter().enumerate() {
            if progress.stop() {
                break;
            }
            let name = file.name.as_str();
            let parsed = FileName::parse(name);
            if matches!(parsed, Err(_) | Ok(FileName::Invite(_) | FileName::Request(_))) {
                continue;
            }
            if to.stat(&file.name)?.is_some_and(|stat| !stat.placeholder) {
                done.known += 1;
            } else if file.placeholder {
                done.not_here += 1;
            } else {
                match self.copy(to, name)? {
                    Some(Put::Created) => done.copied += 1,
                    Some(Put::Exists) => done.known += 1,
                    None => done.damaged += 1,
                }
            }
            progress.at(number + 1, listed.len());
        }
        let today = self.clock.now().today().to_string();
        self.journal
            .transaction(|tx| tx.set_setting(super::health::LAST_BACKUP, today.as_bytes()))?;
        Ok(done)
    }

    fn copy(&self, to: &dyn Store, name: &str) -> Result<Option<Put>, VaultError> {
        let stated = match FileName::parse(name)? {
            FileName::Keyring { hash, .. } | FileName::Object(hash) => Some(hash),
            _ => None,
        };
        let mut source = match self.store.open(&name_of(name)) {
            Ok(source) => source,
            Err(StoreError::NotFound) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let mut pending = to.begin()?;
        std::io::copy(&mut source, &mut pending)?;
        let hash: Hash = pending.hash();
        if stated.is_some_and(|stated| stated != hash) {
            return Ok(None);
        }
        Ok(Some(pending.finish(&name_of(name))?))
    }
}
