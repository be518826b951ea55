//! `demo`: a fictional agency with its people, dossiers and documents, made through the same calls as a real one.

mod told;
mod tour;

use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};

use coffre_core::terms::RecoveryKey;
use coffre_core::vault::Vault;
use coffre_demo::Agency;
use coffre_demo::house::{self, HouseError, Making, PASSPHRASE, Step};
use coffre_export::recovery_sheet::SheetPart;
use serde::Serialize;

use super::init::make_folder;
use super::sheet::{SheetOf, SheetPlace};
use crate::args::{DemoArgs, SheetLanguage};
use crate::context::Context;
use crate::edge;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;

/// Written last: a folder without it holds a demonstration that was cut short.
const TOLD: &str = "demo.txt";
/// Everybody's passphrase as a file, for `--passphrase-file`.
const PASSPHRASE_FILE: &str = "passphrase.txt";

/// What was filed.
#[derive(Serialize)]
struct Filed {
    /// Dossiers.
    dossiers: usize,
    /// Parties.
    parties: usize,
    /// Documents that were filed.
    documents: usize,
    /// Documents whose bytes were held already.
    held: usize,
    /// Documents that were refused: the empty one.
    refused: usize,
}

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
        make(args, &folder, context)?;
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

fn make(args: &DemoArgs, folder: &Path, context: &Context) -> Result<(), CommandError> {
    let empty = folder.read_dir().map(|mut entries| entries.next().is_none());
    if !empty.map_err(|source| CommandError::Place {
        path: folder.to_owned(),
        source,
    })? {
        return Err(CommandError::DemoFolder);
    }
    let agency = coffre_demo::agency_with(args.seed, args.dossiers.unwrap_or(usize::MAX));
    let made = make_house(&agency, folder, context)?;
    let people: Vec<told::Person> = made.people.into_iter().map(told::Person::of).collect();
    told::write(&folder.join(PASSPHRASE_FILE), PASSPHRASE)?;
    told::write(&folder.join(TOLD), &told::text(&agency, &people, folder))?;
    context.output.answer(&Made {
        folder: folder.to_owned(),
        agency: agency.name.to_owned(),
        passphrase: PASSPHRASE,
        people,
        filed: Filed {
            dossiers: made.dossiers,
            parties: made.parties,
            documents: made.documents,
            held: made.held,
            refused: made.refused,
        },
    })
}

/// Makes people, dossiers and documents, with a bar for each of the two parts.
fn make_house(agency: &Agency, folder: &Path, context: &Context) -> Result<house::Made, CommandError> {
    let bar: RefCell<Option<Bar>> = RefCell::new(None);
    let step = |step: Step| {
        let (what, done, all) = match step {
            Step::People(done, all) => ("inviting and admitting the staff", done, all),
            Step::Documents(done, all) => ("filing", done, all),
        };
        let mut shown = bar.borrow_mut();
        let known = shown.get_or_insert_with(|| Bar::new(context.output, what, all));
        coffre_core::document::Progress::at(known, done, all);
        if done >= all
            && let Some(ended) = shown.take()
        {
            ended.done();
        }
        true
    };
    let mut sheet = |vault: &Vault, key: &RecoveryKey| {
        let of = SheetOf {
            agency: agency.name,
            vault: vault.id(),
            today: vault.today(),
            language: SheetLanguage::Fr,
        };
        let place = SheetPlace::file(folder.join("recovery-sheet.txt"));
        let written = place.write(key, &of, SheetPart::Whole);
        written
            .map(|_| ())
            .map_err(|_| HouseError::Unexpected("the recovery sheet was not written"))
    };
    let mut making = Making {
        edge: &edge::system,
        work: edge::work_factor(),
        device: &context.device,
        step: &step,
        sheet: &mut sheet,
    };
    Ok(house::make(agency, folder, &mut making)?)
}
