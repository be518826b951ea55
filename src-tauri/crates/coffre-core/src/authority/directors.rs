//! The highest stratum: directors' own seats, and what directors remove (FORMAT.md 7.3 a, 12.1, 12.3).
//!
//! Decided before anything else, from root versions, forks and directors' entries alone: nothing that a manager or
//! agent writes, and nothing that a director says about them, enters here.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::act::Act;
use coffre_format::{Level, PersonId, SeatId};

use super::claims::Claims;
use super::graph::{Graph, Id};
use super::index::{ActId, Class};
use super::roster::Roster;
use super::view::View;
use super::world::World;

/// What the highest stratum decided about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Directors {
    /// Certificates of further seats that directors gave to their own person.
    pub(super) own_certificates: BTreeSet<ActId>,
    /// Drops of directors' seats by the person who says that they are his: they end the journal of a seat only where
    /// it is his, so that nobody drops another director's seat by claiming it.
    pub(super) own_drops: BTreeMap<(SeatId, PersonId), Vec<ActId>>,
}

/// A drop that holds, with the director who drops a seat of his own.
type OwnDrop = (ActId, PersonId);

/// Certificates that count in one view, by seat.
type Certificates = BTreeMap<SeatId, Vec<ActId>>;

/// The notes that lie beyond a `cut` of a root. Where the note of a cut is missing, nothing of the journal is inside.
pub(super) fn root_cuts(graph: &Graph, roster: &Roster) -> Vec<bool> {
    let inside = |id: Id, last: &Option<(u64, coffre_format::Hash)>| {
        let Some((seq, hash)) = last else { return false };
        let end = graph.id(hash).filter(|end| {
            let node = graph.node(*end);
            node.seq == *seq && node.seat == graph.node(id).seat
        });
        end.is_some_and(|end| graph.on_chain(id, end))
    };
    let cuts = |id: Id| roster.cuts.get(&graph.node(id).seat).into_iter().flatten();
    graph
        .ids()
        .map(|id| cuts(id).any(|last| !inside(id, last)))
        .collect()
}

/// What the search for own seats works on.
struct Search<'a> {
    world: &'a World,
    certificates: Vec<ActId>,
    /// Every certificate by a seat that may be a director's, for whomever.
    claims: Vec<ActId>,
    drops: Vec<ActId>,
}

impl World {
    /// Decides own seats, own drops, and directors' removals of others.
    pub(super) fn decide_directors(&mut self) {
        let (own_certificates, held) = Search::of(self).run();
        for id in own_certificates {
            self.directors.own_certificates.insert(id);
            self.hold(id, Class::Director);
        }
        for (id, person) in held {
            if let Act::DropSeat(act) = &self.placed(id).act {
                let own = (act.seat, person);
                self.directors.own_drops.entry(own).or_default().push(id);
            }
            self.hold(id, Class::Director);
        }
        for id in self.directors_removals() {
            self.hold(id, Class::Director);
        }
    }

    /// Removals of others by counting entries of directors.
    ///
    /// The thing removed must have been made in the act's past by any well formed act, counting or not. So no removal
    /// by a director rests on whether a manager's entry counts, which may rest on such removals in turn.
    fn directors_removals(&self) -> Vec<ActId> {
        let made = Claims::of(self);
        let removes = |id: &ActId| self.class(*id).is_none() && made.may_remove(self, *id);
        self.all_acts().filter(removes).collect()
    }

    /// Whether an entry counts and is a director's, from a high seat.
    pub(super) fn is_directors(&self, at: Id) -> bool {
        let Some(owner) = self.owner_in_past(at) else {
            return false;
        };
        self.signer(at, &owner) == Some(Class::Director)
            && self.decide(at, Some(owner), &[Class::Director]) == super::Verdict::Counts
    }
}

impl<'a> Search<'a> {
    fn of(world: &'a World) -> Self {
        let mut seats: BTreeSet<SeatId> = world.roster.all_seats().collect();
        let (mut certificates, mut claims, mut drops) = (Vec::new(), Vec::new(), Vec::new());
        for id in world.all_acts() {
            let placed = world.placed(id);
            let by = world.graph.node(placed.at).seat;
            match &placed.act {
                Act::Seat(act) if seats.contains(&by) => {
                    claims.push(id);
                    if world.roster.ever_lists(act.person) {
                        seats.insert(act.seat);
                        certificates.push(id);
                    }
                }
                Act::DropSeat(act) if seats.contains(&by) && seats.contains(&act.seat) => drops.push(id),
                _ => {}
            }
        }
        Self {
            world,
            certificates,
            claims,
            drops,
        }
    }

    /// The own certificates that count, and the own drops that hold. A drop is judged by its own past, so that of
    /// two that are concurrent both hold.
    fn run(&self) -> (Vec<ActId>, Vec<OwnDrop>) {
        let mut held = Vec::new();
        for drop in &self.drops {
            let view = self.world.view_of(*drop);
            let certificates = self.certificates_in(view, &held);
            if let Some(person) = self.dropper(*drop, &certificates, &held) {
                held.push((*drop, person));
            }
        }
        let certificates = self.certificates_in(View::NOW, &held);
        (certificates.into_values().flatten().collect(), held)
    }

    fn certificates_in(&self, view: View<'_>, held: &[OwnDrop]) -> Certificates {
        let mut found = Certificates::new();
        for id in self.certificates.iter().filter(|id| self.world.sees(view, **id)) {
            let Act::Seat(act) = &self.world.placed(*id).act else {
                continue;
            };
            let at = self.world.placed(*id).at;
            let author = self.director(at, view, &found, held);
            let root = self.world.graph.node(at).root;
            let exists = self.world.roster.listing(act.seat, root).is_some()
                || self.is_claimed(*id, act.seat, view, &found, held);
            if author == Some((act.person, Level::High)) && !exists {
                found.entry(act.seat).or_default().push(*id);
            }
        }
        found
    }

    /// Whether a director certified the seat before this act, for whomever: what exists is not made again (5.5, 12.14 k).
    fn is_claimed(
        &self,
        id: ActId,
        seat: SeatId,
        view: View<'_>,
        found: &Certificates,
        held: &[OwnDrop],
    ) -> bool {
        let before = self.world.view_of(id);
        self.claims.iter().any(|claim| {
            let placed = self.world.placed(*claim);
            let of_seat = matches!(&placed.act, Act::Seat(act) if act.seat == seat);
            let director = || self.director(placed.at, view, found, held);
            of_seat && self.world.sees(before, *claim) && matches!(director(), Some((_, Level::High)))
        })
    }

    /// The director who drops a seat of his own by this act; `None` where it is no such act.
    fn dropper(&self, drop: ActId, certificates: &Certificates, held: &[OwnDrop]) -> Option<PersonId> {
        let Act::DropSeat(act) = &self.world.placed(drop).act else {
            return None;
        };
        let (at, view) = (self.world.placed(drop).at, self.world.view_of(drop));
        let Some((person, Level::High)) = self.director(at, view, certificates, held) else {
            return None;
        };
        let root = self.world.graph.node(at).root;
        let owner = match self.world.roster.listing(act.seat, root) {
            Some(listing) => Some(listing.person),
            None => self
                .certified(view, act.seat, certificates)
                .map(|(owner, _)| owner),
        };
        owner.filter(|owner| *owner == person)
    }

    /// The director whose counting entry this is, as far as the view shows, and the level of the seat.
    fn director(
        &self,
        at: Id,
        view: View<'_>,
        certificates: &Certificates,
        held: &[OwnDrop],
    ) -> Option<(PersonId, Level)> {
        let world = self.world;
        let node = world.graph.node(at);
        let owner = match world.roster.listing(node.seat, node.root) {
            Some(listing) => (listing.person, Level::High),
            None => self.certified(View::before(at, 0), node.seat, certificates)?,
        };
        let beyond = |(id, person): &&OwnDrop| match &world.placed(*id).act {
            Act::DropSeat(act) => {
                act.seat == node.seat
                    && *person == owner.0
                    && world.sees(view, *id)
                    && !world.graph.inside(at, world.placed(*id).at)
            }
            _ => false,
        };
        let stands = world.roster.lists(node.root, owner.0)
            && world.is_standing(at)
            && !world.is_left_behind(at, owner.0)
            && held.iter().find(beyond).is_none();
        stands.then_some(owner)
    }

    fn certified(
        &self,
        view: View<'_>,
        seat: SeatId,
        certificates: &Certificates,
    ) -> Option<(PersonId, Level)> {
        let ids = certificates.get(&seat)?;
        let id = ids.iter().filter(|id| self.world.sees(view, **id)).min()?;
        match &self.world.placed(*id).act {
            Act::Seat(act) => Some((act.person, act.level)),
            _ => None,
        }
    }
}
