//! What was heard from whom: the newest entry of each seat, what other computers have confirmed, and what still waits
//! to be heard by them.

use coffre_format::{DocId, Hash, SeatId};

use crate::merge::keys::OpKey;
use crate::vault::{Vault, VaultError};

impl Vault {
    /// The moment of a seat's newest entry that is here, as that computer says; none where it has said nothing.
    pub fn last_heard(&self, seat: SeatId) -> Option<&str> {
        let (_, note) = self.notes.head(seat)?;
        self.notes.get(&note).map(|entry| entry.time.as_str())
    }

    /// Whether an entry of another seat has everything in its past that was said of a document.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen; failures of the local databases.
    pub fn is_confirmed(&self, doc: DocId) -> Result<bool, VaultError> {
        let mut known = false;
        for index in self.indexes() {
            for row in index.read().ops_under(OpKey::document(doc).as_str())? {
                known = true;
                if !self.authority.confirmed(&Hash::parse(&row.note)?) {
                    return Ok(false);
                }
            }
        }
        if known {
            Ok(true)
        } else {
            Err(VaultError::NotFound)
        }
    }

    /// How many files wait on this computer for the folder to take them.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn waiting_files(&self) -> Result<usize, VaultError> {
        Ok(self.journal.read().outbox_waiting()?.len())
    }
}
