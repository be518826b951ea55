//! What a mail is: the act itself, a word of the dossier, or what was left in the mailbox.

use super::evidence::{Evidence, Media};
use super::kinds::{Score, hits};
use super::letters::{LETTERHEADS, MAIL_HEAD};
use super::phrases::{List, Phrases};
use super::proposal::Guess;
use crate::words::{Word, Words, is_filler};

/// How sure a dossier is that a mail names.
pub(super) const NAMED: f32 = 0.3;
/// Below the line of kinds.
const ASKED: f32 = 0.7;
/// Kinds that a mail may be, since it is the act itself and not a word about one.
const ACTS: [&str; 10] = [
    "offer",
    "counter-offer",
    "offer-refusal",
    "mandate-end-notice",
    "notary-mail",
    "lawyer-mail",
    "job-application",
    "complaint",
    "tort-claim",
    "subject-request",
];
/// Points of phrases with which a mail does what its subject says, and with which it does so whatever its subject is.
const DOES: f32 = 1.0;
const DOES_ALONE: f32 = 2.4;
/// Points of phrases of a paper with which a mail may bring it.
const BRINGS: f32 = 2.0;

/// A mail may itself be an offer, a complaint or the like: its subject or its sender says so, and its words do it. Where
/// only one of the two does, a person is asked.
pub(super) fn look_at_acts(all: &Phrases, evidence: &Evidence<'_>, text: &Words, scores: &mut [Score]) {
    let Some(mail) = all.kinds.iter().position(|kind| *kind == "mail") else {
        return;
    };
    if evidence.media != Media::Mail {
        return;
    }
    scores[mail].asked |= !is_message(evidence.text, text);
    let letter = scores[mail].sum();
    let subject = of_subject(all, text);
    // Who names a price may offer it, whatever the words.
    if text.words.windows(2).any(is_price)
        && let Some(offer) = all.kinds.iter().position(|kind| *kind == "offer")
    {
        let missing = letter - 1.0 - scores[offer].sum();
        scores[offer].rest += missing.max(0.0);
    }
    for code in ACTS {
        let Some(act) = all.kinds.iter().position(|kind| *kind == code) else {
            continue;
        };
        let heads = LETTERHEADS.iter().find(|(kind, _)| *kind == code);
        let sent = heads.is_some_and(|(_, heads)| is_sent_by(text, heads));
        if heads.is_some() && !sent {
            continue;
        }
        let body = scores[act].body;
        let said = scores[act].title > 0.0 || subject.contains(&act);
        let lead = match (sent || said, body) {
            (true, DOES..) => 1.5 + 0.5 * (body - DOES).min(2.0),
            (true, _) if sent => 0.5,
            (false, DOES_ALONE..) => 0.3,
            (true, _) => -0.8,
            (false, DOES..) => -1.0,
            _ => continue,
        };
        let missing = letter + lead - scores[act].sum();
        scores[act].rest += missing.max(0.0);
    }
    // What it brings may be a paper of a bank or of a syndic, written into the mail.
    let other = |place: &usize| {
        let score = &scores[*place];
        let kind = all.kinds[*place];
        !ACTS.contains(&kind)
            && !matches!(kind, "mail" | "mailbox-mail" | "letter" | "other" | "photos")
            && (score.body >= BRINGS || (subject.contains(place) && score.body >= DOES))
    };
    let most = (0..scores.len())
        .filter(other)
        .max_by(|a, b| scores[*a].body.total_cmp(&scores[*b].body));
    if let Some(place) = most {
        let missing = letter - 1.0 - scores[place].sum();
        scores[place].rest += missing.max(0.0);
    }
}

/// Beginnings of the words with which a mail asks, arranges, sends or confirms something, as most do.
const MESSAGES: [&str; 38] = [
    "peuv",
    "peux",
    "venir",
    "komen",
    "pouvez",
    "pourriez",
    "peut",
    "puis",
    "annexe",
    "joint",
    "pj",
    "envo",
    "transmet",
    "confirm",
    "rendez",
    "quand",
    "question",
    "kan",
    "kunt",
    "zou",
    "bijlage",
    "bijgevoegd",
    "stuur",
    "doorst",
    "bezorg",
    "afspraak",
    "wanneer",
    "vraag",
    "gelieve",
    "bevestig",
    "konnen",
    "anbei",
    "anhang",
    "termin",
    "could",
    "attach",
    "please",
    "gern",
];

/// Whether a mail says what it is for, as a mere message does, and in a quiet voice. Another may be an act in words that are
/// not known, or a complaint.
fn is_message(written: &str, text: &Words) -> bool {
    let starts = |word: &Word| MESSAGES.iter().any(|start| word.text.starts_with(start));
    text.words.iter().any(starts) && !written.contains('!')
}

/// Whether two words are a price of a property: `285.000`, `285 000`.
fn is_price(pair: &[Word]) -> bool {
    let digits = |word: &Word| word.text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, second) = (&pair[0], &pair[1]);
    digits(first)
        && (2..=3).contains(&first.text.len())
        && digits(second)
        && second.text.ends_with("000")
        && second.text.len() == 3
}

/// The kinds of which the subject of a mail has a phrase.
fn of_subject(all: &Phrases, text: &Words) -> Vec<usize> {
    let subject = text.lines.iter().take(MAIL_HEAD).find(|line| {
        let opens = text.words[line.words.start].text.as_str();
        matches!(opens, "subject" | "objet" | "onderwerp" | "betreff")
    });
    let Some(line) = subject else { return Vec::new() };
    let telling = line
        .words
        .clone()
        .filter(|place| !is_filler(&text.words[*place].text));
    let places: Vec<usize> = telling.collect();
    let found = hits(all, text, &places);
    let uses = found.iter().flat_map(|hit| hit.uses);
    uses.filter(|(_, list)| *list != List::Body)
        .map(|(kind, _)| *kind)
        .collect()
}

/// Whether the line of the sender has one of these words.
fn is_sent_by(text: &Words, heads: &[&str]) -> bool {
    let sender = text.lines.iter().take(MAIL_HEAD).find(|line| {
        let opens = text.words[line.words.start].text.as_str();
        matches!(opens, "from" | "de" | "van" | "von")
    });
    sender.is_some_and(|line| {
        let words = &text.words[line.words.clone()];
        words
            .iter()
            .any(|word| heads.iter().any(|head| word.text.starts_with(head)))
    })
}

/// A mail of the dossier is one that leads to a dossier; another may have been left in the mailbox. `sure` is how sure the
/// dossier is, and whether that is above its line.
pub(super) fn look_at_mail(kinds: &mut Vec<Guess<String>>, sure: Option<(f32, bool)>) {
    let Some(place) = kinds.iter().position(|guess| guess.value == "mail") else {
        return;
    };
    match sure {
        Some((_, true)) => {}
        Some((sure, false)) if sure >= NAMED => kinds[place].confidence = kinds[place].confidence.min(ASKED),
        _ => {
            let first = place == 0;
            kinds[place].confidence = kinds[place].confidence.min(ASKED - 0.1);
            match kinds.iter_mut().find(|guess| guess.value == "mailbox-mail") {
                Some(left) if first => left.confidence = left.confidence.max(ASKED),
                // It names nothing of the house.
                None if first && sure.is_none() => kinds.push(Guess {
                    value: "mailbox-mail".to_owned(),
                    confidence: ASKED,
                    because: Vec::new(),
                }),
                Some(_) | None => {}
            }
        }
    }
}
