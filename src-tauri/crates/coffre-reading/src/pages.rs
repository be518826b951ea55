//! The words of pages, and which pages have none.

use coffre_core::intake::Thumbnail;
use coffre_render::{PageText, ReadFailure};

use crate::kept::Kept;

/// Letters below which a drawn page is taken for a picture of a page.
const FEW: usize = 24;
/// Bytes of words that are kept of a document; a novel has a tenth of it.
const MOST: usize = 8 * 1024 * 1024;
/// Pixels across of the picture of a first page.
const SMALL: u32 = 240;

/// The words of a document, page by page.
pub(crate) struct Pages {
    texts: Vec<String>,
    unread: Vec<u32>,
}

impl Pages {
    /// Where a page of a document that can be drawn does not say its words, they are looked for on its picture.
    pub(crate) fn of(kept: &mut Kept<'_>) -> Result<Self, ReadFailure> {
        let (kind, count) = (kept.about().kind, kept.about().pages);
        let (mut texts, mut unread, mut room) = (Vec::new(), Vec::new(), MOST);
        for page in 0..count {
            let text = if room == 0 {
                None
            } else {
                match kept.ask(|opened| opened.text(page..page + 1)) {
                    Ok(mut texts) => texts.pop(),
                    Err(_) if kind.is_drawn() => None,
                    Err(failure) => return Err(failure),
                }
            };
            let text = text.unwrap_or_default();
            if kind.is_drawn() && room > 0 && has_no_words(&text) {
                unread.push(page);
            }
            let mut words = text.text;
            words.truncate(words.floor_char_boundary(room));
            room -= words.len();
            texts.push(words);
        }
        Ok(Self { texts, unread })
    }

    /// The pages that have to be recognised, from 0.
    pub(crate) fn without_words(&self) -> Vec<u32> {
        self.unread.clone()
    }

    /// Letters and digits of all pages.
    pub(crate) fn letters(&self) -> usize {
        self.texts.iter().map(|text| letters(text)).sum()
    }

    /// Puts words in the place of what a page has.
    pub(crate) fn put(&mut self, recognised: Vec<(u32, String)>) {
        for (page, text) in recognised {
            if let Some(place) = self.texts.get_mut(page as usize)
                && letters(&text) >= letters(place)
            {
                *place = text;
            }
        }
    }

    /// All words; a form feed parts two pages.
    pub(crate) fn text(&self) -> String {
        let text = self.texts.join("\u{c}");
        if letters(&text) == 0 { String::new() } else { text }
    }
}

/// Whether a page is to be recognised: it has hardly a letter, or many that it does not say.
fn has_no_words(text: &PageText) -> bool {
    let known = letters(&text.text);
    known < FEW || text.unknown_letters as usize > known / 4
}

pub(crate) fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}

/// A page, small and grey.
pub(crate) fn small(kept: &mut Kept<'_>, page: u32) -> Result<Thumbnail, ReadFailure> {
    let pixels = kept.ask(|opened| opened.page(page, SMALL))?.to_luma();
    Ok(Thumbnail {
        width: pixels.width(),
        height: pixels.height(),
        grey: pixels.bytes().to_vec(),
    })
}
