//! Histories for the tests: notes without real signatures, which the evaluation never looks at.

use std::collections::BTreeMap;

use coffre_format::act::{self, Act, Adopted};
use coffre_format::entry::{BodyRef, Entry};
use coffre_format::rank::Class;
use coffre_format::root::{Cut, Root};
use coffre_format::{Hash, Level, Rank, Right, SeatId};

use super::super::{Authority, NoteSet, RootChain, Verdict, evaluate};
pub(super) use super::statements::*;

/// Compartment with floor agent.
pub(super) const FILES: u8 = 10;
/// Compartment with floor director, step-up.
pub(super) const DIRECTION: u8 = 11;
/// Compartment with floor manager.
pub(super) const DESK: u8 = 12;
/// Role of rank agent that reads [`FILES`].
pub(super) const AGENT: u8 = 1;
/// Role of rank manager that manages [`FILES`] and [`DESK`].
pub(super) const MANAGER: u8 = 2;
/// Role of rank agent that may only file in [`FILES`].
pub(super) const CLERK: u8 = 3;

/// The key of the recovery sheet.
pub(super) const SHEET: u8 = 99;

/// A vault in the making.
pub(super) struct History {
    pub(super) chain: RootChain,
    pub(super) notes: NoteSet,
    heads: BTreeMap<SeatId, Hash>,
    written: u32,
}

impl History {
    /// A vault of directors: person n with the high seat n.
    pub(super) fn of_directors(directors: &[u8], threshold: u64) -> Self {
        let mut root = Root {
            version: 1,
            vault: None,
            prev: Vec::new(),
            format: 1,
            reader: 1,
            threshold,
            directors: directors.iter().map(|n| director(*n, *n)).collect(),
            recovery: Vec::new(),
            cuts: Vec::new(),
        };
        root.directors.sort();
        let first = signed(root, directors);
        let chain = RootChain::start(first).expect("the first version is signed by all");
        Self {
            chain,
            notes: NoteSet::new(),
            heads: BTreeMap::new(),
            written: 0,
        }
    }

    /// A history that goes on from these roots and notes.
    pub(super) const fn over(chain: RootChain, notes: NoteSet) -> Self {
        Self {
            chain,
            notes,
            heads: BTreeMap::new(),
            written: 0,
        }
    }

    /// An agency: directors 1 and 2; manager 3 with high seat 3 and day seat 13, certified by director 1; agent 4
    /// with day seat 4 and high seat 14, and agent 5 with day seat 5, both certified by the manager.
    pub(super) fn agency() -> Self {
        let mut h = Self::of_directors(&[1, 2], 2);
        h.say(
            1,
            vec![
                compartment(FILES, Rank::Agent, false),
                compartment(DIRECTION, Rank::Director, true),
                compartment(DESK, Rank::Manager, false),
                make_role(AGENT, Rank::Agent, &[(FILES, Right::Read)]),
                make_role(
                    MANAGER,
                    Rank::Manager,
                    &[(FILES, Right::Manage), (DESK, Right::Manage)],
                ),
                make_role(CLERK, Rank::Agent, &[(FILES, Right::File)]),
                epoch(FILES, 1),
                make_person(3),
                certify(3, 3, Level::High),
                certify(13, 3, Level::Day),
                give(3, 3, MANAGER),
            ],
        );
        h.say(
            3,
            vec![
                make_person(4),
                certify(4, 4, Level::Day),
                certify(14, 4, Level::High),
                give(4, 4, AGENT),
                make_person(5),
                certify(5, 5, Level::Day),
                give(5, 5, AGENT),
            ],
        );
        h
    }

    /// Follows a new version made of the newest, signed by the seats `signers`.
    pub(super) fn follow(&mut self, signers: &[u8], change: impl FnOnce(&mut Root)) {
        let next = signed(self.next_root(change), signers);
        self.chain.accept(next).expect("a valid next version");
    }

    pub(super) fn next_root(&self, change: impl FnOnce(&mut Root)) -> Root {
        let (newest, hash) = self.chain.newest();
        let mut root = newest.clone();
        root.version += 1;
        root.vault = Some(self.chain.vault());
        root.prev = vec![hash];
        root.cuts = Vec::new();
        change(&mut root);
        root
    }

    /// Follows a version without director n, with a cut where his journal stands.
    pub(super) fn omit(&mut self, n: u8, signers: &[u8]) {
        let last = self
            .head(n)
            .map(|hash| (self.notes.get(&hash).expect("a note of the history").seq, hash));
        self.follow(signers, |root| {
            root.directors.retain(|d| d.seat != seat(n));
            root.threshold = 1;
            root.cuts = vec![Cut { seat: seat(n), last }];
        });
    }

    /// The next entry of a seat, which names those of these notes that are not its own.
    pub(super) fn draft(&self, by: u8, prev: Option<Hash>, saw: &[Hash]) -> Entry {
        let stated = |hash: &Hash| self.notes.get(hash).expect("a note of the history");
        let mut heads: Vec<_> = saw.iter().map(|hash| stated(hash).head(*hash)).collect();
        heads.retain(|head| head.seat != seat(by));
        heads.sort_by_key(|head| (head.seat, head.note));
        // An entry names at most two heads of one seat (5.1).
        let third = |at: usize| at >= 2 && heads[at - 2].seat == heads[at].seat;
        heads = (0..heads.len())
            .filter(|at| !third(*at))
            .map(|at| heads[at])
            .collect();
        let clock = prev
            .iter()
            .chain(heads.iter().map(|head| &head.note))
            .map(|hash| stated(hash).clock)
            .max()
            .unwrap_or(0)
            + 1;
        let (newest, hash) = self.chain.newest();
        Entry {
            vault: self.chain.vault(),
            seat: seat(by),
            seq: prev.map_or(1, |prev| stated(&prev).seq + 1),
            prev,
            clock,
            time: format!("2030-01-01T{:02}:{:02}:00Z", self.written / 60, self.written % 60),
            root: (newest.version, hash),
            saw: heads,
            acts: Vec::new(),
            bodies: Vec::new(),
            snaps: Vec::new(),
        }
    }

    pub(super) fn put(&mut self, entry: Entry) -> Hash {
        let hash = Hash::of(entry.text().as_bytes());
        self.heads.insert(entry.seat, hash);
        self.written += 1;
        self.notes.insert(hash, entry);
        hash
    }

    pub(super) fn head(&self, by: u8) -> Option<Hash> {
        self.heads.get(&seat(by)).copied()
    }

    /// Writes after the own last entry, having seen just these notes.
    pub(super) fn write(&mut self, by: u8, saw: &[Hash], acts: Vec<Act>) -> Hash {
        let mut entry = self.draft(by, self.head(by), saw);
        entry.acts = acts;
        self.put(entry)
    }

    /// Writes a body into a compartment, having seen just these notes.
    pub(super) fn file_after(&mut self, by: u8, saw: &[Hash], of: u8) -> Hash {
        let entry = self.filing(by, saw, of);
        self.put(entry)
    }

    /// The next entry of a seat, with a body in a compartment.
    pub(super) fn filing(&self, by: u8, saw: &[Hash], of: u8) -> Entry {
        let mut entry = self.draft(by, self.head(by), saw);
        let (sha256, lines) = (Hash::of(&self.written.to_be_bytes()), Hash::of(b"lines"));
        entry.bodies.push(BodyRef {
            class: Class::Data,
            kid: kid(of, 1),
            sha256,
            size: 1,
            lines,
        });
        entry
    }

    /// The ends of all journals but one.
    pub(super) fn others(&self, by: u8) -> Vec<Hash> {
        self.heads
            .iter()
            .filter(|(of, _)| **of != seat(by))
            .map(|(_, hash)| *hash)
            .collect()
    }

    /// Writes having seen everything.
    pub(super) fn say(&mut self, by: u8, acts: Vec<Act>) -> Hash {
        self.write(by, &self.others(by), acts)
    }

    /// Writes a body having seen everything.
    pub(super) fn file(&mut self, by: u8, of: u8) -> Hash {
        self.file_after(by, &self.others(by), of)
    }

    /// A second note in the place of one that a seat wrote.
    pub(super) fn fork(&mut self, of: Hash, acts: Vec<Act>) -> Hash {
        let mut entry = self.notes.get(&of).expect("a note of the history").clone();
        entry.acts = acts;
        entry.time = "2030-02-02T02:02:02Z".into();
        let hash = Hash::of(entry.text().as_bytes());
        self.notes.insert(hash, entry);
        hash
    }

    /// An adoption of notes into a compartment.
    pub(super) fn adopt(&self, of: u8, notes: &[Hash]) -> Act {
        let adopted = notes.iter().map(|note| {
            let entry = self.notes.get(note).expect("a note of the history");
            Adopted {
                note: *note,
                seat: entry.seat,
                seq: entry.seq,
            }
        });
        Act::Adopt(act::Adopt {
            c: c(of),
            notes: adopted.collect(),
        })
    }

    /// Judges the history, and has the model judge it too.
    pub(super) fn judge(&self) -> Authority {
        super::model::assert_agrees(&self.chain, &self.notes);
        evaluate(&self.chain, &self.notes)
    }

    pub(super) fn verdict(&self, note: Hash) -> Verdict {
        self.judge().verdict(&note)
    }
}
