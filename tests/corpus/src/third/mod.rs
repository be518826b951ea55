//! The third family: papers by another hand, with an agency, people, places, typefaces, layouts and names of files that
//! neither half of the corpus shows.

mod cast;
mod look;
mod names;

use crate::draw::Form;
use crate::family::Family;
use crate::hand::Hand;
use crate::hand::fill::Numbers;
use crate::mail;
use crate::paper::{Paper, THIRD};

/// What is its own.
pub(crate) static HAND: Hand = Hand {
    family: Family::Third,
    papers: &THIRD,
    agency: cast::agency,
    dossiers: cast::dossiers,
    people: cast::people,
    strangers: cast::STRANGERS,
    numbers: Numbers {
        mail: "bonjour@quertain.example",
        telephone: "+32 400 69 55 10",
        companies: 80_000,
        communications: 6_200_000_000,
    },
    streams: 1_000_000,
    worn: 0,
    form,
    name: |_, form, telling, date, dice| names::name(form, telling, date, dice),
    print: look::print,
    mail: |document| mail::formatted(&document.lines, document.date),
};

fn form(paper: &Paper, turn: u32) -> Form {
    let forms: &[Form] = match paper.look {
        "mail" => &[Form::Mail],
        "photo" | "holiday" => &[Form::View],
        "card" | "ticket" => &[Form::GreyScan, Form::Photo],
        "blank" => &[Form::GreyScan, Form::BlackScan],
        // What an office gives by its counter on the web is mostly kept as it was fetched.
        "sheet" => &[
            Form::TextPdf,
            Form::Photo,
            Form::TextPdf,
            Form::BlackScan,
            Form::TextPdf,
            Form::GreyScan,
        ],
        "plan" | "flyer" => &[Form::TextPdf, Form::GreyScan, Form::Photo],
        _ => &[
            Form::GreyScan,
            Form::TextPdf,
            Form::Photo,
            Form::Word,
            Form::BlackScan,
            Form::TextPdf,
            Form::Photo,
            Form::GreyScan,
            Form::Tiff,
        ],
    };
    forms[turn as usize % forms.len()]
}
