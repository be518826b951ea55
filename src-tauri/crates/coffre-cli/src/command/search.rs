//! `search`: words and filters.

use std::io;

use coffre_core::terms::{Page, Query, SearchOrder};
use serde::Serialize;

use super::documents::row;
use crate::args::SearchArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, DocumentLine, Labelled};

#[derive(Serialize)]
struct Hit {
    #[serde(flatten)]
    document: DocumentLine,
    /// A piece of the text around the first match.
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<String>,
}

#[derive(Serialize)]
struct OfKind {
    kind: Option<Labelled>,
    documents: u64,
}

#[derive(Serialize)]
struct Found {
    total: u64,
    /// Whether every matching document was looked at.
    complete: bool,
    hits: Vec<Hit>,
    kinds: Vec<OfKind>,
}

impl Answer for Found {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.table(&self.hits.iter().map(|hit| row(&hit.document)).collect::<Vec<_>>())?;
        for hit in self.hits.iter().filter(|hit| hit.snippet.is_some()) {
            let snippet = hit.snippet.as_deref().unwrap_or_default();
            page.line(&format!("  {} {snippet}", view::short(&hit.document.id)))?;
        }
        let more = if self.complete {
            ""
        } else {
            " at least; add a word to narrow it down"
        };
        page.line(&format!("{}{more}", view::count(self.total, "document")))
    }
}

/// Searches.
pub(crate) fn run(args: &SearchArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let query = Query::parse(&joined(&args.words))?;
    let order = if args.by_date {
        SearchOrder::Date
    } else {
        SearchOrder::Relevance
    };
    let page = Page {
        order,
        limit: args.part.limit as usize,
        offset: args.part.offset as usize,
    };
    let result = vault.search(&query, &page)?;
    let snippet = |snippet: coffre_core::terms::Snippet| {
        let before = if snippet.cut_before { "… " } else { "" };
        let after = if snippet.cut_after { " …" } else { "" };
        format!("{before}{}{after}", snippet.text)
    };
    let hits = result.hits.into_iter().map(|hit| Hit {
        document: view::document(vault, &hit.document, context.language),
        snippet: hit.snippet.map(snippet),
    });
    let kinds = result.kinds.into_iter().map(|(code, documents)| OfKind {
        kind: code.map(|code| view::kind(vault, &code, context.language)),
        documents,
    });
    context.output.answer(&Found {
        total: result.total,
        complete: result.complete,
        hits: hits.collect(),
        kinds: kinds.collect(),
    })?;
    Ok(Exit::Done)
}

/// The words as one query. The shell took the quotes away: an argument of several words was a phrase, and a filter
/// whose value has spaces was quoted.
fn joined(words: &[String]) -> String {
    let quoted = |word: &String| match word.split_once(':') {
        _ if words.len() == 1 || !word.contains(char::is_whitespace) || word.contains('"') => word.clone(),
        Some((key, value)) if !key.contains(char::is_whitespace) => format!("{key}:\"{value}\""),
        _ => format!("\"{word}\""),
    };
    words.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::joined;

    fn of(words: &[&str]) -> String {
        joined(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_the_shell_unquoted_is_quoted_again() {
        assert_eq!(of(&["kind:peb", "words in order"]), "kind:peb \"words in order\"");
        assert_eq!(of(&["peb", "person:Anne Dupont"]), "peb person:\"Anne Dupont\"");
    }

    #[test]
    fn one_argument_is_a_whole_query() {
        assert_eq!(of(&["tag:urgent propriété"]), "tag:urgent propriété");
        assert_eq!(
            of(&["\"acte de base\" is:expired"]),
            "\"acte de base\" is:expired"
        );
    }
}
