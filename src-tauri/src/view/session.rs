//! Who is unlocked, and for how long.

use serde::Serialize;
use ts_rs::TS;

use super::{Place, RankWord, RightWord, RoleName, Settings};

/// How the keys of a seat are kept on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SecondFactor {
    /// Passphrase, and a second secret in the system's keyring.
    Keyring,
    /// Passphrase alone.
    PassphraseOnly,
}

/// The session as the page sees it.
#[expect(
    clippy::large_enum_variant,
    reason = "made once for each answer and written at once"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum SessionView {
    /// Nobody is unlocked.
    Locked {
        /// Whether this computer has a seat at all; if not, it is the first run.
        known: bool,
        /// Whether a vault was just made and its sheet still has to be typed back.
        sheet_waits: bool,
    },
    /// Somebody is.
    Unlocked {
        /// Name of the agency.
        agency: String,
        /// Id of the person.
        person: String,
        /// His name.
        name: Option<String>,
        /// His rank.
        rank: RankWord,
        /// His roles; none for a director, who is listed by the root.
        roles: Vec<RoleName>,
        /// The seat.
        seat: String,
        /// What he may do where. A compartment that is not here does not exist for him.
        places: Vec<PlaceRight>,
        /// Sealed folders.
        step_up: StepUpView,
        /// His passphrase.
        passphrase: PassphraseView,
        /// How his keys are kept.
        second_factor: SecondFactor,
        /// Whether it is the demonstration agency.
        demo: bool,
        /// Whether no keys were handed over yet: admitted elsewhere a moment ago, or not admitted.
        waiting: bool,
        /// Whether a vault was just made and its sheet still has to be typed back.
        sheet_waits: bool,
        /// The day at the office.
        today: String,
        /// What he set for this computer, without which nothing is drawn.
        settings: Settings,
    },
}

/// A compartment and what this person may do there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlaceRight {
    /// The compartment.
    pub place: Place,
    /// The right.
    pub right: RightWord,
}

/// The state of the sealed folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepUpView {
    /// Whether this person has step-up keys at all.
    pub possible: bool,
    /// Whether they are open.
    pub open: bool,
    /// Seconds until they close by themselves.
    pub seconds_left: Option<u32>,
}

/// The passphrase of the person who is unlocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassphraseView {
    /// Days since it was changed.
    pub days: Option<i64>,
    /// Whether the reminder that the person set says it is time.
    pub old: bool,
    /// Whether a director asked for a new one, and it was not changed on this computer since.
    pub asked: bool,
}

/// How hard a passphrase is to guess.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// 0 to 4.
    pub score: u8,
    /// Guesses as a power of ten.
    pub guesses_log10: f64,
    /// Whether it is taken on this computer.
    pub enough: bool,
    /// What stands beside it on this computer: where nothing does it has to be stronger.
    pub second_factor: SecondFactor,
    /// What makes it weak: `common`, `names`, `repeats`, `sequence`, `dates`, `keyboard`, `short`.
    pub weakness: Option<String>,
    /// Whether it holds a sign that lies elsewhere on AZERTY and QWERTY.
    pub layout: bool,
}
