//! What a person does in plain words: offers, asks more, gives notice, complains (`data/acts.json`).
//!
//! Formal phrases tell a form. Who writes to an agency in his own words uses none of them, but he cannot do the act without
//! naming its parts, in whatever order: a sum and that he gives it, a contract and that it ends. Each act is a list of such
//! parts; all of them have to be met, and nothing that shows it to be something else.

use std::sync::LazyLock;

use serde::Deserialize;

use super::evidence::{Evidence, Media};
use super::kinds::Score;
use super::phrases::Phrases;
use crate::words::Words;

/// An act and its parts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Act {
    kind: String,
    /// The most words of a text in which it is looked for; a longer one is a contract or a report that speaks of it.
    most: usize,
    /// Whether only a person does it who says so of himself.
    #[serde(default)]
    spoken: bool,
    all: Vec<Vec<String>>,
    /// Whether it is a paper, of which a mail only speaks.
    #[serde(default)]
    paper: bool,
    /// Whether it is so under the heading of another kind too.
    #[serde(default)]
    over: bool,
    none: Vec<String>,
}

static ACTS: LazyLock<Vec<Act>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/acts.json"))
        .expect("the shipped acts are checked by a test")
});

/// A sum of money that a property may cost, among the parts of an act.
const PRICE: &str = "#price";
/// Sums that are none: less is a deposit or a bill.
const LEAST: u32 = 40_000;
/// Words between two words that belong together, as those of a Dutch verb do.
const APART: usize = 18;
/// Words with which a person speaks of himself.
const SELF: [&str; 22] = [
    "je", "j", "moi", "mon", "ma", "mes", "nous", "notre", "nos", "on", "ik", "mij", "mijn", "wij", "we",
    "ons", "onze", "ich", "wir", "unser", "i", "our",
];
/// Points of a heading that says what a paper is.
const HEADED: f32 = 3.0;
/// How far an act goes before the letter or the mail that it is written in, and what it counts beside a heading. A person is
/// asked all the same unless formal phrases say it too.
const LEAD: f32 = 0.7;
const BESIDE: f32 = 1.0;

/// Looks for an act; the first of the list that fits is it.
pub(super) fn look_for_acts(all: &Phrases, evidence: &Evidence<'_>, text: &Words, scores: &mut [Score]) {
    let words: Vec<&str> = text.words.iter().map(|word| word.text.as_str()).collect();
    let place_of = |code: &str| all.kinds.iter().position(|kind| *kind == code);
    let speaks = words.iter().any(|word| SELF.contains(word));
    let mailed = evidence.media == Media::Mail;
    let missing = |act: &Act| {
        let most = words.len() <= act.most && (speaks || !act.spoken) && !(act.paper && mailed);
        let other = act.none.iter().any(|one| says(&words, one));
        let met = |part: &&Vec<String>| part.iter().any(|one| says(&words, one));
        (most && !other).then(|| act.all.len() - act.all.iter().filter(met).count())
    };
    // Where all but one of the parts are met, the last may have been said in words that are not known.
    if ACTS
        .iter()
        .any(|act| missing(act).is_some_and(|parts| parts <= 1))
    {
        for code in ["mail", "letter"] {
            if let Some(place) = place_of(code) {
                scores[place].asked = true;
            }
        }
    }
    let Some(act) = ACTS.iter().find(|act| missing(act) == Some(0)) else {
        return;
    };
    let Some(place) = place_of(&act.kind) else { return };
    let headed = scores
        .iter()
        .enumerate()
        .any(|(other, score)| other != place && score.title >= HEADED);
    if headed && !act.over && !mailed {
        scores[place].rest += BESIDE;
        return;
    }
    let first = scores.iter().map(Score::sum).fold(0.0, f32::max);
    scores[place].rest += (first + LEAD - scores[place].sum()).max(0.0);
}

/// Whether words say a part: beginnings of words in a row, whole ones where they end in `$`; `~` stands for a few others.
fn says(words: &[&str], part: &str) -> bool {
    if part == PRICE {
        return words.windows(2).any(is_price);
    }
    let (near, far) = part.split_once(" ~ ").unwrap_or((part, ""));
    let near: Vec<&str> = near.split(' ').collect();
    words.windows(near.len()).enumerate().any(|(at, window)| {
        let after = at + near.len();
        let reach = &words[after..(after + APART).min(words.len())];
        window.iter().zip(&near).all(|(word, start)| begins(word, start))
            && (far.is_empty() || reach.iter().any(|word| begins(word, far)))
    })
}

fn begins(word: &str, start: &str) -> bool {
    match start.strip_suffix('$') {
        Some(whole) => word == whole,
        None => word.starts_with(start),
    }
}

/// Whether two words are a price of a property: `285.000`, `179 500`.
pub(super) fn is_price(pair: &[&str]) -> bool {
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (first, second) = (pair[0], pair[1]);
    let sum = digits(first) && (2..=3).contains(&first.len()) && digits(second) && second.len() == 3;
    sum && second.ends_with("00")
        && format!("{first}{second}")
            .parse::<u32>()
            .is_ok_and(|sum| sum >= LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind;

    #[test]
    fn every_act_is_a_kind_and_has_parts() {
        for act in ACTS.iter() {
            assert!(
                kind::kinds().iter().any(|kind| kind.code() == act.kind),
                "{}",
                act.kind
            );
            assert!(act.all.len() >= 2, "{}", act.kind);
        }
    }

    #[test]
    fn a_part_is_a_word_its_beginning_or_two_words_apart() {
        let words = ["hierbij", "zeg", "ik", "de", "opdracht", "op"];
        assert!(says(&words, "zeg ~ op$"));
        assert!(says(&words, "opdr"));
        assert!(!says(&words, "opdr$"));
        assert!(!says(&words, "op$ ~ zeg"));
    }

    #[test]
    fn a_price_is_that_of_a_property() {
        assert!(is_price(&["179", "500"]));
        assert!(!is_price(&["12", "500"]));
        assert!(!is_price(&["285", "001"]));
    }
}
