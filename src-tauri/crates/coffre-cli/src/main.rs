//! The command line `coffre`.

use std::process::ExitCode;

fn main() -> ExitCode {
    match coffre_ocr::cage::run_if_asked(std::env::args_os()) {
        Some(code) => code,
        None => coffre_cli::run(),
    }
}
