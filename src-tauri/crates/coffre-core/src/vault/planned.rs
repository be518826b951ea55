//! Objects on their way: put into the folder, not yet named by an entry.

use coffre_format::op::Op;
use coffre_format::path::FileName;
use coffre_format::segment::Segments;

use super::error::VaultError;
use super::{Vault, name_of};

/// The names of the objects that an op states.
pub(super) fn stated_objects(op: &Op) -> Vec<String> {
    let (Op::File(record) | Op::Submit(record)) = op else {
        return Vec::new();
    };
    let mut names = vec![FileName::Object(record.obj.sha256).path()];
    if let Some(Segments::Listed(list)) = &record.obj.seg {
        names.push(FileName::Object(list.sha256).path());
    }
    names
}

impl Vault {
    /// Remembers objects before they are put, durably. The transaction that keeps the entry naming them forgets them.
    pub(crate) fn plan_objects(&mut self, names: &[String]) -> Result<(), VaultError> {
        if names.is_empty() {
            return Ok(());
        }
        self.journal
            .transaction(|tx| names.iter().try_for_each(|name| tx.plan(name)))?;
        fail::fail_point!("core::planned");
        Ok(())
    }

    /// Forgets them: an entry that is durable here names them.
    pub(crate) fn forget_planned_objects(&mut self, names: &[String]) -> Result<(), VaultError> {
        if names.is_empty() {
            return Ok(());
        }
        Ok(self
            .journal
            .transaction(|tx| names.iter().try_for_each(|name| tx.forget_planned(name)))?)
    }

    /// Removes objects that a crash left behind without an entry, once everything that may name them was taken in. Only
    /// the seat that put them knows that nobody names them. Those that the folder does not let go are tried again the
    /// next time.
    pub(super) fn remove_orphans(&mut self) -> Result<(), VaultError> {
        let mut planned = self.journal.read().planned()?;
        if planned.is_empty() {
            return Ok(());
        }
        let named = self.named_files()?;
        planned.retain(|name| named.contains_key(name) || self.store.delete(&name_of(name)).is_ok());
        self.forget_planned_objects(&planned)
    }
}
