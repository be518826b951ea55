//! Which ops belong together.
//!
//! An op is stored under every key that it touches. To fold an entity, the ops under its own key are gathered,
//! and those under the keys of whatever these ops make (links, tags, facts, statements of sameness), where the
//! removals stand.

use coffre_format::op::{Definition, Op};
use coffre_format::{DocId, EntityId};

use crate::vault::field;

/// A key under which an op is stored and found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpKey(String);

impl OpKey {
    /// The key of a document.
    pub fn document(doc: DocId) -> Self {
        Self(doc.to_string())
    }

    /// The key of a dossier or party.
    pub fn entity(id: EntityId) -> Self {
        Self(id.to_string())
    }

    /// The key under which the links to a dossier or party are found.
    pub fn target(id: EntityId) -> Self {
        Self(format!("to {id}"))
    }

    /// The key under which the copies of a document that was moved here are found.
    pub fn moved_from(doc: DocId) -> Self {
        Self(format!("from {doc}"))
    }

    /// The key of a definition.
    pub fn definition(what: Definition, key: &str) -> Self {
        Self(format!("define {what:?} {key}"))
    }

    /// The text that is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an op is about: the entities whose state it can change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A document.
    Document(DocId),
    /// A dossier or party.
    Entity(EntityId),
    /// A document, dossier or party: the op does not say which.
    Any(EntityId),
    /// A definition.
    Definition(Definition, String),
    /// Whatever made the thing under this key.
    Maker(OpKey),
}

/// The keys under which an op is stored.
pub fn of(op: &Op) -> Vec<OpKey> {
    let ids = |ids: &[String]| ids.iter().map(|i| OpKey(i.clone())).collect::<Vec<_>>();
    match op {
        Op::File(op) | Op::Submit(op) => {
            let mut keys = vec![OpKey::document(op.doc)];
            keys.extend(made_by_file(op));
            keys.extend(op.links.iter().map(|link| OpKey::target(link.to)));
            let from = op.fields.get(field::MOVED_FROM);
            keys.extend(from.and_then(|doc| DocId::parse(doc).ok()).map(OpKey::moved_from));
            keys
        }
        Op::Make(op) => vec![OpKey::entity(op.id)],
        Op::Set(op) => vec![OpKey::entity(op.id)],
        Op::Link(op) => vec![
            OpKey::entity(op.from),
            OpKey(op.id.to_string()),
            OpKey::target(op.to),
        ],
        Op::Unlink(op) => ids(&strings(&op.ids)),
        Op::Tag(op) => vec![OpKey::document(op.doc), OpKey(op.id.to_string())],
        Op::Untag(op) => ids(&strings(&op.ids)),
        Op::Fact(op) => vec![OpKey::entity(op.of), OpKey(op.id.to_string())],
        Op::Unfact(op) => ids(&strings(&op.ids)),
        Op::Same(op) => vec![OpKey::entity(op.a), OpKey::entity(op.b), OpKey(op.id.to_string())],
        Op::Unsame(op) => ids(&strings(&op.ids)),
        Op::Gone(op) => vec![OpKey::document(op.doc)],
        Op::Define(op) => vec![OpKey::definition(op.what, &op.key)],
        Op::Text(_) | Op::Audit(_) | Op::Unknown(_) => Vec::new(),
    }
}

/// The keys of what an op makes and another op may remove.
pub fn made(op: &Op) -> Vec<OpKey> {
    match op {
        Op::File(op) | Op::Submit(op) => made_by_file(op),
        Op::Link(op) => vec![OpKey(op.id.to_string())],
        Op::Tag(op) => vec![OpKey(op.id.to_string())],
        Op::Fact(op) => vec![OpKey(op.id.to_string())],
        Op::Same(op) => vec![OpKey(op.id.to_string())],
        Op::Make(_)
        | Op::Set(_)
        | Op::Unlink(_)
        | Op::Untag(_)
        | Op::Unfact(_)
        | Op::Unsame(_)
        | Op::Gone(_)
        | Op::Define(_)
        | Op::Text(_)
        | Op::Audit(_)
        | Op::Unknown(_) => Vec::new(),
    }
}

/// What must be folded again when the op arrives or changes its verdict.
pub fn subjects(op: &Op) -> Vec<Subject> {
    let makers = |ids: Vec<String>| ids.into_iter().map(|i| Subject::Maker(OpKey(i))).collect();
    match op {
        Op::File(op) | Op::Submit(op) => vec![Subject::Document(op.doc)],
        Op::Make(op) => vec![Subject::Entity(op.id)],
        Op::Set(op) => vec![Subject::Any(op.id)],
        Op::Link(op) => vec![Subject::Any(op.from)],
        Op::Unlink(op) => makers(strings(&op.ids)),
        Op::Tag(op) => vec![Subject::Document(op.doc)],
        Op::Untag(op) => makers(strings(&op.ids)),
        Op::Fact(op) => vec![Subject::Any(op.of)],
        Op::Unfact(op) => makers(strings(&op.ids)),
        Op::Same(op) => vec![Subject::Entity(op.a), Subject::Entity(op.b)],
        Op::Unsame(op) => makers(strings(&op.ids)),
        Op::Gone(op) => vec![Subject::Document(op.doc)],
        Op::Define(op) => vec![Subject::Definition(op.what, op.key.clone())],
        Op::Text(_) | Op::Audit(_) | Op::Unknown(_) => Vec::new(),
    }
}

fn made_by_file(op: &coffre_format::op::File) -> Vec<OpKey> {
    let links = op.links.iter().map(|l| OpKey(l.id.to_string()));
    links
        .chain(op.tags.iter().map(|t| OpKey(t.id.to_string())))
        .collect()
}

fn strings<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}
