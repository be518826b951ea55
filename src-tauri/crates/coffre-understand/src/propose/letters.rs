//! Letters and printed mails, by their head, their salutation and their close.

use super::evidence::{Evidence, Media};
use super::kinds::Score;
use super::phrases::Phrases;
use crate::dates::MONTHS;
use crate::words::{Line, Words};

/// Lines in which the head of a mail stands, and the words that its lines begin with.
pub(super) const MAIL_HEAD: usize = 12;
const MAIL_FIELDS: [&str; 16] = [
    "de",
    "from",
    "van",
    "von",
    "a",
    "to",
    "aan",
    "an",
    "objet",
    "subject",
    "onderwerp",
    "betreff",
    "envoye",
    "sent",
    "verzonden",
    "gesendet",
];
/// Words that a letter's salutation begins with.
const GREETINGS: [&str; 21] = [
    "madame",
    "monsieur",
    "mesdames",
    "messieurs",
    "cher",
    "chere",
    "chers",
    "geachte",
    "beste",
    "sehr",
    "dear",
    "mevrouw",
    "mijnheer",
    "bonjour",
    "dag",
    "goedemorgen",
    "goedendag",
    "hallo",
    "maitre",
    "lieber",
    "liebe",
];
/// Words of its close, among so many last ones.
const FAREWELL: usize = 25;
const FAREWELLS: [&str; 22] = [
    "salutations",
    "cordialement",
    "cordiale",
    "sentiments",
    "hoogachtend",
    "groeten",
    "groet",
    "vriendelijke",
    "grussen",
    "regards",
    "sincerely",
    "devoues",
    "devoue",
    "merci",
    "remerciements",
    "remercie",
    "bientot",
    "achting",
    "dank",
    "bedankt",
    "mvg",
    "agreer",
];
/// Words that the line of a letter which says what it is about begins with.
const SUBJECTS: [&str; 6] = ["concerne", "objet", "betreft", "betreff", "onderwerp", "inzake"];
/// Whose letters are kinds of their own, by the words that their paper has at its head.
pub(super) const LETTERHEADS: [(&str, &[&str]); 2] = [
    (
        "notary-mail",
        &[
            "notaire",
            "notaires",
            "notaris",
            "notarissen",
            "notariskantoor",
            "notar",
            "notariat",
        ],
    ),
    (
        "lawyer-mail",
        &[
            "avocat",
            "avocate",
            "avocats",
            "advocaat",
            "advocate",
            "advocaten",
            "advocatenkantoor",
            "rechtsanwalt",
            "rechtsanwaltin",
            "barreau",
            "balie",
        ],
    ),
];
/// Lines of the head of a letter.
const LETTERHEAD: usize = 5;
/// Words that the line of whom a letter is for begins with.
const ADDRESSED: [&str; 7] = ["a", "aan", "an", "maitre", "meester", "attention", "tav"];
/// Points of a kind of which a letter says something.
const SPECIFIC: f32 = 1.8;
/// Lines in which a letter says its day.
const DATED: usize = 10;
/// Words that a paper needs to be something.
const SOME_WORDS: usize = 8;

/// A letter has a salutation and a close; a mail that was printed has its head. Words alone tell neither from the other.
pub(super) fn look_at_letters(all: &Phrases, evidence: &Evidence<'_>, text: &Words, scores: &mut [Score]) {
    if evidence.media == Media::Mail {
        return;
    }
    let opens = |line: &Line| text.words[line.words.start].text.as_str();
    let head = text
        .lines
        .iter()
        .take(MAIL_HEAD)
        .filter(|line| MAIL_FIELDS.contains(&opens(line)));
    let mut fields: Vec<&str> = head.map(opens).collect();
    fields.dedup();
    let greets = text.lines.iter().any(|line| GREETINGS.contains(&opens(line)));
    let last = text.words.len().saturating_sub(FAREWELL);
    let end = &text.words[last..];
    let closes = end.iter().any(|word| FAREWELLS.contains(&word.text.as_str()))
        || end.windows(3).any(|three| {
            three
                .iter()
                .map(|word| word.text.as_str())
                .eq(["bien", "a", "vous"])
        });
    let kinds = scores.iter().zip(&all.kinds);
    let others = kinds.filter(|(_, kind)| !matches!(**kind, "letter" | "mail" | "mailbox-mail" | "other"));
    let specific = others.map(|(score, _)| score.sum()).fold(0.0, f32::max);
    let mut add = |code: &str, points: f32| {
        if let Some(place) = all.kinds.iter().position(|kind| *kind == code) {
            scores[place].rest += points;
        }
    };
    // What says little of anything known is something else.
    if text.words.len() >= SOME_WORDS {
        add("other", 1.3);
    }
    if fields.len() < 3 {
        add("mail", -2.0);
        let about = text.lines.iter().any(|line| SUBJECTS.contains(&opens(line)));
        let dated = text
            .words
            .iter()
            .take_while(|word| word.line < DATED)
            .any(|word| MONTHS.iter().any(|(month, _)| *month == word.text));
        let signs = [greets, closes, about, dated]
            .iter()
            .filter(|sign| **sign)
            .count();
        if greets | closes | about {
            // What its words say goes before what its shape is.
            let part = if specific >= SPECIFIC { 0.5 } else { 1.0 };
            add("letter", part * [0.0, 0.7, 1.6, 2.1, 2.4][signs]);
        }
        if signs > 0 && greets | closes {
            for (code, heads) in LETTERHEADS {
                if is_headed(text, heads) {
                    lead(all, code, scores);
                }
            }
        }
    }
}

/// A letter of somebody whose letters are a kind of their own goes before what it is about.
fn lead(all: &Phrases, code: &str, scores: &mut [Score]) {
    let place_of = |code: &str| all.kinds.iter().position(|kind| *kind == code);
    let Some(place) = place_of(code) else { return };
    scores[place].rest += 3.0;
    let about = ABOUT.iter().filter_map(|about| place_of(about));
    let most = about.map(|place| scores[place].sum()).fold(0.0, f32::max);
    scores[place].rest += (most + 0.8 - scores[place].sum()).max(0.0);
}

/// What such a letter may be about.
const ABOUT: [&str; 3] = ["letter", "complaint", "tort-claim"];

/// Whether one of the first lines, which is not that of whom the letter is for, has one of these words.
fn is_headed(text: &Words, heads: &[&str]) -> bool {
    text.lines.iter().take(LETTERHEAD).any(|line| {
        let words = &text.words[line.words.clone()];
        !ADDRESSED.contains(&words[0].text.as_str())
            && words.iter().any(|word| heads.contains(&word.text.as_str()))
    })
}
