//! Epochs: which are clean, who opened them, and when a compartment needs a new one (FORMAT.md 6.4 to 6.6, 12.8).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::act::Act;
use coffre_format::{CompartmentId, Hash, PersonId, Rank, SeatId};

use super::graph::Id;
use super::index::{ActId, Class, about};
use super::info::EpochInfo;
use super::view::View;
use super::world::World;

/// Epochs and keyrings by compartment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Epochs {
    /// Ascending by (clock, seat, act number).
    pub(super) stated: BTreeMap<CompartmentId, Vec<EpochInfo>>,
    /// Newest first, also those named by entries that do not count.
    pub(super) keyrings: BTreeMap<CompartmentId, Vec<Hash>>,
}

impl Epochs {
    pub(super) fn of(world: &World) -> Self {
        let mut epochs = Self::default();
        let removals = removals(world);
        let none = BTreeSet::new();
        for id in world.all_acts() {
            match &world.placed(id).act {
                Act::Epoch(act) => {
                    epochs.keyrings.entry(act.c).or_default().push(act.keyring);
                    let removals = removals.get(&act.c).unwrap_or(&none);
                    let info = epoch(world, id, act, removals);
                    epochs.stated.entry(act.c).or_default().push(info);
                }
                Act::Keyring(act) => epochs.keyrings.entry(act.c).or_default().push(act.keyring),
                _ => {}
            }
        }
        for keyrings in epochs.keyrings.values_mut() {
            let mut seen = BTreeSet::new();
            keyrings.reverse();
            keyrings.retain(|keyring| seen.insert(*keyring));
        }
        epochs
    }
}

fn epoch(world: &World, id: ActId, act: &coffre_format::act::Epoch, removals: &BTreeSet<Id>) -> EpochInfo {
    let at = world.placed(id).at;
    let node = world.graph.node(at);
    let class = world.class(id);
    let same = about(&world.index.epochs, &act.kid);
    let keyring = |id: &ActId| match &world.placed(*id).act {
        Act::Epoch(other) if other.recipient == act.recipient => Some(other.keyring),
        _ => None,
    };
    let mut keyrings = vec![act.keyring];
    keyrings.extend(
        same.iter()
            .filter_map(keyring)
            .filter(|other| *other != act.keyring),
    );
    let opened = about(&world.index.opened, &act.kid).iter();
    EpochInfo {
        c: act.c,
        kid: act.kid,
        recipient: act.recipient.clone(),
        keyrings,
        note: node.hash,
        clock: node.clock,
        maker: node.seat,
        maker_rank: match class {
            Some(Class::Director) => Rank::Director,
            Some(Class::Manager) => Rank::Manager,
            Some(Class::Other) | None => Rank::Agent,
        },
        counts: class.is_some() && world.winner(View::NOW, same) == Some(id),
        clean: removals.iter().all(|removal| world.graph.inside(*removal, at))
            && world.roster.number(node.root) >= world.roster.last_omission,
        opened_by: opened
            .filter_map(|id| world.owner(world.placed(*id).at))
            .map(|owner| owner.person)
            .collect(),
    }
}

/// The entries that remove a reader of each compartment (6.5, 12.8).
fn removals(world: &World) -> BTreeMap<CompartmentId, BTreeSet<Id>> {
    let denials = denials(world);
    let mut found: BTreeMap<CompartmentId, BTreeSet<Id>> = BTreeMap::new();
    for id in &denials {
        let at = world.placed(*id).at;
        let beside: Vec<ActId> = denials
            .iter()
            .copied()
            .filter(|other| world.graph.concurrent(at, world.placed(*other).at))
            .collect();
        let mut seats = concerned(world, *id);
        seats.extend(beside.iter().flat_map(|other| concerned(world, *other)));
        let before = world.view_of(*id);
        let after = View::before(at, world.placed(*id).nr + 1);
        for c in world.index.compartments.keys() {
            let ends = |seat: &SeatId| {
                let is_in = |view| world.is_entitled(view, *seat, *c);
                is_in(before) && (!is_in(after) || (!beside.is_empty() && !is_in(after.beside(&beside))))
            };
            if seats.iter().any(ends) {
                found.entry(*c).or_default().insert(at);
            }
        }
    }
    found
}

/// The counting acts that can take reading away, in order.
fn denials(world: &World) -> Vec<ActId> {
    let index = &world.index;
    let seats = index.drop_seats.values().flatten();
    let persons = index.drop_persons.values().flatten();
    let grants = index.drop_grants.values().flatten();
    let rights = index.rights.values().flatten();
    let all: BTreeSet<ActId> = seats
        .chain(persons)
        .chain(grants)
        .chain(rights)
        .copied()
        .collect();
    all.into_iter().collect()
}

/// The seats whose entitlement the act can change.
fn concerned(world: &World, id: ActId) -> BTreeSet<SeatId> {
    let of = |persons: BTreeSet<PersonId>| {
        persons
            .into_iter()
            .flat_map(|person| world.seats_of(person))
            .collect()
    };
    match &world.placed(id).act {
        Act::DropSeat(act) => BTreeSet::from([act.seat]),
        Act::DropPerson(act) => world.seats_of(act.person),
        Act::DropGrant(act) => {
            let grants = about(&world.index.grants, &act.grant).iter();
            of(grants
                .filter_map(|grant| match &world.placed(*grant).act {
                    Act::Grant(act) => Some(act.person),
                    _ => None,
                })
                .collect())
        }
        Act::RightEdit(act) => of(world.index.holders.get(&act.role).cloned().unwrap_or_default()),
        _ => BTreeSet::new(),
    }
}
