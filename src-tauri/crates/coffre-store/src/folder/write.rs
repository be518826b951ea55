//! Files on their way: written under `~$<random>.tmp`, where no listing sees them.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use coffre_format::Hash;

use super::Shared;
use crate::digest::{Content, Running};
use crate::disk::Disk;
use crate::error::StoreError;
use crate::name::{Folder, Name};
use crate::store::{Pending, Put};

/// A file without its name yet; removed when dropped.
pub(super) struct InFlight<D: Disk> {
    shared: Arc<Shared<D>>,
    /// Closed by [`InFlight::sync`].
    file: Option<D::File>,
    pub(super) path: PathBuf,
    pub(super) is_named: bool,
}

/// A file of any length that is hashed as it is written.
pub(super) struct Streamed<D: Disk> {
    file: InFlight<D>,
    running: Running,
}

impl<D: Disk> InFlight<D> {
    /// Starts a file in a folder that exists.
    pub(super) fn begin(shared: &Arc<Shared<D>>, folder: &Folder) -> Result<Self, StoreError> {
        let created = shared.disk.create(&folder.under(&shared.root));
        let (file, path) = created.map_err(StoreError::from_io)?;
        Ok(Self {
            shared: Arc::clone(shared),
            file: Some(file),
            path,
            is_named: false,
        })
    }

    pub(super) fn write_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        let file = self.file.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        fail::fail_point!("store::before_write");
        file.write_all(bytes)?;
        fail::fail_point!("store::after_write");
        Ok(())
    }

    /// Makes the bytes durable and closes the file; Windows renames no open file.
    pub(super) fn sync(&mut self) -> Result<(), StoreError> {
        if let Some(mut file) = self.file.take() {
            fail::fail_point!("store::before_sync");
            self.shared
                .disk
                .sync_file(&mut file)
                .map_err(StoreError::from_io)?;
            fail::fail_point!("store::after_sync");
        }
        Ok(())
    }

    /// What the file holds, read again.
    pub(super) fn read_content(&self) -> Result<Content, StoreError> {
        let reader = self.shared.disk.open(&self.path).map_err(StoreError::from_io)?;
        Content::read(reader).map_err(StoreError::from_io)
    }
}

impl<D: Disk> Drop for InFlight<D> {
    fn drop(&mut self) {
        if !self.is_named {
            self.file = None;
            // What cannot be removed here is swept at the next check.
            let _ = self.shared.disk.remove(&self.path);
        }
    }
}

impl<D: Disk> Streamed<D> {
    /// Starts in the root of the vault folder: where the file will lie is not known before its last byte.
    pub(super) fn begin(shared: &Arc<Shared<D>>) -> Result<Self, StoreError> {
        Ok(Self {
            file: InFlight::begin(shared, &Folder::root())?,
            running: Running::default(),
        })
    }
}

impl<D: Disk> Write for Streamed<D> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write_bytes(bytes)?;
        self.running.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<D: Disk> Pending for Streamed<D> {
    fn hash(&self) -> Hash {
        self.running.content().hash
    }

    fn size(&self) -> u64 {
        self.running.content().size
    }

    fn finish(self: Box<Self>, name: &Name) -> Result<Put, StoreError> {
        let Self { mut file, running } = *self;
        let shared = Arc::clone(&file.shared);
        shared.ready(&name.folder())?;
        file.sync()?;
        shared.publish(file, name, || running.content())
    }
}
