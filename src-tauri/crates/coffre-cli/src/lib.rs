//! The command line `coffre`: parse, open a session, call the core, say what came of it.
//!
//! A command opens and closes its own session; `unlock` starts one that lasts. No key outlives the process, none is
//! written anywhere. What is said goes through [`output`], what is asked through [`prompt`], what comes from the
//! system through [`edge`]. No rule about documents, keys or people is decided here.

mod args;
mod command;
mod context;
mod device;
mod edge;
mod error;
mod exit;
mod interrupt;
mod output;
mod place;
mod progress;
mod prompt;
mod reading;
mod session;
mod strength;
mod view;

use std::process::ExitCode;

use clap::Parser as _;

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let cli = args::Cli::parse();
    let output = output::Output::new(cli.global.json);
    let done =
        context::Context::new(&cli.global, output).and_then(|context| command::run(cli.command, &context));
    match done {
        Ok(exit) => exit.into(),
        Err(error) => {
            output.error(&error);
            error.exit().into()
        }
    }
}
