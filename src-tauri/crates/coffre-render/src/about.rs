//! What a document is, as found in its content.

use serde::{Deserialize, Serialize};

/// The kind of a file by its content; its name is never asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum MediaKind {
    /// PDF.
    Pdf,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// WebP picture.
    WebP,
    /// GIF picture; its first frame is read.
    Gif,
    /// Windows bitmap.
    Bmp,
    /// TIFF picture of one or more pages.
    Tiff,
    /// HEIC or HEIF picture of a phone.
    Heic,
    /// Word document.
    Docx,
    /// Excel workbook.
    Xlsx,
    /// OpenDocument text or spreadsheet.
    OpenDocument,
    /// Text without markup.
    PlainText,
    /// Web page.
    Html,
    /// E-mail as a text file.
    Eml,
    /// Outlook message.
    Msg,
    /// Outlook's wrapper of attachments, `winmail.dat`.
    Tnef,
    /// ZIP archive.
    Zip,
}

impl MediaKind {
    /// Whether its pages can be drawn.
    #[must_use]
    pub fn is_drawn(self) -> bool {
        match self {
            Self::Pdf
            | Self::Jpeg
            | Self::Png
            | Self::WebP
            | Self::Gif
            | Self::Bmp
            | Self::Tiff
            | Self::Heic => true,
            Self::Docx
            | Self::Xlsx
            | Self::OpenDocument
            | Self::PlainText
            | Self::Html
            | Self::Eml
            | Self::Msg
            | Self::Tnef
            | Self::Zip => false,
        }
    }

    /// Whether it is a picture without a text of its own.
    #[must_use]
    pub fn is_picture(self) -> bool {
        self.is_drawn() && self != Self::Pdf
    }

    /// Whether files may be inside that are documents of their own.
    #[must_use]
    pub fn has_children(self) -> bool {
        matches!(self, Self::Eml | Self::Msg | Self::Tnef | Self::Zip)
    }
}

/// How a document is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Protection {
    /// Not at all.
    #[default]
    None,
    /// Encrypted, and it opens with the empty password; a document that asks for one is
    /// [`ReadFailure::Encrypted`](crate::ReadFailure::Encrypted).
    OpensWithoutPassword,
}

/// Something the person should know about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Note {
    /// It has an electronic signature, which is not checked here.
    Signed,
    /// It carries a script, which never runs here.
    Script,
    /// It has more pages than are read.
    PagesCut,
    /// Its text was cut at the limit.
    TextCut,
}

/// The day that a camera wrote into a photo, as it stands there: its clock may be wrong, and the calendar may lack the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOn {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// The day, from 1.
    pub day: i8,
}

/// What a document is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The kind by content.
    pub kind: MediaKind,
    /// Pages that can be asked for, from 0: drawn ones if [`MediaKind::is_drawn`], else texts. At least 1 unless it
    /// holds nothing but children.
    pub pages: u32,
    /// How it is protected.
    pub protection: Protection,
    /// What the person should know.
    pub notes: Vec<Note>,
    /// The day on which a camera took it.
    pub taken: Option<TakenOn>,
}

impl About {
    pub(crate) fn new(kind: MediaKind, pages: u32) -> Self {
        Self {
            kind,
            pages,
            protection: Protection::None,
            notes: Vec::new(),
            taken: None,
        }
    }
}
