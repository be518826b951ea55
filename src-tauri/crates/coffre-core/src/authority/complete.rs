//! Which notes are complete, and their clocks (FORMAT.md 5.2, 12.7).

use std::collections::HashMap;

use coffre_format::entry::Entry;
use coffre_format::{Hash, SeatId};

use super::graph::{Graph, Id, Lost};
use super::notes::NoteSet;
use super::roster::Roster;

/// Bound of a clock that cannot be recomputed because a lost note is named. Without it one entry could state a clock
/// so high that no successor's could be written.
const MAX_GUESSED_CLOCK: u64 = 1 << 53;

/// A note whose whole past is here.
pub(super) struct Complete {
    pub(super) hash: Hash,
    pub(super) seat: SeatId,
    pub(super) seq: u64,
    pub(super) clock: u64,
    pub(super) root: usize,
    pub(super) void: bool,
    pub(super) lost: bool,
    /// Whether the first of the parents is the note before it in its journal.
    pub(super) has_prev: bool,
    /// What it names.
    pub(super) parents: Vec<Id>,
}

/// A note with what it still waits for.
struct Waiting<'a> {
    hash: Hash,
    /// `None` for a lost note.
    entry: Option<&'a Entry>,
    place: (SeatId, u64),
    root: usize,
    /// What it names, as places in the list of those that wait; `None` when one can never be complete.
    parents: Option<Vec<usize>>,
    /// How many of those are not complete yet.
    open: usize,
}

/// The complete notes and the lost ones, ascending by (clock, seat, hash).
pub(super) fn complete(notes: &NoteSet, roster: &Roster, lost: &Lost) -> Vec<Complete> {
    let mut waiting = gather(notes, roster, lost);
    let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); waiting.len()];
    let mut ready = Vec::new();
    for (at, one) in waiting.iter_mut().enumerate() {
        let Some(parents) = &one.parents else { continue };
        for parent in parents {
            dependents[*parent].push(at);
        }
        one.open = parents.len();
        if parents.is_empty() {
            ready.push(at);
        }
    }
    let mut clocks: Vec<Option<(u64, bool)>> = vec![None; waiting.len()];
    let mut found = Vec::with_capacity(waiting.len());
    while let Some(at) = ready.pop() {
        clocks[at] = Some(clock(&waiting[at], &waiting, &clocks));
        found.push(at);
        for next in std::mem::take(&mut dependents[at]) {
            waiting[next].open -= 1;
            if waiting[next].open == 0 {
                ready.push(next);
            }
        }
    }
    found.sort_unstable_by_key(|at| {
        (
            clocks[*at].map(|(clock, _)| clock),
            waiting[*at].place.0,
            waiting[*at].hash,
        )
    });
    let mut ids: Vec<Id> = vec![0; waiting.len()];
    for (id, at) in (0..).zip(&found) {
        ids[*at] = id;
    }
    found
        .into_iter()
        .map(|at| settle(&waiting[at], clocks[at].unwrap_or_default(), &ids))
        .collect()
}

/// A note over notes that are complete and none of them lost; nothing where it waits for one, or states another clock.
pub(super) fn complete_after(graph: &Graph, roster: &Roster, hash: Hash, entry: &Entry) -> Option<Complete> {
    let parent = |(seat, seq, note): (SeatId, u64, Hash)| {
        let id = graph.id(&note)?;
        let node = graph.node(id);
        ((node.seat, node.seq) == (seat, seq)).then_some(id)
    };
    let parents = names(entry).map(parent).collect::<Option<Vec<Id>>>()?;
    let highest = parents.iter().map(|id| graph.node(*id).clock).max();
    let clock = highest.unwrap_or(0).checked_add(1)?;
    (entry.clock == clock).then_some(Complete {
        hash,
        seat: entry.seat,
        seq: entry.seq,
        clock,
        root: roster.find(entry.root)?,
        void: false,
        lost: false,
        has_prev: entry.prev.is_some(),
        parents,
    })
}

fn gather<'a>(notes: &'a NoteSet, roster: &Roster, lost: &Lost) -> Vec<Waiting<'a>> {
    let mut waiting: Vec<Waiting<'a>> = Vec::with_capacity(notes.len());
    for (hash, place) in lost {
        waiting.push(Waiting {
            hash: *hash,
            entry: None,
            place: *place,
            root: 0,
            parents: None,
            open: 0,
        });
    }
    for (hash, entry) in notes.iter() {
        if let Some(root) = roster.find(entry.root).filter(|_| !lost.contains_key(hash)) {
            let place = (entry.seat, entry.seq);
            waiting.push(Waiting {
                hash: *hash,
                entry: Some(entry),
                place,
                root,
                parents: None,
                open: 0,
            });
        }
    }
    let index: HashMap<Hash, usize> = waiting
        .iter()
        .enumerate()
        .map(|(at, one)| (one.hash, at))
        .collect();
    for at in 0..waiting.len() {
        let named = waiting[at].entry.into_iter().flat_map(names);
        let fits = |(seat, seq, note): (SeatId, u64, Hash)| {
            index
                .get(&note)
                .copied()
                .filter(|parent| waiting[*parent].place == (seat, seq))
        };
        waiting[at].parents = named.map(fits).collect();
    }
    waiting
}

fn names(entry: &Entry) -> impl Iterator<Item = (SeatId, u64, Hash)> {
    let prev = entry
        .prev
        .map(|prev| (entry.seat, entry.seq.saturating_sub(1), prev));
    prev.into_iter()
        .chain(entry.saw.iter().map(|head| (head.seat, head.seq, head.note)))
}

/// The clock of a note whose parents are complete, and whether the note states another one.
fn clock(one: &Waiting<'_>, waiting: &[Waiting<'_>], clocks: &[Option<(u64, bool)>]) -> (u64, bool) {
    let Some(entry) = one.entry else { return (0, false) };
    let parents = one.parents.iter().flatten();
    let highest = parents
        .clone()
        .filter_map(|parent| clocks[*parent])
        .map(|(clock, _)| clock)
        .max();
    let names_lost = parents.clone().any(|parent| waiting[*parent].entry.is_none());
    let (next, stated) = (highest.unwrap_or(0).saturating_add(1), entry.clock);
    let right = stated == next || (names_lost && stated > next && stated <= MAX_GUESSED_CLOCK);
    (if right { stated } else { next }, !right)
}

fn settle(one: &Waiting<'_>, (clock, void): (u64, bool), ids: &[Id]) -> Complete {
    Complete {
        hash: one.hash,
        seat: one.place.0,
        seq: one.place.1,
        clock,
        root: one.root,
        void,
        lost: one.entry.is_none(),
        has_prev: one.entry.is_some_and(|entry| entry.prev.is_some()),
        parents: one.parents.iter().flatten().map(|parent| ids[*parent]).collect(),
    }
}
