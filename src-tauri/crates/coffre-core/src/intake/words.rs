//! What is kept of how a document was read: one field, which names the version that it speaks of.

use coffre_format::DocId;

use super::reader::ReadFailure;
use crate::vault::{Vault, VaultError, field};

/// Begins the value of a document that cannot be read.
const CANNOT: &str = "not ";
/// Begins the pages without words in a value.
const PAGES: &str = "; not read: ";

/// How far a document is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadState {
    /// It waits to be read.
    Waiting,
    /// Its words are known, but for these pages, counted from 1, as in `3, 7-9`; none where all are.
    Read(Option<String>),
    /// It cannot be read, with the word of a [`ReadFailure`].
    Cannot(String),
}

/// The value of [`field::READ`] for what read a document, and the pages, from 0, that it could not read.
pub(super) fn read_value(by: &str, unread: &[u32]) -> String {
    if unread.is_empty() {
        by.to_owned()
    } else {
        format!("{by}{PAGES}{}", ranges(unread))
    }
}

/// The value of [`field::READ`] for a document that cannot be read, so that it is not tried again.
pub(super) fn cannot_value(failure: ReadFailure) -> String {
    format!("{CANNOT}{}", failure.code())
}

/// The name of what read a document, out of such a value.
pub(crate) fn reader_of(value: &str) -> &str {
    value.split_once(PAGES).map_or(value, |(by, _)| by)
}

/// Pages from 0 as people count them: `3, 7-9`.
fn ranges(pages: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for page in pages {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => ranges.push((*page, *page)),
        }
    }
    let said = ranges.iter().map(|(first, last)| match (first + 1, last + 1) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}-{last}"),
    });
    said.collect::<Vec<_>>().join(", ")
}

impl Vault {
    /// How far a document is read.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], and failures of the local databases.
    pub fn read_state(&self, doc: DocId) -> Result<ReadState, VaultError> {
        let id = doc.to_string();
        for index in self.indexes() {
            let read = index.read();
            if read.document(&id)?.is_none() {
                continue;
            }
            let Some(value) = read.kept_of(&id, field::READ)? else {
                let words = read.text(&id)?.is_some_and(|text| !text.body.is_empty());
                return Ok(if words {
                    ReadState::Read(None)
                } else {
                    ReadState::Waiting
                });
            };
            let pages = value.split_once(PAGES).map(|(_, pages)| pages.to_owned());
            let cannot = value.strip_prefix(CANNOT).map(ToOwned::to_owned);
            return Ok(cannot.map_or(ReadState::Read(pages), ReadState::Cannot));
        }
        Err(VaultError::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_without_words_are_counted_as_people_do() {
        let value = read_value("ocr", &[2, 6, 7, 8]);
        assert_eq!(value, "ocr; not read: 3, 7-9");
        assert_eq!(reader_of(&value), "ocr");
        assert_eq!(read_value("ocr", &[]), "ocr");
    }
}
