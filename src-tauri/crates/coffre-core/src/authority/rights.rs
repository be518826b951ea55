//! Rights: what an author may do in a compartment, and who reads it (FORMAT.md 5.6, 6.4, 7.5, 7.6, 12.6).

use std::collections::BTreeSet;

use coffre_format::act::{Act, Adopted};
use coffre_format::{CompartmentId, GrantId, Level, PersonId, Rank, Right, RoleId, SeatId};

use super::graph::Id;
use super::index::{ActId, Class, about};
use super::info::{QuarantineReason, Verdict, VoidReason};
use super::view::View;
use super::world::World;

impl World {
    /// Whether the author of an entry holds a right, as seen before act `nr` of it, and nothing concurrent takes it.
    pub(super) fn held(&self, at: Id, nr: u32, c: CompartmentId, need: Right) -> Verdict {
        let Some(owner) = self.owner(at) else {
            return Verdict::Void(VoidReason::NoCertificate);
        };
        let view = View::before(at, nr);
        let dropped = self.any(view, about(&self.index.drop_compartments, &c));
        let Some(compartment) = self.compartment(view, c).filter(|_| !dropped) else {
            return Verdict::Void(VoidReason::NoCompartment);
        };
        if compartment.stepup && need > Right::File && owner.level != Level::High {
            return Verdict::Void(VoidReason::DaySeat);
        }
        if self.listed(view, owner.person) && owner.by == Class::Director {
            let left = self.is_left_behind(at, owner.person);
            return if left {
                Verdict::Quarantine(QuarantineReason::Omitted)
            } else {
                Verdict::Counts
            };
        }
        if self.person_dropped(view, owner.person) {
            return Verdict::Void(VoidReason::NoRight);
        }
        let mut verdict = Verdict::Void(VoidReason::NoRight);
        for (_, grant, _) in self.giving(view, owner.person) {
            if self.role_right(view, grant.role, c, owner.reach()) >= need {
                if !self.is_taken(at, owner.person, grant.grant, grant.role, c, need) {
                    return Verdict::Counts;
                }
                verdict = Verdict::Quarantine(QuarantineReason::RightRemoved);
            }
        }
        verdict
    }

    /// Whether something counting that is concurrent with the entry takes the right of this grant away (7.5).
    fn is_taken(
        &self,
        at: Id,
        person: PersonId,
        grant: GrantId,
        role: RoleId,
        c: CompartmentId,
        need: Right,
    ) -> bool {
        let lower = |id: &&ActId| matches!(&self.placed(**id).act, Act::RightEdit(edit) if edit.right < need);
        let persons = about(&self.index.drop_persons, &person).iter();
        let grants = about(&self.index.drop_grants, &grant).iter();
        let edits = about(&self.index.rights, &(role, c)).iter().filter(lower);
        persons
            .chain(grants)
            .chain(edits)
            .any(|id| self.graph.concurrent(at, self.placed(*id).at))
    }

    /// The verdict of what an entry says in a compartment and takes this right for (7.5, 7.6, 12.6).
    pub(super) fn op_verdict(&self, at: Id, c: CompartmentId, need: Right) -> Verdict {
        let entry = self.verdict(at);
        if matches!(entry, Verdict::Void(_)) {
            return entry;
        }
        let right = self.held(at, super::view::WHOLE, c, need);
        if matches!(right, Verdict::Void(_)) {
            return right;
        }
        if self.is_adopted(at, c) {
            return Verdict::Counts;
        }
        if entry == Verdict::Counts { right } else { entry }
    }

    fn is_adopted(&self, at: Id, c: CompartmentId) -> bool {
        let node = self.graph.node(at);
        let named = Adopted {
            note: node.hash,
            seat: node.seat,
            seq: node.seq,
        };
        let states =
            |id: &ActId| matches!(&self.placed(*id).act, Act::Adopt(act) if act.notes.contains(&named));
        about(&self.index.adopts, &(c, node.hash)).iter().any(states)
    }

    /// Whether an act that takes a right to read or manage holds (5.4).
    pub(super) fn may_as_reader(&self, id: ActId, class: Class) -> bool {
        let placed = self.placed(id);
        let holds = |c, need| self.held(placed.at, placed.nr, c, need) == Verdict::Counts;
        match &placed.act {
            Act::Epoch(a) => {
                let exists = self.any(self.view_of(id), about(&self.index.epochs, &a.kid));
                class != Class::Other && !exists && holds(a.c, Right::Read)
            }
            Act::Keyring(a) => holds(a.c, Right::Read),
            Act::Opened(a) => holds(a.kid.compartment(), Right::Read),
            Act::Adopt(a) => {
                let high = self
                    .owner(placed.at)
                    .is_some_and(|owner| owner.level == Level::High);
                high && holds(a.c, Right::Manage)
            }
            _ => false,
        }
    }

    /// The right that seats certified by `by` have for their person, in a view. It outlasts the dropping of a
    /// compartment: what was written there is still read.
    pub(super) fn right_in(&self, view: View<'_>, person: PersonId, c: CompartmentId, by: Class) -> Right {
        if self.compartment(view, c).is_none() {
            return Right::None;
        }
        if by == Class::Director && self.listed(view, person) {
            return Right::Manage;
        }
        if self.person_dropped(view, person) {
            return Right::None;
        }
        let reach = if by == Class::Director {
            Rank::Director
        } else {
            Rank::Agent
        };
        let rights = self
            .giving(view, person)
            .map(|(_, grant, _)| self.role_right(view, grant.role, c, reach));
        rights.max().unwrap_or(Right::None)
    }

    /// Whether a seat is entitled to read a compartment (6.4).
    pub(super) fn is_entitled(&self, view: View<'_>, seat: SeatId, c: CompartmentId) -> bool {
        let root = self.root_of(view);
        if self.roster.cuts_seat(seat, root) || self.any(view, about(&self.index.drop_seats, &seat)) {
            return false;
        }
        let listing = self.roster.listing(seat, root);
        let (person, level, by) = match (listing, self.certificate(view, seat)) {
            (Some(listing), _) => (listing.person, Level::High, Class::Director),
            (None, Some((id, act))) => (act.person, act.level, self.class(id).unwrap_or(Class::Other)),
            (None, None) => return false,
        };
        let wanted = match self.compartment(view, c) {
            Some(compartment) if compartment.stepup => Level::High,
            Some(_) => Level::Day,
            None => return false,
        };
        level == wanted && self.right_in(view, person, c, by) >= Right::Read
    }

    /// All seats that any root lists or any counting act certifies.
    pub(super) fn all_seats(&self) -> BTreeSet<SeatId> {
        self.index
            .seats
            .keys()
            .copied()
            .chain(self.roster.all_seats())
            .collect()
    }

    /// The seats of a person, ever.
    pub(super) fn seats_of(&self, person: PersonId) -> BTreeSet<SeatId> {
        let certified = self.index.seats_of.get(&person).into_iter().flatten().copied();
        let listed = self
            .roster
            .all_seats()
            .filter(|seat| self.roster.ever_owns(*seat, person));
        certified.chain(listed).collect()
    }
}
