//! What can go wrong with a store, in sentences that say what to do. No message names a path or a file.

use std::io;

use thiserror::Error;

/// Why a text is no name of a store.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameError {
    /// An empty segment, or one of more than 80 characters.
    #[error("a part of the name is empty or longer than 80 characters")]
    Length,
    /// More than four segments.
    #[error("the name has more than four parts")]
    TooDeep,
    /// A character outside `[a-z0-9.-]`.
    #[error("the name has a character other than a to z, 0 to 9, dot and hyphen")]
    Character,
    /// A segment that starts or ends with a dot.
    #[error("a part of the name starts or ends with a dot")]
    Dot,
    /// A device name of Windows.
    #[error("a part of the name is a device name of Windows")]
    Device,
    /// The ending of a placeholder or of an incomplete download.
    #[error("the name is that of a placeholder or of an incomplete download")]
    Ending,
}

/// Why a store did not do what it was asked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// No file of that name, and no placeholder either.
    #[error("A file of the vault is missing. Let the sync client finish, then run a check of the vault.")]
    NotFound,
    /// A cloud client lists the file and has not downloaded it.
    #[error(
        "A file of the vault is in the cloud but not on this computer. Mark the vault folder \"always keep on this \
         device\" and try again when it has been downloaded."
    )]
    NotDownloaded,
    /// The disk, the share or the quota is full, or the file is larger than its file system allows.
    #[error(
        "There is no room for the file in the vault folder. Free some space or raise the quota; nothing was lost."
    )]
    DiskFull,
    /// The file system is mounted for reading only.
    #[error(
        "The vault folder can only be read. Make it writable, or use another computer; nothing was lost."
    )]
    ReadOnly,
    /// The operating system refuses access.
    #[error("This computer's user may not use the vault folder. Ask for read and write access to it.")]
    Permission,
    /// Larger than the caller accepts; nothing was read into memory.
    #[error(
        "A file of the vault is {size} bytes long and at most {most} are allowed; it is not read. Run a check."
    )]
    TooLarge {
        /// Bytes that the file has at least.
        size: u64,
        /// Bytes that the caller accepts.
        most: u64,
    },
    /// The name is taken by other bytes: names carry hashes, so that file is damaged.
    #[error(
        "A file of the vault has other content than its name says. Run a check and heal the vault; nothing was written."
    )]
    Collision,
    /// The name is taken by a folder, a link or a device.
    #[error(
        "The place of a vault file is taken by something that is not a plain file. Remove it and run a check."
    )]
    NotAFile,
    /// The folder returned other bytes than were written to it.
    #[error(
        "The vault folder returned other bytes than were written. The copy was withdrawn; check the disk or the \
         network share and try again."
    )]
    ReadBack,
    /// Another program holds the file and did not let go in time.
    #[error(
        "Another program (virus scanner, sync client) holds the file. It will be written at the next try."
    )]
    Held,
    /// The vault folder is gone, or another folder stands in its place.
    #[error(
        "The vault folder is not the one that was opened. Connect the drive or the share again, then try again."
    )]
    Unreachable,
    /// Anything else that the operating system reports.
    #[error("The vault folder could not be used ({kind}). Check the disk or the connection and try again.", kind = .0.kind())]
    Io(#[source] io::Error),
}

impl StoreError {
    /// Whether the trouble is that of one file, as a bad sector or the rights of a file, so that the others may go on.
    pub const fn is_of_one_file(&self) -> bool {
        matches!(self, Self::Permission | Self::NotAFile | Self::Held | Self::Io(_))
    }

    /// Sorts an error of the operating system by what a person can do about it.
    pub fn from_io(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => Self::NotFound,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::PermissionDenied => Self::Permission,
            Kind::IsADirectory | Kind::NotADirectory => Self::NotAFile,
            Kind::NotConnected
            | Kind::HostUnreachable
            | Kind::NetworkUnreachable
            | Kind::NetworkDown
            | Kind::StaleNetworkFileHandle => Self::Unreachable,
            _ => Self::Io(error),
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn sorted(code: i32) -> StoreError {
        StoreError::from_io(io::Error::from_raw_os_error(code))
    }

    #[test]
    fn errors_of_the_system_are_sorted_by_what_to_do() {
        assert!(matches!(sorted(28), StoreError::DiskFull), "ENOSPC");
        assert!(matches!(sorted(27), StoreError::DiskFull), "EFBIG: 4 GiB on FAT");
        assert!(matches!(sorted(30), StoreError::ReadOnly), "EROFS");
        assert!(matches!(sorted(13), StoreError::Permission), "EACCES");
        assert!(matches!(sorted(2), StoreError::NotFound), "ENOENT");
        assert!(matches!(sorted(5), StoreError::Io(_)), "EIO");
    }

    #[test]
    fn a_message_names_no_path() {
        let error = io::Error::other("/secret/place: broken");
        assert!(!StoreError::from_io(error).to_string().contains("secret"));
    }
}
