//! Which of the dates of a text is that of the document, and which the last day of its validity.

use std::ops::Range;

use jiff::civil::Date;

use super::{FoundDate, Role};
use crate::words::{Words, is_filler};

/// A date with how sure it is and where it was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chosen {
    pub(crate) date: Date,
    pub(crate) confidence: f32,
    pub(crate) range: Range<usize>,
}

/// Lines at the top of the first page in which a letter has its date.
const TOP: usize = 14;
/// Lines of the head of a mail.
const HEAD: usize = 6;
/// Lines at the very top, in which a sender stands beside his day.
const SENDER: usize = 3;
/// Words of the name of a place before its day.
const PLACE: usize = 4;
/// Days with a line each that make a table, which recognition reads cell by cell, and how sure one of them is at most.
const ROWS: usize = 3;
const EVENT: f32 = 0.6;
/// Words that may stand behind the day in a field, such as an hour.
const SHORT: usize = 3;
/// Lines at the end of a paper in which it is signed.
const END: usize = 8;

/// The dates that may be the document's, surest first. `inspected`: whether its kind is a report of an inspection, which is
/// dated by it.
pub(crate) fn document_date(
    text: &str,
    found: &[FoundDate],
    words: &Words,
    inspected: bool,
    today: Date,
) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
    let rows = found.iter().filter(|one| has_its_line(one, words)).count() >= ROWS;
    for one in found
        .iter()
        .filter(|one| one.date <= today && one.date.year() >= 1900)
    {
        let mut weight = weight(text, one, words, inspected);
        if rows && one.role == Role::Unknown && has_its_line(one, words) {
            weight = weight.min(EVENT);
        }
        if weight <= 0.0 {
            continue;
        }
        match chosen.iter_mut().find(|known| known.date == one.date) {
            Some(known) if known.confidence >= weight => {
                known.confidence = (known.confidence + again(weight)).min(0.97)
            }
            Some(known) => {
                known.confidence = (weight + again(known.confidence)).min(0.97);
                known.range = one.range.clone();
            }
            None => chosen.push(Chosen {
                date: one.date,
                confidence: weight,
                range: one.range.clone(),
            }),
        }
    }
    chosen.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    doubt(&mut chosen);
    chosen
}

/// What a day gains that is said again; where it is the day of something else, nothing.
fn again(weight: f32) -> f32 {
    if weight >= 0.5 { 0.02 } else { 0.0 }
}

/// The day in the head of a mail, which dates it whatever days it speaks of.
pub(crate) fn mail_date(found: &[FoundDate], today: Date) -> Option<Chosen> {
    let head = |one: &&FoundDate| one.line < HEAD && one.role == Role::Labelled && one.date <= today;
    found.iter().find(head).map(|one| Chosen {
        date: one.date,
        confidence: 0.96,
        range: one.range.clone(),
    })
}

/// How sure a rival is that may be the day of the paper itself.
const SOLID: f32 = 0.6;

/// A rival takes away from the first.
fn doubt(chosen: &mut [Chosen]) {
    let Some((first, others)) = chosen.split_first_mut() else {
        return;
    };
    let rival = others.first().map_or(0.0, |second| second.confidence);
    let lead = first.confidence - rival;
    first.confidence *= if lead < 0.01 {
        0.6
    } else if lead < 0.2 {
        0.95
    } else if rival >= SOLID {
        // Its label may be that of the other.
        0.97
    } else {
        1.0
    };
    for other in others {
        other.confidence = other.confidence.min(first.confidence * 0.95);
    }
}

fn weight(text: &str, one: &FoundDate, words: &Words, inspected: bool) -> f32 {
    match one.role {
        Role::Closed => 0.97,
        Role::Signed => 0.94,
        Role::Labelled => 0.92,
        Role::State => 0.7,
        Role::Inspected if inspected && is_short(one, words) => 0.93,
        // In a sentence another paper may speak of the visit.
        Role::Inspected if inspected => 0.8,
        Role::Inspected => 0.6,
        Role::Unknown => by_place(text, one, words),
        Role::Start => 0.4,
        Role::Cited => 0.12,
        Role::Validity | Role::Life => 0.0,
    }
}

/// Whether a day has a line for itself.
fn has_its_line(one: &FoundDate, words: &Words) -> bool {
    let line = &words.words[words.lines[one.line].words.clone()];
    line[0].range.start >= one.range.start && line[line.len() - 1].range.end <= one.range.end
}

/// Whether the line of a day is a field or the like, not a sentence that goes on.
fn is_short(one: &FoundDate, words: &Words) -> bool {
    let line = &words.words[words.lines[one.line].words.clone()];
    let after = line.iter().filter(|word| word.range.start >= one.range.end);
    after.filter(|word| !is_filler(&word.text)).count() <= SHORT
}

/// How sure the place of a day makes it, of which no word beside it says what it is.
fn by_place(text: &str, one: &FoundDate, words: &Words) -> f32 {
    let line = &words.lines[one.line];
    let top = one.page == 0 && one.line < TOP;
    let last = words.lines.len().saturating_sub(one.line) <= END;
    let all = &words.words;
    let first = all.partition_point(|word| word.range.start < one.range.start);
    // A tab parts what only stands on the same height: the sender on the left, the day on the right.
    let start = (line.words.start..first)
        .rfind(|place| text[all[*place].range.end..all[*place + 1].range.start].contains('\t'))
        .map_or(line.words.start, |place| place + 1);
    let telling = |places: Range<usize>| all[places].iter().filter(|word| !is_filler(&word.text)).count();
    // A day may go on in the next line.
    let after = all.partition_point(|word| word.range.start < one.range.end);
    let ends = telling(after.min(line.words.end)..line.words.end) == 0;
    let alone = telling(start..line.words.end.max(start)) <= 8;
    // `Valbois-sur-Orne, le 14 mars 2025`: a name of several words has a sign behind it, which parts it from a verb.
    let name = telling(start..first);
    let name_end = (start..first).rfind(|place| !is_filler(&all[*place].text));
    let sign = name_end.is_some_and(|place| all[place + 1].range.start - all[place].range.end > 1);
    let of_place = (name <= 1 || (name <= PLACE && sign)) && ends;
    let before = (first > start).then(|| all[first - 1].text.as_str());
    // `procès-verbal du 14 mars` may be this one or another.
    let of = matches!(before, Some("du" | "van" | "vom" | "of"));
    // Recognition loses the space between a sender and the day on the right of his name.
    let head = one.page == 0 && one.line < SENDER && ends && before.is_some_and(|word| !is_filler(word));
    // An act says in words on which day it is made, and where it opens.
    let in_words = !text[one.range.clone()].bytes().any(|byte| byte.is_ascii_digit());
    match (top, last, alone) {
        (true, ..) if in_words && !of => 0.91,
        (true, _, true) if of => 0.7,
        (true, _, true) if of_place => 0.93,
        (true, _, true) if head => 0.91,
        (true, _, true) => 0.65,
        (false, true, true) if of_place && !of => 0.91,
        (false, true, true) => 0.75,
        (true, _, false) => 0.55,
        _ => 0.3,
    }
}

/// The last day of validity that the text says.
pub(crate) fn validity_date(found: &[FoundDate]) -> Option<Chosen> {
    let mut days = found.iter().filter(|one| one.role == Role::Validity);
    let first = days.next()?;
    let same = days.clone().all(|other| other.date == first.date);
    let last = days
        .max_by_key(|one| one.date)
        .filter(|one| one.date > first.date)
        .unwrap_or(first);
    Some(Chosen {
        date: last.date,
        confidence: if same { 0.95 } else { 0.6 },
        range: last.range.clone(),
    })
}

/// The latest of several days that nothing is said of: on a card, whose labels are seldom recognised, its last one.
pub(crate) fn last_day(found: &[FoundDate]) -> Option<Chosen> {
    let last = found.iter().max_by_key(|one| one.date)?;
    let earlier = found.iter().any(|one| one.date < last.date);
    earlier.then(|| Chosen {
        date: last.date,
        confidence: 0.7,
        range: last.range.clone(),
    })
}
