//! Filing cards.

use std::collections::BTreeMap;

use coffre_format::{DocId, EntityId, Hash};
use coffre_understand::propose::clean_title;
use coffre_understand::validity::Validity;

use super::card::Card;
use super::choice::Choice;
use super::lesson::proposed_text;
use super::words::read_value;
use crate::document::{Change, NewDocument, Outcome, Progress};
use crate::vault::{Vault, VaultError, field};

/// What became of a card.
#[derive(Debug)]
pub struct FiledCard {
    /// What became of it.
    pub outcome: Outcome,
    /// The document under which its bytes are held now, if they are.
    pub doc: Option<DocId>,
}

impl Vault {
    /// Files cards as a person chose; a card without a choice is left in the tray. What came inside a mail or archive is
    /// linked to it where both are filed. The answers stand in the order of the cards.
    ///
    /// # Errors
    /// As [`Vault::file`]; what was filed before stays filed.
    pub fn file_cards(
        &mut self,
        cards: &[(&Card, Option<Choice>)],
        progress: &dyn Progress,
    ) -> Result<Vec<Option<FiledCard>>, VaultError> {
        self.file_pieces(cards, None, progress)
    }

    /// The same where the first card stands for a document that is held already, and is not filed.
    pub(super) fn file_pieces(
        &mut self,
        cards: &[(&Card, Option<Choice>)],
        first: Option<DocId>,
        progress: &dyn Progress,
    ) -> Result<Vec<Option<FiledCard>>, VaultError> {
        let outer_of = |card: &Card, filed: &[Option<FiledCard>]| match card.inside {
            Some(0) if first.is_some() => first,
            outer => filed[outer?].as_ref()?.doc,
        };
        let mut filed: Vec<Option<FiledCard>> = cards.iter().map(|_| None).collect();
        // What holds others comes first, level by level: its id stands in their links.
        let level = |mut place: usize| {
            let mut level = 0;
            while let Some(outer) = cards.get(place).and_then(|(card, _)| card.inside) {
                if outer >= place {
                    break;
                }
                (place, level) = (outer, level + 1);
            }
            level
        };
        let mut met: BTreeMap<Hash, DocId> = BTreeMap::new();
        let deepest = (0..cards.len()).map(level).max().unwrap_or_default();
        for depth in 0..=deepest {
            let places: Vec<usize> = (0..cards.len())
                .filter(|place| level(*place) == depth && cards[*place].1.is_some())
                .collect();
            let new: Vec<NewDocument> = places
                .iter()
                .filter_map(|place| {
                    let (card, choice) = &cards[*place];
                    let outer = outer_of(card, &filed);
                    choice.as_ref().map(|choice| new_document(card, choice, outer))
                })
                .collect();
            for (place, outcome) in places.into_iter().zip(self.file(&new, progress)?) {
                let card = cards[place].0;
                let doc = match &outcome {
                    Outcome::Filed(filed) => Some(filed.doc),
                    Outcome::Held(doc) => Some(*doc),
                    Outcome::Twice => met.get(&card.sha256).copied(),
                    Outcome::Refused(_) | Outcome::Stopped => None,
                };
                let outer = outer_of(card, &filed);
                if let (Some(doc), Some(outer), Outcome::Held(_) | Outcome::Twice) = (doc, outer, &outcome) {
                    self.came_again(doc, outer)?;
                }
                met.extend(doc.map(|doc| (card.sha256, doc)));
                filed[place] = Some(FiledCard { outcome, doc });
            }
        }
        Ok(filed)
    }

    /// Takes a filing back: the documents go to the bin.
    ///
    /// # Errors
    /// As [`Vault::change`].
    pub fn undo_filing(&mut self, docs: &[DocId]) -> Result<(), VaultError> {
        self.change(docs, &[Change::binned(true)])
    }
}

fn new_document(card: &Card, choice: &Choice, outer: Option<DocId>) -> NewDocument {
    let mut fields = BTreeMap::new();
    let mut set = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            fields.insert(name.to_owned(), value);
        }
    };
    set(field::KIND, choice.kind.clone());
    set(field::TITLE, choice.title.as_deref().map(clean_title));
    set(field::DATE, choice.date.map(|date| date.to_string()));
    set(
        field::VALID,
        choice.valid.and_then(|valid| match valid {
            Validity::Until(day) => Some(day.to_string()),
            Validity::Unlimited => Some(field::UNLIMITED.to_owned()),
            Validity::Unknown => None,
        }),
    );
    set(field::PART, choice.part.clone());
    let read = card.by.as_ref().map(|by| read_value(by, &card.unread));
    set(field::READ, read);
    set(field::LOOKS, card.looks.text());
    set(field::PROPOSED, Some(proposed_text(card, choice)));
    let mut links: Vec<(EntityId, String)> = choice.people.clone();
    links.extend(choice.dossier.map(|dossier| (dossier, field::DOSSIER.to_owned())));
    links.extend(outer.map(|outer| (outer.into(), field::ATTACHMENT.to_owned())));
    NewDocument {
        source: card.source.clone(),
        name: card.name.clone(),
        c: choice.c,
        fields,
        links,
        tags: choice.tags.clone(),
        text: (card.by.is_some() && !card.text.trim().is_empty()).then(|| card.text.clone()),
        version_of: choice.version_of,
        again: choice.again,
    }
}
