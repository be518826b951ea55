//! Who cannot have been handed a key. A keyring does not say for whom it is; but every keyring is made for all who read
//! the compartment as its author saw it, of all keys that he held (design 2.4). Where somebody was admitted beside a
//! rotation that did not know of him, neither author handed him the new key, and whoever sees both has to.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::act::Act;
use coffre_format::{CompartmentId, Kid, SeatId};

use super::authority::Authority;
use super::graph::Id;
use super::index::about;
use super::view::View;

/// A keyring that somebody made.
#[derive(Clone, Copy)]
struct Handing {
    at: Id,
    nr: u32,
}

impl Authority {
    /// For each counting epoch of `c`, the readers' seats to which nobody can have handed its key. Seats of which that
    /// is `settled` are not looked at.
    pub fn unserved(
        &self,
        c: CompartmentId,
        settled: &dyn Fn(&Kid, SeatId) -> bool,
    ) -> BTreeMap<Kid, BTreeSet<SeatId>> {
        let readers = self.readers(c);
        let handings = self.handings(c);
        // What each author saw of a reader, looked up once.
        let mut seen: BTreeMap<(Id, u32, SeatId), bool> = BTreeMap::new();
        let mut unserved = BTreeMap::new();
        for epoch in self.epochs(c).iter().filter(|epoch| epoch.counts) {
            let Some(made) = self.world.graph.id(&epoch.note) else {
                continue;
            };
            let holding: Vec<Handing> = handings
                .iter()
                .copied()
                .filter(|handing| self.handed(*handing, made, &epoch.kid))
                .collect();
            let mut lacking = BTreeSet::new();
            for seat in readers.iter().filter(|seat| !settled(&epoch.kid, **seat)) {
                let served = holding.iter().any(|handing| {
                    *seen.entry((handing.at, handing.nr, *seat)).or_insert_with(|| {
                        let view = View::before(handing.at, handing.nr);
                        self.world.is_entitled(view, *seat, c)
                    })
                });
                if !served {
                    lacking.insert(*seat);
                }
            }
            if !lacking.is_empty() {
                unserved.insert(epoch.kid, lacking);
            }
        }
        unserved
    }

    fn handings(&self, c: CompartmentId) -> Vec<Handing> {
        let of_c = |act: &Act| match act {
            Act::Keyring(act) => act.c == c,
            Act::Epoch(act) => act.c == c,
            _ => false,
        };
        let counting = self
            .world
            .all_acts()
            .filter(|id| of_c(&self.world.placed(*id).act) && self.world.class(*id).is_some());
        counting
            .map(|id| {
                let placed = self.world.placed(id);
                Handing {
                    at: placed.at,
                    nr: placed.nr,
                }
            })
            .collect()
    }

    /// Whether the author of a keyring held the key of the epoch: his is the epoch, or he had said that he opened it.
    fn handed(&self, handing: Handing, made: Id, kid: &Kid) -> bool {
        if handing.at == made {
            return true;
        }
        let graph = &self.world.graph;
        let (Some(author), true) = (self.world.owner(handing.at), graph.in_past(made, handing.at)) else {
            return false;
        };
        let own = self
            .world
            .owner(made)
            .is_some_and(|maker| maker.person == author.person);
        own || about(&self.world.index.opened, kid).iter().any(|id| {
            let said = self.world.placed(*id).at;
            let by = self.world.owner(said).map(|owner| owner.person);
            by == Some(author.person) && (said == handing.at || graph.in_past(said, handing.at))
        })
    }
}
