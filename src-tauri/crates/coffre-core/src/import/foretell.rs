//! The dry run, file by file: what would become of each, as far as names and the table tell. Nothing is read.

use coffre_format::EntityId;

use super::ledger::Entry;
use super::outcome::TakenAs;
use super::plan::Plan;
use super::tree::Tree;
use crate::intake::Knowledge;
use crate::vault::{Vault, VaultError};

/// Bytes of the longest name that the vault keeps.
const LONGEST: usize = 1000;

/// What would become of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foretold {
    /// Path of its folder below the tree.
    pub folder: String,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What an earlier run made of it, if it did not change since.
    pub before: Option<TakenAs>,
    /// Whether its folder is left.
    pub skipped: bool,
    /// Code of the kind: said, or what the name proposes.
    pub kind: Option<String>,
    /// Whether the kind was said in the table.
    pub said: bool,
    /// The dossier, where it is there.
    pub dossier: Option<EntityId>,
    /// The title of the dossier, where it is still to be made.
    pub to_make: Option<String>,
    /// Why it would be refused.
    pub refused: Option<&'static str>,
}

impl Vault {
    /// Says of each file what would become of it.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn foretell(
        &self,
        tree: &Tree,
        plan: &Plan,
        knowledge: &Knowledge,
        hear: &mut dyn FnMut(Foretold),
    ) -> Result<(), VaultError> {
        for folder in &tree.folders {
            let said = plan.said(&folder.path);
            let ledger = self.ledger(&tree.root, &folder.path)?;
            for file in &folder.files {
                let before = ledger.get(&file.name).filter(|entry: &&Entry| entry.is_of(file));
                let spoken = said.as_ref().and_then(|said| said.kind.clone());
                let proposals = knowledge.of_name(&file.name);
                let guessed = proposals.kind.best().map(|guess| guess.value.clone());
                let dossier = said.as_ref().and_then(|said| said.dossier);
                let to_make = plan.to_make(&folder.path).filter(|_| said.is_some());
                let proposed = proposals.dossier.taken().filter(|_| to_make.is_none());
                hear(Foretold {
                    folder: folder.path.clone(),
                    name: file.name.clone(),
                    size: file.size,
                    before: before.map(|entry| entry.taken),
                    skipped: said.is_none(),
                    said: spoken.is_some(),
                    kind: spoken.or(guessed),
                    dossier: dossier.or_else(|| proposed.map(|guess| guess.value)),
                    to_make: to_make.map(str::to_owned),
                    refused: match (file.size, file.name.len()) {
                        (0, _) => Some("the file is empty (0 bytes)"),
                        (_, LONGEST..) => Some("the name of the file is longer than 1,000 bytes"),
                        _ => None,
                    },
                });
            }
        }
        Ok(())
    }
}
