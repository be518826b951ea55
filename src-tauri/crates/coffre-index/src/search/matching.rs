//! The full-text expression of a query. Every word is quoted, so that none is an operator of FTS5.

use crate::{Query, Term};

pub(crate) struct Matching {
    /// What has to be there and what must not, as one FTS5 expression; nothing without words that have to be
    /// there.
    pub(crate) wanted: Option<String>,
    /// What must not be there.
    pub(crate) excluded: Option<String>,
}

pub(crate) fn matching(query: &Query) -> Matching {
    let excluded = join(query.terms.iter().filter(|term| term.excluded), " OR ");
    let wanted =
        join(query.terms.iter().filter(|term| !term.excluded), " AND ").map(|wanted| match &excluded {
            Some(excluded) => format!("({wanted}) NOT ({excluded})"),
            None => wanted,
        });
    Matching { wanted, excluded }
}

/// One term as an FTS5 phrase.
pub(crate) fn phrase(term: &Term) -> String {
    let star = if term.prefix { " *" } else { "" };
    format!("\"{}\"{star}", term.words.join(" "))
}

fn join<'t>(terms: impl Iterator<Item = &'t Term>, operator: &str) -> Option<String> {
    let phrases: Vec<String> = terms.map(phrase).collect();
    if phrases.is_empty() {
        None
    } else {
        Some(phrases.join(operator))
    }
}
