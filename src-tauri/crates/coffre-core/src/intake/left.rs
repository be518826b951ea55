//! What stays inside a mail or archive because a person has to look at it first. It stands with the document, for everybody
//! who reads it, until somebody has looked: once the words are kept nothing looks inside again.

use coffre_format::DocId;
use serde::{Deserialize, Serialize};

use super::keeping::LeftInside;
use crate::document::Change;
use crate::vault::{Vault, VaultError, field};

/// Pieces that are told of one document. Whoever looks at them sees the others beside them.
const MOST_TOLD: usize = 20;

/// A piece that stays inside a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftPiece {
    /// Its name.
    pub name: String,
    /// Why, as the word of a [`Left`](super::Left).
    pub why: String,
}

/// The value of [`field::LEFT`] for what stayed inside; none where nothing did.
pub(super) fn left_value(left: &[LeftInside]) -> Option<String> {
    let pieces: Vec<LeftPiece> = left
        .iter()
        .take(MOST_TOLD)
        .map(|(name, why)| LeftPiece {
            name: name.clone(),
            why: why.code().to_owned(),
        })
        .collect();
    if pieces.is_empty() {
        return None;
    }
    serde_json::to_string(&pieces).ok()
}

impl Change {
    /// Says that somebody looked at what stays inside a document.
    pub fn looked_inside() -> Self {
        Self::Field {
            name: field::LEFT.to_owned(),
            value: None,
        }
    }
}

impl Vault {
    /// What stays inside a document and nobody has looked at.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn left_inside(&self, doc: DocId) -> Result<Vec<LeftPiece>, VaultError> {
        for index in self.indexes() {
            if let Some(value) = index.read().kept_of(&doc.to_string(), field::LEFT)? {
                // What another program wrote there is nothing that this one can tell.
                return Ok(serde_json::from_str(&value).unwrap_or_default());
            }
        }
        Ok(Vec::new())
    }
}
