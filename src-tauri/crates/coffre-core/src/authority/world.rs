//! The evaluation: entries and acts in causal order, each judged by what counts in its past.

use coffre_format::act::Act;
use coffre_format::{Level, PersonId, Rank, SeatId};

use super::complete::Complete;
use super::directors::Directors;
use super::graph::{Graph, Id};
use super::index::{ActId, Class, Index, Placed};
use super::info::Verdict;
use super::roster::Roster;
use super::view::View;

/// Those whose removals end journals of the lowest stratum.
const REMOVERS: &[Class] = &[Class::Director, Class::Manager];

/// Whose an entry is, by the certificate of its seat in its past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) person: PersonId,
    pub(super) level: Level,
    /// `None` where a root lists the seat.
    pub(super) certificate: Option<ActId>,
    /// As whom the certifier acted; a root counts as a director.
    pub(super) by: Class,
}

impl Owner {
    /// The highest rank that this seat can use. A manager certifies seats of agents; when the person rises, such a
    /// seat does not rise with him, else its certifier could keep a key to what he does not reach himself.
    pub(super) fn reach(&self) -> Rank {
        if self.by == Class::Director {
            Rank::Director
        } else {
            Rank::Agent
        }
    }
}

/// Everything that is known, and what of it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct World {
    pub(super) graph: Graph,
    pub(super) roster: Roster,
    acts: Vec<Placed>,
    /// First act of each entry.
    first_act: Vec<ActId>,
    classes: Vec<Option<Class>>,
    pub(super) index: Index,
    /// Disputed notes that do not count (7.4).
    pub(super) excluded: Vec<bool>,
    /// Notes beyond a `cut` of a root.
    pub(super) root_cut: Vec<bool>,
    pub(super) directors: Directors,
    owners: Vec<Option<Owner>>,
    verdicts: Vec<Verdict>,
}

impl World {
    /// Judges everything. `acts` are those of the complete notes, in order.
    pub(super) fn judge(graph: Graph, roster: Roster, acts: Vec<Placed>, excluded: Vec<bool>) -> Self {
        let count = graph.nodes.len();
        let first_act = graph
            .ids()
            .map(|id| acts.partition_point(|act| act.at < id) as ActId);
        let mut world = Self {
            first_act: first_act.chain([acts.len() as ActId]).collect(),
            classes: vec![None; acts.len()],
            index: Index::default(),
            excluded,
            root_cut: super::directors::root_cuts(&graph, &roster),
            directors: Directors::default(),
            owners: vec![None; count],
            verdicts: vec![Verdict::Pending; count],
            graph,
            roster,
            acts,
        };
        world.decide_directors();
        for at in world
            .graph
            .ids()
            .filter(|at| !world.acts_of(*at).is_empty())
            .collect::<Vec<_>>()
        {
            world.judge_acts(at);
        }
        for at in world.graph.ids() {
            let owner = world.owner_in_past(at);
            world.owners[at as usize] = owner;
            world.verdicts[at as usize] = world.decide(at, owner, REMOVERS);
        }
        for at in world
            .graph
            .ids()
            .filter(|at| !world.acts_of(*at).is_empty())
            .collect::<Vec<_>>()
        {
            world.judge_reading_acts(at);
        }
        world
    }

    /// Judges the same notes with other notes excluded.
    pub(super) fn again(self, excluded: Vec<bool>) -> Self {
        Self::judge(self.graph, self.roster, self.acts, excluded)
    }

    /// Judges one more note, which has no act, is not disputed, and belongs to a journal that no root cuts.
    pub(super) fn append(&mut self, one: Complete) -> Option<Id> {
        let at = self.graph.append(one)?;
        self.first_act.push(self.acts.len() as ActId);
        self.excluded.push(false);
        self.root_cut.push(false);
        let owner = self.owner_in_past(at);
        self.owners.push(owner);
        let verdict = self.decide(at, owner, REMOVERS);
        self.verdicts.push(verdict);
        Some(at)
    }

    pub(super) fn placed(&self, id: ActId) -> &Placed {
        &self.acts[id as usize]
    }

    /// As whom the author of an act acted; `None` for one that does not count.
    pub(super) fn class(&self, id: ActId) -> Option<Class> {
        self.classes[id as usize]
    }

    pub(super) fn acts_of(&self, at: Id) -> std::ops::Range<ActId> {
        self.first_act[at as usize]..self.first_act[at as usize + 1]
    }

    pub(super) fn all_acts(&self) -> std::ops::Range<ActId> {
        0..self.acts.len() as ActId
    }

    /// Lets an act count.
    pub(super) fn hold(&mut self, id: ActId, class: Class) {
        if self.classes[id as usize].replace(class).is_none() {
            self.index.add(id, &self.acts[id as usize].act);
        }
    }

    /// Whose an entry is; `None` without a certificate in its past.
    pub(super) fn owner(&self, at: Id) -> Option<Owner> {
        self.owners[at as usize]
    }

    pub(super) fn verdict(&self, at: Id) -> Verdict {
        self.verdicts[at as usize]
    }

    pub(super) fn counts(&self, at: Id) -> bool {
        self.verdict(at) == Verdict::Counts
    }

    /// Whether nothing but a removal could keep the entry from counting: not void, not disputed, not cut by a root.
    pub(super) fn is_standing(&self, at: Id) -> bool {
        let node = self.graph.node(at);
        !node.void && !node.lost && !self.excluded[at as usize] && !self.root_cut[at as usize]
    }

    pub(super) fn owner_in_past(&self, at: Id) -> Option<Owner> {
        let node = self.graph.node(at);
        if let Some(listing) = self.roster.listing(node.seat, node.root) {
            let (person, level) = (listing.person, Level::High);
            return Some(Owner {
                person,
                level,
                certificate: None,
                by: Class::Director,
            });
        }
        let (id, act) = self.certificate(View::before(at, 0), node.seat)?;
        let by = self.class(id).unwrap_or(Class::Other);
        Some(Owner {
            person: act.person,
            level: act.level,
            certificate: Some(id),
            by,
        })
    }

    /// The person of a seat in a view, listed or certified.
    pub(super) fn person_of(&self, view: View<'_>, seat: SeatId) -> Option<PersonId> {
        let listing = self.roster.listing(seat, self.root_of(view));
        listing
            .map(|l| l.person)
            .or_else(|| self.certificate(view, seat).map(|(_, act)| act.person))
    }

    fn judge_acts(&mut self, at: Id) {
        let Some(owner) = self.owner_in_past(at) else {
            return;
        };
        if self.decide(at, Some(owner), &[Class::Director]) != Verdict::Counts {
            return;
        }
        let Some(class) = self.signer(at, &owner) else {
            return;
        };
        for id in self.acts_of(at) {
            if self.class(id).is_none() && self.may(id, class, &owner) {
                self.hold(id, class);
            }
        }
    }

    fn judge_reading_acts(&mut self, at: Id) {
        let Some(owner) = self.owner(at).filter(|_| self.counts(at)) else {
            return;
        };
        let class = self.signer(at, &owner).unwrap_or(Class::Other);
        for id in self.acts_of(at) {
            let about_reading = matches!(
                self.placed(id).act,
                Act::Epoch(_) | Act::Keyring(_) | Act::Opened(_) | Act::Adopt(_)
            );
            if about_reading && self.may_as_reader(id, class) {
                self.hold(id, class);
            }
        }
    }

    /// The view of one act.
    pub(super) fn view_of(&self, id: ActId) -> View<'static> {
        let act = self.placed(id);
        View::before(act.at, act.nr)
    }
}
