//! Which acts of a director or manager hold (FORMAT.md 5.4, 5.5, 12.1 to 12.3).

use coffre_format::act::Act;
use coffre_format::{PersonId, Rank, SeatId};

use super::index::{ActId, Class, about};
use super::view::View;
use super::world::{Owner, World};

impl World {
    /// Whether an act of a counting entry is one that its author may make there. Directors' removals and own
    /// certificates were decided before.
    pub(super) fn may(&self, id: ActId, class: Class, owner: &Owner) -> bool {
        let view = self.view_of(id);
        let director = class == Class::Director;
        match &self.placed(id).act {
            Act::Person(a) => !self.person_known(view, a.person),
            Act::Compartment(a) => director && !self.any(view, about(&self.index.compartments, &a.c)),
            Act::Role(a) => director && !self.any(view, about(&self.index.roles, &a.role)),
            Act::RightEdit(a) => director && self.role(view, a.role).is_some(),
            Act::DropRole(a) => director && self.role(view, a.role).is_some(),
            Act::DropCompartment(a) => director && self.compartment(view, a.c).is_some(),
            Act::Seat(a) => {
                let own = director && a.person == owner.person;
                !self.seat_known(view, a.seat)
                    && self.person_known(view, a.person)
                    && !self.person_dropped(view, a.person)
                    && !own
                    && self.is_below(view, a.person, class)
            }
            Act::Grant(a) => {
                !self.any(view, about(&self.index.grants, &a.grant))
                    && self.person_known(view, a.person)
                    && !self.person_dropped(view, a.person)
                    && !self.any(view, about(&self.index.drop_roles, &a.role))
                    && self.may_give(view, a.role, class)
                    && self.is_lower(view, a.person, class)
            }
            Act::DropSeat(a) => {
                let person = self.person_of(view, a.seat);
                !director && person.is_some_and(|person| self.is_below(view, person, class))
            }
            Act::DropPerson(a) => {
                !director && self.person_known(view, a.person) && self.is_below(view, a.person, class)
            }
            Act::DropGrant(a) => {
                let grant = self.grant(view, a.grant).map(|(_, act)| act);
                !director
                    && grant.is_some_and(|grant| {
                        self.may_give(view, grant.role, class) && self.is_lower(view, grant.person, class)
                    })
            }
            Act::Lost(a) => {
                let person = self.person_of(view, a.seat);
                director
                    && person
                        .is_some_and(|person| person == owner.person || self.is_lower(view, person, class))
                    && self.fits(a)
            }
            Act::Epoch(_) | Act::Keyring(_) | Act::Opened(_) | Act::Adopt(_) | Act::Unknown(_) => false,
        }
    }

    fn seat_known(&self, view: View<'_>, seat: SeatId) -> bool {
        self.roster.listing(seat, self.root_of(view)).is_some() || self.certificate(view, seat).is_some()
    }

    /// Strictly lower rank than the signer.
    fn is_lower(&self, view: View<'_>, person: PersonId, class: Class) -> bool {
        let own = if class == Class::Director {
            Rank::Director
        } else {
            Rank::Manager
        };
        self.rank(view, person) < own
    }

    /// Whom the signer may enrol and remove: for a manager, persons whose every role is of rank agent.
    fn is_below(&self, view: View<'_>, person: PersonId, class: Class) -> bool {
        let agent = || {
            self.grants(view, person)
                .iter()
                .all(|(_, _, rank)| *rank == Rank::Agent)
        };
        self.is_lower(view, person, class) && (class == Class::Director || agent())
    }

    /// Whether the signer may grant the role, or take it away.
    fn may_give(&self, view: View<'_>, role: coffre_format::RoleId, class: Class) -> bool {
        let rank = self.role(view, role).map(|(_, act)| act.rank);
        rank.is_some_and(|rank| class == Class::Director || rank == Rank::Agent)
    }

    /// A note that is here contradicts a `lost` act that states another place for it.
    fn fits(&self, act: &coffre_format::act::Lost) -> bool {
        let here = self.graph.id(&act.note).map(|id| self.graph.node(id));
        here.is_none_or(|node| (node.seat, node.seq) == (act.seat, act.seq))
    }
}
