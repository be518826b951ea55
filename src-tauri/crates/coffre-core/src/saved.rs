//! Views that a person saved and what he looked at last: settings of one seat, in its own encrypted database. Nothing
//! of them is in the folder, and a locked seat shows none.

use coffre_format::{DocId, EntityId};
use serde::{Deserialize, Serialize};

use crate::vault::{Vault, VaultError};

const VIEWS: &str = "saved views";
const RECENT: &str = "recent";
/// Most of each that is kept.
const MOST: usize = 100;
/// The longest name or query of a view, in characters.
const LONGEST: usize = 500;

/// A search that a person gave a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// What is searched for, as it is typed.
    pub query: String,
}

/// What a recent thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RecentKind {
    /// A document.
    Document,
    /// A dossier.
    Dossier,
}

/// Something that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// What it is.
    pub kind: RecentKind,
    /// Its id.
    pub id: EntityId,
    /// When, as this computer says.
    pub at: String,
}

/// Something that was looked at and can be seen now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentLine {
    /// What it is.
    pub kind: RecentKind,
    /// Its id.
    pub id: EntityId,
    /// Its title.
    pub title: String,
    /// When.
    pub at: String,
}

impl Vault {
    /// The saved views, in the order in which they were made.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn saved_views(&self) -> Result<Vec<SavedView>, VaultError> {
        self.kept(VIEWS)
    }

    /// Saves a view; one of the same name is replaced in its place.
    ///
    /// # Errors
    /// [`VaultError::Value`] without a name or query, or for too many or too long ones.
    pub fn save_view(&mut self, view: SavedView) -> Result<(), VaultError> {
        let long = |text: &str| text.trim().is_empty() || text.chars().count() > LONGEST;
        if long(&view.name) || long(&view.query) {
            return Err(VaultError::Value(
                "a view has a name and a query of at most 500 letters; correct it",
            ));
        }
        let mut views = self.saved_views()?;
        match views.iter().position(|known| known.name == view.name) {
            Some(place) => views[place] = view,
            None if views.len() >= MOST => {
                return Err(VaultError::Value("a hundred views are saved; delete one first"));
            }
            None => views.push(view),
        }
        self.keep(VIEWS, &views)
    }

    /// Forgets a view. An absent one is no error.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn forget_view(&mut self, name: &str) -> Result<(), VaultError> {
        let mut views = self.saved_views()?;
        views.retain(|view| view.name != name);
        self.keep(VIEWS, &views)
    }

    /// Remembers that something was looked at. What lies behind step-up is not remembered.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn remember(&mut self, kind: RecentKind, id: EntityId) -> Result<(), VaultError> {
        if self.everyday_title(kind, id)?.is_none() {
            return Ok(());
        }
        let mut recent: Vec<Recent> = self.kept(RECENT)?;
        if recent.first().is_some_and(|newest| newest.id == id) {
            return Ok(());
        }
        recent.retain(|one| one.id != id);
        recent.insert(
            0,
            Recent {
                kind,
                id,
                at: self.clock.now().text(),
            },
        );
        recent.truncate(MOST);
        self.keep(RECENT, &recent)
    }

    /// What was looked at last and can still be seen, newest first.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn recent(&self, most: usize) -> Result<Vec<RecentLine>, VaultError> {
        let mut lines = Vec::new();
        for one in self.kept::<Recent>(RECENT)? {
            if lines.len() >= most {
                break;
            }
            if let Some(title) = self.everyday_title(one.kind, one.id)? {
                lines.push(RecentLine {
                    kind: one.kind,
                    id: one.id,
                    title,
                    at: one.at,
                });
            }
        }
        Ok(lines)
    }

    /// Forgets what was looked at.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn forget_recent(&mut self) -> Result<(), VaultError> {
        self.keep::<Recent>(RECENT, &[])
    }

    /// The title of what the everyday index shows, outside the bin.
    fn everyday_title(&self, kind: RecentKind, id: EntityId) -> Result<Option<String>, VaultError> {
        let read = self.core.read();
        Ok(match kind {
            RecentKind::Document => read
                .document(&DocId::from(id).to_string())?
                .filter(|row| !row.binned)
                .map(|row| row.title),
            RecentKind::Dossier => read.dossier(&id.to_string())?.map(|row| row.title),
        })
    }

    fn kept<T: for<'de> Deserialize<'de>>(&self, key: &str) -> Result<Vec<T>, VaultError> {
        let bytes = self.local_value(key)?;
        Ok(bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default())
    }

    fn keep<T: Serialize>(&mut self, key: &str, list: &[T]) -> Result<(), VaultError> {
        let bytes = serde_json::to_vec(list).map_err(|_| VaultError::Value("a setting cannot be written"))?;
        self.keep_local_value(key, &bytes)
    }
}
