//! What the arguments say of the files, checked against what the house knows.

use coffre_core::intake::Said;
use coffre_core::terms::CompartmentId;
use coffre_core::vault::Vault;

use super::super::{date, values};
use crate::args::FileArgs;
use crate::error::CommandError;

/// What was said.
pub(super) fn said(args: &FileArgs, vault: &Vault) -> Result<Said, CommandError> {
    let kind = args
        .kind
        .as_deref()
        .map(|typed| values::kind(vault, typed))
        .transpose()?;
    let part = args.part.as_deref().map(values::part).transpose()?;
    let played = part.clone().unwrap_or_else(|| "other".to_owned());
    let mut people = Vec::new();
    for typed in &args.party {
        people.push((vault.find_party(typed)?, played.clone()));
    }
    let version_of = args
        .version_of
        .as_deref()
        .map(|typed| vault.find_document(typed))
        .transpose()?;
    let typed_place = args
        .compartment
        .as_deref()
        .map(|typed| vault.find_compartment(typed))
        .transpose()?;
    let c = match version_of {
        Some(doc) => vault.document_state(doc)?.0,
        None => place(typed_place, kind.as_deref(), vault)?,
    };
    let dossier = args
        .dossier
        .as_deref()
        .map(|typed| vault.find_dossier(typed))
        .transpose()?;
    Ok(Said {
        named: if version_of.is_some() {
            Some(c)
        } else {
            typed_place
        },
        kind,
        dossier,
        people,
        part,
        date: args.date.as_deref().map(date::parse_day).transpose()?,
        valid: args.valid_until.as_deref().map(date::parse_day).transpose()?,
        title: args.title.clone(),
        tags: args.tag.clone(),
        version_of,
        again: args.again,
        ..Said::nothing(c)
    })
}

/// The compartment: what was said, as far as the kind allows it, else what the kind proposes.
fn place(
    named: Option<CompartmentId>,
    kind: Option<&str>,
    vault: &Vault,
) -> Result<CompartmentId, CommandError> {
    let kind = kind.and_then(|code| vault.house().kinds().get(code));
    let proposed = kind
        .map(|kind| vault.find_compartment(kind.compartment()))
        .transpose()?;
    match (proposed, named) {
        (Some(proposed), Some(named)) if !vault.may_choose(proposed, named) => Err(CommandError::LaxerPlace),
        (_, Some(named)) => Ok(named),
        (Some(proposed), None) => Ok(proposed),
        (None, None) => values::unsorted(vault),
    }
}
