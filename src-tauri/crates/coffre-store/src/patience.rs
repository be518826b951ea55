//! Waiting for other programs to let go of a file (design 3.3).
//!
//! On Windows a rename fails while a virus scanner or a sync client holds a handle: errors 5 (access denied) and 32
//! (sharing violation). Elsewhere these numbers mean other things and nothing is tried again.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long a store waits for another program to let go of a file.
#[derive(Clone)]
pub struct Patience {
    waits: Vec<Duration>,
    sleep: Arc<dyn Fn(Duration) + Send + Sync>,
    is_held: fn(&io::Error) -> bool,
}

impl Patience {
    /// Nine tries within about two seconds, on Windows only.
    pub fn of_system() -> Self {
        let waits = [5, 10, 25, 60, 150, 300, 600, 850]
            .map(Duration::from_millis)
            .to_vec();
        Self {
            waits,
            sleep: Arc::new(thread::sleep),
            is_held: if cfg!(windows) {
                is_held_on_windows
            } else {
                |_| false
            },
        }
    }

    /// One try more than there are `waits`; `sleep` spends them and `is_held` says which errors pass by themselves.
    pub fn new(
        waits: Vec<Duration>,
        sleep: Arc<dyn Fn(Duration) + Send + Sync>,
        is_held: fn(&io::Error) -> bool,
    ) -> Self {
        Self {
            waits,
            sleep,
            is_held,
        }
    }

    /// Whether the error is one that passes when the other program lets go.
    pub fn is_held(&self, error: &io::Error) -> bool {
        (self.is_held)(error)
    }
}

/// Whether Windows says that another program holds the file.
pub(crate) fn is_held_on_windows(error: &io::Error) -> bool {
    const ACCESS_DENIED: i32 = 5;
    const SHARING_VIOLATION: i32 = 32;
    matches!(error.raw_os_error(), Some(ACCESS_DENIED | SHARING_VIOLATION))
}

/// Renames or removes, and tries again while another program holds the file.
///
/// # Errors
/// The first error that is not about a held file, or the last one when patience has run out.
pub fn retry_while_held(patience: &Patience, mut step: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    for wait in &patience.waits {
        match step() {
            Err(error) if patience.is_held(&error) => (patience.sleep)(*wait),
            done => return done,
        }
    }
    step()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    struct Tries {
        slept: Arc<Mutex<Vec<Duration>>>,
        patience: Patience,
    }

    fn tries(waits: &[u64]) -> Tries {
        let slept = Arc::new(Mutex::new(Vec::new()));
        let note = Arc::clone(&slept);
        let sleep = Arc::new(move |wait| note.lock().unwrap().push(wait));
        let waits = waits.iter().copied().map(Duration::from_millis).collect();
        Tries {
            slept,
            patience: Patience::new(waits, sleep, is_held_on_windows),
        }
    }

    fn held(code: i32) -> io::Result<()> {
        Err(io::Error::from_raw_os_error(code))
    }

    #[test]
    fn a_file_that_is_let_go_is_renamed() {
        let Tries { slept, patience } = tries(&[1, 2, 3]);
        let mut answers = vec![Ok(()), held(32), held(5)];
        assert!(retry_while_held(&patience, || answers.pop().unwrap()).is_ok());
        assert_eq!(*slept.lock().unwrap(), [1, 2].map(Duration::from_millis));
    }

    #[test]
    fn patience_runs_out() {
        let Tries { slept, patience } = tries(&[1, 2]);
        let mut count = 0;
        let answer = retry_while_held(&patience, || {
            count += 1;
            held(32)
        });
        assert_eq!(answer.unwrap_err().raw_os_error(), Some(32));
        assert_eq!((count, slept.lock().unwrap().len()), (3, 2));
    }

    #[test]
    fn other_errors_are_returned_at_once() {
        let Tries { slept, patience } = tries(&[1, 2]);
        let answer = retry_while_held(&patience, || held(28));
        assert_eq!(answer.unwrap_err().raw_os_error(), Some(28));
        assert!(slept.lock().unwrap().is_empty());
    }

    #[test]
    fn the_system_waits_about_two_seconds() {
        let total: Duration = Patience::of_system().waits.iter().sum();
        assert!((Duration::from_millis(1800)..Duration::from_millis(2200)).contains(&total));
    }
}
