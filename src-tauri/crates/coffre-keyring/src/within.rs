//! Waiting for a limited time for work that may never end.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::KeyringError;

/// Does the work in a thread of its own and waits at most `limit` for it.
///
/// A thread whose limit has passed cannot be ended; it ends by itself when the system answers, and its
/// result is dropped (and wiped, where it is a secret).
pub(crate) fn within<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> Result<T, KeyringError> + Send + 'static,
) -> Result<T, KeyringError> {
    let (sender, receiver) = mpsc::sync_channel(1);
    let thread = thread::Builder::new()
        .name("coffre-keyring".into())
        .spawn(move || {
            // A receiver that no longer waits leaves the result to be dropped here.
            let _ = sender.send(work());
        });
    if let Err(source) = thread {
        return Err(KeyringError::System(Some(Box::new(source))));
    }
    match receiver.recv_timeout(limit) {
        Ok(result) => result,
        Err(RecvTimeoutError::Timeout) => Err(KeyringError::TimedOut { limit }),
        // The store's library panicked; its message went to standard error.
        Err(RecvTimeoutError::Disconnected) => Err(KeyringError::System(None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_ends_gives_its_result() {
        let result = within(Duration::from_secs(60), || Ok(7));
        assert!(matches!(result, Ok(7)), "the result comes back from the thread");
    }

    #[test]
    fn work_that_never_ends_times_out() {
        let (keep_waiting, until) = mpsc::channel::<()>();
        let result = within(Duration::from_millis(1), move || {
            until.recv().ok();
            Ok(())
        });
        assert!(
            matches!(result, Err(KeyringError::TimedOut { .. })),
            "the caller is let go"
        );
        drop(keep_waiting);
    }

    #[test]
    fn a_panic_of_the_library_is_an_error() {
        let result = within(Duration::from_secs(60), || -> Result<(), KeyringError> {
            panic!("library bug")
        });
        assert!(
            matches!(result, Err(KeyringError::System(None))),
            "the caller survives"
        );
    }
}
