//! A computer of a test: a clock that is set by hand, dialogs that answer at once, and somebody who hears events.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use coffre_app::bindings::call;
use coffre_app::dialogs::{Dialogs, Purpose};
use coffre_app::edge::{Keyring, Surroundings};
use coffre_app::error::{Code, CommandError};
use coffre_app::events::{AppEvent, Listener};
use coffre_app::shell::Shell;
use coffre_core::clock::{Clock, Moment};
use coffre_core::terms::WorkFactor;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// What everybody types.
pub(crate) const PASSPHRASE: &str = "corbeau ficelle lampion tiroir huit";

/// A clock that is set by hand.
pub(crate) struct HandClock(AtomicI64);

impl HandClock {
    /// Lets seconds pass.
    pub(crate) fn pass(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        let instant = Timestamp::from_second(self.0.load(Ordering::SeqCst)).expect("a year of this century");
        Moment::new(instant, &TimeZone::UTC)
    }
}

/// Dialogs that answer what was prepared.
#[derive(Default)]
pub(crate) struct Prepared(Mutex<BTreeMap<String, Vec<PathBuf>>>);

impl Prepared {
    /// Prepares the answer of a dialog.
    pub(crate) fn set(&self, purpose: Purpose, paths: &[&Path]) {
        let paths = paths.iter().map(|path| (*path).to_owned()).collect();
        self.all().insert(format!("{purpose:?}"), paths);
    }

    /// Attaches a printer.
    pub(crate) fn set_printer(&self) {
        self.all().insert("Printer".to_owned(), Vec::new());
    }

    /// The address of the sheet that lies in the window for printing.
    pub(crate) fn sheet_shown(&self) -> Option<String> {
        Some(self.all().get("Shown")?.first()?.display().to_string())
    }

    /// The link that the mail program was given last.
    pub(crate) fn mailed(&self) -> Option<String> {
        let given = self.all().get("Mail")?.first()?.display().to_string();
        Some(given)
    }

    fn all(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Vec<PathBuf>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Dialogs for Prepared {
    fn folder(&self, purpose: Purpose) -> Option<PathBuf> {
        self.files(purpose)?.into_iter().next()
    }

    fn files(&self, purpose: Purpose) -> Option<Vec<PathBuf>> {
        self.all().get(&format!("{purpose:?}")).cloned()
    }

    fn save(&self, purpose: Purpose, _: &str) -> Option<PathBuf> {
        self.folder(purpose)
    }

    fn minimise(&self) {}

    fn print(&self) -> bool {
        self.all().contains_key("Printer")
    }

    fn print_sheet(&self, address: &str) -> bool {
        let printer = self.print();
        if printer {
            self.all().insert("Shown".to_owned(), vec![address.into()]);
        }
        printer
    }

    fn close_sheet(&self) {
        self.all().remove("Shown");
    }

    fn mail(&self, link: &str) -> bool {
        self.all().insert("Mail".to_owned(), vec![link.into()]);
        true
    }
}

/// Hears events and lets a test wait for one.
#[derive(Default)]
pub(crate) struct Heard {
    events: Mutex<Vec<AppEvent>>,
    rung: Condvar,
}

impl Listener for Heard {
    fn hear(&self, event: AppEvent) {
        self.events
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(event);
        self.rung.notify_all();
    }
}

impl Heard {
    /// Waits for an event that fits and takes everything heard so far away.
    pub(crate) fn wait(&self, fits: impl Fn(&AppEvent) -> bool) -> AppEvent {
        let found = self.until(&fits).into_iter().find(|event| fits(event));
        found.expect("it was heard")
    }

    /// Waits for an event that fits and takes everything heard so far.
    pub(crate) fn until(&self, fits: impl Fn(&AppEvent) -> bool) -> Vec<AppEvent> {
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut events, late) = self
            .rung
            .wait_timeout_while(events, Duration::from_secs(120), |events| {
                !events.iter().any(&fits)
            })
            .unwrap_or_else(PoisonError::into_inner);
        assert!(!late.timed_out(), "the event was not heard");
        std::mem::take(&mut *events)
    }

    /// Takes what was heard.
    pub(crate) fn take(&self) -> Vec<AppEvent> {
        std::mem::take(&mut self.events.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn remove(path: &Path) -> bool {
    std::fs::remove_file(path).is_ok()
}

/// A computer with one person in front of it.
pub(crate) struct Computer {
    /// The shell.
    pub(crate) shell: Arc<Shell>,
    /// Its dialogs.
    pub(crate) dialogs: Arc<Prepared>,
    /// Its events.
    pub(crate) heard: Arc<Heard>,
    /// Its clock.
    pub(crate) clock: Arc<HandClock>,
    /// What was put into the bin of its system.
    pub(crate) binned: Arc<Mutex<Vec<PathBuf>>>,
    /// Its seat, once it has one.
    pub(crate) seat: String,
}

impl Computer {
    /// A computer with its local state in a folder.
    pub(crate) fn new(home: PathBuf) -> Self {
        let clock = Arc::new(HandClock(AtomicI64::new(1_780_000_000)));
        let dialogs = Arc::new(Prepared::default());
        let heard = Arc::new(Heard::default());
        let binned = Arc::new(Mutex::new(Vec::new()));
        let around = Surroundings {
            clock: clock.clone(),
            work: WorkFactor::new(4).expect("a factor of tests"),
            keyring: Keyring::memory(),
            bin: {
                let binned = binned.clone();
                Arc::new(move |path: &Path| {
                    binned
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(path.to_owned());
                    remove(path)
                })
            },
            reader: env!("CARGO_BIN_EXE_coffre-reader").into(),
            home,
            computer: "PC d'essai".to_owned(),
        };
        Self {
            shell: Arc::new(Shell::new(around, dialogs.clone(), heard.clone())),
            dialogs,
            heard,
            clock,
            binned,
            seat: String::new(),
        }
    }

    /// Calls a command as the page does.
    pub(crate) fn call(&self, command: &str, args: Value) -> Result<Value, CommandError> {
        call(&self.shell, command, args)
    }

    /// The same, where it must go well.
    pub(crate) fn get(&self, command: &str, args: Value) -> Value {
        match self.call(command, args) {
            Ok(value) => value,
            Err(error) => panic!("{command}: {error:?}"),
        }
    }

    /// The code with which a command is refused.
    pub(crate) fn refusal(&self, command: &str, args: Value) -> Code {
        match self.call(command, args) {
            Ok(_) => panic!("{command} was not refused"),
            Err(error) => error.code,
        }
    }

    /// Makes as if the demonstration were there, so that nobody waits for it.
    #[expect(clippy::disallowed_methods, reason = "a file of this test")]
    pub(crate) fn demo_is_made(&self) {
        let folder = self.shell.demo_folder();
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        std::fs::write(folder.join("demo.txt"), "").expect("a file can be written");
    }

    /// Unlocks.
    pub(crate) fn unlock(&self) -> Value {
        self.get(
            "session_unlock",
            json!({ "seat": self.seat, "passphrase": PASSPHRASE }),
        )
    }

    /// Opens sealed folders.
    pub(crate) fn step_up(&self) -> Value {
        self.get("step_up_open", json!({ "passphrase": PASSPHRASE }))
    }
}
