//! What the families by other hands share: filling their papers, labelling them, printing, copying and photographing them.
//! What is a family's own, a [`Hand`] says.

mod camera;
mod copier;
pub(crate) mod field;
pub(crate) mod fill;
mod mark;
pub(crate) mod press;
mod table;
mod zone;

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::cast::{Agency, Dossier, Person, Region};
use crate::dice::Dice;
use crate::draw::{Document, Form, Label};
use crate::family::Family;
use crate::fill::{Used, some_day};
use crate::paper::Paper;
use crate::sheet::{Filled, Sheet};
use crate::{Tongue, Typefaces, office, pdf, tiff};

use fill::{Fill, Numbers};

/// A name of a file.
pub(crate) struct Name {
    pub(crate) text: String,
    /// Whether it is the telling one.
    pub(crate) tells: bool,
}

/// What is a family's own.
pub(crate) struct Hand {
    pub(crate) family: Family,
    pub(crate) papers: &'static LazyLock<Vec<Paper>>,
    pub(crate) agency: fn() -> Agency,
    pub(crate) dossiers: fn() -> Vec<Dossier>,
    pub(crate) people: fn() -> Vec<Person>,
    /// First of the people whom no dossier knows.
    pub(crate) strangers: usize,
    pub(crate) numbers: Numbers,
    /// First stream of its draws.
    pub(crate) streams: u64,
    /// How many in a hundred are scanned from a worn copy.
    pub(crate) worn: u32,
    /// What a paper comes as, at its turn.
    pub(crate) form: fn(&Paper, u32) -> Form,
    /// What its file is called, of a telling name and the day of the paper.
    pub(crate) name: fn(&Paper, Form, &str, Date, &mut Dice) -> Name,
    pub(crate) print: fn(&[Filled], &str, &Typefaces, &mut Dice) -> Vec<Sheet>,
    pub(crate) mail: fn(&Document) -> Vec<u8>,
}

impl Hand {
    /// Draws the family of a seed.
    pub(crate) fn documents(&self, seed: u64) -> Vec<Document> {
        let mut documents = Vec::new();
        for (place, paper) in self.papers.iter().enumerate() {
            for number in 0..paper.count {
                let stream = (seed, self.streams + place as u64 * 100 + u64::from(number));
                documents.push(self.document(paper, place as u32 + number * 3, stream));
            }
        }
        documents
    }

    fn document(&self, paper: &Paper, turn: u32, stream: (u64, u64)) -> Document {
        let mut dice = Dice::new(stream.0, stream.1);
        let (agency, dossiers, people) = ((self.agency)(), (self.dossiers)(), (self.people)());
        let (place, other) = places_for(paper, &dossiers, &mut dice);
        let date = some_day(&mut dice).saturating_sub(paper.days_ago.days());
        let strangers = (people.len() - self.strangers) as u32;
        let one = dice.below(strangers);
        let mut fill = Fill {
            agency: &agency,
            numbers: &self.numbers,
            dossier: &dossiers[place],
            other: &dossiers[other],
            people: &people,
            strangers: [one, (one + 1 + dice.below(strangers - 1)) % strangers]
                .map(|n| self.strangers + n as usize),
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
        let tells_dossier = std::mem::take(&mut fill.used).dossier;
        let form = paper.form.unwrap_or_else(|| (self.form)(paper, turn));
        let name = (self.name)(paper, form, &telling, date, &mut dice);
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
            family: self.family,
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

    /// Draws the file of a document.
    pub(crate) fn made(&self, document: &Document, typefaces: &Typefaces, dice: &mut Dice) -> Vec<u8> {
        let form = document.form;
        match form {
            Form::Mail => return (self.mail)(document),
            Form::Word => return office::with_tables(&document.lines),
            Form::View => return camera::view(document.look, dice),
            _ => {}
        }
        let sheets = (self.print)(&document.lines, document.look, typefaces, dice);
        match form {
            Form::TextPdf => return pdf::text(&sheets, typefaces),
            Form::Photo if document.look == "screen" => return camera::screen(&sheets[0], typefaces),
            Form::Photo => return camera::sheet(&sheets[0], typefaces, dice),
            _ => {}
        }
        let worn = self.worn > 0 && dice.chance(self.worn);
        let scans: Vec<_> = sheets
            .iter()
            .map(|sheet| copier::scan(sheet, typefaces, form, worn, dice))
            .collect();
        match form {
            Form::Tiff => tiff::pages(&scans),
            _ => pdf::pictures(&scans, form == Form::BlackScan),
        }
    }
}

/// A dossier in which the paper may lie, and the next one of such.
fn places_for(paper: &Paper, dossiers: &[Dossier], dice: &mut Dice) -> (usize, usize) {
    let own = |region: Region| match (paper.region, paper.tongue) {
        (Some(asked), _) => region == asked,
        (None, _) if paper.kind.ends_with("-brussels") => region == Region::Brussels,
        (None, _) if paper.kind.ends_with("-wallonia") => region == Region::Wallonia,
        (None, Tongue::Dutch) => region == Region::Flanders,
        (None, Tongue::German) => region == Region::East,
        (None, Tongue::French | Tongue::English) => matches!(region, Region::Wallonia | Region::Brussels),
    };
    let places: Vec<usize> = (0..dossiers.len())
        .filter(|&place| own(dossiers[place].region))
        .collect();
    let chosen = dice.below(places.len() as u32) as usize;
    (places[chosen], places[(chosen + 1) % places.len()])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const HANDS: [Family; 4] = [Family::Third, Family::Fourth, Family::Fifth, Family::Sixth];

    #[test]
    fn a_seed_draws_the_same_documents_and_enough_of_them() {
        let typefaces = Typefaces::load().expect("the typefaces are installed");
        for family in HANDS {
            let (one, two) = (family.documents(5), family.documents(5));
            assert!(one.len() >= 150, "{family:?}: {} documents", one.len());
            for (place, (a, b)) in one.iter().zip(&two).enumerate() {
                assert_eq!((&a.name, &a.label.text), (&b.name, &b.label.text));
                if place % 40 == 0 {
                    assert!(a.bytes(&typefaces) == b.bytes(&typefaces), "{}", a.name);
                }
            }
        }
    }

    #[test]
    fn every_word_in_braces_is_filled() {
        for document in HANDS.into_iter().flat_map(|family| family.documents(7)) {
            let text = &document.label.text;
            assert!(!text.contains(['{', '}']), "{}: {text}", document.label.kind);
        }
    }

    #[test]
    fn each_has_every_kind_of_the_held_out_half_and_documents_of_no_kind() {
        let kinds = |documents: &[Document]| -> BTreeSet<&str> {
            documents.iter().map(|document| document.label.kind).collect()
        };
        for family in HANDS {
            let own = family.documents(1);
            assert_eq!(kinds(&own), kinds(&crate::held_out(1)));
            let apart = own.iter().filter(|document| !document.label.asked).count();
            assert!(apart >= 15, "{family:?}: {apart} documents of no kind");
        }
    }
}
