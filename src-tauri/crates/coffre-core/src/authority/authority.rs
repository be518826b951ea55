//! The result of an evaluation, asked about entries.

use std::collections::BTreeMap;

use coffre_format::entry::Head;
use coffre_format::{CompartmentId, Hash, Right, SeatId};

use super::epochs::Epochs;
use super::graph::Id;
use super::info::{Finding, SeatInfo, Verdict};
use super::notes::NoteSum;
use super::roots::RootChain;
use super::world::World;

/// Who is who, who may do what, and what counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    pub(super) world: World,
    pub(super) epochs: Epochs,
    pub(super) seats: BTreeMap<SeatId, SeatInfo>,
    pub(super) forks: BTreeMap<SeatId, u64>,
    pub(super) findings: Vec<Finding>,
    /// The compartments of the bodies of each entry that has any.
    pub(super) bodies: BTreeMap<Id, Vec<CompartmentId>>,
    /// What was evaluated: the root chain, and which notes.
    pub(super) chain: RootChain,
    pub(super) notes: NoteSum,
    /// The root versions that end journals.
    pub(super) root_cuts: BTreeMap<SeatId, Hash>,
}

impl Authority {
    pub(super) fn new(
        chain: &RootChain,
        notes: NoteSum,
        world: World,
        forks: BTreeMap<SeatId, u64>,
        findings: Vec<Finding>,
        bodies: BTreeMap<Id, Vec<CompartmentId>>,
    ) -> Self {
        let cut = |seat: &SeatId| chain.cut_by(*seat).map(|hash| (*seat, hash));
        let mut authority = Self {
            epochs: Epochs::of(&world),
            seats: BTreeMap::new(),
            forks,
            findings,
            bodies,
            chain: chain.clone(),
            notes,
            root_cuts: world.roster.cuts.keys().filter_map(cut).collect(),
            world,
        };
        authority.seats = authority.gather_seats();
        authority
    }

    /// Whether an entry counts (FORMAT.md 7.3, 12.4). A note that is not here is pending.
    pub fn verdict(&self, note: &Hash) -> Verdict {
        self.world
            .graph
            .id(note)
            .map_or(Verdict::Pending, |id| self.world.verdict(id))
    }

    /// Whether what an entry says in compartment `c` counts, as far as it takes no more than `file` (7.7, 12.6).
    pub fn op_verdict(&self, note: &Hash, c: CompartmentId) -> Verdict {
        self.op_verdict_for(note, c, Right::File)
    }

    /// Whether what an entry says in compartment `c` counts, where it takes the right `need` (7.5, 7.6, 8.4).
    ///
    /// In a step-up compartment `file` from a day seat is good for `submit` alone.
    pub fn op_verdict_for(&self, note: &Hash, c: CompartmentId, need: Right) -> Verdict {
        self.world
            .graph
            .id(note)
            .map_or(Verdict::Pending, |id| self.world.op_verdict(id, c, need))
    }

    /// The highest right with which what the entry says in `c` counts, adopted or not; `None` where nothing does.
    /// With `file`, only `submit` and, in a body of class audit, `audit` count (8.4).
    pub fn right_of_author(&self, note: &Hash, c: CompartmentId) -> Right {
        let rights = [Right::Manage, Right::Read, Right::File];
        let counts = |right: &Right| self.op_verdict_for(note, c, *right) == Verdict::Counts;
        rights.into_iter().find(counts).unwrap_or(Right::None)
    }

    /// The seat of an entry, if a certificate stands in its past.
    pub fn author(&self, note: &Hash) -> Option<&SeatInfo> {
        let id = self.world.graph.id(note)?;
        self.world.owner(id)?;
        self.seats.get(&self.world.graph.node(id).seat)
    }

    /// The ends of all journals, as `saw` names them: ascending, one a seat, two after a fork.
    pub fn heads(&self) -> Vec<Head> {
        self.world.graph.heads()
    }

    /// The clock of a complete entry, recomputed.
    pub fn clock(&self, note: &Hash) -> Option<u64> {
        self.world
            .graph
            .id(note)
            .map(|id| self.world.graph.node(id).clock)
    }

    /// Whether `older` is in the past of `newer` (5.3).
    pub fn in_past(&self, older: &Hash, newer: &Hash) -> bool {
        match (self.world.graph.id(older), self.world.graph.id(newer)) {
            (Some(older), Some(newer)) => self.world.graph.in_past(older, newer),
            _ => false,
        }
    }

    /// Whether an entry of another seat has this one in its past (10.3).
    pub fn confirmed(&self, note: &Hash) -> bool {
        self.world
            .graph
            .id(note)
            .is_some_and(|id| self.world.graph.confirmed(id))
    }

    /// The entries with which others first showed that they have this one: of each other seat the earliest that has it
    /// in its past.
    pub fn first_confirmers(&self, note: &Hash) -> Vec<Hash> {
        let graph = &self.world.graph;
        let ids = graph
            .id(note)
            .into_iter()
            .flat_map(|id| graph.first_confirmers(id));
        ids.map(|id| graph.node(id).hash).collect()
    }

    /// Sums up the verdicts of a compartment (7.7); equal for all who hold the same notes and follow the same root.
    pub fn state_hash(&self, c: CompartmentId) -> Hash {
        let mut lines = Vec::new();
        for (id, compartments) in &self.bodies {
            let parts = || compartments.iter().enumerate().filter(|(_, of)| **of == c);
            if parts().next().is_none() {
                continue;
            }
            let verdict = self.world.op_verdict(*id, c, Right::File);
            let word = verdict.word().expect("a complete entry is decided");
            let hash = self.world.graph.node(*id).hash;
            lines.extend(parts().map(|(part, _)| format!("{hash} {part} {word}\n")));
        }
        lines.sort_unstable();
        Hash::of(lines.concat().as_bytes())
    }

    /// What people should know, in a fixed order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Sums up what verdicts rest on: accepted roots, counting acts, disputed and lost notes. While it stays, no
    /// entry that was complete before changes its verdict.
    pub fn digest(&self) -> Hash {
        let mut text = String::new();
        for (root, _) in self.chain.known() {
            text.push_str(&format!("root {root}\n"));
        }
        for id in self.world.all_acts() {
            if let Some(class) = self.world.class(id) {
                let act = self.world.placed(id);
                text.push_str(&format!(
                    "act {} {} {class:?}\n",
                    self.world.graph.node(act.at).hash,
                    act.nr
                ));
            }
        }
        for id in self.world.graph.ids() {
            let node = self.world.graph.node(id);
            if node.lost || self.world.excluded[id as usize] {
                text.push_str(&format!("aside {} {}\n", node.hash, node.lost));
            }
        }
        Hash::of(text.as_bytes())
    }
}
