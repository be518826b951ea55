//! The command line, as data.

mod documents;
mod dossiers;
mod house;
mod import;
mod presets;
mod setup;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use documents::{
    BinArgs, CatArgs, DueArgs, ExportArgs, FileArgs, LsArgs, MvArgs, PageArgs, ReadArgs, SearchArgs,
    ShowArgs, TagArgs, TextArgs,
};
pub(crate) use dossiers::{AskArgs, DossierVerb, FactArgs, NewDossierArgs, PartyAddArgs, PartyVerb, SetArgs};
pub(crate) use house::{
    AdmitArgs, AdoptArgs, BackupArgs, CheckArgs, DirectorVerb, HealArgs, InviteArgs, LogArgs, LostArgs,
    MembersArgs, RemoveArgs, RightWord, RoleVerb, WhoArgs,
};
pub(crate) use import::{ImportVerb, PlanArgs, ReleaseArgs, RunArgs};
pub(crate) use presets::{
    CompartmentVerb, KindSetArgs, KindsArgs, KindsVerb, NameArgs, RankWord, RuleVerb, ScopeWord,
};
pub(crate) use setup::{
    DemoArgs, InitArgs, JoinArgs, PassphraseArgs, RecoverArgs, SheetLanguage, SheetVerb, UnlockArgs,
    VerifyArgs,
};

/// An encrypted vault for the documents of an estate agency.
///
/// One folder holds the vault; a cloud provider, a thief or a colleague without the right key cannot read it. This
/// computer keeps its own keys, sealed by a passphrase, under COFFRE_HOME.
#[derive(Parser)]
#[command(name = "coffre", version, after_help = crate::exit::HELP, max_term_width = 100)]
pub(crate) struct Cli {
    /// What every command understands.
    #[command(flatten)]
    pub(crate) global: Global,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(Args)]
pub(crate) struct Global {
    /// The vault's folder
    #[arg(long, global = true, env = "COFFRE_VAULT", value_name = "FOLDER")]
    pub(crate) vault: Option<PathBuf>,
    /// Local state of this computer
    #[arg(long, global = true, env = "COFFRE_HOME", value_name = "FOLDER", hide = true)]
    pub(crate) home: Option<PathBuf>,
    /// The seat, by its label or the beginning of its id, where several people use this computer
    #[arg(long, global = true, value_name = "SEAT")]
    pub(crate) seat: Option<String>,
    /// Seconds to wait for another program that has the seat open
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 3)]
    pub(crate) wait: u32,
    /// Read the passphrase from a file instead of the terminal
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Read the step-up passphrase from this file [default: the passphrase file]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) step_up_passphrase_file: Option<PathBuf>,
    /// Open the step-up keys too, for what only they can read
    #[arg(long, global = true)]
    pub(crate) step_up: bool,
    /// Answer in JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of labels of kinds, roles and compartments
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "fr",
        env = "COFFRE_LANGUAGE"
    )]
    pub(crate) language: Labels,
}

/// A language of labels.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Labels {
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// The verbs.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a vault in an empty folder, with you as its first director
    Init(InitArgs),
    /// Answer an invite with its seven words, from a new computer
    Join(JoinArgs),
    /// Start a session that locks itself when idle
    Unlock(UnlockArgs),
    /// Change the passphrase of this computer's seat
    Passphrase(PassphraseArgs),
    /// Delete this computer's index and fill a new one from the journal
    Rebuild,
    /// Come back with the recovery sheet, as a director with new seats
    Recover(RecoverArgs),
    /// Verify an export, without any key or vault
    Verify(VerifyArgs),
    /// Make a fictional agency to try everything on
    Demo(DemoArgs),
    /// Write shell completions
    #[command(hide = true)]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the man page
    #[command(hide = true)]
    Man,
    /// The verbs that work inside a session.
    #[command(flatten)]
    Inside(Inside),
}

/// The verbs that need an open vault.
#[derive(Subcommand)]
pub(crate) enum Inside {
    /// Invite a person, or a known person's new computer
    Invite(InviteArgs),
    /// Show who answered an invite, and let them in
    Admit(AdmitArgs),
    /// Who is part of the house
    Members(MembersArgs),
    /// Show roles, make one, give a person another one, change a right of one
    #[command(subcommand)]
    Role(RoleVerb),
    /// Show compartments, make one, name one anew, close one
    #[command(subcommand)]
    Compartment(CompartmentVerb),
    /// Remove a person or a computer; the keys are renewed
    Remove(RemoveArgs),
    /// Work of somebody who did not know yet of being removed: list it, or let it count
    Adopt(AdoptArgs),
    /// Directors: who they are, what waits for their signatures
    #[command(subcommand)]
    Director(DirectorVerb),
    /// Recovery sheets: the yearly drill, new ones, two of three
    #[command(subcommand)]
    Sheet(SheetVerb),
    /// File documents: one, several, or whole folders
    File(FileArgs),
    /// Take over a tree of folders: plan it, run it, let the originals go
    #[command(subcommand)]
    Import(ImportVerb),
    /// List documents
    Ls(LsArgs),
    /// Show what is known of a document, without opening it
    Show(ShowArgs),
    /// Write a document to standard output; the log says so
    Cat(CatArgs),
    /// Write the words of a document to standard output; the log says so
    Text(TextArgs),
    /// Write the picture of a page to a file; the log says so
    Page(PageArgs),
    /// Read what waits to be read: words of scans, recent dossiers first
    Read(ReadArgs),
    /// Hand documents to somebody outside; the register of disclosures says so first
    Export(ExportArgs),
    /// Search: words, "words in order", kind: person: dossier: before: after: is: …
    Search(SearchArgs),
    /// Move a document to another compartment
    Mv(MvArgs),
    /// Change tags, title, kind, dates, dossiers and parties of documents
    Tag(TagArgs),
    /// Put documents into the bin, or take them out
    Bin(BinArgs),
    /// Dossiers and their parties
    #[command(subcommand)]
    Dossier(DossierVerb),
    /// Dossiers by phase, with days to the deed and what blocks
    Board,
    /// Who changed what of a document or dossier, and when
    History {
        /// The document, or with --dossier a dossier
        subject: String,
        /// The subject is a dossier
        #[arg(long)]
        dossier: bool,
    },
    /// The kinds of document: list them, change one, make one
    Kinds(KindsArgs),
    /// The schedule of retention: show it, change a period
    #[command(subcommand)]
    Rule(RuleVerb),
    /// What is to be disposed of, and when
    Due(DueArgs),
    /// The log of reads and acts
    Log(LogArgs),
    /// Who can open this, and by which signed grant
    Who(WhoArgs),
    /// Check the folder against what was signed
    Check(CheckArgs),
    /// Bring back what is missing or damaged, from another copy
    Heal(HealArgs),
    /// Entries that nobody has any more: list them, or declare them lost as a director
    Lost(LostArgs),
    /// Copy what is new to a second place
    Backup(BackupArgs),
    /// Gather small files of the journal into larger ones; for once a month
    Tidy,
    /// Take in what others did, and show what was noticed
    Sync,
}

/// A line of a session.
#[derive(Parser)]
#[command(name = "", no_binary_name = true, disable_version_flag = true)]
pub(crate) struct SessionLine {
    /// What to do.
    #[command(subcommand)]
    pub(crate) verb: SessionVerb,
}

/// The verbs of a session.
#[derive(Subcommand)]
#[expect(clippy::large_enum_variant, reason = "one value lives at a time")]
pub(crate) enum SessionVerb {
    /// Open the step-up keys; they close by themselves
    StepUp,
    /// Close the step-up keys
    StepDown,
    /// Lock and leave
    #[command(visible_aliases = ["quit", "exit"])]
    Lock,
    /// All other verbs.
    #[command(flatten)]
    Inside(Inside),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
        SessionLine::command().debug_assert();
    }

    #[test]
    fn what_the_readme_types_is_understood() {
        let readme = include_str!("../../../../README.md");
        let job = readme
            .split("## The main job")
            .nth(1)
            .expect("the part of the main job");
        let block = job.split("```").nth(1).expect("its commands");
        let typed = block
            .lines()
            .flat_map(|line| line.split('#').next().unwrap_or_default().split("&&"));
        let commands: Vec<&str> = typed
            .map(str::trim)
            .filter(|line| line.starts_with("coffre "))
            .collect();
        assert!(commands.len() > 7, "found {commands:?}");
        for command in commands {
            let command = command.split(" > ").next().unwrap_or_default();
            let words = crate::command::words(command).expect("quotes that close");
            let parsed = Cli::try_parse_from(words);
            assert!(parsed.is_ok(), "{command} is not understood");
        }
    }

    #[test]
    fn an_export_without_purpose_is_refused_by_the_parser() {
        let parsed = Cli::try_parse_from(["coffre", "export", "abc", "--to", "Notary", "--out", "x"]);
        assert!(parsed.is_err(), "recipient and purpose are part of every export");
    }
}
