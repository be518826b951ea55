//! `backup`: a second copy.

use std::io;

use coffre_core::folder::{is_within, open_folder};
use coffre_core::upkeep::{LeftOut, WhyLeftOut};
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
    left_out: Vec<NotCopied>,
    not_here: usize,
    stopped: bool,
}

#[derive(Serialize)]
struct NotCopied {
    why: &'static str,
    file: String,
}

/// As many files are named one by one as a person may want to look at.
const NAMED: usize = 20;

impl Copied {
    fn left_out_for(&self, why: WhyLeftOut) -> usize {
        self.left_out.iter().filter(|one| one.why == why.code()).count()
    }
}

/// What to do about files that were left out.
const fn advice(why: WhyLeftOut) -> &'static str {
    match why {
        WhyLeftOut::Damaged => "are damaged in the vault's folder; run `coffre check`, then `coffre heal`",
        WhyLeftOut::Unreadable => {
            "cannot be read in the vault's folder; ask for the right to read them, or check the disk"
        }
        WhyLeftOut::Refused => {
            "are refused by the place of the copy; get the right to read and write them there, or take them away there"
        }
    }
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
        for one in self.left_out.iter().take(NAMED) {
            page.field(one.why, &one.file)?;
        }
        if self.left_out.len() > NAMED {
            page.line(&format!(
                "and {} more; --json names them all",
                self.left_out.len() - NAMED
            ))?;
        }
        for why in [WhyLeftOut::Damaged, WhyLeftOut::Unreadable, WhyLeftOut::Refused] {
            let count = self.left_out_for(why);
            if count > 0 {
                page.line(&format!("{count} were not copied: they {}.", advice(why)))?;
            }
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
    let (_, vault) = session.context.chosen_seat()?;
    if is_within(&args.to, &vault) {
        return Err(CommandError::CopyInVault);
    }
    session.vault.flush_audit()?;
    let to = open_folder(&make_folder(&args.to)?)?;
    let bar = Bar::new(session.context.output, "copying", 0);
    let done = session.vault.backup(&*to, args.verify, &bar);
    bar.done();
    let done = done?;
    let exit = match done.left_out_for(WhyLeftOut::Damaged) + done.left_out_for(WhyLeftOut::Unreadable) {
        0 if done.is_complete() => Exit::Done,
        0 => Exit::Partly,
        _ => Exit::Damaged,
    };
    let not_copied = |one: LeftOut| NotCopied {
        why: one.why.code(),
        file: one.name,
    };
    session.context.output.answer(&Copied {
        copied: done.copied,
        known: done.known,
        replaced: done.replaced,
        left_out: done.left_out.into_iter().map(not_copied).collect(),
        not_here: done.not_here,
        stopped: done.stopped,
    })?;
    Ok(exit)
}
