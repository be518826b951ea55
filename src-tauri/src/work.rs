//! Long works: each has a number, tells how far it is, and can be stopped.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use coffre_core::document::Progress;

use crate::error::{Code, CommandError};
use crate::events::{AppEvent, WorkKind};
use crate::shell::Shell;

/// The works that go on.
#[derive(Default)]
pub struct Works {
    number: AtomicU32,
    going: Mutex<BTreeMap<u32, Going>>,
}

/// A work that goes on.
struct Going {
    kind: WorkKind,
    stop: Arc<AtomicBool>,
    /// Ends at once what would go on for long.
    hurry: Option<Hurry>,
}

/// What a stop does beside being noticed between two steps.
type Hurry = Box<dyn Fn() + Send + Sync>;

impl Going {
    fn end(&self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(hurry) = &self.hurry {
            hurry();
        }
    }
}

impl Works {
    /// Whether any work goes on for which a person waits; reading the tray is beside everything else.
    pub fn any(&self) -> bool {
        let waited_for = |going: &Going| going.kind != WorkKind::Reading;
        self.going().values().any(waited_for)
    }

    /// Whether any work goes on at all.
    pub fn goes_on(&self) -> bool {
        !self.going().is_empty()
    }

    /// Asks a work to stop; what it has done stays done.
    pub fn stop(&self, number: u32) {
        if let Some(going) = self.going().get(&number) {
            going.end();
        }
    }

    /// Asks every work to stop.
    pub fn stop_all(&self) {
        for going in self.going().values() {
            going.end();
        }
    }

    fn going(&self) -> std::sync::MutexGuard<'_, BTreeMap<u32, Going>> {
        self.going.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self, kind: WorkKind, hurry: Option<Hurry>) -> (u32, Arc<AtomicBool>) {
        let number = self.number.fetch_add(1, Ordering::Relaxed) + 1;
        let stop = Arc::new(AtomicBool::new(false));
        let going = Going {
            kind,
            stop: stop.clone(),
            hurry,
        };
        self.going().insert(number, going);
        (number, stop)
    }

    fn end(&self, number: u32) {
        self.going().remove(&number);
    }
}

/// A work from the inside.
pub struct Work<'a> {
    shell: &'a Shell,
    /// Its number.
    pub number: u32,
    kind: WorkKind,
    stop: Arc<AtomicBool>,
    last: AtomicUsize,
}

impl Work<'_> {
    /// Whether it was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Tells how far it is.
    pub fn tell(&self, done: usize, all: usize) {
        self.shell.tell(AppEvent::Progress {
            work: self.number,
            kind: self.kind,
            done: u32::try_from(done).unwrap_or(u32::MAX),
            all: u32::try_from(all).unwrap_or(u32::MAX),
        });
    }
}

impl Progress for Work<'_> {
    /// Tells at most two hundred times.
    fn at(&self, done: usize, all: usize) {
        let step = (all / 200).max(1);
        let last = self.last.load(Ordering::Relaxed);
        if done >= all || done >= last + step {
            self.last.store(done, Ordering::Relaxed);
            self.tell(done, all);
        }
    }

    fn stop(&self) -> bool {
        self.is_stopped()
    }
}

/// Starts a long work in a thread of its own and returns its number; what it ends with is told as an event.
pub fn begin(
    shell: &Arc<Shell>,
    kind: WorkKind,
    work: impl FnOnce(&Work<'_>) -> Result<AppEvent, CommandError> + Send + 'static,
) -> u32 {
    start(shell, kind, None, work)
}

/// The same for a work whose steps are long: a stop calls `hurry` too.
pub fn begin_with_stop(
    shell: &Arc<Shell>,
    kind: WorkKind,
    hurry: Box<dyn Fn() + Send + Sync>,
    work: impl FnOnce(&Work<'_>) -> Result<AppEvent, CommandError> + Send + 'static,
) -> u32 {
    start(shell, kind, Some(hurry), work)
}

fn start(
    shell: &Arc<Shell>,
    kind: WorkKind,
    hurry: Option<Hurry>,
    work: impl FnOnce(&Work<'_>) -> Result<AppEvent, CommandError> + Send + 'static,
) -> u32 {
    let (number, stop) = shell.works.begin(kind, hurry);
    let shell = shell.clone();
    std::thread::spawn(move || {
        // While the demonstration is made nobody does anything else.
        if kind != WorkKind::Demo {
            crate::aside::yield_to_the_window();
        }
        let inside = Work {
            shell: &shell,
            number,
            kind,
            stop,
            last: AtomicUsize::new(0),
        };
        let ended = work(&inside);
        shell.works.end(number);
        shell.tell(match ended {
            Ok(event) => event,
            Err(error) => AppEvent::Failed {
                work: number,
                kind,
                error,
            },
        });
    });
    number
}

/// Refuses a second work where one goes on.
///
/// # Errors
/// [`Code::Busy`].
pub fn one_at_a_time(shell: &Shell) -> Result<(), CommandError> {
    if shell.works.any() {
        return Err(CommandError::new(
            Code::Busy,
            "another long work goes on; wait for it or stop it",
        ));
    }
    Ok(())
}
