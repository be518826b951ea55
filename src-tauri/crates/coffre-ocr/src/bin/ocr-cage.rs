//! The mode `ocr-cage` of the product's binaries, alone: for the tests of this crate and for measuring.

use std::process::ExitCode;

fn main() -> ExitCode {
    coffre_ocr::cage::run_if_asked(std::env::args_os()).unwrap_or(ExitCode::from(2))
}
