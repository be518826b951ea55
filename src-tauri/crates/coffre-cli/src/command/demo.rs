//! `demo`: a fictional agency with its people, dossiers and documents, made through the same calls as a real one.

mod content;
mod people;
mod told;
mod tour;

use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use self::content::Filed;
use self::people::Staff;
use super::init::make_folder;
use crate::args::DemoArgs;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};

/// The passphrase of everybody in the demonstration. It protects nothing, and the folder's own text says so.
pub(crate) const PASSPHRASE: &str = "vieux pont clocher orme tilleul";
/// Written last: a folder without it holds a demonstration that was cut short.
const TOLD: &str = "demo.txt";
/// Everybody's passphrase as a file, for `--passphrase-file`.
const PASSPHRASE_FILE: &str = "passphrase.txt";

#[derive(Serialize)]
struct Made {
    folder: PathBuf,
    agency: String,
    passphrase: &'static str,
    people: Vec<told::Person>,
    #[serde(flatten)]
    filed: Filed,
}

impl Answer for Made {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("{} is made in {}.", self.agency, self.folder.display()))?;
        let filed = &self.filed;
        page.line(&format!(
            "{} dossiers, {} parties; {} documents filed, {} held already, {} refused.",
            filed.dossiers, filed.parties, filed.documents, filed.held, filed.refused
        ))?;
        page.line(&format!("Everybody's passphrase: {}", self.passphrase))
    }
}

/// Makes the demonstration where there is none yet, and walks through it on request.
pub(crate) fn run(args: &DemoArgs, context: &Context) -> Result<Exit, CommandError> {
    let named = args
        .dir
        .clone()
        .unwrap_or_else(|| std::env::temp_dir().join(format!("coffre-demo-{}", args.seed)));
    let folder = make_folder(&named)?;
    if args.dir.is_none() && !folder.join(TOLD).exists() {
        clear(&folder)?;
    }
    if folder.join(TOLD).exists() {
        context.output.note(&format!(
            "The demonstration is there already: {}",
            folder.display()
        ));
    } else {
        make(args.seed, &folder, context)?;
    }
    if args.tour {
        tour::walk(&folder, context)?;
    }
    Ok(Exit::Done)
}

/// Removes what a demonstration that was cut short left in its usual folder; anything else there stays.
#[expect(
    clippy::disallowed_methods,
    reason = "folders that this verb made, in the system's temporary place"
)]
fn clear(folder: &Path) -> Result<(), CommandError> {
    let failed = |source| CommandError::Place {
        path: folder.to_owned(),
        source,
    };
    for name in ["homes", "vault"] {
        let path = folder.join(name);
        if path.is_dir() {
            std::fs::remove_dir_all(path).map_err(failed)?;
        }
    }
    for name in ["recovery-sheet.txt", PASSPHRASE_FILE] {
        let path = folder.join(name);
        if path.is_file() {
            std::fs::remove_file(path).map_err(failed)?;
        }
    }
    Ok(())
}

fn make(seed: u64, folder: &Path, context: &Context) -> Result<(), CommandError> {
    let empty = folder.read_dir().map(|mut entries| entries.next().is_none());
    if !empty.map_err(|source| CommandError::Place {
        path: folder.to_owned(),
        source,
    })? {
        return Err(CommandError::DemoFolder);
    }
    let agency = coffre_demo::agency(seed);
    let mut staff = Staff::enrol(&agency, folder, context)?;
    let filed = content::file(&agency, &mut staff, context)?;
    let people = staff.told();
    staff.lock()?;
    told::write(&folder.join(PASSPHRASE_FILE), PASSPHRASE)?;
    told::write(&folder.join(TOLD), &told::text(&agency, &people, folder))?;
    context.output.answer(&Made {
        folder: folder.to_owned(),
        agency: agency.name.to_owned(),
        passphrase: PASSPHRASE,
        people,
        filed,
    })
}
