//! The sixth family: papers of an agency in a town of two languages and its rim, by a hand that knew no rule.

mod cast;
mod look;
mod names;

use jiff::ToSpan;

use crate::draw::{Document, Form};
use crate::family::Family;
use crate::hand::Hand;
use crate::hand::fill::Numbers;
use crate::mail;
use crate::paper::{Paper, SIXTH};

/// What is its own.
pub(crate) static HAND: Hand = Hand {
    family: Family::Sixth,
    papers: &SIXTH,
    agency: cast::agency,
    dossiers: cast::dossiers,
    people: cast::people,
    strangers: cast::STRANGERS,
    numbers: Numbers {
        mail: "contact@tilia-brabant.example",
        telephone: "0400 880 316",
        companies: 62_000,
        communications: 5_400_000_000,
    },
    streams: 6_000_000,
    worn: 18,
    form,
    name: |paper, form, telling, date, dice| {
        // Who has kept a paper for years sends it when it is asked for.
        let sent = date.saturating_add(paper.days_ago.days());
        names::name(paper.look, form, telling, sent, dice)
    },
    print: look::print,
    mail: message,
};

fn form(paper: &Paper, turn: u32) -> Form {
    let forms: &[Form] = match paper.look {
        "mail" => &[Form::Mail],
        "photo" | "holiday" => &[Form::View],
        "screen" => &[Form::Photo],
        "note" => &[Form::Photo, Form::Photo, Form::GreyScan],
        "card" | "ticket" => &[Form::GreyScan, Form::Photo],
        "blank" => &[Form::BlackScan, Form::GreyScan],
        // Fetched from a site, and printed by whoever trusts paper.
        "portal" | "cert" | "flyer" | "plan" => &[
            Form::TextPdf,
            Form::TextPdf,
            Form::GreyScan,
            Form::TextPdf,
            Form::Photo,
        ],
        "grid" => &[
            Form::Photo,
            Form::GreyScan,
            Form::TextPdf,
            Form::BlackScan,
            Form::TextPdf,
        ],
        "act" => &[
            Form::TextPdf,
            Form::BlackScan,
            Form::Word,
            Form::GreyScan,
            Form::TextPdf,
            Form::Tiff,
        ],
        _ => &[
            Form::GreyScan,
            Form::TextPdf,
            Form::TextPdf,
            Form::Photo,
            Form::Word,
            Form::TextPdf,
            Form::BlackScan,
            Form::GreyScan,
            Form::Tiff,
        ],
    };
    forms[turn as usize % forms.len()]
}

/// Most programs send text and its formatted twin, some the formatted text alone.
fn message(document: &Document) -> Vec<u8> {
    if document.stream.1 % 4 == 1 {
        mail::formatted(&document.lines, document.date)
    } else {
        mail::in_two_forms(&document.lines, document.date)
    }
}
