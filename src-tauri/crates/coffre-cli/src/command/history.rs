//! `history`: who changed what of a document or dossier, and when.

use std::io;

use coffre_core::terms::EntityId;
use coffre_core::vault::{ChangeLine, Changed, Vault};
use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Line {
    at: String,
    by: String,
    what: &'static str,
    detail: String,
    counts: bool,
    confirmed: bool,
}

#[derive(Serialize)]
struct History {
    changes: Vec<Line>,
}

impl Answer for History {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |line: &Line| {
            let aside = if line.counts { "" } else { " (in quarantine)" };
            [
                line.at.clone(),
                line.by.clone(),
                line.what.to_owned(),
                format!("{}{aside}", line.detail),
            ]
        };
        page.table(&self.changes.iter().map(row).collect::<Vec<_>>())
    }
}

/// Shows the history, oldest first.
pub(crate) fn run(typed: &str, dossier: bool, session: &Session<'_>) -> Result<Exit, CommandError> {
    let vault = &session.vault;
    let id: EntityId = if dossier {
        vault.find_dossier(typed)?
    } else {
        vault.find_document(typed)?.into()
    };
    let changes = vault.changes(id)?;
    session.context.output.answer(&History {
        changes: changes.into_iter().map(|change| line(vault, change)).collect(),
    })?;
    Ok(Exit::Done)
}

fn line(vault: &Vault, change: ChangeLine) -> Line {
    let by = match change.person {
        Some(person) => view::person(vault, person),
        None => view::short(&change.seat.to_string()),
    };
    let (what, detail) = told(vault, change.what);
    Line {
        at: change.at,
        by,
        what,
        detail,
        counts: change.counts,
        confirmed: change.confirmed,
    }
}

fn told(vault: &Vault, changed: Changed) -> (&'static str, String) {
    let named = |to: EntityId, part: &str| format!("{} ({part})", view::entity(vault, to));
    match changed {
        Changed::Made => ("made", String::new()),
        Changed::Version {
            name, size, first, ..
        } => {
            let what = if first { "filed" } else { "version" };
            (what, format!("{name}, {size} bytes"))
        }
        Changed::Field { name, from, to } => {
            let from = from.map_or_else(String::new, |value| format!("{value} -> "));
            ("field", format!("{name}: {from}{}", to.unwrap_or_default()))
        }
        Changed::Linked { to, part } => ("linked", named(to, &part)),
        Changed::Unlinked { to, part } => ("unlinked", named(to, &part)),
        Changed::Tagged(tag) => ("tagged", tag),
        Changed::Untagged(tag) => ("untagged", tag),
        Changed::Fact { event, date, note } => {
            ("fact", format!("{event} {date} {note}").trim_end().to_owned())
        }
        Changed::FactTaken { event, date } => ("fact-taken-back", format!("{event} {date}")),
        Changed::Same(other) => ("merged", view::entity(vault, other)),
        Changed::Unsame => ("split", String::new()),
        Changed::Left => ("moved", String::new()),
    }
}
