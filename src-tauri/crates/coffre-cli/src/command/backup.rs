//! `backup`: a second copy.

use std::io;

use coffre_core::folder::open_folder;
use serde::Serialize;

use super::init::make_folder;
use crate::args::BackupArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::session::Session;

#[derive(Serialize)]
struct Copied {
    copied: usize,
    known: usize,
    replaced: usize,
    damaged: usize,
    not_here: usize,
    stopped: bool,
}

impl Answer for Copied {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} files copied, {} were there already",
            self.copied, self.known
        ))?;
        if self.replaced > 0 {
            page.line(&format!(
                "{} files of the copy were damaged and are whole again",
                self.replaced
            ))?;
        }
        if self.damaged > 0 {
            page.line(&format!(
                "{} files are damaged here and were not copied; run `coffre check`",
                self.damaged
            ))?;
        }
        if self.not_here > 0 {
            page.line(&format!(
                "{} files are in the cloud and not on this computer",
                self.not_here
            ))?;
        }
        if self.stopped {
            page.line("Stopped before the end; the same command goes on.")?;
        }
        Ok(())
    }
}

/// Copies.
pub(crate) fn run(args: &BackupArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    session.vault.flush_audit()?;
    let to = open_folder(&make_folder(&args.to)?)?;
    let bar = Bar::new(session.context.output, "copying", 0);
    let done = session.vault.backup(&*to, args.verify, &bar);
    bar.done();
    let done = done?;
    let exit = match done.damaged {
        0 if done.is_complete() => Exit::Done,
        0 => Exit::Partly,
        _ => Exit::Damaged,
    };
    session.context.output.answer(&Copied {
        copied: done.copied,
        known: done.known,
        replaced: done.replaced,
        damaged: done.damaged,
        not_here: done.not_here,
        stopped: done.stopped,
    })?;
    Ok(exit)
}
