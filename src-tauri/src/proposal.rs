//! Proposals of the core as chips: the value, whether it is sure, and the words that led to it.

use coffre_core::intake::Card;
use coffre_core::terms::{EntityId, Guess, ProposedField, Validity, Whom};
use coffre_core::vault::{Vault, field};

use crate::view::{Chip, Coded};

/// Words of a reason that are shown, at most.
const LONGEST: usize = 80;

/// Proposals for one card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// Title.
    pub(crate) title: Option<Chip>,
    /// Kind, by code.
    pub(crate) kind: Option<Chip>,
    /// Dossier, by id.
    pub(crate) dossier: Option<Chip>,
    /// Party, by id.
    pub(crate) party: Option<Chip>,
    /// Part of that party, by code.
    pub(crate) part: Option<Chip>,
    /// Date.
    pub(crate) date: Option<Chip>,
    /// Last day of validity, or `unlimited`.
    pub(crate) valid: Option<Chip>,
}

/// What the content of a card proposes.
pub(crate) fn of(vault: &Vault, card: &Card) -> Proposal {
    let proposals = &card.proposals;
    let kind = chip(&proposals.kind, |code| {
        Some((code.clone(), Some(Coded::kind(vault, code).label.fr)))
    });
    let kind = match kind {
        Some(kind) if kind.sure => Some(kind),
        kind => named(vault, &card.name, kind.as_ref()).or(kind),
    };
    let person = |whom: &Whom| match whom {
        Whom::Party(id) => Some((id.to_string(), entity_name(vault, *id))),
        // Somebody without a record is shown by nobody: a person makes the record.
        Whom::New(_) => None,
    };
    let part = |guess: &Guess<_>| part_of(guess, proposals.people.line());
    Proposal {
        title: chip(&proposals.title, |title| Some((title.clone(), None))),
        kind,
        dossier: chip(&proposals.dossier, |id| {
            Some((id.to_string(), entity_name(vault, *id)))
        }),
        party: chip(&proposals.people, |who| person(&who.whom)),
        part: proposals.people.best().and_then(part),
        date: chip(&proposals.date, |date| Some((date.to_string(), None))),
        valid: chip(&proposals.valid, |valid| match valid {
            Validity::Until(day) => Some((day.to_string(), None)),
            Validity::Unlimited => Some((field::UNLIMITED.to_owned(), None)),
            Validity::Unknown => None,
        }),
    }
}

/// The kind that the file was named after: the house's own words for exactly one kind, and nothing in it says otherwise.
fn named(vault: &Vault, name: &str, read: Option<&Chip>) -> Option<Chip> {
    let words = folded(name);
    let mut kinds = vault.house().kinds().values().filter_map(|kind| {
        let hint = kind
            .hints()
            .iter()
            .find(|hint| has_words(&words, &folded(hint)))?;
        Some((kind.code(), hint))
    });
    let (code, hint) = kinds.next()?;
    let alone = kinds.next().is_none() && read.is_none_or(|read| read.value == code);
    alone.then(|| Chip {
        value: code.to_owned(),
        label: Some(Coded::kind(vault, code).label.fr),
        sure: true,
        because: Some(hint.clone()),
    })
}

fn folded(text: &str) -> Vec<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether all words of a hint stand in the name, one after the other.
fn has_words(name: &[String], hint: &[String]) -> bool {
    !hint.is_empty() && name.windows(hint.len()).any(|window| window == hint)
}

fn part_of(guess: &Guess<coffre_core::terms::ProposedPerson>, line: f32) -> Option<Chip> {
    let part = guess.value.part?;
    matches!(guess.value.whom, Whom::Party(_)).then(|| Chip {
        value: part.code().to_owned(),
        label: None,
        sure: guess.confidence >= line,
        because: reason(guess),
    })
}

fn chip<T>(
    proposed: &ProposedField<T>,
    shown: impl Fn(&T) -> Option<(String, Option<String>)>,
) -> Option<Chip> {
    let guess = proposed.best()?;
    let (value, label) = shown(&guess.value)?;
    Some(Chip {
        value,
        label,
        sure: proposed.taken().is_some(),
        because: reason(guess),
    })
}

fn reason<T>(guess: &Guess<T>) -> Option<String> {
    let words = &guess.because.first()?.words;
    let cut: String = words.chars().take(LONGEST).collect();
    Some(if cut.len() < words.len() {
        format!("{cut}…")
    } else {
        cut
    })
}

/// The name of a party or the title of a dossier.
pub(crate) fn entity_name(vault: &Vault, id: EntityId) -> Option<String> {
    let values = vault.entity_state(id).ok()?.1.values();
    values
        .get(field::TITLE)
        .or_else(|| values.get(field::NAME))
        .cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_is_whole_words() {
        assert!(has_words(
            &folded("Acte de vente signé.pdf"),
            &folded("acte de vente")
        ));
        assert!(!has_words(&folded("factures.pdf"), &folded("acte")));
    }
}
