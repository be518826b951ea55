//! What is proposed for a document that lies in the vault without a kind, such as one that was read after it was filed.

use coffre_format::{DocId, EntityId};
use jiff::civil::Date;

use super::lesson::parse_proposed;
use crate::vault::{Vault, VaultError, field};

/// What a person may accept for it; he is asked, whatever the proposals are worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Code of the kind.
    pub kind: String,
    /// The dossier, where the document lies in none.
    pub dossier: Option<EntityId>,
    /// The date, where the document says none.
    pub date: Option<Date>,
}

impl Vault {
    /// What is proposed for a document without a kind; none where a kind was said, or nothing is proposed.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], and failures of the local databases.
    pub fn offer(&self, doc: DocId) -> Result<Option<Offer>, VaultError> {
        let id = doc.to_string();
        for index in self.indexes() {
            let read = index.read();
            let Some(row) = read.document(&id)? else { continue };
            let proposed = read.kept_of(&id, field::PROPOSED)?;
            let proposed = proposed.filter(|_| row.kind.is_none());
            let Some((Some(kind), dossier, date)) = proposed.as_deref().and_then(parse_proposed) else {
                return Ok(None);
            };
            if !self.house().kinds().contains_key(kind.as_str()) {
                return Ok(None);
            }
            let lies = !read.dossiers_of_document(&id)?.is_empty();
            let dossier = dossier.filter(|dossier| !lies && self.entity_state(*dossier).is_ok());
            let date = date.filter(|_| row.doc_date.is_none());
            return Ok(Some(Offer { kind, dossier, date }));
        }
        Err(VaultError::NotFound)
    }
}
