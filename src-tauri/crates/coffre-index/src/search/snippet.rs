//! A piece of text around the first match, made when asked for and never stored.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::Query;
use crate::fold::{fold, fold_words};

/// Bytes of text before the first match, and in all.
const BEFORE: usize = 60;
const LENGTH: usize = 220;

/// Bytes of a text that are searched for a match.
const SEARCHED: usize = 512 * 1024;

/// A piece of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The piece, with line breaks as spaces.
    pub text: String,
    /// Byte ranges of `text` that match, in order, on character boundaries.
    pub highlights: Vec<Range<usize>>,
    /// Whether text was left out before it.
    pub cut_before: bool,
    /// Whether text was left out after it.
    pub cut_after: bool,
}

/// Words in order, folded; the last may be the start of one.
pub(crate) struct Wanted {
    words: Vec<String>,
    prefix: bool,
}

/// What a snippet of this query shows.
pub(crate) fn wanted_words(query: &Query) -> Vec<Wanted> {
    let terms = query.terms.iter().filter(|term| !term.excluded);
    terms
        .map(|term| Wanted {
            words: fold_words(&term.words.join(" ")),
            prefix: term.prefix,
        })
        .filter(|wanted| !wanted.words.is_empty())
        .collect()
}

/// The piece around the first match; nothing where the text has none.
pub(crate) fn make(text: &str, wanted: &[Wanted]) -> Option<Snippet> {
    let searched = &text[..floor(text, SEARCHED)];
    let mut all = Words {
        text: searched,
        at: 0,
    };
    let first = loop {
        let start = all.at;
        let word = all.next()?;
        if let Some(end) = match_at(searched, start, wanted) {
            break word.start..end;
        }
    };
    let start = word_start(text, first.start.saturating_sub(BEFORE), first.start);
    let end = word_end(text, (start + LENGTH).max(first.end), first.end);
    let piece = &text[start..end];
    Some(Snippet {
        text: piece.replace(['\n', '\r', '\t'], " "),
        highlights: highlights(piece, wanted),
        cut_before: start > 0,
        cut_after: end < text.len(),
    })
}

fn highlights(piece: &str, wanted: &[Wanted]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut words = Words { text: piece, at: 0 };
    loop {
        let before = words.at;
        let Some(word) = words.next() else { return ranges };
        if let Some(end) = match_at(piece, before, wanted) {
            ranges.push(word.start..end);
            words.at = end;
        }
    }
}

/// The end of a match whose first word is the next one after `at`.
fn match_at(text: &str, at: usize, wanted: &[Wanted]) -> Option<usize> {
    let first = &text[Words { text, at }.next()?];
    wanted
        .iter()
        .filter(|wanted| wanted.fits(0, first))
        .find_map(|wanted| {
            let mut words = Words { text, at };
            let mut end = at;
            for place in 0..wanted.words.len() {
                let range = words.next()?;
                if place > 0 && !wanted.fits(place, &text[range.clone()]) {
                    return None;
                }
                end = range.end;
            }
            Some(end)
        })
}

impl Wanted {
    /// Whether a word of the text, as it is written, fits the wanted word at this place.
    fn fits(&self, place: usize, word: &str) -> bool {
        let Some(wanted) = self.words.get(place) else {
            return false;
        };
        let prefix = self.prefix && place + 1 == self.words.len();
        // Most words are plain ASCII and compare without being folded into a new string.
        if word.is_ascii() {
            let length = if prefix {
                wanted.len().min(word.len())
            } else {
                word.len()
            };
            return word[..length].eq_ignore_ascii_case(wanted);
        }
        let word = fold(word);
        if prefix {
            word.starts_with(wanted.as_str())
        } else {
            word == *wanted
        }
    }
}

/// The ranges of the words of a text: letters, digits and the marks on them.
struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(char::is_alphanumeric)?;
        let end = self.text[start..]
            .find(|next| !is_word(next))
            .map_or(self.text.len(), |length| start + length);
        self.at = end;
        Some(start..end)
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

/// The start of the first word at or after `at`, at most `latest`.
fn word_start(text: &str, at: usize, latest: usize) -> usize {
    let at = floor(text, at);
    if at == 0 {
        return 0;
    }
    let rest = &text[at..latest];
    rest.find(char::is_whitespace).map_or(at, |space| {
        let after = &rest[space..];
        at + space + (after.len() - after.trim_start().len())
    })
}

/// The end of the last word at or before `at`, at least `earliest`.
fn word_end(text: &str, at: usize, earliest: usize) -> usize {
    let at = floor(text, at);
    if at == text.len() {
        return at;
    }
    text[earliest..at]
        .rfind(char::is_whitespace)
        .map_or(at, |space| earliest + space)
}

#[cfg(test)]
mod tests;
