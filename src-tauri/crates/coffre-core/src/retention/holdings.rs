//! What the vault holds, in the shape that is decided fast: facts once, documents that point to them.

use coffre_understand::Part;
use jiff::civil::Date;

use super::facts::{Facts, View};
use super::rules::KindId;

/// Facts within one [`Holdings`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactsId(u32);

/// A dossier that a document belongs to, and the part that the document's person plays there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Context {
    /// The part; none = not said.
    pub part: Option<Part>,
    /// Facts about the person.
    pub person: Option<FactsId>,
    /// Facts about the dossier.
    pub dossier: Option<FactsId>,
}

/// What decides about one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its kind; none = not said, or a kind that the house does not know.
    pub kind: Option<KindId>,
    /// The day on which the copy was taken: scanned or filed.
    pub taken: Date,
    /// The date that stands on it.
    pub date: Option<Date>,
    /// Facts about the document itself.
    pub own: Option<FactsId>,
    /// Whether a legal hold suspends its disposal.
    pub held: bool,
    /// Whether it is kept as a reference, where its rule allows some.
    pub reference: bool,
}

/// Documents with the facts about them.
#[derive(Clone, Debug, Default)]
pub struct Holdings {
    facts: Vec<Facts>,
    documents: Vec<(Document, u32)>,
    contexts: Vec<Context>,
}

impl Holdings {
    /// Nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds facts, to which any number of documents point.
    ///
    /// # Panics
    /// Over four thousand million.
    pub fn add_facts(&mut self, facts: Facts) -> FactsId {
        let id = FactsId(u32::try_from(self.facts.len()).expect("facts fit in memory"));
        self.facts.push(facts);
        id
    }

    /// The facts behind an id of these holdings.
    pub fn facts(&self, id: FactsId) -> Option<&Facts> {
        self.facts.get(id.0 as usize)
    }

    /// The facts behind an id of these holdings, to change them.
    pub fn facts_mut(&mut self, id: FactsId) -> Option<&mut Facts> {
        self.facts.get_mut(id.0 as usize)
    }

    /// Adds a document with its contexts and returns its place.
    ///
    /// # Panics
    /// Over four thousand million.
    pub fn add_document(&mut self, document: Document, contexts: &[Context]) -> u32 {
        let place = u32::try_from(self.documents.len()).expect("documents fit in memory");
        self.contexts.extend_from_slice(contexts);
        let end = u32::try_from(self.contexts.len()).expect("contexts fit in memory");
        self.documents.push((document, end));
        place
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// A document by place.
    pub fn document(&self, place: u32) -> Option<&Document> {
        self.documents.get(place as usize).map(|(document, _)| document)
    }

    /// A document by place, to change it.
    pub fn document_mut(&mut self, place: u32) -> Option<&mut Document> {
        self.documents
            .get_mut(place as usize)
            .map(|(document, _)| document)
    }

    /// The contexts of a document; none for a place that does not exist.
    pub fn contexts(&self, place: u32) -> &[Context] {
        let place = place as usize;
        let start = if place == 0 {
            0
        } else {
            self.documents.get(place - 1).map_or(0, |(_, end)| *end)
        };
        let end = self.documents.get(place).map_or(start, |(_, end)| *end);
        &self.contexts[start as usize..end as usize]
    }

    pub(super) fn view(&self, document: &Document, context: &Context) -> View<'_> {
        let of = |id: Option<FactsId>| id.and_then(|id| self.facts(id));
        View::new(of(document.own), of(context.person), of(context.dossier)).dated(document.date)
    }
}
