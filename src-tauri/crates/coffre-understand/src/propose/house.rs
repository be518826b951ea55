//! Where a paper names the agency itself: at its head, as who issues it, or further down, as who receives it.

use super::known::Known;
use super::proposal::Guess;
use crate::kind::Category;
use crate::words::{Words, is_filler};

/// Where the name of the agency stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// In the first lines, before anybody else.
    Head,
    /// Further down, or as whom it is for.
    Within,
    /// Nowhere.
    Nowhere,
    /// The agency has not said what it is called.
    Unknown,
}

/// Lines of a paper in which who issues it stands.
const HEAD: usize = 2;
/// Words before the name of whom a paper is for.
const FOR: [&str; 14] = [
    "a",
    "aan",
    "an",
    "client",
    "klant",
    "kunde",
    "destinataire",
    "bestemmeling",
    "titulaire",
    "titularis",
    "preneur",
    "verzekeringnemer",
    "doit",
    "attention",
];

/// Where a text names the agency.
pub(super) fn named(known: &Known, text: &Words) -> Named {
    if known.house.is_empty() {
        return Named::Unknown;
    }
    let telling: Vec<usize> = (0..text.words.len())
        .filter(|place| !is_filler(&text.words[*place].text))
        .collect();
    let is_name = |places: &[usize]| {
        let words = places.iter().map(|place| text.words[*place].text.as_str());
        words.eq(known.house.iter().map(String::as_str))
    };
    let Some(places) = telling.windows(known.house.len()).find(|places| is_name(places)) else {
        return Named::Nowhere;
    };
    let line = text.words[places[0]].line;
    let opens = text.lines[line].words.start;
    // A sender on the left of the same line, or a label.
    let alone = text.lines[line]
        .words
        .clone()
        .find(|place| !is_filler(&text.words[*place].text))
        == Some(places[0]);
    if line < HEAD && alone && !FOR.contains(&text.words[opens].text.as_str()) {
        Named::Head
    } else {
        Named::Within
    }
}

/// Below the line of kinds.
const ASKED: f32 = 0.7;
/// Kinds of papers that need to name nobody.
const NAMELESS: [&str; 5] = ["photos", "mailbox-mail", "mail", "other", "plans"];

/// Anybody has contracts, policies and forms. One that names neither the agency nor anybody nor anything that it knows may be
/// no paper of its, and what belongs to the house itself names the house.
pub(super) fn look_at_strays(known: &Known, kinds: &mut [Guess<String>], house: Named, knows: bool) {
    let Some(first) = kinds.first_mut() else { return };
    if NAMELESS.contains(&first.value.as_str()) || house != Named::Nowhere {
        return;
    }
    let category = known.kind(&first.value).map(|kind| kind.category());
    let own = matches!(category, Some(Category::Internal | Category::Staff));
    if own || !knows {
        first.confidence = first.confidence.min(ASKED);
    }
}
