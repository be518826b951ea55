//! Pages without words, drawn and recognised.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use coffre_ocr::{Crew, Engine, Languages, OcrFailure, Pace, Picture};
use coffre_render::{Layout, Opened, Pixels};

use crate::pages::letters;

/// Pixels across of a page that is recognised: A4 at 300 dots an inch.
const ACROSS: u32 = 2480;
/// Pages of one document that are recognised, at most; a longer scan is a book.
const MOST: usize = 1000;

/// What was recognised of a document.
#[derive(Default)]
pub(crate) struct Recognised {
    /// Words by page, from 0.
    pub(crate) texts: Vec<(u32, String)>,
    /// Whether nothing is left for later.
    pub(crate) complete: bool,
}

impl Recognised {
    /// Letters and digits of all pages.
    pub(crate) fn letters(&self) -> usize {
        self.texts.iter().map(|(_, text)| letters(text)).sum()
    }
}

/// Recognises pages, several at a time. A page that the engine fails on has no words and is not tried again; what was
/// stopped or could not start is left for later.
pub(crate) fn recognise(
    opened: &mut Opened,
    pages: &[u32],
    engine: &Engine,
    pace: &Pace,
    engines: NonZeroUsize,
    into: &mut Recognised,
) {
    let taken = Mutex::new((Vec::new(), true));
    let pictures = pages
        .iter()
        .take(MOST)
        .filter_map(|page| Some((*page, picture(&opened.page(*page, ACROSS).ok()?)?)));
    Crew::new(engine, pace)
        .of(engines)
        .read(pictures, &Languages::all(), |page, read| {
            let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
            match read {
                Ok(read) => taken.0.push((page, read.text())),
                Err(OcrFailure::TimedOut | OcrFailure::Crashed | OcrFailure::Refused) => {
                    taken.0.push((page, String::new()));
                }
                Err(_) => taken.1 = false,
            }
        });
    let (mut texts, done) = taken.into_inner().unwrap_or_else(PoisonError::into_inner);
    texts.sort_by_key(|(page, _)| *page);
    // After a stop the pages that were not taken are missing without a word about them.
    into.complete &= done && !pace.is_stopped();
    into.texts = texts;
}

fn picture(pixels: &Pixels) -> Option<Picture> {
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    match pixels.layout() {
        Layout::Luma => Picture::new(width, height, pixels.bytes().to_vec()),
        Layout::Rgba => Picture::from_rgba(width, height, pixels.bytes()),
    }
}
