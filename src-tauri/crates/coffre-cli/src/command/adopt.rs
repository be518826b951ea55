//! `adopt`: work that was filed before its author knew of his removal; list it, let it count.

use std::io;

use coffre_core::authority::QuarantineReason;
use coffre_core::vault::{Quarantined, Vault, VaultError};
use serde::Serialize;

use crate::args::AdoptArgs;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, Labelled};

/// How many digits of an entry's hash are shown and may be typed.
const DIGITS: usize = 12;

#[derive(Serialize)]
struct Entry {
    entry: String,
    compartment: Labelled,
    person: String,
    time: String,
    reason: &'static str,
    documents: Vec<String>,
    lines: usize,
    may_adopt: bool,
}

#[derive(Serialize)]
struct Waiting {
    waiting: Vec<Entry>,
}

impl Answer for Waiting {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        if self.waiting.is_empty() {
            return page.line("Nothing waits to be adopted.");
        }
        let row = |one: &Entry| {
            let what = match one.documents.as_slice() {
                [] => format!("{} lines", one.lines),
                names => names.join(", "),
            };
            let place = one.compartment.label.clone();
            [
                one.entry.clone(),
                one.time.clone(),
                one.person.clone(),
                place,
                one.reason.to_owned(),
                what,
            ]
        };
        page.table(&self.waiting.iter().map(row).collect::<Vec<_>>())?;
        page.line("Look at who wrote it and when; then `coffre adopt ENTRY` or `coffre adopt --all`.")
    }
}

#[derive(Serialize)]
struct Adopted {
    adopted: usize,
}

impl Answer for Adopted {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} entries are adopted and count for everybody.",
            self.adopted
        ))
    }
}

/// Lists what waits, or adopts it.
pub(crate) fn run(args: &AdoptArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    session.vault.pull()?;
    if args.entries.is_empty() && !args.all {
        let waiting = list(&session.vault, session.context)?;
        session.context.output.answer(&Waiting { waiting })?;
        return Ok(Exit::Done);
    }
    session.step_up()?;
    let waiting = session.vault.quarantined()?;
    let named = |one: &Quarantined| {
        let entry = one.note.to_string();
        args.all && one.may_adopt || args.entries.iter().any(|typed| entry.starts_with(typed.as_str()))
    };
    for typed in &args.entries {
        let known = |one: &Quarantined| one.note.to_string().starts_with(typed.as_str());
        if typed.len() < DIGITS || !waiting.iter().any(known) {
            return Err(VaultError::NotFound.into());
        }
    }
    let work: Vec<_> = waiting
        .iter()
        .filter(|one| named(one))
        .map(|one| (one.c, one.note))
        .collect();
    session.vault.adopt(&work)?;
    session.context.output.answer(&Adopted { adopted: work.len() })?;
    Ok(Exit::Done)
}

fn list(vault: &Vault, context: &Context) -> Result<Vec<Entry>, CommandError> {
    let entry = |one: Quarantined| Entry {
        entry: one.note.to_string()[..DIGITS].to_owned(),
        compartment: view::compartment(vault, one.c, context.language),
        person: one
            .person
            .map_or_else(|| one.seat.to_string(), |person| view::person(vault, person)),
        time: one.time,
        reason: reason(one.reason),
        documents: one.names,
        lines: one.lines,
        may_adopt: one.may_adopt,
    };
    Ok(vault.quarantined()?.into_iter().map(entry).collect())
}

/// A stable code.
fn reason(reason: QuarantineReason) -> &'static str {
    match reason {
        QuarantineReason::Removed => "removed",
        QuarantineReason::RootCut => "cut",
        QuarantineReason::Disputed => "fork",
        QuarantineReason::Omitted => "former-director",
        QuarantineReason::RightRemoved => "right-taken",
        _ => "aside",
    }
}

/// The line that `sync` and `check` say where something waits.
pub(super) fn offer(waiting: usize, page: &mut TextPage<'_>) -> io::Result<()> {
    if waiting == 0 {
        return Ok(());
    }
    page.line(&format!(
        "{waiting} entries of people who were removed, or whose right was taken, wait to be adopted: `coffre adopt`."
    ))
}
