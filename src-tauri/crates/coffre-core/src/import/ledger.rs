//! What was done of each folder, in the encrypted journal of this seat: parts of some hundred files, of which only the last
//! one is written anew, so that one more file costs the same in a folder of twenty and of twenty thousand.

use std::collections::BTreeMap;
use std::path::Path;

use coffre_format::{DocId, Hash};
use serde::{Deserialize, Serialize};

use super::outcome::TakenAs;
use super::tree::Original;
use crate::vault::{Vault, VaultError};

/// Files of a part.
const PART: usize = 256;

/// A part as it is kept.
type Part = BTreeMap<String, Entry>;

/// What was done of the files of one folder, by their names.
#[derive(Default)]
pub(super) struct Ledger {
    entries: Part,
    /// The last part, and how many are before it.
    last: Part,
    before: usize,
}

/// What was done of one file, and what it was then.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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

    /// The document that it became. One that merely held the same bytes may be somebody else's.
    pub(super) fn own(&self) -> Option<DocId> {
        match self.taken {
            TakenAs::Filed | TakenAs::Version => DocId::parse(self.doc.as_ref()?).ok(),
            TakenAs::Held | TakenAs::Left | TakenAs::Refused => None,
        }
    }
}

impl Ledger {
    pub(super) fn get(&self, name: &str) -> Option<&Entry> {
        self.entries.get(name)
    }

    pub(super) fn put(&mut self, name: &str, entry: Entry) {
        // What is refused in each run is noted once.
        if self.entries.get(name) != Some(&entry) {
            self.entries.insert(name.to_owned(), entry.clone());
            self.last.insert(name.to_owned(), entry);
        }
    }

    /// A later part says more of a file than an earlier one.
    fn add(&mut self, part: Part) {
        self.entries.extend(part.clone());
        self.last = part;
    }

    fn begin_part_after_a_full_one(&mut self) {
        if self.last.len() >= PART {
            self.last.clear();
            self.before += 1;
        }
    }
}

/// The name of the value for a part of a folder of a tree; names of folders stand in no name of a value.
pub(super) fn place(root: &Path, folder: &str, part: usize) -> String {
    let whole = format!("{}\0{folder}", root.display());
    let hash = Hash::of(whole.as_bytes());
    match part {
        0 => format!("import {hash}"),
        part => format!("import {hash} {part}"),
    }
}

impl Vault {
    pub(super) fn ledger(&self, root: &Path, folder: &str) -> Result<Ledger, VaultError> {
        let mut ledger = Ledger::default();
        while let Some(kept) = self.local_value(&place(root, folder, ledger.before))? {
            ledger.add(serde_json::from_slice(&kept).unwrap_or_default());
            if ledger.last.len() < PART {
                break;
            }
            ledger.begin_part_after_a_full_one();
        }
        Ok(ledger)
    }

    /// Keeps what was put since.
    pub(super) fn keep_ledger(
        &mut self,
        root: &Path,
        folder: &str,
        ledger: &mut Ledger,
    ) -> Result<(), VaultError> {
        let text = serde_json::to_vec(&ledger.last).expect("texts and numbers are JSON");
        self.keep_local_value(&place(root, folder, ledger.before), &text)?;
        ledger.begin_part_after_a_full_one();
        Ok(())
    }
}
