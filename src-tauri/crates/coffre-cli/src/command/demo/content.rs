//! Dossiers, parties and documents, each made by somebody whose role allows it.

mod records;

use std::collections::BTreeMap;

use coffre_core::document::{NewDocument, Outcome, Source};
use coffre_core::terms::{CompartmentId, EntityId, Right};
use coffre_core::vault::{Vault, field};
use coffre_demo::{Agency, Document, Format};
use serde::Serialize;

use self::records::Records;
use super::people::Staff;
use crate::context::Context;
use crate::error::CommandError;
use crate::progress::Bar;

/// What was made.
#[derive(Serialize)]
pub(super) struct Filed {
    /// Dossiers.
    pub(super) dossiers: usize,
    /// Parties.
    pub(super) parties: usize,
    /// Documents that were filed.
    pub(super) documents: usize,
    /// Documents whose bytes were held already.
    pub(super) held: usize,
    /// Documents that were refused: the empty one.
    pub(super) refused: usize,
}

/// Makes everything.
pub(super) fn file(agency: &Agency, staff: &mut Staff, context: &Context) -> Result<Filed, CommandError> {
    let records = Records::make(agency, staff)?;
    let mut filed = Filed {
        dossiers: records.dossiers(),
        parties: records.parties(),
        documents: 0,
        held: 0,
        refused: 0,
    };
    let bar = Bar::new(context.output, "filing", agency.documents.len());
    for ((filer, c), documents) in by_filer(agency, staff, &records)? {
        let vault = &mut staff.all[filer].vault;
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
            bar.step();
        }
    }
    bar.done();
    for colleague in &mut staff.all {
        colleague.vault.pull()?;
    }
    Ok(filed)
}

type Work<'a> = BTreeMap<(usize, CompartmentId), Vec<&'a Document>>;

/// Who files what, by compartment: in the order in which it came in.
fn by_filer<'a>(agency: &'a Agency, staff: &Staff, records: &Records) -> Result<Work<'a>, CommandError> {
    let mut work: Work<'a> = BTreeMap::new();
    for document in &agency.documents {
        let house = &staff.all[0].vault;
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
fn filer(staff: &Staff, c: CompartmentId, dossier: Option<CompartmentId>, in_charge: Option<usize>) -> usize {
    let house = staff.all[0].vault.authority();
    let may = |place: &usize| {
        let person = staff.all[*place].person;
        let knows = dossier.is_none_or(|of| house.right(person, of) >= Right::Read);
        house.right(person, c) >= Right::File && knows
    };
    let order = in_charge.into_iter().chain((1..staff.all.len()).rev()).chain([0]);
    order
        .filter(|place| *place < staff.all.len())
        .find(may)
        .unwrap_or(0)
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
        source: Source::Bytes(document.bytes.clone()),
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
