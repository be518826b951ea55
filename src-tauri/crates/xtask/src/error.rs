//! What can stop a task.

use std::path::PathBuf;

/// Why a task stopped, with what to do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum TaskError {
    #[error("`{program}` could not be started: {source}. Install it, or check PATH.")]
    Start { program: String, source: std::io::Error },

    #[error("`{command}` failed ({status}); its own message is above.")]
    Command {
        command: String,
        status: std::process::ExitStatus,
    },

    #[error("`{path}` could not be read or written: {source}")]
    File { path: PathBuf, source: std::io::Error },

    #[error("`cargo metadata` answered something unexpected: {0}. Is this a current cargo?")]
    Metadata(#[from] serde_json::Error),

    #[error("This machine has no `apt-get`. Install by hand, then start again: {missing}.")]
    NoApt { missing: String },

    #[error("Installing needs root and there is no `sudo`. As root: apt-get install {missing}")]
    NoRoot { missing: String },

    #[error("The window is built with Node 20.19 or later and its npm; {}. Install it from https://nodejs.org or your \
             system's packages, then start again.", found.as_ref().map_or("no node is on PATH".to_owned(), |found| format!("this machine has {found}")))]
    Node { found: Option<String> },

    #[error("`{path}` lacks the line `{marker}`: put it back, the generated part starts or ends there.")]
    Marker { path: PathBuf, marker: String },

    #[error("{count} generated files are not current. Run `cargo xtask generate` and commit the result.")]
    Stale { count: usize },

    #[error("{count} dependencies break the rules of layers.rs (listed above).")]
    Layers { count: usize },

    #[error("The package is not what it must be: {0}.")]
    Package(&'static str),

    #[error("Name a folder outside the repository, with its whole path.")]
    Folder,

    #[error("{count} steps failed.")]
    Steps { count: usize },
}
