//! The file system of the operating system.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place where files of the vault folder are written"
)]

use std::fs::{self, File, FileType, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

use super::{Disk, Found, Item, Kind};

/// The file system of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    type File = File;
    type Reader = File;

    fn create(&self, dir: &Path) -> io::Result<(File, PathBuf)> {
        let mut builder = Builder::new();
        builder.prefix("~$").suffix(".tmp").rand_bytes(12);
        // Colleagues read the same folder: the usual mask decides, not the private mode of temporary files.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        // `tempfile` puts the path into its errors, and errors of this crate name no path.
        let created = builder
            .tempfile_in(dir)
            .map_err(|error| io::Error::from(error.kind()));
        let (file, path) = created?.into_parts();
        Ok((file, path.keep().map_err(|kept| kept.error)?))
    }

    fn sync_file(&self, file: &mut File) -> io::Result<()> {
        file.sync_all()
    }

    fn sync_path(&self, path: &Path) -> io::Result<()> {
        if !cfg!(windows) {
            return File::open(path)?.sync_all();
        }
        // Windows flushes only through a handle that may write. A file that may not be written was not left
        // unflushed by this program.
        match File::options().write(true).open(path) {
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
            file => file?.sync_all(),
        }
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        let Err(refused) = TempPath::try_from_path(from)?.persist_noclobber(to) else {
            return Ok(());
        };
        let error = refused.error;
        // Without this the refused path would be deleted on drop.
        let _ = refused.path.keep();
        // Some shares and FAT know neither an exclusive rename nor hard links. Names carry hashes, so a plain
        // rename is safe: whatever else gets the name meanwhile holds the same bytes.
        let cannot = matches!(
            error.kind(),
            ErrorKind::Unsupported | ErrorKind::InvalidInput | ErrorKind::PermissionDenied
        );
        if !cannot || cfg!(windows) {
            return Err(error);
        }
        match fs::symlink_metadata(to) {
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
            Err(absent) if absent.kind() == ErrorKind::NotFound => fs::rename(from, to),
            Err(other) => Err(other),
        }
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        if cfg!(windows) {
            return Ok(());
        }
        match File::open(dir)?.sync_all() {
            // Some network and FUSE file systems have no sync of directories; there is nothing better to call.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
            done => done,
        }
    }

    fn make_dir(&self, dir: &Path) -> io::Result<()> {
        match fs::create_dir(dir) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            done => done,
        }
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        File::open(path)
    }

    fn look(&self, path: &Path) -> io::Result<Found> {
        let data = fs::symlink_metadata(path)?;
        Ok(Found {
            kind: kind(data.file_type()),
            size: data.len(),
            placeholder: is_placeholder(&data),
            modified: data.modified().ok(),
        })
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<Item>> {
        let item = |entry: io::Result<fs::DirEntry>| {
            let entry = entry?;
            Ok(Item {
                name: entry.file_name(),
                kind: kind(entry.file_type()?),
                placeholder: is_placeholder_in_listing(&entry),
            })
        };
        fs::read_dir(dir)?.map(item).collect()
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

fn kind(file: FileType) -> Kind {
    if file.is_file() {
        Kind::File
    } else if file.is_dir() {
        Kind::Dir
    } else {
        Kind::Other
    }
}

/// On Windows the listing carries the attributes; elsewhere a look at each file would cost a call.
fn is_placeholder_in_listing(entry: &fs::DirEntry) -> bool {
    cfg!(windows) && entry.metadata().is_ok_and(|data| is_placeholder(&data))
}

#[cfg(windows)]
fn is_placeholder(data: &Metadata) -> bool {
    use std::os::windows::fs::MetadataExt;
    const OFFLINE: u32 = 0x0000_1000;
    const RECALL_ON_OPEN: u32 = 0x0004_0000;
    const RECALL_ON_DATA_ACCESS: u32 = 0x0040_0000;
    data.file_attributes() & (OFFLINE | RECALL_ON_OPEN | RECALL_ON_DATA_ACCESS) != 0
}

#[cfg(target_os = "macos")]
fn is_placeholder(data: &Metadata) -> bool {
    use std::os::macos::fs::MetadataExt;
    const SF_DATALESS: u32 = 0x4000_0000;
    data.st_flags() & SF_DATALESS != 0
}

#[cfg(not(any(windows, target_os = "macos")))]
fn is_placeholder(_: &Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rename_never_replaces() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("a"), dir.path().join("b"));
        fs::write(&from, "new").unwrap();
        fs::write(&to, "old").unwrap();
        let refused = RealDisk.rename_new(&from, &to).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
        assert_eq!(
            (fs::read(&from).unwrap(), fs::read(&to).unwrap()),
            (b"new".to_vec(), b"old".to_vec())
        );
    }

    #[test]
    fn an_error_names_no_path_and_keeps_its_kind() {
        let error = RealDisk
            .create(Path::new("/no-such-folder"))
            .map(drop)
            .unwrap_err();
        assert!(!format!("{error:?}").contains("no-such-folder"));
        assert_eq!(error.kind(), ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn colleagues_may_read_a_new_file_where_the_mask_lets_them() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let (_, made) = RealDisk.create(dir.path()).unwrap();
        let plain = dir.path().join("plain");
        fs::write(&plain, "").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&made), mode(&plain));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let link = dir.path().join("link");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        assert_eq!(RealDisk.look(&link).unwrap().kind, Kind::Other);
        assert_eq!(RealDisk.list(dir.path()).unwrap()[0].kind, Kind::Other);
    }
}
