//! What was done of each folder, in the encrypted journal of this seat.

use std::collections::BTreeMap;
use std::path::Path;

use coffre_format::{DocId, Hash};
use serde::{Deserialize, Serialize};

use super::run::TakenAs;
use super::tree::Original;
use crate::vault::{Vault, VaultError};

/// What was done of the files of one folder, by their names.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Ledger(BTreeMap<String, Entry>);

/// What was done of one file, and what it was then.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    #[serde(rename = "s")]
    size: u64,
    #[serde(rename = "m")]
    changed: i64,
    #[serde(rename = "o")]
    pub(super) taken: TakenAs,
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    doc: Option<String>,
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
}

impl Entry {
    pub(super) fn of(file: &Original, taken: TakenAs, doc: Option<DocId>, reason: Option<String>) -> Self {
        Self {
            size: file.size,
            changed: file.changed,
            taken,
            doc: doc.map(|doc| doc.to_string()),
            reason,
        }
    }

    /// Whether the file still is what it was.
    pub(super) fn is_of(&self, file: &Original) -> bool {
        (self.size, self.changed) == (file.size, file.changed)
    }

    /// The document that it became.
    pub(super) fn doc(&self) -> Option<DocId> {
        DocId::parse(self.doc.as_ref()?).ok()
    }
}

impl Ledger {
    pub(super) fn get(&self, name: &str) -> Option<&Entry> {
        self.0.get(name)
    }

    pub(super) fn put(&mut self, name: &str, entry: Entry) {
        self.0.insert(name.to_owned(), entry);
    }
}

/// The name of the value for a folder of a tree; names of folders stand in no name of a value.
fn place(root: &Path, folder: &str) -> String {
    let whole = format!("{}\0{folder}", root.display());
    format!("import {}", Hash::of(whole.as_bytes()))
}

impl Vault {
    pub(super) fn ledger(&self, root: &Path, folder: &str) -> Result<Ledger, VaultError> {
        let kept = self.local_value(&place(root, folder))?.unwrap_or_default();
        Ok(serde_json::from_slice(&kept).unwrap_or_default())
    }

    pub(super) fn keep_ledger(
        &mut self,
        root: &Path,
        folder: &str,
        ledger: &Ledger,
    ) -> Result<(), VaultError> {
        let text = serde_json::to_vec(ledger).expect("texts and numbers are JSON");
        self.keep_local_value(&place(root, folder), &text)
    }
}
