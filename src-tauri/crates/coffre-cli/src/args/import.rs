//! Arguments of verbs that take over a tree of folders.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// The verbs of taking over.
#[derive(Subcommand)]
pub(crate) enum ImportVerb {
    /// Say what would become of a tree, and write the table of its folders to edit; nothing is filed
    Plan(PlanArgs),
    /// File what is new in a tree; stop it whenever you like, the next run goes on
    Run(RunArgs),
    /// Compare originals with what is in the vault and let them go; for directors
    Release(ReleaseArgs),
}

/// Arguments of `import plan`.
#[derive(Args)]
pub(crate) struct PlanArgs {
    /// The folder that holds everything
    pub(crate) tree: PathBuf,
    /// The table of folders: written where there is none yet, else read
    #[arg(long, value_name = "FILE")]
    pub(crate) map: PathBuf,
    /// Write what would become of each file, as a table
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
}

/// Arguments of `import run`.
#[derive(Args)]
pub(crate) struct RunArgs {
    /// The folder that holds everything
    pub(crate) tree: PathBuf,
    /// The table of folders that `import plan` wrote and you looked at
    #[arg(long, value_name = "FILE")]
    pub(crate) map: PathBuf,
    /// Write what became of each file, as a table
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Pause after about so many files
    #[arg(long, value_name = "FILES")]
    pub(crate) pause_after: Option<u64>,
    /// Leave the words of scans for `coffre read`, so that filing is quick
    #[arg(long)]
    pub(crate) read_later: bool,
}

/// Arguments of `import release`.
#[derive(Args)]
pub(crate) struct ReleaseArgs {
    /// The folder that holds everything
    pub(crate) tree: PathBuf,
    /// Delete the originals that may go; without it they are only counted
    #[arg(long)]
    pub(crate) delete: bool,
}
