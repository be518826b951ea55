//! Why a document was not read, in sentences that say what to do. No message names content, a file or a path.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a document, or one answer about it, could not be had. It concerns that document alone.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReadFailure {
    /// A kind of file that is not read, or not in the way that was asked.
    #[error("This kind of file is not read here. It is kept as it is and can be exported.")]
    Unsupported,
    /// It asks for a password.
    #[error("The document asks for a password. Ask its sender for a copy without one.")]
    Encrypted,
    /// The bytes are not what their kind says, or are cut short.
    #[error("The document is damaged. Ask its sender for another copy.")]
    Damaged,
    /// Larger than the limits, counted in bytes, pixels, pages, members or the growth of an archive.
    #[error("The document is larger inside than is allowed. It is kept as it is and can be exported.")]
    TooLarge,
    /// No such page or child.
    #[error("The document has no such page.")]
    NoSuchPage,
    /// No answer within the time limit; the worker was ended.
    #[error("Reading the document took too long and was stopped. It is kept as it is and can be exported.")]
    TimedOut,
    /// The worker reached its memory limit.
    #[error(
        "Reading the document took more memory than is allowed and was stopped. It is kept as it is and can be \
         exported."
    )]
    Memory,
    /// A decoder gave up on it.
    #[error("The document cannot be read: a decoder failed on it. It is kept as it is and can be exported.")]
    Crashed,
    /// The worker answered something that is no answer.
    #[error("The document made its reader answer nonsense. Treat it with suspicion; it is kept as it is.")]
    Nonsense,
    /// The worker did not start.
    #[error("The reading process did not start. Reinstall Coffre if this happens again.")]
    NotStarted,
    /// The operating system did not let the worker give up its rights.
    #[error(
        "This computer does not let the reading process give up its rights, so no document is read. Update the \
         operating system."
    )]
    NotCaged,
}

impl ReadFailure {
    /// Whether the document itself is at fault, so that trying again changes nothing.
    #[must_use]
    pub fn is_final(self) -> bool {
        !matches!(self, Self::NotStarted | Self::NotCaged)
    }
}
