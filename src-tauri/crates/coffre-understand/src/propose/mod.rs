//! What a document is, proposed from its words and its file name: kind, dossier, persons, dates, title.
//!
//! [`propose`] is a pure function of the [`Evidence`] of one document, of what is [`Known`] to the person who asks, of
//! the [`Lessons`] of past choices that he may read, and of today. Each field has guesses, surest first, with the words that
//! led to them, and a line: above it a guess may be taken without asking, below it a person is asked.
//!
//! Rules come first (headings and formal phrases of Belgian papers), then a small classifier over vocabulary.

mod acts;
mod additions;
mod bayes;
mod bills;
mod days;
mod dossiers;
mod evidence;
mod forms;
mod headings;
mod house;
mod kinds;
mod known;
mod lessons;
mod letters;
mod mails;
mod people;
mod phrases;
mod place;
mod proposal;
mod shape;
mod signs;
mod title;
mod turns;
mod validity;

use coffre_format::EntityId;
use jiff::civil::Date;

pub use evidence::{Evidence, Media, ReadBy};
pub use known::{Dossier, Known, Party};
pub use lessons::{Lesson, Lessons, marks};
pub use proposal::{Because, Field, Guess, Person, Place, Proposals, Warning, Whom};
pub use title::clean as clean_title;
pub use validity::identity_warning;

use crate::dates::{self, Digits};
use crate::identifiers::{self, Found, IdentifierKind};
use crate::kind::Category;
use crate::words::Words;
use dossiers::Read;
use people::{Met, MetParty};

/// Lines that "accept all" takes, set so that on the documents used while building at least 99 of 100 values above them
/// were right (`tests/understanding`).
const KIND_LINE: f32 = 0.82;
const DOSSIER_LINE: f32 = 0.72;
const PERSON_LINE: f32 = 0.85;
const DATE_LINE: f32 = 0.9;
const VALID_LINE: f32 = 0.8;
const TITLE_LINE: f32 = 0.7;
/// Guesses of a field that are shown.
const SHOWN: usize = 4;

/// Proposes what a document is.
pub fn propose(evidence: &Evidence<'_>, known: &Known, lessons: &Lessons, today: Date) -> Proposals {
    let recognised = evidence.read_by == ReadBy::Recognition;
    let mut words = Words::of_text(evidence.text);
    if recognised {
        let formal = &phrases::phrases().spelling;
        formal.mend(&mut words, None);
        known.spelling.mend(&mut words, Some(formal));
    }
    let name_words = shape::telling_name(Words::of_name(evidence.name));
    let marks = marks(evidence);
    let found = if recognised {
        identifiers::find_in_recognised(evidence.text)
    } else {
        identifiers::find(evidence.text)
    };
    let met = people::met(known, &words);
    let met_in_name = people::met(known, &name_words);
    let read = Read {
        text: evidence.text,
        words: &words,
        name: evidence.name,
        name_words: &name_words,
        found: &found,
        met: &met,
        met_in_name: &met_in_name,
        marks: &marks,
    };
    let mut kinds = kinds::ranked(evidence, &read, known, lessons);
    let ranked = dossiers::ranked(known, &read, lessons, today);
    let dossier = Field::new(ranked, DOSSIER_LINE, SHOWN);
    let named = dossier
        .best()
        .map(|best| (best.confidence, dossier.taken().is_some()));
    if evidence.media == Media::Mail {
        mails::look_at_mail(&mut kinds, named);
    }
    forms::look_at_deed(&mut kinds, people::has_both_sides(known, read.met));
    let house = house::named(known, &words);
    let met = !read.met.is_empty() || !read.met_in_name.is_empty();
    house::look_at_strays(
        known,
        &mut kinds,
        house,
        met || named.is_some_and(|(sure, _)| sure >= mails::NAMED),
    );
    let kind = Field::new(kinds, KIND_LINE, SHOWN);
    let people = Field::new(
        persons(known, &read, kind.best(), dossier.best()),
        PERSON_LINE,
        SHOWN * 2,
    );
    let date = Field::new(
        days::ranked(evidence, &read, kind.best(), today),
        DATE_LINE,
        SHOWN,
    );
    let digits = if recognised {
        Digits::Lenient
    } else {
        Digits::Exact
    };
    let days = dates::find(evidence.text, &words, digits, today);
    let card = kind.best().is_some_and(|guess| guess.value == "identity-card");
    let said = dates::validity_date(&days).or_else(|| dates::last_day(&days).filter(|_| card));
    let valid = Field::new(
        validity::ranked(known, evidence.text, &words, kind.best(), date.best(), said),
        VALID_LINE,
        SHOWN,
    );
    let mut titles = title::proposed(
        known,
        kind.best(),
        dossier.best(),
        people.guesses(),
        evidence.name,
    );
    // A title says the kind first: where that is asked, so is the title.
    if kind.taken().is_none() {
        for title in &mut titles {
            title.confidence = title.confidence.min(TITLE_LINE - 0.05);
        }
    }
    let warnings = validity::warnings(known, evidence, &kind, &people, &valid, today);
    Proposals {
        kind,
        dossier,
        people,
        date,
        valid,
        title: Field::new(titles, TITLE_LINE, SHOWN),
        warnings,
    }
}

/// Whether papers of a kind are about people.
fn concerns_people(known: &Known, kind: Option<&Guess<String>>) -> bool {
    let category = kind
        .and_then(|guess| known.kind(&guess.value))
        .map(|kind| kind.category());
    !matches!(
        category,
        Some(Category::PropertyTitle | Category::Publication | Category::Internal)
    )
}

fn persons(
    known: &Known,
    read: &Read<'_>,
    kind: Option<&Guess<String>>,
    dossier: Option<&Guess<EntityId>>,
) -> Vec<Guess<Person>> {
    if !concerns_people(known, kind) {
        return Vec::new();
    }
    let place = dossier.and_then(|guess| known.dossiers.iter().position(|one| one.id == guess.value));
    let mut guesses: Vec<Guess<Person>> = Vec::new();
    let mut add = |one: &MetParty, text: &str, in_text: bool| {
        let party = &known.parties[one.party];
        let part = party
            .parts
            .iter()
            .find(|(dossier, _)| Some(*dossier) == place)
            .map(|(_, part)| *part);
        let named = match one.met {
            Met::Whole => 0.93,
            Met::Initials => 0.75,
            Met::Family => 0.6 / people::namesakes(known, one.party) as f32,
        };
        let belongs = if part.is_some() { 1.0 } else { 0.7 };
        // Notaries and the like are named in papers of others.
        let apart = if matches!(part, Some(crate::Part::Notary | crate::Part::Other)) {
            0.8
        } else {
            1.0
        };
        // Two records with one name are told apart by a person.
        let named = if people::has_twin(known, one.party) {
            named.min(0.8)
        } else {
            named
        };
        let confidence = (named * belongs * apart + 0.01 * (one.times.min(4) as f32)).min(0.97);
        let range = one.range.clone();
        let because = Because {
            words: text[range.clone()].to_owned(),
            place: if in_text {
                Place::Text(range)
            } else {
                Place::Name(range)
            },
        };
        let whom = Whom::Party(party.id);
        match guesses.iter_mut().find(|guess| guess.value.whom == whom) {
            Some(guess) => {
                guess.confidence = (guess.confidence.max(confidence) + 0.03).min(0.97);
                guess.because.push(because);
            }
            None => guesses.push(Guess {
                value: Person { whom, part },
                confidence,
                because: vec![because],
            }),
        }
    };
    for one in read.met {
        add(one, read.text, true);
    }
    for one in read.met_in_name {
        add(one, read.name, false);
    }
    let card = kind.is_some_and(|guess| guess.value == "identity-card");
    if card {
        only_one(&mut guesses);
        if guesses.first().is_none_or(|guess| guess.confidence < 0.6) {
            guesses.extend(validity::name_on_card(read.text));
        }
    }
    guesses
}

/// A card is one person's; the others are other guesses.
fn only_one(guesses: &mut [Guess<Person>]) {
    guesses.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    for other in guesses.iter_mut().skip(1) {
        other.confidence = other.confidence.min(PERSON_LINE - 0.05);
    }
}

/// Whether something found is a national number.
pub(crate) fn is_national(found: &Found) -> bool {
    matches!(found.kind, IdentifierKind::Niss | IdentifierKind::Bis)
}

#[cfg(test)]
mod plain_words;
#[cfg(test)]
mod strange_days;
#[cfg(test)]
mod strangers;
#[cfg(test)]
mod tests;
