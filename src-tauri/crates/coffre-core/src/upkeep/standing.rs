//! Which seats stand for a snapshot, and when what it covers may go (FORMAT.md 9.1).
//!
//! That somebody saw the entry of a snapshot shows neither that he can open it nor that its file ever reached him. A
//! seat that read it back says so by stating it too.

use std::collections::BTreeSet;

use coffre_format::entry::{Entry, SnapRef};
use coffre_format::{Hash, SeatId};
use jiff::Timestamp;

use crate::authority::{Authority, NoteSet, Verdict};
use crate::clock::Moment;

/// Days for which a seat has stood for what lets single files go.
pub(super) const WAIT_DAYS: i64 = 30;

/// Whether a seat may take away what a snapshot covers, once it has read the snapshot back itself: another seat that
/// reads the compartment has stood for it long enough; where no other reads it, the seat itself.
pub fn may_go(authority: &Authority, notes: &NoteSet, snap: &SnapRef, by: SeatId, now: &Moment) -> bool {
    let readers: BTreeSet<SeatId> = authority.readers(snap.kid.compartment()).into_iter().collect();
    if !readers.contains(&by) {
        return false;
    }
    let is_alone = readers.len() == 1;
    stating(authority, notes, snap).any(|entry| {
        readers.contains(&entry.seat) && (is_alone || entry.seat != by) && is_old_enough(entry, now)
    })
}

/// The seats that read the compartment of a snapshot and state it.
pub(super) fn standing(authority: &Authority, notes: &NoteSet, snap: &SnapRef) -> BTreeSet<SeatId> {
    let readers = authority.readers(snap.kid.compartment());
    stating(authority, notes, snap)
        .map(|entry| entry.seat)
        .filter(|seat| readers.contains(seat))
        .collect()
}

fn stating<'a>(
    authority: &'a Authority,
    notes: &'a NoteSet,
    snap: &'a SnapRef,
) -> impl Iterator<Item = &'a Entry> {
    let counts = |note: &Hash| authority.verdict(note) == Verdict::Counts;
    let all = notes.iter();
    all.filter(move |(note, entry)| entry.snaps.contains(snap) && counts(note))
        .map(|(_, entry)| entry)
}

/// Whether an entry was written long enough ago, by its own word.
pub(super) fn is_old_enough(entry: &Entry, now: &Moment) -> bool {
    entry
        .time
        .parse()
        .is_ok_and(|at: Timestamp| now.seconds() - at.as_second() >= WAIT_DAYS * 86_400)
}
