//! Evaluating again after a few notes came that say nothing about authority.
//!
//! An entry without acts over the newest root can change the verdict of no other one, unless it is part of a fork, is
//! waited for, is declared lost, or belongs to a journal that a root cuts. Where none of that is so it is judged alone
//! and added; in every other case everything is evaluated. The result is that of [`evaluate`] in either case: they
//! compare as equal, and the tests hold random histories to that.

use coffre_format::Hash;
use coffre_format::entry::Entry;

use super::authority::Authority;
use super::complete::complete_after;
use super::evaluation::evaluate;
use super::findings;
use super::notes::NoteSet;
use super::roots::RootChain;

/// Makes `authority` what [`evaluate`] gives, where it may be the result for the same roots and for the same notes
/// without the `new` ones. Whether it is, is looked at: any other costs time and changes nothing.
pub fn evaluate_more(authority: &mut Authority, chain: &RootChain, notes: &NoteSet, new: &[Hash]) {
    if authority.add(chain, notes, new).is_none() {
        *authority = evaluate(chain, notes);
    }
}

impl Authority {
    /// Adds new notes that say nothing about authority. After `None` everything has to be evaluated: some may have
    /// been added.
    pub(super) fn add(&mut self, chain: &RootChain, notes: &NoteSet, new: &[Hash]) -> Option<()> {
        let mut expected = self.notes;
        new.iter().for_each(|hash| expected.add(hash));
        let all_complete = self.world.graph.nodes.len() as u64 == self.notes.count;
        let settled = self.forks.is_empty() && self.world.index.lost.is_empty();
        if self.chain != *chain || expected != notes.sum() || !all_complete || !settled {
            return None;
        }
        let entry = |hash: &Hash| notes.get(hash).map(|entry| (*hash, entry));
        let mut entries = new.iter().map(entry).collect::<Option<Vec<_>>>()?;
        entries.sort_by_key(|(hash, entry)| (entry.clock, entry.seat, *hash));
        for (hash, entry) in entries {
            self.add_one(notes, hash, entry)?;
        }
        self.findings = findings::again(&self.world, &self.findings);
        self.notes = expected;
        Some(())
    }

    fn add_one(&mut self, notes: &NoteSet, hash: Hash, entry: &Entry) -> Option<()> {
        let (newest, root) = self.chain.newest();
        let cuts = &self.world.roster.cuts;
        let ends_a_cut = cuts.values().flatten().flatten().any(|(_, end)| *end == hash);
        let silent = entry.acts.is_empty()
            && entry.root == (newest.version, root)
            && notes.at(entry.seat, entry.seq) == [hash]
            && !cuts.contains_key(&entry.seat)
            && !ends_a_cut;
        if !silent {
            return None;
        }
        let one = complete_after(&self.world.graph, &self.world.roster, hash, entry)?;
        let id = self.world.append(one)?;
        if !entry.bodies.is_empty() {
            let of = entry.bodies.iter().map(|body| body.kid.compartment());
            self.bodies.insert(id, of.collect());
        }
        Some(())
    }
}
