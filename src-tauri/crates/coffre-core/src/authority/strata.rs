//! Strata and cuts: which entries count (FORMAT.md 7.2, 7.3, 12.1, 12.3, 12.4).

use coffre_format::{Level, PersonId, Rank};

use super::graph::Id;
use super::index::{ActId, Class, about};
use super::info::{QuarantineReason, Verdict, VoidReason};
use super::view::View;
use super::world::{Owner, World};

/// The stratum of an entry (7.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stratum {
    Director,
    Manager,
    Other,
}

impl World {
    /// Whether an entry was written as a director whom the newest root omits, by a seat without a `cut` (12.1).
    pub(super) fn is_left_behind(&self, at: Id, person: PersonId) -> bool {
        let node = self.graph.node(at);
        self.roster.lists(node.root, person)
            && !self.roster.lists(self.roster.newest(), person)
            && !self.roster.cuts.contains_key(&node.seat)
    }

    pub(super) fn stratum(&self, at: Id, owner: &Owner) -> Stratum {
        let root = self.graph.node(at).root;
        let own = owner
            .certificate
            .is_none_or(|id| self.directors.own_certificates.contains(&id));
        if own && self.roster.lists(root, owner.person) {
            return Stratum::Director;
        }
        let past = View::before(at, 0);
        let manager = || {
            self.grants(past, owner.person)
                .iter()
                .any(|(_, _, rank)| *rank == Rank::Manager)
        };
        if owner.by == Class::Director && manager() {
            Stratum::Manager
        } else {
            Stratum::Other
        }
    }

    /// Decides an entry, with the removals of these classes where its stratum is the lowest.
    pub(super) fn decide(&self, at: Id, owner: Option<Owner>, removers: &[Class]) -> Verdict {
        let node = self.graph.node(at);
        if node.lost {
            return Verdict::Void(VoidReason::Lost);
        }
        if node.void {
            return Verdict::Void(VoidReason::WrongClock);
        }
        let Some(owner) = owner else {
            return Verdict::Void(VoidReason::NoCertificate);
        };
        let reason = if self.root_cut[at as usize] {
            QuarantineReason::RootCut
        } else if self.excluded[at as usize] {
            QuarantineReason::Disputed
        } else if self.is_left_behind(at, owner.person) {
            QuarantineReason::Omitted
        } else if self.removals(at, &owner, removers).next().is_some() {
            QuarantineReason::Removed
        } else {
            return Verdict::Counts;
        };
        Verdict::Quarantine(reason)
    }

    /// The removals beyond whose cut an entry lies (7.2, 7.3, 12.3).
    pub(super) fn removals<'a>(
        &'a self,
        at: Id,
        owner: &Owner,
        removers: &'a [Class],
    ) -> impl Iterator<Item = ActId> + 'a {
        let seat = self.graph.node(at).seat;
        let drops = about(&self.index.drop_seats, &seat);
        let none: &[ActId] = &[];
        let any_drop = !drops.is_empty() || self.index.drop_persons.contains_key(&owner.person);
        let (seats, persons, removers) = match any_drop.then(|| self.stratum(at, owner)) {
            None => (none, none, removers),
            Some(Stratum::Director) => {
                let own = about(&self.directors.own_drops, &(seat, owner.person));
                (own, none, removers)
            }
            Some(Stratum::Manager) => (
                drops,
                about(&self.index.drop_persons, &owner.person),
                &removers[..1],
            ),
            Some(Stratum::Other) => (drops, about(&self.index.drop_persons, &owner.person), removers),
        };
        let found = seats.iter().chain(persons).copied();
        found.filter(move |id| {
            let counted = self.class(*id).is_some_and(|class| removers.contains(&class));
            counted && !self.graph.inside(at, self.placed(*id).at)
        })
    }

    /// As whom the seat of a counting entry of a director or manager acts.
    pub(super) fn signer(&self, at: Id, owner: &Owner) -> Option<Class> {
        if owner.level != Level::High {
            return None;
        }
        match self.stratum(at, owner) {
            Stratum::Director => Some(Class::Director),
            Stratum::Manager => {
                let untouched = |grant| {
                    let drops = about(&self.index.drop_grants, grant);
                    let mut by_director = drops
                        .iter()
                        .filter(|id| self.class(**id) == Some(Class::Director));
                    by_director.all(|id| self.graph.inside(at, self.placed(*id).at))
                };
                let mut grants = self.grants(View::before(at, 0), owner.person).into_iter();
                let holds = grants.any(|(_, act, rank)| rank == Rank::Manager && untouched(&act.grant));
                holds.then_some(Class::Manager)
            }
            Stratum::Other => None,
        }
    }
}
