//! How far documents are read.

use coffre_core::intake::ReadState;
use coffre_reading::{Absent, Strength};
use serde::Serialize;
use ts_rs::TS;

use super::CageWord;

/// How far the words of a document are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ReadView {
    /// It waits to be read.
    Waiting,
    /// All of them.
    Read,
    /// All but those of some pages.
    Partly {
        /// The pages without words, as in `3, 7-9`.
        pages: String,
    },
    /// It cannot be read.
    Cannot {
        /// Code of the failure, such as `encrypted`.
        why: String,
    },
}

impl From<ReadState> for ReadView {
    fn from(state: ReadState) -> Self {
        match state {
            ReadState::Waiting => Self::Waiting,
            ReadState::Read(None) => Self::Read,
            ReadState::Read(Some(pages)) => Self::Partly { pages },
            ReadState::Cannot(why) => Self::Cannot { why },
        }
    }
}

/// Why scans are not read on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NoReading {
    /// No text recognition is installed.
    Engine,
    /// It lacks French or Dutch.
    Languages,
    /// No worker starts, or none gets its cage closed: nothing is read at all.
    Workers,
}

impl From<&Absent> for NoReading {
    fn from(absent: &Absent) -> Self {
        match absent {
            Absent::Engine => Self::Engine,
            Absent::Languages(_) => Self::Languages,
        }
    }
}

/// How much of a cage text recognition runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecogniserCage {
    /// Rights on files and network, and the list of system calls.
    FilesAndCalls,
    /// The list of system calls alone; files can be read.
    CallsAlone,
    /// Limits of memory, time and priority alone.
    LimitsAlone,
}

impl From<Strength> for RecogniserCage {
    fn from(strength: Strength) -> Self {
        match strength {
            Strength::FilesAndSystemCalls => Self::FilesAndCalls,
            Strength::SystemCalls => Self::CallsAlone,
            Strength::Limits => Self::LimitsAlone,
        }
    }
}

/// What waits to be read, and what reads on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WaitingView {
    /// Documents that wait.
    pub documents: u64,
    /// Seconds that reading them takes, by what this computer has read so far.
    pub seconds: Option<u64>,
    /// Why scans wait, where they do not only wait for a quiet moment.
    pub missing: Option<NoReading>,
    /// The cage of what reads files; none where it does not start.
    pub reader: Option<CageWord>,
    /// The cage of text recognition.
    pub recogniser: RecogniserCage,
}
