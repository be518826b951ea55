//! The answer of verbs that change documents.

use std::io;

use coffre_core::terms::DocId;
use serde::Serialize;

use crate::output::{Answer, TextPage};
use crate::view;

/// Which documents were changed, and how.
#[derive(Serialize)]
pub(crate) struct Changed {
    what: &'static str,
    documents: Vec<String>,
}

impl Changed {
    /// The documents.
    pub(crate) fn of(what: &'static str, docs: &[DocId]) -> Self {
        Self {
            what,
            documents: docs.iter().map(ToString::to_string).collect(),
        }
    }
}

impl Answer for Changed {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} {}",
            view::count(self.documents.len() as u64, "document"),
            self.what
        ))
    }
}
