//! The vault folder on a disk, on a share or inside a cloud folder.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::SystemTime;

use crate::disk::{Disk, Kind, RealDisk};
use crate::error::StoreError;
use crate::medium::{Medium, medium};
use crate::name::{Folder, Name};
use crate::patience::Patience;
use crate::store::{Batch, Caps, Deleted, Page, Pending, Put, ReadSeek, Stat, Store, Stray};

mod batch;
mod list;
mod publish;
mod read;
mod syncing;
mod write;

/// Whether a file is read again after it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadBack {
    /// The sync of the disk is believed.
    Off,
    /// The file is read back and hashed: network shares.
    Hash,
}

/// How a folder store treats its folder.
#[derive(Clone)]
pub struct FolderOptions {
    /// Whether a file is read again after it was written.
    pub read_back: ReadBack,
    /// How long to wait for other programs to let go of a file.
    pub patience: Patience,
    /// What the folder offers.
    pub caps: Caps,
}

impl FolderOptions {
    /// What suits a folder that lies on `medium`.
    pub fn for_medium(medium: Medium) -> Self {
        let local = medium == Medium::Local;
        Self {
            read_back: if local { ReadBack::Off } else { ReadBack::Hash },
            patience: Patience::of_system(),
            caps: Caps {
                create_only: local,
                versions: false,
                delete_protected: false,
            },
        }
    }
}

/// A store in a folder.
pub struct FolderStore<D: Disk = RealDisk> {
    shared: Arc<Shared<D>>,
}

struct Shared<D> {
    disk: D,
    root: PathBuf,
    options: FolderOptions,
    /// Folders whose own names are durable.
    durable: Mutex<BTreeSet<Folder>>,
    /// Folders directly below the root that were seen or made: how the vault folder is told from an empty mount point.
    landmarks: Mutex<BTreeSet<Folder>>,
}

impl FolderStore {
    /// Opens the store in a folder that exists; its medium decides about reading back.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] where there is no such folder, and what the system reports.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        // An absolute path in the long form of Windows also lifts its limit of 260 characters.
        let root = path.canonicalize().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => StoreError::Unreachable,
            _ => StoreError::from_io(error),
        })?;
        let options = FolderOptions::for_medium(medium(&root));
        Self::open_on(RealDisk, &root, options)
    }
}

impl<D: Disk> FolderStore<D> {
    /// Opens the store in a folder of `disk` that exists.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] where there is no such folder, and what the disk reports.
    pub fn open_on(disk: D, root: &Path, options: FolderOptions) -> Result<Self, StoreError> {
        let items = disk.list(root).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => StoreError::Unreachable,
            _ => StoreError::from_io(error),
        })?;
        let dirs = items.iter().filter(|item| item.kind == Kind::Dir);
        let landmarks = dirs
            .filter_map(|item| Folder::root().below(item.name.to_str()?))
            .collect();
        Ok(Self {
            shared: Arc::new(Shared {
                disk,
                root: root.to_owned(),
                options,
                durable: Mutex::new(BTreeSet::new()),
                landmarks: Mutex::new(landmarks),
            }),
        })
    }
}

impl<D: Disk> Shared<D> {
    /// Checks that the vault folder is still there, since a share that is gone may leave an empty folder behind.
    fn reachable(&self) -> Result<(), StoreError> {
        let is_dir = |path: &Path| self.disk.look(path).is_ok_and(|found| found.kind == Kind::Dir);
        let landmarks = lock(&self.landmarks);
        let stands = |folder: &Folder| is_dir(&folder.under(&self.root));
        if is_dir(&self.root) && (landmarks.is_empty() || landmarks.iter().any(stands)) {
            Ok(())
        } else {
            Err(StoreError::Unreachable)
        }
    }
}

/// A thread that panicked between two changes leaves the sets whole: each change is one call.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

impl<D: Disk> Store for FolderStore<D> {
    fn put_new(&self, name: &Name, bytes: &[u8]) -> Result<Put, StoreError> {
        self.shared.put_new(name, bytes)
    }

    fn begin(&self) -> Result<Box<dyn Pending>, StoreError> {
        self.shared.reachable()?;
        Ok(Box::new(write::Streamed::begin(&self.shared)?))
    }

    fn batch(&self) -> Result<Box<dyn Batch>, StoreError> {
        Ok(Box::new(batch::FolderBatch::new(&self.shared)))
    }

    fn get(&self, name: &Name, most: u64) -> Result<Vec<u8>, StoreError> {
        self.shared.get(name, most)
    }

    fn get_range(&self, name: &Name, offset: u64, len: usize) -> Result<Vec<u8>, StoreError> {
        self.shared.get_range(name, offset, len)
    }

    fn open(&self, name: &Name) -> Result<Box<dyn ReadSeek>, StoreError> {
        let (reader, _) = self.shared.open(name)?;
        Ok(Box::new(reader))
    }

    fn stat(&self, name: &Name) -> Result<Option<Stat>, StoreError> {
        self.shared.stat(name)
    }

    fn list(&self, folder: &Folder, after: Option<&Name>, limit: usize) -> Result<Page, StoreError> {
        self.shared.list(folder, after, limit)
    }

    fn delete(&self, name: &Name) -> Result<Deleted, StoreError> {
        self.shared.delete(name)
    }

    fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        self.shared.strays()
    }

    fn open_stray(&self, stray: &Stray) -> Result<Box<dyn ReadSeek>, StoreError> {
        self.shared.open_stray(stray)
    }

    fn sweep(&self, before: SystemTime) -> Result<usize, StoreError> {
        self.shared.sweep(before)
    }

    fn caps(&self) -> Caps {
        self.shared.options.caps
    }
}

#[cfg(test)]
mod crash_tests;
#[cfg(test)]
mod tests;
