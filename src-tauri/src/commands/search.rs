//! The search box: dossiers, people and documents at once.

use coffre_core::terms::{Hit, Page, Query, QueryError, SearchOrder, Snippet};
use coffre_core::vault::Vault;

use super::board::cards;
use super::party::party_view;
use super::{Answer, Here};
use crate::view::{Coded, DocumentRow, KindCount, SearchAnswer, SearchHit, SnippetPiece};

/// Hits of one answer, at most.
const MOST: u32 = 200;
/// Dossiers and parties of one answer.
const FEW: u32 = 6;

/// Answers what was typed. The query language knows filters such as `genre:`, `avant:`, `echeance:`, `est:`.
pub fn search(shell: &Here, text: String, offset: u32, limit: u32, by_date: bool) -> Answer<SearchAnswer> {
    shell.look(|vault| {
        let query = match Query::parse(&text) {
            Ok(query) => query,
            Err(error) => return Ok(trouble(error)),
        };
        let page = Page {
            order: if by_date {
                SearchOrder::Date
            } else {
                SearchOrder::Relevance
            },
            limit: limit.min(MOST) as usize,
            offset: offset as usize,
        };
        let words: Vec<&str> = query
            .terms
            .iter()
            .filter(|term| !term.excluded)
            .flat_map(|term| term.words.iter().map(String::as_str))
            .collect();
        let words = words.join(" ");
        let plain = query.filters.is_empty() && !words.is_empty() && offset == 0;
        let found = vault.search(&query, &page)?;
        Ok(SearchAnswer {
            dossiers: if plain {
                cards(vault, &words, FEW)?
            } else {
                Vec::new()
            },
            parties: if plain {
                vault.parties(&words, FEW)?.iter().map(party_view).collect()
            } else {
                Vec::new()
            },
            hits: found.hits.iter().map(|hit| hit_view(vault, hit)).collect(),
            total: found.total,
            complete: found.complete,
            kinds: found
                .kinds
                .iter()
                .map(|(kind, count)| KindCount {
                    kind: kind.as_deref().map(|code| Coded::kind(vault, code)),
                    count: *count,
                })
                .collect(),
            trouble: None,
            trouble_key: None,
        })
    })
}

fn hit_view(vault: &Vault, hit: &Hit) -> SearchHit {
    SearchHit {
        document: DocumentRow::of(vault, &hit.document),
        snippet: hit.snippet.as_ref().map(pieces).unwrap_or_default(),
    }
}

/// Cuts a snippet at its highlights.
fn pieces(snippet: &Snippet) -> Vec<SnippetPiece> {
    let mut pieces = Vec::new();
    let mut push = |text: &str, hit: bool| {
        if !text.is_empty() {
            pieces.push(SnippetPiece {
                text: text.to_owned(),
                hit,
            });
        }
    };
    push(if snippet.cut_before { "… " } else { "" }, false);
    let mut at = 0;
    for range in &snippet.highlights {
        push(snippet.text.get(at..range.start).unwrap_or_default(), false);
        push(snippet.text.get(range.clone()).unwrap_or_default(), true);
        at = range.end;
    }
    push(snippet.text.get(at..).unwrap_or_default(), false);
    push(if snippet.cut_after { " …" } else { "" }, false);
    pieces
}

fn trouble(error: QueryError) -> SearchAnswer {
    let (code, key) = match error {
        QueryError::NoValue { key } => ("no-value", Some(key)),
        QueryError::BadDate { key } => ("bad-date", Some(key)),
        QueryError::BadDue => ("bad-due", Some("due")),
        QueryError::UnknownState => ("unknown-state", Some("is")),
        _ => ("not-understood", None),
    };
    SearchAnswer {
        dossiers: Vec::new(),
        parties: Vec::new(),
        hits: Vec::new(),
        total: 0,
        complete: true,
        kinds: Vec::new(),
        trouble: Some(code.to_owned()),
        trouble_key: key.map(ToOwned::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_is_cut_at_its_highlights() {
        let snippet = Snippet {
            text: "le compromis signé".to_owned(),
            highlights: std::iter::once(3..12).collect(),
            cut_before: true,
            cut_after: false,
        };
        let told: Vec<(String, bool)> = pieces(&snippet)
            .into_iter()
            .map(|piece| (piece.text, piece.hit))
            .collect();
        let wanted = [
            ("… ", false),
            ("le ", false),
            ("compromis", true),
            (" signé", false),
        ];
        assert_eq!(told, wanted.map(|(text, hit)| (text.to_owned(), hit)));
    }
}
