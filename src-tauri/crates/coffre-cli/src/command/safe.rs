//! `sheet`: the yearly drill, and new recovery sheets.

use std::io;
use std::path::{Path, PathBuf};

use coffre_core::vault::RootDraft;
use coffre_export::recovery_sheet::{Holder, SheetPart};
use serde::Serialize;

use super::director::Draft;
use super::init::make_folder;
use super::recover::key_line;
use super::sheet::{SheetOf, SheetPlace, write_part};
use crate::args::{SheetLanguage, SheetVerb};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::prompt;
use crate::session::Session;

/// The holders of two of three, and the files of each two.
const HOLDERS: [(Holder, &str); 3] = [(Holder::A, "a"), (Holder::B, "b"), (Holder::C, "c")];
const PAIRS: [&str; 3] = ["ab", "ac", "bc"];

#[derive(Serialize)]
struct Tried {
    tried: bool,
}

impl Answer for Tried {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line("This sheet opens the vault. The log keeps the day; try it again in a year.")
    }
}

#[derive(Serialize)]
struct Renewed {
    files: Vec<PathBuf>,
    root: Draft,
}

impl Answer for Renewed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for path in &self.files {
            page.field("written", &path.display().to_string())?;
        }
        self.root.text(page)?;
        page.line(
            "Once it is followed, every key is renewed. The old sheet still reads what was filed before.",
        )
    }
}

/// Tries a sheet, or makes new ones.
pub(crate) fn run(verb: &SheetVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    match verb {
        SheetVerb::Try { sheet_file } => try_sheet(sheet_file.as_deref(), session),
        SheetVerb::Renew {
            sheet,
            sheet_language,
        } => renew(sheet.as_deref(), *sheet_language, session),
        SheetVerb::Split {
            dir,
            text,
            sheet_language,
        } => split(dir, if *text { "txt" } else { "html" }, *sheet_language, session),
    }
}

fn try_sheet(file: Option<&Path>, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let typed = match file {
        Some(path) => key_line(&prompt::read_secret(path)?),
        None => session
            .context
            .prompt
            .secret_lines("Type the key from the recovery sheet, then an empty line:")?,
    };
    session.vault.try_sheet(&typed)?;
    session.context.output.answer(&Tried { tried: true })?;
    Ok(Exit::Done)
}

fn renew(
    named: Option<&Path>,
    language: SheetLanguage,
    session: &mut Session<'_>,
) -> Result<Exit, CommandError> {
    let place = SheetPlace::choose(named, session.context.output.is_terminal())?;
    session.step_up()?;
    let made = session.vault.renew_sheet()?;
    let agency = agency(session);
    let of = sheet_of(&agency, session, language);
    let files = place
        .deliver(session.context, &made.key, &of, &mut session.vault)?
        .into_iter()
        .collect();
    answer(files, &made.root, session)
}

fn split(
    folder: &Path,
    form: &str,
    language: SheetLanguage,
    session: &mut Session<'_>,
) -> Result<Exit, CommandError> {
    let folder = make_folder(folder)?;
    let sheets = HOLDERS.map(|(_, letter)| folder.join(format!("sheet-{letter}.{form}")));
    for path in &sheets {
        SheetPlace::choose(Some(path), false)?;
    }
    session.step_up()?;
    let made = session.vault.renew_split_sheet()?;
    let agency = agency(session);
    let of = sheet_of(&agency, session, language);
    let mut files = Vec::new();
    for ((path, key), (holder, _)) in sheets.into_iter().zip(&made.holders).zip(HOLDERS) {
        SheetPlace::file(path.clone()).write(key, &of, SheetPart::OneOfThree(holder))?;
        files.push(path);
    }
    for (part, pair) in made.parts.iter().zip(PAIRS) {
        let path = folder.join(format!("recovery-{pair}.age"));
        write_part(&path, part)?;
        files.push(path);
    }
    session
        .context
        .output
        .note("Print the three sheets for three people, then delete them; keep the .age files with each.");
    answer(files, &made.root, session)
}

fn agency(session: &Session<'_>) -> String {
    session
        .vault
        .house()
        .setting("agency")
        .unwrap_or_default()
        .to_owned()
}

fn sheet_of<'a>(agency: &'a str, session: &Session<'_>, language: SheetLanguage) -> SheetOf<'a> {
    SheetOf {
        agency,
        vault: session.vault.id(),
        today: session.vault.today(),
        language,
    }
}

fn answer(files: Vec<PathBuf>, root: &RootDraft, session: &Session<'_>) -> Result<Exit, CommandError> {
    let root = Draft::of(&session.vault, root);
    session.context.output.answer(&Renewed { files, root })?;
    Ok(Exit::Done)
}
