//! cargo-deny: installed when it is missing. It finds `.deny.toml` in the root by itself.

use crate::error::TaskError;
use crate::lane::Ending;
use crate::repository::{execute, succeeds};

/// The release that `.deny.toml` is written for.
const VERSION: &str = "0.20.2";

/// Checks bans, licences and sources; none of the three needs the network. A wrapper that is not met is no
/// finding: it is a permission, and not every crate uses its own.
pub(crate) fn check() -> Result<Ending, TaskError> {
    install()?;
    execute(
        &[
            "cargo",
            "deny",
            "check",
            "-A",
            "unused-wrapper",
            "bans",
            "licenses",
            "sources",
        ],
        &[],
    )?;
    Ok(Ending::Passed)
}

/// Checks the advisory database, where it can be fetched.
pub(crate) fn advisories() -> Result<Ending, TaskError> {
    install()?;
    if !succeeds(&["cargo", "deny", "fetch", "db"]) {
        return Ok(Ending::Skipped(
            "the advisory database could not be fetched from here",
        ));
    }
    execute(&["cargo", "deny", "check", "advisories"], &[])?;
    Ok(Ending::Passed)
}

fn install() -> Result<(), TaskError> {
    if succeeds(&["cargo", "deny", "--version"]) {
        return Ok(());
    }
    println!("Installing cargo-deny {VERSION} with cargo (several minutes, once).");
    execute(
        &["cargo", "install", "cargo-deny", "--version", VERSION, "--locked"],
        &[],
    )
}
