//! Rows of dossiers and parties.

use coffre_format::op::What;
use coffre_format::{CompartmentId, EntityId};
use coffre_index::{DossierRow, FactSubject, IndexWrite, PartyRow};

use super::{date, put_facts};
use crate::merge::EntityState;
use crate::vault::error::VaultError;
use crate::vault::field;

/// Writes a dossier or party, or takes it out.
pub(in crate::vault) fn put_entity(
    tx: &IndexWrite<'_>,
    c: CompartmentId,
    id: EntityId,
    state: Option<&EntityState>,
) -> Result<(), VaultError> {
    let text = id.to_string();
    let Some(state) = state else {
        tx.delete_dossier(&text)?;
        return Ok(tx.delete_party(&text)?);
    };
    match state.what {
        What::Dossier => put_dossier(tx, c, &text, state),
        What::Party => put_party(tx, c, &text, state),
    }
}

fn put_dossier(
    tx: &IndexWrite<'_>,
    c: CompartmentId,
    id: &str,
    state: &EntityState,
) -> Result<(), VaultError> {
    let values = state.values();
    let value = |field: &str| values.get(field).cloned().unwrap_or_default();
    tx.put_dossier(&DossierRow {
        id: id.to_owned(),
        compartment: c.to_string(),
        title: value(field::TITLE),
        reference: value(field::REFERENCE),
        kind: value(field::KIND),
        state: values.get(field::STATE).cloned().unwrap_or_else(|| "open".into()),
        property: value(field::PROPERTY),
        opened: date(values.get(field::OPENED)),
        closed: date(values.get(field::CLOSED)),
    })?;
    tx.put_dossier_fields(id, &values)?;
    put_facts(
        tx,
        FactSubject::Dossier,
        id,
        state.facts.iter().map(|(k, f)| (k.to_string(), f)),
    )
}

fn put_party(tx: &IndexWrite<'_>, c: CompartmentId, id: &str, state: &EntityState) -> Result<(), VaultError> {
    let values = state.values();
    let value = |field: &str| values.get(field).cloned().unwrap_or_default();
    // Of records that are one person the lowest id stands for all.
    let stands = state
        .same
        .values()
        .map(ToString::to_string)
        .filter(|other| other.as_str() < id)
        .min();
    tx.put_party(&PartyRow {
        id: id.to_owned(),
        compartment: c.to_string(),
        name: value(field::NAME),
        address: value(field::ADDRESS),
        email: value(field::EMAIL),
        telephone: value(field::TELEPHONE),
        merged_into: stands,
    })?;
    for known in tx.dossiers_of_party(id)? {
        for part in tx
            .parties_of_dossier(&known)?
            .into_iter()
            .filter(|p| p.party.id == id)
        {
            tx.unlink_dossier_party(&known, id, &part.part)?;
        }
    }
    for link in state.links.values() {
        let dossier = link.to.to_string();
        if tx.dossier(&dossier)?.is_some() {
            tx.link_dossier_party(&dossier, id, &link.part)?;
        }
    }
    put_facts(
        tx,
        FactSubject::Party,
        id,
        state.facts.iter().map(|(k, f)| (k.to_string(), f)),
    )
}
