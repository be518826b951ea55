//! What a person should know of a folder before choosing it for a vault.

use std::fs;
use std::path::{Path, PathBuf};

use coffre_store::{Medium, file_system, medium, placeholder_of};

use super::open_folder;
use crate::vault::roots;

/// Entries of a folder that are looked at for placeholders, at most.
const MOST_ENTRIES: usize = 2000;

/// What lies in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// A vault.
    Vault,
    /// Something else.
    Other,
    /// It is not there, or not a folder.
    Missing,
}

/// A folder that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderLook {
    /// What lies in it.
    pub content: Content,
    /// What it lies on.
    pub medium: Medium,
    /// The sync client whose folder it is in, by the name of the product.
    pub sync_client: Option<&'static str>,
    /// Whether a sync client keeps some of its files in the cloud only.
    pub on_demand: bool,
    /// Whether its file system is of the FAT family.
    pub fat: bool,
    /// Whether a file can be made in it.
    pub writable: bool,
    /// Whether it lies where things are removable or swept away.
    pub passing: bool,
}

/// Looks at a folder. Nothing in it is opened; a file without a name is made and forgotten to see whether that works.
pub fn look(path: &Path) -> FolderLook {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let kind = file_system(&path).unwrap_or_default();
    FolderLook {
        content: content(&path),
        medium: medium(&path),
        sync_client: sync_client(&path),
        on_demand: on_demand(&path),
        fat: ["vfat", "msdos", "exfat", "fat32"].contains(&kind.as_str()),
        writable: tempfile::tempfile_in(&path).is_ok(),
        passing: is_passing(&path, &std::env::temp_dir()) || kind == "tmpfs",
    }
}

fn content(path: &Path) -> Content {
    let Ok(mut entries) = fs::read_dir(path) else {
        return Content::Missing;
    };
    if open_folder(path).is_ok_and(|store| roots::any(&*store).unwrap_or(false)) {
        return Content::Vault;
    }
    if entries.next().is_none() {
        Content::Empty
    } else {
        Content::Other
    }
}

/// Names of folders that sync clients give theirs, in lower case, with the product. A name that goes on after a space or
/// a hyphen counts: `OneDrive - Agence`.
const CLIENTS: [(&str, &str); 13] = [
    ("onedrive", "OneDrive"),
    ("sharepoint", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("mon drive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("dropbox", "Dropbox"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("kdrive", "kDrive"),
];

/// Files that sync clients leave in the top of their folder.
const MARKS: [(&str, &str); 5] = [
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".owncloudsync.log", "ownCloud"),
    (".nextcloudsync.log", "Nextcloud"),
    (".stfolder", "Syncthing"),
];

fn sync_client(path: &Path) -> Option<&'static str> {
    for folder in path.ancestors() {
        let name = folder
            .file_name()
            .map(|name| name.to_string_lossy().to_lowercase());
        let named = name.and_then(|name| {
            let fits = |known: &str| {
                name.strip_prefix(known)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '_']))
            };
            CLIENTS.iter().find(|(known, _)| fits(known))
        });
        let marked = || MARKS.iter().find(|(mark, _)| folder.join(mark).exists());
        if let Some((_, product)) = named.or_else(marked) {
            return Some(product);
        }
    }
    None
}

/// Whether files of the folder or of its first level of folders are placeholders.
fn on_demand(path: &Path) -> bool {
    let mut folders = vec![path.to_owned()];
    let mut left = MOST_ENTRIES;
    let mut first = true;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten().take(left) {
            left = left.saturating_sub(1);
            if is_placeholder(&entry) {
                return true;
            }
            if first && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(entry.path());
            }
        }
        first = false;
    }
    false
}

fn is_placeholder(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    name.to_str().and_then(placeholder_of).is_some() || is_in_the_cloud(&entry.path())
}

/// Whether the system says that opening the file would fetch it from a cloud. It is not opened.
#[cfg(windows)]
pub(crate) fn is_in_the_cloud(path: &Path) -> bool {
    use std::os::windows::fs::MetadataExt as _;
    // FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS.
    const RECALL: u32 = 0x0000_1000 | 0x0004_0000 | 0x0040_0000;
    path.symlink_metadata()
        .is_ok_and(|meta| meta.file_attributes() & RECALL != 0)
}

/// Whether the system says that opening the file would fetch it from a cloud: only Windows does.
#[cfg(not(windows))]
pub(crate) fn is_in_the_cloud(_: &Path) -> bool {
    false
}

fn is_passing(path: &Path, temporary: &Path) -> bool {
    let temporary: PathBuf = temporary.canonicalize().unwrap_or_else(|_| temporary.to_owned());
    let removable = ["/media", "/run/media", "/Volumes"];
    path.starts_with(temporary) || removable.iter().any(|place| path.starts_with(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(folder: &Path, name: &str) -> PathBuf {
        let path = folder.join(name);
        #[expect(clippy::disallowed_methods, reason = "a folder of this test")]
        fs::create_dir_all(&path).unwrap();
        path
    }

    #[test]
    fn an_empty_folder_is_empty_and_a_missing_one_missing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(look(folder.path()).content, Content::Empty);
        assert!(look(folder.path()).writable);
        assert_eq!(look(&folder.path().join("not")).content, Content::Missing);
    }

    #[test]
    fn other_files_are_told() {
        let folder = tempfile::tempdir().unwrap();
        made(folder.path(), "photos");
        assert_eq!(look(folder.path()).content, Content::Other);
    }

    #[test]
    fn a_sync_client_is_known_by_the_name_of_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let rows = [
            ("OneDrive - Agence du Pont/Coffre", Some("OneDrive")),
            ("Dropbox/Coffre", Some("Dropbox")),
            ("Library/Mobile Documents/x", Some("iCloud")),
            ("Dropboxes/Coffre", None),
        ];
        for (name, expected) in rows {
            assert_eq!(look(&made(folder.path(), name)).sync_client, expected, "{name}");
        }
    }

    #[test]
    fn a_file_that_is_in_the_cloud_only_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!look(folder.path()).on_demand);
        made(folder.path(), "sub/.acte.pdf.icloud");
        assert!(look(folder.path()).on_demand);
    }

    #[test]
    fn the_temporary_folder_is_passing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(look(folder.path()).passing);
        assert!(!is_passing(Path::new("/srv/agence"), Path::new("/tmp")));
        assert!(is_passing(Path::new("/media/user/stick"), Path::new("/tmp")));
    }
}
