//! What ends a worker: a thread that waits for the deadline of the question at hand, and whoever asks for the end.

use std::io;
use std::process::Child;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

type Shared = Arc<(Mutex<Watched>, Condvar)>;

/// Ends a worker that answers too late. Dropping it ends the worker.
pub(super) struct Watch {
    shared: Shared,
    thread: Option<JoinHandle<()>>,
}

struct Watched {
    child: Child,
    /// The time of the question at hand.
    limit: Option<Duration>,
    /// Counts the questions, so that one that was answered is not taken for the next.
    question: u64,
    /// Whether the thread waits for a question, and not for a deadline.
    idle: bool,
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
    pub(super) fn start(child: Child) -> io::Result<Self> {
        let watched = Watched {
            child,
            limit: None,
            question: 0,
            idle: false,
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

    /// The worker has so much time from here on.
    pub(super) fn arm(&self, limit: Duration) {
        let mut watched = lock(&self.shared.0);
        watched.question += 1;
        watched.limit = Some(limit);
        drop(watched);
        self.shared.1.notify_all();
    }

    /// The same, without waking the thread where it waits for a deadline that is past: for the many parts of a document.
    /// The worker has up to twice the time then.
    pub(super) fn arm_again(&self, limit: Duration) {
        let mut watched = lock(&self.shared.0);
        watched.question += 1;
        watched.limit = Some(limit);
        if watched.idle {
            drop(watched);
            self.shared.1.notify_all();
        }
    }

    /// The worker has all the time in the world. Says whether it was ended because it had none.
    pub(super) fn disarm(&self) -> bool {
        let mut watched = lock(&self.shared.0);
        watched.limit = None;
        watched.late
    }

    pub(super) fn is_alive(&self) -> bool {
        matches!(lock(&self.shared.0).child.try_wait(), Ok(None))
    }

    pub(super) fn id(&self) -> u32 {
        lock(&self.shared.0).child.id()
    }

    pub(super) fn ender(&self) -> Ender {
        Ender(Arc::clone(&self.shared))
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

/// Ends the worker of a document from another thread, even in the middle of a question; that question and every later
/// one fail. Ending one that has ended is no matter.
#[derive(Clone)]
pub struct Ender(Shared);

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

fn watch(watched: &Mutex<Watched>, change: &Condvar) {
    let mut guard = lock(watched);
    while !guard.over {
        let Some(limit) = guard.limit else {
            guard.idle = true;
            guard = change.wait(guard).unwrap_or_else(PoisonError::into_inner);
            guard.idle = false;
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
