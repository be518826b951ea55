//! What the shape of a file says of its kind, beside its words: a picture, a card, a mail.

use super::evidence::{Evidence, Media, ReadBy};
use super::kinds::Score;
use super::phrases::Phrases;
use super::proposal::{Because, Place};
use crate::identifiers::{Found, IdentifierKind};
use crate::words::{Word, Words};

/// Points of a title that is beyond doubt.
const TITLED: f32 = 4.0;
/// Points of phrases that a card does not have by chance.
const SPOKEN: f32 = 1.4;
/// A card has no more words than this.
const FEW: usize = 90;
/// Points that a picture without words has for being a photograph.
const PHOTO: f32 = 4.0;

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

/// What programs call a file that nobody named.
const UNNAMED: [&str; 19] = [
    "sans",
    "titre",
    "nom",
    "zonder",
    "titel",
    "naam",
    "naamloos",
    "ohne",
    "untitled",
    "unbenannt",
    "nouveau",
    "nieuw",
    "neues",
    "new",
    "document",
    "dokument",
    "doc",
    "copie",
    "kopie",
];

/// A name that a program gave says nothing: `sans titre` is no title.
pub(super) fn telling_name(name: Words) -> Words {
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let given = |word: &Word| UNNAMED.contains(&word.text.as_str()) || number(&word.text);
    let unnamed = name.words.iter().all(given) && name.words.iter().any(|word| !number(&word.text));
    if unnamed { Words::of_name("") } else { name }
}
