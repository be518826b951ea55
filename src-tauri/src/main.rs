//! The window of Coffre.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // The same program is the worker that reads documents; it must not see arguments, environment or vault.
    if std::env::args_os()
        .nth(1)
        .is_some_and(|word| word == coffre_render::worker::ARGUMENT)
    {
        return coffre_render::worker::run();
    }
    coffre_app::run()
}
