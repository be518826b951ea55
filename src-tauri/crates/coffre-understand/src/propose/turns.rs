//! Kinds that are other ones once something was added to the paper: a draft, a refusal, the end of a contract.

use super::additions::TURNS;
use super::kinds::{Score, hits, telling};
use super::phrases::{List, Phrases};
use crate::words::{Words, is_filler};

/// A kind that is another one once something was added to the paper.
pub(super) struct Turn {
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    /// Where the addition stands.
    pub(super) reach: Reach,
    pub(super) phrases: &'static [&'static [&'static str]],
    /// Words with which it stays what it is.
    pub(super) unless: &'static [&'static str],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Anywhere.
    Anywhere,
    /// In the first lines.
    Heading,
    /// In the first lines, not below the title of what it ends: there it is a clause.
    Title,
}

/// Lines in which a heading stands.
const HEADING: usize = 6;
/// Points that a kind has to have before it turns.
const STANDS: f32 = 2.0;
/// Words that make what follows a mere case, and how far before it they stand.
const CASES: [&str; 18] = [
    "si",
    "lorsque",
    "cas",
    "defaut",
    "reputee",
    "consideree",
    "censee",
    "avant",
    "indien",
    "wanneer",
    "geval",
    "bij",
    "gebreke",
    "geacht",
    "if",
    "unless",
    "falls",
    "wenn",
];
const CASE: usize = 5;
/// Words that make what stands before them a clause of a contract.
const CLAUSES: [&str; 6] = ["article", "articles", "artikel", "voir", "zie", "siehe"];
const CLAUSE: usize = 3;

/// Looks for additions, in the text and in the name.
pub(super) fn turn(all: &Phrases, text: &Words, name: &Words, scores: &mut [Score]) {
    let place_of = |code: &str| all.kinds.iter().position(|kind| *kind == code);
    for turn in &TURNS {
        let (Some(from), Some(to)) = (place_of(turn.from), place_of(turn.to)) else {
            continue;
        };
        if scores[from].sum() <= STANDS {
            continue;
        }
        if text
            .words
            .iter()
            .any(|word| turn.unless.contains(&word.text.as_str()))
        {
            continue;
        }
        let last_line = match turn.reach {
            Reach::Anywhere => usize::MAX,
            Reach::Heading => HEADING - 1,
            Reach::Title => title_line(all, text, from)
                .unwrap_or(HEADING - 1)
                .min(HEADING - 1),
        };
        let words: Vec<&str> = text
            .words
            .iter()
            .take_while(|word| word.line <= last_line)
            .filter(|word| !is_filler(&word.text))
            .map(|word| word.text.as_str())
            .collect();
        let names: Vec<&str> = name.words.iter().map(|word| word.text.as_str()).collect();
        let said = turn
            .phrases
            .iter()
            .any(|phrase| stands(&words, phrase) || names.windows(phrase.len()).any(|w| w == *phrase));
        if said {
            let lead = scores[from].sum() + 1.5 - scores[to].sum();
            scores[to].rest += lead.max(0.0);
        }
    }
}

/// Whether a phrase stands among words as what happened, not as a mere case.
fn stands(words: &[&str], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).enumerate().any(|(at, window)| {
        let before = &words[at.saturating_sub(CASE)..at];
        let after = &words[at + phrase.len()..(at + phrase.len() + CLAUSE).min(words.len())];
        window == phrase
            && !before.iter().any(|word| CASES.contains(word))
            && !after.iter().any(|word| CLAUSES.contains(word))
    })
}

/// The line of the first title of a kind.
fn title_line(all: &Phrases, text: &Words, kind: usize) -> Option<usize> {
    let places = telling(text);
    let found = hits(all, text, &places);
    let titles = found.iter().filter(|hit| hit.uses.contains(&(kind, List::Title)));
    titles.map(|hit| text.words[places[hit.span.0]].line).min()
}
