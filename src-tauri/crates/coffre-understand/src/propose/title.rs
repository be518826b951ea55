//! Titles: the kind, then whom or what it concerns. A national number never stands in one.

use std::ops::Range;

use coffre_format::EntityId;

use super::known::Known;
use super::proposal::{Because, Guess, Person, Place, Whom};
use crate::identifiers;
use crate::kind::Category;
use crate::words::stem;

/// The longest title, in characters.
const MAX_TITLE: usize = 120;

/// A title of what is proposed, as sure as what it names.
pub(super) fn proposed(
    known: &Known,
    kind: Option<&Guess<String>>,
    dossier: Option<&Guess<EntityId>>,
    people: &[Guess<Person>],
    name: &str,
) -> Vec<Guess<String>> {
    let mut guesses = Vec::new();
    let of_kind = kind.and_then(|guess| known.kind(&guess.value).map(|kind| (guess, kind)));
    if let Some((guess, kind)) = of_kind {
        let label = kind.label().in_language(known.language);
        let thing = matches!(kind.category(), Category::PropertyTitle | Category::Publication);
        let street = dossier
            .and_then(|dossier| known.dossiers.iter().find(|one| one.id == dossier.value))
            .map(|dossier| dossier.street.clone())
            .filter(|street| !street.is_empty());
        let names = names(known, people);
        let street = street.map(|street| (street, dossier.map_or(0.0, |dossier| dossier.confidence)));
        let subject = if thing { street.or(names) } else { names.or(street) };
        // As sure as the kind and as what it says beside it.
        let (title, sure) = match subject {
            Some((subject, sure)) => (format!("{label} – {subject}"), guess.confidence * sure),
            None => (label.to_owned(), guess.confidence * 0.9),
        };
        guesses.push(Guess {
            value: clean(&title),
            confidence: sure,
            because: vec![Because {
                place: Place::Rule,
                words: guess.value.clone(),
            }],
        });
    }
    let plain = clean(&stem(name).replace('_', " "));
    if !plain.is_empty() {
        guesses.push(Guess {
            value: plain,
            confidence: 0.2,
            because: vec![Because {
                place: Place::Name(0..stem(name).len()),
                words: "name".to_owned(),
            }],
        });
    }
    guesses
}

/// The names of the first two persons, as sure as the less sure of them.
fn names(known: &Known, people: &[Guess<Person>]) -> Option<(String, f32)> {
    let named: Vec<(String, f32)> = people
        .iter()
        .filter(|guess| guess.confidence >= 0.6)
        .take(2)
        .map(|guess| {
            let name = match &guess.value.whom {
                Whom::Party(id) => known
                    .parties
                    .iter()
                    .find(|party| party.id == *id)
                    .map(|party| party.name.clone())
                    .unwrap_or_default(),
                Whom::New(name) => name.clone(),
            };
            (name, guess.confidence)
        })
        .filter(|(name, _)| !name.is_empty())
        .collect();
    let and = if known.language == "nl" { " en " } else { " & " };
    let sure = named.iter().map(|(_, sure)| *sure).reduce(f32::min)?;
    let names: Vec<String> = named.into_iter().map(|(name, _)| name).collect();
    Some((names.join(and), sure))
}

/// A title without national numbers, of a length that lists can show.
pub fn clean(title: &str) -> String {
    let mut clean = shortened(title);
    // What stood on either side of one that was taken out may be another together.
    while let Some(range) = a_national_number(&clean) {
        clean.replace_range(range, "");
        clean = shortened(&clean);
    }
    clean
}

fn shortened(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    words.join(" ").chars().take(MAX_TITLE).collect()
}

/// The first number that is valid as it is written, misread or within a longer word.
fn a_national_number(text: &str) -> Option<Range<usize>> {
    let found = identifiers::find(text).into_iter();
    let written = found.filter(super::is_national).map(|one| one.range);
    written
        .chain(identifiers::national_numbers(text))
        .min_by_key(|range| range.start)
}
