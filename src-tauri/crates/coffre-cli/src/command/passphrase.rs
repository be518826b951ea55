//! `passphrase`: another passphrase for the seat of this computer.

use std::io;

use coffre_core::clock::{Clock as _, SystemClock};
use serde::Serialize;

use crate::args::PassphraseArgs;
use crate::context::Context;
use crate::edge;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};

#[derive(Serialize)]
struct Changed {
    since: String,
}

impl Answer for Changed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line("The passphrase is changed on this computer. Your other computers keep theirs.")
    }
}

/// Changes the passphrase.
pub(crate) fn run(args: &PassphraseArgs, context: &Context) -> Result<Exit, CommandError> {
    let (mut seat, _) = context.chosen_seat()?;
    let old = context.prompt.passphrase()?;
    let (label, protection) = (seat.profile().label.clone(), seat.profile().protection);
    let new = context
        .prompt
        .new_passphrase(args.new_passphrase_file.as_deref(), &[&label], protection)?;
    seat.change_passphrase(
        &old,
        &new,
        &context.device,
        edge::work_factor(),
        SystemClock.now(),
    )?;
    context.output.answer(&Changed {
        since: seat.profile().passphrase_since.clone(),
    })?;
    Ok(Exit::Done)
}
