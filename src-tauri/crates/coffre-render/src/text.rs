//! The text of a page, with the places of its words.

use serde::{Deserialize, Serialize};

/// A rectangle on a page in parts of 65,535 of its width and height, from the upper left corner of what is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Left edge.
    pub left: u16,
    /// Upper edge.
    pub top: u16,
    /// Right edge.
    pub right: u16,
    /// Lower edge.
    pub bottom: u16,
}

impl Area {
    /// The area between two corners given as fractions of the page; what lies outside is cut off.
    #[must_use]
    pub fn from_fractions(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to the range of the type")]
        #[expect(clippy::cast_sign_loss, reason = "clamped to the range of the type")]
        let part = |value: f64| (value.clamp(0.0, 1.0) * f64::from(u16::MAX)).round() as u16;
        Self {
            left: part(left),
            top: part(top),
            right: part(right.max(left)),
            bottom: part(bottom.max(top)),
        }
    }

    /// The area in pixels of a page drawn at this size: left, top, right, bottom.
    #[must_use]
    pub fn pixels(self, width: u32, height: u32) -> [u32; 4] {
        let place = |part: u16, whole: u32| {
            u32::try_from(u64::from(part) * u64::from(whole) / u64::from(u16::MAX)).unwrap_or(whole)
        };
        [
            place(self.left, width),
            place(self.top, height),
            place(self.right, width),
            place(self.bottom, height),
        ]
    }
}

/// A word and its place.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// Its letters, without white space.
    pub text: String,
    /// Where it stands.
    pub area: Area,
}

/// The text layer of a page; empty for a scan without one.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageText {
    /// The page, from 0.
    pub page: u32,
    /// The text in reading order, a line for each row of the page, wide gaps within a row as tabs.
    pub text: String,
    /// Its words in the same order; empty where a document has text but no pages.
    pub words: Vec<Word>,
    /// Letters that the document draws without saying which they are. Many of them, and the page has to be read from
    /// its pixels.
    pub unknown_letters: u32,
}

impl std::fmt::Debug for PageText {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("PageText")
            .field("page", &self.page)
            .field("words", &self.words.len())
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Word {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Word")
            .field("area", &self.area)
            .finish_non_exhaustive()
    }
}
