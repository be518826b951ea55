//! The history of a document, dossier or party: who changed what, and when, from the ops that the index keeps.

use std::collections::BTreeMap;

use coffre_format::op::Op;
use coffre_format::{EntityId, FactId, Hash, LinkId, PersonId, SeatId, TagId, VersionId};

use super::error::VaultError;
use super::fold::gather;
use super::{Vault, field};
use crate::merge::keys::OpKey;
use crate::merge::{LinkState, Placed};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// When, as its author's computer says.
    pub at: String,
    /// Who; none where his certificate is not known here.
    pub person: Option<PersonId>,
    /// On which seat.
    pub seat: SeatId,
    /// The entry that says it.
    pub note: Hash,
    /// Whether another computer has it.
    pub confirmed: bool,
    /// Whether it counts; what is in quarantine is shown and changes nothing.
    pub counts: bool,
    /// What changed.
    pub what: Changed,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It was made.
    Made,
    /// A version was filed.
    Version {
        /// The version.
        ver: VersionId,
        /// Name of the file.
        name: String,
        /// Its size.
        size: u64,
        /// Whether it is the first.
        first: bool,
    },
    /// A field got another value.
    Field {
        /// The field.
        name: String,
        /// The value before.
        from: Option<String>,
        /// The value after.
        to: Option<String>,
    },
    /// It was linked to a dossier or party.
    Linked {
        /// To which.
        to: EntityId,
        /// The part.
        part: String,
    },
    /// A link was taken away.
    Unlinked {
        /// To which.
        to: EntityId,
        /// The part.
        part: String,
    },
    /// A tag was set.
    Tagged(String),
    /// A tag was taken off.
    Untagged(String),
    /// A dated fact was stated.
    Fact {
        /// Code of the event.
        event: String,
        /// Its day.
        date: String,
        /// Reason or detail.
        note: String,
    },
    /// A dated fact was taken back.
    FactTaken {
        /// Code of the event.
        event: String,
        /// Its day.
        date: String,
    },
    /// It was stated to be the same person as another record.
    Same(EntityId),
    /// That was taken back.
    Unsame,
    /// It left its compartment.
    Left,
}

/// What earlier ops made, so that a removal can name it.
#[derive(Default)]
struct Known {
    fields: BTreeMap<String, String>,
    links: BTreeMap<LinkId, LinkState>,
    tags: BTreeMap<TagId, String>,
    facts: BTreeMap<FactId, (String, String)>,
    filed: bool,
}

impl Vault {
    /// Everything that was done to a document, dossier or party, oldest first.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn changes(&self, id: EntityId) -> Result<Vec<ChangeLine>, VaultError> {
        let mut placed: Vec<Placed> = Vec::new();
        let mut seen = false;
        for index in self.indexes() {
            let read = index.read();
            let text = id.to_string();
            seen |= read.document(&text)?.is_some()
                || read.dossier(&text)?.is_some()
                || read.party(&text)?.is_some();
            let mut places: Vec<String> = read
                .ops_under(OpKey::entity(id).as_str())?
                .into_iter()
                .map(|row| row.compartment)
                .collect();
            places.sort();
            places.dedup();
            for c in places {
                placed.extend(gather(
                    &read,
                    coffre_format::CompartmentId::parse(&c)?,
                    &OpKey::entity(id),
                )?);
            }
        }
        if !seen {
            return Err(VaultError::NotFound);
        }
        placed.sort_by_key(|one| one.place);
        placed.dedup_by_key(|one| one.place);
        let mut known = Known::default();
        let mut lines = Vec::new();
        for one in &placed {
            lines.extend(
                known
                    .read(id, one)
                    .into_iter()
                    .map(|what| self.change_line(one, what)),
            );
        }
        Ok(lines)
    }

    fn change_line(&self, placed: &Placed, what: Changed) -> ChangeLine {
        let time = self.notes.get(&placed.note).map(|entry| entry.time.clone());
        ChangeLine {
            at: time.unwrap_or_default(),
            person: self.authority.author(&placed.note).map(|seat| seat.person),
            seat: placed.place.seat,
            note: placed.note,
            confirmed: self.authority.confirmed(&placed.note),
            counts: placed.counts,
            what,
        }
    }
}

impl Known {
    fn read(&mut self, id: EntityId, placed: &Placed) -> Vec<Changed> {
        match &placed.op {
            Op::File(op) | Op::Submit(op) => {
                let mut changes = vec![Changed::Version {
                    ver: op.ver,
                    name: op.name.clone(),
                    size: op.plain.size,
                    first: !std::mem::replace(&mut self.filed, true),
                }];
                for (name, value) in &op.fields {
                    changes.extend(self.field(name, Some(value), placed.counts));
                }
                for link in &op.links {
                    changes.push(self.link(link.id, link.to, &link.r#as));
                }
                for tag in &op.tags {
                    self.tags.insert(tag.id, tag.tag.clone());
                    changes.push(Changed::Tagged(tag.tag.clone()));
                }
                changes
            }
            Op::Make(op) => {
                let mut changes = vec![Changed::Made];
                for (name, value) in &op.fields {
                    changes.extend(self.field(name, Some(value), placed.counts));
                }
                changes
            }
            Op::Set(op) => self
                .field(&op.field, op.value.as_ref(), placed.counts)
                .into_iter()
                .collect(),
            Op::Link(op) => vec![self.link(op.id, op.to, &op.r#as)],
            Op::Unlink(op) => {
                let links = op.ids.iter().filter_map(|id| self.links.get(id));
                let gone = |link: &LinkState| Changed::Unlinked {
                    to: link.to,
                    part: link.part.clone(),
                };
                links.map(gone).collect()
            }
            Op::Tag(op) => {
                self.tags.insert(op.id, op.tag.clone());
                vec![Changed::Tagged(op.tag.clone())]
            }
            Op::Untag(op) => {
                let tags = op.ids.iter().filter_map(|id| self.tags.get(id));
                tags.map(|tag| Changed::Untagged(tag.clone())).collect()
            }
            Op::Fact(op) => {
                self.facts.insert(op.id, (op.event.clone(), op.date.clone()));
                vec![Changed::Fact {
                    event: op.event.clone(),
                    date: op.date.clone(),
                    note: op.note.clone(),
                }]
            }
            Op::Unfact(op) => {
                let facts = op.ids.iter().filter_map(|id| self.facts.get(id));
                let taken = |(event, date): &(String, String)| Changed::FactTaken {
                    event: event.clone(),
                    date: date.clone(),
                };
                facts.map(taken).collect()
            }
            Op::Same(op) => vec![Changed::Same(if op.a == id { op.b } else { op.a })],
            Op::Unsame(_) => vec![Changed::Unsame],
            Op::Gone(_) => vec![Changed::Left],
            Op::Define(_) | Op::Text(_) | Op::Audit(_) | Op::Unknown(_) => Vec::new(),
        }
    }

    /// The change of a field; none for what the program notes for itself.
    fn field(&mut self, name: &str, value: Option<&String>, counts: bool) -> Option<Changed> {
        let from = self.fields.get(name).cloned();
        if counts {
            match value {
                Some(value) => self.fields.insert(name.to_owned(), value.clone()),
                None => self.fields.remove(name),
            };
        }
        (![field::TYPE, field::MOVED_FROM].contains(&name)).then(|| Changed::Field {
            name: name.to_owned(),
            from,
            to: value.cloned(),
        })
    }

    fn link(&mut self, id: LinkId, to: EntityId, part: &str) -> Changed {
        let part = part.to_owned();
        let link = LinkState {
            to,
            part: part.clone(),
        };
        self.links.insert(id, link);
        Changed::Linked { to, part }
    }
}
