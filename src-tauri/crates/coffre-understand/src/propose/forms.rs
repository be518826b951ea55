//! Forms that several kinds have in common, told apart by what stands on them: sheets for the window, lists of
//! attestations, deeds.

use super::kinds::Score;
use super::phrases::Phrases;
use super::proposal::Guess;
use crate::words::Words;

/// Below the line of kinds.
const ASKED: f32 = 0.7;
/// Words for the window of an agency, and how many words a sheet in it has at most.
const WINDOWS: [&str; 8] = [
    "vitrine",
    "affiche",
    "etalage",
    "etalagekaart",
    "raamaffiche",
    "raamposter",
    "schaufenster",
    "window",
];
const POSTER: usize = 45;
/// Words with which a sheet offers a property, and how few it has where they are all that it says.
const OFFERED: [&str; 4] = ["vendre", "koop", "verkaufen", "sale"];
const FEW: usize = 26;

/// What says the same as a description in few words, and the window, hangs in it.
pub(super) fn look_for_poster(all: &Phrases, text: &Words, name: &Words, scores: &mut [Score]) {
    let mut said = text.words.iter().chain(&name.words);
    let few = text.words.len();
    let hangs = few <= POSTER && said.any(|word| WINDOWS.contains(&word.text.as_str()));
    let offers = few <= FEW
        && text
            .words
            .iter()
            .any(|word| OFFERED.contains(&word.text.as_str()));
    if let Some(place) = all.kinds.iter().position(|kind| *kind == "window-sheet") {
        scores[place].rest += if hangs { 1.0 } else { 0.0 } + if offers { 2.0 } else { 0.0 };
    }
}

/// Papers that a sale asks for, by words that begin their names, and how many of them make a list.
const ASKED_FOR: [&[&str]; 7] = [
    &["peb", "epc", "energie"],
    &["sol", "sols", "bdes", "bodem"],
    &["urbanis", "stedenbouw"],
    &["electri", "elektri"],
    &["citerne", "mazout", "stookolie"],
    &["amiante", "asbest"],
    &["copropriete", "syndic", "mede"],
];
const LIST: usize = 3;
/// Words of the contract to which such a list belongs.
const COMMISSION: [&str; 10] = [
    "commettant",
    "mandat",
    "mandant",
    "intermediation",
    "courtage",
    "opdracht",
    "opdrachtgever",
    "verkoopopdracht",
    "bemiddelingsopdracht",
    "bemiddelingsovereenkomst",
];

/// A list of the papers that are to be asked for belongs to the contract of the agency; each of them is named in it.
pub(super) fn look_for_list(all: &Phrases, text: &Words, scores: &mut [Score]) {
    let begins = |starts: &&[&str]| {
        let word = |word: &crate::words::Word| starts.iter().any(|start| begins_with(&word.text, start));
        text.words.iter().any(word)
    };
    let named = ASKED_FOR.iter().filter(|starts| begins(starts)).count();
    let commission = text
        .words
        .iter()
        .any(|word| COMMISSION.contains(&word.text.as_str()));
    if named >= LIST
        && commission
        && let Some(place) = all.kinds.iter().position(|kind| *kind == "mandate-annex")
    {
        scores[place].rest += 2.5;
    }
}

/// Short words are whole, longer ones may go on.
fn begins_with(word: &str, start: &str) -> bool {
    if start.len() > 4 {
        word.starts_with(start)
    } else {
        word == start
    }
}

/// A deed that names both the seller and the buyer of one dossier is that of its sale; the title of the seller names him
/// alone. The form of the two is the same, so a deed between others is asked, and is a title rather than the sale of none
/// of the dossiers.
pub(super) fn look_at_deed(kinds: &mut [Guess<String>], of_sale: bool) {
    let Some(first) = kinds.first() else { return };
    let (wrong, right) = match (first.value.as_str(), of_sale) {
        ("title-deed", true) => ("title-deed", "deed-copy"),
        ("deed-copy", false) => ("deed-copy", "title-deed"),
        _ => return,
    };
    let sure = first.confidence.min(ASKED);
    let is_one = |guess: &Guess<String>| guess.value == right && speaks_as_a_deed(guess);
    if let Some(other) = kinds.iter_mut().find(|guess| is_one(guess)) {
        other.confidence = other.confidence.max(sure);
        let wrong = kinds.iter_mut().find(|guess| guess.value == wrong);
        if let Some(wrong) = wrong {
            wrong.confidence = wrong.confidence.min(ASKED - 0.1);
        }
    } else {
        kinds[0].confidence = sure;
    }
}

/// Whether something in the paper itself speaks for a kind, not only its rank.
fn speaks_as_a_deed(guess: &Guess<String>) -> bool {
    !guess.because.is_empty()
}
