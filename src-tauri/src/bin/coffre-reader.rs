//! The worker of the window that reads documents, as a program of its own: it loads none of the libraries that draw the
//! window, so it starts in a twentieth of the time, and a stranger's document finds none of them beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    coffre_reading::run_if_asked().unwrap_or(ExitCode::FAILURE)
}
