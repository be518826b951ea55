//! Dossiers, parties and documents, each made by somebody whose role allows it.

use std::collections::BTreeMap;

use coffre_core::document::{NewDocument, Outcome, Source};
use coffre_core::terms::{CompartmentId, EntityId, Right};
use coffre_core::vault::{Vault, field};
use jiff::civil::Date;

use super::records::Records;
use super::staff::Colleague;
use super::{HouseError, Made, Making, Step};
use crate::cast::after;
use crate::{Agency, Document, Format, Nature};

/// The place of the first manager among the staff.
const MANAGER: usize = 2;

/// Makes everything.
pub(super) fn file(
    agency: &Agency,
    staff: &mut [Colleague],
    making: &Making<'_>,
) -> Result<Made, HouseError> {
    let records = Records::make(agency, staff)?;
    let mut filed = Made {
        dossiers: records.dossiers(),
        parties: records.parties(),
        ..Made::default()
    };
    let (mut done, all) = (0, agency.documents.len());
    for ((filer, c), documents) in by_filer(agency, staff, &records)? {
        let vault = &mut staff[filer].vault;
        vault.pull()?;
        let new: Vec<NewDocument> = documents
            .iter()
            .map(|document| as_new(document, vault, c, &records))
            .collect();
        for outcome in vault.file(&new, &coffre_core::document::Silent)? {
            match outcome {
                Outcome::Filed(_) => filed.documents += 1,
                Outcome::Held(_) | Outcome::Twice => filed.held += 1,
                Outcome::Refused(_) | Outcome::Stopped => filed.refused += 1,
            }
        }
        done += documents.len();
        if !(making.step)(Step::Documents(done, all)) {
            return Err(HouseError::Stopped);
        }
    }
    if let Some(today) = agency.today {
        ask(agency, &mut staff[MANAGER].vault, &records, today)?;
    }
    for colleague in staff.iter_mut() {
        colleague.vault.pull()?;
    }
    Ok(filed)
}

/// Asks, as a manager, for what is missing in the sales under way: two pieces long enough ago that somebody has to be
/// reminded, one this week.
fn ask(agency: &Agency, vault: &mut Vault, records: &Records, today: Date) -> Result<(), HouseError> {
    vault.pull()?;
    for (place, dossier) in agency.dossiers.iter().enumerate() {
        let is_over = ["acte", "mandat-fin"]
            .iter()
            .any(|code| dossier.day(code).is_some());
        if dossier.nature != Nature::Sale || is_over {
            continue;
        }
        let id = records.dossier(place);
        let open: Vec<String> = {
            let checked = vault.checklist(id)?;
            let rows = checked.list.rows.iter().filter(|state| state.is_open());
            rows.map(|state| state.row.code.as_str().to_owned())
                .take(3)
                .collect()
        };
        let (long_ago, lately) = open.split_at(open.len().min(2));
        for (rows, days) in [(long_ago, 19), (lately, 3)] {
            if !rows.is_empty() {
                vault.mark_asked(id, rows, None, after(today, -days))?;
            }
        }
    }
    Ok(())
}

type Work<'a> = BTreeMap<(usize, CompartmentId), Vec<&'a Document>>;

/// Who files what, by compartment: in the order in which it came in.
fn by_filer<'a>(agency: &'a Agency, staff: &[Colleague], records: &Records) -> Result<Work<'a>, HouseError> {
    let mut work: Work<'a> = BTreeMap::new();
    for document in &agency.documents {
        let house = &staff[0].vault;
        let kind = house.house().kinds().get(document.product_kind());
        let c = house.find_compartment(kind.map_or("ventes", |kind| kind.compartment()))?;
        let known = document.dossier.map(|place| records.place_of(place));
        let in_charge = document.dossier.map(|place| agency.dossiers[place].in_charge);
        let filer = filer(staff, c, known, in_charge);
        work.entry((filer, c)).or_default().push(document);
    }
    Ok(work)
}

/// Who is in charge of the dossier, if that person may file there and knows the dossier; else the first of the back
/// office, of the managers, of the agents; else the director.
fn filer(
    staff: &[Colleague],
    c: CompartmentId,
    dossier: Option<CompartmentId>,
    in_charge: Option<usize>,
) -> usize {
    let house = staff[0].vault.authority();
    let may = |place: &usize| {
        let person = staff[*place].person;
        let knows = dossier.is_none_or(|of| house.right(person, of) >= Right::Read);
        house.right(person, c) >= Right::File && knows
    };
    let order = in_charge.into_iter().chain((1..staff.len()).rev()).chain([0]);
    order.filter(|place| *place < staff.len()).find(may).unwrap_or(0)
}

fn as_new(document: &Document, vault: &Vault, c: CompartmentId, records: &Records) -> NewDocument {
    let mut fields = BTreeMap::new();
    if vault.house().kinds().contains_key(document.product_kind()) {
        fields.insert(field::KIND.to_owned(), document.product_kind().to_owned());
    }
    fields.insert(field::DATE.to_owned(), document.date.to_string());
    if let Some(until) = document.valid_until {
        fields.insert(field::VALID.to_owned(), until.to_string());
    }
    let mut links: Vec<(EntityId, String)> = Vec::new();
    if let Some(place) = document.dossier {
        links.push((records.dossier(place), "dossier".to_owned()));
        for (id, part) in document
            .parties
            .iter()
            .filter_map(|person| records.party(place, *person))
        {
            fields
                .entry(field::PART.to_owned())
                .or_insert_with(|| part.clone());
            links.push((id, part));
        }
    }
    let readable = matches!(document.format, Format::TextPdf | Format::Docx | Format::Eml);
    NewDocument {
        source: Source::Bytes(document.bytes.as_slice().into()),
        name: document.file_name.clone(),
        c,
        fields,
        links,
        tags: Vec::new(),
        text: readable.then(|| document.text.clone()),
        version_of: None,
        again: false,
    }
}
