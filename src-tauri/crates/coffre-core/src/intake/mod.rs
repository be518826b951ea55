//! Intake: from files to filed documents, one tray for the window and the command line.
//!
//! 1. [`Vault::knowledge`] takes out of the indexes what proposals may be made from: only what this seat's keys open.
//! 2. [`look_at`] reads one source through a [`Reader`] and makes its [`Card`]; it needs no vault, so a window stays free
//!    while scans are read, and one bad file is a card with its reason. What comes inside a mail or archive has a card of its
//!    own.
//! 3. [`Vault::file_cards`] files cards as a person chose. The words go into the journal as text, how the pages look and
//!    what was proposed into fields that nobody searches: the next proposals learn from the difference.
//!
//! [`arrivals`] tells which files of a scanner's folder are new and whole.
//!
//! [`Vault::knowledge`]: crate::vault::Vault::knowledge
//! [`Vault::file_cards`]: crate::vault::Vault::file_cards

pub mod arrivals;
mod card;
mod choice;
mod duplicate;
mod file;
mod identity;
mod ink;
mod keeping;
mod knowledge;
mod left;
mod lesson;
mod looks;
mod many;
mod offer;
mod pending;
mod reader;
mod room;
mod said;
mod turn;
mod unless_held;
mod words;

pub use card::{Card, look_at};
pub use choice::Choice;
pub use duplicate::Duplicate;
pub use file::FiledCard;
pub use keeping::{KeptReading, LeftInside, WasRead};
pub use knowledge::Knowledge;
pub use left::LeftPiece;
pub(crate) use lesson::is_taught;
pub use looks::{Look, Looks};
pub use many::{lay_out, look_at_all};
pub use offer::Offer;
pub use pending::{Fetched, Pending, PendingStep, ReadingPace, Waiting};
pub use reader::{Inside, ReadFailure, ReadFile, Reader, Thumbnail};
pub use room::Room;
pub use said::{Left, Said};
pub use unless_held::UnlessHeld;
pub use words::ReadState;
pub(crate) use words::reader_of;

#[cfg(test)]
mod tests;
