//! `heal`: what is missing or damaged comes back from another copy.

use std::io;
use std::path::Path;
use std::sync::Arc;

use coffre_core::folder::open_folder;
use coffre_core::terms::Store;
use serde::Serialize;

use crate::args::HealArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::session::Session;

#[derive(Serialize)]
struct Healed {
    healed: Vec<String>,
    lost: Vec<String>,
    refused: Vec<String>,
    stopped: bool,
}

impl Answer for Healed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for name in &self.lost {
            page.field("in no copy", name)?;
        }
        for name in &self.refused {
            page.field("not replaced", name)?;
        }
        page.line(&format!(
            "{} files are whole again, {} are in no copy",
            self.healed.len(),
            self.lost.len()
        ))?;
        if !self.refused.is_empty() {
            page.line(&format!(
                "{} files cannot be replaced: give this computer's user the right to write there, or take them away by \
                 hand, then heal again.",
                self.refused.len()
            ))?;
        }
        if self.stopped {
            page.line("Stopped before the end; the same command goes on.")?;
        }
        Ok(())
    }
}

/// Another copy of the vault, which has to be there.
fn open_copy(path: &Path) -> Result<Arc<dyn Store>, CommandError> {
    let listed = std::fs::read_dir(path);
    listed.map_err(|source| CommandError::Place {
        path: path.to_owned(),
        source,
    })?;
    Ok(open_folder(path)?)
}

/// Heals.
pub(crate) fn run(args: &HealArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let other = args.from.as_deref().map(open_copy).transpose()?;
    let bar = Bar::new(session.context.output, "healing", 0);
    let done = session.vault.heal(other.as_deref(), &bar);
    bar.done();
    let done = done?;
    let exit = match (done.lost.is_empty() && done.refused.is_empty(), done.stopped) {
        (false, _) => Exit::Damaged,
        (true, true) => Exit::Partly,
        (true, false) => Exit::Done,
    };
    session.context.output.answer(&Healed {
        healed: done.healed,
        lost: done.lost,
        refused: done.refused,
        stopped: done.stopped,
    })?;
    Ok(exit)
}
