//! `who`: who can open this, and by which signed grant.

use std::io;

use coffre_core::vault::VaultError;
use coffre_core::who::Opener;
use serde::Serialize;

use super::members::role_name;
use crate::args::WhoArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, Labelled};

#[derive(Serialize)]
struct Ground {
    role: String,
    grant: String,
    entry: String,
    signed_by: String,
}

#[derive(Serialize)]
struct Line {
    person: String,
    name: String,
    rank: &'static str,
    right: &'static str,
    grants: Vec<Ground>,
    /// Version of the root that lists a director.
    root: Option<u64>,
    seats: Vec<String>,
}

#[derive(Serialize)]
struct Who {
    compartment: Labelled,
    step_up: bool,
    people: Vec<Line>,
}

impl Answer for Who {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let note = if self.step_up { ", behind step-up" } else { "" };
        page.line(&format!(
            "{} ({}{note})",
            self.compartment.label, self.compartment.code
        ))?;
        let ground = |line: &Line| match (line.root, line.grants.first()) {
            (Some(version), _) => format!("director, listed by root version {version}"),
            (None, Some(ground)) => {
                format!(
                    "{}, granted by {} in entry {}",
                    ground.role,
                    ground.signed_by,
                    view::short(&ground.entry)
                )
            }
            (None, None) => String::new(),
        };
        let row = |line: &Line| {
            [
                line.right.to_owned(),
                line.name.clone(),
                format!("keys for {}", view::count(line.seats.len() as u64, "seat")),
                ground(line),
            ]
        };
        page.table(&self.people.iter().map(row).collect::<Vec<_>>())
    }
}

/// Shows who can open.
pub(crate) fn run(args: &WhoArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let c = match vault.find_compartment(&args.what) {
        Ok(c) => c,
        Err(_) => vault.document_state(vault.find_document(&args.what)?)?.0,
    };
    let info = vault.authority().compartment(c).ok_or(VaultError::NotFound)?;
    let line = |opener: Opener| Line {
        name: view::person(vault, opener.person),
        person: opener.person.to_string(),
        rank: view::rank(opener.rank),
        right: view::right(opener.right),
        grants: opener
            .grants
            .iter()
            .map(|ground| Ground {
                role: role_name(vault, context, ground.role),
                grant: ground.grant.to_string(),
                entry: ground.note.to_string(),
                signed_by: ground
                    .by_person
                    .map(|person| view::person(vault, person))
                    .unwrap_or_default(),
            })
            .collect(),
        root: opener.root.map(|(version, _)| version),
        seats: opener.seats.iter().map(ToString::to_string).collect(),
    };
    context.output.answer(&Who {
        compartment: view::compartment(vault, c, context.language),
        step_up: info.stepup,
        people: vault.who(c).into_iter().map(line).collect(),
    })?;
    Ok(Exit::Done)
}
