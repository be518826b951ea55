//! The modes of a program that reads, alone, for tests.

use std::process::ExitCode;

fn main() -> ExitCode {
    coffre_reading::run_if_asked().unwrap_or(ExitCode::FAILURE)
}
