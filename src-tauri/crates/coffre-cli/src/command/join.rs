//! `join`: a new computer answers an invite.

use std::io;

use coffre_core::folder::open_folder;
use coffre_core::members::{Joining, Waiting, join};
use coffre_core::terms::InviteWords;
use serde::Serialize;

use crate::args::JoinArgs;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::{edge, place, prompt};

#[derive(Serialize)]
struct Answered {
    agency: String,
    seat: String,
    check: [String; 2],
}

impl Answer for Answered {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("The invite of {} is answered.", self.agency))?;
        page.line(&format!(
            "Say these two words to who invited you: {} {}",
            self.check[0], self.check[1]
        ))?;
        page.line("When you have been admitted, every command works; try `coffre ls`.")
    }
}

/// Joins.
pub(crate) fn run(args: &JoinArgs, context: &Context) -> Result<Exit, CommandError> {
    let folder = context.named_folder()?;
    let folder = folder
        .canonicalize()
        .map_err(|source| CommandError::Place { path: folder, source })?;
    let store = open_folder(&folder)?;
    let typed = match &args.words_file {
        Some(path) => prompt::read_secret(path)?,
        None => context
            .prompt
            .secret_lines("Type the seven words of the invite, then an empty line:")?,
    };
    let words = InviteWords::parse(&typed)?;
    let protection = context.device.protection(args.passphrase_only);
    let passphrase = context.prompt.first_passphrase(&[&args.label], protection)?;
    let joining = Joining {
        folder,
        computer: args.computer.clone().unwrap_or_else(place::computer),
        label: args.label.clone(),
        protection,
    };
    let waiting = join(
        joining,
        &words,
        &context.home,
        store,
        &passphrase,
        &context.device,
        edge::system(),
    )?;
    let Waiting { home, agency, check } = waiting;
    context.output.answer(&Answered {
        agency,
        seat: home.profile().seat.to_string(),
        check,
    })?;
    Ok(Exit::Done)
}
