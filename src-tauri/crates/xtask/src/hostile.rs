//! `cargo xtask hostile`: the files that were made to do harm, through real workers within the product's limits.

use crate::error::TaskError;
use crate::repository::execute;

const HOSTILE: &[&str] = &[
    "cargo",
    "test",
    "-q",
    "--release",
    "-p",
    "coffre-render",
    "--test",
    "hostile",
    "--",
    "--nocapture",
    // Each file alone, so that times and memory are its own.
    "--test-threads=1",
];

/// One row a file.
///
/// # Errors
/// When a file did harm: no answer in time, memory beyond its limit, or the next document not read.
pub(crate) fn all() -> Result<(), TaskError> {
    execute(HOSTILE, &[("COFFRE_HOSTILE_WHOLE_LIMITS", "1")])
}
