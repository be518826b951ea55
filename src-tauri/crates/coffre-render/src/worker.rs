//! The worker: reads one document behind bars and answers questions about it.

mod serve;

use std::io::{stdin, stdout};
use std::process::ExitCode;

/// The first argument of a program that is to be a worker.
pub const ARGUMENT: &str = "render-worker";

/// Serves the parent on standard input and output until it closes them. To be called before anything else, so that
/// nothing that the program would otherwise hold is in the worker's memory.
#[must_use]
pub fn run() -> ExitCode {
    // A panic of a decoder is an answer, and its words may hold content of the document.
    std::panic::set_hook(Box::new(|_| {}));
    match serve::serve(&mut stdin().lock(), &mut stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
