//! Rebuilding the index: it is derived from the journal and may be deleted at any time.

use coffre_index::remove_database;

use crate::vault::seat_lock::{at_once, take};
use crate::vault::{SeatHome, VaultError};

impl SeatHome {
    /// Deletes the indexes of this seat while it is locked. The next unlock and the next step-up fill new ones from
    /// the journal.
    ///
    /// # Errors
    /// [`VaultError::SeatInUse`] while a program has the seat open; a file that cannot be removed.
    pub fn forget_indexes(&self) -> Result<(), VaultError> {
        let _lock = take(self.folder(), &mut at_once)?;
        for name in ["core", "high"] {
            remove_database(&self.database(name))?;
        }
        Ok(())
    }
}
