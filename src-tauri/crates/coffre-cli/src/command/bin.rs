//! `bin`: documents into the bin, and out of it.

use coffre_core::document::Change;

use super::changed::Changed;
use super::values;
use crate::args::BinArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

/// Bins or restores.
pub(crate) fn run(args: &BinArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let docs = values::documents(&session.vault, &args.documents)?;
    session.vault.change(&docs, &[Change::binned(!args.restore)])?;
    let what = if args.restore {
        "out of the bin"
    } else {
        "in the bin; `--restore` takes them out"
    };
    session.context.output.answer(&Changed::of(what, &docs))?;
    Ok(Exit::Done)
}
