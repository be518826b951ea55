//! `members`: who is part of the house, and what a person can read.

use std::io;

use coffre_core::members::{CouldRead, Member};
use coffre_core::terms::{PersonId, Right};
use coffre_core::vault::Vault;
use serde::Serialize;

use crate::args::MembersArgs;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, Labelled};

#[derive(Serialize)]
struct Line {
    person: String,
    name: String,
    rank: &'static str,
    roles: Vec<String>,
    seats: Vec<String>,
    removed: bool,
}

#[derive(Serialize)]
struct Members {
    members: Vec<Line>,
}

impl Answer for Members {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let seats = |line: &Line| match line.seats.len() {
            _ if line.removed => "left".to_owned(),
            0 => "not joined yet".to_owned(),
            count => view::count(count as u64, "seat"),
        };
        let row = |line: &Line| {
            let roles = line.roles.join(", ");
            [
                view::short(&line.person),
                line.name.clone(),
                line.rank.to_owned(),
                seats(line),
                roles,
            ]
        };
        page.table(&self.members.iter().map(row).collect::<Vec<_>>())
    }
}

/// What a person can read in one compartment.
#[derive(Serialize)]
pub(crate) struct Readable {
    compartment: Labelled,
    right: &'static str,
    documents: Option<u64>,
}

#[derive(Serialize)]
struct Reads {
    person: String,
    reads: Vec<Readable>,
}

impl Answer for Reads {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("{} can, today:", self.person))?;
        list(self.reads.iter(), page)
    }
}

impl Readable {
    /// Whether it is more than filing.
    pub(crate) fn is_read(&self) -> bool {
        self.right != view::right(Right::File)
    }
}

/// Shows the list of what can be read.
pub(crate) fn list<'a>(reads: impl Iterator<Item = &'a Readable>, page: &mut TextPage<'_>) -> io::Result<()> {
    let count = |one: &Readable| {
        one.documents
            .map_or_else(String::new, |count| view::count(count, "document"))
    };
    let row = |one: &Readable| [one.right.to_owned(), one.compartment.label.clone(), count(one)];
    page.table(&reads.map(row).collect::<Vec<_>>())
}

/// Names for what a person could read.
pub(crate) fn readable(vault: &Vault, context: &Context, could: &[CouldRead]) -> Vec<Readable> {
    let of = |one: &CouldRead| Readable {
        compartment: view::compartment(vault, one.c, context.language),
        right: view::right(one.right),
        documents: one.documents,
    };
    could.iter().map(of).collect()
}

/// Lists the members, or what one of them can read.
pub(crate) fn run(args: &MembersArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    if let Some(typed) = &args.reads {
        let person: PersonId = view::find_person(vault, typed)?;
        let reads = readable(vault, context, &vault.could_read(person)?);
        context.output.answer(&Reads {
            person: view::person(vault, person),
            reads,
        })?;
        return Ok(Exit::Done);
    }
    let line = |member: Member| Line {
        person: member.person.to_string(),
        name: view::person(vault, member.person),
        rank: view::rank(member.rank),
        roles: member
            .roles
            .iter()
            .map(|(_, role)| role_name(vault, context, *role))
            .collect(),
        seats: member.seats.iter().map(ToString::to_string).collect(),
        removed: member.removed,
    };
    let shown = vault
        .members()
        .into_iter()
        .filter(|member| args.all || !member.removed);
    context.output.answer(&Members {
        members: shown.map(line).collect(),
    })?;
    Ok(Exit::Done)
}

/// The name of a role, or the beginning of its id.
pub(crate) fn role_name(vault: &Vault, context: &Context, role: coffre_core::terms::RoleId) -> String {
    let named = vault.house().role_name(role, context.language);
    named.unwrap_or_else(|| view::short(&role.to_string()))
}
