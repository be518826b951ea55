//! `role`: roles and their rights, a new role or name, a person's role, a right of a role.

use std::io;

use clap::ValueEnum as _;
use coffre_core::members::NewRole;
use coffre_core::terms::{CompartmentId, Right, RoleId};
use coffre_core::vault::Vault;
use serde::Serialize;

use super::compartment::label;
use super::invite::find_role;
use super::members::role_name;
use super::values;
use crate::args::{RightWord, RoleVerb};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, Labelled};

#[derive(Serialize)]
struct RightLine {
    compartment: Labelled,
    right: &'static str,
}

#[derive(Serialize)]
struct Role {
    id: String,
    code: Option<String>,
    name: String,
    rank: &'static str,
    rights: Vec<RightLine>,
    /// Whether it is given to nobody any more; somebody has it all the same.
    retired: bool,
}

#[derive(Serialize)]
struct Roles {
    roles: Vec<Role>,
}

impl Answer for Roles {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for role in &self.roles {
            let code = role.code.clone().unwrap_or_else(|| view::short(&role.id));
            let retired = if role.retired { ", retired" } else { "" };
            page.line(&format!("{} ({code}), rank {}{retired}", role.name, role.rank))?;
            let row = |one: &RightLine| [format!("    {}", one.right), one.compartment.label.clone()];
            page.table(&role.rights.iter().map(row).collect::<Vec<_>>())?;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct Changed {
    changed: String,
}

impl Answer for Changed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{}: done. What must not be read any more has new keys.",
            self.changed
        ))
    }
}

/// Shows or changes roles.
pub(crate) fn run(verb: &RoleVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let changed = match verb {
        RoleVerb::Ls => return list(session),
        RoleVerb::Give { person, role } => {
            let person = view::find_person(&session.vault, person)?;
            let role = find_role(&session.vault, role)?;
            session.step_up()?;
            session.vault.change_role(person, role)?;
            view::person(&session.vault, person)
        }
        RoleVerb::Right {
            role,
            compartment,
            right,
            yes,
        } => {
            let role = find_role(&session.vault, role)?;
            let c = session.vault.find_compartment(compartment)?;
            foretell(role, c, word(*right), *yes, session)?;
            session.step_up()?;
            session.vault.change_right(role, c, word(*right))?;
            role_name(&session.vault, session.context, role)
        }
        RoleVerb::New {
            code,
            name,
            rank,
            rights,
        } => {
            let rights = rights.iter().map(|typed| right_of(typed, &session.vault));
            let new = NewRole {
                label: label(name)?,
                code: Some(values::code(code)?),
                rank: super::compartment::rank(*rank),
                rights: rights.collect::<Result<_, _>>()?,
            };
            session.step_up()?;
            return named(session.vault.make_role(&new)?, "made", session);
        }
        RoleVerb::Retire { role } => {
            let role = find_role(&session.vault, role)?;
            session.step_up()?;
            session.vault.retire_role(role)?;
            return named(role, "retired", session);
        }
        RoleVerb::Rename { role, name } => {
            let role = find_role(&session.vault, role)?;
            session.vault.rename_role(role, &label(name)?)?;
            return named(role, "named", session);
        }
    };
    session.context.output.answer(&Changed { changed })?;
    Ok(Exit::Done)
}

/// Says whose right changes, and asks where there is somebody.
fn foretell(
    role: RoleId,
    c: CompartmentId,
    right: Right,
    yes: bool,
    session: &Session<'_>,
) -> Result<(), CommandError> {
    let changes = session.vault.preview_right(role, c, right)?;
    if changes.is_empty() {
        return Ok(());
    }
    let place = view::compartment(&session.vault, c, session.context.language).label;
    for one in &changes {
        let (name, before, after) = (
            view::person(&session.vault, one.person),
            view::right(one.before),
            view::right(one.after),
        );
        let line = format!("{name}: {before} -> {after} in {place}");
        session.context.output.note(&line);
    }
    let question = "Change the right so? What must not be read any more gets new keys.";
    session.context.prompt.confirm(yes, question)
}

#[derive(Serialize)]
struct Named {
    id: String,
    code: Option<String>,
    name: String,
    what: &'static str,
}

impl Answer for Named {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("{}: {}", self.name, self.what))
    }
}

fn named(role: RoleId, what: &'static str, session: &Session<'_>) -> Result<Exit, CommandError> {
    let code = session.vault.house().code_of(&role.to_string());
    session.context.output.answer(&Named {
        id: role.to_string(),
        code: code.map(ToOwned::to_owned),
        name: role_name(&session.vault, session.context, role),
        what,
    })?;
    Ok(Exit::Done)
}

/// A right that a new role has, as it was typed.
fn right_of(typed: &str, vault: &Vault) -> Result<(CompartmentId, Right), CommandError> {
    let known = ["COMPARTMENT=file", "COMPARTMENT=read", "COMPARTMENT=manage"];
    let unknown = || values::unknown("right", typed, known.iter());
    let (compartment, right) = typed.split_once('=').ok_or_else(unknown)?;
    let right = RightWord::from_str(right, true).map_err(|_| unknown())?;
    Ok((vault.find_compartment(compartment)?, word(right)))
}

fn list(session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let role = |role: coffre_core::authority::RoleInfo| Role {
        id: role.role.to_string(),
        code: vault
            .house()
            .code_of(&role.role.to_string())
            .map(ToOwned::to_owned),
        name: role_name(vault, context, role.role),
        rank: view::rank(role.rank),
        retired: role.retired,
        rights: role
            .rights
            .iter()
            .map(|(c, right)| RightLine {
                compartment: view::compartment(vault, *c, context.language),
                right: view::right(*right),
            })
            .collect(),
    };
    context.output.answer(&Roles {
        roles: vault.roles_in_use().into_iter().map(role).collect(),
    })?;
    Ok(Exit::Done)
}

const fn word(right: RightWord) -> Right {
    match right {
        RightWord::None => Right::None,
        RightWord::File => Right::File,
        RightWord::Read => Right::Read,
        RightWord::Manage => Right::Manage,
    }
}
