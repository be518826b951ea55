//! The fifth family: the post of a small agency in a provincial town, by a hand that read neither rules nor other papers.

mod cast;
mod look;
mod names;

use crate::draw::Form;
use crate::family::Family;
use crate::hand::Hand;
use crate::hand::fill::Numbers;
use crate::mail;
use crate::paper::{FIFTH, Paper};

/// What is its own.
pub(crate) static HAND: Hand = Hand {
    family: Family::Fifth,
    papers: &FIFTH,
    agency: cast::agency,
    dossiers: cast::dossiers,
    people: cast::people,
    strangers: cast::STRANGERS,
    numbers: Numbers {
        mail: "bureau@immocoticule.example",
        telephone: "0400 771 305",
        companies: 40_000,
        communications: 6_100_000_000,
    },
    streams: 3_000_000,
    worn: 30,
    form,
    name: |paper, form, telling, date, dice| {
        // An old paper is scanned when it is asked for.
        names::name(
            form,
            telling,
            date.saturating_add(jiff::Span::new().days(paper.days_ago)),
            dice,
        )
    },
    print: look::print,
    mail: |document| {
        if document.stream.1.is_multiple_of(2) {
            mail::in_two_forms(&document.lines, document.date)
        } else {
            mail::formatted(&document.lines, document.date)
        }
    },
};

/// Most of this town's papers come by post and go through the copier.
fn form(paper: &Paper, turn: u32) -> Form {
    let forms: &[Form] = match paper.look {
        "mail" => &[Form::Mail],
        "photo" | "holiday" => &[Form::View],
        "screen" => &[Form::Photo],
        "school" => &[Form::GreyScan, Form::Photo, Form::BlackScan],
        "card" => &[Form::GreyScan, Form::Photo],
        "band" => &[Form::TextPdf, Form::TextPdf, Form::GreyScan, Form::Photo],
        // Nobody sends a form that is filled in as a text to go on with.
        "margin" | "twin" | "form" => &[
            Form::GreyScan,
            Form::TextPdf,
            Form::BlackScan,
            Form::TextPdf,
            Form::Photo,
        ],
        _ => &[
            Form::GreyScan,
            Form::TextPdf,
            Form::Word,
            Form::BlackScan,
            Form::TextPdf,
            Form::Tiff,
            Form::Photo,
        ],
    };
    forms[turn as usize % forms.len()]
}
