//! The fictional agency as what is known, and its papers as labelled documents.

use coffre_demo::{Agency, Format, Nature};
use coffre_format::EntityId;
use coffre_understand::propose::{Dossier, Known, Media, Party, ReadBy};
use coffre_understand::validity::Validity;
use coffre_understand::{Part, shipped_kinds};
use jiff::civil::Date;

use crate::labelled::{Labelled, TODAY};

/// Two agencies in one: the papers of the first are looked at, the dossiers of the second stand in the way.
pub(crate) const SEEDS: [u64; 2] = [7, 8];

pub(crate) fn id(sort: u8, seed: usize, place: usize) -> EntityId {
    let mut bytes = [sort; 16];
    bytes[1] = seed as u8;
    bytes[2..10].copy_from_slice(&(place as u64).to_be_bytes());
    EntityId::from_bytes(bytes)
}

pub(crate) fn known(agencies: &[Agency]) -> Known {
    let (mut dossiers, mut parties) = (Vec::new(), Vec::new());
    for (seed, agency) in agencies.iter().enumerate() {
        let staff: Vec<usize> = agency.staff.iter().map(|member| member.person).collect();
        let in_dossiers = agency
            .dossiers
            .iter()
            .flat_map(|dossier| dossier.parties.iter().map(|party| party.person));
        let mut people: Vec<usize> = in_dossiers.collect();
        people.sort_unstable();
        people.dedup();
        for place in people {
            let person = &agency.people[place];
            let mut identifiers = vec![person.email.clone(), person.mobile.clone()];
            if staff.contains(&place) {
                identifiers.clear();
            }
            parties.push(Party {
                id: id(2, seed, place),
                name: person.name(),
                identifiers,
            });
        }
        for (place, dossier) in agency.dossiers.iter().enumerate() {
            let reference = if seed == 0 {
                dossier.reference.clone()
            } else {
                format!("B{}", dossier.reference)
            };
            let mut references = vec![reference];
            references.extend(dossier.crm_reference.clone());
            references.extend(dossier.property.as_ref().map(|property| property.parcel.clone()));
            let last = dossier.facts.last().map(|fact| fact.date);
            dossiers.push(Dossier {
                id: id(1, seed, place),
                title: dossier.title.clone(),
                references,
                property: dossier
                    .property
                    .as_ref()
                    .map_or_else(String::new, |property| property.address.line()),
                open: dossier.day("acte").is_none_or(|day| day.year() >= 2025),
                last_activity: last,
                parties: dossier
                    .parties
                    .iter()
                    .map(|party| {
                        let part = Part::from_code(party.part.product_part()).unwrap_or(Part::Other);
                        (id(2, seed, party.person), part)
                    })
                    .collect(),
            });
        }
    }
    Known::new(shipped_kinds().iter().cloned(), dossiers, parties, "fr").of_house(agencies[0].name)
}

/// The papers of an agency. A date counts as a label only where the paper says it.
pub(crate) fn papers(agency: &Agency) -> Vec<Labelled> {
    let mut papers = Vec::new();
    for document in &agency.documents {
        if document.hazard.is_some() || matches!(document.format, Format::Zip | Format::Empty) {
            continue;
        }
        let media = match document.format {
            Format::TextPdf | Format::ScannedPdf | Format::FaxPdf | Format::TiffGroup4 | Format::TiffLzw => {
                Media::Pages
            }
            Format::Jpeg | Format::Png => Media::Picture,
            Format::Docx => Media::Office,
            Format::Eml => Media::Mail,
            Format::Zip | Format::Empty => Media::Other,
        };
        let kind = kind_of(document.kind_code, &document.file_name, document.product_kind());
        let says = |day: Date| says(&document.text, day);
        let dossier = document.dossier;
        let named = dossier
            .is_some_and(|place| names_its_dossier(agency, place, &document.text, &document.file_name));
        let photo = kind == "photos";
        papers.push(Labelled {
            name: document.file_name.clone(),
            media,
            text: document.text.clone(),
            read_by: ReadBy::File,
            taken: photo.then_some(document.date),
            kind,
            dossier: dossier.filter(|_| named).map(|place| id(1, 0, place)),
            people: card_holder(agency, document, kind),
            date: (photo
                || (kind != "identity-card"
                    && kind != "mail"
                    && says(document.date)
                    && document.date <= TODAY))
                .then_some(document.date),
            valid: (kind == "identity-card")
                .then_some(document.valid_until)
                .flatten()
                .filter(|day| says(*day))
                .map(Validity::Until),
        });
    }
    papers
}

/// Whose card it is, where its text says so.
fn card_holder(agency: &Agency, document: &coffre_demo::Document, kind: &str) -> Vec<EntityId> {
    let card = kind == "identity-card" && document.dossier.is_some();
    let says = |place: &&usize| {
        let person = &agency.people[**place];
        document.text.contains(person.last) && document.text.contains(person.first)
    };
    let holder = document.parties.first().filter(says).filter(|_| card);
    holder.map(|place| id(2, 0, *place)).into_iter().collect()
}

/// The label, finer where the demonstration puts two kinds under one.
fn kind_of(word: &str, name: &str, product: &'static str) -> &'static str {
    match word {
        "compromis" if name.contains("projet") => "compromis-draft",
        _ => product,
    }
}

/// Whether the paper or its name says anything that tells its dossier.
fn names_its_dossier(agency: &Agency, place: usize, text: &str, name: &str) -> bool {
    let dossier = &agency.dossiers[place];
    let people = dossier.parties.iter().map(|party| &agency.people[party.person]);
    let own = people
        .filter(|_| matches!(dossier.nature, Nature::Sale | Nature::Letting) || dossier.parties.len() < 3)
        .any(|person| {
            text.contains(&person.name()) || (text.contains(person.last) && text.contains(person.first))
        });
    let property = dossier.property.as_ref().is_some_and(|property| {
        text.contains(&property.address.street)
            || text.contains(&property.parcel)
            || name.contains(&property.address.street)
    });
    let crm = dossier
        .crm_reference
        .as_ref()
        .is_some_and(|crm| text.contains(crm));
    own || property || crm || text.contains(&dossier.reference) || name.contains(&dossier.reference)
}

fn says(text: &str, day: Date) -> bool {
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let month = FR[usize::from(day.month().unsigned_abs()) - 1];
    [
        format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
        format!("{} {month} {}", day.day(), day.year()),
        format!("1er {month} {}", day.year()),
    ]
    .iter()
    .any(|form| text.contains(form))
}
