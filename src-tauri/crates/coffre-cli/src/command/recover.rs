//! `recover`: a director comes back with the recovery sheet alone.

use std::io;
use std::path::PathBuf;

use coffre_core::folder::open_folder;
use coffre_core::recovery::{Recovering, Successor, VaultPin, combine, directors, recover};
use coffre_core::terms::{PersonId, RecoveryKey};
use coffre_core::vault::VaultError;
use coffre_secret::SecretText;
use serde::Serialize;

use super::director::Draft;
use super::sheet::{SheetOf, SheetPlace};
use crate::args::RecoverArgs;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::during;
use crate::session::Session;
use crate::{edge, prompt};

/// How the line of a printed sheet begins that holds the key.
const KEY_LINE: &str = "AGE-SECRET-KEY-1";

#[derive(Serialize)]
struct Back {
    seat: String,
    sheet: Option<PathBuf>,
    /// Bodies of the journal that were read with the used sheet.
    opened: usize,
    root: Draft,
    #[serde(skip)]
    taken: bool,
}

impl Answer for Back {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        self.root.text(page)?;
        if self.taken {
            page.line("The old seats are ended and every key is renewed. Destroy the sheet that was used.")
        } else {
            page.line("The vault opens here once another director has signed: `coffre director sign`.")
        }
    }
}

/// Recovers.
pub(crate) fn run(args: &RecoverArgs, context: &Context) -> Result<Exit, CommandError> {
    let folder = context.named_folder()?;
    let folder = folder
        .canonicalize()
        .map_err(|source| CommandError::Place { path: folder, source })?;
    let store = open_folder(&folder)?;
    let place = SheetPlace::choose(args.new_sheet.as_deref(), context.output.is_terminal())?;
    let pin = match &args.vault_id {
        Some(typed) => VaultPin::parse(typed)?,
        None => VaultPin::parse(&context.prompt.line("The vault's id, as the sheet shows it: ")?)?,
    };
    let used = sheet(args, context)?;
    let who = successor(args)?;
    let known = directors(&*store, &context.home, &pin, &used)?;
    if known.len() > 1 && args.director.is_none() {
        let ids: Vec<String> = known.iter().map(ToString::to_string).collect();
        context.output.note(&format!(
            "The directors are {}; name the one who comes back with --director.",
            ids.join(", ")
        ));
        return Err(VaultError::Ambiguous.into());
    }
    let protection = context.device.protection(args.passphrase_only);
    let passphrase = context.prompt.first_passphrase(&[&args.label], protection)?;
    let recovering = Recovering {
        folder,
        label: args.label.clone(),
        protection,
        who,
    };
    let done = during(context.output, "recovering", || {
        recover(
            recovering,
            &pin,
            &used,
            &context.home,
            store,
            &passphrase,
            &context.device,
            edge::system(),
        )
    })?;
    let mut vault = done.vault;
    if let Some(sheet) = &done.sheet {
        vault.expect_sheet(sheet)?;
    }
    let agency = vault.house().setting("agency").unwrap_or_default().to_owned();
    let of = SheetOf {
        agency: &agency,
        vault: vault.id(),
        today: vault.today(),
        language: args.sheet_language,
    };
    let sheet = match &done.sheet {
        Some(sheet) => place.deliver(context, sheet, &of, &mut vault)?,
        None => None,
    };
    vault.end_recovery()?;
    let root = Draft::of(&vault, &done.root);
    context.output.answer(&Back {
        seat: vault.seat().to_string(),
        sheet,
        opened: done.opened,
        root,
        taken: done.taken,
    })?;
    Session { context, vault }.close()
}

/// The key of one sheet, or of two of three with the file that belongs to both.
fn sheet(args: &RecoverArgs, context: &Context) -> Result<RecoveryKey, CommandError> {
    let read = |place: usize| match args.sheet_file.get(place) {
        Some(path) => prompt::read_secret(path).map(|text| key_line(&text)),
        None => context
            .prompt
            .secret_lines("Type the key from the recovery sheet, then an empty line:"),
    };
    let Some(part) = &args.part else {
        return Ok(RecoveryKey::parse_sheet(&read(0)?)?);
    };
    let bytes = std::fs::read(part).map_err(|source| CommandError::SecretFile {
        path: part.clone(),
        source,
    })?;
    Ok(combine(&bytes, [&read(0)?, &read(1)?])?)
}

/// The key out of the text form of a sheet; what holds no such line was typed from a printed one.
pub(crate) fn key_line(text: &SecretText) -> SecretText {
    // EXPOSE: the one line with the key is cut out.
    let line = text.expose().lines().find(|line| line.starts_with(KEY_LINE));
    // EXPOSE: without such a line the text itself is what was typed.
    SecretText::new(line.unwrap_or_else(|| text.expose()).to_owned())
}

fn successor(args: &RecoverArgs) -> Result<Successor, CommandError> {
    let of = args
        .director
        .as_deref()
        .map(PersonId::parse)
        .transpose()
        .map_err(|_| VaultError::NotFound)?;
    Ok(match &args.instead {
        Some(name) => Successor::Instead {
            of,
            name: name.clone(),
        },
        None => Successor::Again(of),
    })
}
