//! The outbox: what was said here and still has to reach the folder.

use std::collections::BTreeSet;

use coffre_format::Hash;
use coffre_format::entry::Entry;
use coffre_format::path::FileName;
use coffre_index::{OutboxContent, OutboxStep};
use coffre_store::{Name, StoreError};

use super::Vault;
use super::error::VaultError;
use super::finding::Finding;
use crate::upkeep::fits;

/// Files of which it becomes durable at once that the folder has them.
const TOGETHER: usize = 64;

/// What became of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// Everything is in the folder.
    All,
    /// The folder did not take some files; they wait.
    Waiting {
        /// How many files.
        files: usize,
    },
}

impl Vault {
    /// Puts what waits into the folder, in order: objects and keyrings before the entry that names them.
    ///
    /// A folder that does not take a file is no error: that file and those behind it wait. Where waiting alone does not
    /// help, as with something in the way under a name of ours, it is a finding too.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn publish(&mut self) -> Result<Published, VaultError> {
        let stopped = self.publish_steps()?;
        Ok(stopped.map_or(Published::All, |(files, _)| Published::Waiting { files }))
    }

    /// Publishes as far as the folder takes it; gives the number of files that wait and why.
    pub(super) fn publish_steps(&mut self) -> Result<Option<(usize, StoreError)>, VaultError> {
        if self.held_back {
            return Ok(None);
        }
        let waiting = self.journal.read().outbox_waiting()?;
        let mut left = waiting.len();
        for some in waiting.chunks(TOGETHER) {
            let (put, refused) = self.put_steps(some)?;
            self.forget(&some[..put])?;
            left -= put;
            if let Some(error) = refused {
                return Ok(Some((left, error)));
            }
        }
        fail::fail_point!("core::published");
        Ok(None)
    }

    /// Puts steps as far as the folder takes them; gives how many it took, and why it took no more.
    fn put_steps(&mut self, steps: &[OutboxStep]) -> Result<(usize, Option<StoreError>), VaultError> {
        for (done, step) in steps.iter().enumerate() {
            let name =
                Name::parse(&step.name).map_err(|_| VaultError::Value("a name in the outbox is damaged"))?;
            let put = self.put_step(&name, &step.content);
            self.notice_put(&name, put.as_ref().err());
            if let Err(error) = put {
                return Ok((done, Some(error)));
            }
            fail::fail_point!("core::after_put");
        }
        Ok((steps.len(), None))
    }

    /// Forgets steps that the folder has. Whoever is stopped before puts them again, byte for byte.
    fn forget(&mut self, steps: &[OutboxStep]) -> Result<(), VaultError> {
        if steps.is_empty() {
            return Ok(());
        }
        let acts: BTreeSet<&str> = steps.iter().map(|step| step.act.as_str()).collect();
        Ok(self.journal.transaction(|tx| {
            steps.iter().try_for_each(|step| tx.mark_published(step.step))?;
            acts.iter()
                .try_for_each(|act| tx.forget_published(act).map(|_| ()))
        })?)
    }

    /// Puts one file. Whatever else lies under a name that carries the hash of ours is damaged, or cannot be read, and is
    /// replaced: the bytes that belong there wait here until the folder has them.
    fn put_step(&mut self, name: &Name, content: &OutboxContent) -> Result<(), StoreError> {
        match self.put_content(name, content) {
            Err(error) if self.is_in_the_way(name, &error) && self.is_named_by_hash(name, content) => {
                self.store.delete(name)?;
                let damaged = name.as_str().to_owned();
                self.finding(Finding::Damaged { name: damaged });
                self.put_content(name, content)
            }
            done => done,
        }
    }

    /// Whether the folder refused a file for what lies under its name already.
    fn is_in_the_way(&self, name: &Name, error: &StoreError) -> bool {
        match error {
            StoreError::Collision | StoreError::NotAFile => true,
            StoreError::Permission | StoreError::Io(_) => matches!(self.store.stat(name), Ok(Some(_))),
            _ => false,
        }
    }

    /// Notices what keeps a file from the folder and does not pass by itself, or that nothing does any more.
    fn notice_put(&mut self, name: &Name, error: Option<&StoreError>) {
        let named = || name.as_str().to_owned();
        let blocked = Finding::OutboxBlocked { name: named() };
        match error {
            None => {
                self.findings.remove(&blocked);
            }
            Some(error) if self.is_in_the_way(name, error) => self.finding(blocked),
            Some(error) if !is_passing(error) => self.finding(Finding::Damaged { name: named() }),
            Some(_) => {}
        }
    }

    fn put_content(&self, name: &Name, content: &OutboxContent) -> Result<(), StoreError> {
        match content {
            OutboxContent::Bytes(bytes) => self.store.put_new(name, bytes).map(|_| ()),
            OutboxContent::Spool(file) => self.put_spool(name, file),
            OutboxContent::Removal => self.store.delete(name).map(|_| ()),
        }
    }

    fn is_named_by_hash(&self, name: &Name, content: &OutboxContent) -> bool {
        let Ok(parsed) = FileName::parse(name.as_str()) else {
            return false;
        };
        match content {
            OutboxContent::Bytes(bytes) => fits(&parsed, &mut bytes.as_slice()),
            OutboxContent::Spool(file) => {
                let spooled = self.home.open_spool(file);
                spooled.is_ok_and(|mut spooled| fits(&parsed, &mut spooled))
            }
            OutboxContent::Removal => false,
        }
    }

    fn put_spool(&self, name: &Name, file: &str) -> Result<(), StoreError> {
        let mut source = self.home.open_spool(file).map_err(StoreError::Io)?;
        let mut pending = self.store.begin()?;
        std::io::copy(&mut source, &mut pending).map_err(StoreError::Io)?;
        pending.finish(name).map(|_| ())
    }

    /// Takes an own entry in without asking anybody: it was signed here.
    pub(super) fn take_own(&mut self, hash: Hash, entry: Entry) -> Result<(), VaultError> {
        self.take_note(hash, entry);
        self.judge()?;
        self.apply()?;
        Ok(())
    }

    /// The bytes of a file that still waits to be put into the folder.
    pub(crate) fn waiting_bytes(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        if let Some((_, bytes)) = self.with_next.files.iter().find(|(waiting, _)| waiting == name) {
            return Ok(Some(bytes.clone()));
        }
        Ok(self.journal.read().outbox_bytes(name)?)
    }

    /// Reads a small file of the folder; none when it is not there or not here yet. One that cannot be read, or is longer
    /// than anything of its kind, is a finding and none.
    ///
    /// # Errors
    /// Failures of the local database, and a folder that is away.
    pub(crate) fn fetch(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, VaultError> {
        if let Some(bytes) = self.waiting_bytes(name)? {
            return Ok(Some(bytes));
        }
        let place = Name::parse(name).map_err(|_| VaultError::Value("a name in the journal is damaged"))?;
        let name = || name.to_owned();
        match self.store.get(&place, most) {
            Ok(bytes) => {
                self.findings.remove(&Finding::Unreadable { name: name() });
                Ok(Some(bytes))
            }
            Err(StoreError::NotFound | StoreError::NotDownloaded) => Ok(None),
            Err(StoreError::TooLarge { .. }) => {
                self.finding(Finding::Damaged { name: name() });
                Ok(None)
            }
            Err(error) if error.is_of_one_file() => {
                self.finding(Finding::Unreadable { name: name() });
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether trying again later may succeed without anybody's help, or with free space and a cable.
fn is_passing(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::DiskFull
            | StoreError::ReadOnly
            | StoreError::Permission
            | StoreError::Held
            | StoreError::Unreachable
            | StoreError::Io(_)
            | StoreError::NotDownloaded
            | StoreError::ReadBack
    )
}
