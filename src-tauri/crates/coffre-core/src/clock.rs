//! Time comes in here and nowhere else.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// One moment: the instant and the civil day that it is at the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    instant: Timestamp,
    today: Date,
}

impl Moment {
    /// The moment `instant` in the office's zone.
    pub fn new(instant: Timestamp, zone: &TimeZone) -> Self {
        Self {
            instant,
            today: instant.to_zoned(zone.clone()).date(),
        }
    }

    /// The civil day.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// The instant.
    pub const fn instant(&self) -> Timestamp {
        self.instant
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn seconds(&self) -> i64 {
        self.instant.as_second()
    }

    /// The form of the format, `YYYY-MM-DDTHH:MM:SSZ` (FORMAT.md 1.3).
    pub fn text(&self) -> String {
        self.instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

/// A source of moments.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Moment;
}

/// The computer's clock and zone.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the computer for the time"
    )]
    fn now(&self) -> Moment {
        Moment::new(Timestamp::now(), &TimeZone::system())
    }
}

/// A clock that stands still, for tests and for the demonstration.
pub struct FixedClock(pub Moment);

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        self.0
    }
}
