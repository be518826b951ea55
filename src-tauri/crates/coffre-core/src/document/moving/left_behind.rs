//! What was said of a document while somebody moved it away: his tombstone hides it, so it is listed, and moving the
//! document again brings it along.
//!
//! A tombstone has seen what lies in the past of its entry. Whoever brings the rest along states one more: all that is
//! known by then lies in its past.

use std::collections::BTreeMap;

use coffre_format::op::{Gone, Op};
use coffre_format::{CompartmentId, DocId, Hash, VersionId};
use coffre_index::IndexRead;

use crate::document::Change;
use crate::merge::keys::OpKey;
use crate::merge::{DocumentState, Placed, VersionState, fold_document};
use crate::vault::{Draft, Finding, Vault, VaultError, gather_ops};

/// Ops of one compartment that are looked through for tombstones.
const ALL: u32 = u32::MAX;

/// Something that was left behind when a document moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// The document as it was called in the compartment that it left.
    pub doc: DocId,
    /// That compartment.
    pub c: CompartmentId,
    /// Where the document lies that it belongs to, as far as this person sees it.
    pub copy: Option<DocId>,
    /// Its file name.
    pub name: String,
    /// Versions that were not taken along.
    pub versions: usize,
    /// Other changes that were not taken along: fields, tags, links, facts.
    pub changes: usize,
}

/// The same with what is needed to bring it along.
struct Rest {
    c: CompartmentId,
    copy: Option<DocId>,
    state: DocumentState,
    versions: Vec<VersionState>,
    changes: Vec<Change>,
}

impl Vault {
    /// What was left behind when documents moved, among what can be seen.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn left_behind(&self) -> Result<Vec<LeftBehind>, VaultError> {
        let mut left = Vec::new();
        for info in self.authority.compartments() {
            for doc in self.moved_away(info.c)? {
                if let Some(rest) = self.rest_of(doc, info.c)? {
                    left.push(LeftBehind {
                        doc,
                        c: rest.c,
                        copy: rest.copy,
                        name: rest.state.current().map(|v| v.name.clone()).unwrap_or_default(),
                        versions: rest.versions.len(),
                        changes: rest.changes.len(),
                    });
                }
            }
        }
        Ok(left)
    }

    /// Notices anew what was left behind.
    pub(crate) fn notice_left_behind(&mut self) -> Result<(), VaultError> {
        let left = self.left_behind()?;
        self.findings
            .retain(|finding| !matches!(finding, Finding::LeftBehind { .. }));
        self.findings
            .extend(left.into_iter().map(|one| Finding::LeftBehind { doc: one.doc }));
        Ok(())
    }

    /// Brings along what was left behind of a document: to the document that it became where that is seen, else as a
    /// document of its own in `target`.
    pub(super) fn move_rest(&mut self, doc: DocId, target: CompartmentId) -> Result<DocId, VaultError> {
        let mut found = None;
        for info in self.authority.compartments() {
            found = found.or(self.rest_of(doc, info.c)?);
        }
        let rest = found.ok_or(VaultError::NotFound)?;
        let mut draft = Draft::new();
        let (to, moved) = match rest.copy {
            Some(copy) => (self.add_to(&mut draft, &rest, copy)?, copy),
            None => {
                self.may_move(rest.c, target)?;
                self.everything_is_here(rest.c)?;
                let state = DocumentState {
                    versions: rest.versions,
                    ..rest.state
                };
                (target, self.take_along(&mut draft, &state, target, None)?)
            }
        };
        draft.op(rest.c, Op::Gone(Gone { doc }));
        let level = self.level_for(rest.c).max(self.level_for(to));
        self.commit(level, draft)?;
        self.notice_left_behind()?;
        Ok(moved)
    }

    /// States the rest about the document that it belongs to; gives the compartment of that one.
    fn add_to(&mut self, draft: &mut Draft, rest: &Rest, copy: DocId) -> Result<CompartmentId, VaultError> {
        let (to, state) = self.document_state(copy)?;
        self.may_move(rest.c, to)?;
        self.everything_is_here(rest.c)?;
        if !self.reads_here(to) {
            return Err(VaultError::NotAllowed);
        }
        self.note_move(rest.state.doc)?;
        let mut copies = counterparts(&rest.state, &state);
        for version in &rest.versions {
            let record = self.seal_version(version, copy, to, &mut copies)?;
            draft.op(to, Op::File(record));
        }
        for change in &rest.changes {
            self.state_change(draft, to, &state, change);
        }
        Ok(to)
    }

    /// The documents that left `c`.
    fn moved_away(&self, c: CompartmentId) -> Result<Vec<DocId>, VaultError> {
        let Some(index) = self.index_of(c) else {
            return Ok(Vec::new());
        };
        let stated = index.read().newest_ops(&c.to_string(), "gone", ALL)?;
        let gone = stated
            .iter()
            .filter_map(|row| match coffre_format::op::Line::parse(&row.json).ok()?.op {
                Op::Gone(op) => Some(op.doc),
                _ => None,
            });
        let mut gone: Vec<DocId> = gone.collect();
        gone.sort();
        gone.dedup();
        Ok(gone)
    }

    fn rest_of(&self, doc: DocId, c: CompartmentId) -> Result<Option<Rest>, VaultError> {
        let Some(index) = self.index_of(c) else {
            return Ok(None);
        };
        let ops = gather_ops(&index.read(), c, &OpKey::document(doc))?;
        let tombstones = ops.iter().filter(|p| p.counts && matches!(p.op, Op::Gone(_)));
        let tombstones: Vec<Hash> = tombstones.map(|p| p.note).collect();
        let seen = |note: &Hash| {
            let by = |gone: &Hash| note == gone || self.authority.in_past(note, gone);
            tombstones.iter().any(by)
        };
        let copies = self.copies_of(doc)?;
        let lost = !copies.known.is_empty() && !copies.count;
        if tombstones.is_empty() || (!lost && ops.iter().filter(|p| p.counts).all(|p| seen(&p.note))) {
            return Ok(None);
        }
        let concurrent = |a: &Hash, b: &Hash| self.are_concurrent(a, b);
        let Some(state) = fold_document(doc, &ops, &concurrent) else {
            return Ok(None);
        };
        let known: Vec<Placed> = ops.iter().filter(|p| seen(&p.note)).cloned().collect();
        let known = fold_document(doc, &known, &concurrent);
        let versions = state.versions.iter().filter(|v| lost || !seen(&v.note));
        let versions: Vec<VersionState> = versions.cloned().collect();
        let copy = copies.shown;
        let changes = match (copy, &known) {
            (Some(_), Some(known)) => changes(known, &state),
            _ => Vec::new(),
        };
        let rest = Rest {
            c,
            copy,
            versions,
            changes,
            state,
        };
        Ok(Some(rest).filter(|rest| !rest.versions.is_empty() || !rest.changes.is_empty()))
    }

    /// What a document became, over as many moves as it took.
    fn copies_of(&self, doc: DocId) -> Result<Copies, VaultError> {
        let mut copies = Copies::default();
        let mut look_at = vec![doc];
        while let Some(one) = look_at.pop() {
            for index in self.indexes() {
                for (copy, counts) in copies_in(&index.read(), one)? {
                    if copies.known.contains(&copy) || copy == doc {
                        continue;
                    }
                    copies.known.push(copy);
                    copies.count |= counts;
                    if self.document_row(copy).is_ok() {
                        copies.shown = copies.shown.or(Some(copy));
                    }
                    look_at.push(copy);
                }
            }
        }
        Ok(copies)
    }
}

#[derive(Default)]
struct Copies {
    known: Vec<DocId>,
    /// Whether one of them counts, where it lies or where it lay.
    count: bool,
    shown: Option<DocId>,
}

fn copies_in(read: &IndexRead<'_>, doc: DocId) -> Result<Vec<(DocId, bool)>, VaultError> {
    let rows = read.ops_under(OpKey::moved_from(doc).as_str())?;
    let copies = rows.iter().filter_map(|row| {
        let op = coffre_format::op::Line::parse(&row.json).ok()?.op;
        match op {
            Op::File(op) | Op::Submit(op) => Some((op.doc, row.counts)),
            _ => None,
        }
    });
    Ok(copies.collect())
}

/// The versions of a copy by those that they were sealed from: their bytes are the same.
fn counterparts(of: &DocumentState, copy: &DocumentState) -> BTreeMap<VersionId, VersionId> {
    let same = |version: &VersionState| {
        let found = copy.versions.iter().find(|one| one.plain == version.plain)?;
        Some((version.ver, found.ver))
    };
    of.versions.iter().filter_map(same).collect()
}

/// What turns the document that was taken along into the one that is known now, versions apart.
fn changes(known: &DocumentState, now: &DocumentState) -> Vec<Change> {
    let mut changes = Vec::new();
    let (before, after) = (known.values(), now.values());
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        changes.push(Change::Field {
            name: name.clone(),
            value: None,
        });
    }
    for (name, value) in after
        .iter()
        .filter(|(name, value)| before.get(*name) != Some(*value))
    {
        changes.push(Change::Field {
            name: name.clone(),
            value: Some(value.clone()),
        });
    }
    let tags = |a: &DocumentState, b: &DocumentState| -> Vec<String> {
        let only = a.tags.keys().filter(|tag| !b.tags.contains_key(*tag));
        only.cloned().collect()
    };
    changes.extend(tags(now, known).into_iter().map(Change::Tag));
    changes.extend(tags(known, now).into_iter().map(Change::Untag));
    for (_, link) in now.links.iter().filter(|(id, _)| !known.links.contains_key(id)) {
        changes.push(Change::Link {
            to: link.to,
            part: link.part.clone(),
        });
    }
    for (_, link) in known.links.iter().filter(|(id, _)| !now.links.contains_key(id)) {
        changes.push(Change::Unlink(link.to));
    }
    for (_, fact) in now.facts.iter().filter(|(id, _)| !known.facts.contains_key(id)) {
        changes.push(Change::Fact {
            event: fact.event.clone(),
            date: fact.date.clone(),
            note: fact.note.clone(),
        });
    }
    for (_, fact) in known.facts.iter().filter(|(id, _)| !now.facts.contains_key(id)) {
        changes.push(Change::Unfact(fact.event.clone()));
    }
    changes
}
