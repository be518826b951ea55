//! What people typed about documents, checked against what the house knows.

use coffre_core::terms::{Code, CompartmentId, DocId, Event, Part};
use coffre_core::vault::Vault;

use crate::error::CommandError;

/// The code of a kind of the house.
pub(crate) fn kind(vault: &Vault, typed: &str) -> Result<String, CommandError> {
    let kinds = vault.house().kinds();
    let labelled = |kind: &&coffre_core::terms::Kind| {
        kind.label()
            .all()
            .iter()
            .any(|(_, label)| label.to_lowercase() == typed.to_lowercase())
    };
    if kinds.contains_key(typed) {
        return Ok(typed.to_owned());
    }
    let found = kinds.values().find(labelled).map(|kind| kind.code().to_owned());
    found.ok_or_else(|| CommandError::UnknownKind(typed.to_owned()))
}

/// A code.
pub(crate) fn code(typed: &str) -> Result<Code, CommandError> {
    Ok(Code::parse(typed.trim())?)
}

/// A word that is none of those that are known.
pub(crate) fn unknown(
    what: &'static str,
    typed: &str,
    known: impl Iterator<Item = impl AsRef<str>>,
) -> CommandError {
    let known: Vec<String> = known.map(|one| one.as_ref().to_owned()).collect();
    CommandError::UnknownWord(what, typed.to_owned(), known.join(", "))
}

/// The code of an event.
pub(crate) fn event(typed: &str) -> Result<String, CommandError> {
    let codes = || {
        Event::ALL
            .iter()
            .map(|event| event.code())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let known = Event::from_code(typed).map(|event| event.code().to_owned());
    known.ok_or_else(|| CommandError::UnknownEvent(typed.to_owned(), codes()))
}

/// The code of a part.
pub(crate) fn part(typed: &str) -> Result<String, CommandError> {
    let codes = || {
        Part::ALL
            .iter()
            .map(|part| part.code())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let known = Part::from_code(typed).map(|part| part.code().to_owned());
    known.ok_or_else(|| CommandError::UnknownPart(typed.to_owned(), codes()))
}

/// Where documents go that nobody has said anything about: what a manager or director sorts, and an agent reads.
pub(crate) fn unsorted(vault: &Vault) -> Result<CompartmentId, CommandError> {
    vault
        .find_compartment("ventes")
        .map_err(|_| CommandError::NoPlace)
}

/// The documents that were named.
pub(crate) fn documents(vault: &Vault, typed: &[String]) -> Result<Vec<DocId>, CommandError> {
    Ok(typed
        .iter()
        .map(|one| vault.find_document(one))
        .collect::<Result<_, _>>()?)
}
