//! The side of the reading that holds the documents.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::cage::Cage;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::opened::Opened;
use crate::process::Process;

/// Starts workers. A clone shares the worker that waits.
#[derive(Clone)]
pub struct Renderer {
    shared: Arc<Shared>,
}

struct Shared {
    program: PathBuf,
    limits: Limits,
    cage: Cage,
    /// A caged worker that waits for its document, so that no document waits for a worker.
    spare: Mutex<Option<Process>>,
}

impl Renderer {
    /// Starts a first worker of this program, which calls [`worker::run`](crate::worker::run) when its first argument
    /// says so.
    ///
    /// # Errors
    /// When it does not start, or does not get its cage closed.
    pub fn start(program: &Path, limits: Limits) -> Result<Self, ReadFailure> {
        let mut first = Process::start(program, &limits)?;
        let cage = first.cage()?;
        Ok(Self {
            shared: Arc::new(Shared {
                program: program.to_owned(),
                limits,
                cage,
                spare: Mutex::new(Some(first)),
            }),
        })
    }

    /// What the cage of the workers consists of on this computer.
    #[must_use]
    pub fn cage(&self) -> Cage {
        self.shared.cage
    }

    /// The limits that hold for every document.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.shared.limits
    }

    /// Gives a document to a worker of its own. Several may be open at a time, each with its own memory limit.
    ///
    /// # Errors
    /// When the document cannot be read; the next one can.
    pub fn open(&self, document: &[u8]) -> Result<Opened, ReadFailure> {
        // Writing fails only where the worker does, whose failure comes back instead.
        let write = |pipe: &mut dyn Write| pipe.write_all(document).map_err(|_| ReadFailure::Crashed);
        self.open_written(document.len() as u64, write).flatten()
    }

    /// The same with a document that is written part by part, `length` bytes in all. The worker begins with it when it has
    /// all of them; where `write` fails before, it is ended.
    ///
    /// # Errors
    /// Those of `write`; within, why the document cannot be read.
    pub fn open_written<E>(
        &self,
        length: u64,
        write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<Result<Opened, ReadFailure>, E> {
        if length > self.shared.limits.document {
            return Ok(Err(ReadFailure::TooLarge));
        }
        let mut process = match self.worker() {
            Ok(process) => process,
            Err(failure) => return Ok(Err(failure)),
        };
        let given = process.give(length, write);
        self.prepare();
        let opened = |answer| Opened::begin(process, answer, &self.shared.limits);
        Ok(given?.and_then(opened))
    }

    /// The worker that waits, or a new one. One that did not survive the wait is replaced.
    fn worker(&self) -> Result<Process, ReadFailure> {
        let spare = self.spare().take();
        if let Some(mut spare) = spare
            && spare.is_alive()
            && spare.cage().is_ok()
        {
            return Ok(spare);
        }
        Process::start(&self.shared.program, &self.shared.limits)
    }

    /// Has the next worker start while this document is being read. If it cannot, the next document says so.
    fn prepare(&self) {
        let mut spare = self.spare();
        if spare.is_none() {
            *spare = Process::start(&self.shared.program, &self.shared.limits).ok();
        }
    }

    fn spare(&self) -> std::sync::MutexGuard<'_, Option<Process>> {
        self.shared.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Renderer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Renderer")
            .field("cage", &self.shared.cage)
            .finish_non_exhaustive()
    }
}
