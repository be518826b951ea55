//! Answering a query: filters, full text, order, counts and snippets.
//!
//! A search looks at no more than [`MOST_CANDIDATES`] matching documents, newest first. Where that is all of
//! them, the count is exact and the order can be by relevance. A word that stands in more documents than that
//! says nothing about relevance and costs most to rank, so it takes no part in it: the answer is then by date,
//! and [`SearchResult::complete`] is false.

mod candidate;
mod filter;
mod matching;
mod rank;
mod snippet;

use jiff::civil::Date;
use rusqlite::OptionalExtension as _;

use crate::index::IndexRead;
use crate::index::document::{COLUMNS, DocumentRow, from_row};
use crate::{DatabaseError, Query};

pub use snippet::Snippet;

/// How many matching documents a search looks at.
pub(crate) const MOST_CANDIDATES: usize = 1000;

/// The order of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchOrder {
    /// Best match first.
    Relevance,
    /// Newest first: by the date of the document, or the day of filing where it has none. Where not all matches
    /// were looked at, by the order of filing.
    Date,
}

/// Which part of the answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The order that is wished for.
    pub order: SearchOrder,
    /// How many hits.
    pub limit: usize,
    /// How many hits come before.
    pub offset: usize,
}

/// One document of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The document.
    pub document: DocumentRow,
    /// A piece of its text around the first match; nothing where only title, file name or people match.
    pub snippet: Option<Snippet>,
    /// Relevance, higher is better; comparable only inside one database.
    pub score: Option<f64>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchResult {
    /// The hits of the page.
    pub hits: Vec<Hit>,
    /// How many documents match, or were looked at where `complete` is false.
    pub total: u64,
    /// Whether all matching documents were looked at.
    pub complete: bool,
    /// How many of them are of each kind, most first.
    pub kinds: Vec<(Option<String>, u64)>,
    /// The order that the hits have.
    pub order: SearchOrder,
}

impl IndexRead<'_> {
    /// Answers a query. `today` is the day that `due:<30d` counts from. An empty query finds the newest
    /// documents.
    pub fn search(&self, query: &Query, page: &Page, today: Date) -> Result<SearchResult, DatabaseError> {
        let mut candidates = candidate::candidates(self, query, today)?;
        let mut order = SearchOrder::Date;
        if page.order == SearchOrder::Relevance
            && candidates.complete
            && rank::by_relevance(self, query, &mut candidates.rows)?
        {
            order = SearchOrder::Relevance;
        }
        if order == SearchOrder::Date && candidates.complete {
            candidates
                .rows
                .sort_by(|one, other| (&other.day, other.number).cmp(&(&one.day, one.number)));
        }
        let wanted = snippet::wanted_words(query);
        let mut hits = Vec::with_capacity(page.limit.min(candidates.rows.len()));
        for row in candidates.rows.iter().skip(page.offset).take(page.limit) {
            let Some(document) = self.document_at(row.number)? else {
                continue;
            };
            let snippet = if wanted.is_empty() {
                None
            } else {
                self.snippet_at(row.number, &wanted)?
            };
            hits.push(Hit {
                document,
                snippet,
                score: row.score,
            });
        }
        Ok(SearchResult {
            hits,
            total: u64::try_from(candidates.rows.len()).map_err(|_| DatabaseError::NumberTooLarge)?,
            complete: candidates.complete,
            kinds: candidate::count_kinds(&candidates.rows),
            order,
        })
    }

    fn document_at(&self, number: i64) -> Result<Option<DocumentRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document d WHERE d.number = ?1"))?;
        Ok(select.query_row([number], from_row).optional()?)
    }

    fn snippet_at(&self, number: i64, wanted: &[snippet::Wanted]) -> Result<Option<Snippet>, DatabaseError> {
        Ok(self
            .indexed(number)?
            .and_then(|indexed| snippet::make(&indexed.body, wanted)))
    }
}

#[cfg(test)]
mod tests;
