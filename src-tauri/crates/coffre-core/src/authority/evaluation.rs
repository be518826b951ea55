//! From notes and roots to an [`Authority`].

use coffre_format::act::Act;

use super::authority::Authority;
use super::findings;
use super::forks;
use super::graph::{Graph, Lost};
use super::index::Placed;
use super::notes::NoteSet;
use super::roots::RootChain;
use super::roster::Roster;
use super::world::World;

/// Evaluates authority: a pure function of the accepted roots and of the set of verified notes (FORMAT.md part 7).
pub fn evaluate(chain: &RootChain, notes: &NoteSet) -> Authority {
    let roster = Roster::of(chain);
    let forks = notes.forks();
    let mut lost = Lost::new();
    // 12.7: evaluate, add the lost notes that count, evaluate again; what was added stays.
    let world = loop {
        let graph = Graph::of(notes, &roster, &lost);
        let acts = acts_of(&graph, notes);
        let mut excluded = forks::disputed(&graph, notes, &forks);
        let mut world = World::judge(graph, roster.clone(), acts, excluded.clone());
        if !forks.is_empty() {
            for id in forks::acknowledged(&world) {
                excluded[id as usize] = false;
            }
            world = world.again(excluded);
        }
        if !add_lost(&world, &mut lost) {
            break world;
        }
    };
    let findings = findings::of(&world, chain, notes, &forks);
    let bodies = notes
        .iter()
        .filter(|(_, entry)| !entry.bodies.is_empty())
        .filter_map(|(hash, entry)| {
            let id = world.graph.id(hash).filter(|id| !world.graph.node(*id).lost)?;
            Some((
                id,
                entry.bodies.iter().map(|body| body.kid.compartment()).collect(),
            ))
        });
    let bodies = bodies.collect();
    Authority::new(chain, notes.sum(), world, forks, findings, bodies)
}

fn acts_of(graph: &Graph, notes: &NoteSet) -> Vec<Placed> {
    let mut acts = Vec::new();
    for at in graph.ids() {
        let node = graph.node(at);
        if node.void || node.lost {
            continue;
        }
        let entry = notes.get(&node.hash).expect("a complete note is in the set");
        let known = (0u32..)
            .zip(&entry.acts)
            .filter(|(_, act)| !matches!(act, Act::Unknown(_)));
        acts.extend(known.map(|(nr, act)| Placed {
            at,
            nr,
            act: act.clone(),
        }));
    }
    acts
}

fn add_lost(world: &World, lost: &mut Lost) -> bool {
    let before = lost.len();
    for id in &world.index.lost {
        if let Act::Lost(act) = &world.placed(*id).act {
            lost.entry(act.note).or_insert((act.seat, act.seq));
        }
    }
    lost.len() > before
}
