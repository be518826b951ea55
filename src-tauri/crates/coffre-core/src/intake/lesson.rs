//! What was proposed, as it is kept with a document: a field of JSON in the compartment of the document, read only by who
//! reads that.

use coffre_format::EntityId;
use coffre_understand::propose::{Lesson, Proposals};
use serde::{Deserialize, Serialize};

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
}

/// The field that says what was proposed.
pub(super) fn proposed_text(proposals: &Proposals, marks: &[String]) -> String {
    let proposed = Proposed {
        v: FORM,
        marks: marks.to_vec(),
        kind: proposals.kind.best().map(|guess| guess.value.clone()),
        dossier: proposals.dossier.best().map(|guess| guess.value.to_string()),
        date: proposals.date.best().map(|guess| guess.value.to_string()),
        title: proposals.title.best().map(|guess| guess.value.clone()),
    };
    serde_json::to_string(&proposed).expect("texts and numbers are JSON")
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
