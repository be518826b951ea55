//! The documents of the held-out half.

use jiff::civil::Date;

use crate::cast::{self, Dossier, Region, STRANGERS};
use crate::dice::Dice;
use crate::family::Family;
use crate::fill::{Fill, Used, some_day};
use crate::paper::{PAPERS, Paper};
use crate::pixels::{Scan, drawn, scan};
use crate::sheet::{self, Filled};
use crate::{Tongue, Typefaces, mail, names, office, pdf, photo, tiff};

/// What a document came as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// PDF with its text.
    TextPdf,
    /// PDF of grey pictures.
    GreyScan,
    /// PDF of black and white pictures.
    BlackScan,
    /// A telephone's picture of a sheet.
    Photo,
    /// A picture of a house.
    View,
    /// TIFF of black and white pages.
    Tiff,
    /// DOCX.
    Word,
    /// A message.
    Mail,
}

impl Form {
    /// Whether its words must be recognised from pixels.
    #[must_use]
    pub fn is_pixels(self) -> bool {
        !matches!(self, Self::TextPdf | Self::Word | Self::Mail)
    }
}

/// What is true of a document.
#[derive(Clone, Debug)]
pub struct Label {
    /// Code of its kind.
    pub kind: &'static str,
    /// Whether the kind is to be told. A stray paper has none; what is proposed for it above the line is judged all the same.
    pub asked: bool,
    /// Its dossier, a place in [`Family::dossiers`]; none where nothing in it tells one.
    pub dossier: Option<usize>,
    /// Who is named, places in [`Family::people`].
    pub people: Vec<usize>,
    /// The date that it bears.
    pub date: Option<Date>,
    /// The last day of its validity, where it has one.
    pub until: Option<Date>,
    /// Digits of the numbers with check digits in it.
    pub identifiers: Vec<String>,
    /// Its words, a line each.
    pub text: String,
}

/// A document, of which the file is drawn when it is asked for.
pub struct Document {
    /// Whose it is.
    pub family: Family,
    /// The name of its file.
    pub name: String,
    /// What it came as.
    pub form: Form,
    /// Its language.
    pub tongue: Tongue,
    /// What is true of it.
    pub label: Label,
    pub(crate) look: &'static str,
    pub(crate) lines: Vec<Filled>,
    pub(crate) date: Date,
    pub(crate) stream: (u64, u64),
}

/// Draws the held-out half of a seed.
#[must_use]
pub fn held_out(seed: u64) -> Vec<Document> {
    let mut documents = Vec::new();
    for (place, paper) in PAPERS.iter().enumerate() {
        for number in 0..paper.count {
            let stream = (seed, place as u64 * 100 + u64::from(number));
            documents.push(document(paper, place as u32 + number * 3, stream));
        }
    }
    documents
}

fn document(paper: &Paper, turn: u32, stream: (u64, u64)) -> Document {
    let mut dice = Dice::new(stream.0, stream.1);
    let (agency, dossiers, people) = (cast::agency(), cast::dossiers(), cast::people());
    let place = dossier_for(paper, &dossiers, &mut dice);
    let date = some_day(&mut dice);
    let strangers = people.len() - STRANGERS;
    let mut fill = Fill {
        agency: &agency,
        dossier: &dossiers[place],
        people: &people,
        stranger: STRANGERS + dice.below(strangers as u32) as usize,
        tongue: paper.tongue,
        date,
        until: paper.valid_for.map(|span| date.saturating_add(span)),
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
    let named_dossier = std::mem::take(&mut fill.used).dossier;
    let form = form(paper, turn);
    let name = names::name(form, &telling, date, &mut dice);
    let told = used.dossier || (named_dossier && name.starts_with(&telling));
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
        family: Family::HeldOut,
        name,
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
    let fits = |dossier: &Dossier| match (paper.kind, paper.tongue) {
        (kind, _) if kind.ends_with("-brussels") => dossier.region == Region::Brussels,
        (_, Tongue::Dutch) => dossier.region == Region::Flanders,
        (_, Tongue::German) => dossier.region == Region::East,
        (_, Tongue::French | Tongue::English) => {
            matches!(dossier.region, Region::Wallonia | Region::Brussels)
        }
    };
    let places: Vec<usize> = (0..dossiers.len())
        .filter(|&place| fits(&dossiers[place]))
        .collect();
    *dice.pick(&places)
}

fn form(paper: &Paper, turn: u32) -> Form {
    const LETTERS: [Form; 8] = [
        Form::TextPdf,
        Form::GreyScan,
        Form::Word,
        Form::Photo,
        Form::BlackScan,
        Form::TextPdf,
        Form::GreyScan,
        Form::Tiff,
    ];
    const FORMS: [Form; 7] = [
        Form::TextPdf,
        Form::GreyScan,
        Form::Photo,
        Form::TextPdf,
        Form::BlackScan,
        Form::TextPdf,
        Form::Tiff,
    ];
    match paper.look {
        "mail" => Form::Mail,
        "photo" => Form::View,
        "card" => [Form::Photo, Form::GreyScan][turn as usize % 2],
        "letter" | "act" => LETTERS[turn as usize % LETTERS.len()],
        _ => FORMS[turn as usize % FORMS.len()],
    }
}

impl Document {
    /// Draws its file.
    #[must_use]
    pub fn bytes(&self, typefaces: &Typefaces) -> Vec<u8> {
        let mut dice = Dice::new(self.stream.0, self.stream.1 + 50);
        match self.family.hand() {
            None => made(self, typefaces, &mut dice),
            Some(hand) => hand.made(self, typefaces, &mut dice),
        }
    }

    /// Its first sheet before any copier has seen it; none where it is no sheet.
    #[must_use]
    pub fn first_sheet(&self, typefaces: &Typefaces) -> Option<Scan> {
        if matches!(self.form, Form::Mail | Form::Word | Form::View) {
            return None;
        }
        let mut dice = Dice::new(self.stream.0, self.stream.1 + 50);
        let sheets = sheet::set(&self.lines, self.look, typefaces, &mut dice);
        Some(drawn(sheets.first()?, typefaces, 200.0))
    }
}

fn made(document: &Document, typefaces: &Typefaces, dice: &mut Dice) -> Vec<u8> {
    let form = document.form;
    match form {
        Form::Mail => return mail::message(&document.lines, document.date),
        Form::Word => return office::document(&document.lines),
        Form::View => return photo::view(dice),
        _ => {}
    }
    let sheets = sheet::set(&document.lines, document.look, typefaces, dice);
    if form == Form::TextPdf {
        return pdf::text(&sheets, typefaces);
    }
    if form == Form::Photo {
        return photo::sheet(&sheets[0], typefaces, dice);
    }
    let dots_per_inch = if form == Form::GreyScan {
        *dice.pick(&[200.0, 300.0])
    } else {
        300.0
    };
    let scans: Vec<_> = sheets
        .iter()
        .map(|sheet| scan(sheet, typefaces, dots_per_inch, dice))
        .collect();
    let black = || -> Vec<_> { scans.iter().map(|scan| scan.clone().bilevel(160)).collect() };
    match form {
        Form::BlackScan => pdf::pictures(&black(), true),
        Form::Tiff => tiff::pages(&black()),
        _ => pdf::pictures(&scans, false),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_seed_draws_the_same_documents_and_enough_of_them() {
        let (one, two) = (held_out(5), held_out(5));
        assert!(one.len() >= 180, "{} documents", one.len());
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
        for document in held_out(7) {
            let text = &document.label.text;
            assert!(!text.contains(['{', '}']), "{}: {text}", document.label.kind);
        }
    }

    #[test]
    fn the_corpus_has_all_forms_and_documents_of_no_dossier() {
        let documents = held_out(1);
        let forms: BTreeSet<Form> = documents.iter().map(|document| document.form).collect();
        assert_eq!(forms.len(), 8);
        let apart = documents
            .iter()
            .filter(|document| document.label.dossier.is_none())
            .count();
        assert!(apart >= 15, "{apart} documents of no dossier");
    }
}
