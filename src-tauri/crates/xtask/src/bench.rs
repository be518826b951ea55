//! `cargo xtask bench`: figures, each beside a limit or a peer of the same run.

use crate::error::TaskError;
use crate::machine::{self, Purpose};
use crate::repository::{execute, outside};
use crate::window as page;

/// Tells the benchmark of the window the folder of its vault.
const FOLDER: &str = "COFFRE_BENCH_FOLDER";

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

/// The window in the release profile, driven key by key; its vault stays in the folder.
///
/// # Errors
/// Where no folder outside the repository is named; as [`all`].
pub(crate) fn window() -> Result<(), TaskError> {
    let folder = outside(std::env::args_os().next_back())?;
    machine::install(Purpose::Test)?;
    page::build()?;
    execute(
        &[
            "cargo",
            "test",
            "--release",
            "-p",
            "coffre-app",
            "--features",
            "test-seams",
            "--test",
            "window",
            "--",
            "--ignored",
            "--exact",
            "--nocapture",
            "speed::the_window_of_a_large_agency",
        ],
        &[(FOLDER, &folder)],
    )
}
