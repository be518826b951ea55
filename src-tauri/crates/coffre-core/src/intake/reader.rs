//! What reads a file: a caged worker in the product, a double in tests.

use std::sync::Arc;

use coffre_understand::propose::{Media, ReadBy};
use jiff::civil::Date;

use super::looks::Looks;
use super::room::Room;

/// Grey pixels of a first page, small enough for a list.
#[derive(Clone, PartialEq, Eq)]
pub struct Thumbnail {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// One byte a pixel, 0 = black.
    pub grey: Vec<u8>,
}

/// A file that came inside another one: an attachment, a member of an archive.
pub struct Inside {
    /// Its name, cleaned of folders; empty where it is not known.
    pub name: String,
    /// Its bytes, or why they could not be had.
    pub bytes: Result<Arc<[u8]>, ReadFailure>,
}

/// What was read of a file.
pub struct ReadFile {
    /// What it holds, by its content.
    pub media: Media,
    /// Its pages.
    pub pages: u32,
    /// Its words; a form feed parts two pages.
    pub text: String,
    /// How they were read.
    pub read_by: ReadBy,
    /// The name of what read them, as it stands in the journal: `file`, `ocr tesseract 5`; none where nothing could
    /// read them yet, so that they are read later.
    pub by: Option<String>,
    /// Pages, from 0, that were tried and have no words: they could not be drawn or recognised, or are too many.
    pub unread: Vec<u32>,
    /// The day on which a camera took it.
    pub taken: Option<Date>,
    /// The first page, small.
    pub thumbnail: Option<Thumbnail>,
    /// How its first pages look.
    pub looks: Looks,
    /// What came inside it.
    pub inside: Vec<Inside>,
}

impl ReadFile {
    /// A file that nothing could read yet: it is filed as it is and read later.
    pub fn not_yet() -> Self {
        Self {
            media: Media::Other,
            pages: 0,
            text: String::new(),
            read_by: ReadBy::Nothing,
            by: None,
            unread: Vec::new(),
            taken: None,
            thumbnail: None,
            looks: Looks::default(),
            inside: Vec::new(),
        }
    }
}

/// Why a file was not read. It can be filed all the same, unread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadFailure {
    /// A format that is not read.
    #[error("this format is not read; the file can be filed as it is")]
    Unsupported,
    /// It asks for a password.
    #[error("the file asks for a password; file it as it is, or ask for a copy without one")]
    Encrypted,
    /// Its bytes make no sense.
    #[error("the file is damaged; ask for it again, or file it as it is")]
    Damaged,
    /// Over a limit of size, pages or depth.
    #[error("the file is larger than what is read; file it as it is")]
    TooLarge,
    /// It took too long.
    #[error("reading took too long and was stopped; file it as it is")]
    TimedOut,
    /// There is more inside files than comes out of them.
    #[error("there is more in this file than is unpacked; take it out by hand and file what is needed")]
    NotUnpacked,
    /// The reader ended.
    #[error("what reads files ended on this one; file it as it is")]
    Crashed,
}

impl ReadFailure {
    /// Its word, in the journal and on the screen.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unsupported => "unsupported",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::TimedOut => "timed-out",
            Self::NotUnpacked => "not-unpacked",
            Self::Crashed => "crashed",
        }
    }
}

/// Reads files, one at a time. A failure concerns that file alone.
pub trait Reader {
    /// Reads a file of these bytes; `name` is a hint where the content says nothing. What comes inside it comes out as far as
    /// the room goes; the first that has none comes without bytes, and nothing after it.
    ///
    /// # Errors
    /// [`ReadFailure`].
    fn read(&mut self, bytes: &[u8], name: &str, room: &Room) -> Result<ReadFile, ReadFailure>;
}
