//! Bodies that are in no open index, by the key that opens them: those of keys that are not held cost nothing.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::entry::Entry;
use coffre_format::{CompartmentId, Hash, Kid};

/// The bodies of known notes that still have to be taken in.
#[derive(Default)]
pub(crate) struct WaitingBodies(BTreeMap<Kid, BTreeSet<(Hash, u32)>>);

impl WaitingBodies {
    /// Takes all bodies of a note that is new here.
    pub(super) fn add_all(&mut self, note: Hash, entry: &Entry) {
        for (part, body) in (0u32..).zip(&entry.bodies) {
            self.0.entry(body.kid).or_default().insert((note, part));
        }
    }

    /// Takes a body that has to be read again.
    pub(super) fn add(&mut self, kid: Kid, note: Hash, part: u32) {
        self.0.entry(kid).or_default().insert((note, part));
    }

    /// Forgets a body that is in an open index.
    pub(super) fn remove(&mut self, kid: &Kid, note: Hash, part: u32) {
        if let Some(of_kid) = self.0.get_mut(kid) {
            of_kid.remove(&(note, part));
            if of_kid.is_empty() {
                self.0.remove(kid);
            }
        }
    }

    /// The keys for which something waits.
    pub(crate) fn kids(&self) -> Vec<Kid> {
        self.0.keys().copied().collect()
    }

    /// What waits for a key.
    pub(crate) fn of(&self, kid: &Kid) -> impl Iterator<Item = (Hash, u32)> {
        self.0.get(kid).into_iter().flatten().copied()
    }
}

/// The bodies of a note in these compartments, with their keys.
pub(super) fn bodies_in<'a>(
    entry: &'a Entry,
    compartments: &'a [CompartmentId],
) -> impl Iterator<Item = (Kid, u32)> + 'a {
    let numbered = (0u32..).zip(&entry.bodies);
    let inside = numbered.filter(|(_, body)| compartments.contains(&body.kid.compartment()));
    inside.map(|(part, body)| (body.kid, part))
}
