//! A list of documents, as several verbs show it.

use std::io;

use coffre_core::terms::DocumentRow;
use coffre_core::vault::{Language, Vault};
use serde::Serialize;

use crate::output::{Answer, TextPage};
use crate::view::{self, DocumentLine};

/// A part of a list of documents.
#[derive(Serialize)]
pub(crate) struct Documents {
    /// How many the whole list holds.
    pub(crate) total: u64,
    /// The part.
    pub(crate) documents: Vec<DocumentLine>,
}

impl Documents {
    /// Names and labels for rows.
    pub(crate) fn of(vault: &Vault, rows: &[DocumentRow], total: u64, language: Language) -> Self {
        Self {
            total,
            documents: rows
                .iter()
                .map(|row| view::document(vault, row, language))
                .collect(),
        }
    }
}

/// The columns of one document.
pub(crate) fn row(line: &DocumentLine) -> [String; 5] {
    let kind = line
        .kind
        .as_ref()
        .map_or_else(String::new, |kind| kind.label.clone());
    let date = line.date.clone().unwrap_or_default();
    [
        view::short(&line.id),
        date,
        line.compartment.code.clone(),
        kind,
        line.title.clone(),
    ]
}

impl Answer for Documents {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.table(&self.documents.iter().map(row).collect::<Vec<_>>())?;
        let shown = self.documents.len() as u64;
        match self.total {
            0 => page.line("no documents"),
            total if total > shown => page.line(&format!("{shown} of {total} documents; more with --offset")),
            total => page.line(&view::count(total, "document")),
        }
    }
}
