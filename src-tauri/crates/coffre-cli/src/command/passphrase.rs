//! `passphrase`: another passphrase for the seat of this computer.

use std::io;

use serde::Serialize;

use crate::args::PassphraseArgs;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::place::open_vault_folder;
use crate::session::Session;

#[derive(Serialize)]
struct Changed {
    changed: bool,
}

impl Answer for Changed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line("The passphrase is changed on this computer. Your other computers keep theirs.")
    }
}

/// Changes the passphrase; the log says so.
pub(crate) fn run(args: &PassphraseArgs, context: &Context) -> Result<Exit, CommandError> {
    let (seat, folder) = context.chosen_seat()?;
    let store = open_vault_folder(&folder)?;
    let (label, protection) = (seat.profile().label.clone(), seat.profile().protection);
    let old = context.prompt.passphrase()?;
    let vault = context.unlock(seat, store, &old)?;
    let mut session = Session { context, vault };
    let new = context
        .prompt
        .new_passphrase(args.new_passphrase_file.as_deref(), &[&label], protection)?;
    session.vault.change_passphrase(&old, &new, &context.device)?;
    context.output.answer(&Changed { changed: true })?;
    session.close()
}
