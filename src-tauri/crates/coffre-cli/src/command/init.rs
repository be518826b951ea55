//! `init`: a new vault and its first director.

use std::io;

use coffre_core::folder::open_folder;
use coffre_core::vault::{NewVault, Setup, Vault};
use serde::Serialize;

use super::sheet::{SheetOf, SheetPlace};
use crate::args::InitArgs;
use crate::context::Context;
use crate::edge;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Made {
    vault: String,
    seat: String,
    sheet: Option<std::path::PathBuf>,
}

impl Answer for Made {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line("The vault is made. Invite your colleagues with `coffre invite`.")?;
        page.field("vault", &self.vault)
    }
}

/// Makes the vault.
pub(crate) fn run(args: &InitArgs, context: &Context) -> Result<Exit, CommandError> {
    let folder = context.named_folder()?;
    let place = SheetPlace::choose(args.sheet.as_deref(), context.output.is_terminal())?;
    let folder = make_folder(&folder)?;
    let store = open_folder(&folder)?;
    let protection = context.device.protection(args.passphrase_only);
    let passphrase = context
        .prompt
        .first_passphrase(&[&args.agency, &args.director], protection)?;
    let first_word = args.director.split_whitespace().next().unwrap_or(&args.director);
    let setup = Setup {
        agency: args.agency.clone(),
        director: args.director.clone(),
        label: args.label.clone().unwrap_or_else(|| first_word.to_owned()),
        folder,
        protection,
    };
    let made = Vault::create(
        setup,
        &context.home,
        store,
        &passphrase,
        &context.device,
        edge::system(),
    )?;
    let NewVault { mut vault, recovery } = made;
    let of = SheetOf {
        agency: &args.agency,
        vault: vault.id(),
        today: vault.today(),
        language: args.sheet_language,
    };
    let sheet = place.deliver(context, &recovery, &of, &mut vault)?;
    context.output.answer(&Made {
        vault: vault.id().to_string(),
        seat: vault.seat().to_string(),
        sheet,
    })?;
    Session { context, vault }.close()
}

/// The folder, made where it is missing, under the name that the system knows it by.
#[expect(
    clippy::disallowed_methods,
    reason = "the folder that the vault will lie in, where the person said"
)]
pub(crate) fn make_folder(folder: &std::path::Path) -> Result<std::path::PathBuf, CommandError> {
    let failed = |source| CommandError::Place {
        path: folder.to_owned(),
        source,
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    folder.canonicalize().map_err(failed)
}
