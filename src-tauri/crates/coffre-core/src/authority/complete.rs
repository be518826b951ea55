//! Which notes are complete, and their clocks (FORMAT.md 5.2, 12.7).

use std::collections::HashMap;

use coffre_format::entry::Entry;
use coffre_format::{Hash, SeatId};

use super::graph::Lost;
use super::notes::NoteSet;
use super::roster::Roster;

/// Bound of a clock that cannot be recomputed because a lost note is named. Without it one entry could state a clock
/// so high that no successor's could be written.
const MAX_GUESSED_CLOCK: u64 = 1 << 53;

/// A note whose whole past is here.
pub(super) struct Complete<'a> {
    pub(super) hash: Hash,
    pub(super) seat: SeatId,
    pub(super) seq: u64,
    pub(super) clock: u64,
    pub(super) root: usize,
    pub(super) void: bool,
    /// `None` for a lost note.
    pub(super) entry: Option<&'a Entry>,
}

/// A note with what it still waits for.
struct Waiting<'a> {
    entry: &'a Entry,
    hash: Hash,
    root: usize,
    /// Names that are not complete yet.
    open: usize,
    /// Highest clock of what it names.
    highest: u64,
    names_lost: bool,
}

/// The complete notes and the lost ones, ascending by (clock, seat, hash).
pub(super) fn complete<'a>(notes: &'a NoteSet, roster: &Roster, lost: &Lost) -> Vec<Complete<'a>> {
    let mut waiting: Vec<Waiting<'a>> = Vec::with_capacity(notes.len());
    for (hash, entry) in notes.iter() {
        if let Some(root) = roster.find(entry.root).filter(|_| !lost.contains_key(hash)) {
            waiting.push(Waiting {
                entry,
                hash: *hash,
                root,
                open: 0,
                highest: 0,
                names_lost: false,
            });
        }
    }
    let index: HashMap<Hash, usize> = waiting
        .iter()
        .enumerate()
        .map(|(at, one)| (one.hash, at))
        .collect();
    let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); waiting.len()];
    let mut ready = Vec::new();
    for at in 0..waiting.len() {
        let entry = waiting[at].entry;
        let mut decidable = true;
        for (seat, seq, note) in names(entry) {
            if let Some(place) = lost.get(&note) {
                decidable &= *place == (seat, seq);
                waiting[at].names_lost = true;
            } else if let Some(other) = index.get(&note) {
                let named = waiting[*other].entry;
                decidable &= (named.seat, named.seq) == (seat, seq);
                dependents[*other].push(at);
                waiting[at].open += 1;
            } else {
                decidable = false;
            }
        }
        if !decidable {
            waiting[at].open = usize::MAX;
        } else if waiting[at].open == 0 {
            ready.push(at);
        }
    }
    let mut found: Vec<Complete<'a>> = lost
        .iter()
        .map(|(hash, (seat, seq))| lost_note(*hash, *seat, *seq))
        .collect();
    while let Some(at) = ready.pop() {
        let one = judge(&waiting[at]);
        for next in std::mem::take(&mut dependents[at]) {
            let dependent = &mut waiting[next];
            dependent.highest = dependent.highest.max(one.clock);
            if dependent.open != usize::MAX {
                dependent.open -= 1;
                if dependent.open == 0 {
                    ready.push(next);
                }
            }
        }
        found.push(one);
    }
    found.sort_unstable_by_key(|one| (one.clock, one.seat, one.hash));
    found
}

fn names(entry: &Entry) -> impl Iterator<Item = (SeatId, u64, Hash)> {
    let prev = entry
        .prev
        .map(|prev| (entry.seat, entry.seq.saturating_sub(1), prev));
    prev.into_iter()
        .chain(entry.saw.iter().map(|head| (head.seat, head.seq, head.note)))
}

fn judge<'a>(one: &Waiting<'a>) -> Complete<'a> {
    let next = one.highest.saturating_add(1);
    let stated = one.entry.clock;
    let right = stated == next || (one.names_lost && stated > next && stated <= MAX_GUESSED_CLOCK);
    Complete {
        hash: one.hash,
        seat: one.entry.seat,
        seq: one.entry.seq,
        clock: if right { stated } else { next },
        root: one.root,
        void: !right,
        entry: Some(one.entry),
    }
}

fn lost_note(hash: Hash, seat: SeatId, seq: u64) -> Complete<'static> {
    Complete {
        hash,
        seat,
        seq,
        clock: 0,
        root: 0,
        void: false,
        entry: None,
    }
}
