//! What was proposed, as it is kept with a document: a field of JSON in the compartment of the document, read only by who
//! reads that.

use coffre_format::EntityId;
use coffre_understand::propose::{Lesson, Proposals};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::card::Card;
use super::choice::Choice;

/// The form of this field; a later one is another number and is not learnt from.
const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Proposed {
    v: u32,
    /// Marks of the document, without any number.
    marks: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dossier: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// The kind under which it was filed while nobody looked at it; empty for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unseen: Option<String>,
}

/// The field that says what was proposed.
pub(super) fn proposed_text(card: &Card, choice: &Choice) -> String {
    let unseen = choice.unseen.then(|| choice.kind.clone().unwrap_or_default());
    text_of(&card.proposals, &card.marks, unseen)
}

fn text_of(proposals: &Proposals, marks: &[String], unseen: Option<String>) -> String {
    let proposed = Proposed {
        v: FORM,
        unseen,
        marks: marks.to_vec(),
        kind: proposals.kind.best().map(|guess| guess.value.clone()),
        dossier: proposals.dossier.best().map(|guess| guess.value.to_string()),
        date: proposals.date.best().map(|guess| guess.value.to_string()),
        title: proposals.title.best().map(|guess| guess.value.clone()),
    };
    serde_json::to_string(&proposed).expect("texts and numbers are JSON")
}

/// The field for a document that was read after it was filed and has no kind.
pub(super) fn proposed_later(card: &Card) -> String {
    text_of(&card.proposals, &card.marks, Some(String::new()))
}

/// What such a field proposes: kind, dossier and date.
pub(super) fn parse_proposed(text: &str) -> Option<(Option<String>, Option<EntityId>, Option<Date>)> {
    let proposed: Proposed = serde_json::from_str(text).ok()?;
    let dossier = proposed.dossier.and_then(|id| EntityId::parse(&id).ok());
    let date = proposed.date.and_then(|date| date.parse().ok());
    (proposed.v == FORM).then_some((proposed.kind, dossier, date))
}

/// Whether a person taught something with a document of this kind: he looked at it when it was filed, or changed since what
/// was filed unseen.
pub(crate) fn is_taught(text: &str, kind: Option<&str>) -> bool {
    let proposed: Option<Proposed> = serde_json::from_str(text).ok();
    let unseen = proposed.as_ref().map(|proposed| proposed.unseen.as_deref());
    unseen.is_some_and(|unseen| unseen.is_none_or(|filed| filed != kind.unwrap_or_default()))
}

/// The lesson in such a field and in what the document is now.
pub(super) fn lesson_of(text: &str, kind: Option<String>, dossier: Option<EntityId>) -> Option<Lesson> {
    let proposed: Proposed = serde_json::from_str(text).ok()?;
    (proposed.v == FORM).then_some(Lesson {
        marks: proposed.marks,
        proposed: proposed.kind,
        kind,
        dossier,
    })
}
