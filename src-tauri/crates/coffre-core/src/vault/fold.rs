//! Folding what changed into rows of the index.

use std::collections::BTreeSet;

use coffre_format::op::{Line, Op, What};
use coffre_format::{CompartmentId, DocId, EntityId, Hash, SeatId};
use coffre_index::{IndexRead, IndexWrite, OpRow};

use jiff::civil::Date;

use super::error::VaultError;
use super::house::House;
use super::rows::RowContext;
use super::words::ArrivingWords;
use crate::authority::{Authority, NoteSet};
use crate::merge::keys::{self, OpKey, Subject};
use crate::merge::{DocumentState, Place, Placed, fold_definition, fold_document, fold_entity};

/// What was folded and whether documents beyond it have to be looked at again.
#[derive(Default)]
struct Touched {
    documents: BTreeSet<DocId>,
    dossiers: BTreeSet<EntityId>,
}

/// What folding looks at. It happens in the transaction that stores the ops: what was said and what is shown of it
/// become durable together.
pub(super) struct Folding<'a> {
    pub(super) authority: &'a Authority,
    pub(super) notes: &'a NoteSet,
    pub(super) house: &'a mut House,
    pub(super) today: Date,
}

impl Folding<'_> {
    /// Folds the subjects into rows. Of `arriving` it takes the words that belong to them.
    pub(super) fn fold(
        &mut self,
        tx: &IndexWrite<'_>,
        subjects: BTreeSet<(CompartmentId, Subject)>,
        arriving: &mut ArrivingWords,
    ) -> Result<(), VaultError> {
        let mut touched = Touched::default();
        let is_document = |(_, subject): &(CompartmentId, Subject)| matches!(subject, Subject::Document(_));
        let (mut documents, mut others): (BTreeSet<_>, BTreeSet<_>) =
            resolve(tx, subjects)?.into_iter().partition(is_document);
        // Documents come last: they link to the rows of dossiers and parties.
        while let Some((c, subject)) = others.pop_first().or_else(|| documents.pop_first()) {
            for linked in self.fold_one(tx, c, &subject, &mut touched, arriving)? {
                if is_document(&linked) {
                    documents.insert(linked);
                } else {
                    others.insert(linked);
                }
            }
        }
        super::deadlines::put(tx, self.house, &touched.documents, &touched.dossiers, self.today)
    }

    /// Folds one subject; gives what links to it and has to be folded again because its row is new.
    fn fold_one(
        &mut self,
        tx: &IndexWrite<'_>,
        c: CompartmentId,
        subject: &Subject,
        touched: &mut Touched,
        arriving: &mut ArrivingWords,
    ) -> Result<BTreeSet<(CompartmentId, Subject)>, VaultError> {
        let authority = self.authority;
        let concurrent = |a: &Hash, b: &Hash| !authority.in_past(a, b) && !authority.in_past(b, a);
        match subject {
            Subject::Document(doc) => {
                let (c, state) = first_filed(tx, c, *doc, &concurrent)?;
                let context = RowContext {
                    house: self.house,
                    notes: self.notes,
                    authority,
                };
                super::rows::put_document(tx, &context, c, *doc, state.as_ref(), arriving)?;
                touched.documents.insert(*doc);
            }
            Subject::Entity(id) => {
                let ops = gather(tx, c, &OpKey::entity(*id))?;
                let state = fold_entity(*id, &ops, &concurrent);
                if state.as_ref().is_some_and(|s| s.what == What::Dossier) {
                    touched.dossiers.insert(*id);
                }
                let known = has_row(tx, *id)?;
                super::rows::put_entity(tx, c, *id, state.as_ref())?;
                if !known && has_row(tx, *id)? {
                    return linking_to(tx, *id);
                }
            }
            Subject::Definition(what, key) => {
                let ops = gather(tx, c, &OpKey::definition(*what, key))?;
                let value = fold_definition(*what, key, &ops);
                super::rows::put_definition(tx, *what, key, value.as_ref())?;
                self.house.set(*what, key, value);
            }
            Subject::Any(_) | Subject::Maker(_) => {}
        }
        Ok(BTreeSet::new())
    }
}

/// The state of a document. An id is used in one compartment; where somebody filed under an id of another one, the
/// record that came first stands, whatever arrived first here.
fn first_filed(
    tx: &IndexWrite<'_>,
    c: CompartmentId,
    doc: DocId,
    concurrent: &dyn Fn(&Hash, &Hash) -> bool,
) -> Result<(CompartmentId, Option<DocumentState>), VaultError> {
    let key = OpKey::document(doc);
    let rows = tx.ops_under(key.as_str())?;
    let places: BTreeSet<CompartmentId> = rows
        .iter()
        .filter_map(|row| CompartmentId::parse(&row.compartment).ok())
        .chain([c])
        .collect();
    let mut first: Option<(Place, CompartmentId, DocumentState)> = None;
    let mut left = None;
    for place in places {
        let ops = gather(tx, place, &key)?;
        let Some(state) = fold_document(doc, &ops, concurrent) else {
            continue;
        };
        if state.gone {
            left = Some(state);
            continue;
        }
        let made = ops
            .iter()
            .filter(|p| p.counts && matches!(p.op, Op::File(_) | Op::Submit(_)));
        if let Some(at) = made.map(|p| p.place).min()
            && first.as_ref().is_none_or(|(earlier, ..)| at < *earlier)
        {
            first = Some((at, place, state));
        }
    }
    Ok(match first {
        Some((_, place, state)) => (place, Some(state)),
        None => (c, left),
    })
}

fn has_row(tx: &IndexWrite<'_>, id: EntityId) -> Result<bool, VaultError> {
    let id = id.to_string();
    Ok(tx.dossier(&id)?.is_some() || tx.party(&id)?.is_some())
}

/// The documents and parties whose links wait for this dossier or party: bodies arrive in any order.
fn linking_to(tx: &IndexWrite<'_>, id: EntityId) -> Result<BTreeSet<(CompartmentId, Subject)>, VaultError> {
    let mut linking = BTreeSet::new();
    for row in tx.ops_under(OpKey::target(id).as_str())? {
        let (Ok(c), Ok(line)) = (CompartmentId::parse(&row.compartment), Line::parse(&row.json)) else {
            continue;
        };
        linking.extend(keys::subjects(&line.op).into_iter().map(|subject| (c, subject)));
    }
    resolve(tx, linking)
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
pub(crate) fn gather(tx: &IndexRead<'_>, c: CompartmentId, key: &OpKey) -> Result<Vec<Placed>, VaultError> {
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

fn rows_to_placed(rows: Vec<OpRow>, c: CompartmentId) -> Vec<Placed> {
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
