//! `import`: takes over a tree of folders.

mod plan;
mod release;
mod start;
mod table;

use crate::args::ImportVerb;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

/// Plans, runs or releases.
pub(crate) fn run(verb: &ImportVerb, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    match verb {
        ImportVerb::Plan(args) => plan::run(args, session),
        ImportVerb::Run(args) => start::run(args, session),
        ImportVerb::Release(args) => release::run(args, session),
    }
}
