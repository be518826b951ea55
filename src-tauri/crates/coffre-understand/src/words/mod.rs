//! The words of a text or file name, folded for comparing, each with its place.
//!
//! Folded: lower case, without accents, ligatures opened. Words that a line break parts are joined, and headings set
//! in spaced letters are read as words.

mod letters;
mod spelling;

use std::ops::Range;

pub(crate) use letters::fold;
pub(crate) use spelling::Spelling;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Folded.
    pub(crate) text: String,
    /// Its place in the text, in bytes.
    pub(crate) range: Range<usize>,
    /// Its line, counted over all pages.
    pub(crate) line: usize,
    /// Its page, from 0.
    pub(crate) page: usize,
}

/// A line of a text, as the words that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Places of its words.
    pub(crate) words: Range<usize>,
    /// Its page, from 0.
    pub(crate) page: usize,
}

/// The words of a text; pages are parted by form feeds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// In order.
    pub(crate) words: Vec<Word>,
    /// Lines that have words, in order.
    pub(crate) lines: Vec<Line>,
}

impl Words {
    /// Reads a text.
    pub(crate) fn of_text(text: &str) -> Self {
        let mut words = Self::default();
        let (mut line, mut page) = (0, 0);
        let mut current: Option<Word> = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let end = at + c.len_utf8();
            if c.is_alphanumeric() {
                let word = current.get_or_insert_with(|| Word {
                    text: String::new(),
                    range: at..end,
                    line,
                    page,
                });
                letters::push_folded(c, &mut word.text);
                word.range.end = end;
            } else if is_combining_mark(c) || c == '\u{ad}' {
                if let Some(word) = &mut current {
                    word.range.end = end;
                }
            } else if c == '-' && current.is_some() && goes_on_in_next_line(&text[end..]) {
                line += 1;
                while chars.peek().is_some_and(|(_, c)| c.is_whitespace()) {
                    chars.next();
                }
            } else {
                words.words.extend(current.take());
                line += usize::from(matches!(c, '\n' | '\u{c}'));
                page += usize::from(c == '\u{c}');
            }
        }
        words.words.extend(current.take());
        words.join_spaced_letters();
        words.number_lines();
        words
    }

    /// Reads a file name without its ending: words also part where letters turn to digits or small letters to capitals.
    pub(crate) fn of_name(name: &str) -> Self {
        let stem = stem(name);
        let mut spaced = String::with_capacity(stem.len() + 8);
        let mut places = Vec::with_capacity(stem.len() + 8);
        let mut before: Option<char> = None;
        for (at, c) in stem.char_indices() {
            let turns = before.is_some_and(|b| {
                (b.is_lowercase() && c.is_uppercase())
                    || (b.is_alphabetic() && c.is_ascii_digit())
                    || (b.is_ascii_digit() && c.is_alphabetic())
            });
            if turns {
                spaced.push(' ');
                places.push(at);
            }
            for _ in 0..c.len_utf8() {
                places.push(at);
            }
            spaced.push(c);
            before = Some(c);
        }
        places.push(stem.len());
        let mut words = Self::of_text(&spaced);
        for word in &mut words.words {
            word.range = places[word.range.start]..places[word.range.end];
        }
        words
    }

    /// `C O M P R O M I S` is one word.
    fn join_spaced_letters(&mut self) {
        let single = |word: &Word| word.text.len() == 1 && word.text.bytes().all(|b| b.is_ascii_alphabetic());
        let mut joined: Vec<Word> = Vec::with_capacity(self.words.len());
        let mut words = std::mem::take(&mut self.words).into_iter().peekable();
        while let Some(word) = words.next() {
            let mut run = vec![word];
            while single(&run[0])
                && words
                    .peek()
                    .is_some_and(|next| single(next) && next.line == run[0].line)
            {
                run.extend(words.next());
            }
            if run.len() < 4 {
                joined.append(&mut run);
                continue;
            }
            let text = run.iter().map(|word| word.text.as_str()).collect();
            let range = run[0].range.start..run[run.len() - 1].range.end;
            joined.push(Word {
                text,
                range,
                ..run[0].clone()
            });
        }
        self.words = joined;
    }

    /// Gathers the words by lines.
    fn number_lines(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            let (line, page) = (self.words[at].line, self.words[at].page);
            let count = self.words[at..].iter().take_while(|w| w.line == line).count();
            let number = self.lines.len();
            for word in &mut self.words[at..at + count] {
                word.line = number;
            }
            self.lines.push(Line {
                words: at..at + count,
                page,
            });
            at += count;
        }
    }
}

/// Whether a line ends here and the next one starts in the middle of a word.
fn goes_on_in_next_line(rest: &str) -> bool {
    let next = rest.trim_start_matches([' ', '\r']);
    next.strip_prefix('\n')
        .and_then(|next| next.trim_start_matches(' ').chars().next())
        .is_some_and(char::is_lowercase)
}

/// A file name without its ending.
pub(crate) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => name,
    }
}

/// Words that join others and say nothing alone, in the languages of the papers.
pub(crate) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "d"
            | "l"
            | "la"
            | "le"
            | "les"
            | "un"
            | "une"
            | "et"
            | "a"
            | "au"
            | "aux"
            | "en"
            | "sur"
            | "par"
            | "pour"
            | "dans"
            | "van"
            | "het"
            | "een"
            | "der"
            | "den"
            | "die"
            | "das"
            | "dem"
            | "of"
            | "the"
            | "and"
            | "in"
            | "op"
            | "te"
            | "voor"
            | "met"
            | "uit"
            | "bij"
            | "tot"
            | "und"
            | "zu"
            | "zum"
            | "zur"
            | "fur"
            | "von"
            | "to"
            | "for"
            | "s"
            | "n"
            | "no"
            | "nr"
            | "relatif"
            | "aan"
    )
}

#[cfg(test)]
mod tests;
