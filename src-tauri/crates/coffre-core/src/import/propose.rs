//! The table as it is proposed: folders mapped by their names.

use std::collections::BTreeSet;

use coffre_understand::propose::Guess;

use super::map::{Map, MapRow, NEW};
use super::tree::{Folder, Tree};
use crate::intake::Knowledge;
use crate::vault::{Vault, VaultError};

/// How sure a name has to be of a dossier or kind to be proposed: a person looks at the table before it is used.
const SURE: f32 = 0.5;
/// The kind of what has none: a folder called `Scans` says nothing, and its files say it themselves.
const OTHER: &str = "other";
/// Names of folders that hold dossiers and are none themselves, folded.
const HOLDERS: [&str; 22] = [
    "dossiers",
    "dossier",
    "ventes",
    "vente",
    "verkopen",
    "verkoop",
    "sales",
    "archives",
    "archief",
    "archive",
    "en cours",
    "lopend",
    "vendu",
    "vendus",
    "verkocht",
    "clients",
    "klanten",
    "biens",
    "panden",
    "location",
    "locations",
    "verhuur",
];

impl Vault {
    /// Maps the folders of a tree by their names: to a dossier that is known, to a new one where a folder is the first that is
    /// no mere year or shelf, and to a kind where the name says one. Below it, empty values are those of the folder above.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn propose_map(&self, tree: &Tree, knowledge: &Knowledge) -> Result<Map, VaultError> {
        let mut map = Map::default();
        // Folders that have a dossier, or stand below one that has.
        let mut mapped: BTreeSet<&str> = BTreeSet::new();
        for (place, folder) in tree.folders.iter().enumerate() {
            let mut row = MapRow {
                folder: folder.path.clone(),
                files: folder.files.len() as u64,
                bytes: folder.files.iter().map(|file| file.size).sum(),
                ..MapRow::default()
            };
            if folder.path.is_empty() {
                row.take = Some(true);
                map.rows.push(row);
                continue;
            }
            let proposals = knowledge.of_name(folder.name());
            let sure = |guess: &&Guess<String>| guess.confidence >= SURE && guess.value != OTHER;
            let kind = proposals.kind.best().filter(sure);
            row.kind = kind.map(|guess| guess.value.clone()).unwrap_or_default();
            if folder.above().is_some_and(|above| mapped.contains(above)) {
                mapped.insert(&folder.path);
            } else {
                let known = proposals.dossier.best().filter(|guess| guess.confidence >= SURE);
                row.dossier = match known {
                    Some(guess) => self.dossier_cell(&guess.value.to_string())?,
                    None if row.kind.is_empty() && is_dossier(&tree.folders[place..]) => {
                        format!("{NEW} {}", folder.name())
                    }
                    None => String::new(),
                };
                if !row.dossier.is_empty() {
                    mapped.insert(&folder.path);
                }
            }
            map.rows.push(row);
        }
        Ok(map)
    }

    /// A dossier as the table says it: the beginning of its id, then its title for who reads it.
    fn dossier_cell(&self, id: &str) -> Result<String, VaultError> {
        for index in self.indexes() {
            if let Some(row) = index.read().dossier(id)? {
                let start: String = id.chars().take(12).collect();
                return Ok(format!("{start} {}", row.title));
            }
        }
        Ok(String::new())
    }
}

/// Whether the first of these folders may be a dossier: it is no year and no shelf, and has files somewhere below. What is
/// below it follows it.
fn is_dossier(folders: &[Folder]) -> bool {
    let Some((folder, further)) = folders.split_first() else {
        return false;
    };
    let name = folder.name().trim().to_lowercase();
    let year = name.len() <= 4 && name.bytes().all(|byte| byte.is_ascii_digit());
    if year || HOLDERS.contains(&name.as_str()) {
        return false;
    }
    let begins = format!("{}/", folder.path);
    let below = further.iter().take_while(|one| one.path.starts_with(&begins));
    !folder.files.is_empty() || below.into_iter().any(|one| !one.files.is_empty())
}
