//! What all commands share: the session, the local state of this computer, long works, and whom to tell.
//!
//! Locks are taken in the order session, scanner, tray, pages; none is held while the page is told something that it may
//! answer, and none across the end of a command.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use coffre_core::vault::{Home, SeatHome, Vault};

use crate::ahead::Ahead;
use crate::dialogs::Dialogs;
use crate::edge::Surroundings;
use crate::error::CommandError;
use crate::events::{AppEvent, Listener};
use crate::pages::Pages;
use crate::reading;
use crate::scanner::ScannerDesk;
use crate::session::{Open, Session};
use crate::tray::TrayDesk;
use crate::work::Works;

/// The shell behind the window.
pub struct Shell {
    around: Surroundings,
    session: Mutex<Session>,
    tray: Mutex<TrayDesk>,
    scanner: Mutex<ScannerDesk>,
    chosen: Mutex<Option<PathBuf>>,
    /// Documents that are open for reading.
    pub pages: Pages,
    /// What reads what lies in the tray.
    pub(crate) readers: reading::Desk,
    /// Whether databases are read before somebody unlocks.
    pub(crate) ahead: Ahead,
    /// Long works.
    pub works: Works,
    /// Dialogs of the system.
    pub dialogs: Arc<dyn Dialogs>,
    listener: Arc<dyn Listener>,
}

impl Shell {
    /// A shell with nobody unlocked.
    pub fn new(around: Surroundings, dialogs: Arc<dyn Dialogs>, listener: Arc<dyn Listener>) -> Self {
        Self {
            pages: Pages::new(around.reader.clone()),
            around,
            session: Mutex::new(Session::Locked),
            tray: Mutex::new(TrayDesk::default()),
            scanner: Mutex::new(ScannerDesk::default()),
            chosen: Mutex::new(None),
            readers: reading::Desk::default(),
            ahead: Ahead::default(),
            works: Works::default(),
            dialogs,
            listener,
        }
    }

    /// Time, randomness, keyring and places of this computer.
    pub fn around(&self) -> &Surroundings {
        &self.around
    }

    /// Tells the page.
    pub fn tell(&self, event: AppEvent) {
        self.listener.hear(event);
    }

    /// Seconds since 1970, as this computer says.
    pub fn seconds(&self) -> i64 {
        self.around.clock.now().seconds()
    }

    /// The session.
    pub fn session(&self) -> MutexGuard<'_, Session> {
        self.with_looks(self.session.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The session, unless a long work holds it.
    pub fn try_session(&self) -> Option<MutexGuard<'_, Session>> {
        match self.session.try_lock() {
            Ok(session) => Some(self.with_looks(session)),
            Err(TryLockError::Poisoned(held)) => Some(self.with_looks(held.into_inner())),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// The session, which hears of pages of sealed folders that were looked at while it was busy.
    fn with_looks<'a>(&'a self, mut session: MutexGuard<'a, Session>) -> MutexGuard<'a, Session> {
        if let (Some(at), Session::Unlocked(open)) = (self.pages.take_look(), &mut *session) {
            open.used_sealed(at);
        }
        session
    }

    /// The tray.
    pub fn tray(&self) -> MutexGuard<'_, TrayDesk> {
        self.tray.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The scanner's folder.
    pub fn scanner(&self) -> MutexGuard<'_, ScannerDesk> {
        self.scanner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The folder that was chosen in a dialog, for the next step of setup.
    pub fn chosen(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Works with the open vault.
    ///
    /// # Errors
    /// [`crate::error::Code::Locked`]; what the work reports.
    pub fn open<T>(
        &self,
        work: impl FnOnce(&mut Open) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        match &mut *self.session() {
            Session::Unlocked(open) => work(open),
            Session::Locked => Err(CommandError::locked()),
        }
    }

    /// Looks at the open vault.
    ///
    /// # Errors
    /// As [`Shell::open`].
    pub fn look<T>(&self, work: impl FnOnce(&Vault) -> Result<T, CommandError>) -> Result<T, CommandError> {
        self.open(|open| work(&open.vault))
    }

    /// Changes something of the open vault and tells the page that what it shows may be old.
    ///
    /// # Errors
    /// As [`Shell::open`].
    pub fn change<T>(
        &self,
        work: impl FnOnce(&mut Vault) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let done = self.open(|open| work(&mut open.vault))?;
        self.tell(AppEvent::Changed);
        Ok(done)
    }

    /// The local state of a real agency.
    pub fn home(&self) -> Home {
        Home::new(self.around.home.clone())
    }

    /// The folder of the demonstration agency on this computer.
    pub fn demo_folder(&self) -> PathBuf {
        let mut name = self.around.home.file_name().unwrap_or_default().to_owned();
        name.push("-demo");
        self.around.home.with_file_name(name)
    }

    /// Everybody who can unlock on this computer; for somebody of the demonstration, with the code of the role.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn seats(&self) -> Result<Vec<(SeatHome, Option<String>)>, CommandError> {
        let own = self.home().seats()?.into_iter().map(|seat| (seat, None));
        let mut seats: Vec<_> = own.collect();
        for (home, role) in crate::demo::homes(&self.demo_folder()) {
            let of_role = |seat| (seat, Some(role.clone()));
            seats.extend(home.seats()?.into_iter().map(of_role));
        }
        Ok(seats)
    }
}
