//! The guided tour: real commands, run one after the other as different people.

use std::path::{Path, PathBuf};

use clap::Parser as _;
use coffre_core::terms::Listing;

use crate::args::Cli;
use crate::command::run;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

/// What the tour files.
const LETTER: &str = "\
Madame, Monsieur,

Je confirme mon offre pour la maison du quai des Tanneurs, sous la condition suspensive de l'obtention de mon
crédit hypothécaire. L'offre est valable jusqu'au quinze du mois.
";

/// The people and places of the tour.
struct Tour<'a> {
    folder: &'a Path,
    context: &'a Context,
}

/// Walks: filed, searched, opened, denied.
pub(super) fn walk(folder: &Path, context: &Context) -> Result<(), CommandError> {
    let tour = Tour { folder, context };
    let letter = folder.join("offre par courrier.txt");
    super::told::write(&letter, LETTER)?;
    let letter = letter.display().to_string();
    tour.say("Filed. An agent files an offer; it is sealed, read back and signed.");
    tour.step(
        "agent",
        &["file", &letter, "--kind", "offer", "--tag", "visite guidée"],
        Exit::Done,
    )?;
    tour.say("Searched. The back office, on another computer, finds it by its words.");
    tour.step(
        "office",
        &["search", "condition suspensive", "tag:visite guidée"],
        Exit::Done,
    )?;
    tour.say("Opened. The log says so before a byte is decrypted.");
    let offer = tour.newest_tagged("office", "visite guidée")?;
    tour.step("office", &["cat", &offer], Exit::Done)?;
    tour.say("Who could open it, and by whose signed word.");
    tour.step("office", &["who", &offer], Exit::Done)?;
    tour.say("A director opens the step-up folder: the contracts of the staff.");
    tour.step(
        "director",
        &["ls", "--in", "direction", "--limit", "3", "--step-up"],
        Exit::Done,
    )?;
    let contract = tour.newest_in("director", "direction")?;
    tour.say("Denied. The agent asks for one of them, and for the folder.");
    tour.step("agent", &["cat", &contract], Exit::NotFound)?;
    tour.step(
        "agent",
        &["file", &letter, "--in", "direction", "--again"],
        Exit::NotAllowed,
    )?;
    tour.say("Denied. An export without a purpose is refused.");
    tour.step(
        "office",
        &[
            "export",
            &offer,
            "--to",
            "Étude du notaire",
            "--out",
            "export",
            "--purpose",
            "",
        ],
        Exit::Usage,
    )?;
    tour.say("And what the director sees of it all in the log:");
    tour.step("director", &["log", "--limit", "8"], Exit::Done)?;
    tour.say(&format!(
        "That was the tour. Go on yourself: {} says how.",
        folder.join(super::TOLD).display()
    ));
    Ok(())
}

impl Tour<'_> {
    fn say(&self, text: &str) {
        self.context.output.note(&format!("\n{text}"));
    }

    /// Runs one command as somebody of this role and holds it to how it must end.
    fn step(&self, role: &str, args: &[&str], must: Exit) -> Result<(), CommandError> {
        let shown: Vec<String> = args
            .iter()
            .map(|arg| {
                if arg.contains(' ') || arg.is_empty() {
                    format!("\"{arg}\"")
                } else {
                    (*arg).to_owned()
                }
            })
            .collect();
        self.context
            .output
            .note(&format!("{role}$ coffre {}", shown.join(" ")));
        let cli = self.parse(role, args)?;
        let context = Context::new(&cli.global, self.context.output)?;
        let ended = run(cli.command, &context).unwrap_or_else(|error| {
            self.context.output.error(&error);
            error.exit()
        });
        let as_it_must = if ended == must {
            Ok(())
        } else {
            Err(CommandError::Demo("a command ended otherwise"))
        };
        if must != Exit::Done {
            self.context.output.note(&format!("(exit code {})", ended as u8));
        }
        as_it_must
    }

    fn parse(&self, role: &str, args: &[&str]) -> Result<Cli, CommandError> {
        let text = |path: PathBuf| path.display().to_string();
        let own = [
            "coffre".to_owned(),
            "--home".to_owned(),
            text(self.home_of(role)?),
            "--vault".to_owned(),
            text(self.folder.join("vault")),
            "--passphrase-file".to_owned(),
            text(self.folder.join(super::PASSPHRASE_FILE)),
        ];
        let all = own.into_iter().chain(args.iter().map(|arg| (*arg).to_owned()));
        Cli::try_parse_from(all).map_err(|_| CommandError::Demo("a command is not understood"))
    }

    /// The computer of the first person with this role.
    fn home_of(&self, role: &str) -> Result<PathBuf, CommandError> {
        let homes = self.folder.join("homes");
        let failed = |source| CommandError::Place {
            path: homes.clone(),
            source,
        };
        let mut found: Vec<PathBuf> = homes
            .read_dir()
            .map_err(failed)?
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .collect();
        found.sort();
        let of_role = |path: &PathBuf| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name[2..] == format!("-{role}"))
        };
        found
            .into_iter()
            .find(of_role)
            .ok_or(CommandError::Demo("nobody has this role"))
    }

    /// The newest document with a tag.
    fn newest_tagged(&self, role: &str, tag: &str) -> Result<String, CommandError> {
        self.look(role, &["ls"], |_| Ok(Listing::Tag(tag.to_owned())))
    }

    /// The newest document of a step-up compartment.
    fn newest_in(&self, role: &str, compartment: &str) -> Result<String, CommandError> {
        self.look(role, &["ls", "--step-up"], |session| {
            Ok(Listing::Compartment(
                session.vault.find_compartment(compartment)?.to_string(),
            ))
        })
    }

    fn look(
        &self,
        role: &str,
        args: &[&str],
        listing: impl Fn(&Session<'_>) -> Result<Listing, CommandError>,
    ) -> Result<String, CommandError> {
        let cli = self.parse(role, args)?;
        let context = Context::new(&cli.global, self.context.output)?;
        let session = Session::open(&context)?;
        let id = listing(&session).and_then(|listing| first(&session, &listing));
        session.close()?;
        id
    }
}

/// The id of the newest document of a list.
fn first(session: &Session<'_>, listing: &Listing) -> Result<String, CommandError> {
    let rows = session.vault.list(listing, 1, 0)?;
    let row = rows.first().ok_or(CommandError::Demo("a list is empty"))?;
    Ok(row.id.clone())
}
