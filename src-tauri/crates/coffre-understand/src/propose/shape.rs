//! What the shape of a file says of its kind, beside its words: a picture, a card, a letter, a printed mail.

use super::evidence::{Evidence, Media, ReadBy};
use super::kinds::Score;
use super::phrases::Phrases;
use super::proposal::{Because, Guess, Place};
use crate::identifiers::{Found, IdentifierKind};
use crate::words::{Line, Words};

/// Points of a title that is beyond doubt.
const TITLED: f32 = 4.0;
/// Points of phrases that a card does not have by chance.
const SPOKEN: f32 = 2.2;
/// A card has no more words than this.
const FEW: usize = 90;
/// Points that a picture without words has for being a photograph.
const PHOTO: f32 = 4.0;
/// Lines in which the head of a mail stands, and the words that its lines begin with.
const MAIL_HEAD: usize = 12;
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
const GREETINGS: [&str; 12] = [
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
];
/// Words of its close, among so many last ones.
const FAREWELL: usize = 25;
const FAREWELLS: [&str; 12] = [
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
];
/// Words that a paper needs to be something.
const SOME_WORDS: usize = 8;

pub(super) fn look_at_media(all: &Phrases, evidence: &Evidence<'_>, text: &Words, scores: &mut [Score]) {
    let mut add = |code: &str, points: f32| {
        if let Some(place) = all.kinds.iter().position(|kind| *kind == code) {
            scores[place].rest += points;
        }
    };
    match evidence.media {
        Media::Mail => add("mail", 14.0),
        Media::Picture if text.words.len() < 8 && evidence.read_by != ReadBy::Nothing => {
            add("photos", PHOTO);
        }
        Media::Picture if evidence.read_by == ReadBy::Nothing => add("photos", 1.2),
        Media::Archive => add("other", 1.5),
        Media::Picture | Media::Pages | Media::Office | Media::Other => {}
    }
}

/// Few words and the number of a card, or a national number in a machine-readable zone, are an identity card, whose labels
/// recognition seldom reads.
pub(super) fn look_for_card(all: &Phrases, text: &Words, found: &[Found], scores: &mut [Score]) {
    if text.words.len() > FEW {
        return;
    }
    let has = |kinds: &[IdentifierKind]| found.iter().find(|one| kinds.contains(&one.kind));
    let number = has(&[IdentifierKind::IdentityCard]);
    let zone = text.words.iter().any(|word| word.text.starts_with("idbel"));
    let holder = has(&[IdentifierKind::Niss, IdentifierKind::Bis]);
    // A form about somebody has a title or phrases of its own.
    let own = |(kind, score): (usize, &Score)| {
        all.kinds[kind] != "identity-card" && (score.title >= TITLED || score.body >= SPOKEN)
    };
    if !zone && scores.iter().enumerate().any(own) {
        return;
    }
    let points = match (number, zone, holder) {
        (Some(_), ..) | (None, true, _) => 5.0,
        (None, false, Some(_)) if text.words.len() < FEW / 3 => 2.5,
        _ => return,
    };
    if let Some(place) = all.kinds.iter().position(|kind| *kind == "identity-card") {
        scores[place].rest += points;
        if let Some(number) = number {
            let because = Because {
                place: Place::Text(number.range.clone()),
                words: number.normalised.clone(),
            };
            scores[place].because.push((points, because));
        }
    }
}

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
    let closes = text
        .words
        .iter()
        .rev()
        .take(FAREWELL)
        .any(|word| FAREWELLS.contains(&word.text.as_str()));
    let mut add = |code: &str, points: f32| {
        if let Some(place) = all.kinds.iter().position(|kind| *kind == code) {
            scores[place].rest += points;
        }
    };
    if fields.len() < 3 {
        add("mail", -2.0);
    }
    if greets && closes && fields.len() < 3 {
        add("letter", 1.5);
    }
    // What says little of anything known is something else.
    if text.words.len() >= SOME_WORDS {
        add("other", 1.3);
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

/// A mail of the dossier is one that leads to a dossier; another may have been left in the mailbox. `sure` is how sure the
/// dossier is, and whether that is above its line.
pub(super) fn look_at_mail(kinds: &mut [Guess<String>], sure: Option<(f32, bool)>) {
    let is = |guess: &&mut Guess<String>, code: &str| guess.value == code;
    let Some(mail) = kinds.iter_mut().find(|guess| is(guess, "mail")) else {
        return;
    };
    match sure {
        Some((_, true)) => {}
        Some((sure, false)) if sure >= NAMED => mail.confidence = mail.confidence.min(ASKED),
        _ => {
            mail.confidence = mail.confidence.min(ASKED - 0.1);
            if let Some(left) = kinds.iter_mut().find(|guess| is(guess, "mailbox-mail")) {
                left.confidence = left.confidence.max(ASKED);
            }
        }
    }
}

/// How sure a dossier is that a mail names.
const NAMED: f32 = 0.3;
/// Below the line of kinds.
const ASKED: f32 = 0.7;
