//! The window of Coffre.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // Where no reader lies beside it, this program is the worker that reads documents too; that must not see arguments,
    // environment or vault.
    match coffre_reading::run_if_asked() {
        Some(code) => code,
        None => coffre_app::run(),
    }
}
