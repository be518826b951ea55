//! The causal order of the complete notes (FORMAT.md 5.2, 5.3).
//!
//! A journal is a chain, or a tree after a fork. Each tree is laid out in *lines*: paths in which every note follows
//! the one before it. Whoever has a note in his past has all of its line before it, so the past of a note is one
//! position a line. Notes are numbered in the order (clock, seat, hash), which is a causal order.

use std::collections::{BTreeMap, HashMap};

use coffre_format::entry::Head;
use coffre_format::{Hash, SeatId};

use super::complete::{Complete, complete};
use super::notes::NoteSet;
use super::roster::Roster;

/// Number of a note in causal order.
pub(super) type Id = u32;

/// Notes that a director declared lost, with the place that he stated.
pub(super) type Lost = BTreeMap<Hash, (SeatId, u64)>;

/// A complete note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) hash: Hash,
    pub(super) seat: SeatId,
    pub(super) seq: u64,
    /// As recomputed, whatever the note states.
    pub(super) clock: u64,
    /// The root that it follows, in the roster.
    pub(super) root: usize,
    pub(super) void: bool,
    pub(super) lost: bool,
    pub(super) prev: Option<Id>,
    /// What it names: the note before it in its journal, and heads of others.
    pub(super) parents: Vec<Id>,
    line: u32,
    /// From 1.
    pos: u32,
    row: (usize, usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    seat: SeatId,
    /// The note that the first of this line follows, on another line.
    parent: Option<Id>,
    members: Vec<Id>,
    /// The highest position that a note of another seat has in its past.
    seen: u32,
}

/// All complete notes with their pasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    by_hash: HashMap<Hash, Id>,
    lines: Vec<Line>,
    /// Positions in the past, ascending by line; a note's own line is left out. Notes share rows.
    rows: Vec<(u32, u32)>,
}

impl Graph {
    /// Orders the notes; those that are not complete are left out.
    pub(super) fn of(notes: &NoteSet, roster: &Roster, lost: &Lost) -> Self {
        let sorted = complete(notes, roster, lost);
        let by_hash = (0u32..).zip(&sorted).map(|(id, one)| (one.hash, id)).collect();
        let mut graph = Self {
            nodes: Vec::with_capacity(sorted.len()),
            by_hash,
            lines: Vec::new(),
            rows: Vec::new(),
        };
        let mut scratch = Scratch::default();
        for one in sorted {
            graph.push(one, &mut scratch);
        }
        graph
    }

    /// Adds a note that comes after all others in the order; none where it does not.
    pub(super) fn append(&mut self, one: Complete) -> Option<Id> {
        let key = (one.clock, one.seat, one.hash);
        let last = self.nodes.last();
        let id = Id::try_from(self.nodes.len()).ok()?;
        last.is_none_or(|last| (last.clock, last.seat, last.hash) < key)
            .then(|| {
                self.by_hash.insert(one.hash, id);
                self.push(one, &mut Scratch::default());
                id
            })
    }

    fn push(&mut self, one: Complete, scratch: &mut Scratch) {
        let id = self.nodes.len() as Id;
        let prev = one.parents.first().copied().filter(|_| one.has_prev);
        let (line, pos) = self.place(id, one.seat, prev);
        let alone = one.parents.len() <= usize::from(one.has_prev);
        let row = match prev.map(|prev| self.node(prev)) {
            Some(prev) if alone && prev.line == line => prev.row,
            None if alone => (0, 0),
            _ => {
                for parent in &one.parents {
                    self.gather(*parent, scratch);
                }
                self.finish_row(one.seat, line, scratch)
            }
        };
        let Complete {
            hash,
            seat,
            seq,
            clock,
            root,
            void,
            lost,
            parents,
            ..
        } = one;
        self.nodes.push(Node {
            hash,
            seat,
            seq,
            clock,
            root,
            void,
            lost,
            prev,
            parents,
            line,
            pos,
            row,
        });
    }

    fn place(&mut self, id: Id, seat: SeatId, prev: Option<Id>) -> (u32, u32) {
        if let Some(prev) = prev {
            let line = self.node(prev).line;
            let members = &mut self.lines[line as usize].members;
            if members.last() == Some(&prev) {
                members.push(id);
                return (line, members.len() as u32);
            }
        }
        self.lines.push(Line {
            seat,
            parent: prev,
            members: vec![id],
            seen: 0,
        });
        (self.lines.len() as u32 - 1, 1)
    }

    fn gather(&self, parent: Id, scratch: &mut Scratch) {
        let node = self.node(parent);
        for (line, pos) in self.row(node) {
            scratch.raise(*line, *pos);
        }
        scratch.raise(node.line, node.pos);
    }

    fn finish_row(&mut self, seat: SeatId, own: u32, scratch: &mut Scratch) -> (usize, usize) {
        let start = self.rows.len();
        scratch.touched.sort_unstable();
        for line in scratch.touched.drain(..) {
            let pos = std::mem::take(&mut scratch.highest[line as usize]);
            if line != own {
                self.rows.push((line, pos));
            }
            let line = &mut self.lines[line as usize];
            if line.seat != seat {
                line.seen = line.seen.max(pos);
            }
        }
        (start, self.rows.len())
    }

    fn row(&self, node: &Node) -> &[(u32, u32)] {
        &self.rows[node.row.0..node.row.1]
    }

    pub(super) fn id(&self, hash: &Hash) -> Option<Id> {
        self.by_hash.get(hash).copied()
    }

    pub(super) fn node(&self, id: Id) -> &Node {
        &self.nodes[id as usize]
    }

    pub(super) fn ids(&self) -> std::ops::Range<Id> {
        0..self.nodes.len() as Id
    }

    /// Whether `older` is in the past of `newer` (5.3).
    pub(super) fn in_past(&self, older: Id, newer: Id) -> bool {
        if older >= newer {
            return false;
        }
        let (older, newer) = (self.node(older), self.node(newer));
        if older.line == newer.line {
            return older.pos < newer.pos;
        }
        let row = self.row(newer);
        row.binary_search_by_key(&older.line, |(line, _)| *line)
            .is_ok_and(|at| row[at].1 >= older.pos)
    }

    /// Whether `id` lies inside the cut that the entry `removal` makes (7.2, 12.2).
    pub(super) fn inside(&self, id: Id, removal: Id) -> bool {
        id == removal || self.in_past(id, removal)
    }

    /// Whether neither entry was written with knowledge of the other.
    pub(super) fn concurrent(&self, a: Id, b: Id) -> bool {
        a != b && !self.in_past(a, b) && !self.in_past(b, a)
    }

    /// Whether `older` is `newer` or one of its predecessors over `prev`.
    pub(super) fn on_chain(&self, older: Id, newer: Id) -> bool {
        let wanted = self.node(older);
        let mut at = newer;
        loop {
            let node = self.node(at);
            if node.line == wanted.line {
                return wanted.pos <= node.pos;
            }
            match self.lines[node.line as usize].parent {
                Some(parent) => at = parent,
                None => return false,
            }
        }
    }

    /// Whether two notes stand on one branch of their journal.
    pub(super) fn one_branch(&self, a: Id, b: Id) -> bool {
        self.on_chain(a, b) || self.on_chain(b, a)
    }

    /// The last note of each line of a journal that `id` has in its past.
    pub(super) fn tips_in_past(&self, seat: SeatId, id: Id) -> impl Iterator<Item = Id> {
        let lines = self
            .row(self.node(id))
            .iter()
            .map(|(line, pos)| (&self.lines[*line as usize], *pos));
        lines
            .filter(move |(line, _)| line.seat == seat)
            .map(|(line, pos)| line.members[pos as usize - 1])
    }

    /// Whether an entry of another seat has the note in its past (10.3).
    pub(super) fn confirmed(&self, id: Id) -> bool {
        let node = self.node(id);
        self.lines[node.line as usize].seen >= node.pos
    }

    /// The first entry of each other journal that has the note in its past.
    pub(super) fn first_confirmers(&self, id: Id) -> impl Iterator<Item = Id> {
        let own = self.node(id).seat;
        let others = self.lines.iter().filter(move |line| line.seat != own);
        // What a note has in its past, the notes after it on its line have too.
        others.filter_map(move |line| {
            let first = line.members.partition_point(|later| !self.in_past(id, *later));
            line.members.get(first).copied()
        })
    }

    /// The ends of the journals, ascending by seat and hash: one a seat, two after a fork.
    pub(super) fn heads(&self) -> Vec<Head> {
        let mut ends: BTreeMap<SeatId, Vec<(u64, Hash)>> = BTreeMap::new();
        for line in &self.lines {
            let last = line.members.last().map(|id| self.node(*id));
            if let Some(node) = last.filter(|node| !node.lost) {
                ends.entry(line.seat).or_default().push((node.seq, node.hash));
            }
        }
        let mut heads = Vec::new();
        for (seat, mut ends) in ends {
            ends.sort_by_key(|(seq, note)| (std::cmp::Reverse(*seq), *note));
            ends.truncate(2);
            ends.sort_by_key(|(_, note)| *note);
            heads.extend(ends.into_iter().map(|(seq, note)| Head { seat, seq, note }));
        }
        heads
    }
}

/// The row being made.
#[derive(Default)]
struct Scratch {
    highest: Vec<u32>,
    touched: Vec<u32>,
}

impl Scratch {
    fn raise(&mut self, line: u32, pos: u32) {
        let line_index = line as usize;
        if self.highest.len() <= line_index {
            self.highest.resize(line_index + 1, 0);
        }
        if self.highest[line_index] == 0 {
            self.touched.push(line);
        }
        self.highest[line_index] = self.highest[line_index].max(pos);
    }
}
