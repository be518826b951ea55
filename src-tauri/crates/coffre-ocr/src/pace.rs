//! Pausing and stopping, from outside.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Going,
    Paused,
    Stopped,
}

/// Lets somebody else pause, resume or stop what reads. A pause takes effect before the next page: the engine runs at
/// lowest priority, so that the pages in hand are in nobody's way. A stop ends them at once.
#[derive(Debug)]
pub struct Pace {
    state: Mutex<State>,
    changed: Condvar,
}

impl std::fmt::Debug for State {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Going => "going",
            Self::Paused => "paused",
            Self::Stopped => "stopped",
        })
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            state: Mutex::new(State::Going),
            changed: Condvar::new(),
        }
    }
}

impl Pace {
    /// Pauses before the next page, unless stopped.
    pub fn pause(&self) {
        self.leave(State::Going, State::Paused);
    }

    /// Goes on after a pause.
    pub fn resume(&self) {
        self.leave(State::Paused, State::Going);
    }

    /// Stops for good.
    pub fn stop(&self) {
        *self.lock() = State::Stopped;
        self.changed.notify_all();
    }

    /// Whether it was stopped.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        *self.lock() == State::Stopped
    }

    /// Waits out a pause; false when stopped.
    #[must_use]
    pub fn wait(&self) -> bool {
        let state = self
            .changed
            .wait_while(self.lock(), |state| *state == State::Paused)
            .unwrap_or_else(PoisonError::into_inner);
        *state == State::Going
    }

    fn leave(&self, from: State, to: State) {
        let mut state = self.lock();
        if *state == from {
            *state = to;
            self.changed.notify_all();
        }
    }

    /// The state is one word, whole at any time, so a panic elsewhere leaves it usable.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paused_reader_waits_until_it_is_resumed() {
        let pace = Pace::default();
        pace.pause();
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| pace.wait());
            pace.resume();
            assert!(waiting.join().expect("the waiting thread ends"));
        });
    }

    #[test]
    fn a_stop_ends_a_pause_and_is_not_undone() {
        let pace = Pace::default();
        pace.pause();
        pace.stop();
        pace.resume();
        assert!(!pace.wait() && pace.is_stopped());
    }
}
