//! The messages.

use serde::{Deserialize, Serialize};

use crate::about::About;
use crate::cage::Cage;
use crate::failure::ReadFailure;
use crate::limits::Limits;
use crate::pixels::{Layout, PageSize};
use crate::text::PageText;

/// Raised when a message changes. Worker and parent are the same program, so they differ only during an update.
pub const VERSION: u16 = 3;

/// What the parent asks. Each is answered once, in order.
#[derive(Debug, Serialize, Deserialize)]
pub enum Request {
    /// The first: the limits to close the cage with. Answered by [`Answer::Ready`].
    Begin(Limits),
    /// The document, whose bytes follow. Answered by [`Answer::Opened`].
    Open {
        /// How many bytes follow.
        length: u64,
    },
    /// A page as a picture of about this width. Answered by [`Answer::Pixels`].
    Page {
        /// The page, from 0.
        page: u32,
        /// Pixels in a row.
        width: u32,
        /// Whether to draw the page after it at the same width while nothing else is asked.
        ahead: bool,
    },
    /// The sizes of all pages. Answered by [`Answer::Sizes`].
    Sizes,
    /// The text of a page. Answered by [`Answer::Text`].
    Text {
        /// The page, from 0.
        page: u32,
    },
    /// A document within the document. Answered by [`Answer::Child`] or [`Answer::NoMore`].
    Child {
        /// Its place, from 0.
        place: u32,
    },
}

/// What the worker answers. The parent believes none of it.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The cage is closed.
    Ready {
        /// [`VERSION`] of the worker.
        version: u16,
        /// What the cage consists of.
        cage: Cage,
    },
    /// The document is open.
    Opened(About),
    /// A picture, whose bytes follow.
    Pixels {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// How they lie.
        layout: Layout,
    },
    /// A size for each page; `None` for a page that is text, or whose size is not known.
    Sizes(Vec<Option<PageSize>>),
    /// A text.
    Text(PageText),
    /// A child, whose bytes follow.
    Child {
        /// Its name as the document gives it.
        name: String,
        /// How many bytes follow.
        length: u64,
    },
    /// There is no child at this place nor after it.
    NoMore,
    /// What was asked cannot be had.
    Failed(ReadFailure),
}
