//! `dossier`: dossiers, their facts and their parties.

mod asking;
mod checklist;
mod fact;
mod party;
mod shown;

use std::collections::BTreeMap;
use std::io;

use coffre_core::dossier::{EntityChange, NewEntity, Opening};
use coffre_core::terms::{CompartmentId, EntityId, What};
use coffre_core::vault::{Vault, field};
use serde::Serialize;

use super::date;
use crate::args::{DossierVerb, NewDossierArgs, SetArgs};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

pub(super) use fact::foresee;

/// Fields whose value is a date.
const DATES: [&str; 4] = [
    field::OPENED,
    field::CLOSED,
    field::PLANNED_COMPROMIS,
    field::PLANNED_DEED,
];

#[derive(Serialize)]
struct Done {
    id: String,
    what: &'static str,
}

impl Answer for Done {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("{} {}", view::short(&self.id), self.what))
    }
}

/// Works on dossiers.
pub(crate) fn run(verb: &DossierVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (id, what) = match verb {
        DossierVerb::Ls { words, limit } => return shown::list(words, *limit, session),
        DossierVerb::Show { dossier } => return shown::show(dossier, session),
        DossierVerb::Check { dossier, annex } => return checklist::show(dossier, *annex, session),
        DossierVerb::Ask(args) => return asking::run(args, session),
        DossierVerb::Settle { dossier, row, reason } => (
            settle(dossier, row, reason.as_deref(), &mut session.vault)?,
            "changed",
        ),
        DossierVerb::Party(verb) => return party::run(verb, session),
        DossierVerb::New(args) => (make(args, &mut session.vault)?, "made"),
        DossierVerb::Set(args) => (set(args, &mut session.vault)?, "changed"),
        DossierVerb::Fact(args) => return fact::run(args, session),
    };
    session.context.output.answer(&Done {
        id: id.to_string(),
        what,
    })?;
    Ok(Exit::Done)
}

fn make(args: &NewDossierArgs, vault: &mut Vault) -> Result<EntityId, CommandError> {
    let opened = args.opened.as_deref().map(date::parse).transpose()?;
    let c = vault.find_compartment(&args.compartment)?;
    let mut all = match &args.template {
        Some(code) => from_template(code, args, c, vault)?,
        None => BTreeMap::new(),
    };
    let fields = [
        (field::TITLE, Some(args.title.clone())),
        (field::REFERENCE, args.reference.clone()),
        (field::KIND, args.kind.clone()),
        (field::PROPERTY, args.property.clone()),
        (field::OPENED, opened),
    ];
    let fields = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    all.extend(fields);
    let new = NewEntity {
        what: What::Dossier,
        c,
        fields: all,
        links: Vec::new(),
    };
    first(&vault.make_entities(&[new])?)
}

/// The fields that a template answers beforehand.
fn from_template(
    code: &str,
    args: &NewDossierArgs,
    c: CompartmentId,
    vault: &Vault,
) -> Result<BTreeMap<String, String>, CommandError> {
    let templates = vault.templates();
    let template = templates.iter().find(|one| one.code.as_str() == code);
    let template = template.ok_or_else(|| {
        let codes: Vec<&str> = templates.iter().map(|one| one.code.as_str()).collect();
        CommandError::UnknownTemplate(code.to_owned(), codes.join(", "))
    })?;
    let opening = Opening {
        title: args.title.clone(),
        property: args.property.clone().unwrap_or_default(),
        in_charge: Some(vault.person()),
        ..Opening::default()
    };
    Ok(vault.dossier_from(template, &opening, c).fields)
}

fn settle(typed: &str, row: &str, reason: Option<&str>, vault: &mut Vault) -> Result<EntityId, CommandError> {
    let id = vault.find_dossier(typed)?;
    vault.mark_not_applicable(id, row, reason)?;
    Ok(id)
}

/// The id of the one record that was made.
fn first(ids: &[EntityId]) -> Result<EntityId, CommandError> {
    Ok(ids
        .first()
        .copied()
        .ok_or(coffre_core::vault::VaultError::NotFound)?)
}

fn set(args: &SetArgs, vault: &mut Vault) -> Result<EntityId, CommandError> {
    let id = if args.party {
        vault.find_party(&args.subject)?
    } else {
        vault.find_dossier(&args.subject)?
    };
    let value = match &args.value {
        Some(typed) if DATES.contains(&args.field.as_str()) => Some(date::parse(typed)?),
        other => other.clone(),
    };
    vault.change_entity(
        id,
        &[EntityChange::Field {
            name: args.field.clone(),
            value,
        }],
    )?;
    Ok(id)
}
