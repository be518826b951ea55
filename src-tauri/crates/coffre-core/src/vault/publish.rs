//! The outbox: what was said here and still has to reach the folder.

use coffre_format::Hash;
use coffre_format::entry::Entry;
use coffre_index::OutboxContent;
use coffre_store::{Name, StoreError};

use super::Vault;
use super::error::VaultError;

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
    /// A folder that is full, read-only, away or held by another program is no error: the files wait.
    ///
    /// # Errors
    /// Failures of the local databases, and damage in the folder under a name of ours.
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
        for (done, step) in waiting.iter().enumerate() {
            let name =
                Name::parse(&step.name).map_err(|_| VaultError::Value("a name in the outbox is damaged"))?;
            let put = match &step.content {
                OutboxContent::Bytes(bytes) => self.store.put_new(&name, bytes).map(|_| ()),
                OutboxContent::Spool(file) => self.put_spool(&name, file),
                OutboxContent::Removal => self.store.delete(&name).map(|_| ()),
            };
            match put {
                Ok(()) => {}
                Err(error) if is_passing(&error) => return Ok(Some((waiting.len() - done, error))),
                Err(error) => return Err(error.into()),
            }
            fail::fail_point!("core::after_put");
            self.journal.transaction(|tx| tx.mark_published(step.step))?;
        }
        for act in waiting
            .iter()
            .map(|step| step.act.as_str())
            .collect::<std::collections::BTreeSet<_>>()
        {
            self.journal
                .transaction(|tx| tx.forget_published(act).map(|_| ()))?;
        }
        fail::fail_point!("core::published");
        Ok(None)
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
    pub(super) fn waiting_bytes(&self, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
        if let Some((_, bytes)) = self.with_next.files.iter().find(|(waiting, _)| waiting == name) {
            return Ok(Some(bytes.clone()));
        }
        Ok(self.journal.read().outbox_bytes(name)?)
    }

    /// Reads a small file of the folder; none when it is not there or not here yet.
    pub(crate) fn fetch(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, VaultError> {
        if let Some(bytes) = self.waiting_bytes(name)? {
            return Ok(Some(bytes));
        }
        let name = Name::parse(name).map_err(|_| VaultError::Value("a name in the journal is damaged"))?;
        match self.store.get(&name, most) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(StoreError::NotFound | StoreError::NotDownloaded | StoreError::TooLarge { .. }) => Ok(None),
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
    )
}
