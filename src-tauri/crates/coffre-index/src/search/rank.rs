//! Order by relevance: bm25 over the terms of a query that say something, the newer document first where they
//! say nothing.
//!
//! bm25 reads every document of every term once more. A term takes part only where that is little: where one of
//! its whole words stands in few documents.

use std::collections::HashMap;

use super::MOST_CANDIDATES;
use super::candidate::Candidate;
use super::matching::phrase;
use crate::index::IndexRead;
use crate::{DatabaseError, Query, Term};

/// Sorts the candidates by relevance. Returns false, and changes nothing, where no term is rare enough to
/// rank by.
pub(crate) fn by_relevance(
    read: &IndexRead<'_>,
    query: &Query,
    rows: &mut [Candidate],
) -> Result<bool, DatabaseError> {
    let mut rare = Vec::new();
    for term in query.terms.iter().filter(|term| !term.excluded) {
        if is_rare(read, term)? {
            rare.push(phrase(term));
        }
    }
    if rare.is_empty() {
        return Ok(false);
    }
    let scores = scores(read, &rare.join(" AND "))?;
    for row in rows.iter_mut() {
        // FTS5 gives better matches the lower number.
        row.score = scores.get(&row.number).map(|score| -score);
    }
    let value = |row: &Candidate| row.score.unwrap_or(f64::NEG_INFINITY);
    rows.sort_by(|one, other| {
        value(other)
            .total_cmp(&value(one))
            .then_with(|| other.number.cmp(&one.number))
    });
    Ok(true)
}

/// Whether a whole word of the term stands in no more documents than a search looks at. Counting stops there.
fn is_rare(read: &IndexRead<'_>, term: &Term) -> Result<bool, DatabaseError> {
    let whole = term.words.len() - usize::from(term.prefix);
    let mut count = read
        .connection
        .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM word WHERE word MATCH ?1 LIMIT ?2)")?;
    let most = i64::try_from(MOST_CANDIDATES).map_err(|_| DatabaseError::NumberTooLarge)?;
    for word in &term.words[..whole] {
        let found: i64 = count.query_row(rusqlite::params![format!("\"{word}\""), most + 1], |row| {
            row.get(0)
        })?;
        if found <= most {
            return Ok(true);
        }
    }
    Ok(false)
}

fn scores(read: &IndexRead<'_>, expression: &str) -> Result<HashMap<i64, f64>, DatabaseError> {
    let mut select = read
        .connection
        .prepare_cached("SELECT rowid, rank FROM word WHERE word MATCH ?1")?;
    let rows = select.query_map([expression], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
