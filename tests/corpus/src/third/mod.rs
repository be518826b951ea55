//! The third family: papers by another hand, with an agency, people, places, typefaces, layouts and names of files that
//! neither half of the corpus shows.

mod camera;
mod cast;
mod copier;
mod field;
mod fill;
mod mark;
mod names;
mod press;
mod table;

use jiff::ToSpan;

use crate::cast::{Dossier, Region};
use crate::dice::Dice;
use crate::draw::{Document, Form, Label};
use crate::family::Family;
use crate::fill::{Used, some_day};
use crate::paper::{Paper, THIRD};
use crate::sheet::Filled;
use crate::{Tongue, Typefaces, mail, office, pdf, tiff};

use cast::STRANGERS;
pub(crate) use cast::{agency, dossiers, people};
use fill::Fill;

/// Draws the family of a seed.
pub(crate) fn documents(seed: u64) -> Vec<Document> {
    let mut documents = Vec::new();
    for (place, paper) in THIRD.iter().enumerate() {
        for number in 0..paper.count {
            let stream = (seed, 1_000_000 + place as u64 * 100 + u64::from(number));
            documents.push(document(paper, place as u32 + number * 3, stream));
        }
    }
    documents
}

fn document(paper: &Paper, turn: u32, stream: (u64, u64)) -> Document {
    let mut dice = Dice::new(stream.0, stream.1);
    let (agency, dossiers, people) = (agency(), dossiers(), people());
    let place = dossier_for(paper, &dossiers, &mut dice);
    let date = some_day(&mut dice).saturating_sub(paper.days_ago.days());
    let strangers = (people.len() - STRANGERS) as u32;
    let one = dice.below(strangers);
    let mut fill = Fill {
        agency: &agency,
        dossier: &dossiers[place],
        people: &people,
        strangers: [one, (one + 1 + dice.below(strangers - 1)) % strangers].map(|n| STRANGERS + n as usize),
        tongue: paper.tongue,
        date,
        until: paper
            .valid_months
            .map(|months| date.saturating_add(months.months())),
        number: u64::from(dice.below(9_999_999)),
        used: Used::default(),
    };
    let lines: Vec<Filled> = paper
        .lines
        .iter()
        .map(|line| Filled::new(line, |text| fill.text(text)))
        .collect();
    let used = std::mem::take(&mut fill.used);
    let telling = fill.text(dice.pick::<&str>(&paper.names));
    let tells_dossier = std::mem::take(&mut fill.used).dossier;
    let form = form(paper, turn);
    let name = names::name(form, &telling, date, &mut dice);
    let told = used.dossier || (tells_dossier && name.tells);
    let until = if paper.valid_as_card {
        used.people.first().map(|&person| people[person].card_until)
    } else {
        fill.until
    };
    let text: Vec<String> = lines.iter().map(Filled::text).collect();
    let label = Label {
        kind: paper.kind,
        asked: paper.asked,
        dossier: told.then_some(place),
        people: used.people.into_iter().collect(),
        date: paper.dated.then_some(date),
        until,
        identifiers: used.identifiers.into_iter().collect(),
        text: text.join("\n"),
    };
    Document {
        family: Family::Third,
        name: name.text,
        form,
        tongue: paper.tongue,
        label,
        look: paper.look,
        lines,
        date,
        stream,
    }
}

/// A dossier in which the paper may lie.
fn dossier_for(paper: &Paper, dossiers: &[Dossier], dice: &mut Dice) -> usize {
    let own = |region: Region| match (paper.region, paper.tongue) {
        (Some(asked), _) => region == asked,
        (None, _) if paper.kind.ends_with("-brussels") => region == Region::Brussels,
        (None, _) if paper.kind.ends_with("-wallonia") => region == Region::Wallonia,
        (None, Tongue::Dutch) => region == Region::Flanders,
        (None, Tongue::German) => region == Region::East,
        (None, Tongue::French) => matches!(region, Region::Wallonia | Region::Brussels),
    };
    let places: Vec<usize> = (0..dossiers.len())
        .filter(|&place| own(dossiers[place].region))
        .collect();
    *dice.pick(&places)
}

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

/// Draws the file of a document.
pub(crate) fn made(document: &Document, typefaces: &Typefaces, dice: &mut Dice) -> Vec<u8> {
    let form = document.form;
    match form {
        Form::Mail => return mail::formatted(&document.lines, document.date),
        Form::Word => return office::with_tables(&document.lines),
        Form::View if document.look == "holiday" => return camera::beach(dice),
        Form::View => return camera::room(dice),
        _ => {}
    }
    let sheets = press::print(&document.lines, document.look, typefaces, dice);
    match form {
        Form::TextPdf => return pdf::text(&sheets, typefaces),
        Form::Photo => return camera::sheet(&sheets[0], typefaces, dice),
        _ => {}
    }
    let scans: Vec<_> = sheets
        .iter()
        .map(|sheet| copier::scan(sheet, typefaces, form, dice))
        .collect();
    match form {
        Form::Tiff => tiff::pages(&scans),
        _ => pdf::pictures(&scans, form == Form::BlackScan),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_seed_draws_the_same_documents_and_enough_of_them() {
        let (one, two) = (documents(5), documents(5));
        assert!(one.len() >= 150, "{} documents", one.len());
        let typefaces = Typefaces::load().expect("the typefaces are installed");
        for (place, (a, b)) in one.iter().zip(&two).enumerate() {
            assert_eq!((&a.name, &a.label.text), (&b.name, &b.label.text));
            if place % 40 == 0 {
                assert!(a.bytes(&typefaces) == b.bytes(&typefaces), "{}", a.name);
            }
        }
    }

    #[test]
    fn every_word_in_braces_is_filled() {
        for document in documents(7) {
            let text = &document.label.text;
            assert!(!text.contains(['{', '}']), "{}: {text}", document.label.kind);
        }
    }

    #[test]
    fn the_family_has_every_kind_of_the_held_out_half_and_documents_of_no_kind() {
        let kinds = |documents: &[Document]| -> BTreeSet<&str> {
            documents.iter().map(|document| document.label.kind).collect()
        };
        let own = documents(1);
        assert_eq!(kinds(&own), kinds(&crate::held_out(1)));
        let apart = own.iter().filter(|document| !document.label.asked).count();
        assert!(apart >= 15, "{apart} documents of no kind");
    }
}
