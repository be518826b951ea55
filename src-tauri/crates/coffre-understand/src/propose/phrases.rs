//! Formal phrases of the papers of an agency, and which kinds they speak for (`data/phrases.json`).
//!
//! The classifier is trained from them when the program starts: no trained file to keep in step, the same result on every
//! machine, and a reviewer reads what it knows. What a house teaches it comes on top, as lessons.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::bayes::Bayes;
use crate::dates::MONTHS;
use crate::kind;
use crate::words::{Spelling, Words, is_filler};

/// Where a phrase speaks for a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum List {
    /// As a heading.
    Title,
    /// As a heading, weakly.
    Hint,
    /// Anywhere in the text.
    Body,
    /// In the name of the file.
    Name,
}

/// A phrase: its words without fillers and plurals, and for which kinds it speaks.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) words: Vec<String>,
    pub(super) uses: Vec<(usize, List)>,
}

/// All of them.
#[derive(Debug)]
pub(super) struct Phrases {
    /// Codes of the kinds; the uses of a phrase are places here.
    pub(super) kinds: Vec<&'static str>,
    /// By their first word.
    by_first: HashMap<String, Vec<Phrase>>,
    /// How their words, and those of dates, are spelt.
    pub(super) spelling: Spelling,
    /// The classifier over single words.
    pub(super) bayes: Bayes,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: String,
    #[serde(default)]
    title: Vec<String>,
    #[serde(default)]
    hint: Vec<String>,
    #[serde(default)]
    body: Vec<String>,
    #[serde(default)]
    name: Vec<String>,
}

static SHIPPED: LazyLock<Phrases> = LazyLock::new(|| {
    let rows: Vec<Row> = serde_json::from_str(include_str!("../../data/phrases.json"))
        .expect("the shipped phrases are checked by a test");
    Phrases::new(&rows)
});

/// The phrases that ship.
pub(super) fn phrases() -> &'static Phrases {
    &SHIPPED
}

impl Phrases {
    fn new(rows: &[Row]) -> Self {
        let kinds: Vec<&'static str> = kind::kinds().iter().map(|kind| kind.code()).collect();
        let mut all: HashMap<Vec<String>, Vec<(usize, List)>> = HashMap::new();
        let mut bayes = Bayes::new(kinds.len());
        let mut spelling = Spelling::default();
        for (name, _) in MONTHS {
            spelling.add(name);
        }
        for row in rows {
            let Some(kind) = kinds.iter().position(|code| *code == row.kind) else {
                continue;
            };
            let lists = [
                (List::Title, &row.title, 3),
                (List::Hint, &row.hint, 1),
                (List::Body, &row.body, 1),
                (List::Name, &row.name, 1),
            ];
            for (list, texts, weight) in lists {
                for text in texts {
                    let words = telling(text);
                    if words.is_empty() {
                        continue;
                    }
                    for word in &words {
                        spelling.add(word);
                        bayes.learn(kind, word, weight);
                    }
                    let words = words.iter().map(|word| plain(word).to_owned()).collect();
                    let uses = all.entry(words).or_default();
                    if !uses.contains(&(kind, list)) {
                        uses.push((kind, list));
                    }
                }
            }
        }
        bayes.settle();
        let mut by_first: HashMap<String, Vec<Phrase>> = HashMap::new();
        for (words, mut uses) in all {
            uses.sort_by_key(|(kind, list)| (*kind, *list as u8));
            by_first
                .entry(words[0].clone())
                .or_default()
                .push(Phrase { words, uses });
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by(|a, b| b.words.len().cmp(&a.words.len()).then(a.words.cmp(&b.words)));
        }
        Self {
            kinds,
            by_first,
            spelling,
            bayes,
        }
    }

    /// The phrases that start with the first of these words, each as [`plain`] makes it; longest first.
    pub(super) fn starting_at(&self, words: &[&str]) -> Vec<&Phrase> {
        let phrases = words.first().and_then(|first| self.by_first.get(*first));
        let stands = |phrase: &&Phrase| {
            phrase.words.len() <= words.len() && phrase.words.iter().zip(words).all(|(a, b)| a == b)
        };
        phrases.into_iter().flatten().filter(stands).collect()
    }
}

/// A word without the sign of its plural, so that either number is met.
pub(super) fn plain(word: &str) -> &str {
    const SHORTEST: usize = 5;
    match word.strip_suffix('s') {
        Some(one) if one.len() >= SHORTEST && !one.ends_with('s') => one,
        _ => word,
    }
}

fn telling(text: &str) -> Vec<String> {
    let words = Words::of_text(text).words.into_iter().map(|word| word.text);
    words.filter(|word| !is_filler(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_row_and_every_row_its_kind() {
        let rows: Vec<Row> = serde_json::from_str(include_str!("../../data/phrases.json")).unwrap();
        let mut known: Vec<&str> = kind::kinds().iter().map(|kind| kind.code()).collect();
        let mut said: Vec<&str> = rows.iter().map(|row| row.kind.as_str()).collect();
        known.sort_unstable();
        said.sort_unstable();
        assert_eq!(known, said);
    }
}
