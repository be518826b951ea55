//! Changes to a document that is there: fields, tags, links, facts, bin.

use std::collections::BTreeSet;

use coffre_format::op::{Fact, Link, Op, Set, Tag, Unfact, Unlink, Untag};
use coffre_format::{CompartmentId, DocId, EntityId, FactId, LinkId, TagId};

use crate::merge::DocumentState;
use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError, field};

/// One change; several make one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Sets a field, or takes its value away.
    Field {
        /// Its name.
        name: String,
        /// Its value.
        value: Option<String>,
    },
    /// Sets a tag.
    Tag(String),
    /// Takes a tag off.
    Untag(String),
    /// Links to a dossier or party.
    Link {
        /// The target.
        to: EntityId,
        /// The part that it plays.
        part: String,
    },
    /// Removes every link to a target.
    Unlink(EntityId),
    /// States a dated fact.
    Fact {
        /// Code of the event.
        event: String,
        /// Civil date `YYYY-MM-DD`.
        date: String,
        /// Reason or detail.
        note: String,
    },
    /// Takes facts of one event back.
    Unfact(String),
}

impl Change {
    /// Puts into the bin, or takes out of it.
    pub fn binned(binned: bool) -> Self {
        Self::Field {
            name: field::BINNED.to_owned(),
            value: binned.then(|| "yes".to_owned()),
        }
    }
}

impl Vault {
    /// Changes documents, all in one entry for each level of seat.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen; as [`Vault::commit`].
    pub fn change(&mut self, docs: &[DocId], changes: &[Change]) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        let mut level = coffre_format::rank::Level::Day;
        for doc in docs {
            let (c, state) = self.document_state(*doc)?;
            level = level.max(self.level_for(c));
            for change in changes {
                self.state_change(&mut draft, c, &state, change);
            }
        }
        if draft.is_empty() {
            Ok(())
        } else {
            self.commit(level, draft).map(|_| ())
        }
    }

    pub(super) fn state_change(
        &mut self,
        draft: &mut Draft,
        c: CompartmentId,
        state: &DocumentState,
        change: &Change,
    ) {
        let id: EntityId = state.doc.into();
        let op = match change {
            Change::Field { name, value } => {
                let known = state.fields.get(name).and_then(|f| f.value.as_ref());
                if known == value.as_ref() {
                    return;
                }
                Op::Set(Set {
                    id,
                    field: name.clone(),
                    value: value.clone(),
                })
            }
            Change::Tag(tag) if state.tags.contains_key(tag) => return,
            Change::Tag(tag) => Op::Tag(Tag {
                id: TagId::make(&mut *self.random),
                doc: state.doc,
                tag: tag.clone(),
            }),
            Change::Untag(tag) => match state.tags.get(tag) {
                Some(ids) => Op::Untag(Untag { ids: ids.clone() }),
                None => return,
            },
            Change::Link { to, part } => Op::Link(Link {
                id: LinkId::make(&mut *self.random),
                from: id,
                to: *to,
                r#as: part.clone(),
            }),
            Change::Unlink(to) => {
                let ids: Vec<LinkId> = state
                    .links
                    .iter()
                    .filter(|(_, l)| l.to == *to)
                    .map(|(id, _)| *id)
                    .collect();
                if ids.is_empty() {
                    return;
                }
                Op::Unlink(Unlink { ids })
            }
            Change::Fact { event, date, note } => Op::Fact(Fact {
                id: FactId::make(&mut *self.random),
                of: id,
                event: event.clone(),
                date: date.clone(),
                note: note.clone(),
            }),
            Change::Unfact(event) => {
                let facts = state.facts.iter().filter(|(_, fact)| fact.event == *event);
                let ids: Vec<FactId> = facts.map(|(id, _)| *id).collect();
                if ids.is_empty() {
                    return;
                }
                Op::Unfact(Unfact { ids })
            }
        };
        draft.op(c, op);
    }

    /// The document whose id begins with what was typed, among those that can be seen; where there is none, among those
    /// of which something was left behind.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for none, [`VaultError::Ambiguous`] for several.
    pub fn find_document(&self, typed: &str) -> Result<DocId, VaultError> {
        let mut found = BTreeSet::new();
        for index in self.indexes() {
            found.extend(index.read().documents_starting_with(typed, 2)?);
        }
        if found.is_empty() {
            let left = self.left_behind()?.into_iter().map(|one| one.doc.to_string());
            found.extend(left.filter(|doc| doc.starts_with(typed)));
        }
        match found.len() {
            0 => Err(VaultError::NotFound),
            1 => Ok(DocId::parse(found.first().map_or("", String::as_str))?),
            _ => Err(VaultError::Ambiguous),
        }
    }
}
