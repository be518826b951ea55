//! What people should know about the notes.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::SeatId;
use coffre_format::act::Act;

use super::graph::Id;
use super::index::{ActId, Class};
use super::info::{Finding, QuarantineReason, Verdict};
use super::notes::NoteSet;
use super::roots::RootChain;
use super::world::World;

/// All findings, in their order.
pub(super) fn of(
    world: &World,
    chain: &RootChain,
    notes: &NoteSet,
    forks: &BTreeMap<SeatId, u64>,
) -> Vec<Finding> {
    let mut found: BTreeSet<Finding> = BTreeSet::new();
    found.extend(forks.iter().map(|(seat, seq)| Finding::Fork {
        seat: *seat,
        seq: *seq,
    }));
    found.extend(chain.siblings().map(|(hash, root)| Finding::RootSibling {
        version: root.version,
        hash: *hash,
    }));
    found.extend(missing_cuts(world));
    let mut newest: Vec<u64> = Vec::with_capacity(world.graph.nodes.len());
    for at in world.graph.ids() {
        let node = world.graph.node(at);
        let Some(entry) = notes.get(&node.hash).filter(|_| !node.lost) else {
            newest.push(0);
            continue;
        };
        let note = node.hash;
        if node.void {
            found.insert(Finding::VoidClock { note });
        }
        for act in &entry.acts {
            if let Act::Unknown(act) = act {
                found.insert(Finding::UnknownAct {
                    note,
                    op: act.op().to_owned(),
                });
            }
        }
        let before = node
            .parents
            .iter()
            .map(|id| newest[*id as usize])
            .max()
            .unwrap_or(0);
        if entry.root.0 < before {
            found.insert(Finding::StaleRoot { note });
        }
        newest.push(before.max(entry.root.0));
    }
    found.extend(cuts_behind_acknowledged(world));
    found.into_iter().collect()
}

/// The findings after notes came that have no act, no wrong clock and the newest root: only cuts can lie otherwise.
pub(super) fn again(world: &World, before: &[Finding]) -> Vec<Finding> {
    let of_cut = |finding: &&Finding| matches!(finding, Finding::CutBehindAcknowledged { .. });
    let mut found: BTreeSet<Finding> = before.iter().filter(|f| !of_cut(f)).cloned().collect();
    found.extend(cuts_behind_acknowledged(world));
    found.into_iter().collect()
}

fn missing_cuts(world: &World) -> impl Iterator<Item = Finding> {
    let missing =
        |last: &Option<(u64, coffre_format::Hash)>| last.is_some_and(|(_, h)| world.graph.id(&h).is_none());
    let cuts = world
        .roster
        .cuts
        .iter()
        .filter(move |(_, ends)| ends.iter().any(missing));
    cuts.map(|(seat, _)| Finding::CutMissing { seat: *seat })
}

/// The removals that cut off something which a counting entry of a third person had acknowledged without knowing the
/// removal: the remover had stopped listening.
fn cuts_behind_acknowledged(world: &World) -> Vec<Finding> {
    let mut first: BTreeMap<(ActId, SeatId), Id> = BTreeMap::new();
    for at in world.graph.ids() {
        if world.verdict(at) != Verdict::Quarantine(QuarantineReason::Removed) {
            continue;
        }
        let Some(owner) = world.owner(at) else { continue };
        for removal in world.removals(at, &owner, &[Class::Director, Class::Manager]) {
            first.entry((removal, world.graph.node(at).seat)).or_insert(at);
        }
    }
    let mut found = Vec::new();
    for ((removal, seat), cut) in first {
        let by = world.placed(removal).at;
        let persons = [cut, by].map(|id| world.owner(id).map(|owner| owner.person));
        let acknowledges = |at: Id| {
            world.counts(at)
                && world.graph.in_past(cut, at)
                && !world.graph.inside(by, at)
                && !persons.contains(&world.owner(at).map(|owner| owner.person))
        };
        if world.graph.ids().skip(cut as usize).any(acknowledges) {
            found.push(Finding::CutBehindAcknowledged {
                seat,
                removal: world.graph.node(by).hash,
            });
        }
    }
    found
}
