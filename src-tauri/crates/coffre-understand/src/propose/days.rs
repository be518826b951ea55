//! The day that a document bears: what it says, then what its name and its camera say.

use jiff::civil::Date;

use super::dossiers::Read;
use super::evidence::{Evidence, Media, ReadBy};
use super::proposal::{Because, Guess, Place};
use crate::dates::{self, Chosen, Digits};

/// How sure a recognised day in words is at most: below the line.
const WRITTEN_OUT: f32 = 0.85;
/// Words that a picture of a place may have, on a sign or a door.
const FEW: usize = 8;

/// The days of a document, in no order.
pub(super) fn ranked(
    evidence: &Evidence<'_>,
    read: &Read<'_>,
    kind: Option<&Guess<String>>,
    today: Date,
) -> Vec<Guess<Date>> {
    let kind = kind.map_or("", |guess| guess.value.as_str());
    let digits = match evidence.read_by {
        ReadBy::Recognition => Digits::Lenient,
        ReadBy::Nothing | ReadBy::File => Digits::Exact,
    };
    let found = dates::find(read.text, read.words, digits, today);
    let inspected = matches!(
        kind,
        "electrical"
            | "tank"
            | "asbestos"
            | "certibeau"
            | "keys"
            | "visit-slip"
            | "peb"
            | "breach-record"
            | "planning-offence"
            | "coownership"
    );
    // A slip in a number that is written out leaves another number.
    let written_out = |range: &std::ops::Range<usize>| {
        digits == Digits::Lenient && !read.text[range.clone()].bytes().any(|byte| byte.is_ascii_digit())
    };
    let guess = |chosen: Chosen| Guess {
        value: chosen.date,
        confidence: if written_out(&chosen.range) {
            chosen.confidence.min(WRITTEN_OUT)
        } else {
            chosen.confidence
        },
        because: vec![Because {
            words: read.text[chosen.range.clone()].to_owned(),
            place: Place::Text(chosen.range),
        }],
    };
    // The dates of a card are those of its holder and of its term.
    let mut guesses: Vec<Guess<Date>> = match kind {
        "identity-card" => Vec::new(),
        _ => dates::document_date(read.text, &found, read.words, inspected, today)
            .into_iter()
            .map(guess)
            .collect(),
    };
    if let Some(head) = dates::mail_date(&found, today).filter(|_| evidence.media == Media::Mail) {
        guesses.retain(|other| other.value != head.date);
        for other in &mut guesses {
            other.confidence = other.confidence.min(0.5);
        }
        guesses.insert(0, guess(head));
    }
    // A picture of words is a paper, whatever it is called.
    let shown = evidence.media == Media::Picture && read.words.words.len() < FEW;
    let (photo, said) = (shown && kind == "photos", !guesses.is_empty());
    let mut add = |date: Date, confidence: f32, place: Place, words: String| {
        let because = Because { place, words };
        match guesses.iter_mut().find(|guess| guess.value == date) {
            Some(guess) => {
                guess.confidence = (guess.confidence + 0.03).min(0.97);
                guess.because.push(because);
            }
            None => guesses.push(Guess {
                value: date,
                confidence,
                because: vec![because],
            }),
        }
    };
    if let Some((date, range)) = dates::in_name(read.name, read.name_words, today) {
        let words = read.name[range.clone()].to_owned();
        add(date, if photo { 0.88 } else { 0.5 }, Place::Name(range), words);
    }
    if let Some(taken) = evidence.taken.filter(|day| *day <= today) {
        // A clock is one witness, below the line; for a photographed paper a weaker one than any day that the paper says.
        let confidence = match (photo, said) {
            (true, _) => 0.8,
            (false, false) => 0.45,
            (false, true) => 0.2,
        };
        add(taken, confidence, Place::Camera, taken.to_string());
    }
    guesses
}
