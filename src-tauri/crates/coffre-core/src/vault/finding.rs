//! What was noticed about the folder or about other seats; shown to people, never decided silently.

use coffre_format::{DocId, SeatId};

/// Something that a person should know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Finding {
    /// A body does not agree with its signed entry.
    MalformedBody {
        /// Author.
        seat: SeatId,
        /// Entry.
        seq: u64,
    },
    /// An op that this program does not know; it has no effect.
    UnknownOp {
        /// Author.
        seat: SeatId,
        /// Its name.
        op: String,
    },
    /// A file of the folder is damaged, or its name does not fit its content.
    Damaged {
        /// Its name in the folder.
        name: String,
    },
    /// The system does not let a file of the folder be read; what is in it waits.
    Unreadable {
        /// Its name in the folder.
        name: String,
    },
    /// Under the name of a file that this seat has to put into the folder lies something that can be neither read nor
    /// replaced. Everything that was said here since waits behind it.
    OutboxBlocked {
        /// Its name in the folder.
        name: String,
    },
    /// A snapshot states lines that nobody signed; they are not used.
    FalseSnapshot {
        /// Its name in the folder.
        name: String,
    },
    /// A note file carries no signature that holds.
    NotSigned {
        /// Its name in the folder.
        name: String,
    },
    /// Files that this seat has seen are not in the folder any more.
    WentBack {
        /// How many.
        missing: u64,
    },
    /// The recovery sheet signed a root version.
    RecoveryUsed {
        /// The version.
        version: u64,
    },
    /// Two valid root versions follow the newest one, and nothing says which is meant: none was taken. Two directors
    /// have to compare the fingerprints.
    RootClash {
        /// Their number.
        version: u64,
    },
    /// Somebody changed a document while it was moved away: what he did lies where it was.
    LeftBehind {
        /// The document, as it was called there.
        doc: DocId,
    },
    /// The evaluation of authority found something.
    Authority(crate::authority::Finding),
}

impl Finding {
    /// A stable code for scripts and support.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MalformedBody { .. } => "malformed-body",
            Self::UnknownOp { .. } => "unknown-op",
            Self::Damaged { .. } => "damaged",
            Self::Unreadable { .. } => "unreadable",
            Self::OutboxBlocked { .. } => "outbox-blocked",
            Self::FalseSnapshot { .. } => "false-snapshot",
            Self::NotSigned { .. } => "not-signed",
            Self::WentBack { .. } => "went-back",
            Self::RecoveryUsed { .. } => "recovery-used",
            Self::RootClash { .. } => "root-clash",
            Self::LeftBehind { .. } => "left-behind",
            Self::Authority(finding) => finding.code(),
        }
    }

    /// The file of the folder that it is about; none where it is about something else.
    pub fn file(&self) -> Option<&str> {
        match self {
            Self::Damaged { name }
            | Self::Unreadable { name }
            | Self::OutboxBlocked { name }
            | Self::FalseSnapshot { name }
            | Self::NotSigned { name } => Some(name),
            Self::MalformedBody { .. }
            | Self::UnknownOp { .. }
            | Self::WentBack { .. }
            | Self::RecoveryUsed { .. }
            | Self::RootClash { .. }
            | Self::LeftBehind { .. }
            | Self::Authority(_) => None,
        }
    }
}
