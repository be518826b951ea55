//! What a date is the date of, by the words beside it.

use std::ops::Range;

use super::cues::CUES;
use super::{FoundDate, columns};
use crate::words::{Word, Words, is_filler};

/// What a date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// The paper was closed: `fait à … le`, `opgemaakt te … op`.
    Closed,
    /// The paper, or one that it speaks of, was made or signed: `établi le`, `afgeleverd op`.
    Signed,
    /// A field called date.
    Labelled,
    /// The state of something, or the edition of a form, on a day.
    State,
    /// An installation was looked at.
    Inspected,
    /// Last day on which the paper speaks.
    Validity,
    /// First day of validity, or of a contract.
    Start,
    /// Somebody was born, died or married.
    Life,
    /// A law, or another paper.
    Cited,
    /// Nothing beside it says.
    Unknown,
}

/// The farthest word before a date that speaks for it.
const REACH: usize = 9;

/// Words with which a paper asks for something by a day.
const DUE: [&str; 7] = [
    "payer",
    "payable",
    "betalen",
    "betaalbaar",
    "zahlbar",
    "zahlen",
    "due",
];

/// Lines in which an act opens.
const OPENING: usize = 12;

/// Whether these words are those with which an act says its year: `l'an deux mille`, `het jaar tweeduizend`.
fn opens_an_act(pair: &[Word]) -> bool {
    matches!(
        (pair[0].text.as_str(), pair[1].text.as_str()),
        ("l", "an") | ("het", "jaar") | ("im", "jahre")
    )
}

/// Gives each date its role.
pub(super) fn assign(text: &str, words: &Words, found: &mut [FoundDate]) {
    for place in 0..found.len() {
        if found[place].role != Role::Unknown {
            continue;
        }
        let range = found[place].range.clone();
        let first = words.words.partition_point(|word| word.range.start < range.start);
        // The second of two days joined by a dash or "au" is the end of what the first begins.
        let pair = place
            .checked_sub(1)
            .map(|before| found[before].clone())
            .filter(|before| {
                before.line == found[place].line
                    && is_joint(&text[before.range.end..range.start])
                    && matches!(
                        before.role,
                        Role::Validity | Role::Start | Role::Labelled | Role::Unknown
                    )
            });
        if pair.is_some_and(|before| before.date < found[place].date) {
            found[place].role = Role::Validity;
            found[place - 1].role = Role::Start;
            continue;
        }
        let own = columns::is_first_of_its_cell(text, words, first);
        let above = own
            .then(|| columns::role_of_cell(text, words, found, place))
            .flatten();
        found[place].role = above.unwrap_or_else(|| role_at(words, first));
    }
    columns::pair(words, found);
}

/// The role that a label gives to the day that belongs to it.
pub(super) fn of_label(words: &Words, label: Range<usize>) -> Option<Role> {
    let mut said = None;
    let first = label.start;
    for place in label.rev() {
        let Some(role) = cue(&words.words[place].text) else {
            continue;
        };
        if role == Role::Labelled {
            return said.or(Some(role));
        }
        // The day of an offer on its own form, not in a letter about it.
        let own = matches!(words.words[place].text.as_str(), "offre" | "bod");
        if role == Role::Cited && own && place > first {
            continue;
        }
        said = said.or(Some(role));
        if role != Role::Inspected {
            break;
        }
    }
    said
}

fn cue(word: &str) -> Option<Role> {
    CUES.iter().find(|(cue, _)| *cue == word).map(|(_, role)| *role)
}

fn is_joint(between: &str) -> bool {
    matches!(
        between.trim().to_lowercase().as_str(),
        "-" | "–" | "—" | "au" | "tot" | "t/m" | "to" | "bis" | "jusqu'au" | "jusqu’au" | "et" | "/"
    )
}

/// The role that the words before a date give it: those of its line, then the end of the line before.
fn role_at(words: &Words, first: usize) -> Role {
    let Some(here) = words.words.get(first) else {
        return Role::Unknown;
    };
    // `ce 14 mars 2025`
    let before = first.checked_sub(1).map(|place| words.words[place].text.as_str());
    if matches!(before, Some("ce" | "heden")) {
        return Role::Closed;
    }
    // `bruikbaar tot 14 maart 2026`, whatever is usable.
    if matches!(before, Some("tot" | "bis" | "until" | "till")) {
        return Role::Validity;
    }
    let start = first.saturating_sub(REACH);
    if here.line < OPENING && words.words[start..first].windows(2).any(opens_an_act) {
        return Role::Signed;
    }
    let mut signed = None;
    let mut meaningful = 0;
    for place in (start..first).rev() {
        let word = &words.words[place];
        if here.line - word.line > 1 || word.page != here.page {
            break;
        }
        // A line above speaks for a date that begins its own line.
        if word.line != here.line && words.lines[here.line].words.start != first {
            break;
        }
        // The day on which it is to be paid or done is not that of the paper.
        let due = DUE.contains(&word.text.as_str()) && word.line == here.line && meaningful == 0;
        if due || (word.text == "laatste" && place > 0 && words.words[place - 1].text == "ten") {
            return Role::Validity;
        }
        if let Some(role) = cue(&word.text) {
            // "reçue en date du": no label, but a day on which something happened.
            let in_a_sentence = place > 0 && words.words[place - 1].text == "en";
            if role == Role::Labelled && in_a_sentence {
                continue;
            }
            // A form of words such as "date de naissance" or "date de validité" says more than its first word.
            if role == Role::Labelled {
                return signed.unwrap_or(Role::Labelled);
            }
            let near = match role {
                Role::Cited | Role::Inspected | Role::Life | Role::Start => meaningful <= 3,
                Role::Closed
                | Role::Signed
                | Role::Labelled
                | Role::State
                | Role::Validity
                | Role::Unknown => true,
            };
            // `compromis signé le`: the day is that of the paper that is named.
            let of_other = matches!(role, Role::Signed | Role::Closed) && is_cited_before(words, place);
            if of_other {
                return Role::Cited;
            }
            if near {
                signed = signed.or(Some(role));
            }
            if role != Role::Inspected {
                break;
            }
        }
        if !is_filler(&word.text) {
            meaningful += 1;
        }
    }
    signed.unwrap_or(Role::Unknown)
}

/// Words before a verb of signing among which another paper is named: `compromis de vente signé le`.
const NAMED: usize = 4;

/// Whether the words just before a verb of signing name another paper.
fn is_cited_before(words: &Words, place: usize) -> bool {
    let verb = &words.words[place];
    let participle = [
        "faite",
        "signe",
        "signee",
        "passe",
        "conclu",
        "conclue",
        "delivre",
        "delivree",
        "etabli",
        "etablie",
        "accorde",
        "obtenu",
        "ondertekend",
        "getekend",
        "verleden",
        "verleend",
        "afgeleverd",
    ]
    .contains(&verb.text.as_str());
    let before = words.words[..place].iter().rev().take(NAMED);
    let paper = before
        .take_while(|before| before.line == verb.line)
        .any(|before| {
            CUES.iter()
                .any(|(cue, role)| *cue == before.text && *role == Role::Cited)
        });
    participle && paper
}
