//! What is known of a document before anybody said anything about it.

use jiff::civil::Date;

use crate::coded::coded;

coded! {
    /// What a file holds, by its content.
    Media {
        /// Pages: PDF, TIFF.
        Pages = "pages",
        /// One picture: JPEG, PNG, HEIC.
        Picture = "picture",
        /// A text processor's or spreadsheet's file, or plain text.
        Office = "office",
        /// A mail.
        Mail = "mail",
        /// Files in one file.
        Archive = "archive",
        /// Anything else.
        Other = "other",
    }
}

coded! {
    /// How the words came out of the file.
    ReadBy {
        /// They did not: not read yet, or there are none.
        Nothing = "nothing",
        /// They stand in the file.
        File = "file",
        /// Recognised from pixels, with slips.
        Recognition = "recognition",
    }
}

/// What a document itself says.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The name of its file.
    pub name: &'a str,
    /// What it holds.
    pub media: Media,
    /// Its pages.
    pub pages: u32,
    /// Its words; a form feed parts two pages.
    pub text: &'a str,
    /// How they were read.
    pub read_by: ReadBy,
    /// The day on which a camera took it.
    pub taken: Option<Date>,
}
