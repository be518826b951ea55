//! The state of a dossier, a party or a definition of the house.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::op::{Definition, Op, What};
use coffre_format::{EntityId, FactId, LinkId, SameId};
use serde_json::{Map, Value};

use super::document::LinkState;
use super::fields::{Fields, values};
use super::{Concurrent, FieldState, Place, Placed};

/// A dated fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactState {
    /// Code of the event.
    pub event: String,
    /// Civil date `YYYY-MM-DD`.
    pub date: String,
    /// Reason or detail.
    pub note: String,
    /// Where it was stated.
    pub place: Place,
}

/// What a dossier or party is after merging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityState {
    /// Its id.
    pub id: EntityId,
    /// Which of the two.
    pub what: What,
    /// Where it was made.
    pub place: Place,
    /// Its fields.
    pub fields: BTreeMap<String, FieldState>,
    /// Its links, for a party those to its dossiers.
    pub links: BTreeMap<LinkId, LinkState>,
    /// Its dated facts.
    pub facts: BTreeMap<FactId, FactState>,
    /// Records stated to be the same person.
    pub same: BTreeMap<SameId, EntityId>,
}

impl EntityState {
    /// The values of the fields that have one.
    pub fn values(&self) -> BTreeMap<String, String> {
        values(&self.fields)
    }
}

/// Folds the ops about `id`; none when nothing that counts made it.
pub fn fold_entity(id: EntityId, ops: &[Placed], concurrent: Concurrent<'_>) -> Option<EntityState> {
    let mut ordered: Vec<&Placed> = ops.iter().filter(|p| p.counts).collect();
    ordered.sort_by_key(|p| p.place);
    let (made, what) = ordered.iter().find_map(|p| match &p.op {
        Op::Make(op) if op.id == id => Some((p.place, op.what)),
        _ => None,
    })?;
    let mut fields = Fields::default();
    let mut links = BTreeMap::new();
    let mut same = BTreeMap::new();
    let mut unlinked: BTreeSet<LinkId> = BTreeSet::new();
    let mut unsame: BTreeSet<SameId> = BTreeSet::new();
    for placed in &ordered {
        match &placed.op {
            Op::Make(op) if op.id == id && placed.place == made => {
                for (field, value) in &op.fields {
                    fields.set(placed.place, placed.note, field, Some(value));
                }
            }
            Op::Set(op) if op.id == id => {
                fields.set(placed.place, placed.note, &op.field, op.value.as_deref());
            }
            Op::Link(op) if op.from == id => {
                links.entry(op.id).or_insert(LinkState {
                    to: op.to,
                    part: op.r#as.clone(),
                });
            }
            Op::Unlink(op) => unlinked.extend(&op.ids),
            Op::Same(op) if op.a == id || op.b == id => {
                same.entry(op.id).or_insert(if op.a == id { op.b } else { op.a });
            }
            Op::Unsame(op) => unsame.extend(&op.ids),
            _ => {}
        }
    }
    links.retain(|link, _| !unlinked.contains(link));
    same.retain(|statement, _| !unsame.contains(statement));
    let facts = collect_facts(&ordered, id);
    Some(EntityState {
        id,
        what,
        place: made,
        fields: fields.fold(concurrent),
        links,
        facts,
        same,
    })
}

/// Folds the definitions of one key: the highest place wins; none when it was taken away.
pub fn fold_definition(what: Definition, key: &str, ops: &[Placed]) -> Option<Map<String, Value>> {
    let candidates = ops.iter().filter(|p| p.counts).filter_map(|p| match &p.op {
        Op::Define(op) if op.what == what && op.key == key => Some((p.place, &op.value)),
        _ => None,
    });
    candidates.max_by_key(|(place, _)| *place)?.1.clone()
}

/// The facts about `of` that were not taken back.
pub(super) fn collect_facts(ordered: &[&Placed], of: EntityId) -> BTreeMap<FactId, FactState> {
    let mut facts = BTreeMap::new();
    let mut taken: BTreeSet<FactId> = BTreeSet::new();
    for placed in ordered.iter().filter(|p| p.counts) {
        match &placed.op {
            Op::Fact(op) if op.of == of => {
                facts.entry(op.id).or_insert(FactState {
                    event: op.event.clone(),
                    date: op.date.clone(),
                    note: op.note.clone(),
                    place: placed.place,
                });
            }
            Op::Unfact(op) => taken.extend(&op.ids),
            _ => {}
        }
    }
    facts.retain(|id, _| !taken.contains(id));
    facts
}
