//! The commands, one file per concept. A command parses, takes the session, calls the core and maps to a view; it is a
//! plain function over the shell, so a test calls it without a window.

pub mod apart;
pub mod board;
pub mod checklist;
pub mod deadline;
pub mod demand;
pub mod deputy;
pub mod document;
pub mod dossier;
pub mod export;
pub mod house;
pub mod party;
pub mod people;
pub mod presets;
pub mod print;
pub mod proposals;
pub mod reading;
pub mod recovery;
pub mod request;
pub mod saved;
pub mod scanner;
pub mod schedule;
pub mod search;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod stepup;
pub mod today;
pub mod tray;
pub mod vault;
pub mod waiting;

use std::sync::Arc;

use crate::error::CommandError;
use crate::shell::Shell;

/// What every command is given.
pub type Here = Arc<Shell>;

/// What every command answers.
pub type Answer<T> = Result<T, CommandError>;

/// Parses an id that the page was given earlier.
macro_rules! id {
    ($kind:ty, $text:expr) => {
        <$kind>::parse(&$text)
            .map_err(|_| $crate::error::CommandError::from(coffre_core::vault::VaultError::NotFound))
    };
}
pub(crate) use id;
