//! How long a document speaks, and what to know before filing it.

use jiff::civil::Date;

use super::evidence::Evidence;
use super::known::Known;
use super::proposal::{Because, Field, Guess, Person, Place, Warning, Whom};
use crate::dates::Chosen;
use crate::validity::{Validity, ValidityRule};
use crate::words::Words;
use crate::{Event, Part, identifiers};

/// How long it speaks: as it says itself, else by the rule of its kind.
pub(super) fn ranked(
    known: &Known,
    text: &str,
    words: &Words,
    kind: Option<&Guess<String>>,
    date: Option<&Guess<Date>>,
    said: Option<Chosen>,
) -> Vec<Guess<Validity>> {
    let Some((guess, kind)) = kind.and_then(|guess| Some((guess, known.kind(&guess.value)?))) else {
        return Vec::new();
    };
    let card = matches!(kind.code(), "identity-card");
    // The last day of an answer is of this one paper, so its kind has no rule; a person is asked whether it is to be kept.
    let answered = matches!(kind.code(), "offer" | "counter-offer" | "bank-agreement");
    if kind.validity().is_empty() && !card && !answered {
        return Vec::new();
    }
    let most = if answered { ANSWERED } else { 1.0 };
    let mut guesses = Vec::new();
    if let Some(said) = said {
        guesses.push(Guess {
            value: Validity::Until(said.date),
            confidence: (said.confidence * guess.confidence.max(0.8)).min(most),
            because: vec![Because {
                words: text[said.range.clone()].to_owned(),
                place: Place::Text(said.range),
            }],
        });
    }
    if let Some((rule, sure)) = case(kind.code(), kind.validity(), words)
        && rule.from == Event::DocumentDate
        && !rule.is_reminder()
    {
        let start = date.map(|date| date.value);
        let value = rule.validity(start);
        // The rule of a kind counts for all of them; a paper of that kind that says nothing of its term may be another.
        let spoken = if speaks_of_a_term(words) { 1.0 } else { UNSAID };
        if value != Validity::Unknown {
            guesses.push(Guess {
                value,
                confidence: sure
                    * spoken
                    * guess.confidence
                    * date.map_or(1.0, |date| date.confidence).max(0.1),
                because: vec![Because {
                    place: Place::Rule,
                    words: rule.case.to_string(),
                }],
            });
        }
    }
    guesses
}

/// How sure the last day of an answer is at most, below the line.
const ANSWERED: f32 = 0.7;
/// What the rule of a kind counts where the paper says no word of a term.
const UNSAID: f32 = 0.8;
/// Beginnings of the words with which a paper speaks of its term.
const TERMS: [&str; 12] = [
    "valab",
    "valid",
    "geldig",
    "gultig",
    "expir",
    "verval",
    "prochain",
    "volgende",
    "recontrol",
    "hercontrol",
    "nachst",
    "vaut",
];

fn speaks_of_a_term(words: &Words) -> bool {
    let begins = |word: &crate::words::Word| TERMS.iter().any(|term| word.text.starts_with(term));
    words.words.iter().any(begins)
}

/// The case of a kind that a text is, and how sure.
fn case<'a>(kind: &str, rules: &'a [ValidityRule], words: &Words) -> Option<(&'a ValidityRule, f32)> {
    let says = |phrase: &[&str]| {
        words
            .words
            .windows(phrase.len())
            .any(|here| here.iter().zip(phrase).all(|(word, wanted)| word.text == *wanted))
    };
    let rule = |code: &str| rules.iter().find(|rule| rule.case.as_str() == code);
    match kind {
        "electrical" => {
            let not = [
                &["pas", "conforme"][..],
                &["non", "conforme"],
                &["niet", "conform"],
                &["nicht", "konform"],
                &["voldoet", "niet"],
            ];
            if not.iter().any(|phrase| says(phrase)) {
                Some((rule("non-conform")?, 0.95))
            } else if says(&["conforme"]) || says(&["conform"]) {
                Some((rule("conform")?, 0.93))
            } else {
                None
            }
        }
        "soil-brussels" => {
            let category = |number: &str| {
                ["categorie", "kategorie"]
                    .iter()
                    .any(|word| says(&[word, number]))
            };
            if category("1") || category("2") {
                Some((rule("category-1-2")?, 0.7))
            } else {
                Some((rule("other")?, 0.9))
            }
        }
        "asbestos" => {
            let high = says(&["hoog", "risico"]) || says(&["risque", "eleve"]);
            Some(if high {
                (rule("high-risk")?, 0.8)
            } else {
                (rule("ordinary")?, 0.92)
            })
        }
        // The reply to a notary's request has no term, only the certificate has.
        "urbanism-wallonia" if !says(&["certificat", "d", "urbanisme"]) => None,
        "tank" => Some((rules.first()?, 0.5)),
        _ => Some((rules.first()?, if rules.len() == 1 { 0.98 } else { 0.7 })),
    }
}

/// The warning for an identity paper of somebody who plays these parts: who has only asked or visited shows his card, the
/// house does not keep it (rule R09). Nor may it keep that of somebody of whom it knows no part.
pub fn identity_warning(kind: &str, parts: &[Part]) -> Option<Warning> {
    let identity = matches!(kind, "identity-card" | "proof-of-address");
    let justified = parts
        .iter()
        .any(|part| !matches!(part, Part::Prospect | Part::Other));
    if !identity || justified {
        None
    } else if parts.contains(&Part::Prospect) {
        Some(Warning::ProspectIdentity)
    } else {
        Some(Warning::UnknownIdentity)
    }
}

pub(super) fn warnings(
    known: &Known,
    evidence: &Evidence<'_>,
    kind: &Field<String>,
    people: &Field<Person>,
    valid: &Field<Validity>,
    today: Date,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if let Some(kind) = kind.best() {
        let whom = people.best().map(|person| &person.value.whom);
        let parties = known
            .parties
            .iter()
            .filter(|party| whom == Some(&Whom::Party(party.id)));
        let parts: Vec<Part> = parties
            .flat_map(|party| party.parts.iter().map(|(_, part)| *part))
            .collect();
        warnings.extend(identity_warning(&kind.value, &parts));
    }
    if identifiers::find(evidence.name).iter().any(super::is_national) {
        warnings.push(Warning::NationalNumberInName);
    }
    if valid
        .best()
        .is_some_and(|guess| guess.confidence > 0.6 && guess.value.is_expired(today))
    {
        warnings.push(Warning::Expired);
    }
    warnings
}

/// The name in the machine-readable zone of a card.
pub(super) fn name_on_card(text: &str) -> Option<Guess<Person>> {
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let trimmed = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        start += line.len();
        let letters = trimmed.len() >= 15 && trimmed.chars().all(|c| c.is_ascii_uppercase() || c == '<');
        let Some((family, first)) = trimmed.split_once("<<").filter(|_| letters) else {
            continue;
        };
        let first = first.trim_end_matches('<');
        if family.is_empty() || first.is_empty() || family.starts_with("ID") {
            continue;
        }
        let name = format!("{} {}", spelt(first), spelt(family));
        return Some(Guess {
            value: Person {
                whom: Whom::New(name),
                part: None,
            },
            confidence: 0.7,
            because: vec![Because {
                place: Place::Text(at..at + trimmed.len()),
                words: trimmed.to_owned(),
            }],
        });
    }
    None
}

fn spelt(capitals: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        first + &letters.as_str().to_lowercase()
    };
    capitals
        .split('<')
        .filter(|part| !part.is_empty())
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}
