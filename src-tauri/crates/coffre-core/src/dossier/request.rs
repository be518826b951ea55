//! A request for pieces that goes to the mail program: it carries names out of the vault, so the log says so first.

use coffre_format::EntityId;

use super::check::Outgoing;
use crate::vault::{Vault, VaultError};

/// Code of the purpose with which a request stands in the log.
pub const REQUEST: &str = "request";

impl Vault {
    /// Says in the log that a request for pieces leaves, durably and before it does. `channel` names how it travels.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for a dossier that cannot be seen; as [`Vault::commit`]: without the log nothing leaves.
    pub fn request_leaves(
        &mut self,
        dossier: EntityId,
        letter: &Outgoing,
        channel: &str,
    ) -> Result<(), VaultError> {
        self.entity_state(dossier)?;
        let rows = letter.rows.join(" ");
        let detail = [
            ("recipient", letter.recipient()),
            ("purpose", REQUEST),
            ("rows", &rows),
            ("channel", channel),
        ];
        self.write_audit("disclose", vec![dossier], &detail)?;
        self.flush_audit()
    }
}

impl Outgoing {
    /// Whom it goes to: the name, else the address, else the code of the supplier.
    fn recipient(&self) -> &str {
        [self.name.as_str(), self.email.as_str()]
            .into_iter()
            .find(|known| !known.is_empty())
            .unwrap_or_else(|| self.supplier.code())
    }
}
