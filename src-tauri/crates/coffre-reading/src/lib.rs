//! Reads files for the intake of the core.
//!
//! [`CagedReader`] is the [`Reader`](coffre_core::intake::Reader) of the product. A file goes to a worker of
//! [`coffre_render`], which gives back what kind it is, its words and the files inside it; pages whose words do not stand in
//! the file are drawn there and read by [`coffre_ocr`]. Both run in cages of their own, started from this program again, so a
//! program that reads calls [`run_if_asked`] before anything else.
//!
//! ```text
//!  intake ── bytes ──▶ CagedReader ──▶ worker: kind, words, files inside, pixels
//!                           └── pixels of pages without words ──▶ recognition: words
//! ```
//!
//! Without an engine the words of scans are missing and nothing says who read them: such a document waits to be read, and
//! catches up when the engine is there.

mod caged;
mod kept;
mod pages;
mod recognise;

use std::process::ExitCode;

pub use caged::{CagedReader, Depth};
pub use coffre_ocr::{Absent, Pace, Priority, Strength};

/// Runs the mode of a worker where the arguments of the process ask for one, and comes back with its exit code. To be called
/// before anything else, so that a worker never sees environment, vault or keys.
#[must_use]
pub fn run_if_asked() -> Option<ExitCode> {
    let asked = std::env::args_os().nth(1);
    if asked.is_some_and(|word| word == coffre_render::worker::ARGUMENT) {
        return Some(coffre_render::worker::run());
    }
    coffre_ocr::cage::run_if_asked(std::env::args_os())
}
