//! From typed text to a query, in one pass over pieces that are separated by spaces outside quotes.

use unicode_normalization::char::is_combining_mark;

use super::key::{Key, file_types, state};
use super::period::{due, period};
use super::{Filter, MOST_WORDS, Query, QueryError, Term, Test};
use crate::fold::open_ligatures;

/// Letters that a prefix needs; the index of prefixes starts there.
const SHORTEST_PREFIX: usize = 3;

struct Piece {
    excluded: bool,
    key: Option<Key>,
    text: String,
    quoted: bool,
}

pub(crate) fn parse(text: &str) -> Result<Query, QueryError> {
    let mut query = Query::default();
    let mut words_left = MOST_WORDS;
    for piece in pieces(text) {
        match piece.key {
            Some(key) => query.filters.push(Filter {
                excluded: piece.excluded,
                test: test(key, &piece.text)?,
            }),
            None => {
                if let Some(term) = term(&piece, words_left) {
                    words_left -= term.words.len();
                    query.terms.push(term);
                }
            }
        }
    }
    Ok(query)
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let mut excluded = false;
        if let Some(after) = rest.strip_prefix('-')
            && after.starts_with(|next: char| !next.is_whitespace())
        {
            excluded = true;
            rest = after;
        }
        let mut key = None;
        if let Some((word, after)) = rest.split_once(':')
            && let Some(found) = Key::from_word(word)
        {
            key = Some(found);
            // French puts a space after a colon.
            rest = after.trim_start();
        }
        let (text, quoted, after) = value(rest);
        pieces.push(Piece {
            excluded,
            key,
            text,
            quoted,
        });
        rest = after.trim_start();
    }
    pieces
}

/// Splits off one value: a quoted one, which may lack its closing quote, or all up to the next space.
fn value(rest: &str) -> (String, bool, &str) {
    if let Some(inside) = rest.strip_prefix(is_quote) {
        return match inside.find(is_quote) {
            Some(end) => {
                let after = inside[end..].chars().next().map_or(0, char::len_utf8);
                (inside[..end].to_owned(), true, &inside[end + after..])
            }
            None => (inside.to_owned(), true, ""),
        };
    }
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    (rest[..end].to_owned(), false, &rest[end..])
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»')
}

fn term(piece: &Piece, words_left: usize) -> Option<Term> {
    let opened = open_ligatures(&piece.text);
    let words: Vec<String> = opened
        .split(|character: char| !character.is_alphanumeric() && !is_combining_mark(character))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(words_left)
        .map(str::to_owned)
        .collect();
    let last = words.last()?;
    let letters = last
        .chars()
        .filter(|character| character.is_alphanumeric())
        .count();
    let prefix = !piece.quoted && piece.text.ends_with('*') && letters >= SHORTEST_PREFIX;
    Some(Term {
        excluded: piece.excluded,
        words,
        prefix,
    })
}

fn test(key: Key, value: &str) -> Result<Test, QueryError> {
    let value = value.trim();
    if value.is_empty() {
        return Err(QueryError::NoValue { key: key.name() });
    }
    let dates = || period(value).ok_or(QueryError::BadDate { key: key.name() });
    Ok(match key {
        Key::Kind => Test::Kind(value.to_owned()),
        Key::Type => file_types(value).map_or_else(|| Test::Kind(value.to_owned()), Test::FileType),
        Key::Person => Test::Person(value.to_owned()),
        Key::Dossier => Test::Dossier(value.to_owned()),
        Key::Tag => Test::Tag(value.to_owned()),
        Key::In => Test::Compartment(value.to_owned()),
        Key::Before => Test::Before(dates()?.0),
        Key::After => Test::After(dates()?.1),
        Key::Date => {
            let (first, last) = dates()?;
            Test::Between(first, last)
        }
        Key::Due => Test::Due(due(value).ok_or(QueryError::BadDue)?),
        Key::Is => Test::State(state(value).ok_or(QueryError::UnknownState)?),
    })
}
