//! What a phrase counts as a heading, by its place and its line.

use crate::words::{Words, is_filler};

/// Lines of the first page among which a heading stands, and what a heading counts there.
const HEADING: [(usize, f32); 4] = [(5, 1.0), (11, 0.95), (18, 0.75), (30, 0.4)];

/// What the length of a phrase says: one word is met by chance.
pub(super) fn length_weight(words: usize) -> f32 {
    match words {
        1 => 0.8,
        2 => 0.95,
        _ => 1.08,
    }
}

/// What a phrase on these lines counts as a heading: high on the first page, and most of its line.
pub(super) fn heading_weight(words: &Words, page: usize, first: usize, last: usize, length: usize) -> f32 {
    if page > 0 || last - first > 1 {
        return 0.0;
    }
    let Some((_, height)) = HEADING.iter().find(|(lines, _)| first < *lines) else {
        return 0.0;
    };
    let on_lines = |line: usize| {
        let words = &words.words[words.lines[line].words.clone()];
        words.iter().filter(|word| !is_filler(&word.text)).count()
    };
    let all: usize = (first..=last).map(on_lines).sum();
    let part = length as f32 / all.max(length) as f32;
    let coverage = if part >= 0.6 {
        1.0
    } else if part >= 0.34 && length > 1 {
        0.8
    } else if all <= 10 && length > 1 {
        0.5
    } else if all <= 10 {
        // One word among others is seldom what the paper is: a cell of a table, a verb.
        0.3
    } else {
        0.22
    };
    // What a letter is about is not what it is.
    let opens = words.lines[first].words.start;
    let subject = matches!(
        words.words[opens].text.as_str(),
        "concerne"
            | "betreft"
            | "objet"
            | "betreff"
            | "onderwerp"
            | "annexe"
            | "bijlage"
            | "article"
            | "artikel"
            | "vu"
    );
    height * coverage * if subject { 0.45 } else { 1.0 }
}

/// Whether a line is an item of a list.
pub(super) fn is_item(text: &str, words: &Words, line: usize) -> bool {
    let start = words.words[words.lines[line].words.start].range.start;
    let before = text[..start].trim_end_matches([' ', '\t', '\u{a0}']);
    before.ends_with(['-', '–', '•', '·', '*', '☐', '☑', '□', '■', '✓', '▪']) && !before.ends_with("---")
}
