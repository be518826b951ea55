//! The filing tray: what was dropped, pasted or chosen, with what a person said about it.
//!
//! Paths of sources are known here and nowhere else; the page sees names. What is in the tray is kept with the seat's
//! encrypted journal, so that a crash loses no choice. Pasted bytes live in memory only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use coffre_core::document::{Source, kind_of_bytes};
use coffre_core::terms::DocId;
use coffre_core::vault::Vault;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use crate::edge::unguessable;
use crate::view::{CardChange, Dropped, TrayDone};

/// Sources in the tray, at most.
const MOST: usize = 5000;
/// Name of the tray among the local values of a seat.
const KEPT: &str = "tray";
/// Bytes of the start of a file that tell its type.
const START: u64 = 8192;

/// Where a card is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Waiting for a person, or for "file".
    Waiting,
    /// Being sealed.
    Filing,
    /// The same bytes are held already.
    Held(DocId),
    /// Not filed; an error code.
    Refused(String),
}

/// What a person said about a source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// Title.
    pub title: Option<String>,
    /// Kind, by code.
    pub kind: Option<String>,
    /// Dossier, by id.
    pub dossier: Option<String>,
    /// Party, by id.
    pub party: Option<String>,
    /// Part, by code.
    pub part: Option<String>,
    /// Date.
    pub date: Option<String>,
    /// Last day of validity.
    pub valid: Option<String>,
    /// Compartment, by id.
    pub place: Option<String>,
    /// Whether it is filed although it is held already.
    pub again: bool,
}

impl Said {
    /// Takes over a change.
    pub fn change(&mut self, change: CardChange) {
        match change {
            CardChange::Title(value) => self.title = value,
            CardChange::Kind(value) => self.kind = value,
            CardChange::Dossier(value) => self.dossier = value,
            CardChange::Party(value) => self.party = value,
            CardChange::Part(value) => self.part = value,
            CardChange::Date(value) => self.date = value,
            CardChange::Valid(value) => self.valid = value,
            CardChange::Place(value) => self.place = value,
            CardChange::Again(again) => self.again = again,
        }
    }
}

/// One source.
#[derive(Clone, Debug)]
pub struct Item {
    /// Id, of this session.
    pub id: String,
    /// Where it is.
    pub source: Source,
    /// Name of the file.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Type by content.
    pub file_type: String,
    /// What a person said about it.
    pub said: Said,
    /// Where the card is.
    pub stage: Stage,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    path: PathBuf,
    said: Said,
}

/// A filing that can be undone.
#[derive(Clone, Debug)]
pub struct Undo {
    /// What it did.
    pub done: TrayDone,
    /// The documents.
    pub documents: Vec<DocId>,
    /// The cards, to lie in the tray again.
    pub items: Vec<Item>,
}

/// The tray of the session.
#[derive(Default)]
pub struct TrayDesk {
    /// The cards, in the order in which they came.
    pub items: Vec<Item>,
    /// The last filing.
    pub undo: Option<Undo>,
    drops: BTreeMap<String, Vec<PathBuf>>,
}

impl TrayDesk {
    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Holds files that were dropped until the page says where they go.
    pub fn hold(&mut self, paths: Vec<PathBuf>) -> Dropped {
        let files = files_in(&paths);
        let drop = unguessable();
        let dropped = Dropped {
            drop: drop.clone(),
            count: u32::try_from(files.len()).unwrap_or(u32::MAX),
            name: files.first().map(|path| name_of(path)).unwrap_or_default(),
        };
        self.drops.clear();
        self.drops.insert(drop, files);
        dropped
    }

    /// The files of a drop, once.
    pub fn take(&mut self, drop: &str) -> Option<Vec<PathBuf>> {
        self.drops.remove(drop)
    }

    /// Puts files into the tray; those that are there already are left out.
    pub fn add_files(&mut self, paths: &[PathBuf]) {
        for path in files_in(paths) {
            let known = self
                .items
                .iter()
                .any(|item| matches!(&item.source, Source::Path(at) if *at == path));
            if !known && self.items.len() < MOST {
                self.items.push(item_of(path, Said::default()));
            }
        }
    }

    /// Puts bytes into the tray.
    pub fn add_bytes(&mut self, name: &str, bytes: Vec<u8>) {
        if self.items.len() < MOST {
            self.items.push(Item {
                id: unguessable(),
                name: name.to_owned(),
                size: bytes.len() as u64,
                file_type: kind_of_bytes(&bytes[..bytes.len().min(START as usize)], name),
                source: Source::Bytes(bytes),
                said: Said::default(),
                stage: Stage::Waiting,
            });
        }
    }

    /// A card.
    pub fn item_mut(&mut self, id: &str) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.id == id)
    }

    /// What outlives a crash.
    pub fn to_keep(&self) -> Vec<u8> {
        let kept: Vec<Kept> = self
            .items
            .iter()
            .filter_map(|item| match &item.source {
                Source::Path(path) => Some(Kept {
                    path: path.clone(),
                    said: item.said.clone(),
                }),
                Source::Bytes(_) => None,
            })
            .collect();
        serde_json::to_vec(&kept).unwrap_or_default()
    }

    /// Keeps the tray with the seat's journal.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn keep(&self, vault: &mut Vault) -> Result<(), coffre_core::vault::VaultError> {
        vault.keep_local_value(KEPT, &self.to_keep())
    }

    /// Takes up what an earlier session left; files that are gone are left out.
    pub fn take_up(&mut self, vault: &Vault) {
        let bytes = vault.local_value(KEPT).ok().flatten().unwrap_or_default();
        let kept: Vec<Kept> = serde_json::from_slice(&bytes).unwrap_or_default();
        for Kept { path, said } in kept.into_iter().filter(|kept| kept.path.is_file()) {
            self.items.push(item_of(path, said));
        }
    }
}

fn item_of(path: PathBuf, said: Said) -> Item {
    let name = name_of(&path);
    Item {
        id: unguessable(),
        size: std::fs::metadata(&path).map_or(0, |meta| meta.len()),
        file_type: kind_of_bytes(&start_of(&path), &name),
        source: Source::Path(path),
        name,
        said,
        stage: Stage::Waiting,
    }
}

fn start_of(path: &Path) -> Vec<u8> {
    use std::io::Read as _;
    let mut start = Vec::new();
    if let Ok(file) = std::fs::File::open(path) {
        // What cannot be read here is refused when it is filed, with its reason.
        let _ = file.take(START).read_to_end(&mut start);
    }
    start
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The files of what was dropped: folders are walked, what systems and office programs leave behind is skipped.
fn files_in(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        let walk = WalkDir::new(path).sort_by_file_name().into_iter();
        let entries =
            walk.filter_entry(|entry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy()));
        let found = entries.flatten().filter(|entry| entry.file_type().is_file());
        files.extend(found.map(walkdir::DirEntry::into_path).take(MOST));
    }
    files.truncate(MOST);
    files
}

fn is_litter(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || ["thumbs.db", "desktop.ini", "__macosx"].contains(&name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(folder: &Path, name: &str) -> PathBuf {
        let path = folder.join(name);
        #[expect(clippy::disallowed_methods, reason = "a file of this test")]
        {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, b"%PDF-1.4 x").unwrap();
        }
        path
    }

    #[test]
    fn a_folder_is_walked_and_litter_is_left() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.pdf", "sub/b.pdf", ".DS_Store", "Thumbs.db", "~$lock.docx"] {
            file(folder.path(), name);
        }
        let mut tray = TrayDesk::default();
        tray.add_files(&[folder.path().to_owned()]);
        let names: Vec<&str> = tray.items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["a.pdf", "b.pdf"]);
        assert_eq!(tray.items[0].file_type, "pdf");
    }

    #[test]
    fn the_same_file_is_in_the_tray_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path(), "a.pdf");
        let mut tray = TrayDesk::default();
        tray.add_files(&[path.clone(), path.clone()]);
        tray.add_files(&[path]);
        assert_eq!(tray.items.len(), 1);
    }

    #[test]
    fn a_drop_is_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path(), "a.pdf");
        let mut tray = TrayDesk::default();
        let dropped = tray.hold(vec![path]);
        assert_eq!((dropped.count, dropped.name.as_str()), (1, "a.pdf"));
        assert!(tray.take(&dropped.drop).is_some());
        assert!(tray.take(&dropped.drop).is_none(), "a drop goes to one place");
    }
}
