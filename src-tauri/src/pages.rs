//! Documents that are open for reading: each in a worker of its own, known to the page by a token that nobody guesses.
//!
//! The bytes of a document are here only until its worker has them. Of what a worker draws, the last pictures are kept in
//! memory, none anywhere else. Locking ends every worker at once, closing sealed folders those of sealed documents; what
//! was being opened or drawn at that moment is dropped when it arrives.

mod held;
mod pictures;
mod print;
mod sheet;

use std::collections::VecDeque;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use coffre_core::terms::{DocId, VersionId};
use coffre_render::{Limits, Opened, ReadFailure, Renderer};

pub use held::Held;
pub(crate) use print::width_on_paper;
pub use sheet::SheetPage;

use crate::edge::unguessable;

/// Documents open at a time, at most; each has a process of its own. The one that was used longest ago gives way.
const MOST: usize = 6;

/// Which lock and which closing of sealed folders came last when a document was begun to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    locks: u64,
    closings: u64,
}

/// Why a document did not come to lie open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotLaid {
    /// It cannot be read.
    Unreadable(ReadFailure),
    /// The vault, or the sealed folder, was closed meanwhile.
    Closed,
}

/// What is known of a document before it lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its id, or that of the document in which it lay; none for a source that lies in the tray.
    pub doc: Option<DocId>,
    /// The version, where it is not the current one.
    pub version: Option<VersionId>,
    /// Whether it lay inside another document.
    pub inside: bool,
    /// Whether it is of a sealed folder.
    pub sealed: bool,
}

/// The open documents.
pub struct Pages {
    program: PathBuf,
    renderer: Mutex<Option<Renderer>>,
    desk: Mutex<Desk>,
    /// When a page of a sealed folder was looked at last, in seconds since 1970; `NONE` once the session knows it.
    looked: AtomicI64,
}

/// No moment.
const NONE: i64 = i64::MIN;

#[derive(Default)]
struct Desk {
    /// Those used longest ago first.
    open: VecDeque<Arc<Held>>,
    prints: print::Prints,
    /// The page of a recovery sheet that is printed.
    sheet: Option<(String, SheetPage)>,
    locks: u64,
    closings: u64,
}

impl Desk {
    /// Whether the vault, or the sealed folder, was closed since the ticket was taken.
    fn is_closed(&self, ticket: Ticket, origin: Origin) -> bool {
        self.locks != ticket.locks || (origin.sealed && self.closings != ticket.closings)
    }
}

/// A pipe that takes nothing more once the vault is closed.
struct WhileOpen<'a, F> {
    is_closed: F,
    pipe: &'a mut dyn Write,
}

impl<F: Fn() -> bool> Write for WhileOpen<'_, F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if (self.is_closed)() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        self.pipe.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pipe.flush()
    }
}

impl Pages {
    /// No document; `program` is started as a worker with [`coffre_render::worker::ARGUMENT`].
    pub fn new(program: PathBuf) -> Self {
        Self {
            program,
            renderer: Mutex::new(None),
            desk: Mutex::new(Desk::default()),
            looked: AtomicI64::new(NONE),
        }
    }

    /// Notes a look at a page of a sealed folder. Drawing must not wait for the session, which hears of it when it can.
    pub fn look(&self, now: i64) {
        self.looked.fetch_max(now, Ordering::SeqCst);
    }

    /// The last look of which the session has not heard.
    pub fn take_look(&self) -> Option<i64> {
        Some(self.looked.swap(NONE, Ordering::SeqCst)).filter(|at| *at != NONE)
    }

    /// What starts workers. The first call starts one, which then waits for its document.
    ///
    /// # Errors
    /// [`ReadFailure::NotStarted`], [`ReadFailure::NotCaged`]; the next call tries again.
    pub fn renderer(&self) -> Result<Renderer, ReadFailure> {
        let mut renderer = self.renderer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(renderer) = &*renderer {
            return Ok(renderer.clone());
        }
        let started = Renderer::start(&self.program, Limits::default())?;
        *renderer = Some(started.clone());
        Ok(started)
    }

    /// To be taken while the session is held, before a document is decrypted.
    pub fn ticket(&self) -> Ticket {
        let desk = self.desk();
        Ticket {
            locks: desk.locks,
            closings: desk.closings,
        }
    }

    /// Gives a document to a worker; afterwards its pages can be asked for by the token.
    ///
    /// # Errors
    /// [`NotLaid`].
    pub fn lay(&self, ticket: Ticket, origin: Origin, bytes: &[u8]) -> Result<Arc<Held>, NotLaid> {
        let opened = self.renderer().and_then(|renderer| renderer.open(bytes));
        self.put(ticket, origin, opened)
    }

    /// The same with a document of `length` bytes that is written to the worker as it is decrypted. A lock that comes
    /// meanwhile ends it at the next part.
    ///
    /// # Errors
    /// Those of `write`; within, [`NotLaid`].
    pub fn lay_written<E>(
        &self,
        ticket: Ticket,
        origin: Origin,
        length: u64,
        write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<Result<Arc<Held>, NotLaid>, E> {
        let is_closed = || self.desk().is_closed(ticket, origin);
        let opened = match self.renderer() {
            Ok(renderer) => renderer.open_written(length, |pipe| write(&mut WhileOpen { is_closed, pipe })),
            Err(failure) => Ok(Err(failure)),
        };
        if is_closed() {
            return Ok(Err(NotLaid::Closed));
        }
        Ok(self.put(ticket, origin, opened?))
    }

    fn put(
        &self,
        ticket: Ticket,
        origin: Origin,
        opened: Result<Opened, ReadFailure>,
    ) -> Result<Arc<Held>, NotLaid> {
        let held = opened.and_then(|opened| Held::new(unguessable(), origin, opened));
        let held = Arc::new(held.map_err(NotLaid::Unreadable)?);
        let mut desk = self.desk();
        if desk.is_closed(ticket, origin) {
            return Err(NotLaid::Closed);
        }
        while desk.open.len() >= MOST {
            if let Some(oldest) = desk.open.pop_front() {
                oldest.end();
            }
        }
        desk.open.push_back(held.clone());
        Ok(held)
    }

    /// The open document of a token.
    pub fn find(&self, token: &str) -> Option<Arc<Held>> {
        let mut desk = self.desk();
        let place = desk.open.iter().position(|held| held.token() == token)?;
        let held = desk.open.remove(place)?;
        desk.open.push_back(held.clone());
        Some(held)
    }

    /// Whether the document still lies open.
    pub fn has(&self, held: &Held) -> bool {
        self.desk().open.iter().any(|one| one.token() == held.token())
    }

    /// Closes one document.
    pub fn close(&self, token: &str) {
        self.keep(|held| held.token() != token);
    }

    /// Closes all of them.
    pub fn clear(&self) {
        self.desk().locks += 1;
        self.keep(|_| false);
    }

    /// Closes those of sealed folders.
    pub fn clear_sealed(&self) {
        self.desk().closings += 1;
        self.keep(|held| !held.is_sealed());
    }

    /// How many are open.
    pub fn count(&self) -> usize {
        self.desk().open.len()
    }

    fn keep(&self, stays: impl Fn(&Held) -> bool) {
        let mut desk = self.desk();
        desk.open.retain(|held| {
            let stays = stays(held);
            if !stays {
                held.end();
            }
            stays
        });
        let Desk { open, prints, .. } = &mut *desk;
        prints.keep(|token| open.iter().any(|held| held.token() == token));
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
