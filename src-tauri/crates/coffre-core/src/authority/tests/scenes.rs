//! Random histories of an agency: what people do, forge and attack, having seen this and that.

use coffre_format::act::{Act, Lost};
use coffre_format::entry::Head;
use coffre_format::root::{Cut, Recovery};
use coffre_format::{Hash, Level, Rank, Right};
use proptest::prelude::*;

use super::super::RootVersion;
use super::history::*;
use super::pieces::PIECES;

/// One thing that happens.
#[derive(Clone, Debug)]
pub(super) enum Scene {
    /// An entry.
    Entry(Step),
    /// A version of the root is signed.
    Root { change: u8, signers: Vec<u8>, about: u8 },
    /// A seat signs a second history behind one that others acknowledged, and a friend blesses it, knowing or not.
    LateFork {
        forger: u8,
        witness: u8,
        friend: u8,
        knows: bool,
    },
    /// Two seats act on the same state, neither knowing the other's act.
    Clash { one: (u8, u8, u8), two: (u8, u8, u8) },
    /// One of the set pieces (pieces.rs).
    Piece(usize),
}

/// An entry of a random history: who writes, what he has seen, what he says.
#[derive(Clone, Debug)]
pub(super) struct Step {
    by: u8,
    seen: Vec<(bool, usize)>,
    what: u8,
    about: u8,
    forge: u8,
}

const SEATS: [u8; 13] = [1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 18, 21, 22];
const ABOUT: [u8; 11] = [1, 2, 3, 4, 5, 6, 8, 13, 14, 18, 21];
/// Of these numbers roles and compartments are made.
const MADE: u8 = 70;

pub(super) fn scenes() -> impl Strategy<Value = Vec<Scene>> {
    let seat = || prop::sample::select(SEATS.to_vec());
    let about = || prop::sample::select(ABOUT.to_vec());
    let seen = prop::collection::vec((any::<bool>(), any::<usize>()), 0..4);
    let entry = (seat(), seen, 0u8..31, about(), 0u8..60).prop_map(|(by, seen, what, about, forge)| {
        Scene::Entry(Step {
            by,
            seen,
            what,
            about,
            forge,
        })
    });
    let signers = prop::collection::vec(prop::sample::select(vec![1u8, 2, 7, SHEET]), 1..4);
    let root = (0u8..7, signers, about()).prop_map(|(change, signers, about)| Scene::Root {
        change,
        signers,
        about,
    });
    let people = prop::sample::select(vec![1u8, 2, 3, 4, 5, 8]);
    let fork = (people.clone(), people.clone(), people.clone(), any::<bool>()).prop_map(
        |(forger, witness, friend, knows)| Scene::LateFork {
            forger,
            witness,
            friend,
            knows,
        },
    );
    let deed = || (people.clone(), 0u8..23, about());
    let clash = (deed(), deed()).prop_map(|(one, two)| Scene::Clash { one, two });
    let piece = (0..PIECES.len()).prop_map(Scene::Piece);
    let scene = prop_oneof![
        20 => entry,
        2 => root,
        1 => fork,
        2 => clash,
        2 => piece,
    ];
    prop::collection::vec(scene, 1..25)
}

/// A history that scenes are added to.
pub(super) struct Drama {
    pub(super) h: History,
    /// Every note, in the order in which it was written.
    pub(super) all: Vec<Hash>,
    /// Every root version that anybody was shown.
    pub(super) offers: Vec<RootVersion>,
}

impl Drama {
    pub(super) fn play(scenes: &[Scene]) -> Self {
        let h = History::agency();
        let mut drama = Self {
            all: h.notes.iter().map(|(hash, _)| *hash).collect(),
            offers: vec![signed(h.chain.newest().0.clone(), &[1, 2])],
            h,
        };
        // A second manager whom the other director admitted, and a sheet in the safe.
        drama.with_sheet(&[1, 2]);
        drama.act(
            2,
            vec![
                make_person(8),
                certify(8, 8, Level::High),
                certify(18, 8, Level::Day),
                give(8, 8, MANAGER),
            ],
        );
        for scene in scenes {
            drama.add(scene);
        }
        drama
    }

    fn add(&mut self, scene: &Scene) {
        match scene {
            Scene::Entry(step) => self.entry(step),
            Scene::Root {
                change,
                signers,
                about,
            } => {
                self.changed_root(*change, signers, *about);
            }
            Scene::LateFork {
                forger,
                witness,
                friend,
                knows,
            } => self.late_fork(*forger, *witness, *friend, *knows),
            Scene::Clash { one, two } => {
                let base = self.h.others(0);
                for (by, what, about) in [one, two] {
                    let acts = self.acts(*by, *what, *about);
                    self.write(*by, &base, acts);
                }
            }
            Scene::Piece(number) => PIECES[*number](self),
        }
    }

    /// Writes having seen everything.
    pub(super) fn act(&mut self, by: u8, acts: Vec<Act>) -> Hash {
        let saw = self.h.others(by);
        self.write(by, &saw, acts)
    }

    pub(super) fn write(&mut self, by: u8, saw: &[Hash], acts: Vec<Act>) -> Hash {
        let saw: Vec<Hash> = saw
            .iter()
            .copied()
            .filter(|note| self.is_of_another(*note, by))
            .collect();
        let hash = self.h.write(by, &saw, acts);
        self.all.push(hash);
        hash
    }

    fn is_of_another(&self, note: Hash, by: u8) -> bool {
        self.h
            .notes
            .get(&note)
            .is_some_and(|entry| entry.seat != seat(by))
    }

    pub(super) fn late_fork(&mut self, forger: u8, witness: u8, friend: u8, knows: bool) {
        let before = self.act(forger, vec![make_person(60)]);
        let first = self.h.file(forger, FILES);
        self.all.push(first);
        if witness != forger {
            self.write(witness, &[first], Vec::new());
        }
        let forged = self
            .h
            .fork(if knows { first } else { before }, vec![make_person(61)]);
        self.all.push(forged);
        if friend != forger {
            let saw = if knows { vec![first, forged] } else { vec![forged] };
            self.write(friend, &saw, Vec::new());
        }
    }

    /// A seat files, having seen everything.
    pub(super) fn file(&mut self, by: u8, of: u8) -> Hash {
        let hash = self.h.file(by, of);
        self.all.push(hash);
        hash
    }

    fn entry(&mut self, step: &Step) {
        let mut saw: Vec<Hash> = step.seen.iter().map(|(near, at)| self.pick(*near, *at)).collect();
        saw.sort();
        saw.dedup();
        saw.retain(|note| self.is_of_another(*note, step.by));
        // One head a seat, as honest programs name them; a fork is named by its two.
        let mut seats = std::collections::BTreeSet::new();
        saw.retain(|note| {
            self.h
                .notes
                .get(note)
                .is_some_and(|entry| seats.insert(entry.seat))
        });
        let mut entry = if step.what >= 23 {
            let of = [FILES, FILES, DESK, DIRECTION][usize::from(step.about) % 4];
            self.h.filing(step.by, &saw, of)
        } else {
            let mut entry = self.h.draft(step.by, self.h.head(step.by), &saw);
            entry.acts = self.acts(step.by, step.what, step.about);
            entry
        };
        match step.forge {
            0 => entry.clock += 1 + u64::from(step.about),
            1 => entry.clock = entry.clock.saturating_sub(1).max(1),
            2 => {
                let (seat, seq, note) = (seat(200), 7, Hash::of(b"invented"));
                entry.saw.push(Head { seat, seq, note });
                entry.saw.sort_by_key(|head| (head.seat, head.note));
            }
            3..=5 => {
                let known: Vec<(u64, Hash)> = self
                    .h
                    .chain
                    .known()
                    .map(|(hash, root)| (root.version, *hash))
                    .collect();
                entry.root = known[usize::from(step.about) % known.len()];
            }
            _ => {}
        }
        let hash = self.h.put(entry);
        self.all.push(hash);
        if (6..9).contains(&step.forge) {
            let fork = self.h.fork(hash, vec![make_person(step.about)]);
            self.all.push(fork);
        }
    }

    fn pick(&self, near: bool, at: usize) -> Hash {
        let last = self.all.len();
        let from = if near { last.saturating_sub(5) } else { 0 };
        self.all[from + at % (last - from)]
    }

    fn acts(&self, by: u8, what: u8, n: u8) -> Vec<Act> {
        let made = MADE + n % 3;
        match what {
            0 => vec![make_person(n), certify(n, n, Level::Day)],
            1 => vec![drop_seat(n)],
            2 => vec![drop_person(n)],
            3 => vec![give(n, n, AGENT)],
            4 => vec![drop_grant(n)],
            5 => vec![certify(n + 20, by, Level::High)],
            6 => vec![edit(AGENT, FILES, Right::File)],
            7 => vec![edit(AGENT, FILES, Right::Read), epoch(FILES, n)],
            8 => vec![give(n + 100, n, MANAGER)],
            9 => vec![opened(FILES, n)],
            10 => vec![self.h.adopt(FILES, &[self.pick(true, n.into())])],
            11 => vec![drop_seat(n), epoch(FILES, n)],
            12 => vec![compartment(made, Rank::Manager, n.is_multiple_of(2))],
            13 => vec![drop_compartment([made, DESK][usize::from(n) % 2])],
            14 => vec![make_role(
                made,
                [Rank::Agent, Rank::Manager, Rank::Director][usize::from(n) % 3],
                &[
                    (DESK, Right::Manage),
                    (DIRECTION, Right::Read),
                    (FILES, Right::Read),
                ],
            )],
            15 => vec![give(n + 150, n, made)],
            16 => vec![certify(n, n, Level::High)],
            17 => vec![epoch(DESK, n), epoch(DIRECTION, n)],
            18 => vec![edit(
                MANAGER,
                DESK,
                [Right::File, Right::Read][usize::from(n) % 2],
            )],
            19 => vec![edit(
                AGENT,
                FILES,
                [Right::Manage, Right::None][usize::from(n) % 2],
            )],
            20 => self.lost(n),
            21 => vec![drop_role([made, AGENT, MANAGER][usize::from(n) % 3])],
            _ => vec![drop_grant(n), drop_grant(n + 100), epoch(DESK, n)],
        }
    }

    fn lost(&self, n: u8) -> Vec<Act> {
        let note = self.pick(true, n.into());
        let entry = self.h.notes.get(&note).expect("a note of the history");
        vec![Act::Lost(Lost {
            seat: entry.seat,
            seq: entry.seq,
            note,
        })]
    }

    /// Signs a version that changes nothing but the sheet.
    fn with_sheet(&mut self, signers: &[u8]) {
        let next = self.h.next_root(|root| {
            root.recovery = vec![Recovery {
                keys: keys(SHEET),
                alone: false,
            }];
        });
        self.offer(signed(next, signers));
    }

    fn changed_root(&mut self, change: u8, signers: &[u8], about: u8) {
        let last = self.pick(true, about.into());
        let end = self.h.notes.get(&last).map(|entry| (entry.seat, entry.seq));
        let joined = self
            .h
            .chain
            .siblings()
            .next()
            .map(|(hash, root)| (*hash, root.version));
        let newest = (self.h.chain.newest().1, self.h.chain.newest().0.version);
        let before = self
            .h
            .chain
            .version(newest.1.saturating_sub(1))
            .map(|(root, hash)| (root.clone(), *hash));
        let mut next = self.h.next_root(|root| match change {
            0 => root.directors.retain(|d| d.seat != seat(2)),
            1 => {
                root.directors.push(director(7, 7));
                root.directors.sort();
                root.directors.dedup();
            }
            2 => root.threshold = 1,
            3 | 4 => {
                root.directors.retain(|d| d.seat != seat(2));
                let own = end.filter(|(of, _)| *of == seat(2));
                let last = own.map(|(_, seq)| (seq, last));
                root.cuts = vec![Cut { seat: seat(2), last }];
            }
            5 => {
                root.cuts = vec![Cut {
                    seat: seat(18),
                    last: None,
                }]
            }
            _ => root.threshold = root.threshold.max(2),
        });
        next.threshold = next.threshold.min(next.persons().len() as u64);
        if change == 6 {
            match (joined, before) {
                (Some((hash, version)), _) if version == newest.1 => {
                    next.prev = vec![newest.0, hash];
                    next.prev.sort();
                }
                // A sibling of the newest version.
                (_, Some((_, hash))) if newest.1 > 2 => {
                    next.version -= 1;
                    next.prev = vec![hash];
                    next.cuts.clear();
                }
                _ => {}
            }
        }
        self.offer(signed(next, signers));
    }

    /// Shows a version, with the signatures under the same text that were shown before.
    pub(super) fn offer(&mut self, mut version: RootVersion) {
        let before = self.offers.iter().filter(|other| other.hash == version.hash);
        version
            .signers
            .extend(before.flat_map(|other| other.signers.clone()));
        self.offers.push(version.clone());
        // A refusal is one of the outcomes.
        let _ = self.h.chain.accept(version);
    }
}
