//! The command line `coffre`.

use std::process::ExitCode;

fn main() -> ExitCode {
    // The same program is the worker that reads documents; it must not see arguments, environment or vault.
    if std::env::args_os()
        .nth(1)
        .is_some_and(|word| word == coffre_render::worker::ARGUMENT)
    {
        return coffre_render::worker::run();
    }
    match coffre_ocr::cage::run_if_asked(std::env::args_os()) {
        Some(code) => code,
        None => coffre_cli::run(),
    }
}
