//! `invite`: seven words for a new person or a known person's new computer.

use std::io;

use coffre_core::terms::{InviteId, RoleId};
use coffre_core::vault::{Vault, VaultError};
use serde::Serialize;

use crate::args::InviteArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::{edge, view};

/// The word for who is listed by the root and has no role.
const DIRECTOR: &str = "director";

#[derive(Serialize)]
struct Made {
    invite: String,
    person: String,
    words: String,
    expires: String,
}

impl Answer for Made {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line("Say these seven words on the phone, not by mail:")?;
        page.line(&format!("    {}", self.words))?;
        page.line(&format!(
            "They answer until {}. Then look at who answered with `coffre admit`.",
            self.expires
        ))
    }
}

#[derive(Serialize)]
struct Closed {
    closed: String,
}

impl Answer for Closed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line("The invite is closed; its words open nothing any more.")
    }
}

/// Invites, or closes an invite.
pub(crate) fn run(args: &InviteArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    if let Some(close) = &args.close {
        let id = InviteId::parse(close).map_err(|_| VaultError::NotFound)?;
        session.vault.close_invite(id)?;
        session.context.output.answer(&Closed {
            closed: close.clone(),
        })?;
        return Ok(Exit::Done);
    }
    session.step_up()?;
    let vault = &mut session.vault;
    let invited = match (&args.again, &args.name, &args.role) {
        (Some(person), _, _) => {
            let person = view::find_person(vault, person)?;
            if args.as_director {
                vault.invite_as_director(person, edge::work_factor())?
            } else {
                vault.invite_again(person, edge::work_factor())?
            }
        }
        (None, Some(name), Some(role)) if role.eq_ignore_ascii_case(DIRECTOR) => {
            vault.invite_director(name, edge::work_factor())?
        }
        (None, Some(name), Some(role)) => {
            let role = find_role(vault, role)?;
            vault.invite(name, role, edge::work_factor())?
        }
        _ => return Err(CommandError::Blank("the name or the role")),
    };
    session.context.output.answer(&Made {
        invite: invited.id.to_string(),
        person: invited.person.to_string(),
        // EXPOSE: shown to the inviter, who says the words to the newcomer.
        words: invited.words.expose().to_owned(),
        expires: invited.expires,
    })?;
    Ok(Exit::Done)
}

/// The role that a person means: its id, the code of its preset, or its name.
pub(crate) fn find_role(vault: &Vault, typed: &str) -> Result<RoleId, CommandError> {
    let id = vault.house().id_of(typed).unwrap_or(typed);
    let id = RoleId::parse(id).map_err(|_| VaultError::NotFound)?;
    Ok(vault
        .authority()
        .role(id)
        .map(|role| role.role)
        .ok_or(VaultError::NotFound)?)
}
