//! Answers of the search box.

use serde::Serialize;
use ts_rs::TS;

use super::{Coded, DocumentRow, DossierCard, Party};

/// A piece of text, highlighted or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SnippetPiece {
    /// The text.
    pub text: String,
    /// Whether it is one of the words that were looked for.
    pub hit: bool,
}

/// A document that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SearchHit {
    /// The document.
    pub document: DocumentRow,
    /// A piece of its text around the first match; empty where only title, name or people match.
    pub snippet: Vec<SnippetPiece>,
}

/// How many hits are of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KindCount {
    /// The kind; none: without a kind.
    pub kind: Option<Coded>,
    /// How many.
    pub count: u64,
}

/// What the search box shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchAnswer {
    /// Dossiers whose title, reference or property has the words.
    pub dossiers: Vec<DossierCard>,
    /// Parties whose name or e-mail has the words.
    pub parties: Vec<Party>,
    /// Documents.
    pub hits: Vec<SearchHit>,
    /// How many documents match, or were looked at where `complete` is false.
    pub total: u64,
    /// Whether all matching documents were looked at.
    pub complete: bool,
    /// How many are of each kind, most first.
    pub kinds: Vec<KindCount>,
    /// A filter that was not understood, as an error code: `no-value`, `bad-date`, `bad-due`, `unknown-state`.
    pub trouble: Option<String>,
    /// The key of that filter.
    pub trouble_key: Option<String>,
}
