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
/// Words of the name of a place before its day.
const PLACE: usize = 4;
/// Lines at the end of a paper in which it is signed.
const END: usize = 8;

/// The dates that may be the document's, surest first. `inspected`: whether its kind is a report of an inspection, which is
/// dated by it.
pub(crate) fn document_date(found: &[FoundDate], words: &Words, inspected: bool, today: Date) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
    for one in found
        .iter()
        .filter(|one| one.date <= today && one.date.year() >= 1900)
    {
        let weight = weight(one, words, inspected);
        if weight <= 0.0 {
            continue;
        }
        match chosen.iter_mut().find(|known| known.date == one.date) {
            Some(known) if known.confidence >= weight => {
                known.confidence = (known.confidence + 0.02).min(0.97)
            }
            Some(known) => {
                known.confidence = (weight + 0.02).min(0.97);
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

/// The day in the head of a mail, which dates it whatever days it speaks of.
pub(crate) fn mail_date(found: &[FoundDate], today: Date) -> Option<Chosen> {
    let head = |one: &&FoundDate| one.line < HEAD && one.role == Role::Labelled && one.date <= today;
    found.iter().find(head).map(|one| Chosen {
        date: one.date,
        confidence: 0.96,
        range: one.range.clone(),
    })
}

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
        0.97
    } else {
        1.0
    };
    for other in others {
        other.confidence = other.confidence.min(first.confidence * 0.95);
    }
}

fn weight(one: &FoundDate, words: &Words, inspected: bool) -> f32 {
    let line = &words.lines[one.line];
    let top = one.page == 0 && one.line < TOP;
    let last = words.lines.len().saturating_sub(one.line) <= END;
    match one.role {
        Role::Closed => 0.97,
        Role::Signed => 0.94,
        Role::Labelled => 0.92,
        Role::State => 0.7,
        Role::Inspected if inspected => 0.93,
        Role::Inspected => 0.6,
        Role::Unknown => {
            let first = words
                .words
                .partition_point(|word| word.range.start < one.range.start);
            let telling = |places: Range<usize>| {
                let words = words.words[places].iter();
                words.filter(|word| !is_filler(&word.text)).count()
            };
            // A day may go on in the next line.
            let after = words
                .words
                .partition_point(|word| word.range.start < one.range.end);
            let alone = telling(line.words.clone()) <= 8;
            // `Valbois-sur-Orne, le 14 mars 2025`: a name of several words has a sign behind it, which parts it from a verb.
            let name = telling(line.words.start..first);
            let name_end = (line.words.start..first).rfind(|place| !is_filler(&words.words[*place].text));
            let sign = name_end.is_some_and(|place| {
                let next = &words.words[place + 1];
                next.range.start - words.words[place].range.end > 1
            });
            let of_place = (name <= 1 || (name <= PLACE && sign))
                && telling(after.min(line.words.end)..line.words.end) == 0;
            let before = first.checked_sub(1).map(|place| words.words[place].text.as_str());
            // `procès-verbal du 14 mars` may be this one or another.
            let of = matches!(before, Some("du" | "van" | "vom" | "of"));
            match (top, last, alone) {
                (true, _, true) if of => 0.7,
                (true, _, true) if of_place => 0.93,
                (true, _, true) => 0.65,
                (false, true, true) => 0.75,
                (true, _, false) => 0.55,
                _ => 0.3,
            }
        }
        Role::Start => 0.4,
        Role::Cited => 0.12,
        Role::Validity | Role::Life => 0.0,
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
