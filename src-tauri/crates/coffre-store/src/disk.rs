//! The few calls that a folder store makes to a file system, so that a simulated one can stand in (design 10.1).

use std::ffi::OsString;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

mod real;

pub use real::RealDisk;

/// A file system.
pub trait Disk: Send + Sync + 'static {
    /// A file that is being written.
    type File: Write + Send + 'static;
    /// A file that is being read.
    type Reader: Read + Seek + Send + 'static;

    /// Creates a file `~$<random>.tmp` in a directory and returns it with its path.
    ///
    /// # Errors
    /// What the file system reports.
    fn create(&self, dir: &Path) -> io::Result<(Self::File, PathBuf)>;

    /// Makes the bytes of a file durable.
    ///
    /// # Errors
    /// What the file system reports.
    fn sync_file(&self, file: &mut Self::File) -> io::Result<()>;

    /// Makes the bytes of a closed file durable.
    ///
    /// # Errors
    /// What the file system reports.
    fn sync_path(&self, path: &Path) -> io::Result<()>;

    /// Renames a file; `AlreadyExists` where the new name is taken.
    ///
    /// # Errors
    /// What the file system reports.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Makes the names in a directory durable, as far as the system can.
    ///
    /// # Errors
    /// What the file system reports.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;

    /// Makes one directory; no error where it exists.
    ///
    /// # Errors
    /// What the file system reports.
    fn make_dir(&self, dir: &Path) -> io::Result<()>;

    /// Opens a file for reading.
    ///
    /// # Errors
    /// What the file system reports.
    fn open(&self, path: &Path) -> io::Result<Self::Reader>;

    /// Looks at a path without following a link.
    ///
    /// # Errors
    /// What the file system reports.
    fn look(&self, path: &Path) -> io::Result<Found>;

    /// Lists a directory in any order, without following links.
    ///
    /// # Errors
    /// What the file system reports.
    fn list(&self, dir: &Path) -> io::Result<Vec<Item>>;

    /// Removes a file.
    ///
    /// # Errors
    /// What the file system reports.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A plain file.
    File,
    /// A directory.
    Dir,
    /// A link, a pipe, a device.
    Other,
}

/// What is known of a path.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Bytes of a file.
    pub size: u64,
    /// Whether the system says that the bytes are in the cloud and not here.
    pub placeholder: bool,
    /// When the bytes changed last, where the system tells.
    pub modified: Option<SystemTime>,
}

/// One line of a directory.
#[derive(Clone, Debug)]
pub struct Item {
    /// The file name.
    pub name: OsString,
    /// What it is.
    pub kind: Kind,
    /// Whether the system says that the bytes are in the cloud and not here.
    pub placeholder: bool,
}
