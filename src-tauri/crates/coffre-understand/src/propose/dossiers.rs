//! Which dossier a document belongs to: the words of its reference, property and parties, and how recent it is.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::known::Known;
use super::lessons::Lessons;
use super::people::{self, Met, MetParty};
use super::place::{Said, canonical};
use super::proposal::{Because, Guess, Place};
use crate::Part;
use crate::identifiers::Found;
use crate::words::Words;
use coffre_format::EntityId;

/// What was read of a document, once for all fields.
pub(super) struct Read<'a> {
    pub(super) text: &'a str,
    pub(super) words: &'a Words,
    pub(super) name: &'a str,
    pub(super) name_words: &'a Words,
    pub(super) found: &'a [Found],
    pub(super) met: &'a [MetParty],
    pub(super) met_in_name: &'a [MetParty],
    pub(super) marks: &'a [String],
}

/// Reasons for a dossier, each with its weight.
#[derive(Default)]
struct Reasons(Vec<(f32, Because)>);

impl Reasons {
    /// The weights as independent chances.
    fn sum(&self) -> f32 {
        1.0 - self.0.iter().map(|(weight, _)| 1.0 - weight).product::<f32>()
    }
}

/// The dossiers of a document, surest first.
pub(super) fn ranked(known: &Known, read: &Read<'_>, lessons: &Lessons, today: Date) -> Vec<Guess<EntityId>> {
    let mut reasons: BTreeMap<usize, Reasons> = BTreeMap::new();
    references(known, read, &mut reasons);
    properties(known, read, &mut reasons);
    parties(known, read, &mut reasons);
    identifiers(known, read, &mut reasons);
    for (place, dossier) in known.dossiers.iter().enumerate() {
        let weight = lessons.dossier_weight(read.marks, dossier.id);
        if weight > 0.0 {
            let words = read.marks.first().cloned().unwrap_or_default();
            push(&mut reasons, place, weight, Place::Habit, words);
        }
    }
    let mut scored: Vec<(f32, usize, Reasons)> = reasons
        .into_iter()
        .map(|(place, mut reasons)| {
            reasons.0.sort_by(|a, b| b.0.total_cmp(&a.0));
            // The same reason told twice convinces little more.
            let sum = reasons.sum().min(0.985);
            (1.0 - (1.0 - sum).powf(life(known, place, today)), place, reasons)
        })
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.truncate(6);
    let odds: Vec<f32> = scored.iter().map(|(score, ..)| score / (1.0 - score)).collect();
    scored
        .into_iter()
        .enumerate()
        .map(|(rank, (score, place, reasons))| {
            let rival = odds
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != rank)
                .map(|(_, odds)| *odds);
            let rival = rival.fold(0.0, f32::max);
            Guess {
                value: known.dossiers[place].id,
                confidence: score * (1.0 - 0.9 * rival / (rival + odds[rank] + f32::EPSILON)),
                because: reasons
                    .0
                    .into_iter()
                    .map(|(_, because)| because)
                    .take(4)
                    .collect(),
            }
        })
        .collect()
}

/// Documents come in while work goes on.
fn life(known: &Known, place: usize, today: Date) -> f32 {
    let dossier = &known.dossiers[place];
    let days = dossier.last_activity.map(|day| (today - day).get_days());
    let recent = match days {
        Some(..=60) => 1.0,
        Some(..=365) => 0.93,
        Some(_) => 0.8,
        None => 0.9,
    };
    if dossier.open { recent } else { recent * 0.75 }
}

fn push(reasons: &mut BTreeMap<usize, Reasons>, dossier: usize, weight: f32, place: Place, words: String) {
    let all = reasons.entry(dossier).or_default();
    all.0.push((weight, Because { place, words }));
}

/// Words, their text, the place that a reason in them has, and what it counts.
type Source<'a> = (&'a Words, &'a str, fn(Range<usize>) -> Place, f32);

fn in_both<'a>(read: &Read<'a>) -> [Source<'a>; 2] {
    [
        (read.words, read.text, Place::Text, 1.0),
        (read.name_words, read.name, Place::Name, 0.92),
    ]
}

fn references(known: &Known, read: &Read<'_>, reasons: &mut BTreeMap<usize, Reasons>) {
    for (words, text, place, factor) in in_both(read) {
        let mut seen = Vec::new();
        for (at, word) in words.words.iter().enumerate() {
            for dossier in known.dossiers_by_reference.get(&word.text).into_iter().flatten() {
                for reference in &known.dossiers[*dossier].references {
                    let Some(first) = (at + 1).checked_sub(reference.len()) else {
                        continue;
                    };
                    let here = &words.words[first..=at];
                    let same = here
                        .iter()
                        .zip(reference)
                        .all(|(word, wanted)| word.text == *wanted);
                    let range = here[0].range.start..word.range.end;
                    if same && !goes_on(text, &range) && !seen.contains(&(*dossier, reference)) {
                        seen.push((*dossier, reference));
                        push(
                            reasons,
                            *dossier,
                            0.96 * factor,
                            place(range.clone()),
                            text[range].to_owned(),
                        );
                    }
                }
            }
        }
    }
}

/// Whether a number or sign joins what stands at a range to something longer, such as a date.
fn goes_on(text: &str, range: &Range<usize>) -> bool {
    let sign = |c: char| matches!(c, '-' | '/' | '.');
    let mut after = text[range.end..].chars();
    let mut before = text[..range.start].chars().rev();
    let joined = |first: Option<char>, second: Option<char>| {
        first.is_some_and(sign) && second.is_some_and(|c| c.is_ascii_digit())
    };
    joined(after.next(), after.next()) || joined(before.next(), before.next())
}

fn properties(known: &Known, read: &Read<'_>, reasons: &mut BTreeMap<usize, Reasons>) {
    for (words, text, place, factor) in in_both(read) {
        let mut best: BTreeMap<usize, (Said, Range<usize>)> = BTreeMap::new();
        for (at, word) in words.words.iter().enumerate() {
            let Some(dossiers) = known.dossiers_by_street.get(&canonical(word)) else {
                continue;
            };
            for dossier in dossiers {
                for address in &known.dossiers[*dossier].addresses {
                    let Some((said, range)) = address.said_at(words, at) else {
                        continue;
                    };
                    let better = best.get(dossier).is_none_or(|(known, _)| said > *known);
                    if better {
                        best.insert(*dossier, (said, range));
                    }
                }
            }
        }
        let streets = best.len().max(1) as f32;
        for (dossier, (said, range)) in best {
            let weight = match said {
                Said::Whole => 0.93,
                Said::Number => 0.8,
                Said::Street => (0.55 / streets).max(0.15),
            };
            push(
                reasons,
                dossier,
                weight * factor,
                place(range.clone()),
                text[range].to_owned(),
            );
        }
    }
}

fn parties(known: &Known, read: &Read<'_>, reasons: &mut BTreeMap<usize, Reasons>) {
    let both = [
        (read.met, read.text, Place::Text as fn(Range<usize>) -> Place),
        (read.met_in_name, read.name, Place::Name),
    ];
    for (met, text, place) in both {
        for one in met {
            let party = &known.parties[one.party];
            let strength = match one.met {
                Met::Whole => 0.82,
                Met::Initials => 0.6,
                Met::Family => 0.55 / (people::namesakes(known, one.party) as f32),
            };
            for (dossier, part) in &party.parts {
                let weight = strength * shared(known, one.party) * part_weight(*part);
                push(
                    reasons,
                    *dossier,
                    weight,
                    place(one.range.clone()),
                    text[one.range.clone()].to_owned(),
                );
            }
        }
    }
}

/// Somebody of many dossiers tells none of them.
fn shared(known: &Known, party: usize) -> f32 {
    let parts = &known.parties[party].parts;
    let mut dossiers: Vec<usize> = parts.iter().map(|(dossier, _)| *dossier).collect();
    dossiers.sort_unstable();
    dossiers.dedup();
    1.0 / (dossiers.len().max(1) as f32).powf(0.6)
}

fn part_weight(part: Part) -> f32 {
    match part {
        Part::Notary | Part::Other => 0.35,
        // Who works for the house signs its letters in every dossier.
        Part::Employee | Part::Contractor => 0.6,
        Part::Prospect => 0.85,
        _ => 1.0,
    }
}

fn identifiers(known: &Known, read: &Read<'_>, reasons: &mut BTreeMap<usize, Reasons>) {
    let mut seen = Vec::new();
    for found in read.found {
        let key = found.normalised.to_lowercase();
        for party in known.parties_by_identifier.get(&key).into_iter().flatten() {
            if seen.contains(&(*party, key.clone())) {
                continue;
            }
            seen.push((*party, key.clone()));
            for (dossier, part) in &known.parties[*party].parts {
                let weight = 0.85 * shared(known, *party) * part_weight(*part);
                let words = read.text[found.range.clone()].to_owned();
                push(reasons, *dossier, weight, Place::Text(found.range.clone()), words);
            }
        }
    }
}
