//! Acts at their places, and those that count, by what they concern.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::act::Act;
use coffre_format::{CompartmentId, GrantId, Hash, Kid, PersonId, RoleId, SeatId};

use super::graph::Id;

/// Number of an act: ascending by (clock, seat, hash of the entry, act number).
pub(super) type ActId = u32;

/// A well formed act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) at: Id,
    pub(super) nr: u32,
    pub(super) act: Act,
}

/// As whom somebody acts. A director's act comes before a manager's where two make one id (12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Director,
    Manager,
    Other,
}

type Of<K> = BTreeMap<K, Vec<ActId>>;

/// The acts that count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) persons: Of<PersonId>,
    pub(super) drop_persons: Of<PersonId>,
    pub(super) seats: Of<SeatId>,
    pub(super) seats_of: BTreeMap<PersonId, BTreeSet<SeatId>>,
    pub(super) drop_seats: Of<SeatId>,
    pub(super) compartments: Of<CompartmentId>,
    pub(super) drop_compartments: Of<CompartmentId>,
    pub(super) roles: Of<RoleId>,
    pub(super) drop_roles: Of<RoleId>,
    pub(super) rights: Of<(RoleId, CompartmentId)>,
    pub(super) grants: Of<GrantId>,
    pub(super) grants_of: BTreeMap<PersonId, BTreeSet<GrantId>>,
    pub(super) holders: BTreeMap<RoleId, BTreeSet<PersonId>>,
    pub(super) drop_grants: Of<GrantId>,
    pub(super) epochs: Of<Kid>,
    pub(super) opened: Of<Kid>,
    /// By compartment and adopted note.
    pub(super) adopts: Of<(CompartmentId, Hash)>,
    pub(super) lost: Vec<ActId>,
}

impl Index {
    /// Adds an act that counts.
    pub(super) fn add(&mut self, id: ActId, act: &Act) {
        match act {
            Act::Person(a) => push(&mut self.persons, a.person, id),
            Act::DropPerson(a) => push(&mut self.drop_persons, a.person, id),
            Act::Seat(a) => {
                push(&mut self.seats, a.seat, id);
                self.seats_of.entry(a.person).or_default().insert(a.seat);
            }
            Act::DropSeat(a) => push(&mut self.drop_seats, a.seat, id),
            Act::Compartment(a) => push(&mut self.compartments, a.c, id),
            Act::DropCompartment(a) => push(&mut self.drop_compartments, a.c, id),
            Act::Role(a) => push(&mut self.roles, a.role, id),
            Act::DropRole(a) => push(&mut self.drop_roles, a.role, id),
            Act::RightEdit(a) => push(&mut self.rights, (a.role, a.c), id),
            Act::Grant(a) => {
                push(&mut self.grants, a.grant, id);
                self.grants_of.entry(a.person).or_default().insert(a.grant);
                self.holders.entry(a.role).or_default().insert(a.person);
            }
            Act::DropGrant(a) => push(&mut self.drop_grants, a.grant, id),
            Act::Epoch(a) => push(&mut self.epochs, a.kid, id),
            Act::Opened(a) => push(&mut self.opened, a.kid, id),
            Act::Adopt(a) => {
                for named in &a.notes {
                    push(&mut self.adopts, (a.c, named.note), id);
                }
            }
            Act::Lost(_) => self.lost.push(id),
            Act::Keyring(_) | Act::Unknown(_) => {}
        }
    }
}

fn push<K: Ord>(of: &mut Of<K>, key: K, id: ActId) {
    of.entry(key).or_default().push(id);
}

/// The acts about one key; none where there are none.
pub(super) fn about<'a, K: Ord>(of: &'a Of<K>, key: &K) -> &'a [ActId] {
    of.get(key).map_or(&[], Vec::as_slice)
}
