//! `lost`: entries that others name and nobody has; list them, or declare them lost.

use std::io;

use coffre_core::terms::Hash;
use coffre_core::vault::VaultError;
use serde::Serialize;

use crate::args::LostArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Entry {
    entry: String,
    seat: String,
    number: u64,
    person: Option<String>,
    named_by: usize,
}

#[derive(Serialize)]
struct Missing {
    missing: Vec<Entry>,
}

impl Answer for Missing {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        if self.missing.is_empty() {
            return page.line("No entry is waited for.");
        }
        let row = |one: &Entry| {
            let person = one.person.clone().unwrap_or_else(|| one.seat.clone());
            [one.entry.clone(), person, one.number.to_string()]
        };
        page.table(&self.missing.iter().map(row).collect::<Vec<_>>())?;
        page.line("Most are on their way, or in a backup: `coffre heal --from`. What no computer has any more, a director")?;
        page.line("declares lost with `coffre lost ENTRY`: it counts as empty for ever.")
    }
}

#[derive(Serialize)]
struct Declared {
    lost: usize,
}

impl Answer for Declared {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("{} entries are declared lost.", self.lost))
    }
}

/// Lists, or declares.
pub(crate) fn run(args: &LostArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    session.vault.pull()?;
    let missing = session.vault.missing_entries();
    if args.entries.is_empty() {
        let entry = |one: &coffre_core::vault::MissingEntry| Entry {
            entry: one.note.to_string(),
            seat: one.seat.to_string(),
            number: one.seq,
            person: one.person.map(|person| view::person(&session.vault, person)),
            named_by: one.named_by,
        };
        session.context.output.answer(&Missing {
            missing: missing.iter().map(entry).collect(),
        })?;
        return Ok(Exit::Done);
    }
    let notes: Result<Vec<Hash>, _> = args.entries.iter().map(|typed| Hash::parse(typed)).collect();
    let notes = notes.map_err(|_| VaultError::NotFound)?;
    session.context.prompt.confirm(
        args.yes,
        "Declare these entries lost for ever? What they said is void, also if they turn up, and so is what their authors \
             wrote before they hear of it.",
    )?;
    session.step_up()?;
    session.vault.declare_lost(&notes)?;
    session.context.output.answer(&Declared { lost: notes.len() })?;
    Ok(Exit::Done)
}
