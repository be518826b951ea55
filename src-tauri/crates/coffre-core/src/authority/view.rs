//! What is known from one point of view: the past of an entry, the acts before one act of it, or everything.

use coffre_format::act::{Act, Compartment, Grant, Role, Seat};
use coffre_format::{CompartmentId, GrantId, PersonId, Rank, Right, RoleId, SeatId};

use super::graph::Id;
use super::index::{ActId, Class, about};
use super::world::World;

/// All acts of an entry.
pub(super) const WHOLE: u32 = u32::MAX;

/// A point of view.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// The past of an entry and its acts before a number; `None` sees everything that there is.
    at: Option<(Id, u32)>,
    /// Acts that are seen besides.
    beside: &'a [ActId],
}

impl<'a> View<'a> {
    /// Everything, by the newest root.
    pub(super) const NOW: View<'static> = View {
        at: None,
        beside: &[],
    };

    /// What act `nr` of entry `at` sees (12.2).
    pub(super) const fn before(at: Id, nr: u32) -> Self {
        View {
            at: Some((at, nr)),
            beside: &[],
        }
    }

    /// The same view and more acts.
    pub(super) const fn beside(self, beside: &'a [ActId]) -> Self {
        View { at: self.at, beside }
    }
}

impl World {
    /// Whether the view holds the act.
    pub(super) fn sees(&self, view: View<'_>, id: ActId) -> bool {
        let Some((at, nr)) = view.at else { return true };
        let act = self.placed(id);
        let earlier = if act.at == at {
            act.nr < nr
        } else {
            self.graph.in_past(act.at, at)
        };
        earlier || view.beside.contains(&id)
    }

    /// The root by which the view judges who is a director.
    pub(super) fn root_of(&self, view: View<'_>) -> usize {
        view.at
            .map_or(self.roster.newest(), |(at, _)| self.graph.node(at).root)
    }

    pub(super) fn any(&self, view: View<'_>, ids: &[ActId]) -> bool {
        ids.iter().any(|id| self.sees(view, *id))
    }

    /// Of acts that make one id, the one that stands in this view (5.5, 12.3).
    pub(super) fn winner(&self, view: View<'_>, ids: &[ActId]) -> Option<ActId> {
        let seen = ids.iter().copied().filter(|id| self.sees(view, *id));
        seen.min_by_key(|id| (self.class(*id) != Some(Class::Director), *id))
    }

    pub(super) fn listed(&self, view: View<'_>, person: PersonId) -> bool {
        self.roster.lists(self.root_of(view), person)
    }

    pub(super) fn person_known(&self, view: View<'_>, person: PersonId) -> bool {
        self.roster.listed_by(self.root_of(view), person)
            || self.any(view, about(&self.index.persons, &person))
    }

    pub(super) fn person_dropped(&self, view: View<'_>, person: PersonId) -> bool {
        self.any(view, about(&self.index.drop_persons, &person))
    }

    /// The certificate of a seat that no root lists.
    pub(super) fn certificate(&self, view: View<'_>, seat: SeatId) -> Option<(ActId, &Seat)> {
        let ids = about(&self.index.seats, &seat).iter().copied();
        // A director's certificate for himself comes before all others (12.14 k).
        let own = |id: &ActId| self.directors.own_certificates.contains(id) && self.sees(view, *id);
        let id = match ids.filter(own).min() {
            Some(id) => id,
            None => self.winner(view, about(&self.index.seats, &seat))?,
        };
        match &self.placed(id).act {
            Act::Seat(act) => Some((id, act)),
            _ => None,
        }
    }

    pub(super) fn role(&self, view: View<'_>, role: RoleId) -> Option<(ActId, &Role)> {
        let id = self.winner(view, about(&self.index.roles, &role))?;
        match &self.placed(id).act {
            Act::Role(act) => Some((id, act)),
            _ => None,
        }
    }

    pub(super) fn compartment(&self, view: View<'_>, c: CompartmentId) -> Option<&Compartment> {
        let id = self.winner(view, about(&self.index.compartments, &c))?;
        match &self.placed(id).act {
            Act::Compartment(act) => Some(act),
            _ => None,
        }
    }

    pub(super) fn grant(&self, view: View<'_>, grant: GrantId) -> Option<(ActId, &Grant)> {
        let id = self.winner(view, about(&self.index.grants, &grant))?;
        match &self.placed(id).act {
            Act::Grant(act) => Some((id, act)),
            _ => None,
        }
    }

    /// The grants that the person has in this view, with the rank of their role.
    pub(super) fn grants(&self, view: View<'_>, person: PersonId) -> Vec<(ActId, &Grant, Rank)> {
        let ids = self.index.grants_of.get(&person).into_iter().flatten();
        let standing = ids.filter_map(|grant| {
            let (id, act) = self.grant(view, *grant)?;
            let dropped = self.any(view, about(&self.index.drop_grants, grant));
            let rank = self.role(view, act.role)?.1.rank;
            (act.person == person && !dropped).then_some((id, act, rank))
        });
        standing.collect()
    }

    /// The grants that give something: a role of rank director gives neither rank nor rights (12.1).
    pub(super) fn giving(
        &self,
        view: View<'_>,
        person: PersonId,
    ) -> impl Iterator<Item = (ActId, &Grant, Rank)> {
        self.grants(view, person)
            .into_iter()
            .filter(|(_, _, rank)| *rank != Rank::Director)
    }

    /// The rank of a person (5.5).
    pub(super) fn rank(&self, view: View<'_>, person: PersonId) -> Rank {
        if self.listed(view, person) {
            return Rank::Director;
        }
        self.giving(view, person)
            .map(|(_, _, rank)| rank)
            .max()
            .unwrap_or(Rank::Agent)
    }

    /// What a role may do in a compartment: the edits of 5.7, then the floor of 5.6.
    ///
    /// `reach` bounds the rank that the role lends to the seat that uses it.
    pub(super) fn role_right(&self, view: View<'_>, role: RoleId, c: CompartmentId, reach: Rank) -> Right {
        let (Some((made, act)), Some(compartment)) = (self.role(view, role), self.compartment(view, c))
        else {
            return Right::None;
        };
        let first = (made, act.rights.get(&c).copied().unwrap_or(Right::None));
        let mut edits: Vec<(ActId, Right)> = vec![first];
        for id in about(&self.index.rights, &(role, c)) {
            if let (Act::RightEdit(edit), true) = (&self.placed(*id).act, self.sees(view, *id)) {
                edits.push((*id, edit.right));
            }
        }
        edits.sort_unstable_by_key(|(id, _)| std::cmp::Reverse(*id));
        let mut last: Vec<(ActId, Right)> = Vec::new();
        for (id, right) in edits {
            let followed = last.iter().any(|(later, _)| {
                let later = self.placed(*later);
                self.sees(View::before(later.at, later.nr), id)
            });
            if !followed {
                last.push((id, right));
            }
        }
        let right = last
            .into_iter()
            .map(|(_, right)| right)
            .min()
            .unwrap_or(Right::None);
        if right > Right::File && act.rank.min(reach) < compartment.floor {
            return Right::None;
        }
        right
    }
}
