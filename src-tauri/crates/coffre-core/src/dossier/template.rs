//! New dossiers from a template: those that ship and those of the house.

use std::collections::BTreeMap;

use coffre_format::op::{Definition, What};
use coffre_format::{CompartmentId, PersonId};
use coffre_understand::checklist::Region;
use coffre_understand::template::{Template, templates};

use super::NewEntity;
use super::case::{NO, YES};
use crate::vault::{Vault, field};

/// Begins the key of a setting that holds a template of the house.
pub const TEMPLATE: &str = "template.";

/// What a person says about a new dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Title; empty: the address.
    pub title: String,
    /// Address of the property.
    pub property: String,
    /// Reference in the agency's other software.
    pub reference: String,
    /// Region, where the address does not tell it.
    pub region: Option<Region>,
    /// Who is in charge.
    pub in_charge: Option<PersonId>,
}

impl Vault {
    /// The templates: those of the house, and those that ship under other codes.
    pub fn templates(&self) -> Vec<Template> {
        let own = self.house().of(Definition::Setting).filter_map(|(key, value)| {
            key.strip_prefix(TEMPLATE)?;
            coffre_format::json::from_map(value.clone()).ok()
        });
        let mut all: Vec<Template> = own.collect();
        for shipped in templates() {
            if all.iter().all(|one| one.code != shipped.code) {
                all.push(shipped.clone());
            }
        }
        all
    }

    /// A dossier to be made in `c`, with what the template answers.
    pub fn dossier_from(&self, template: &Template, opening: &Opening, c: CompartmentId) -> NewEntity {
        let region = opening.region.or_else(|| Region::of_address(&opening.property));
        let title = if opening.title.trim().is_empty() {
            &opening.property
        } else {
            &opening.title
        };
        let plain = [
            (field::TITLE, title.trim().to_owned()),
            (field::PROPERTY, opening.property.trim().to_owned()),
            (field::REFERENCE, opening.reference.trim().to_owned()),
            (field::KIND, template.sort.to_string()),
            (field::OPENED, self.today().to_string()),
            (field::REGION, region.map_or("", Region::code).to_owned()),
            (
                field::PROPERTY_TYPE,
                template.property.map_or("", |one| one.code()).to_owned(),
            ),
            (
                field::IN_CHARGE,
                opening.in_charge.map_or_else(String::new, |one| one.to_string()),
            ),
        ];
        let mut fields: BTreeMap<String, String> = plain
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        for (flag, answer) in template.answers() {
            let value = if answer { YES } else { NO };
            fields.insert(format!("{}{}", field::FLAG, flag.code()), value.to_owned());
        }
        NewEntity {
            what: What::Dossier,
            c,
            fields,
            links: Vec::new(),
        }
    }
}
