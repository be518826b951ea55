//! Shell completions and the man page, made from the command line's own description.

use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::args::Cli;
use crate::error::CommandError;
use crate::exit::Exit;

/// Writes the completions of a shell.
pub(crate) fn completions(shell: Shell) -> Result<Exit, CommandError> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "coffre", &mut bytes);
    io::stdout()
        .lock()
        .write_all(&bytes)
        .map_err(CommandError::Output)?;
    Ok(Exit::Done)
}

/// Writes the man page with every verb.
pub(crate) fn man() -> Result<Exit, CommandError> {
    let mut bytes = Vec::new();
    let mut command = Cli::command();
    command.build();
    clap_mangen::Man::new(command.clone())
        .render(&mut bytes)
        .map_err(CommandError::Output)?;
    for verb in command
        .get_subcommands()
        .filter(|verb| !verb.is_hide_set() && verb.get_name() != "help")
    {
        clap_mangen::Man::new(verb.clone())
            .render(&mut bytes)
            .map_err(CommandError::Output)?;
    }
    io::stdout()
        .lock()
        .write_all(&bytes)
        .map_err(CommandError::Output)?;
    Ok(Exit::Done)
}
