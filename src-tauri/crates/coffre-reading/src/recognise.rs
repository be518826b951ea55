//! Pages without words, drawn and recognised.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use coffre_ocr::{Crew, Engine, Languages, OcrFailure, Pace, Picture};
use coffre_render::{Layout, Pixels};

use crate::kept::Kept;
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
    /// Pages that were tried and have no words: they could not be drawn or recognised, or are too many.
    pub(crate) unread: Vec<u32>,
    /// Whether nothing is left for later.
    pub(crate) complete: bool,
}

impl Recognised {
    /// Letters and digits of all pages.
    pub(crate) fn letters(&self) -> usize {
        self.texts.iter().map(|(_, text)| letters(text)).sum()
    }
}

/// Recognises pages, several at a time. A page that cannot be drawn, or that the engine fails on, has no words and is not
/// tried again; what was stopped or could not start is left for later.
pub(crate) fn recognise(
    kept: &mut Kept<'_>,
    pages: &[u32],
    engine: &Engine,
    pace: &Pace,
    engines: NonZeroUsize,
    into: &mut Recognised,
) {
    let (pages, beyond) = pages.split_at(pages.len().min(MOST));
    let taken = Mutex::new((Vec::new(), true));
    let unread = Mutex::new(beyond.to_vec());
    let lose = |page| unread.lock().unwrap_or_else(PoisonError::into_inner).push(page);
    let pictures = pages.iter().filter_map(|page| {
        let drawn = kept.ask(|opened| opened.page(*page, ACROSS));
        let picture = drawn.ok().and_then(|pixels| picture(&pixels));
        if picture.is_none() {
            lose(*page);
        }
        Some((*page, picture?))
    });
    Crew::new(engine, pace)
        .of(engines)
        .read(pictures, &Languages::all(), |page, read| {
            let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
            match read {
                Ok(read) => taken.0.push((page, read.text())),
                Err(OcrFailure::TimedOut | OcrFailure::Crashed | OcrFailure::Refused) => lose(page),
                Err(_) => taken.1 = false,
            }
        });
    let (mut texts, done) = taken.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut unread = unread.into_inner().unwrap_or_else(PoisonError::into_inner);
    texts.sort_by_key(|(page, _)| *page);
    unread.sort_unstable();
    // After a stop the pages that were not taken are missing without a word about them.
    into.complete &= done && !pace.is_stopped();
    (into.texts, into.unread) = (texts, unread);
}

fn picture(pixels: &Pixels) -> Option<Picture> {
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    match pixels.layout() {
        Layout::Luma => Picture::new(width, height, pixels.bytes().to_vec()),
        Layout::Rgba => Picture::from_rgba(width, height, pixels.bytes()),
    }
}
