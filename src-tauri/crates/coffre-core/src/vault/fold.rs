//! Folding what changed into rows of the index.

use std::collections::BTreeSet;

use coffre_format::op::{Definition, Line, Op, What};
use coffre_format::{CompartmentId, DocId, EntityId, Hash, SeatId};
use coffre_index::{IndexRead, IndexWrite, OpRow};

use super::apply::index_mut;
use super::error::VaultError;
use super::rows::RowContext;
use super::{Vault, Which};
use crate::merge::keys::{self, OpKey, Subject};
use crate::merge::{Place, Placed, fold_definition, fold_document, fold_entity};

/// What was folded and whether documents beyond it have to be looked at again.
#[derive(Default)]
struct Touched {
    documents: BTreeSet<DocId>,
    dossiers: BTreeSet<EntityId>,
    house: bool,
}

impl Vault {
    /// Folds the subjects into rows.
    pub(super) fn fold(
        &mut self,
        which: Which,
        subjects: BTreeSet<(CompartmentId, Subject)>,
    ) -> Result<(), VaultError> {
        if subjects.is_empty() {
            return Ok(());
        }
        let today = self.clock.now().today();
        let authority = &self.authority;
        let house = &mut self.house;
        let notes = &self.notes;
        let index = index_mut(&mut self.core, &mut self.high, which)?;
        let concurrent = |a: &Hash, b: &Hash| !authority.in_past(a, b) && !authority.in_past(b, a);
        let mut touched = Touched::default();
        index.transaction(|tx| {
            for (c, subject) in resolve(tx, subjects)? {
                match subject {
                    Subject::Document(doc) => {
                        let ops = gather(tx, c, &OpKey::document(doc))?;
                        let state = fold_document(doc, &ops, &concurrent);
                        let context = RowContext {
                            house,
                            notes,
                            authority,
                        };
                        super::rows::put_document(tx, &context, c, doc, state.as_ref())?;
                        touched.documents.insert(doc);
                    }
                    Subject::Entity(id) => {
                        let ops = gather(tx, c, &OpKey::entity(id))?;
                        let state = fold_entity(id, &ops, &concurrent);
                        if state.as_ref().is_some_and(|s| s.what == What::Dossier) {
                            touched.dossiers.insert(id);
                        }
                        super::rows::put_entity(tx, c, id, state.as_ref())?;
                    }
                    Subject::Definition(what, key) => {
                        let ops = gather(tx, c, &OpKey::definition(what, &key))?;
                        let value = fold_definition(what, &key, &ops);
                        super::rows::put_definition(tx, what, &key, value.as_ref())?;
                        house.set(what, &key, value);
                        touched.house |= matches!(what, Definition::Kind | Definition::Rule);
                    }
                    Subject::Any(_) | Subject::Maker(_) => {}
                }
            }
            super::deadlines::put(
                tx,
                house,
                &touched.documents,
                &touched.dossiers,
                touched.house,
                today,
            )
        })
    }
}

/// Turns subjects that do not say what they are into those that do.
fn resolve(
    tx: &IndexWrite<'_>,
    subjects: BTreeSet<(CompartmentId, Subject)>,
) -> Result<BTreeSet<(CompartmentId, Subject)>, VaultError> {
    let mut resolved = BTreeSet::new();
    for (c, subject) in subjects {
        match subject {
            Subject::Any(id) => {
                let ops = gather(tx, c, &OpKey::entity(id))?;
                let made = ops.iter().any(|p| matches!(&p.op, Op::Make(op) if op.id == id));
                let sure = if made {
                    Subject::Entity(id)
                } else {
                    Subject::Document(id.into())
                };
                resolved.insert((c, sure));
            }
            Subject::Maker(key) => {
                for placed in rows_to_placed(tx.ops_under(key.as_str())?, c) {
                    let makers = keys::subjects(&placed.op).into_iter();
                    resolved.extend(makers.filter(|s| !matches!(s, Subject::Maker(_))).map(|s| (c, s)));
                }
            }
            sure => {
                resolved.insert((c, sure));
            }
        }
    }
    if resolved.iter().any(|(_, s)| matches!(s, Subject::Any(_))) {
        resolve(tx, resolved)
    } else {
        Ok(resolved)
    }
}

/// The ops under a key in one compartment, and those that remove what they make.
pub(super) fn gather(tx: &IndexRead<'_>, c: CompartmentId, key: &OpKey) -> Result<Vec<Placed>, VaultError> {
    let mut ops = rows_to_placed(tx.ops_under(key.as_str())?, c);
    let made: Vec<OpKey> = ops.iter().flat_map(|p| keys::made(&p.op)).collect();
    for key in made {
        let removals = rows_to_placed(tx.ops_under(key.as_str())?, c).into_iter();
        ops.extend(
            removals.filter(|p| matches!(p.op, Op::Unlink(_) | Op::Untag(_) | Op::Unfact(_) | Op::Unsame(_))),
        );
    }
    Ok(ops)
}

pub(super) fn rows_to_placed(rows: Vec<OpRow>, c: CompartmentId) -> Vec<Placed> {
    let of_c = rows
        .into_iter()
        .filter(|row| CompartmentId::parse(&row.compartment) == Ok(c));
    of_c.filter_map(|row| {
        let place = Place {
            clock: row.clock,
            seat: SeatId::parse(&row.seat).ok()?,
            part: row.part,
            line: row.line,
        };
        let op = Line::parse(&row.json).ok()?.op;
        Some(Placed {
            place,
            note: Hash::parse(&row.note).ok()?,
            counts: row.counts,
            op,
        })
    })
    .collect()
}
