//! Locked or unlocked, and when each ends by itself.
//!
//! Dropping [`Open`] wipes every key. Time comes from the clock of the surroundings, so that a computer that slept
//! finds itself past its limit.

use std::path::PathBuf;

use coffre_core::terms::{CompartmentId, RecoveryKey};
use coffre_core::vault::{Vault, VaultError};

use crate::events::{AppEvent, LockCause};
use crate::shell::Shell;
use crate::view::Settings;

/// Seconds before locking at which the page is told.
const WARNING: i64 = 30;

/// The session.
pub enum Session {
    /// Nobody is unlocked.
    Locked,
    /// Somebody is.
    Unlocked(Box<Open>),
}

/// An unlocked vault and what belongs to the person in front of it.
pub struct Open {
    /// The vault.
    pub vault: Vault,
    /// What he set for this computer.
    pub settings: Settings,
    /// Whether it is the demonstration agency.
    pub demo: bool,
    /// A sheet that was made and not typed back yet.
    pub sheet: Option<WaitingSheet>,
    last_used: i64,
    sealed_used: Option<i64>,
    warned: bool,
}

/// A sheet that waits to be typed back.
pub struct WaitingSheet {
    /// Its key.
    pub key: RecoveryKey,
    /// The files into which it was written.
    pub saved: Vec<PathBuf>,
}

impl WaitingSheet {
    /// One that was not written anywhere.
    pub fn new(key: RecoveryKey) -> Self {
        Self {
            key,
            saved: Vec::new(),
        }
    }
}

/// What the passing of time asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// The vault locks.
    Lock,
    /// It locks soon.
    Warn {
        /// In so many seconds.
        seconds: u32,
    },
}

impl Open {
    /// An unlocked vault at a moment.
    pub fn new(vault: Vault, settings: Settings, demo: bool, now: i64) -> Self {
        let sealed_used = vault.is_stepped_up().then_some(now);
        Self {
            vault,
            settings,
            demo,
            sheet: None,
            last_used: now,
            sealed_used,
            warned: false,
        }
    }

    /// Whether nobody has pressed a key or clicked for so many seconds.
    pub fn is_idle(&self, now: i64, seconds: i64) -> bool {
        now - self.last_used >= seconds
    }

    /// A key or a click.
    pub fn used(&mut self, now: i64) {
        self.last_used = now;
        self.warned = false;
    }

    /// A use of sealed folders, at this moment or a little before.
    pub fn used_sealed(&mut self, at: i64) {
        if self.vault.is_stepped_up() {
            self.sealed_used = self.sealed_used.max(Some(at));
        }
    }

    /// Notes a use of sealed folders if the compartment is one.
    pub fn used_place(&mut self, c: CompartmentId, now: i64) {
        let sealed = self.vault.authority().compartment(c);
        if sealed.is_some_and(|info| info.stepup) {
            self.used_sealed(now);
        }
    }

    /// Seconds until sealed folders close by themselves; none while they are closed.
    pub fn sealed_left(&self, now: i64) -> Option<u32> {
        let used = self.sealed_used.filter(|_| self.vault.is_stepped_up())?;
        let limit = i64::from(self.settings.step_up_minutes) * 60;
        Some(u32::try_from(limit - (now - used).max(0)).unwrap_or(0))
    }

    /// Closes sealed folders: their keys are wiped.
    pub fn close_sealed(&mut self) {
        self.vault.step_down();
        self.sealed_used = None;
    }

    /// What the time that passed asks for.
    pub fn due(&mut self, now: i64) -> Due {
        // A clock that was set back must not lengthen the session.
        self.last_used = self.last_used.min(now);
        self.sealed_used = self.sealed_used.map(|used| used.min(now));
        let left = i64::from(self.settings.idle_minutes) * 60 - (now - self.last_used);
        if left <= 0 {
            return Due::Lock;
        }
        if left <= WARNING && !self.warned {
            self.warned = true;
            let seconds = u32::try_from(left).unwrap_or(0);
            return Due::Warn { seconds };
        }
        Due::Nothing
    }
}

impl Shell {
    /// Locks: says what is left to say, wipes the keys, forgets the tray and every open page, tells the page to reload.
    ///
    /// What could not be said is durable on this computer and is said by the next session.
    pub fn lock(&self, cause: LockCause) {
        self.works.stop_all();
        let open = std::mem::replace(&mut *self.session(), Session::Locked);
        self.pages.clear();
        self.put_sheet_away();
        self.tray().clear();
        self.scanner().clear();
        *self.chosen() = None;
        if let Session::Unlocked(open) = open {
            let told: Result<(), VaultError> = open.vault.lock();
            drop(told);
            self.tell(AppEvent::Locked { cause });
        }
    }

    /// Closes the window with the sheet and forgets its page.
    pub fn put_sheet_away(&self) {
        self.pages.forget_sheet();
        self.dialogs.close_sheet();
    }

    /// Lets time pass: locks, closes sealed folders, counts down. Called about once a second.
    pub fn tick(&self) {
        let now = self.seconds();
        let mut told = Vec::new();
        let due = {
            // A long work holds the session; whoever works is not idle.
            let Some(mut session) = self.try_session() else {
                return;
            };
            let Session::Unlocked(open) = &mut *session else {
                return;
            };
            if self.works.any() {
                open.used(now);
            }
            let due = open.due(now);
            match open.sealed_left(now) {
                Some(0) => {
                    open.close_sealed();
                    self.pages.clear_sealed();
                    told.push(AppEvent::StepUpClosed);
                }
                Some(left) if left <= 60 || left % 10 == 0 => {
                    told.push(AppEvent::StepUp { seconds_left: left });
                }
                _ => {}
            }
            due
        };
        match due {
            Due::Lock => return self.lock(LockCause::Idle),
            Due::Warn { seconds } => told.push(AppEvent::LocksSoon { seconds }),
            Due::Nothing => {}
        }
        for event in told {
            self.tell(event);
        }
    }
}
