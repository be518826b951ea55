//! Forms that several kinds have in common, told apart by what stands on them: invoices, sheets for the window, lists of
//! attestations, deeds.

use super::kinds::Score;
use super::letters::MAIL_HEAD;
use super::phrases::Phrases;
use super::proposal::Guess;
use crate::words::{Word, Words};

/// Below the line of kinds.
const ASKED: f32 = 0.7;
/// Words of an invoice, and those of what an agency asks for its work.
const INVOICES: [&str; 8] = [
    "facture",
    "factures",
    "factuur",
    "rechnung",
    "invoice",
    "creditnota",
    "bancontact",
    "kassaticket",
];
const FEES: [&str; 12] = [
    "commission",
    "courtage",
    "commissie",
    "commissions",
    "commissieloon",
    "makelaarscommissie",
    "makelaarsloon",
    "bemiddelingsloon",
    "bemiddeling",
    "intermediation",
    "maklerprovision",
    "vermittlung",
];
/// Words for what anybody of a free profession asks, and those that say that it is for a sale.
const HONORARIA: [&str; 6] = [
    "honoraires",
    "ereloon",
    "ereloonnota",
    "ereloonfactuur",
    "erelonen",
    "honorar",
];
const SALES: [&str; 9] = [
    "vente",
    "ventes",
    "verkoop",
    "compromis",
    "acquereur",
    "vendeur",
    "koper",
    "verkoper",
    "verkauf",
];

/// Words with which the title of a note of fees begins.
const NOTES: [&str; 7] = [
    "note",
    "etat",
    "staat",
    "nota",
    "ereloonnota",
    "ereloonfactuur",
    "honorarnote",
];
/// Lines in which a note of fees says that it is one.
const TITLED: usize = 5;

/// An invoice that asks for no fee of a sale is somebody else's.
pub(super) fn look_at_invoice(all: &Phrases, text: &Words, scores: &mut [Score]) {
    let says = |list: &[&str], lines: usize| {
        let early = text.words.iter().take_while(|word| word.line < lines);
        early.into_iter().any(|word| list.contains(&word.text.as_str()))
    };
    // "Note d'honoraires", not a row of a ledger.
    let note = text.lines.iter().take(TITLED).any(|line| {
        let words = &text.words[line.words.clone()];
        let is = |list: &[&str], word: &Word| list.contains(&word.text.as_str());
        is(&NOTES, &words[0]) && words.iter().any(|word| is(&HONORARIA, word))
    });
    if !says(&INVOICES, MAIL_HEAD) && !note {
        return;
    }
    let fee = says(&FEES, usize::MAX) || (says(&HONORARIA, usize::MAX) && says(&SALES, usize::MAX));
    let mut add = |code: &str, points: f32| {
        if let Some(place) = all.kinds.iter().position(|kind| *kind == code) {
            scores[place].rest += points;
        }
    };
    if fee {
        add("invoice", 1.5);
    } else {
        add("supplier-invoice", 2.5);
        add("invoice", -1.0);
        if says(&HONORARIA, usize::MAX) {
            // An accountant or a surveyor calls it so too.
            add("supplier-invoice", 5.0);
        }
    }
}

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
/// alone. The form of the two is the same.
pub(super) fn look_at_deed(kinds: &mut [Guess<String>], of_sale: bool) {
    let (Some(first), true) = (kinds.first(), of_sale) else {
        return;
    };
    if first.value != "title-deed" {
        return;
    }
    let sure = first.confidence;
    if let Some(copy) = kinds.iter_mut().find(|guess| guess.value == "deed-copy") {
        copy.confidence = copy.confidence.max(sure.min(ASKED));
        kinds[0].confidence = kinds[0].confidence.min(ASKED - 0.1);
    }
}
