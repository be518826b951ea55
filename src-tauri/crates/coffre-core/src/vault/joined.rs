//! Joined notes in the folder. That each number of one is known says nothing: it may hold another branch. So each file is
//! read once, whatever is known already, and its name is kept here when all its notes are taken in.

use coffre_format::Hash;
use coffre_format::entry::unjoin;
use coffre_format::limits::MAX_JOINED;
use coffre_format::note::Note;

use super::Vault;
use super::error::VaultError;
use super::finding::Finding;

impl Vault {
    /// Whether all notes of a joined file were taken in.
    pub(super) fn is_taken_apart(&self, name: &str) -> Result<bool, VaultError> {
        Ok(self.journal.read().setting(&key(name))?.is_some())
    }

    /// The notes of a joined file with their hashes; none where the file is not here or damaged.
    pub(super) fn read_joined(&mut self, name: &str) -> Result<Vec<(Hash, Vec<u8>)>, VaultError> {
        let Some(bytes) = self.fetch(name, MAX_JOINED as u64)? else {
            return Ok(Vec::new());
        };
        let Ok(notes) = unjoin(name, &bytes) else {
            self.finding(Finding::Damaged {
                name: name.to_owned(),
            });
            return Ok(Vec::new());
        };
        let notes = notes.into_iter();
        Ok(notes
            .filter_map(|bytes| Some((Note::parse(bytes).ok()?.hash(), bytes.to_vec())))
            .collect())
    }

    /// Keeps the names of the joined files whose notes are all taken in.
    pub(super) fn note_taken_apart(&mut self, files: &[(String, Vec<Hash>)]) -> Result<(), VaultError> {
        let whole: Vec<&str> = files
            .iter()
            .filter(|(_, notes)| !notes.is_empty() && notes.iter().all(|note| self.notes.contains(note)))
            .map(|(name, _)| name.as_str())
            .collect();
        if whole.is_empty() {
            return Ok(());
        }
        Ok(self
            .journal
            .transaction(|tx| whole.iter().try_for_each(|name| tx.set_setting(&key(name), b"1")))?)
    }
}

fn key(name: &str) -> String {
    format!("joined {name}")
}
