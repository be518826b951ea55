//! `cargo xtask run`: from a fresh machine to the demonstration agency.

use crate::error::TaskError;
use crate::machine::{self, Purpose};
use crate::repository::execute;
use crate::window;

/// Installs what is missing and opens the window on the demonstration agency; without a screen, plays the tour of the
/// command line.
///
/// # Errors
/// What the installation, the build or the program reports.
pub(crate) fn demonstration() -> Result<(), TaskError> {
    machine::install(Purpose::Run)?;
    if has_screen() {
        return open_window();
    }
    println!("There is no screen here (no DISPLAY): the tour of the command line instead of the window.");
    println!("Building (several minutes the first time, seconds afterwards).");
    execute(&["cargo", "build", "-p", "coffre-cli"], &[])?;
    execute(
        &["cargo", "run", "-q", "-p", "coffre-cli", "--", "demo", "--tour"],
        &[],
    )
}

fn open_window() -> Result<(), TaskError> {
    println!("Building the window (ten minutes the first time, seconds afterwards).");
    window::build()?;
    execute(&["cargo", "build", "-p", "coffre-app"], &[])?;
    println!("The demonstration agency is made at the first start; then choose who you want to be.");
    execute(&["cargo", "run", "-q", "-p", "coffre-app", "--", "--demo"], &[])
}

/// Windows and macOS have one; elsewhere a session names it.
fn has_screen() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
