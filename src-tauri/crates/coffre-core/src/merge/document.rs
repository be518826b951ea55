//! The state of one document in one compartment.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::op::{File, Op};
use coffre_format::segment::{Object, Plain};
use coffre_format::{DocId, EntityId, FactId, Hash, LinkId, TagId, VersionId};

use super::entity::{FactState, collect_facts};
use super::fields::{Fields, values};
use super::{Concurrent, FieldState, Place, Placed};

/// One version of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionState {
    /// The version.
    pub ver: VersionId,
    /// The versions that it replaces.
    pub after: Vec<VersionId>,
    /// The sealed file.
    pub obj: Object,
    /// The file before sealing.
    pub plain: Plain,
    /// The name that the file had.
    pub name: String,
    /// Where its record stands.
    pub place: Place,
    /// Note of its entry.
    pub note: Hash,
}

/// A link of a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinkState {
    /// The dossier or party.
    pub to: EntityId,
    /// The part that it plays.
    pub part: String,
}

/// What a document is after merging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentState {
    /// The document.
    pub doc: DocId,
    /// Its versions, oldest first.
    pub versions: Vec<VersionState>,
    /// The versions that no other replaces; more than one means that a person should choose.
    pub heads: Vec<VersionId>,
    /// Its fields.
    pub fields: BTreeMap<String, FieldState>,
    /// Its links.
    pub links: BTreeMap<LinkId, LinkState>,
    /// Its tags, with the settings that hold each.
    pub tags: BTreeMap<String, Vec<TagId>>,
    /// Dated facts about it.
    pub facts: BTreeMap<FactId, FactState>,
    /// Whether it left the compartment.
    pub gone: bool,
}

impl DocumentState {
    /// The version that is shown: of the heads the one of the highest place.
    pub fn current(&self) -> Option<&VersionState> {
        self.versions.iter().rev().find(|v| self.heads.contains(&v.ver))
    }

    /// The values of the fields that have one.
    pub fn values(&self) -> BTreeMap<String, String> {
        values(&self.fields)
    }

    /// Whether a person should look: several heads, or a field set in two places at once.
    pub fn is_contested(&self) -> bool {
        self.heads.len() > 1 || self.fields.values().any(|f| f.concurrent)
    }
}

/// Folds the ops about `doc`; none when it has no version that counts, or waits in quarantine.
pub fn fold_document(doc: DocId, ops: &[Placed], concurrent: Concurrent<'_>) -> Option<DocumentState> {
    let mut ordered: Vec<&Placed> = ops.iter().collect();
    ordered.sort_by_key(|p| p.place);
    let counting = ordered.iter().filter(|p| p.counts);
    let records: Vec<(&Placed, &File)> = counting.filter_map(|p| record(p, doc)).collect();
    let records = sound_records(&records);
    if !records.iter().any(|(_, file)| file.after.is_empty()) {
        return None;
    }
    let removed: Removed = collect_removed(&ordered);
    let mut fields = Fields::default();
    let mut links = BTreeMap::new();
    let mut tags = Vec::new();
    for (placed, file) in &records {
        for (field, value) in &file.fields {
            fields.set(placed.place, placed.note, field, Some(value));
        }
        for link in &file.links {
            links.entry(link.id).or_insert(LinkState {
                to: link.to,
                part: link.r#as.clone(),
            });
        }
        tags.extend(file.tags.iter().map(|t| (t.id, t.tag.clone())));
    }
    let mut gone = false;
    for placed in ordered.iter().filter(|p| p.counts) {
        match &placed.op {
            Op::Set(op) if DocId::from(op.id) == doc => {
                fields.set(placed.place, placed.note, &op.field, op.value.as_deref());
            }
            Op::Link(op) if DocId::from(op.from) == doc => {
                links.entry(op.id).or_insert(LinkState {
                    to: op.to,
                    part: op.r#as.clone(),
                });
            }
            Op::Tag(op) if op.doc == doc => tags.push((op.id, op.tag.clone())),
            Op::Gone(op) if op.doc == doc => gone = true,
            _ => {}
        }
    }
    links.retain(|id, _| !removed.links.contains(id));
    let heads = heads(&records);
    Some(DocumentState {
        doc,
        heads,
        fields: fields.fold(concurrent),
        links,
        tags: fold_tags(tags, &removed.tags),
        facts: collect_facts(&ordered, doc.into()),
        gone,
        versions: records.iter().map(|(p, file)| version(p, file)).collect(),
    })
}

fn record(placed: &Placed, doc: DocId) -> Option<(&Placed, &File)> {
    match &placed.op {
        Op::File(file) | Op::Submit(file) if file.doc == doc => Some((placed, file)),
        _ => None,
    }
}

/// Leaves out a second record of one version, and a deposit on a document that exists already.
fn sound_records<'a>(records: &[(&'a Placed, &'a File)]) -> Vec<(&'a Placed, &'a File)> {
    let mut seen = BTreeSet::new();
    let mut sound: Vec<(&Placed, &File)> = Vec::new();
    for (placed, file) in records {
        let late_deposit = matches!(placed.op, Op::Submit(_)) && !sound.is_empty();
        if !late_deposit && seen.insert(file.ver) {
            sound.push((placed, file));
        }
    }
    sound
}

/// `after` counts only for versions of lower place, so that no circle can hide them all.
fn heads(records: &[(&Placed, &File)]) -> Vec<VersionId> {
    let mut replaced = BTreeSet::new();
    for (i, (_, file)) in records.iter().enumerate() {
        let earlier = records[..i].iter().map(|(_, f)| f.ver);
        replaced.extend(earlier.filter(|ver| file.after.contains(ver)));
    }
    records
        .iter()
        .map(|(_, f)| f.ver)
        .filter(|ver| !replaced.contains(ver))
        .collect()
}

fn version(placed: &Placed, file: &File) -> VersionState {
    VersionState {
        ver: file.ver,
        after: file.after.clone(),
        obj: file.obj.clone(),
        plain: file.plain.clone(),
        name: file.name.clone(),
        place: placed.place,
        note: placed.note,
    }
}

struct Removed {
    links: BTreeSet<LinkId>,
    tags: BTreeSet<TagId>,
}

fn collect_removed(ops: &[&Placed]) -> Removed {
    let mut removed = Removed {
        links: BTreeSet::new(),
        tags: BTreeSet::new(),
    };
    for placed in ops.iter().filter(|p| p.counts) {
        match &placed.op {
            Op::Unlink(op) => removed.links.extend(&op.ids),
            Op::Untag(op) => removed.tags.extend(&op.ids),
            _ => {}
        }
    }
    removed
}

fn fold_tags(set: Vec<(TagId, String)>, removed: &BTreeSet<TagId>) -> BTreeMap<String, Vec<TagId>> {
    let mut first: BTreeMap<TagId, String> = BTreeMap::new();
    for (id, tag) in set {
        first.entry(id).or_insert(tag);
    }
    let mut tags: BTreeMap<String, Vec<TagId>> = BTreeMap::new();
    for (id, tag) in first.into_iter().filter(|(id, _)| !removed.contains(id)) {
        tags.entry(tag).or_default().push(id);
    }
    tags
}
