//! What of a file is held already: the same bytes, the same pages, a card of the same person.

use coffre_format::{DocId, Hash};
use coffre_understand::propose::{Proposals, Whom};
use jiff::civil::Date;

use super::knowledge::Knowledge;
use super::looks::Looks;

/// Something that is held already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Duplicate {
    /// The same bytes.
    Bytes(DocId),
    /// The same pages, scanned once more.
    Pages(DocId),
    /// An identity card of the same person that is still valid.
    Card(DocId, Date),
}

impl Knowledge {
    /// What is held already of a file that looks and reads so.
    pub(super) fn duplicates(&self, sha256: &Hash, looks: &Looks, proposals: &Proposals) -> Vec<Duplicate> {
        let mut found = Vec::new();
        if let Some(doc) = self.held.get(sha256) {
            found.push(Duplicate::Bytes(*doc));
        } else {
            let near = self.looks.iter().find(|(_, other)| looks.is_near(other));
            found.extend(near.map(|(doc, _)| Duplicate::Pages(*doc)));
        }
        let card = proposals
            .kind
            .best()
            .is_some_and(|guess| guess.value == "identity-card");
        if let Some(person) = proposals
            .people
            .best()
            .filter(|guess| card && guess.confidence >= 0.6)
            && let Whom::Party(id) = person.value.whom
            && let Some((doc, until)) = self.cards.get(&id).filter(|(_, until)| *until >= self.today)
        {
            found.push(Duplicate::Card(*doc, *until));
        }
        found
    }
}
