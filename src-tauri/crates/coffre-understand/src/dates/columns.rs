//! Days that stand under their labels: in the cells of a table, and where recognition reads a column of labels first and
//! the column of their values after it.

use std::ops::Range;

use super::FoundDate;
use super::role::{self, Role};
use crate::words::Words;

/// The most words of a line that is a label.
const LABEL: usize = 6;
/// The farthest line of a value after its label, where labels are read first.
const FAR: usize = 25;

/// Whether no word stands before this one in its cell.
pub(super) fn is_first_of_its_cell(text: &str, words: &Words, first: usize) -> bool {
    let Some(word) = words.words.get(first) else {
        return false;
    };
    let line = line_at(text, word.range.start);
    let cell = text[line.start..word.range.start].rsplit('\t').next();
    cell.is_some_and(|before| !before.chars().any(char::is_alphanumeric))
}

/// The role that the head of its column gives a day. Days of more rows are events, none of them that of the paper.
pub(super) fn role_of_cell(text: &str, words: &Words, found: &[FoundDate], place: usize) -> Option<Role> {
    let day = &found[place];
    let line = line_at(text, day.range.start);
    let column = tabs(&text[line.start..day.range.start]);
    let columns = tabs(&text[line.clone()]);
    if columns == 0 {
        return None;
    }
    let has_day = |line: &Range<usize>| {
        let here = found.iter().filter(|other| line.contains(&other.range.start));
        let mut in_column = here.filter(|other| tabs(&text[line.start..other.range.start]) == column);
        in_column.next().is_some()
    };
    let fits = |line: &Range<usize>| tabs(&text[line.clone()]) == columns;
    let mut rows = 1;
    let below = line_after(text, &line).filter(|next| fits(next) && has_day(next));
    rows += usize::from(below.is_some());
    let mut head = line_before(text, &line)?;
    while has_day(&head) && fits(&head) {
        rows += 1;
        head = line_before(text, &head)?;
    }
    if !fits(&head) {
        return None;
    }
    if rows > 1 {
        return Some(Role::Cited);
    }
    let from: usize = text[head.clone()]
        .split('\t')
        .take(column)
        .map(|cell| cell.len() + 1)
        .sum();
    let cell = head.start + from;
    let end = cell + text[cell..head.end].split('\t').next().map_or(0, str::len);
    let at = |byte: usize| words.words.partition_point(|word| word.range.start < byte);
    role::of_label(words, at(cell)..at(end))
}

/// Where labels come first, each of as many days after them has the role of its label, in order.
pub(super) fn pair(words: &Words, found: &mut [FoundDate]) {
    let begins = |line: usize, found: &[FoundDate]| {
        let first = words.lines[line].words.start;
        let start = words.words[first].range.start;
        found.iter().position(|day| day.range.start == start)
    };
    let mut labels: Vec<(usize, Role)> = Vec::new();
    let mut days: Vec<usize> = Vec::new();
    for line in 0..words.lines.len() {
        if let Some(day) = begins(line, found) {
            let near = labels.last().is_some_and(|(label, _)| line - label <= FAR);
            if near && words.lines[line].page == 0 {
                days.push(day);
            }
            continue;
        }
        let own = words.lines[line].words.clone();
        let dated = found.iter().any(|day| day.line == line);
        let followed = line + 1 < words.lines.len() && begins(line + 1, found).is_some();
        if dated || followed || own.len() > LABEL || !days.is_empty() {
            continue;
        }
        // What a paper is called may name another kind of day than those of its fields.
        if let Some(role) = role::of_label(words, own).filter(|role| *role != Role::Cited) {
            labels.push((line, role));
        }
    }
    if labels.len() == days.len() {
        for ((_, role), day) in labels.into_iter().zip(days) {
            if matches!(found[day].role, Role::Unknown | Role::Cited) {
                found[day].role = role;
            }
        }
    }
}

fn tabs(text: &str) -> usize {
    text.matches('\t').count()
}

/// The line around a byte, without its end.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind(ENDS).map_or(0, |end| end + 1);
    let end = text[at..].find(ENDS).map_or(text.len(), |end| at + end);
    start..end
}

fn line_before(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let mut at = line.start.checked_sub(1)?;
    loop {
        let before = line_at(text, at);
        if !text[before.clone()].trim().is_empty() {
            return Some(before);
        }
        at = before.start.checked_sub(1)?;
    }
}

fn line_after(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let mut at = line.end;
    loop {
        at += 1;
        if at > text.len() {
            return None;
        }
        let after = line_at(text, at);
        if !text[after.clone()].trim().is_empty() {
            return Some(after);
        }
        at = after.end;
    }
}

const ENDS: [char; 2] = ['\n', '\u{c}'];
