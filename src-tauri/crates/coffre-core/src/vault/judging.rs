//! Judging anew what is in the index already.

use std::collections::BTreeSet;

use coffre_format::op::Line;
use coffre_format::rank::Class;
use coffre_format::{CompartmentId, Hash};
use coffre_index::AppliedPart;
use rayon::prelude::*;

use super::apply::index_mut;
use super::counts::{op_counts, verdict_word};
use super::error::VaultError;
use super::fold::Folding;
use super::words::{ArrivingWords, take_words_out};
use super::{Vault, Which};
use crate::authority::Authority;
use crate::merge::keys;

impl Vault {
    /// Judges every applied part again after authority changed, and folds what came or went.
    pub(super) fn judge_again(&mut self) -> Result<(), VaultError> {
        for which in [Which::Core, Which::High] {
            if let Ok(index) = index_mut(&mut self.core, &mut self.high, which) {
                let applied = index.read().applied()?;
                self.judge_parts(which, applied)?;
            }
        }
        Ok(())
    }

    /// Judges the applied parts of the everyday index, unless that was done by the same authority: while its digest stays,
    /// no verdict changes.
    pub(super) fn judge_as_left(&mut self) -> Result<(), VaultError> {
        let judged = self.core.read().judged()?;
        if judged.is_some_and(|by| by == self.authority.digest().to_string()) {
            return Ok(());
        }
        let applied = self.core.read().applied()?;
        self.judge_parts(Which::Core, applied)
    }

    /// Judges the applied parts of an open index.
    fn judge_parts(&mut self, which: Which, applied: Vec<AppliedPart>) -> Result<(), VaultError> {
        let authority = &self.authority;
        let notes = &self.notes;
        let changed = changed_parts(authority, applied);
        let mut folding = Folding {
            authority,
            notes,
            house: &mut self.house,
            today: self.clock.now().today(),
        };
        let index = index_mut(&mut self.core, &mut self.high, which)?;
        let mut subjects = BTreeSet::new();
        let mut again = Vec::new();
        index.transaction(|tx| {
            for (mut part, note, c, verdict) in changed {
                let Some(entry) = notes.get(&note) else { continue };
                let class = entry.bodies[part.part as usize].class;
                if class == Class::Text {
                    take_words_out(tx, &part.note, part.part)?;
                    tx.read_again(&part.note, part.part)?;
                    continue;
                }
                for row in tx.ops_of_part(&part.note, part.part)? {
                    let Ok(line) = Line::parse(&row.json) else {
                        continue;
                    };
                    let counts = op_counts(authority, &note, entry, c, class, &line.op);
                    if counts != row.counts {
                        tx.set_op_counts(&part.note, part.part, row.line, counts)?;
                        subjects.extend(keys::subjects(&line.op).into_iter().map(|s| (c, s)));
                    }
                }
                part.verdict = verdict;
                tx.put_applied(&part)?;
            }
            if !subjects.is_empty() {
                folding.fold(tx, subjects, &mut ArrivingWords::default())?;
            }
            again = tx.take_read_again()?;
            tx.set_judged(&authority.digest().to_string())?;
            Ok::<_, VaultError>(())
        })?;
        self.not_applied(&again);
        Ok(())
    }
}

/// The parts about which something else is decided than the index says, with what.
fn changed_parts(
    authority: &Authority,
    applied: Vec<AppliedPart>,
) -> Vec<(AppliedPart, Hash, CompartmentId, String)> {
    let decided = applied.into_par_iter().filter_map(|part| {
        let (note, c) = (
            Hash::parse(&part.note).ok()?,
            CompartmentId::parse(&part.compartment).ok()?,
        );
        let verdict = verdict_word(authority, &note, c);
        (verdict != part.verdict).then_some((part, note, c, verdict))
    });
    decided.collect()
}
