//! The fourth family: papers by a hand that knew neither a rule nor another family's papers.

mod cast;
mod look;
mod names;

use jiff::ToSpan;

use crate::draw::{Document, Form};
use crate::family::Family;
use crate::hand::Hand;
use crate::hand::fill::Numbers;
use crate::mail;
use crate::paper::{FOURTH, Paper};

/// What is its own.
pub(crate) static HAND: Hand = Hand {
    family: Family::Fourth,
    papers: &FOURTH,
    agency: cast::agency,
    dossiers: cast::dossiers,
    people: cast::people,
    strangers: cast::STRANGERS,
    numbers: Numbers {
        mail: "charline@toitsdelahonne.example",
        telephone: "0400 900 214",
        companies: 90_000,
        communications: 7_300_000_000,
    },
    streams: 2_000_000,
    worn: 25,
    form,
    name: |paper, form, telling, date, dice| {
        // An old paper is scanned when it is asked for.
        let asked = date.saturating_add(paper.days_ago.days());
        names::name(paper.look, form, telling, asked, dice)
    },
    print: look::print,
    mail: message,
};

fn form(paper: &Paper, turn: u32) -> Form {
    let forms: &[Form] = match paper.look {
        "mail" => &[Form::Mail],
        "photo" | "holiday" => &[Form::View],
        "screen" => &[Form::Photo],
        "note" | "cutting" => &[Form::Photo, Form::GreyScan, Form::Photo],
        "card" | "ticket" => &[Form::Photo, Form::GreyScan],
        "blank" => &[Form::GreyScan, Form::BlackScan],
        // What a certifier or an office sends stays as it was sent, mostly.
        "cert" | "plan" | "flyer" | "sheet" => &[
            Form::TextPdf,
            Form::GreyScan,
            Form::TextPdf,
            Form::Photo,
            Form::TextPdf,
            Form::BlackScan,
        ],
        "boxes" => &[
            Form::GreyScan,
            Form::Photo,
            Form::TextPdf,
            Form::BlackScan,
            Form::Tiff,
        ],
        _ => &[
            Form::TextPdf,
            Form::GreyScan,
            Form::Word,
            Form::Photo,
            Form::TextPdf,
            Form::BlackScan,
            Form::GreyScan,
            Form::Tiff,
        ],
    };
    forms[turn as usize % forms.len()]
}

/// Two programs for mail: one sends text alone, the other text and its formatted twin.
fn message(document: &Document) -> Vec<u8> {
    if document.stream.1.is_multiple_of(3) {
        mail::formatted(&document.lines, document.date)
    } else {
        mail::in_two_forms(&document.lines, document.date)
    }
}
