//! All the documents of the house: what its dossiers collect, their mails, the papers of the house, the odd files.

use std::collections::HashSet;

use jiff::civil::{Date, date};
use rayon::prelude::*;

use crate::agency::{Agency, Document, Format};
use crate::cast::after;
use crate::dice::Dice;
use crate::draw::{self, Recipe};
use crate::hazard;
use crate::mail;
use crate::paper;
use crate::schedule::{self, Line};

/// The papers of the house itself began so many days before the day around which it is laid.
const HOUSE_BEFORE: i32 = 330;

/// Draws every document; of a house that is laid around a day, those that have come in by then.
pub(crate) fn documents(agency: &Agency, seed: u64, today: Option<Date>) -> Vec<Document> {
    let mut recipes = recipes(agency, seed, today);
    recipes.retain(|recipe| today.is_none_or(|today| recipe.date <= today));
    let mut documents: Vec<Document> = recipes
        .par_iter()
        .map(|recipe| draw::document(agency, seed, recipe))
        .collect();
    for place in 0..agency.dossiers.len() {
        let mails = mail::mails(agency, place, &documents, seed);
        documents.extend(mails);
    }
    documents.extend(hazard::odd(&documents));
    documents.retain(|document| today.is_none_or(|today| document.date <= today));
    documents.sort_by_key(|document| document.date);
    number_twins(&mut documents);
    documents
}

fn recipes(agency: &Agency, seed: u64, today: Option<Date>) -> Vec<Recipe> {
    let began = today.map_or(date(2025, 1, 1), |today| after(today, -HOUSE_BEFORE));
    let mut recipes = Vec::new();
    for (place, dossier) in agency.dossiers.iter().enumerate() {
        let dutch = dossier
            .parties
            .first()
            .is_some_and(|party| agency.people[party.person].dutch);
        for line in schedule::of(dossier).into_iter().flat_map(schedule::lines) {
            let Some(day) = dossier.day(line.fact) else {
                continue;
            };
            for parties in schedule::whom(agency, dossier, line.who) {
                add(
                    &mut recipes,
                    seed,
                    &line,
                    Some(place),
                    dutch,
                    &parties,
                    after(day, line.days),
                );
            }
        }
    }
    for line in schedule::lines(schedule::HOUSE) {
        let people = (agency.people.len() - line.count as usize..agency.people.len()).collect::<Vec<_>>();
        for (number, person) in people.into_iter().enumerate() {
            let parties = if line.who == "stranger" {
                vec![person]
            } else {
                Vec::new()
            };
            let day = after(began, line.days + number as i32 * 17);
            add(
                &mut recipes,
                seed,
                &Line {
                    count: 1,
                    forms: line.forms.clone(),
                    ..line
                },
                None,
                false,
                &parties,
                day,
            );
        }
    }
    recipes
}

fn add(
    recipes: &mut Vec<Recipe>,
    seed: u64,
    line: &Line,
    dossier: Option<usize>,
    dutch: bool,
    parties: &[usize],
    day: jiff::civil::Date,
) {
    let kind = paper::kind(line.kind, dutch).expect("every line of a schedule names a kind");
    for number in 0..line.count {
        let stream = format!("{dossier:?} {} {parties:?} {day} {number}", line.kind);
        let mut dice = Dice::new(seed, &format!("form {stream}"));
        let format = match dice.pick(&line.forms) {
            // Half of the copiers are set to black and white; a card is always scanned in grey.
            "scan" if line.kind != "carte-identite" && dice.chance(50) => Format::FaxPdf,
            "scan" => Format::ScannedPdf,
            "fax" => Format::FaxPdf,
            "jpeg" | "view" => Format::Jpeg,
            "tiff" => Format::TiffGroup4,
            "lzw" => Format::TiffLzw,
            "docx" => Format::Docx,
            "png" => Format::Png,
            _ => Format::TextPdf,
        };
        recipes.push(Recipe {
            kind,
            format,
            dossier,
            parties: parties.to_vec(),
            date: day,
            stream,
        });
    }
}

/// Numbers files of one name in one dossier, as a file manager does: they may be put in one folder.
fn number_twins(documents: &mut [Document]) {
    let mut known = HashSet::new();
    for document in documents {
        let plain = document.file_name.clone();
        let (stem, end) = plain.rsplit_once('.').unwrap_or((&plain, ""));
        for number in 2.. {
            if known.insert((document.dossier, document.file_name.to_lowercase())) {
                break;
            }
            document.file_name = format!("{stem} ({number}).{end}");
        }
    }
}
