//! `cargo xtask screenshots`: every view of the window as a picture, for looking at.

use crate::error::TaskError;
use crate::machine::{self, Purpose};
use crate::repository::{execute, outside};
use crate::window;

/// Tells the tour the folder of the pictures.
const FOLDER: &str = "COFFRE_SCREENSHOTS";

/// Builds the window and draws every view in three languages, light and dark, at two sizes.
///
/// # Errors
/// Where no folder outside the repository is named; what npm, cargo or the tour reports.
pub(crate) fn draw() -> Result<(), TaskError> {
    let folder = outside(std::env::args_os().next_back())?;
    machine::install(Purpose::Test)?;
    window::build()?;
    execute(
        &[
            "cargo",
            "test",
            "--workspace",
            "--features",
            "coffre-cli/test-work-factor,coffre-app/test-seams",
            "--test",
            "window",
            "--",
            "--ignored",
            "--exact",
            "tour::pictures::every_view",
        ],
        &[(FOLDER, &folder)],
    )
}
