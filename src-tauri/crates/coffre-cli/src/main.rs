//! The command line `coffre`.

use std::process::ExitCode;

fn main() -> ExitCode {
    coffre_cli::run()
}
