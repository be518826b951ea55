//! The worker's process as its parent sees it.

mod body;
mod watch;

use std::io::{Read as _, Write};
use std::path::Path;
use std::process::{ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use zeroize::Zeroizing;

use crate::cage::Cage;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::wire::{Answer, Request, VERSION, WireError, read_body, read_message, write_message};
use crate::worker;
use body::Body;
pub use watch::Ender;
use watch::Watch;

/// How much of what the runtime says at its end is looked at.
const LAST_WORDS: u64 = 4096;

/// A running worker. Dropping it ends the process.
pub(crate) struct Process {
    input: ChildStdin,
    output: ChildStdout,
    errors: ChildStderr,
    watch: Watch,
    limit: Duration,
    cage: Option<Cage>,
}

impl Process {
    /// Starts a worker and tells it its limits, without waiting for it.
    pub(crate) fn start(program: &Path, limits: &Limits) -> Result<Self, ReadFailure> {
        let mut command = Command::new(program);
        command
            .arg(worker::ARGUMENT)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // Windows cannot load its own libraries without this one.
        if let Some(root) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", root);
        }
        let mut child = command.spawn().map_err(|_| ReadFailure::NotStarted)?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(input), Some(output), Some(errors)) = pipes else {
            return Err(ReadFailure::NotStarted);
        };
        widen(&input, &output);
        let mut process = Self {
            input,
            output,
            errors,
            watch: Watch::start(child).map_err(|_| ReadFailure::NotStarted)?,
            limit: limits.answer,
            cage: None,
        };
        write_message(&mut process.input, &Request::Begin(limits.clone()))
            .map_err(|_| ReadFailure::NotStarted)?;
        Ok(process)
    }

    /// Waits until the cage is closed and says of what it consists.
    pub(crate) fn cage(&mut self) -> Result<Cage, ReadFailure> {
        if let Some(cage) = self.cage {
            return Ok(cage);
        }
        match self.timed(|process| read_message(&mut process.output)) {
            Ok(Answer::Ready {
                version: VERSION,
                cage,
            }) => {
                if cfg!(target_os = "linux") && !cage.denies_files_and_network() {
                    return Err(ReadFailure::NotCaged);
                }
                self.cage = Some(cage);
                Ok(cage)
            }
            Ok(Answer::Failed(ReadFailure::NotCaged)) => Err(ReadFailure::NotCaged),
            Ok(_) | Err(_) => Err(ReadFailure::NotStarted),
        }
    }

    /// Asks one question.
    pub(crate) fn ask(&mut self, request: &Request) -> Result<Answer, ReadFailure> {
        self.cage()?;
        let answer = self.timed(|process| match write_message(&mut process.input, request) {
            // A worker that gave up early may have said why.
            Ok(()) | Err(WireError::Ended) => read_message(&mut process.output),
            Err(error) => Err(error),
        });
        unless_failed(answer?)
    }

    /// Gives the document, whose bytes `write` writes, `length` of them. The worker begins with it when it has it whole, so
    /// where `write` fails nothing of it was looked at, and the worker is ended.
    ///
    /// # Errors
    /// What `write` says, unless it was the worker that took no more.
    pub(crate) fn give<E>(
        &mut self,
        length: u64,
        write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<Result<Answer, ReadFailure>, E> {
        let announced = self
            .cage()
            .and_then(|_| self.timed(|process| write_message(&mut process.input, &Request::Open { length })));
        if let Err(failure) = announced {
            return Ok(Err(failure));
        }
        let mut body = Body::new(self, length);
        let written = write(&mut body);
        let (refused, failure) = (body.is_refused(), body.failure());
        if !refused && let Err(error) = written {
            self.watch.ender().end();
            return Err(error);
        }
        if let Some(failure) = failure {
            self.watch.ender().end();
            return Ok(Err(failure));
        }
        let answer = self.timed(|process| read_message(&mut process.output));
        Ok(answer.and_then(unless_failed))
    }

    /// The body that an answer announced. The caller has checked the length against its limit.
    pub(crate) fn body(&mut self, length: usize) -> Result<Zeroizing<Vec<u8>>, ReadFailure> {
        self.timed(|process| read_body(&mut process.output, length))
    }

    /// The most memory that the worker has had, where the system tells it.
    pub(crate) fn memory(&self) -> Option<u64> {
        if !cfg!(target_os = "linux") {
            return None;
        }
        let id = self.watch.id();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kibibytes * 1024)
    }

    /// Whether the process still runs.
    pub(crate) fn is_alive(&self) -> bool {
        self.watch.is_alive()
    }

    /// What ends this process from another thread, whatever it does at the time.
    pub(crate) fn ender(&self) -> Ender {
        self.watch.ender()
    }

    /// The process id, for a person who looks from outside.
    pub(crate) fn id(&self) -> u32 {
        self.watch.id()
    }

    /// Does something with the pipes, and ends the worker when it takes longer than the limit.
    fn timed<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, WireError>) -> Result<T, ReadFailure> {
        self.watch.arm(self.limit);
        let done = work(self);
        let late = self.watch.disarm();
        match done {
            Ok(value) => Ok(value),
            Err(_) if late => Err(ReadFailure::TimedOut),
            Err(WireError::Ended | WireError::Pipe(_)) => Err(self.cause_of_death()),
            Err(WireError::TooLong | WireError::NoMessage) => Err(ReadFailure::Nonsense),
        }
    }

    /// Why the worker is gone. The runtime names a failed allocation on standard error and then aborts; its sentence
    /// is the only trace of it.
    fn cause_of_death(&mut self) -> ReadFailure {
        self.watch.ender().end();
        let mut words = Vec::new();
        let read = (&mut self.errors).take(LAST_WORDS).read_to_end(&mut words);
        let words = String::from_utf8_lossy(&words);
        if read.is_ok() && words.contains("memory allocation of") {
            ReadFailure::Memory
        } else {
            ReadFailure::Crashed
        }
    }
}

/// Larger pipes, so that a page crosses in a few steps. Where the system refuses, it crosses in more.
fn widen(input: &ChildStdin, output: &ChildStdout) {
    #[cfg(target_os = "linux")]
    {
        const ROOM: usize = 1 << 20;
        let _ = rustix::pipe::fcntl_setpipe_size(input, ROOM);
        let _ = rustix::pipe::fcntl_setpipe_size(output, ROOM);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (input, output);
}

fn unless_failed(answer: Answer) -> Result<Answer, ReadFailure> {
    match answer {
        Answer::Failed(failure) => Err(failure),
        answer => Ok(answer),
    }
}
