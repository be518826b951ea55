//! `cargo xtask bench`: figures, each beside a limit or a peer of the same run.

use crate::error::TaskError;
use crate::machine::{self, Purpose};
use crate::repository::execute;

const BENCH: &[&str] = &["cargo", "run", "-q", "--release", "-p", "coffre-bench", "--"];
const SEARCH: &[&str] = &[
    "cargo",
    "run",
    "-q",
    "--release",
    "-p",
    "coffre-index",
    "--example",
    "search_bench",
    "--",
];

/// Everything but the long ones.
///
/// # Errors
/// What the installation or the benchmark reports.
pub(crate) fn all() -> Result<(), TaskError> {
    machine::install(Purpose::Bench)?;
    execute(BENCH, &[])
}

/// Pages and words, from sealed files to the screen.
///
/// # Errors
/// As [`all`].
pub(crate) fn reading() -> Result<(), TaskError> {
    execute(&[BENCH, &["reading"]].concat(), &[])
}

/// The rebuild of a large index.
///
/// # Errors
/// As [`all`].
pub(crate) fn rebuild() -> Result<(), TaskError> {
    execute(&[BENCH, &["rebuild"]].concat(), &[])
}

/// A journal of many entries.
///
/// # Errors
/// As [`all`].
pub(crate) fn journal() -> Result<(), TaskError> {
    execute(&[BENCH, &["journal"]].concat(), &[])
}

/// The full text of a large agency.
///
/// # Errors
/// As [`all`].
pub(crate) fn search() -> Result<(), TaskError> {
    execute(&[SEARCH, &["100000", "800"]].concat(), &[])
}

/// The full text of a franchise group.
///
/// # Errors
/// As [`all`].
pub(crate) fn search_million() -> Result<(), TaskError> {
    execute(&[SEARCH, &["1000000", "300"]].concat(), &[])
}
