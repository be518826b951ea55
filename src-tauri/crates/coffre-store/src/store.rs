//! What every store can do.

use std::any::Any;
use std::collections::BTreeSet;
use std::io::{Read, Seek, Write};
use std::sync::Arc;
use std::time::SystemTime;

use coffre_format::Hash;

use crate::error::StoreError;
use crate::name::{Folder, Name};

/// A place for immutable files. Correct use never depends on [`Caps`].
pub trait Store: Send + Sync {
    /// Writes a small file durably under a name that is free.
    ///
    /// # Errors
    /// [`StoreError::Collision`] where other bytes have the name, [`StoreError::NotDownloaded`] where a placeholder
    /// has it, and what the place reports. After an error nothing of this file is visible.
    fn put_new(&self, name: &Name, bytes: &[u8]) -> Result<Put, StoreError>;

    /// Starts a file of any size whose name depends on its hash.
    ///
    /// # Errors
    /// What the place reports.
    fn begin(&self) -> Result<Box<dyn Pending>, StoreError>;

    /// Starts writing many files that become visible together: bulk import.
    ///
    /// # Errors
    /// What the place reports.
    fn batch(&self) -> Result<Box<dyn Batch>, StoreError>;

    /// Reads a whole file of at most `most` bytes.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`], [`StoreError::NotFound`], [`StoreError::NotDownloaded`] and what the place reports.
    fn get(&self, name: &Name, most: u64) -> Result<Vec<u8>, StoreError>;

    /// Reads `len` bytes from `offset`, fewer where the file ends before.
    ///
    /// # Errors
    /// As [`Store::get`].
    fn get_range(&self, name: &Name, offset: u64, len: usize) -> Result<Vec<u8>, StoreError>;

    /// Opens a file of any size for reading and seeking.
    ///
    /// # Errors
    /// As [`Store::get`].
    fn open(&self, name: &Name) -> Result<Box<dyn ReadSeek>, StoreError>;

    /// Looks at a file without reading or downloading it; `None` where it is missing.
    ///
    /// # Errors
    /// What the place reports.
    fn stat(&self, name: &Name) -> Result<Option<Stat>, StoreError>;

    /// Lists the files in `folder` and below it that come after `after`, at most `limit`, sorted by name.
    ///
    /// A folder that does not exist is empty; one below that cannot be listed is named. In-flight and stray files are left out.
    ///
    /// # Errors
    /// What the place reports.
    fn list(&self, folder: &Folder, after: Option<&Name>, limit: usize) -> Result<Page, StoreError>;

    /// Removes a file, or the placeholder that holds its place, durably.
    ///
    /// # Errors
    /// What the place reports.
    fn delete(&self, name: &Name) -> Result<Deleted, StoreError>;

    /// Finds the files whose names are none of the format, in-flight ones and placeholders left out.
    ///
    /// # Errors
    /// What the place reports.
    fn strays(&self) -> Result<Vec<Stray>, StoreError>;

    /// Opens a stray file, whose bytes may heal a missing object.
    ///
    /// # Errors
    /// As [`Store::get`]; [`StoreError::NotFound`] for a stray of another store.
    fn open_stray(&self, stray: &Stray) -> Result<Box<dyn ReadSeek>, StoreError>;

    /// Removes what interrupted writing left, where it changed last before `before`, and returns how many files.
    ///
    /// Other seats may be writing: choose a time at least a day ago. A place that keeps nothing half written has
    /// nothing to do.
    ///
    /// # Errors
    /// What the place reports.
    fn sweep(&self, before: SystemTime) -> Result<usize, StoreError> {
        let _ = before;
        Ok(0)
    }

    /// What the place offers beyond the rest of this trait.
    fn caps(&self) -> Caps;
}

/// A file that is being written: invisible until finished, removed when dropped.
pub trait Pending: Write + Send {
    /// SHA-256 of what was written so far.
    fn hash(&self) -> Hash;

    /// Bytes written so far.
    fn size(&self) -> u64;

    /// Makes the file durable under its name.
    ///
    /// # Errors
    /// As [`Store::put_new`].
    fn finish(self: Box<Self>, name: &Name) -> Result<Put, StoreError>;
}

/// Many files on their way: invisible until committed, removed when dropped.
pub trait Batch: Send + Sync {
    /// Takes one file in; several threads may do so at once.
    ///
    /// # Errors
    /// As [`Store::put_new`].
    fn add(&self, name: &Name, bytes: &[u8]) -> Result<(), StoreError>;

    /// Makes all files durable, then visible, and syncs each directory once. The answers are sorted by name.
    ///
    /// # Errors
    /// As [`Store::put_new`]. Files that had their name before the error keep it: putting the same files again
    /// completes the rest.
    fn commit(self: Box<Self>) -> Result<Vec<(Name, Put)>, StoreError>;
}

/// Reading with seeking.
pub trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

/// The outcome of writing a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// The file was written.
    Created,
    /// The same bytes had the name already; they are durable.
    Exists,
}

/// The outcome of removing a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deleted {
    /// The file, or its placeholder, was there and is removed.
    Removed,
    /// There was none.
    Absent,
}

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Bytes of the file; of a placeholder, whatever its client states.
    pub size: u64,
    /// Whether the bytes are in the cloud and not here.
    pub placeholder: bool,
}

/// One file of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: Name,
    /// Whether the bytes are in the cloud and not here.
    pub placeholder: bool,
}

/// One page of a listing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The files, sorted by name.
    pub files: Vec<Listed>,
    /// Whether more files come after the last one.
    pub more: bool,
    /// Folders below that the system does not let be listed: a colleague's program gave them to himself alone.
    pub unlisted: Vec<Folder>,
}

/// What a place offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caps {
    /// Of two concurrent puts to one name at most one is told [`Put::Created`].
    pub create_only: bool,
    /// The place keeps former versions of a file.
    pub versions: bool,
    /// The place can refuse deletion.
    pub delete_protected: bool,
}

/// A file whose name is none of the format: a conflict copy, a note of a person, anything.
#[derive(Clone)]
pub struct Stray {
    pub(crate) place: Arc<dyn Any + Send + Sync>,
    pub(crate) size: u64,
}

impl Stray {
    /// Bytes of the file.
    pub fn size(&self) -> u64 {
        self.size
    }
}

/// Lists all files in `folder` and below it, sorted by name.
///
/// # Errors
/// As [`Store::list`]; [`StoreError::Permission`] where a folder below cannot be listed.
pub fn list_all(store: &dyn Store, folder: &Folder) -> Result<Vec<Listed>, StoreError> {
    let (files, unlisted) = list_readable(store, folder)?;
    if unlisted.is_empty() {
        Ok(files)
    } else {
        Err(StoreError::Permission)
    }
}

/// Lists the files in `folder` and below it, sorted by name, and the folders whose files are missing from the list since
/// the system does not let them be listed.
///
/// # Errors
/// As [`Store::list`].
pub fn list_readable(
    store: &dyn Store,
    folder: &Folder,
) -> Result<(Vec<Listed>, BTreeSet<Folder>), StoreError> {
    // A directory is read whole for each page, so one page where the store can.
    const PAGE: usize = usize::MAX;
    let mut files: Vec<Listed> = Vec::new();
    let mut unlisted = BTreeSet::new();
    loop {
        let page = store.list(folder, files.last().map(|file| &file.name), PAGE)?;
        let ends = !page.more || page.files.is_empty();
        files.extend(page.files);
        unlisted.extend(page.unlisted);
        if ends {
            return Ok((files, unlisted));
        }
    }
}

impl<S: Store + ?Sized> Store for Arc<S> {
    fn put_new(&self, name: &Name, bytes: &[u8]) -> Result<Put, StoreError> {
        (**self).put_new(name, bytes)
    }
    fn begin(&self) -> Result<Box<dyn Pending>, StoreError> {
        (**self).begin()
    }
    fn batch(&self) -> Result<Box<dyn Batch>, StoreError> {
        (**self).batch()
    }
    fn get(&self, name: &Name, most: u64) -> Result<Vec<u8>, StoreError> {
        (**self).get(name, most)
    }
    fn get_range(&self, name: &Name, offset: u64, len: usize) -> Result<Vec<u8>, StoreError> {
        (**self).get_range(name, offset, len)
    }
    fn open(&self, name: &Name) -> Result<Box<dyn ReadSeek>, StoreError> {
        (**self).open(name)
    }
    fn stat(&self, name: &Name) -> Result<Option<Stat>, StoreError> {
        (**self).stat(name)
    }
    fn list(&self, folder: &Folder, after: Option<&Name>, limit: usize) -> Result<Page, StoreError> {
        (**self).list(folder, after, limit)
    }
    fn delete(&self, name: &Name) -> Result<Deleted, StoreError> {
        (**self).delete(name)
    }
    fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        (**self).strays()
    }
    fn open_stray(&self, stray: &Stray) -> Result<Box<dyn ReadSeek>, StoreError> {
        (**self).open_stray(stray)
    }
    fn sweep(&self, before: SystemTime) -> Result<usize, StoreError> {
        (**self).sweep(before)
    }
    fn caps(&self) -> Caps {
        (**self).caps()
    }
}
