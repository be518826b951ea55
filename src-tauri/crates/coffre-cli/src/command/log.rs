//! `log`: what was done and read.

use std::collections::BTreeMap;
use std::io;

use coffre_core::terms::EntityId;
use coffre_core::vault::{LogLine, Vault};
use serde::Serialize;

use crate::args::LogArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

/// Lines that are looked at where only some are wanted.
const LOOKED_AT: u32 = 100_000;

#[derive(Serialize)]
struct About {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Line {
    at: String,
    person: String,
    event: String,
    about: Vec<About>,
    detail: BTreeMap<String, String>,
    /// The entry that says it; none while it waits on this computer.
    note: Option<String>,
}

#[derive(Serialize)]
struct Log {
    log: Vec<Line>,
}

impl Answer for Log {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let detail = |line: &Line| {
            let about = line.about.iter().map(|about| about.name.clone());
            let shown = line.detail.iter().filter(|(key, _)| *key != "sha256");
            about
                .chain(shown.map(|(key, value)| format!("{key}: {value}")))
                .collect::<Vec<_>>()
                .join("; ")
        };
        let row = |line: &Line| {
            [
                line.at.clone(),
                line.person.clone(),
                line.event.clone(),
                detail(line),
            ]
        };
        page.table(&self.log.iter().map(row).collect::<Vec<_>>())
    }
}

/// Shows the log, newest first.
pub(crate) fn run(args: &LogArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let person = args
        .person
        .as_deref()
        .map(|typed| view::find_person(vault, typed))
        .transpose()?;
    let document = args
        .document
        .as_deref()
        .map(|typed| vault.find_document(typed))
        .transpose()?
        .map(EntityId::from);
    let filtered = person.is_some() || document.is_some() || args.event.is_some();
    let lines = vault.log(if filtered { LOOKED_AT } else { args.limit })?;
    let fits = |line: &LogLine| {
        person.is_none_or(|person| line.person == Some(person))
            && document.is_none_or(|id| line.ids.contains(&id))
            && args.event.as_ref().is_none_or(|event| line.event == *event)
    };
    let log = lines
        .into_iter()
        .filter(fits)
        .take(args.limit as usize)
        .map(|line| of(vault, line))
        .collect();
    context.output.answer(&Log { log })?;
    Ok(Exit::Done)
}

fn of(vault: &Vault, line: LogLine) -> Line {
    let name = |id: &EntityId| {
        let seen = vault.document_view((*id).into()).map(|seen| seen.row.title);
        seen.unwrap_or_else(|_| view::entity(vault, *id))
    };
    Line {
        at: line.at,
        person: line
            .person
            .map(|person| view::person(vault, person))
            .unwrap_or_default(),
        event: line.event,
        about: line
            .ids
            .iter()
            .map(|id| About {
                id: id.to_string(),
                name: name(id),
            })
            .collect(),
        detail: line.detail.into_iter().collect(),
        note: line.note.map(|note| note.to_string()),
    }
}
