//! Looking at merged state without writing rows: one document, dossier or party, folded now.

use coffre_format::op::Line;
use coffre_format::{CompartmentId, DocId, EntityId, Hash};
use coffre_index::IndexDb;

use super::error::VaultError;
use super::fold::gather;
use super::{Vault, Which};
use crate::merge::keys::OpKey;
use crate::merge::{DocumentState, EntityState, fold_document, fold_entity};

impl Vault {
    /// The merged state of a document, and its compartment.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen.
    pub fn document_state(&self, doc: DocId) -> Result<(CompartmentId, DocumentState), VaultError> {
        let concurrent = |a: &Hash, b: &Hash| self.are_concurrent(a, b);
        for index in self.indexes() {
            let read = index.read();
            let Some(row) = read.document(&doc.to_string())? else {
                continue;
            };
            let c = CompartmentId::parse(&row.compartment)?;
            let ops = gather(&read, c, &OpKey::document(doc))?;
            let state = fold_document(doc, &ops, &concurrent).ok_or(VaultError::NotFound)?;
            return Ok((c, state));
        }
        Err(VaultError::NotFound)
    }

    pub(crate) fn fold_entity_now(
        &self,
        id: EntityId,
    ) -> Result<Option<(CompartmentId, EntityState)>, VaultError> {
        let concurrent = |a: &Hash, b: &Hash| self.are_concurrent(a, b);
        for index in self.indexes() {
            let read = index.read();
            let rows = read.ops_under(OpKey::entity(id).as_str())?;
            let mut places: Vec<CompartmentId> = rows
                .iter()
                .filter_map(|row| CompartmentId::parse(&row.compartment).ok())
                .collect();
            places.sort();
            places.dedup();
            for c in places {
                let ops = gather(&read, c, &OpKey::entity(id))?;
                if let Some(state) = fold_entity(id, &ops, &concurrent) {
                    return Ok(Some((c, state)));
                }
            }
        }
        Ok(None)
    }

    /// Everything that was said about a document, dossier or party, oldest first: author's note and the line.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn history(&self, id: EntityId) -> Result<Vec<(Hash, Line)>, VaultError> {
        let mut said = Vec::new();
        for index in self.indexes() {
            for row in index
                .read()
                .ops_under(OpKey::entity(id).as_str())?
                .into_iter()
                .filter(|row| row.counts)
            {
                said.push((row.clock, Hash::parse(&row.note)?, Line::parse(&row.json)?));
            }
        }
        said.sort_by_key(|(clock, note, _)| (*clock, *note));
        Ok(said.into_iter().map(|(_, note, line)| (note, line)).collect())
    }

    pub(crate) fn are_concurrent(&self, a: &Hash, b: &Hash) -> bool {
        a != b && !self.authority.in_past(a, b) && !self.authority.in_past(b, a)
    }

    /// The open index that holds a compartment.
    pub(crate) fn index_of(&self, c: CompartmentId) -> Option<&IndexDb> {
        match self.which(c)? {
            Which::Core => Some(&self.core),
            Which::High => self.high.as_ref().map(|h| &h.index),
        }
    }
}
