//! Looking again and again until something is so, for a bounded time.

use std::time::{Duration, Instant};

/// How long anything may take. A guard against a hang, not a measure.
const LIMIT: Duration = Duration::from_secs(90);
/// How long between two looks.
const PAUSE: Duration = Duration::from_millis(15);

/// Looks, the first at once; they end when the limit is over.
pub(crate) struct Looks {
    began: Instant,
    first: bool,
}

impl Looks {
    /// From this moment on.
    #[expect(clippy::disallowed_methods, reason = "a guard against a hang")]
    pub(crate) fn new() -> Self {
        Self {
            began: Instant::now(),
            first: true,
        }
    }

    /// The first answer, or none within the limit.
    pub(crate) fn until<T>(look: impl Fn() -> Option<T>) -> Option<T> {
        Self::new().find_map(|()| look())
    }
}

impl Iterator for Looks {
    type Item = ();

    fn next(&mut self) -> Option<()> {
        if !std::mem::take(&mut self.first) {
            std::thread::sleep(PAUSE);
        }
        (self.began.elapsed() < LIMIT).then_some(())
    }
}
