//! Reading the databases of a seat before somebody unlocks it, so that its first view and its first search do not wait for
//! the disk.

use std::fs::File;
use std::io;

use super::home::SeatHome;

/// In the order in which an unlocked vault asks for them; the index is the largest.
const FILES: [&str; 4] = ["journal.db", "journal.db-wal", "core.db-wal", "core.db"];

impl SeatHome {
    /// Has the system read the databases of everyday work, `most` bytes of them, and keep them in memory for a while. They
    /// are sealed and no key is needed, so nothing becomes readable. Answers how many bytes there were; a file that is
    /// missing or cannot be read is passed over, since unlocking will say what is wrong with it.
    pub fn read_ahead(&self, most: u64) -> u64 {
        let mut asked = 0;
        for name in FILES {
            if let Ok(file) = File::open(self.folder().join(name)) {
                asked += fetch(&file, most - asked).unwrap_or(0);
            }
        }
        asked
    }
}

/// Asks for the parts of a file that are not in memory; nothing is copied, so what is there already costs nothing.
#[cfg(target_os = "linux")]
fn fetch(file: &File, most: u64) -> io::Result<u64> {
    use rustix::fs::{Advice, fadvise};

    /// Linux takes no more of one call than it reads ahead by itself, which is this much where nobody changed it.
    const PART: u64 = 128 * 1024;
    let length = file.metadata()?.len().min(most);
    for at in (0..length).step_by(PART as usize) {
        fadvise(file, at, std::num::NonZeroU64::new(PART), Advice::WillNeed)?;
    }
    Ok(length)
}

/// Reads the file and throws away what it read.
#[cfg(not(target_os = "linux"))]
fn fetch(file: &File, most: u64) -> io::Result<u64> {
    use std::io::Read as _;

    io::copy(&mut file.take(most), &mut io::sink())
}

#[cfg(test)]
mod tests {
    use coffre_format::rank::Protection;
    use coffre_format::{Hash, PersonId, SeatId, VaultId};

    use super::*;
    use crate::vault::{Home, Profile};

    fn seat(folder: &std::path::Path) -> SeatHome {
        let profile = Profile {
            vault: VaultId(Hash::of(b"a vault")),
            folder: folder.to_owned(),
            seat: SeatId::from_bytes([2; 16]),
            high: None,
            person: PersonId::from_bytes([3; 16]),
            protection: Protection::Phrase,
            label: "Claire".to_owned(),
            passphrase_since: "2026-01-01".to_owned(),
            recovering: false,
        };
        let home = Home::new(folder.join("home"));
        home.make_seat(profile, b"sealed", None).expect("a seat")
    }

    #[expect(clippy::disallowed_methods, reason = "files beside the vault folder")]
    fn with_databases(folder: &std::path::Path) -> SeatHome {
        let seat = seat(folder);
        std::fs::write(seat.database("journal"), [7; 300]).expect("written");
        std::fs::write(seat.database("core"), [8; 5_000]).expect("written");
        seat
    }

    #[test]
    fn the_journal_and_the_index_are_read_from_end_to_end() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(with_databases(folder.path()).read_ahead(1 << 20), 5_300);
    }

    #[test]
    fn no_more_is_read_than_was_asked_for() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(with_databases(folder.path()).read_ahead(1_000), 1_000);
    }

    #[test]
    fn a_seat_without_databases_is_no_fault() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(seat(folder.path()).read_ahead(1 << 20), 0);
    }
}
