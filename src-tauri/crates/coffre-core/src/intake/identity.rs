//! Rule R09 for what a person chose: whose identity paper it is, and what part he plays.

use coffre_format::EntityId;
use coffre_understand::Part;
use coffre_understand::propose::{Warning, identity_warning};

use crate::vault::{Vault, VaultError};

impl Vault {
    /// The warning of rule R09 for a document of this kind about these persons; `said` are parts that were said beside those
    /// that they play in dossiers.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn identity_warning(
        &self,
        kind: &str,
        people: &[EntityId],
        said: &[Part],
    ) -> Result<Option<Warning>, VaultError> {
        // Most kinds are nobody's identity.
        if identity_warning(kind, said).is_none() {
            return Ok(None);
        }
        let mut parts = said.to_vec();
        for person in people {
            parts.extend(self.parts_of(*person)?);
        }
        Ok(identity_warning(kind, &parts))
    }

    /// The parts that somebody plays in the dossiers that this seat reads.
    fn parts_of(&self, person: EntityId) -> Result<Vec<Part>, VaultError> {
        let id = person.to_string();
        let mut parts = Vec::new();
        for index in self.indexes() {
            let read = index.read();
            for dossier in read.dossiers_of_party(&id)? {
                let players = read.parties_of_dossier(&dossier)?.into_iter();
                let own = players.filter(|player| player.party.id == id);
                parts.extend(own.filter_map(|player| Part::from_code(&player.part)));
            }
        }
        Ok(parts)
    }
}
