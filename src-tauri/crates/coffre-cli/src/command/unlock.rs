//! `unlock`: a session at the terminal that locks itself.
//!
//! The keys are in the memory of this process and nowhere else. Lines are read by a thread only while a command is
//! awaited, so that nothing else reads the terminal while a passphrase is typed.

mod line;

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use clap::Parser as _;
use coffre_core::clock::{Clock as _, SystemClock};

use self::line::split;
#[cfg(test)]
pub(crate) use self::line::split as words;
use super::run_inside;
use crate::args::{SessionLine, SessionVerb, UnlockArgs};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

/// Why the wait for a line ended.
enum Waited {
    Line(String),
    End,
    Idle,
}

/// Runs a session.
pub(crate) fn run(args: &UnlockArgs, context: &Context) -> Result<Exit, CommandError> {
    let mut session = Session::open(context)?;
    context
        .output
        .note("Unlocked. `help` lists the verbs, `lock` ends the session.");
    let (ask, lines) = reader();
    let mut last = SystemClock.now().seconds();
    let mut exit = Exit::Done;
    loop {
        match wait(&mut session, &ask, &lines, args, last) {
            Waited::End => break,
            Waited::Idle => {
                context
                    .output
                    .note(&format!("Locked after {} minutes without a command.", args.idle));
                break;
            }
            Waited::Line(line) => {
                close_expired(&mut session, args, last);
                match perform(&line, &mut session) {
                    Ok(None) => break,
                    Ok(Some(done)) => exit = done,
                    Err(error) => {
                        context.output.error(&error);
                        exit = error.exit();
                    }
                }
                last = SystemClock.now().seconds();
            }
        }
    }
    match session.close()? {
        Exit::Done => Ok(exit),
        closed => Ok(closed),
    }
}

/// A thread that reads one line for each time it is asked. An answer of nothing means the end of the input.
fn reader() -> (Sender<()>, Receiver<Option<String>>) {
    let (ask, asked) = channel::<()>();
    let (tell, lines) = channel();
    thread::spawn(move || {
        while asked.recv().is_ok() {
            let mut line = String::new();
            let read = io::stdin().read_line(&mut line);
            let line = read.ok().filter(|count| *count > 0).map(|_| line);
            let end = line.is_none();
            if tell.send(line).is_err() || end {
                return;
            }
        }
    });
    (ask, lines)
}

/// Waits for a line, and closes the step-up keys on the way when their time is over.
fn wait(
    session: &mut Session<'_>,
    ask: &Sender<()>,
    lines: &Receiver<Option<String>>,
    args: &UnlockArgs,
    last: i64,
) -> Waited {
    if io::stdin().is_terminal() {
        let mark = if session.vault.is_stepped_up() {
            "coffre!> "
        } else {
            "coffre> "
        };
        let _ = write!(io::stderr(), "{mark}").and_then(|()| io::stderr().flush());
    }
    if ask.send(()).is_err() {
        return Waited::End;
    }
    loop {
        let idle_until = last + i64::from(args.idle) * args.minute;
        let step_up_until = last + i64::from(args.step_up_for) * args.minute;
        let now = SystemClock.now().seconds();
        if now >= idle_until {
            return Waited::Idle;
        }
        let next = if session.vault.is_stepped_up() {
            idle_until.min(step_up_until)
        } else {
            idle_until
        };
        let left = Duration::from_secs(u64::try_from(next - now).unwrap_or(0));
        match lines.recv_timeout(left) {
            Ok(Some(line)) => return Waited::Line(line),
            Ok(None) | Err(RecvTimeoutError::Disconnected) => return Waited::End,
            Err(RecvTimeoutError::Timeout) => close_expired(session, args, last),
        }
    }
}

/// A computer that slept wakes up with its clock further: the keys close before the line is looked at.
fn close_expired(session: &mut Session<'_>, args: &UnlockArgs, last: i64) {
    let over = SystemClock.now().seconds() >= last + i64::from(args.step_up_for) * args.minute;
    if over && session.vault.is_stepped_up() {
        session.vault.step_down();
        session.context.output.note("The step-up keys are closed.");
    }
}

/// Performs one line; nothing means that the session is to end.
fn perform(line: &str, session: &mut Session<'_>) -> Result<Option<Exit>, CommandError> {
    let words = split(line)?;
    if words.is_empty() {
        return Ok(Some(Exit::Done));
    }
    let verb = match SessionLine::try_parse_from(words) {
        Ok(line) => line.verb,
        Err(error) => {
            session.context.output.note(error.render().to_string().trim_end());
            return Ok(Some(if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Done
            }));
        }
    };
    match verb {
        SessionVerb::Lock => Ok(None),
        SessionVerb::StepUp => session.step_up().map(|()| Some(Exit::Done)),
        SessionVerb::StepDown => {
            session.vault.step_down();
            Ok(Some(Exit::Done))
        }
        SessionVerb::Inside(inside) => run_inside(inside, session).map(Some),
    }
}
