//! A document on its way to the worker.

use std::io::{self, Write};

use super::Process;
use crate::failure::ReadFailure;

/// Takes the bytes of a document, as many as were announced and no more.
///
/// Time counts only while the pipe is full: it is the worker's to empty it, and not its fault where bytes are long in coming.
pub(super) struct Body<'a> {
    process: &'a mut Process,
    left: u64,
    failed: Option<ReadFailure>,
}

impl<'a> Body<'a> {
    pub(super) fn new(process: &'a mut Process, length: u64) -> Self {
        Self {
            process,
            left: length,
            failed: None,
        }
    }

    /// Why the worker did not take it; a document that ended early is damaged.
    pub(super) fn failure(&self) -> Option<ReadFailure> {
        self.failed.or((self.left > 0).then_some(ReadFailure::Damaged))
    }

    /// Whether it was the worker that failed.
    pub(super) fn is_refused(&self) -> bool {
        self.failed.is_some()
    }
}

impl Write for Body<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(bytes.len());
        let process = &mut *self.process;
        process.watch.arm_again(process.limit);
        let written = process.input.write(&bytes[..most]);
        let late = process.watch.disarm();
        match &written {
            Ok(count) => self.left -= *count as u64,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) if late => self.failed = Some(ReadFailure::TimedOut),
            Err(_) => self.failed = Some(process.cause_of_death()),
        }
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        self.process.input.flush()
    }
}
