//! What comes from the system: time, randomness and the work factor.

use std::sync::Arc;
use std::time::{Duration, Instant};

use coffre_core::clock::SystemClock;
use coffre_core::terms::WorkFactor;
use coffre_core::vault::Edge;
use rand_core::RngCore;

/// The random source of the operating system.
pub(crate) struct SystemRandom;

impl RngCore for SystemRandom {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("a system without randomness runs no program that makes keys");
    }
}

/// The work factor of passphrases.
pub(crate) fn work_factor() -> WorkFactor {
    #[cfg(feature = "test-work-factor")]
    if let Some(factor) = std::env::var("COFFRE_TEST_WORK_FACTOR")
        .ok()
        .and_then(|text| text.parse().ok())
    {
        return WorkFactor::new(factor).unwrap_or(WorkFactor::PRODUCT);
    }
    WorkFactor::PRODUCT
}

/// The edge of this computer.
pub(crate) fn system() -> Edge {
    Edge {
        clock: Arc::new(SystemClock),
        random: Box::new(SystemRandom),
        work: work_factor(),
    }
}

/// Pauses between two tries to open a seat, so many seconds in all.
pub(crate) fn patience(seconds: u32) -> impl FnMut() -> bool + Send + 'static {
    const PAUSES: u32 = 10;
    let mut left = seconds.saturating_mul(PAUSES);
    move || {
        let goes_on = left > 0;
        if goes_on {
            left -= 1;
            std::thread::sleep(Duration::from_secs(1) / PAUSES);
        }
        goes_on
    }
}

/// Something that is done again and again, with a pause.
pub(crate) struct Every {
    pause: Duration,
    last: Instant,
}

impl Every {
    /// Due for the first time after so many seconds.
    #[expect(clippy::disallowed_methods, reason = "the edge, where time comes from")]
    pub(crate) fn new(seconds: u64) -> Self {
        Self {
            pause: Duration::from_secs(seconds),
            last: Instant::now(),
        }
    }

    /// Whether it is due; then the next pause begins.
    #[expect(clippy::disallowed_methods, reason = "the edge, where time comes from")]
    pub(crate) fn is_due(&mut self) -> bool {
        let due = self.last.elapsed() >= self.pause;
        if due {
            self.last = Instant::now();
        }
        due
    }
}

/// Runs something and tells how long it took.
#[expect(clippy::disallowed_methods, reason = "the edge, where time comes from")]
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}
