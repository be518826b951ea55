//! Which originals a director may let go: those whose bytes are in the vault, read back once more.

use std::collections::HashMap;

use coffre_format::rank::Rank;
use coffre_format::segment::{Object, Plain};
use coffre_format::{DocId, Hash};

use super::error::ImportError;
use super::tree::{Original, Tree};
use crate::document::{Source, read_whole, verify};
use crate::vault::{Vault, VaultError};

/// What may go and what stays.
#[derive(Debug, Default)]
pub struct Releasable {
    /// Originals whose sealed copy was read back and is the same, byte for byte.
    pub may_go: Vec<Original>,
    /// Originals that stay, each with the reason.
    pub stay: Vec<(Original, String)>,
}

impl Vault {
    /// Compares each original of a tree with its sealed copy, which is opened and read to its end, and where they are going now
    /// keeps in the log that a director lets so many go; the caller removes them. `hear` is told how many were compared and stops the work by
    /// answering false: what was not compared stays.
    ///
    /// # Errors
    /// [`ImportError::NotDirector`]; failures of the local databases or the log.
    pub fn releasable(
        &mut self,
        tree: &Tree,
        going_now: bool,
        hear: &mut dyn FnMut(u64) -> bool,
    ) -> Result<Releasable, ImportError> {
        if self.rank()? != Rank::Director {
            return Err(ImportError::NotDirector);
        }
        let mut held: HashMap<Hash, DocId> = HashMap::new();
        for index in self.indexes() {
            for (hash, doc) in index.read().plaintext_hashes().map_err(VaultError::from)? {
                if let (Ok(hash), Ok(doc)) = (Hash::parse(&hash), DocId::parse(&doc)) {
                    held.insert(hash, doc);
                }
            }
        }
        let mut release = Releasable::default();
        let (mut going, mut compared) = (true, 0);
        for file in tree.folders.iter().flat_map(|folder| &folder.files) {
            let judged = if going {
                self.judge_original(file, &held)?
            } else {
                Err("it was not compared".to_owned())
            };
            match judged {
                Ok(()) => release.may_go.push(file.clone()),
                Err(reason) => release.stay.push((file.clone(), reason)),
            }
            compared += 1;
            going = going && hear(compared);
        }
        if going_now && !release.may_go.is_empty() {
            let files = release.may_go.len().to_string();
            self.write_audit("originals-released", Vec::new(), &[("files", &files)])?;
        }
        Ok(release)
    }

    /// Nothing where an original may go, else why it stays.
    fn judge_original(
        &mut self,
        file: &Original,
        held: &HashMap<Hash, DocId>,
    ) -> Result<Result<(), String>, VaultError> {
        let hash = match read_whole(&Source::Path(file.path.clone()), 0) {
            Ok((_, _, hash)) => hash,
            Err(error) => return Ok(Err(error.to_string())),
        };
        let Some(doc) = held.get(&hash) else {
            return Ok(Err("it is not in the vault, or not where you may read".to_owned()));
        };
        Ok(self.read_back(*doc, &hash).map_err(|error| error.to_string()))
    }

    fn read_back(&mut self, doc: DocId, hash: &Hash) -> Result<(), VaultError> {
        let (_, version) = self.version_row(doc, None)?;
        let object: Object = coffre_format::json::parse(&version.record)?;
        if !self.hold_key(&object.kid)? {
            return Err(VaultError::NoKey);
        }
        let key = self.chest_for(&object.kid).ok_or(VaultError::NoKey)?;
        let plain = Plain {
            sha256: *hash,
            size: version.size,
        };
        verify(&*self.store, &object, &plain, Some(key))
    }
}
