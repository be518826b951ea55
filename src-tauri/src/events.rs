//! What the page is told without asking. One channel, one tagged type.

use serde::Serialize;
use ts_rs::TS;

use crate::view::{BackupDone, CheckDone, Dropped, HealDone, ScannerState, TrayDone};

/// The name of the one channel.
pub const CHANNEL: &str = "coffre";

/// Why the vault locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LockCause {
    /// The person asked for it.
    Asked,
    /// Nothing was done for a while.
    Idle,
    /// The computer went to sleep.
    Sleep,
    /// The screen was locked.
    Screen,
}

/// What a long work is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WorkKind {
    /// Filing the tray.
    Filing,
    /// Reading what lies in the tray.
    Reading,
    /// Checking the folder.
    Check,
    /// Making a second copy.
    Backup,
    /// Healing from a second copy.
    Heal,
    /// Making the demonstration agency.
    Demo,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum AppEvent {
    /// The vault is locked: forget everything and reload.
    Locked {
        /// Why.
        cause: LockCause,
    },
    /// The vault locks in so many seconds unless something is done.
    LocksSoon {
        /// Seconds.
        seconds: u32,
    },
    /// Sealed folders are open; told every second of the last minute and every ten seconds before.
    StepUp {
        /// Seconds until they close by themselves.
        seconds_left: u32,
    },
    /// Sealed folders are closed: forget what was shown of them and reload the view.
    StepUpClosed,
    /// Something of the vault changed, here or on another computer: ask again for what is on screen.
    Changed,
    /// Files hover over the window.
    Hovering {
        /// Whether they do.
        over: bool,
    },
    /// Files were dropped at a place of the page, in pixels of the page.
    Dropped {
        /// What.
        files: Dropped,
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
    },
    /// The tray changed: ask for it again.
    Tray,
    /// The scanner's folder is otherwise than before, or files wait in it.
    Scanner {
        /// How it is.
        state: ScannerState,
    },
    /// The scanner put files into the tray.
    Arrived {
        /// How many.
        count: u32,
    },
    /// A long work goes on.
    Progress {
        /// Its number, for `work_stop`.
        work: u32,
        /// What it is about.
        kind: WorkKind,
        /// How much is done.
        done: u32,
        /// Of how much; 0 where that is not known yet.
        all: u32,
    },
    /// Filing ended.
    Filed {
        /// Its number.
        work: u32,
        /// What it did.
        result: TrayDone,
    },
    /// Reading what lies in the tray ended.
    Read {
        /// Its number.
        work: u32,
    },
    /// A check ended.
    Checked {
        /// Its number.
        work: u32,
        /// What it saw.
        result: CheckDone,
    },
    /// A backup ended.
    BackedUp {
        /// Its number.
        work: u32,
        /// What it did.
        result: BackupDone,
    },
    /// Healing ended.
    Healed {
        /// Its number.
        work: u32,
        /// What it did.
        result: HealDone,
    },
    /// The demonstration agency is ready: its people can be unlocked.
    DemoReady {
        /// Its number.
        work: u32,
    },
    /// A long work failed.
    Failed {
        /// Its number.
        work: u32,
        /// What it was about.
        kind: WorkKind,
        /// Why.
        error: crate::error::CommandError,
    },
}

/// Who hears events: the page, or a test.
pub trait Listener: Send + Sync {
    /// Something happened.
    fn hear(&self, event: AppEvent);
}
