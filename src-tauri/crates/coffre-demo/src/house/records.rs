//! Dossiers and parties of the demonstration.

use std::collections::BTreeMap;

use coffre_core::dossier::{EntityChange, NO, NewEntity, YES};
use coffre_core::terms::{CompartmentId, EntityId, Right, What};
use coffre_core::vault::{Vault, VaultError, field};

use super::HouseError;
use super::staff::Colleague;
use crate::{Agency, Dossier, Nature, Property, Region};

/// The ids of what was made.
pub(super) struct Records {
    dossiers: Vec<(EntityId, CompartmentId)>,
    parties: BTreeMap<(usize, usize), (EntityId, String)>,
}

impl Records {
    /// Makes every dossier with its parties and facts.
    pub(super) fn make(agency: &Agency, staff: &mut [Colleague]) -> Result<Self, HouseError> {
        let mut records = Self {
            dossiers: Vec::new(),
            parties: BTreeMap::new(),
        };
        for (place, dossier) in agency.dossiers.iter().enumerate() {
            let c = staff[0].vault.find_compartment(compartment_of(dossier.nature))?;
            let house = staff[0].vault.authority();
            let reads = |place: &usize| house.right(staff[*place].person, c) >= Right::Read;
            let order = [dossier.in_charge].into_iter().chain(1..staff.len()).chain([0]);
            let maker = order
                .filter(|place| *place < staff.len())
                .find(reads)
                .unwrap_or(0);
            let in_charge = staff.get(dossier.in_charge).map(|one| one.person.to_string());
            let mut fields = fields_of(dossier);
            if let (Some(person), true) = (in_charge, dossier.property.is_some()) {
                fields.insert(field::IN_CHARGE.to_owned(), person);
            }
            records.make_one(agency, place, (dossier, fields), c, &mut staff[maker].vault)?;
        }
        Ok(records)
    }

    fn make_one(
        &mut self,
        agency: &Agency,
        place: usize,
        (dossier, fields): (&Dossier, BTreeMap<String, String>),
        c: CompartmentId,
        vault: &mut Vault,
    ) -> Result<(), HouseError> {
        vault.pull()?;
        let new = NewEntity {
            what: What::Dossier,
            c,
            fields,
            links: Vec::new(),
        };
        let id = vault
            .make_entities(&[new])?
            .first()
            .copied()
            .ok_or(VaultError::NotFound)?;
        self.dossiers.push((id, c));
        let parties: Vec<NewEntity> = dossier
            .parties
            .iter()
            .map(|party| {
                let person = &agency.people[party.person];
                let fields = [
                    (field::NAME, person.name()),
                    (field::ADDRESS, person.address.line()),
                    (field::EMAIL, person.email.clone()),
                    (field::TELEPHONE, person.mobile.clone()),
                ];
                NewEntity {
                    what: What::Party,
                    c,
                    fields: fields
                        .into_iter()
                        .map(|(name, value)| (name.to_owned(), value))
                        .collect(),
                    links: vec![(id, party.part.product_part().to_owned())],
                }
            })
            .collect();
        let ids = vault.make_entities(&parties)?;
        for (party, id) in dossier.parties.iter().zip(ids) {
            self.parties
                .insert((place, party.person), (id, party.part.product_part().to_owned()));
        }
        let facts: Vec<EntityChange> = dossier
            .facts
            .iter()
            .filter_map(|fact| {
                let event = fact.product_event()?.to_owned();
                Some(EntityChange::Fact {
                    event,
                    date: fact.date.to_string(),
                    note: String::new(),
                })
            })
            .collect();
        Ok(vault.change_entity(id, &facts)?)
    }

    /// The id of a dossier.
    pub(super) fn dossier(&self, place: usize) -> EntityId {
        self.dossiers[place].0
    }

    /// The compartment of a dossier's record.
    pub(super) fn place_of(&self, place: usize) -> CompartmentId {
        self.dossiers[place].1
    }

    /// The party that a person is in a dossier, and the part.
    pub(super) fn party(&self, dossier: usize, person: usize) -> Option<(EntityId, String)> {
        self.parties.get(&(dossier, person)).cloned()
    }

    /// How many dossiers.
    pub(super) fn dossiers(&self) -> usize {
        self.dossiers.len()
    }

    /// How many parties.
    pub(super) fn parties(&self) -> usize {
        self.parties.len()
    }
}

fn compartment_of(nature: Nature) -> &'static str {
    match nature {
        Nature::Sale | Nature::Letting => "ventes",
        Nature::Employee | Nature::Contractor => "direction",
        Nature::Complaint => "litiges",
        Nature::MoneyLaundering => "lcb-ft",
    }
}

/// The sort of dossier as the house knows it; the board and the checklist go by it.
fn sort_of(nature: Nature) -> &'static str {
    match nature {
        Nature::Sale => "sale",
        Nature::Letting => "letting",
        Nature::Employee => "employee",
        Nature::Contractor => "contractor",
        Nature::Complaint => "complaint",
        Nature::MoneyLaundering => "money-laundering",
    }
}

fn fields_of(dossier: &Dossier) -> BTreeMap<String, String> {
    let property = dossier.property.as_ref().map(|property| property.address.line());
    let opened = dossier.facts.first().map(|fact| fact.date.to_string());
    let fields = [
        (field::TITLE, Some(dossier.title.clone())),
        (field::REFERENCE, Some(dossier.reference.clone())),
        (field::KIND, Some(sort_of(dossier.nature).to_owned())),
        (field::PROPERTY, property),
        (field::OPENED, opened),
        (
            field::PLANNED_DEED,
            dossier.planned_deed.map(|day| day.to_string()),
        ),
    ];
    let mut all: BTreeMap<String, String> = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect();
    if let Some(property) = &dossier.property {
        all.extend(answers(property));
    }
    all
}

/// What the checklist has to know of a property. Tanks, works and civil status stay questions.
fn answers(property: &Property) -> Vec<(String, String)> {
    let region = match property.region {
        Region::Wallonia => "wallonia",
        Region::Brussels => "brussels",
        Region::Flanders => "flanders",
    };
    let land = property.nature.contains("terrain");
    let flat = property.nature.contains("appartement");
    let what = match (land, flat) {
        (true, _) => "land",
        (_, true) => "flat",
        _ => "house",
    };
    let word = |yes: bool| if yes { YES } else { NO };
    let answers = [
        (field::REGION.to_owned(), region),
        (field::PROPERTY_TYPE.to_owned(), what),
        (format!("{}co-ownership", field::FLAG), word(flat)),
        (
            format!("{}built-before-2001", field::FLAG),
            word(!land && property.built < 2001),
        ),
        (format!("{}protected-person", field::FLAG), NO),
        (format!("{}proxy", field::FLAG), NO),
    ];
    answers.map(|(name, value)| (name, value.to_owned())).into()
}
