//! Searching over every index that is open.

use std::collections::BTreeMap;

use coffre_index::{DocumentRow, Hit, Page, Query, SearchOrder, SearchResult};
use jiff::civil::Date;

use crate::vault::{Vault, VaultError};

impl Vault {
    /// Answers a query, at most `page.limit` hits after `page.offset`.
    ///
    /// Relevance is comparable only inside one index: where two are open and both answer by relevance, their hits
    /// alternate.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn search(&self, query: &Query, page: &Page) -> Result<SearchResult, VaultError> {
        let today = self.clock.now().today();
        let wide = Page {
            order: page.order,
            limit: page.limit + page.offset,
            offset: 0,
        };
        let mut answers = Vec::new();
        for index in self.indexes() {
            answers.push(index.read().search(query, &wide, today)?);
        }
        let mut merged = answers.remove(0);
        for other in answers {
            merged = both(merged, other);
        }
        merged.hits = merged
            .hits
            .into_iter()
            .skip(page.offset)
            .take(page.limit)
            .collect();
        Ok(merged)
    }
}

fn both(one: SearchResult, other: SearchResult) -> SearchResult {
    let mut kinds: BTreeMap<Option<String>, u64> = one.kinds.into_iter().collect();
    for (kind, count) in other.kinds {
        *kinds.entry(kind).or_default() += count;
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let relevance = [one.order, other.order].contains(&SearchOrder::Relevance);
    let mut hits: Vec<(usize, Hit)> = one
        .hits
        .into_iter()
        .enumerate()
        .chain(other.hits.into_iter().enumerate())
        .collect();
    if relevance {
        hits.sort_by_key(|(place, _)| *place);
    } else {
        hits.sort_by_key(|(_, hit)| std::cmp::Reverse(day(&hit.document)));
    }
    SearchResult {
        hits: hits.into_iter().map(|(_, hit)| hit).collect(),
        total: one.total + other.total,
        complete: one.complete && other.complete,
        kinds,
        order: if relevance {
            SearchOrder::Relevance
        } else {
            SearchOrder::Date
        },
    }
}

/// The day that a list by date shows.
fn day(row: &DocumentRow) -> Date {
    row.doc_date
        .unwrap_or_else(|| row.filed_at.to_zoned(jiff::tz::TimeZone::UTC).date())
}
