//! `heal`: what is missing or damaged comes back from another copy.

use std::io;

use coffre_core::folder::open_folder;
use serde::Serialize;

use crate::args::HealArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Healed {
    healed: Vec<String>,
    lost: Vec<String>,
}

impl Answer for Healed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for name in &self.lost {
            page.field("in no copy", name)?;
        }
        page.line(&format!(
            "{} files are whole again, {} are in no copy",
            self.healed.len(),
            self.lost.len()
        ))
    }
}

/// Heals.
pub(crate) fn run(args: &HealArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let other = args.from.as_deref().map(open_folder).transpose()?;
    let done = session.vault.heal(other.as_deref())?;
    let exit = if done.lost.is_empty() {
        Exit::Done
    } else {
        Exit::Damaged
    };
    session.context.output.answer(&Healed {
        healed: done.healed,
        lost: done.lost,
    })?;
    Ok(exit)
}
