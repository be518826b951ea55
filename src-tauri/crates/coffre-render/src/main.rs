//! The reading worker alone, for tests and benchmarks.

use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os()
        .nth(1)
        .is_some_and(|word| word == coffre_render::worker::ARGUMENT)
    {
        coffre_render::worker::run()
    } else {
        ExitCode::FAILURE
    }
}
