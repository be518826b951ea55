//! `role`: roles and their rights, a person's role, a right of a role.

use std::io;

use coffre_core::terms::Right;
use serde::Serialize;

use super::invite::find_role;
use super::members::role_name;
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
}

#[derive(Serialize)]
struct Roles {
    roles: Vec<Role>,
}

impl Answer for Roles {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for role in &self.roles {
            let code = role.code.clone().unwrap_or_else(|| view::short(&role.id));
            page.line(&format!("{} ({code}), rank {}", role.name, role.rank))?;
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
        } => {
            let role = find_role(&session.vault, role)?;
            let c = session.vault.find_compartment(compartment)?;
            session.step_up()?;
            session.vault.change_right(role, c, word(*right))?;
            role_name(&session.vault, session.context, role)
        }
    };
    session.context.output.answer(&Changed { changed })?;
    Ok(Exit::Done)
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
        roles: vault.authority().roles().into_iter().map(role).collect(),
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
