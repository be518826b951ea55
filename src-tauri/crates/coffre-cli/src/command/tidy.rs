//! `tidy`: fewer, larger files of the journal.

use std::io;

use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Tidied {
    snapshots: usize,
    joined: usize,
    removed: usize,
}

impl Answer for Tidied {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} snapshots written, {} entries joined, {} single files removed",
            self.snapshots, self.joined, self.removed
        ))
    }
}

/// Tidies.
pub(crate) fn run(session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let done = session.vault.tidy()?;
    session.context.output.answer(&Tidied {
        snapshots: done.snapshots,
        joined: done.joined,
        removed: done.removed,
    })?;
    Ok(Exit::Done)
}
