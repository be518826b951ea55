//! Objects on their way: put into the folder, not yet named by an entry.

use coffre_format::path::FileName;

use super::error::VaultError;
use super::{Vault, name_of};

impl Vault {
    /// Remembers objects before they are put, durably.
    pub(crate) fn plan_objects(&mut self, names: &[String]) -> Result<(), VaultError> {
        if names.is_empty() {
            return Ok(());
        }
        Ok(self
            .journal
            .transaction(|tx| names.iter().try_for_each(|name| tx.plan(name)))?)
    }

    /// Forgets them: an entry that is durable here names them.
    pub(crate) fn forget_planned_objects(&mut self, names: &[String]) -> Result<(), VaultError> {
        if names.is_empty() {
            return Ok(());
        }
        Ok(self.journal.transaction(|tx| names.iter().try_for_each(|name| tx.forget_planned(name)))?)
    }

    /// Removes objects that a crash left behind without an entry. Only the seat that put them knows that nobody names
    /// them.
    pub(super) fn remove_orphans(&mut self) -> Result<(), VaultError> {
        let planned = self.journal.read().planned()?;
        if planned.is_empty() {
            return Ok(());
        }
        let named: std::collections::BTreeSet<String> = self
            .known_versions()?
            .iter()
            .map(|(object, _)| FileName::Object(object.sha256).path())
            .collect();
        for name in planned.iter().filter(|name| !named.contains(*name)) {
            self.store.delete(&name_of(name))?;
        }
        self.forget_planned_objects(&planned)
    }
}
