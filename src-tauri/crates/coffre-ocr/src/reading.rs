//! One page: prepared, turned, read, and read again where it makes no sense.

use std::borrow::Cow;

use crate::prepare::{self, Prepared};
use crate::{Absent, Engine, Languages, Pace, Picture, Place, Turn, Word, child, slant, table};

/// Why a page was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OcrFailure {
    /// The engine or the languages are not installed: not a failure of the page, which is read when they are.
    #[error(transparent)]
    Absent(#[from] Absent),
    /// It was stopped.
    #[error("text recognition was stopped; the page is read another time")]
    Stopped,
    /// It took too much of the processor.
    #[error("the page took longer than text recognition may take")]
    TimedOut,
    /// It was not done when patience ended: the processor was wanted elsewhere.
    #[error("the computer was too busy for text recognition; the page is read another time")]
    Busy,
    /// The engine broke, or came to the limit of its memory.
    #[error("text recognition broke off on this page")]
    Crashed,
    /// The engine did not take the picture.
    #[error("text recognition could not read this picture")]
    Refused,
    /// The engine was not started because its cage could not be built.
    #[error("text recognition was not started: this computer refused its protection")]
    NoCage,
    /// The engine does not start.
    #[error("text recognition does not start: install tesseract again")]
    NotStarted,
    /// The path of the engine is not of letters that can be passed on.
    #[error("text recognition stands in a folder whose name cannot be passed on")]
    Path,
}

/// What was read on a page.
#[derive(Clone, PartialEq)]
pub struct OcrPage {
    /// The words, in reading order.
    pub words: Vec<Word>,
    /// The turn that makes the picture upright, already made in the places of the words.
    pub turn: Turn,
    /// How sure the engine is of the page, from 0 to 1; 0 for a page without words.
    pub confidence: f32,
    /// Languages that were asked for and are not installed: the page may read better when they are.
    pub missing: Languages,
}

impl std::fmt::Debug for OcrPage {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "OcrPage({} words, {:?})", self.words.len(), self.turn)
    }
}

impl OcrPage {
    /// The text, with a line a line and an empty line between paragraphs.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut last: Option<&Word> = None;
        for word in &self.words {
            let gap = match last {
                None => "",
                Some(before) if before.paragraph != word.paragraph => "\n\n",
                Some(before) if before.line != word.line => "\n",
                Some(_) => " ",
            };
            text.push_str(gap);
            text.push_str(&word.text);
            last = Some(word);
        }
        text
    }
}

/// Below it a page makes no sense as it stands, and is read the other way up.
const SENSE: f32 = 0.6;

impl Engine {
    /// Reads a picture of a page.
    ///
    /// Lines that run down instead of across are found from the pixels; a page upside down, from words that make no
    /// sense, after which it is read the other way up and the better reading taken.
    ///
    /// # Errors
    /// [`OcrFailure::Absent`] where no language is installed; else what became of this page.
    pub fn read(&self, picture: &Picture, languages: &Languages, pace: &Pace) -> Result<OcrPage, OcrFailure> {
        let (there, missing) = languages.split(self.languages());
        if there.is_empty() {
            return Err(Absent::Languages(missing).into());
        }
        let prepared = prepare::page(picture);
        let sideways = slant::runs_down(&prepared.picture);
        let first = if sideways { Turn::Right } else { Turn::None };
        let mut best = self.read_turned(&prepared, first, &there, pace)?;
        // Letters upside down are read as letters too; where none was read there are none.
        if best.confidence < SENSE && !best.words.is_empty() {
            let other = self.read_turned(&prepared, first.flipped(), &there, pace)?;
            if other.sense() > best.sense() {
                best = other;
            }
        }
        Ok(OcrPage { missing, ..best })
    }

    fn read_turned(
        &self,
        prepared: &Prepared,
        turn: Turn,
        languages: &Languages,
        pace: &Pace,
    ) -> Result<OcrPage, OcrFailure> {
        let picture = match turn {
            Turn::None => Cow::Borrowed(&prepared.picture),
            turn => Cow::Owned(prepared.picture.turned(turn)),
        };
        let order = self.order(languages, prepared.dots_per_inch);
        let table = child::run(
            self.cage(),
            &order,
            picture.to_pgm(),
            self.limits().patience,
            pace,
        )?;
        let mut words = table::words(&table);
        let size = (picture.width(), picture.height());
        for word in &mut words {
            word.place = prepared.original(word.place, size);
        }
        let confidence = confidence(&words);
        Ok(OcrPage {
            words,
            turn,
            confidence,
            missing: Languages::default(),
        })
    }
}

impl OcrPage {
    /// How much of the page makes sense: letters weighed by how sure the engine is of them.
    fn sense(&self) -> f32 {
        self.words
            .iter()
            .map(|word| weight(word) * word.confidence * word.confidence)
            .sum()
    }
}

/// The mean over letters, so that specks read as single signs count for little.
fn confidence(words: &[Word]) -> f32 {
    let letters: f32 = words.iter().map(weight).sum();
    if letters == 0.0 {
        return 0.0;
    }
    words
        .iter()
        .map(|word| weight(word) * word.confidence)
        .sum::<f32>()
        / letters
}

fn weight(word: &Word) -> f32 {
    word.text.chars().filter(|sign| sign.is_alphanumeric()).count() as f32
}

impl Prepared {
    /// The place of a word in the picture that was given, turned as the prepared one of that size is.
    fn original(&self, place: Place, size: (usize, usize)) -> Place {
        let half = |length: u32| length as f32 / 2.0;
        let middle = (
            place.left as f32 + half(place.width),
            place.top as f32 + half(place.height),
        );
        let (x, y) = slant::before(middle, size, self.slope);
        let scale = |value: f32| (f64::from(value.max(0.0)) / self.scale).round() as u32;
        Place {
            left: scale(x - half(place.width)),
            top: scale(y - half(place.height)),
            width: scale(place.width as f32),
            height: scale(place.height as f32),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, confidence: f32, paragraph: u32, line: u32) -> Word {
        let place = Place {
            left: 0,
            top: 0,
            width: 10,
            height: 10,
        };
        Word {
            text: text.into(),
            place,
            confidence,
            paragraph,
            line,
        }
    }

    #[test]
    fn text_keeps_lines_and_paragraphs() {
        let words = vec![
            word("Le", 0.9, 0, 0),
            word("vendeur", 0.9, 0, 0),
            word("cède", 0.9, 0, 1),
            word("Article", 0.9, 1, 2),
        ];
        let page = OcrPage {
            words,
            turn: Turn::None,
            confidence: 0.9,
            missing: Languages::default(),
        };
        assert_eq!(page.text(), "Le vendeur\ncède\n\nArticle");
    }

    #[test]
    fn specks_do_not_lower_the_confidence_of_a_page() {
        let mut words = vec![word("immeuble", 0.95, 0, 0)];
        words.extend((0..20).map(|_| word("·", 0.1, 0, 0)));
        assert!(confidence(&words) > 0.9);
    }
}
