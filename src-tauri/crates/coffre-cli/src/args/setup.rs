//! Arguments of verbs that work without an open vault.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

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
}

/// Arguments of `passphrase`.
#[derive(Args)]
pub(crate) struct PassphraseArgs {
    /// Read the new passphrase from a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) new_passphrase_file: Option<PathBuf>,
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
    /// Then walk through it: filed, searched, opened, denied
    #[arg(long)]
    pub(crate) tour: bool,
}
