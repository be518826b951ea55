//! What directors may remove (FORMAT.md 5.5, 12.3).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::act::Act;
use coffre_format::{GrantId, PersonId, SeatId};

use super::graph::Id;
use super::index::ActId;
use super::view::View;
use super::world::World;

/// Well formed acts that make something, whether they count or not, with the person concerned.
pub(super) struct Claims {
    persons: BTreeMap<PersonId, Vec<Claim>>,
    seats: BTreeMap<SeatId, Vec<Claim>>,
    grants: BTreeMap<GrantId, Vec<Claim>>,
    /// Entries that count and are directors'.
    directors: BTreeSet<Id>,
}

struct Claim {
    id: ActId,
    person: PersonId,
}

impl Claims {
    pub(super) fn of(world: &World) -> Self {
        let mut claims = Self {
            persons: BTreeMap::new(),
            seats: BTreeMap::new(),
            grants: BTreeMap::new(),
            directors: BTreeSet::new(),
        };
        let mut last = None;
        for id in world.all_acts() {
            let placed = world.placed(id);
            if last.replace(placed.at) != Some(placed.at) && world.is_directors(placed.at) {
                claims.directors.insert(placed.at);
            }
            let claim = |person| Claim { id, person };
            match &placed.act {
                Act::Person(act) => claims
                    .persons
                    .entry(act.person)
                    .or_default()
                    .push(claim(act.person)),
                Act::Seat(act) => claims.seats.entry(act.seat).or_default().push(claim(act.person)),
                Act::Grant(act) => claims
                    .grants
                    .entry(act.grant)
                    .or_default()
                    .push(claim(act.person)),
                _ => {}
            }
        }
        claims
    }

    /// Whether an act is a director's removal of something that was made before it and is no director's.
    pub(super) fn may_remove(&self, world: &World, id: ActId) -> bool {
        let placed = world.placed(id);
        let view = world.view_of(id);
        let others = |claims: Option<&Vec<Claim>>| self.concerns_lower(world, view, claims);
        if !self.directors.contains(&placed.at) {
            return false;
        }
        match &placed.act {
            Act::DropSeat(act) => match world.roster.listing(act.seat, world.root_of(view)) {
                Some(listing) => !world.listed(view, listing.person),
                None => others(self.seats.get(&act.seat)),
            },
            Act::DropPerson(act) => {
                let before = world.roster.listed_by(world.root_of(view), act.person);
                !world.listed(view, act.person) && (before || others(self.persons.get(&act.person)))
            }
            Act::DropGrant(act) => others(self.grants.get(&act.grant)),
            _ => false,
        }
    }

    /// Whether one of the claims that the view holds is about somebody who is no director. Where directors made
    /// claims, only theirs are looked at: nobody else can make a director's seat look like another person's.
    fn concerns_lower(&self, world: &World, view: View<'_>, claims: Option<&Vec<Claim>>) -> bool {
        let mut by_others = false;
        let mut by_directors = None;
        for claim in claims
            .into_iter()
            .flatten()
            .filter(|claim| world.sees(view, claim.id))
        {
            let lower = !world.listed(view, claim.person);
            if self.directors.contains(&world.placed(claim.id).at) {
                by_directors = Some(by_directors.unwrap_or(false) || lower);
            } else {
                by_others |= lower;
            }
        }
        by_directors.unwrap_or(by_others)
    }
}
