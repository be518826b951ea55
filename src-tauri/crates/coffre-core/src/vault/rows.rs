//! Rows of the index, made from merged state.

use coffre_index::{FactRow, FactSubject, IndexWrite};
use coffre_understand::identifiers::without_national_numbers;
use jiff::civil::Date;

use super::error::VaultError;
use super::house::House;
use crate::authority::{Authority, NoteSet};
use crate::merge::FactState;

mod definition;
mod document;
mod entity;

pub(super) use definition::put_definition;
pub(super) use document::put_document;
pub(super) use entity::put_entity;

/// What rows are made with.
pub(super) struct RowContext<'a> {
    pub(super) house: &'a House,
    pub(super) notes: &'a NoteSet,
    pub(super) authority: &'a Authority,
}

/// A text for lists and searches: never a national number, whoever wrote it there. The record keeps the true one.
pub(super) fn searchable(text: &str) -> String {
    without_national_numbers(text).into_owned()
}

fn put_facts<'a>(
    tx: &IndexWrite<'_>,
    subject: FactSubject,
    about: &str,
    facts: impl Iterator<Item = (String, &'a FactState)>,
) -> Result<(), VaultError> {
    let facts: Vec<(String, &FactState)> = facts.collect();
    for known in tx
        .facts_about(about)?
        .into_iter()
        .filter(|k| !facts.iter().any(|(id, _)| *id == k.id))
    {
        tx.delete_fact(&known.id)?;
    }
    for (id, fact) in facts {
        tx.put_fact(&FactRow {
            id,
            subject,
            about: about.to_owned(),
            kind: fact.event.clone(),
            date: fact.date.parse().ok(),
            state: None,
            document: None,
            record: fact.note.clone(),
        })?;
    }
    Ok(())
}

fn date(text: Option<&String>) -> Option<Date> {
    text?.parse().ok()
}
