//! `tidy`: fewer, larger files of the journal.

use std::io;

use serde::Serialize;

use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::session::Session;

#[derive(Serialize)]
struct Tidied {
    snapshots: usize,
    read_back: usize,
    joined: usize,
    removed: usize,
    stopped: bool,
}

impl Answer for Tidied {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} snapshots written, {} of others read back, {} entries joined, {} single files removed",
            self.snapshots, self.read_back, self.joined, self.removed
        ))?;
        if self.stopped {
            page.line("Stopped before the end; the same command goes on.")?;
        }
        Ok(())
    }
}

/// Tidies.
pub(crate) fn run(session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let bar = Bar::new(session.context.output, "tidying", 0);
    let done = session.vault.tidy(&bar);
    bar.done();
    let done = done?;
    session.context.output.answer(&Tidied {
        snapshots: done.snapshots,
        read_back: done.read_back,
        joined: done.joined,
        removed: done.removed,
        stopped: done.stopped,
    })?;
    Ok(if done.stopped { Exit::Partly } else { Exit::Done })
}
