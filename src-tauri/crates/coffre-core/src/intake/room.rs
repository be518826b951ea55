//! How much may come out of files inside files.

/// Files, at most, out of one source, at all depths together.
const FILES: u32 = 2000;
/// Their bytes, at most: twice the largest file that is read.
const BYTES: u64 = 512 * 1024 * 1024;

/// What is left of it. It bounds memory, since what came out is held until it is filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    files: u32,
    bytes: u64,
}

impl Room {
    /// The room of one source.
    pub const fn whole() -> Self {
        Self::of(FILES, BYTES)
    }

    /// None: for who wants the words of a file alone.
    pub const fn none() -> Self {
        Self::of(0, 0)
    }

    /// So many files of so many bytes together.
    pub const fn of(files: u32, bytes: u64) -> Self {
        Self { files, bytes }
    }

    /// Takes a file of this size out of what is left; false where it has no room.
    pub fn take(&mut self, size: usize) -> bool {
        let (files, bytes) = (self.files.checked_sub(1), self.bytes.checked_sub(size as u64));
        let (Some(files), Some(bytes)) = (files, bytes) else {
            return false;
        };
        *self = Self { files, bytes };
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_takes_nothing() {
        let mut room = Room::of(2, 10);
        assert!(room.take(8));
        assert!(!room.take(3), "two bytes are left");
        assert!(room.take(2));
        assert!(!room.take(0), "no file more");
    }
}
