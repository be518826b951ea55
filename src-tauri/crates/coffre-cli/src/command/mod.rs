//! One file for each verb: understand the arguments, call the core, say what came of it.

mod admit;
mod adopt;
mod backup;
mod bin;
mod board;
mod cat;
mod changed;
mod check;
mod compartment;
mod date;
mod demo;
mod director;
mod documents;
mod dossier;
mod due;
mod effect;
mod export;
mod file;
mod heal;
mod history;
mod import;
mod init;
mod invite;
mod join;
mod kinds;
mod log;
mod lost;
mod ls;
mod manual;
mod members;
mod mv;
mod noticed;
mod page;
mod passphrase;
mod read;
mod rebuild;
mod recover;
mod remove;
mod role;
mod rule;
mod safe;
mod search;
mod sheet;
mod show;
mod sync;
mod tag;
mod text;
mod tidy;
mod unlock;
mod values;
mod verify;
mod who;

use crate::args::{Command, Inside};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

#[cfg(test)]
pub(crate) use unlock::words;

/// Runs a command from unlock to lock.
pub(crate) fn run(command: Command, context: &Context) -> Result<Exit, CommandError> {
    match command {
        Command::Init(args) => init::run(&args, context),
        Command::Join(args) => join::run(&args, context),
        Command::Unlock(args) => unlock::run(&args, context),
        Command::Passphrase(args) => passphrase::run(&args, context),
        Command::Rebuild => rebuild::run(context),
        Command::Recover(args) => recover::run(&args, context),
        Command::Verify(args) => verify::run(&args, context),
        Command::Demo(args) => demo::run(&args, context),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man => manual::man(),
        Command::Inside(inside) => {
            let says = says(&inside);
            let mut session = Session::open(context)?;
            let done = run_inside(inside, &mut session);
            let closed = session.close();
            match (done?, closed?) {
                (Exit::Done, Exit::Waiting) if says => Ok(Exit::Waiting),
                (exit, _) => Ok(exit),
            }
        }
    }
}

/// Runs a verb in an open session.
pub(crate) fn run_inside(inside: Inside, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    match inside {
        Inside::Invite(args) => invite::run(&args, session),
        Inside::Admit(args) => admit::run(&args, session),
        Inside::Members(args) => members::run(&args, session),
        Inside::Role(verb) => role::run(&verb, session),
        Inside::Compartment(verb) => compartment::run(&verb, session),
        Inside::Remove(args) => remove::run(&args, session),
        Inside::Adopt(args) => adopt::run(&args, session),
        Inside::Director(verb) => director::run(&verb, session),
        Inside::Sheet(verb) => safe::run(&verb, session),
        Inside::File(args) => file::run(&args, session),
        Inside::Import(verb) => import::run(&verb, session),
        Inside::Ls(args) => ls::run(&args, session),
        Inside::Show(args) => show::run(&args, session),
        Inside::Cat(args) => cat::run(&args, session),
        Inside::Text(args) => text::run(&args, session),
        Inside::Page(args) => page::run(&args, session),
        Inside::Read(args) => read::run(&args, session),
        Inside::Export(args) => export::run(&args, session),
        Inside::Search(args) => search::run(&args, session),
        Inside::Mv(args) => mv::run(&args, session),
        Inside::Tag(args) => tag::run(&args, session),
        Inside::Bin(args) => bin::run(&args, session),
        Inside::Dossier(verb) => dossier::run(&verb, session),
        Inside::Board => board::run(session),
        Inside::History { subject, dossier } => history::run(&subject, dossier, session),
        Inside::Kinds(args) => kinds::run(&args, session),
        Inside::Rule(verb) => rule::run(&verb, session),
        Inside::Due(args) => due::run(&args, session),
        Inside::Log(args) => log::run(&args, session),
        Inside::Who(args) => who::run(&args, session),
        Inside::Check(args) => check::run(&args, session),
        Inside::Heal(args) => heal::run(&args, session),
        Inside::Lost(args) => lost::run(&args, session),
        Inside::Backup(args) => backup::run(&args, session),
        Inside::Tidy => tidy::run(session),
        Inside::Sync => sync::run(session),
    }
}

/// Whether a verb is there to say something to the others, so that it matters whether the folder took it.
fn says(inside: &Inside) -> bool {
    matches!(
        inside,
        Inside::Invite(_)
            | Inside::Admit(_)
            | Inside::Role(_)
            | Inside::Compartment(_)
            | Inside::Kinds(_)
            | Inside::Rule(_)
            | Inside::Remove(_)
            | Inside::Adopt(_)
            | Inside::Lost(_)
            | Inside::Director(_)
            | Inside::Sheet(_)
            | Inside::File(_)
            | Inside::Import(_)
            | Inside::Read(_)
            | Inside::Mv(_)
            | Inside::Tag(_)
            | Inside::Bin(_)
            | Inside::Dossier(_)
            | Inside::Sync
    )
}
