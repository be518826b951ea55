//! What people chose before for documents like this one, among what this seat reads.
//!
//! A document is told by its [`marks`]: the head of its letter and the habit in its file name. They are kept sealed with
//! the proposal that was shown; a choice that differs from it counts more than one that confirms it.

use std::collections::HashMap;

use coffre_format::EntityId;

use super::evidence::Evidence;
use crate::identifiers;
use crate::words::{Words, is_filler};

/// The longest mark, in bytes.
const MAX_MARK: usize = 60;

/// A choice that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The marks of the document.
    pub marks: Vec<String>,
    /// The kind that was proposed.
    pub proposed: Option<String>,
    /// The kind that it has.
    pub kind: Option<String>,
    /// The dossier that it is in.
    pub dossier: Option<EntityId>,
}

/// The choices, counted by mark.
#[derive(Clone, Debug, Default)]
pub struct Lessons {
    kinds: HashMap<String, HashMap<String, f32>>,
    dossiers: HashMap<String, HashMap<EntityId, f32>>,
}

impl Lessons {
    /// Counts choices.
    pub fn new(lessons: impl IntoIterator<Item = Lesson>) -> Self {
        let mut counted = Self::default();
        for lesson in lessons {
            counted.add(&lesson);
        }
        counted
    }

    /// Counts one more choice.
    pub fn add(&mut self, lesson: &Lesson) {
        for mark in &lesson.marks {
            if let Some(kind) = &lesson.kind {
                let corrected = lesson.proposed.as_ref() != Some(kind);
                let counts = self.kinds.entry(mark.clone()).or_default();
                *counts.entry(kind.clone()).or_default() += if corrected { 2.0 } else { 1.0 };
            }
            if let Some(dossier) = lesson.dossier {
                let counts = self.dossiers.entry(mark.clone()).or_default();
                *counts.entry(dossier).or_default() += 1.0;
            }
        }
    }

    /// What the marks say for each kind, in points of its score, with the mark that says most.
    pub(super) fn kind_points(&self, marks: &[String]) -> Vec<(&str, f32, &str)> {
        let mut points: Vec<(&str, f32, &str)> = Vec::new();
        for (mark, counts) in marks.iter().filter_map(|mark| self.kinds.get_key_value(mark)) {
            let all: f32 = counts.values().sum();
            // Letterheads tell more than habits of naming.
            let most = if mark.starts_with(HEAD) { 7.0 } else { 4.5 };
            for (kind, count) in counts {
                // One agreeing choice is a hint, three are a habit.
                let weight = most * count / (all + 1.0);
                match points.iter_mut().find(|(known, ..)| known == kind) {
                    Some(known) => known.1 += weight,
                    None => points.push((kind, weight, mark)),
                }
            }
        }
        points
    }

    /// What the marks say for a dossier, as a chance.
    pub(super) fn dossier_weight(&self, marks: &[String], dossier: EntityId) -> f32 {
        let heads = marks.iter().filter(|mark| mark.starts_with(HEAD));
        let weights = heads.filter_map(|mark| {
            let counts = self.dossiers.get(mark)?;
            let count = counts.get(&dossier)?;
            Some(0.4 * count / (counts.values().sum::<f32>() + 1.0))
        });
        weights.fold(0.0, f32::max)
    }
}

const HEAD: &str = "head ";
const NAME: &str = "name ";

/// The marks of a document. No number stands in them, so no national number either.
pub fn marks(evidence: &Evidence<'_>) -> Vec<String> {
    let mut marks = Vec::new();
    let text = Words::of_text(first_lines(evidence.text));
    let head = text.lines.iter().find_map(|line| {
        let words = telling(
            &text.words[line.words.clone()]
                .iter()
                .map(|w| w.text.as_str())
                .collect::<Vec<_>>(),
        );
        (words.len() >= 2).then(|| words.join(" "))
    });
    marks.extend(head.map(|head| shortened(HEAD, &head)));
    if let Some(mail) = identifiers::find(first_lines(evidence.text))
        .iter()
        .find(|found| found.kind == identifiers::IdentifierKind::Email)
    {
        let domain = mail.normalised.split_once('@').map_or("", |(_, domain)| domain);
        marks.push(shortened(HEAD, domain));
    }
    let name = Words::of_name(evidence.name);
    let words = telling(&name.words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>());
    if let Some(first) = words.first() {
        marks.push(shortened(NAME, first));
        if words.len() > 1 {
            marks.push(shortened(NAME, &words[..2].join(" ")));
        }
    }
    marks
}

fn first_lines(text: &str) -> &str {
    let mut end = text.len().min(600);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn telling<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let numberless = |word: &&&str| !word.bytes().any(|b| b.is_ascii_digit());
    let long = |word: &&&str| word.len() > 1 && !is_filler(word);
    words.iter().filter(numberless).filter(long).copied().collect()
}

fn shortened(sort: &str, words: &str) -> String {
    let mut end = words.len().min(MAX_MARK);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    format!("{sort}{}", &words[..end])
}
