//! `cargo xtask score`: how well documents are read and understood, on documents that no rule was written for.

use crate::error::TaskError;
use crate::machine::{self, Purpose};
use crate::repository::execute;

const SCORE: &[&str] = &[
    "cargo",
    "run",
    "-q",
    "--release",
    "-p",
    "coffre-corpus",
    "--bin",
    "score",
    "--",
];

/// Text recognition, then proposals, then pages that come in twice.
///
/// # Errors
/// What the installation or the score reports.
pub(crate) fn all() -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    execute(SCORE, &[])
}

/// Text recognition alone.
///
/// # Errors
/// As [`all`].
pub(crate) fn ocr() -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    execute(&[SCORE, &["ocr"]].concat(), &[])
}

/// Proposals on the third family alone.
///
/// # Errors
/// As [`all`].
pub(crate) fn third() -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    execute(&[SCORE, &["third"]].concat(), &[])
}

/// Proposals on the fourth family alone.
///
/// # Errors
/// As [`all`].
pub(crate) fn fourth() -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    execute(&[SCORE, &["fourth"]].concat(), &[])
}

/// Proposals on the fifth family alone.
///
/// # Errors
/// As [`all`].
pub(crate) fn fifth() -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    execute(&[SCORE, &["fifth"]].concat(), &[])
}

/// Proposals on the sixth family alone.
///
/// # Errors
/// As [`all`].
pub(crate) fn sixth() -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    execute(&[SCORE, &["sixth"]].concat(), &[])
}

/// Pages that come in twice alone.
///
/// # Errors
/// As [`all`].
pub(crate) fn twice() -> Result<(), TaskError> {
    machine::install(Purpose::Test)?;
    execute(&[SCORE, &["twice"]].concat(), &[])
}
