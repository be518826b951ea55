//! Documents: file, read, change, move, bin.
//!
//! Filing follows the crash protocol of FORMAT.md 10.1: sealed objects are durable and read back before the entry
//! that names them is signed; the source is the caller's to keep or remove, and never before that.

mod attached;
mod batch;
mod change;
mod file;
mod moving;
mod placing;
mod read;
mod seal;
mod source;
mod whole;

pub use change::Change;
pub(crate) use file::pieces;
pub use file::{Filed, NewDocument, Outcome, Progress, Silent};
pub use moving::LeftBehind;
pub(crate) use read::verify;
pub use read::{OpenDocument, Reading};
pub(crate) use source::read_whole;
pub use source::{Source, SourceError, kind_of_bytes};
pub use whole::WholeDocument;
