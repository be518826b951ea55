//! The worker's process as its parent sees it.

use std::io::{self, Read as _};
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::cage::Cage;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::wire::{Answer, Request, VERSION, WireError, read_body, read_message, write_body, write_message};
use crate::worker;

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

    /// Asks one question; a document may follow it.
    pub(crate) fn ask(&mut self, request: &Request, document: &[u8]) -> Result<Answer, ReadFailure> {
        self.cage()?;
        let answer = self.timed(|process| {
            let asked = write_message(&mut process.input, request)
                .and_then(|()| write_body(&mut process.input, document));
            match asked {
                // A worker that gave up early may have said why.
                Ok(()) | Err(WireError::Ended) => Ok(read_message(&mut process.output)?),
                Err(error) => Err(error),
            }
        })?;
        match answer {
            Answer::Failed(failure) => Err(failure),
            answer => Ok(answer),
        }
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
        let id = lock(&self.watch.shared.0).child.id();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kibibytes * 1024)
    }

    /// Whether the process still runs.
    pub(crate) fn is_alive(&self) -> bool {
        matches!(lock(&self.watch.shared.0).child.try_wait(), Ok(None))
    }

    /// What ends this process from another thread, whatever it does at the time.
    pub(crate) fn ender(&self) -> Ender {
        Ender(Arc::clone(&self.watch.shared))
    }

    /// The process id, for a person who looks from outside.
    pub(crate) fn id(&self) -> u32 {
        lock(&self.watch.shared.0).child.id()
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
        lock(&self.watch.shared.0).end();
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

/// Ends the worker of a document from another thread, even in the middle of a question; that question and every later
/// one fail. Ending one that has ended is no matter.
#[derive(Clone)]
pub struct Ender(Arc<(Mutex<Watched>, Condvar)>);

impl Ender {
    /// Ends the worker: what it knew of the document is gone when this returns.
    pub fn end(&self) {
        lock(&self.0.0).end();
    }
}

impl std::fmt::Debug for Ender {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Ender")
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

/// Ends a worker that answers too late: a thread that waits for the deadline of the question at hand.
struct Watch {
    shared: Arc<(Mutex<Watched>, Condvar)>,
    thread: Option<JoinHandle<()>>,
}

struct Watched {
    child: Child,
    /// The time of the question at hand.
    limit: Option<Duration>,
    /// Counts the questions, so that one that was answered is not taken for the next.
    question: u64,
    late: bool,
    over: bool,
}

impl Watched {
    /// Ends the process. One that has ended already cannot be ended again, which is no matter.
    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watch {
    fn start(child: Child) -> io::Result<Self> {
        let watched = Watched {
            child,
            limit: None,
            question: 0,
            late: false,
            over: false,
        };
        let shared = Arc::new((Mutex::new(watched), Condvar::new()));
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("reading limit".into())
            .stack_size(64 << 10)
            .spawn(move || watch(&theirs.0, &theirs.1));
        match thread {
            Ok(thread) => Ok(Self {
                shared,
                thread: Some(thread),
            }),
            Err(error) => {
                lock(&shared.0).end();
                Err(error)
            }
        }
    }

    fn arm(&self, limit: Duration) {
        let mut watched = lock(&self.shared.0);
        watched.question += 1;
        watched.limit = Some(limit);
        drop(watched);
        self.shared.1.notify_all();
    }

    /// Whether the worker was ended because of the time.
    fn disarm(&self) -> bool {
        let mut watched = lock(&self.shared.0);
        watched.limit = None;
        let late = watched.late;
        drop(watched);
        self.shared.1.notify_all();
        late
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let mut watched = lock(&self.shared.0);
        watched.over = true;
        watched.end();
        drop(watched);
        self.shared.1.notify_all();
        if let Some(thread) = self.thread.take() {
            // The thread does nothing that can panic, and there is nobody to tell.
            let _ = thread.join();
        }
    }
}

fn watch(watched: &Mutex<Watched>, change: &Condvar) {
    let mut guard = lock(watched);
    while !guard.over {
        let Some(limit) = guard.limit else {
            guard = change.wait(guard).unwrap_or_else(PoisonError::into_inner);
            continue;
        };
        let question = guard.question;
        let (back, waited) = change
            .wait_timeout_while(guard, limit, |watched| {
                !watched.over && watched.question == question && watched.limit.is_some()
            })
            .unwrap_or_else(PoisonError::into_inner);
        guard = back;
        if waited.timed_out() {
            guard.late = true;
            guard.limit = None;
            guard.end();
        }
    }
}

/// Nothing behind this lock can be left half changed, so a poisoned one is as good.
fn lock(watched: &Mutex<Watched>) -> MutexGuard<'_, Watched> {
    watched.lock().unwrap_or_else(PoisonError::into_inner)
}
