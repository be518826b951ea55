//! What acts will change, before they are said: a right and its keys have to stand in one entry.

use coffre_format::Hash;
use coffre_format::rank::Level;

use super::error::VaultError;
use super::{Draft, Vault};
use crate::authority::{Authority, evaluate};

impl Vault {
    /// Authority as it will be once the high seat has said this.
    ///
    /// # Errors
    /// As [`Vault::commit`].
    pub(crate) fn authority_after(&self, draft: &Draft) -> Result<Authority, VaultError> {
        let mut entry = self.next_entry(Level::High)?;
        entry.acts = draft.acts().to_vec();
        let mut notes = self.notes.clone();
        notes.insert(Hash::of(entry.text().as_bytes()), entry);
        Ok(evaluate(&self.chain, &notes))
    }
}
