//! `sync`: take in what others did, and show what was noticed.

use std::io;

use coffre_core::vault::{Finding, Published};
use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::during;
use crate::session::Session;

#[derive(Serialize)]
struct Synced {
    entries: usize,
    bodies: usize,
    waiting: usize,
    /// Entries that wait to be adopted.
    quarantined: usize,
    noticed: Vec<&'static str>,
}

impl Answer for Synced {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} new entries; {} files wait to be published",
            self.entries, self.waiting
        ))?;
        for code in &self.noticed {
            page.field("noticed", code)?;
        }
        super::adopt::offer(self.quarantined, page)
    }
}

/// Pulls and publishes.
pub(crate) fn run(session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let pulled = during(session.context.output, "taking in", || session.vault.catch_up())?;
    let waiting = match session.vault.publish()? {
        Published::All => 0,
        Published::Waiting { files } => files,
    };
    session.context.output.answer(&Synced {
        entries: pulled.entries,
        bodies: pulled.bodies,
        waiting,
        quarantined: session.vault.quarantined()?.len(),
        noticed: session.vault.findings().map(Finding::code).collect(),
    })?;
    Ok(Exit::Done)
}
