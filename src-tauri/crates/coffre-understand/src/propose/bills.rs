//! Bills: who issues one, and to whom it is sent. The fee of the agency, what the agency has to pay, and the bill of a
//! household, which its owner brings to prove where he lives.

use super::house::Named;
use super::kinds::Score;
use super::letters::MAIL_HEAD;
use super::phrases::Phrases;
use crate::words::{Word, Words};

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
pub(super) fn look_at_invoice(all: &Phrases, text: &Words, house: Named, scores: &mut [Score]) {
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
    let place_of = |code: &str| all.kinds.iter().position(|kind| *kind == code);
    let (Some(own), Some(supplier)) = (place_of("invoice"), place_of("supplier-invoice")) else {
        return;
    };
    let fee = says(&FEES, usize::MAX) || (says(&HONORARIA, usize::MAX) && says(&SALES, usize::MAX));
    if fee {
        scores[own].rest += 1.5;
    } else {
        scores[supplier].rest += 2.5;
        scores[own].rest -= 1.0;
        if says(&HONORARIA, usize::MAX) {
            // An accountant or a surveyor calls it so too.
            scores[supplier].rest += 5.0;
        }
    }
    match house {
        Named::Head => {
            // Who issues a bill writes his name at its head, and sells what he bills; a window of an envelope stands there too.
            let sold = fee || says(&HONORARIA, usize::MAX) || says(&SALES, usize::MAX);
            if sold {
                let missing = scores[supplier].sum() + 1.5 - scores[own].sum();
                scores[own].rest += missing.max(0.0);
            }
            scores[own].asked |= !fee;
            scores[supplier].asked = true;
        }
        Named::Within => {
            let missing = scores[own].sum() + 1.5 - scores[supplier].sum();
            scores[supplier].rest += missing.max(0.0);
            scores[supplier].asked |= fee;
        }
        Named::Nowhere => {
            scores[own].asked = true;
            scores[supplier].asked |= fee || says(&HONORARIA, usize::MAX);
        }
        Named::Unknown => {}
    }
}

/// Words of what a household is billed for, by what is delivered and how it is counted.
const DELIVERED: [&[&str]; 6] = [
    &["electric", "elektric", "stroom", "strom", "energie", "energy"],
    &["gaz", "gas", "aardgas", "erdgas"],
    &["eau", "eaux", "water", "wasser", "distribution d eau"],
    &[
        "internet",
        "televis",
        "tv",
        "gsm",
        "mobile",
        "telephon",
        "telefo",
        "fibre",
        "glasvezel",
        "wifi",
    ],
    &[
        "kwh",
        "m3",
        "ean",
        "compteur",
        "meter",
        "meterstand",
        "zahler",
        "index",
        "verbruik",
        "consommation",
        "verbrauch",
    ],
    &[
        "abonnement",
        "fourniture",
        "levering",
        "redevance",
        "client",
        "klantnummer",
        "kundennummer",
        "verbruiksadres",
        "installatieadres",
        "leveringsadres",
    ],
];
const BILLS: [&str; 10] = [
    "factur",
    "factuur",
    "decompte",
    "afrekening",
    "jaarafrekening",
    "eindafrekening",
    "rechnung",
    "regularisation",
    "bill",
    "acompte",
];
/// Words before the name of a person, in the lines in which an address stands.
const HONORIFICS: [&str; 17] = [
    "m", "mr", "mme", "mlle", "monsieur", "madame", "mevr", "mevrouw", "mw", "dhr", "heer", "herr", "frau",
    "mrs", "ms", "miss", "famille",
];
const ADDRESS: usize = 16;
/// Groups of words that a household's bill has at least, and how far it goes before the bill of a supplier.
const GROUPS: usize = 2;
const LEAD: f32 = 0.9;
const HEADED: f32 = 3.0;

/// The bill for what a dwelling uses that is sent to a person proves where he lives; to whom it is sent decides.
pub(super) fn look_at_household(all: &Phrases, text: &Words, house: Named, met: bool, scores: &mut [Score]) {
    let begins = |word: &Word, starts: &[&str]| {
        let start = |start: &&str| {
            if start.len() > 4 {
                word.text.starts_with(*start)
            } else {
                word.text == **start
            }
        };
        starts.iter().any(start)
    };
    let says = |starts: &[&str]| text.words.iter().any(|word| begins(word, starts));
    let groups = DELIVERED.iter().filter(|group| says(group)).count();
    let supplied = DELIVERED[..4].iter().any(|group| says(group)) || says(&["kwh", "m3"]);
    let address = text.words.iter().take_while(|word| word.line < ADDRESS);
    let person = met
        || address
            .into_iter()
            .any(|word| HONORIFICS.contains(&word.text.as_str()));
    if groups < GROUPS
        || !supplied
        || !says(&BILLS)
        || !person
        || matches!(house, Named::Head | Named::Within)
    {
        return;
    }
    let place_of = |code: &str| all.kinds.iter().position(|kind| *kind == code);
    let (Some(proof), Some(supplier)) = (place_of("proof-of-address"), place_of("supplier-invoice")) else {
        return;
    };
    let other = |(place, score): (usize, &Score)| {
        let bill = matches!(
            all.kinds[place],
            "supplier-invoice" | "invoice" | "proof-of-address"
        );
        !bill && (score.title >= HEADED || score.body >= HEADED)
    };
    if scores.iter().enumerate().any(other) {
        return;
    }
    let first = scores.iter().map(Score::sum).fold(0.0, f32::max);
    scores[proof].rest += (first + LEAD - scores[proof].sum()).max(0.0);
    // Only a paper of the commune says it beyond doubt.
    scores[proof].asked = true;
    scores[supplier].asked = true;
}
