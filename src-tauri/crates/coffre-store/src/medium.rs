//! What a folder lies on: a disk of this computer or a network share.
//!
//! A share is read back after each write, and never holds a database.

use std::path::Path;

/// What a folder lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A disk of this computer.
    Local,
    /// A network share.
    Network,
    /// The system does not tell; treated like a share.
    Unknown,
}

/// File systems of network shares, as Linux names them; every `fuse.` one counts as well.
#[cfg(any(target_os = "linux", test))]
const NETWORK: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "9p",
    "ceph",
    "glusterfs",
    "lustre",
    "davfs",
    "virtiofs",
    "gfs2",
];

/// Says what the folder at `path` lies on. The path is made absolute first; links in it are followed.
pub fn medium(path: &Path) -> Medium {
    let Ok(path) = path.canonicalize() else {
        return Medium::Unknown;
    };
    medium_of_path(&path)
}

#[cfg(target_os = "linux")]
fn medium_of_path(path: &Path) -> Medium {
    match std::fs::read_to_string("/proc/self/mountinfo") {
        Ok(table) => medium_in(&table, path),
        Err(_) => Medium::Unknown,
    }
}

#[cfg(windows)]
fn medium_of_path(path: &Path) -> Medium {
    use std::path::{Component, Prefix};
    match path.components().next() {
        Some(Component::Prefix(prefix)) => match prefix.kind() {
            Prefix::UNC(..) | Prefix::VerbatimUNC(..) => Medium::Network,
            Prefix::Disk(_) | Prefix::VerbatimDisk(_) => Medium::Local,
            _ => Medium::Unknown,
        },
        _ => Medium::Unknown,
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
fn medium_of_path(_: &Path) -> Medium {
    Medium::Unknown
}

/// The name of the file system at `path`, as the system calls it; none where it does not tell.
pub fn file_system(path: &Path) -> Option<String> {
    let path = path.canonicalize().ok()?;
    #[cfg(target_os = "linux")]
    {
        let table = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
        kind_in(&table, &path).map(ToOwned::to_owned)
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = path;
        None
    }
}

#[cfg(any(target_os = "linux", test))]
fn medium_in(table: &str, path: &Path) -> Medium {
    match kind_in(table, path) {
        None => Medium::Unknown,
        Some(kind) if NETWORK.contains(&kind) || kind == "fuse" || kind.starts_with("fuse.") => {
            Medium::Network
        }
        Some(_) => Medium::Local,
    }
}

/// Reads a table in the form of `/proc/self/mountinfo` (proc(5)). The longest mount point that holds the path counts;
/// of equal ones the last, which hides the others.
#[cfg(any(target_os = "linux", test))]
fn kind_in<'a>(table: &'a str, path: &Path) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for line in table.lines() {
        let Some((before, after)) = line.split_once(" - ") else {
            continue;
        };
        let (Some(point), Some(kind)) = (before.split(' ').nth(4), after.split(' ').next()) else {
            continue;
        };
        let point = unescape(point);
        let length = point.len();
        if path.starts_with(point) && best.is_none_or(|(longest, _)| length >= longest) {
            best = Some((length, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// Undoes the escapes `\040` (space), `\011`, `\012` and `\134`.
#[cfg(any(target_os = "linux", test))]
fn unescape(point: &str) -> String {
    let escapes = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    escapes
        .iter()
        .fold(point.to_owned(), |text, (code, plain)| text.replace(code, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:45 / /mnt/nas\\040one rw shared:9 master:2 - cifs //nas/one rw,vers=3.0
41 22 0:46 / /mnt/cloud rw - fuse.rclone remote: rw
42 40 8:2 / /mnt/nas\\040one/usb rw - vfat /dev/sdb1 rw
43 22 0:47 / /home rw - nfs4 server:/home rw
44 22 8:3 / /home rw - btrfs /dev/sdc1 rw
";

    fn at(path: &str) -> Medium {
        medium_in(TABLE, Path::new(path))
    }

    #[test]
    fn the_longest_mount_point_counts() {
        assert_eq!(at("/mnt/nas one/vault"), Medium::Network);
        assert_eq!(at("/mnt/nas one/usb/vault"), Medium::Local);
        assert_eq!(at("/srv/vault"), Medium::Local);
    }

    #[test]
    fn the_kind_of_file_system_is_told() {
        assert_eq!(kind_in(TABLE, Path::new("/mnt/nas one/usb/vault")), Some("vfat"));
        assert_eq!(kind_in("nonsense", Path::new("/")), None);
    }

    #[test]
    fn a_mount_point_is_whole_segments() {
        assert_eq!(at("/mnt/cloud/vault"), Medium::Network);
        assert_eq!(at("/mnt/cloudy/vault"), Medium::Local);
    }

    #[test]
    fn a_later_mount_hides_an_earlier_one() {
        assert_eq!(at("/home/anna"), Medium::Local);
    }

    #[test]
    fn a_table_that_cannot_be_read_tells_nothing() {
        assert_eq!(medium_in("", Path::new("/vault")), Medium::Unknown);
        assert_eq!(
            medium_in("nonsense\n - \n1 2 - x", Path::new("/vault")),
            Medium::Unknown
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_computer_answers_for_a_local_folder() {
        assert_ne!(medium(Path::new("/proc")), Medium::Unknown);
    }
}
