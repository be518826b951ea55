//! The result of an evaluation, asked about what stands: seats, persons, roles, compartments, epochs.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::{CompartmentId, Hash, PersonId, Protection, Rank, Right, RoleId, SeatId};

use super::authority::Authority;
use super::index::{ActId, Class, about};
use super::info::{CompartmentInfo, EpochInfo, GrantInfo, PersonInfo, RoleInfo, SeatInfo, Writer};
use super::view::View;

impl Authority {
    /// All seats that a root lists or a counting act certifies, also removed ones.
    pub fn seats(&self) -> impl Iterator<Item = &SeatInfo> {
        self.seats.values()
    }

    /// One seat.
    pub fn seat(&self, id: SeatId) -> Option<&SeatInfo> {
        self.seats.get(&id)
    }

    /// All persons, also removed ones, ascending.
    pub fn persons(&self) -> Vec<PersonInfo> {
        let listed = self
            .world
            .all_seats()
            .into_iter()
            .filter_map(|seat| self.seat(seat))
            .map(|info| info.person);
        let ids: BTreeSet<PersonId> = self.world.index.persons.keys().copied().chain(listed).collect();
        ids.into_iter().filter_map(|id| self.person(id)).collect()
    }

    /// One person.
    pub fn person(&self, id: PersonId) -> Option<PersonInfo> {
        let world = &self.world;
        if !world.person_known(View::NOW, id) {
            return None;
        }
        let grants = world.giving(View::NOW, id);
        let removed = self.first_note(about(&world.index.drop_persons, &id));
        Some(PersonInfo {
            person: id,
            rank: world.rank(View::NOW, id),
            roles: grants.map(|(_, act, _)| (act.grant, act.role)).collect(),
            removed: removed.filter(|_| !world.listed(View::NOW, id)),
        })
    }

    /// The roles, ascending.
    pub fn roles(&self) -> Vec<RoleInfo> {
        self.world
            .index
            .roles
            .keys()
            .filter_map(|id| self.role(*id))
            .collect()
    }

    /// One role.
    pub fn role(&self, id: RoleId) -> Option<RoleInfo> {
        let (made, act) = self.world.role(View::NOW, id)?;
        let mut rights = BTreeMap::new();
        for c in self.world.index.compartments.keys() {
            let right = self.world.role_right(View::NOW, id, *c, Rank::Director);
            if right > Right::None && act.rank != Rank::Director {
                rights.insert(*c, right);
            }
        }
        Some(RoleInfo {
            role: id,
            rank: act.rank,
            rights,
            note: self.note(made),
            retired: self.world.index.drop_roles.contains_key(&id),
        })
    }

    /// The compartments, ascending, also dropped ones.
    pub fn compartments(&self) -> Vec<CompartmentInfo> {
        self.world
            .index
            .compartments
            .keys()
            .filter_map(|c| self.compartment(*c))
            .collect()
    }

    /// One compartment.
    pub fn compartment(&self, c: CompartmentId) -> Option<CompartmentInfo> {
        let act = self.world.compartment(View::NOW, c)?;
        let dropped = self.world.index.drop_compartments.contains_key(&c);
        Some(CompartmentInfo {
            c,
            floor: act.floor,
            stepup: act.stepup,
            usage: act.r#use,
            dropped,
        })
    }

    /// The grants that a person has, each with the note that signed it.
    pub fn grants(&self, person: PersonId) -> Vec<GrantInfo> {
        let grants = self.world.giving(View::NOW, person);
        let info = |(id, act, _): (ActId, &coffre_format::act::Grant, Rank)| GrantInfo {
            grant: act.grant,
            role: act.role,
            note: self.note(id),
            by: self.world.graph.node(self.world.placed(id).at).seat,
        };
        grants.map(info).collect()
    }

    /// What a person may do in a compartment, by the best of his seats that are not removed. A compartment that was
    /// dropped is still read.
    pub fn right(&self, person: PersonId, c: CompartmentId) -> Right {
        let standing = self
            .seats
            .values()
            .filter(|seat| seat.person == person && seat.removed.is_none());
        let by_manager = |seat: &SeatInfo| {
            let certificate = self.world.certificate(View::NOW, seat.seat);
            seat.certified_by.is_some()
                && certificate.is_some_and(|(id, _)| self.world.class(id) != Some(Class::Director))
        };
        let mut classes: Vec<Class> = standing
            .map(|seat| {
                if by_manager(seat) {
                    Class::Manager
                } else {
                    Class::Director
                }
            })
            .collect();
        if classes.is_empty() {
            classes.push(Class::Director);
        }
        let rights = classes
            .into_iter()
            .map(|by| self.world.right_in(View::NOW, person, c, by));
        rights.max().unwrap_or(Right::None)
    }

    /// The seats that are entitled to read a compartment (6.4), ascending.
    pub fn readers(&self, c: CompartmentId) -> Vec<SeatId> {
        let seats = self.world.all_seats().into_iter();
        seats
            .filter(|seat| self.world.is_entitled(View::NOW, *seat, c))
            .collect()
    }

    /// The stated epochs of a compartment, newest last, also those that do not count.
    pub fn epochs(&self, c: CompartmentId) -> &[EpochInfo] {
        self.epochs.stated.get(&c).map_or(&[], Vec::as_slice)
    }

    /// The keyring files named for a compartment, newest first.
    pub fn keyrings(&self, c: CompartmentId) -> Vec<Hash> {
        self.epochs.keyrings.get(&c).cloned().unwrap_or_default()
    }

    /// The epoch to write to (6.6).
    pub fn writing_epoch(&self, c: CompartmentId, writer: Writer<'_>) -> Option<&EpochInfo> {
        if self.compartment(c)?.dropped {
            return None;
        }
        let usable = |epoch: &&EpochInfo| match writer {
            Writer::Reader { opened } => opened.contains(&epoch.kid),
            Writer::Depositor { person } => {
                let maker = self.seat(epoch.maker).map(|seat| seat.person);
                let vouches = |opener: &PersonId| Some(*opener) != maker && *opener != person;
                epoch.maker_rank == Rank::Director || epoch.opened_by.iter().any(vouches)
            }
        };
        self.epochs(c)
            .iter()
            .rev()
            .filter(|epoch| epoch.counts && epoch.clean)
            .find(usable)
    }

    /// The compartments in use that have no clean epoch.
    pub fn needs_rotation(&self) -> Vec<CompartmentId> {
        let stale = |info: &CompartmentInfo| {
            !info.dropped
                && !self
                    .epochs(info.c)
                    .iter()
                    .any(|epoch| epoch.counts && epoch.clean)
        };
        self.compartments()
            .into_iter()
            .filter(stale)
            .map(|info| info.c)
            .collect()
    }

    /// Whether a person may make an epoch of a compartment: a director, or a manager who reads it (5.4).
    pub fn may_rotate(&self, person: PersonId, c: CompartmentId) -> bool {
        let ranked = self.person(person).is_some_and(|info| info.rank >= Rank::Manager);
        ranked && self.right(person, c) >= Right::Read
    }

    pub(super) fn gather_seats(&self) -> BTreeMap<SeatId, SeatInfo> {
        let seats = self.world.all_seats().into_iter();
        seats
            .filter_map(|seat| Some((seat, self.gather_seat(seat)?)))
            .collect()
    }

    fn gather_seat(&self, seat: SeatId) -> Option<SeatInfo> {
        let world = &self.world;
        let frozen = self.forks.contains_key(&seat);
        let dropped = self.first_note(about(&world.index.drop_seats, &seat));
        let cut = self.root_cuts.get(&seat).copied();
        if let Some(listing) = world.roster.listing(seat, world.roster.newest()) {
            return Some(SeatInfo {
                seat,
                person: listing.person,
                level: coffre_format::Level::High,
                protection: Protection::Phrase,
                keys: listing.keys.clone(),
                certified_by: None,
                removed: cut.or(dropped),
                frozen,
            });
        }
        let (id, act) = world.certificate(View::NOW, seat)?;
        let person = self.first_note(about(&world.index.drop_persons, &act.person));
        Some(SeatInfo {
            seat,
            person: act.person,
            level: act.level,
            protection: act.protection,
            keys: act.keys().ok()?,
            certified_by: Some(self.note(id)),
            removed: cut.or(dropped).or(person),
            frozen,
        })
    }

    fn note(&self, id: ActId) -> Hash {
        self.world.graph.node(self.world.placed(id).at).hash
    }

    fn first_note(&self, ids: &[ActId]) -> Option<Hash> {
        ids.iter().min().map(|id| self.note(*id))
    }
}
