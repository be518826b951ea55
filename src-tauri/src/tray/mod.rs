//! The filing tray: what was dropped, pasted or chosen, what was read of it, and what a person said about it.
//!
//! Paths of sources are known here and nowhere else; the page sees names. What is in the tray is kept with the seat's
//! encrypted journal, so that a crash loses no choice ([`kept`]); what was read of it is in memory only.

mod files;
mod item;
mod kept;
mod phone;
mod said;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use coffre_core::document::Source;
use coffre_core::intake::Card;
use coffre_core::terms::DocId;

pub use item::{Content, Item, Stage};
pub(crate) use phone::is_from_phone;
pub use said::Said;

use crate::edge::unguessable;
use crate::view::{Dropped, TrayDone};

/// Sources in the tray, at most.
const MOST: usize = 5000;

/// A filing that can be undone.
#[derive(Clone)]
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
    /// The cards, in the order in which they came; what came inside one stands behind it.
    pub items: Vec<Item>,
    /// The last filing.
    pub undo: Option<Undo>,
    /// Whether somebody reads what is unread.
    pub reading: bool,
    drops: BTreeMap<String, Vec<PathBuf>>,
    /// Local values with pasted bytes.
    pasted: BTreeSet<String>,
    /// What was kept last.
    kept: Vec<u8>,
}

impl TrayDesk {
    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Holds files that were dropped until the page says where they go.
    pub fn hold(&mut self, paths: Vec<PathBuf>) -> Dropped {
        let files = files::files_in(&paths, MOST);
        let drop = unguessable();
        let dropped = Dropped {
            drop: drop.clone(),
            count: u32::try_from(files.len()).unwrap_or(u32::MAX),
            name: files.first().map(|path| item::name_of(path)).unwrap_or_default(),
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
        for path in files::files_in(paths, MOST) {
            let known = self
                .items
                .iter()
                .any(|item| matches!(&item.source, Source::Path(at) if *at == path));
            if !known && self.items.len() < MOST {
                self.items.push(Item::of_path(path, Said::default()));
            }
        }
    }

    /// Puts a card into the tray that stands for a file; false where the same file lies there already. None while another
    /// card stands for what the file was before, or the tray is full.
    pub fn add(&mut self, item: Item) -> Option<bool> {
        let same = |known: &&Item| match (&known.source, &item.source) {
            (Source::Path(known), Source::Path(path)) => known == path,
            _ => false,
        };
        match self.items.iter().find(same) {
            Some(known) => (known.size == item.size && known.changed == item.changed).then_some(false),
            None if self.items.len() < MOST => {
                self.items.push(item);
                Some(true)
            }
            None => None,
        }
    }

    /// Puts bytes into the tray.
    pub fn add_bytes(&mut self, name: &str, bytes: Vec<u8>) {
        if self.items.len() < MOST {
            self.items.push(Item::of_bytes(name, bytes));
        }
    }

    /// A card.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// A card, to be changed.
    pub fn item_mut(&mut self, id: &str) -> Option<&mut Item> {
        self.items.iter_mut().find(|item| item.id == id)
    }

    /// Takes cards out, with what came inside them.
    pub fn remove(&mut self, ids: &[String]) {
        let mut gone: BTreeSet<String> = ids.iter().cloned().collect();
        // What came inside stands behind, so one pass reaches every depth.
        for item in &self.items {
            if item.inside.as_ref().is_some_and(|outer| gone.contains(outer)) {
                gone.insert(item.id.clone());
            }
        }
        let inner: Vec<(String, String)> = self
            .items
            .iter()
            .filter(|item| gone.contains(&item.id))
            .filter_map(|item| Some((item.inside.clone()?, item.hash()?)))
            .collect();
        for (outer, hash) in inner {
            if let Some(outer) = self.item_mut(&outer) {
                outer.gone_inside.insert(hash);
            }
        }
        self.items.retain(|item| !gone.contains(&item.id));
    }

    /// Begins to read: true for who is to do it, until nothing is unread.
    pub fn begin_reading(&mut self) -> bool {
        let any = self
            .items
            .iter()
            .any(|item| matches!(item.content, Content::Unread));
        let begins = any && !self.reading;
        self.reading |= begins;
        begins
    }

    /// The next sources to be read, which are then being read; empty when all are, and the reading has ended.
    pub fn next_unread(&mut self, most: usize) -> Vec<(String, Source, String)> {
        let unread = self
            .items
            .iter_mut()
            .filter(|item| matches!(item.content, Content::Unread));
        let next: Vec<(String, Source, String)> = unread
            .take(most)
            .map(|item| {
                item.content = Content::Reading;
                (item.id.clone(), item.source.clone(), item.name.clone())
            })
            .collect();
        self.reading &= !next.is_empty();
        next
    }

    /// How many are read, and how many are to be.
    pub fn read_so_far(&self) -> (usize, usize) {
        let outer = || self.items.iter().filter(|item| item.inside.is_none());
        let waits = |item: &&Item| matches!(item.content, Content::Unread | Content::Reading);
        let all = outer().count();
        (all - outer().filter(waits).count(), all)
    }

    /// Places what was read of a source; what came inside it gets cards of its own. Nothing for a source that is gone.
    pub fn place(&mut self, id: &str, cards: Vec<Card>) {
        let Some(at) = self.items.iter().position(|item| item.id == id) else {
            return;
        };
        let outer = self.items[at].clone();
        let mut ids: Vec<Option<String>> = Vec::new();
        let mut inner = Vec::new();
        for (place, card) in cards.into_iter().enumerate() {
            if place == 0 {
                ids.push(Some(outer.id.clone()));
                self.items[at].content = Content::Read(card.into());
                continue;
            }
            let hash = card.sha256.to_string();
            let holder = card.inside.and_then(|holder| ids.get(holder).cloned().flatten());
            let item = holder
                .filter(|_| !outer.gone_inside.contains(&hash))
                .map(|holder| {
                    Item::inner(
                        card,
                        holder,
                        outer.said_inside.get(&hash).cloned().unwrap_or_default(),
                    )
                });
            ids.push(item.as_ref().map(|item| item.id.clone()));
            inner.extend(item);
        }
        let room = MOST.saturating_sub(self.items.len());
        inner.truncate(room);
        drop(self.items.splice(at + 1..at + 1, inner));
    }

    /// Reading of a source was stopped, or it cannot be had.
    pub fn give_up(&mut self, id: &str) {
        if let Some(item) = self.item_mut(id) {
            item.content = Content::NotRead;
        }
    }

    /// Reading was stopped: what is not read yet is filed by hand.
    pub fn give_up_all(&mut self) {
        for item in &mut self.items {
            if matches!(item.content, Content::Unread | Content::Reading) {
                item.content = Content::NotRead;
            }
        }
        self.reading = false;
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

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
