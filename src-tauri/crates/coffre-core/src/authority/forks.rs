//! Forked journals: what is disputed, and what of it was acknowledged (FORMAT.md 7.1, 7.4, 12.5).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::act::Act;
use coffre_format::{PersonId, Rank, SeatId};

use super::graph::{Graph, Id};
use super::index::Class;
use super::notes::NoteSet;
use super::view::View;
use super::world::{Owner, World};

/// Marks the disputed notes.
pub(super) fn disputed(graph: &Graph, notes: &NoteSet, forks: &BTreeMap<SeatId, u64>) -> Vec<bool> {
    let mut marks = vec![false; graph.nodes.len()];
    for (seat, seq) in forks {
        for id in notes.from(*seat, *seq).filter_map(|hash| graph.id(&hash)) {
            marks[id as usize] = true;
        }
    }
    marks
}

/// The disputed notes that count all the same, seen from a world in which none of them counts.
pub(super) fn acknowledged(world: &World) -> BTreeSet<Id> {
    let managers = ever_managers(world);
    let mut named: BTreeMap<SeatId, BTreeSet<Id>> = BTreeMap::new();
    for at in world.graph.ids().filter(|at| world.counts(*at)) {
        let disputed = |id: &Id| world.excluded[*id as usize];
        for id in world.graph.node(at).parents.iter().copied().filter(disputed) {
            let seat = world.graph.node(id).seat;
            if may_acknowledge(world, at, id, &managers) && sees_one_branch(world, at, seat, id) {
                named.entry(seat).or_default().insert(id);
            }
        }
    }
    named
        .into_values()
        .flat_map(|ends| common(world, &ends))
        .collect()
}

/// The disputed notes up to the ends that lie on one branch with all of them.
fn common(world: &World, ends: &BTreeSet<Id>) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    for end in ends {
        let mut at = Some(*end).filter(|id| !found.contains(id));
        while let Some(id) = at.filter(|id| world.excluded[*id as usize]) {
            found.insert(id);
            let prev = world.graph.node(id).prev;
            at = prev.filter(|prev| !found.contains(prev));
        }
    }
    found.retain(|id| ends.iter().all(|end| world.graph.one_branch(*id, *end)));
    found
}

/// Whether an entry had, of the disputed notes of a journal, only those on the branch of `id` in its past.
fn sees_one_branch(world: &World, at: Id, seat: SeatId, id: Id) -> bool {
    let mut tips = world
        .graph
        .tips_in_past(seat, at)
        .filter(|tip| world.excluded[*tip as usize]);
    tips.all(|tip| world.graph.one_branch(tip, id))
}

/// Whether the seat of an entry may acknowledge a disputed note: another person's, certified high enough.
fn may_acknowledge(world: &World, at: Id, disputed: Id, managers: &BTreeSet<PersonId>) -> bool {
    let (Some(mine), Some(theirs)) = (world.owner(at), world.owner(disputed)) else {
        return false;
    };
    let of_director = theirs
        .certificate
        .is_none_or(|certificate| world.directors.own_certificates.contains(&certificate));
    let by_director = mine.by == Class::Director;
    let high_enough = if of_director || managers.contains(&theirs.person) {
        by_director
    } else {
        by_director || mine.by == Class::Manager
    };
    mine.person != theirs.person && high_enough && is_certified(&mine)
}

const fn is_certified(owner: &Owner) -> bool {
    !matches!(owner.by, Class::Other)
}

/// The persons who hold, anywhere, a counting grant of a role of rank manager.
fn ever_managers(world: &World) -> BTreeSet<PersonId> {
    let mut managers = BTreeSet::new();
    for ids in world.index.grants.values() {
        for id in ids {
            let Act::Grant(act) = &world.placed(*id).act else {
                continue;
            };
            let role = world
                .role(View::NOW, act.role)
                .or_else(|| world.role(world.view_of(*id), act.role));
            if role.is_some_and(|(_, role)| role.rank == Rank::Manager) {
                managers.insert(act.person);
            }
        }
    }
    managers
}
