//! Deadlines: questions, reasons, proposals.

use coffre_core::retention::{Decision, Question};
use coffre_core::terms::{DocId, Event};
use coffre_core::vault::{Vault, VaultError};

use super::document::event;
use super::{Answer, Here, id};
use crate::view::{DocumentRow, OpenQuestion, ProposedEvent, QuestionKind, Reason, Why, words_from_label};

/// Documents of a question that are told.
const FIRST: u32 = 3;

/// The questions that wait, those that settle most documents first.
pub fn deadline_questions(shell: &Here) -> Answer<Vec<OpenQuestion>> {
    shell.look(|vault| {
        let all = vault.questions()?.into_iter();
        all.map(|one| question_view(vault, one)).collect()
    })
}

/// A question that waits.
pub(crate) fn question_view(vault: &Vault, one: coffre_core::due::OpenQuestion) -> Answer<OpenQuestion> {
    let first = vault.waiting_for(&one, FIRST)?;
    let dossier = one.dossier.map(|id| id.to_string());
    let question = match (one.question, one.event, one.wording) {
        (Question::Event { .. }, Some(asked), Some(wording)) => QuestionKind::Event {
            event: event(asked.code()),
            wording: words_from_label!(wording),
        },
        (Question::Part, ..) => QuestionKind::Part,
        (Question::Rule, ..) => QuestionKind::Rule,
        _ => QuestionKind::Kind,
    };
    let rows = first
        .into_iter()
        .filter_map(|doc| vault.document_row(doc).ok())
        .map(|row| DocumentRow::of(vault, &row));
    Ok(OpenQuestion {
        dossier_title: one.dossier.and_then(|id| title(vault, id)),
        dossier,
        question,
        waiting: u32::try_from(one.waiting).unwrap_or(u32::MAX),
        documents: rows.collect(),
    })
}

/// The title of a dossier that can be seen.
pub(crate) fn title(vault: &Vault, id: coffre_core::terms::EntityId) -> Option<String> {
    vault.dossier_title(id).ok().flatten()
}

/// Why a document is kept until when.
pub fn deadline_explain(shell: &Here, id: String) -> Answer<Why> {
    let doc = id!(DocId, id)?;
    shell.look(|vault| Ok(why(&vault.explain(doc)?)))
}

/// A decision with its reasons.
pub(crate) fn why(decision: &Decision) -> Why {
    let outcome = &decision.outcome;
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let reason = |reason: &coffre_core::retention::Reason| Reason {
        rule: reason.rule.clone(),
        event: event(reason.event.code()),
        anchor: day(reason.anchor),
        until: day(reason.date),
        unchecked: reason.unchecked,
        text: words_from_label!(&reason.text),
    };
    Why {
        disposable_from: day(outcome.disposable_from),
        keep_until: day(outcome.keep_until),
        erase_by: day(outcome.erase_by),
        remove_by: day(outcome.remove_by),
        reasons: decision.reasons.iter().map(reason).collect(),
    }
}

/// The events that a document makes likely and that its dossiers do not know.
pub(crate) fn proposals(vault: &Vault, doc: DocId) -> Answer<Vec<ProposedEvent>> {
    let proposed = vault.proposed_events(doc)?;
    Ok(proposed
        .into_iter()
        .map(|one| ProposedEvent {
            dossier: one.dossier.to_string(),
            dossier_title: title(vault, one.dossier).unwrap_or_default(),
            event: event(one.event.code()),
            date: one.date.to_string(),
        })
        .collect())
}

/// What the documents of one dossier propose, by date. Each letter is a last contact until the next one comes.
pub(crate) fn in_order(mut proposed: Vec<ProposedEvent>) -> Vec<ProposedEvent> {
    let contact = |one: &ProposedEvent| one.event.code == Event::LastContact.code();
    proposed.sort_by(|one, other| one.date.cmp(&other.date));
    let newest = proposed
        .iter()
        .filter(|one| contact(one))
        .map(|one| one.date.clone())
        .next_back();
    proposed.retain(|one| !contact(one) || Some(&one.date) == newest.as_ref());
    proposed
}

/// The event behind a code.
pub(crate) fn event_of(code: &str) -> Answer<Event> {
    Ok(Event::from_code(code).ok_or(VaultError::NotFound)?)
}

/// Every event with its words, for choosing.
pub fn deadline_events(_: &Here) -> Answer<Vec<crate::view::Coded>> {
    Ok(Event::ALL.iter().map(|one| event(one.code())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(one: Event, date: &str) -> ProposedEvent {
        ProposedEvent {
            dossier: "d".to_owned(),
            dossier_title: String::new(),
            event: event(one.code()),
            date: date.to_owned(),
        }
    }

    #[test]
    fn of_last_contacts_the_newest_is_proposed() {
        let all = vec![
            proposed(Event::LastContact, "2025-08-15"),
            proposed(Event::Deed, "2025-09-01"),
            proposed(Event::LastContact, "2025-03-03"),
            proposed(Event::Deed, "2025-02-01"),
        ];
        let days: Vec<String> = in_order(all).into_iter().map(|one| one.date).collect();
        assert_eq!(days, ["2025-02-01", "2025-08-15", "2025-09-01"]);
    }
}
