//! Whom the agency writes to about a dossier: a party of its record, or a line of its own.

use std::collections::BTreeMap;

use coffre_format::EntityId;
use coffre_index::DossierParty;
use coffre_understand::Part;
use coffre_understand::checklist::Supplier;

use crate::vault::{Vault, VaultError};

/// Begins the field that names the contact for a supplier, such as `contact.syndic`.
pub const CONTACT: &str = "contact.";

/// The contacts of a dossier.
pub(super) struct Contacts {
    parties: Vec<DossierParty>,
    written: BTreeMap<Supplier, String>,
}

impl Vault {
    pub(super) fn contacts(
        &self,
        id: EntityId,
        fields: &BTreeMap<String, String>,
    ) -> Result<Contacts, VaultError> {
        let written = fields.iter().filter_map(|(name, value)| {
            Some((Supplier::from_code(name.strip_prefix(CONTACT)?)?, value.clone()))
        });
        Ok(Contacts {
            parties: self.dossier_view(id)?.parties,
            written: written.collect(),
        })
    }
}

impl Contacts {
    /// Name and e-mail; empty where they are not known.
    pub(super) fn of(&self, supplier: Supplier) -> (String, String) {
        if let Some(line) = self.written.get(&supplier) {
            return split(line);
        }
        let parts = parts(supplier);
        let of_part =
            |one: &&DossierParty| Part::from_code(&one.part).is_some_and(|part| parts.contains(&part));
        let mut named = self.parties.iter().filter(of_part);
        let first = named.clone().next();
        let chosen = named.find(|one| !one.party.email.is_empty()).or(first);
        chosen.map_or_else(Default::default, |one| {
            (one.party.name.clone(), one.party.email.clone())
        })
    }
}

/// The parts of those who stand for a supplier.
fn parts(supplier: Supplier) -> &'static [Part] {
    match supplier {
        Supplier::Seller => &[Part::Seller, Part::Heir, Part::Proxy],
        Supplier::Buyer => &[Part::Buyer, Part::BuyerProxy],
        Supplier::Notary => &[Part::Notary],
        Supplier::Agency | Supplier::Syndic | Supplier::Municipality => &[],
    }
}

/// Name and address of `Name <address>`, or of either alone.
fn split(line: &str) -> (String, String) {
    let line = line.trim();
    if let Some((name, rest)) = line.split_once('<') {
        let email = rest.trim_end_matches('>').trim();
        return (name.trim().to_owned(), email.to_owned());
    }
    if line.contains('@') && !line.contains(' ') {
        (String::new(), line.to_owned())
    } else {
        (line.to_owned(), String::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_a_name_an_address_or_both() {
        let owned = |name: &str, email: &str| (name.to_owned(), email.to_owned());
        assert_eq!(split("Syndic SA <a@b.be>"), owned("Syndic SA", "a@b.be"));
        assert_eq!(split(" a@b.be "), owned("", "a@b.be"));
        assert_eq!(split("Syndic SA"), owned("Syndic SA", ""));
    }
}
