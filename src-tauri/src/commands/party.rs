//! People outside the house: sellers, buyers, notaries.

use std::collections::{BTreeMap, BTreeSet};

use coffre_core::dossier::{EntityChange, NewEntity};
use coffre_core::terms::{DocId, EntityId, PartyRow, What};
use coffre_core::vault::{Vault, VaultError, field};

use super::document::{part_code, seen};
use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::view::{NewParty, Participant, Party, PartyField, PartyFull, PartyList, TakesPart};

/// A party of the index.
pub(crate) fn party_view(row: &PartyRow) -> Party {
    Party {
        id: row.id.clone(),
        name: row.name.clone(),
        address: row.address.clone(),
        email: row.email.clone(),
        telephone: row.telephone.clone(),
        merged_into: row.merged_into.clone(),
    }
}

/// The parties that a document names, with their parts.
pub(super) fn parties_of(vault: &Vault, doc: DocId) -> Answer<Vec<Participant>> {
    let (_, state) = vault.document_state(doc)?;
    // Two people who said the same at once made two links of it.
    let linked: BTreeSet<(EntityId, String)> = state
        .links
        .into_values()
        .map(|link| (link.to, link.part))
        .collect();
    // What it links to besides parties has no row among them.
    Ok(linked
        .into_iter()
        .filter_map(|(to, part)| {
            Some(Participant {
                party: party_view(&vault.party(to).ok()?),
                part,
            })
        })
        .collect())
}

/// A window of the parties whose name or e-mail has these words.
pub fn party_list(shell: &Here, words: String, offset: u32, limit: u32) -> Answer<PartyList> {
    shell.look(|vault| {
        let rows = vault.parties_from(&words, limit.min(500), offset)?;
        Ok(PartyList {
            total: u32::try_from(vault.count_parties(&words)?).unwrap_or(u32::MAX),
            offset,
            rows: rows.iter().map(party_view).collect(),
        })
    })
}

/// One party, with the dossiers in which it takes part and the records that are the same person.
pub fn party_show(shell: &Here, id: String) -> Answer<PartyFull> {
    let party = id!(EntityId, id)?;
    shell.look(|vault| {
        let row = vault.party(party)?;
        let others = vault.one_person(party)?.into_iter().filter(|one| *one != party);
        let parts = vault.parts_of_person(party)?.into_iter();
        Ok(PartyFull {
            party: party_view(&row),
            // A dossier that cannot be seen is not told.
            dossiers: parts
                .filter_map(|(dossier, part)| {
                    let title = vault.dossier_title(dossier).ok()??;
                    Some(TakesPart {
                        dossier: dossier.to_string(),
                        title,
                        part,
                    })
                })
                .collect(),
            same: others
                .filter_map(|one| Some(party_view(&vault.party(one).ok()?)))
                .collect(),
        })
    })
}

/// Adds a party to a dossier. Returns its id.
pub fn party_make(shell: &Here, dossier: String, party: NewParty) -> Answer<String> {
    shell.change(|vault| {
        let dossier = seen(vault, &dossier)?;
        let (c, state) = vault.entity_state(dossier)?;
        if state.what != What::Dossier {
            return Err(VaultError::NotFound.into());
        }
        let made = vault.make_entities(&[new_party(party, c, dossier)?])?;
        Ok(made.first().ok_or(VaultError::NotFound)?.to_string())
    })
}

/// A party of a dossier, as the core makes it.
pub(crate) fn new_party(
    party: NewParty,
    c: coffre_core::terms::CompartmentId,
    dossier: EntityId,
) -> Answer<NewEntity> {
    if party.name.trim().is_empty() {
        return Err(CommandError::value("name"));
    }
    let part = part_code(&party.part)?;
    let fields = [
        (field::NAME, Some(party.name)),
        (field::ADDRESS, party.address),
        (field::EMAIL, party.email),
        (field::TELEPHONE, party.telephone),
    ];
    Ok(NewEntity {
        what: What::Party,
        c,
        fields: said(fields),
        links: vec![(dossier, part)],
    })
}

/// The fields that hold something.
pub(crate) fn said<const N: usize>(fields: [(&str, Option<String>); N]) -> BTreeMap<String, String> {
    let trimmed = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?.trim().to_owned())));
    trimmed.filter(|(_, value)| !value.is_empty()).collect()
}

/// Gives a party that exists a part in a dossier.
pub fn party_join(shell: &Here, party: String, dossier: String, part: String) -> Answer<()> {
    let part = part_code(&part)?;
    shell.change(|vault| {
        let (party, dossier) = (seen(vault, &party)?, seen(vault, &dossier)?);
        Ok(vault.change_entity(party, &[EntityChange::Join { dossier, part }])?)
    })
}

/// Says which parts a party plays in a dossier, all in one entry; none: it is taken out of it.
pub fn party_parts(shell: &Here, party: String, dossier: String, parts: Vec<String>) -> Answer<()> {
    let parts: Vec<String> = parts.iter().map(|part| part_code(part)).collect::<Answer<_>>()?;
    shell.change(|vault| {
        let (party, dossier) = (seen(vault, &party)?, seen(vault, &dossier)?);
        let joins = parts.into_iter().map(|part| EntityChange::Join { dossier, part });
        let changes: Vec<EntityChange> = std::iter::once(EntityChange::Leave(dossier))
            .chain(joins)
            .collect();
        Ok(vault.change_entity(party, &changes)?)
    })
}

/// Changes a field of a party.
pub fn party_change(shell: &Here, party: String, name: PartyField, value: Option<String>) -> Answer<()> {
    let field = match name {
        PartyField::Name => field::NAME,
        PartyField::Address => field::ADDRESS,
        PartyField::Email => field::EMAIL,
        PartyField::Telephone => field::TELEPHONE,
    };
    let value = value
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty());
    if name == PartyField::Name && value.is_none() {
        return Err(CommandError::value("name"));
    }
    shell.change(|vault| {
        let party = seen(vault, &party)?;
        let name = field.to_owned();
        Ok(vault.change_entity(party, &[EntityChange::Field { name, value }])?)
    })
}

/// States that two records are one person.
pub fn party_merge(shell: &Here, one: String, other: String) -> Answer<()> {
    if one == other {
        return Err(CommandError::value("other"));
    }
    shell.change(|vault| {
        let (one, other) = (seen(vault, &one)?, seen(vault, &other)?);
        Ok(vault.merge_parties(one, other)?)
    })
}

/// Makes merged records two again.
pub fn party_split(shell: &Here, one: String, other: String) -> Answer<()> {
    shell.change(|vault| {
        let (one, other) = (seen(vault, &one)?, seen(vault, &other)?);
        Ok(vault.split_parties(one, other)?)
    })
}
