//! Arguments of verbs that work without an open vault.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// Arguments of `init`.
#[derive(Args)]
pub(crate) struct InitArgs {
    /// Name of the agency
    #[arg(long)]
    pub(crate) agency: String,
    /// Your name, as the first director
    #[arg(long)]
    pub(crate) director: String,
    /// What you want to be called before unlocking [default: the first word of your name]
    #[arg(long)]
    pub(crate) label: Option<String>,
    /// Where to write the recovery sheet: `.html` to print, `.txt` for text
    #[arg(long, value_name = "FILE")]
    pub(crate) sheet: Option<PathBuf>,
    /// Language of the recovery sheet
    #[arg(long, value_enum, default_value = "fr")]
    pub(crate) sheet_language: SheetLanguage,
    /// Protect the seat by its passphrase alone, without the system's keyring
    #[arg(long)]
    pub(crate) passphrase_only: bool,
}

/// A language of a printed page.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum SheetLanguage {
    /// French.
    Fr,
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// Arguments of `join`.
#[derive(Args)]
pub(crate) struct JoinArgs {
    /// The file with the seven words, instead of typing them
    #[arg(long, value_name = "FILE")]
    pub(crate) words_file: Option<PathBuf>,
    /// What you want to be called before unlocking
    #[arg(long)]
    pub(crate) label: String,
    /// Name of this computer, for the inviter's screen [default: the system's]
    #[arg(long)]
    pub(crate) computer: Option<String>,
    /// Protect the seat by its passphrase alone, without the system's keyring
    #[arg(long)]
    pub(crate) passphrase_only: bool,
}

/// Arguments of `unlock`.
#[derive(Args)]
pub(crate) struct UnlockArgs {
    /// Minutes without a command after which the session locks
    #[arg(long, default_value_t = 5, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=480))]
    pub(crate) idle: u32,
    /// Minutes after the last command at which the step-up keys close
    #[arg(long, default_value_t = 10, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=480))]
    pub(crate) step_up_for: u32,
    /// Seconds in such a minute: fewer in a test of what happens when time has passed
    #[arg(long, default_value_t = 60, hide = true, value_parser = clap::value_parser!(i64).range(1..=60))]
    pub(crate) minute: i64,
}

/// Arguments of `passphrase`.
#[derive(Args)]
pub(crate) struct PassphraseArgs {
    /// Read the new passphrase from a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) new_passphrase_file: Option<PathBuf>,
}

/// Arguments of `recover`.
#[derive(Args)]
pub(crate) struct RecoverArgs {
    /// The vault's id, as the sheet shows it; its first half is enough
    #[arg(long)]
    pub(crate) vault_id: Option<String>,
    /// The file with what stands on the recovery sheet, instead of typing it; two files with --part
    #[arg(long, value_name = "FILE")]
    pub(crate) sheet_file: Vec<PathBuf>,
    /// Where two of three sheets are needed: the file that belongs to the two at hand, recovery-ab.age
    #[arg(long, value_name = "FILE")]
    pub(crate) part: Option<PathBuf>,
    /// The director who comes back or is replaced, by id [default: the only one]
    #[arg(long, value_name = "ID")]
    pub(crate) director: Option<String>,
    /// Another person takes that director's place: the name
    #[arg(long, value_name = "NAME")]
    pub(crate) instead: Option<String>,
    /// What you want to be called before unlocking
    #[arg(long)]
    pub(crate) label: String,
    /// Where to write the new recovery sheet: `.html` to print, `.txt` for text
    #[arg(long, value_name = "FILE")]
    pub(crate) new_sheet: Option<PathBuf>,
    /// Language of the recovery sheet
    #[arg(long, value_enum, default_value = "fr")]
    pub(crate) sheet_language: SheetLanguage,
    /// Protect the seat by its passphrase alone, without the system's keyring
    #[arg(long)]
    pub(crate) passphrase_only: bool,
}

/// What to do with recovery sheets.
#[derive(Subcommand)]
pub(crate) enum SheetVerb {
    /// Type the sheet back: does it open the vault? Once a year
    Try {
        /// The file with what stands on the sheet, instead of typing it
        #[arg(long, value_name = "FILE")]
        sheet_file: Option<PathBuf>,
    },
    /// Propose a new sheet instead of the present one: after its use, a theft, a leaver who could reach it
    Renew {
        /// Where to write it: `.html` to print, `.txt` for text
        #[arg(long, value_name = "FILE")]
        sheet: Option<PathBuf>,
        /// Language of the sheet
        #[arg(long, value_enum, default_value = "fr")]
        sheet_language: SheetLanguage,
    },
    /// Propose three sheets instead, of which any two recover
    Split {
        /// Folder for the sheets and the files of each two
        dir: PathBuf,
        /// Write the sheets as text instead of pages to print
        #[arg(long)]
        text: bool,
        /// Language of the sheets
        #[arg(long, value_enum, default_value = "fr")]
        sheet_language: SheetLanguage,
    },
}

/// Arguments of `verify`.
#[derive(Args)]
pub(crate) struct VerifyArgs {
    /// The folder of the export
    pub(crate) export: PathBuf,
}

/// Arguments of `demo`.
#[derive(Args)]
pub(crate) struct DemoArgs {
    /// The agency is drawn from this number
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Where to make it [default: a folder of the system's temporary place]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) dir: Option<PathBuf>,
    /// So many dossiers at most, one of each nature first [default: all]
    #[arg(long, value_name = "NUMBER")]
    pub(crate) dossiers: Option<usize>,
    /// Then walk through it: filed, searched, opened, denied
    #[arg(long)]
    pub(crate) tour: bool,
}
