//! The set of verified notes.

use std::collections::BTreeMap;

use coffre_format::entry::Entry;
use coffre_format::{Hash, SeatId};

/// Which notes a set holds, as their number and the sum of their hashes: two sets that one program filled are told
/// apart, in whatever order it did. Not meant against an adversary, who never gets to state one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct NoteSum {
    pub(super) count: u64,
    sum: [u64; 4],
}

impl NoteSum {
    pub(super) fn add(&mut self, hash: &Hash) {
        self.count += 1;
        for (sum, bytes) in self.sum.iter_mut().zip(hash.as_bytes().chunks_exact(8)) {
            let word = bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
            *sum = sum.wrapping_add(word);
        }
    }
}

/// Entries whose signature was checked, by note hash and by place in their journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteSet {
    sum: NoteSum,
    notes: BTreeMap<Hash, Entry>,
    places: BTreeMap<SeatId, BTreeMap<u64, Vec<Hash>>>,
}

impl NoteSet {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entry. Returns whether it is new. The caller vouches for the hash and the signature.
    pub fn insert(&mut self, hash: Hash, entry: Entry) -> bool {
        let (seat, seq) = (entry.seat, entry.seq);
        if self.notes.contains_key(&hash) {
            return false;
        }
        self.sum.add(&hash);
        self.notes.insert(hash, entry);
        let at = self.places.entry(seat).or_default().entry(seq).or_default();
        let index = at.partition_point(|other| *other < hash);
        at.insert(index, hash);
        true
    }

    /// The entry with this note hash.
    pub fn get(&self, hash: &Hash) -> Option<&Entry> {
        self.notes.get(hash)
    }

    /// Whether the set holds this note.
    pub fn contains(&self, hash: &Hash) -> bool {
        self.notes.contains_key(hash)
    }

    /// How many notes there are.
    pub fn len(&self) -> usize {
        self.notes.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// All notes, ascending by hash.
    pub fn iter(&self) -> impl Iterator<Item = (&Hash, &Entry)> {
        self.notes.iter()
    }

    /// The notes at one place of a journal, ascending by hash; more than one is a fork.
    pub fn at(&self, seat: SeatId, seq: u64) -> &[Hash] {
        self.places
            .get(&seat)
            .and_then(|journal| journal.get(&seq))
            .map_or(&[], Vec::as_slice)
    }

    /// The journals, ascending.
    pub fn seats(&self) -> impl Iterator<Item = SeatId> {
        self.places.keys().copied()
    }

    /// The highest number of a journal with its note, the lowest hash after a fork.
    pub fn head(&self, seat: SeatId) -> Option<(u64, Hash)> {
        let (seq, notes) = self.places.get(&seat)?.last_key_value()?;
        notes.first().map(|note| (*seq, *note))
    }

    /// Which notes these are.
    pub(super) const fn sum(&self) -> NoteSum {
        self.sum
    }

    /// The lowest number of each journal at which two notes stand (FORMAT.md 7.1).
    pub(super) fn forks(&self) -> BTreeMap<SeatId, u64> {
        let lowest = |journal: &BTreeMap<u64, Vec<Hash>>| {
            journal
                .iter()
                .find(|(_, notes)| notes.len() > 1)
                .map(|(seq, _)| *seq)
        };
        self.places
            .iter()
            .filter_map(|(seat, journal)| Some((*seat, lowest(journal)?)))
            .collect()
    }

    /// The notes of a journal from a number on.
    pub(super) fn from(&self, seat: SeatId, seq: u64) -> impl Iterator<Item = Hash> {
        let journal = self.places.get(&seat).into_iter();
        journal.flat_map(move |journal| journal.range(seq..).flat_map(|(_, notes)| notes.iter().copied()))
    }
}
