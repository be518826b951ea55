//! Documents that are open for reading. The page gets words and the address of pictures, never a document.

use coffre_render::{MediaKind, Note, PageText, Protection, ReadFailure, cage};
use serde::Serialize;
use ts_rs::TS;

/// The size of a page, in points of 1/72 inch or pixels; only the proportion counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct OpenPage {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// How an open document is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// As pictures of its pages.
    Pages,
    /// As text.
    Text,
    /// Not at all; `unreadable` says why, or there is nothing but what lies inside.
    Nothing,
}

/// Why a document, or a page of it, cannot be shown. It is kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReadTrouble {
    /// A kind of file that is not shown here.
    Unsupported,
    /// It asks for a password.
    Encrypted,
    /// It is not what its kind says, or is cut short.
    Damaged,
    /// Larger than is read here.
    TooLarge,
    /// There is no such page.
    NoSuchPage,
    /// Reading took too long and was stopped.
    TimedOut,
    /// Reading took too much memory and was stopped.
    Memory,
    /// A decoder gave up.
    Crashed,
    /// It made its reader answer nonsense.
    Nonsense,
    /// The reading process did not start.
    NotStarted,
    /// The system did not let the reading process give up its rights.
    NotCaged,
}

impl From<ReadFailure> for ReadTrouble {
    fn from(failure: ReadFailure) -> Self {
        match failure {
            ReadFailure::Unsupported => Self::Unsupported,
            ReadFailure::Encrypted => Self::Encrypted,
            ReadFailure::Damaged => Self::Damaged,
            ReadFailure::TooLarge => Self::TooLarge,
            ReadFailure::NoSuchPage => Self::NoSuchPage,
            ReadFailure::TimedOut => Self::TimedOut,
            ReadFailure::Memory => Self::Memory,
            ReadFailure::Nonsense => Self::Nonsense,
            ReadFailure::NotStarted => Self::NotStarted,
            ReadFailure::NotCaged => Self::NotCaged,
            // A cause that came later than this window is a reader that gave up.
            _ => Self::Crashed,
        }
    }
}

/// What a person should know about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReadingNote {
    /// It is encrypted and opens without a password.
    OpensWithoutPassword,
    /// It has an electronic signature, which is not checked here.
    Signed,
    /// It carries a script, which never runs here.
    Script,
    /// It has more pages than are shown.
    PagesCut,
    /// Its text was cut.
    TextCut,
}

/// The notes of a document.
pub(crate) fn notes(protection: Protection, notes: &[Note]) -> Vec<ReadingNote> {
    let locked =
        (protection == Protection::OpensWithoutPassword).then_some(ReadingNote::OpensWithoutPassword);
    let others = notes.iter().filter_map(|note| {
        Some(match note {
            Note::Signed => ReadingNote::Signed,
            Note::Script => ReadingNote::Script,
            Note::PagesCut => ReadingNote::PagesCut,
            Note::TextCut => ReadingNote::TextCut,
            _ => return None,
        })
    });
    locked.into_iter().chain(others).collect()
}

/// What keeps a document that misbehaves from the rest of this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CageWord {
    /// Everything that Coffre can ask a system for: list of system calls, and rights on files and network.
    Full,
    /// The same, the second as far as this kernel has it.
    Partial,
    /// The list of system calls alone; it denies files and network as well.
    CallsAlone,
    /// A process of its own without keys, with limits; the system denies it nothing further.
    ProcessAlone,
}

impl From<cage::Cage> for CageWord {
    fn from(cage: cage::Cage) -> Self {
        match (cage.seccomp, cage.landlock) {
            (true, cage::Landlock::Full) => Self::Full,
            (true, cage::Landlock::Partial) => Self::Partial,
            (true, cage::Landlock::Missing) => Self::CallsAlone,
            (false, _) => Self::ProcessAlone,
        }
    }
}

/// A document that is open for reading. The picture of a page is at `pagesAt`, the number of the page from 0, `?w=` and
/// the wanted width in pixels.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedDocument {
    /// Unguessable, of this session only; empty where the document cannot be read.
    pub token: String,
    /// Where the pictures of its pages are.
    pub pages_at: String,
    /// How it is shown.
    pub shown: Shown,
    /// Its pages, or the parts of its text.
    pub pages: Vec<OpenPage>,
    /// Whether it is an identity document: blurred until pressed.
    pub identity: bool,
    /// Whether it is of a sealed folder, and gone when that is closed.
    pub sealed: bool,
    /// Whether it is a mail: its text begins with who wrote, to whom, when and about what.
    pub mail: bool,
    /// Whether documents may lie inside; `document_attachments` lists them.
    pub holds_others: bool,
    /// Why it cannot be shown.
    pub unreadable: Option<ReadTrouble>,
    /// What to know about it.
    pub notes: Vec<ReadingNote>,
    /// What holds a hostile document back on this computer.
    pub cage: Option<CageWord>,
}

/// Whether pages of this kind are pictures or text.
pub(crate) fn shown(kind: MediaKind, pages: u32) -> Shown {
    match pages {
        0 => Shown::Nothing,
        _ if kind.is_drawn() => Shown::Pages,
        _ => Shown::Text,
    }
}

/// Where words come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WordsFrom {
    /// The document itself says them.
    Document,
    /// They were recognised on its picture; their places are not known.
    Recognised,
    /// There are none.
    Nowhere,
}

/// A word and its place in parts of 65,535 of the width and height of its page, from the upper left corner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlacedWord {
    /// The word.
    pub text: String,
    /// Left edge.
    pub left: u16,
    /// Upper edge.
    pub top: u16,
    /// Right edge.
    pub right: u16,
    /// Lower edge.
    pub bottom: u16,
}

/// The words of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PageWords {
    /// The text, line by line.
    pub text: String,
    /// The words with their places, in reading order; empty where the places are not known.
    pub words: Vec<PlacedWord>,
    /// Where they come from.
    pub from: WordsFrom,
}

impl PageWords {
    /// What the document itself says.
    pub(crate) fn said(page: PageText) -> Self {
        let words = page.words.into_iter().map(|word| PlacedWord {
            text: word.text,
            left: word.area.left,
            top: word.area.top,
            right: word.area.right,
            bottom: word.area.bottom,
        });
        Self {
            text: page.text,
            words: words.collect(),
            from: WordsFrom::Document,
        }
    }

    /// What was recognised on the picture, if anything was.
    pub(crate) fn recognised(text: Option<String>) -> Self {
        let text = text.unwrap_or_default();
        Self {
            from: if text.trim().is_empty() {
                WordsFrom::Nowhere
            } else {
                WordsFrom::Recognised
            },
            text,
            words: Vec::new(),
        }
    }
}

/// A document that lies inside an open one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Attachment {
    /// Its place, from 0.
    pub place: u32,
    /// Its name, without a path.
    pub name: String,
    /// Bytes.
    pub size: u64,
}
