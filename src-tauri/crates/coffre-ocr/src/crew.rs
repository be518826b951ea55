//! Many pages on several cores.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use crate::{Engine, Languages, OcrFailure, OcrPage, Pace, Picture};

/// Several engines at work on one list of pages.
pub struct Crew<'a> {
    engine: &'a Engine,
    pace: &'a Pace,
    readers: NonZeroUsize,
}

impl<'a> Crew<'a> {
    /// One engine a core.
    #[must_use]
    pub fn new(engine: &'a Engine, pace: &'a Pace) -> Self {
        let readers = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        Self {
            engine,
            pace,
            readers,
        }
    }

    /// The same with another number of engines.
    #[must_use]
    pub fn of(self, readers: NonZeroUsize) -> Self {
        Self { readers, ..self }
    }

    /// Reads pages in their order, several at a time. A page is taken from the list only when an engine is free for
    /// it, so that no more pictures are in memory than engines; `done` is called from the engines' threads.
    ///
    /// A failure is of one page. After a stop no page is taken any more, and those in hand fail as stopped.
    pub fn read<Key: Send>(
        &self,
        pages: impl Iterator<Item = (Key, Picture)> + Send,
        languages: &Languages,
        done: impl Fn(Key, Result<OcrPage, OcrFailure>) + Sync,
    ) {
        let pages = Mutex::new(pages.fuse());
        std::thread::scope(|scope| {
            for _ in 0..self.readers.get() {
                scope.spawn(|| {
                    while self.pace.wait() {
                        let next = pages.lock().unwrap_or_else(PoisonError::into_inner).next();
                        let Some((key, picture)) = next else { break };
                        done(key, self.engine.read(&picture, languages, self.pace));
                    }
                });
            }
        });
    }
}
