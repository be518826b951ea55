//! `cargo xtask run`: from a fresh machine to the demonstration agency.

use crate::error::TaskError;
use crate::machine::{self, Purpose};
use crate::repository::execute;

/// Installs what is missing, builds the command line and plays its tour.
///
/// # Errors
/// What the installation, the build or the tour reports.
pub(crate) fn tour() -> Result<(), TaskError> {
    machine::install(Purpose::Run)?;
    println!("Building (several minutes the first time, seconds afterwards).");
    execute(&["cargo", "build", "-p", "coffre-cli"], &[])?;
    execute(
        &["cargo", "run", "-q", "-p", "coffre-cli", "--", "demo", "--tour"],
        &[],
    )
}
