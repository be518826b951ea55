//! Short histories of a vault with two directors.

use coffre_format::act::Act;
use coffre_format::entry::{Entry, Head};
use coffre_format::root::{Director, Root};
use coffre_format::{Hash, VaultId};

use super::cast::{self, person};

/// The seats of the two directors.
pub(crate) const ONE: u8 = 1;
pub(crate) const TWO: u8 = 2;

/// A history in the making: the root and the texts of entries.
pub(crate) struct History {
    vault: VaultId,
    texts: Vec<String>,
    written: Vec<(Hash, Entry)>,
}

impl History {
    pub(crate) fn new() -> Self {
        let director = |n| {
            let keys = cast::seat(n).keys();
            Director {
                person: person(n),
                seat: keys.seat(),
                keys,
            }
        };
        let mut root = Root {
            version: 1,
            vault: None,
            prev: Vec::new(),
            format: 1,
            reader: 1,
            threshold: 2,
            directors: vec![director(ONE), director(TWO)],
            recovery: Vec::new(),
            cuts: Vec::new(),
        };
        root.directors.sort();
        let text = root.text();
        Self {
            vault: VaultId(Hash::of(text.as_bytes())),
            texts: vec![text],
            written: Vec::new(),
        }
    }

    /// The next entry of a seat, which has seen just these notes of others.
    pub(crate) fn write(&mut self, by: u8, saw: &[Hash], acts: Vec<Act>) -> Hash {
        let entry = self.next(by, saw);
        self.put(Entry { acts, ..entry })
    }

    /// An entry that a seat may write next, with nothing in it.
    pub(crate) fn next(&self, by: u8, saw: &[Hash]) -> Entry {
        let seat = cast::seat(by).id();
        let own = self.written.iter().rfind(|(_, entry)| entry.seat == seat);
        let prev = own.map(|(hash, entry)| (*hash, entry.seq, entry.clock));
        let seen = |note: &Hash| self.written.iter().find(|(hash, _)| hash == note).unwrap();
        let mut heads: Vec<Head> = saw
            .iter()
            .map(seen)
            .map(|(hash, entry)| entry.head(*hash))
            .collect();
        heads.sort_by_key(|head: &Head| (head.seat, head.note));
        let clocks = saw.iter().map(seen).map(|(_, entry)| entry.clock);
        let before = clocks.chain(prev.map(|(_, _, clock)| clock)).max();
        Entry {
            vault: self.vault,
            seat,
            seq: prev.map_or(1, |(_, seq, _)| seq + 1),
            prev: prev.map(|(hash, _, _)| hash),
            clock: before.unwrap_or(0) + 1,
            time: format!("2030-01-01T00:00:{:02}Z", self.written.len()),
            root: (1, self.vault.0),
            saw: heads,
            acts: Vec::new(),
            bodies: Vec::new(),
            snaps: Vec::new(),
        }
    }

    /// Adds an entry.
    pub(crate) fn put(&mut self, entry: Entry) -> Hash {
        let text = entry.text();
        let hash = Hash::of(text.as_bytes());
        self.texts.push(text);
        self.written.push((hash, entry));
        hash
    }

    pub(crate) fn raw(&self) -> String {
        self.texts.join("\u{1e}")
    }
}
