//! Mails and archives, and what came inside them: documents of their own, linked.

use std::collections::BTreeSet;

use coffre_format::DocId;
use coffre_index::DocumentRow;

use super::change::Change;
use crate::vault::{Vault, VaultError, field};

/// Documents that are listed of one mail or archive.
const MOST: u32 = 2000;

impl Vault {
    /// The documents inside which a document came, as far as they can be seen.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], and failures of the local databases.
    pub fn came_inside(&self, doc: DocId) -> Result<Vec<DocumentRow>, VaultError> {
        let links = self.document_state(doc)?.1.links;
        let outer = links.values().filter(|link| link.part == field::ATTACHMENT);
        // Two people who filed it at once said it twice.
        let ids: BTreeSet<String> = outer.map(|link| link.to.to_string()).collect();
        self.rows_of(&ids)
    }

    /// The documents that came inside a document, as far as they can be seen.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn came_with(&self, doc: DocId) -> Result<Vec<DocumentRow>, VaultError> {
        let name = format!("{}{doc}", field::CAME_IN);
        let mut rows = Vec::new();
        for index in self.indexes() {
            let read = index.read();
            for kept in read.kept(&name, MOST)? {
                rows.extend(read.document(&kept.document)?);
            }
        }
        // The newest stand first in an index.
        rows.sort_by(|one, other| (one.filed_at, &one.title).cmp(&(other.filed_at, &other.title)));
        Ok(rows)
    }

    /// Notes that a document that is held also came inside another one. What this person may not change stays as it is.
    pub(crate) fn came_again(&mut self, doc: DocId, outer: DocId) -> Result<(), VaultError> {
        let links = match self.document_state(doc) {
            Ok((_, state)) => state.links,
            // A depositor does not see what he filed.
            Err(VaultError::NotFound) => return Ok(()),
            Err(error) => return Err(error),
        };
        let known = links
            .values()
            .any(|link| link.part == field::ATTACHMENT && link.to == outer.into());
        if known || doc == outer {
            return Ok(());
        }
        let link = Change::Link {
            to: outer.into(),
            part: field::ATTACHMENT.to_owned(),
        };
        match self.change(&[doc], &[link]) {
            Err(VaultError::NotAllowed | VaultError::NoEpoch) => Ok(()),
            changed => changed,
        }
    }

    fn rows_of(&self, ids: &BTreeSet<String>) -> Result<Vec<DocumentRow>, VaultError> {
        let mut rows = Vec::new();
        for id in ids {
            for index in self.indexes() {
                rows.extend(index.read().document(id)?);
            }
        }
        Ok(rows)
    }
}
