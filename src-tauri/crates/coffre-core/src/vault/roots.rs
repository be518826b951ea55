//! Following the root chain (FORMAT.md 3.3 to 3.5).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::Hash;
use coffre_format::limits::MAX_NOTE;
use coffre_format::note::{Note, Signer};
use coffre_format::path::FileName;
use coffre_format::root::Root;
use coffre_index::RootRow;
use coffre_store::{Folder, Name, Store, list_all};

use super::Vault;
use super::error::VaultError;
use super::finding::Finding;
use crate::authority::{RootChain, RootVersion};

/// The files of one text: who signed it, each with the bytes of his file.
struct Candidate {
    root: Root,
    files: BTreeMap<Signer, Vec<u8>>,
}

/// Reads the root files of a folder and those kept here, grouped by text, and the names of damaged ones.
fn candidates(
    store: &dyn Store,
    kept: &[RootRow],
) -> Result<(BTreeMap<Hash, Candidate>, Vec<String>), VaultError> {
    let mut by_text: BTreeMap<Hash, Candidate> = BTreeMap::new();
    let mut damaged = Vec::new();
    for listed in list_all(store, &Folder::parse("root").expect("a fixed name"))? {
        if listed.placeholder {
            continue;
        }
        let name = listed.name.as_str();
        let read = store
            .get(&listed.name, MAX_NOTE as u64)
            .ok()
            .and_then(|bytes| read_root(Some(name), bytes));
        match read {
            Some(read) => add(&mut by_text, read),
            None => damaged.push(name.to_owned()),
        }
    }
    for row in kept {
        for bytes in coffre_format::note::split_joined(&row.bytes) {
            if let Some(read) = read_root(None, bytes.to_vec()) {
                add(&mut by_text, read);
            }
        }
    }
    Ok((by_text, damaged))
}

type ReadRoot = (Hash, Root, Signer, Vec<u8>);

fn add(by_text: &mut BTreeMap<Hash, Candidate>, (hash, root, signer, bytes): ReadRoot) {
    let candidate = by_text.entry(hash).or_insert_with(|| Candidate {
        root,
        files: BTreeMap::new(),
    });
    candidate.files.insert(signer, bytes);
}

/// Reads one root file; a name, where there is one, has to fit.
fn read_root(name: Option<&str>, bytes: Vec<u8>) -> Option<ReadRoot> {
    let note = Note::parse(&bytes).ok()?;
    let root = Root::parse(note.text()).ok()?;
    let (hash, signer) = (note.hash(), note.signer());
    let own = FileName::root(root.version, &hash, signer).path();
    name.is_none_or(|name| name == own).then_some(())?;
    Some((hash, root, signer, bytes))
}

impl Candidate {
    /// The version with those signers whose signature holds under the key that the chain or the text gives them.
    fn verified(&self, hash: Hash, chain: Option<&RootChain>) -> RootVersion {
        let mut version = RootVersion {
            hash,
            root: self.root.clone(),
            signers: BTreeSet::new(),
        };
        for (signer, bytes) in &self.files {
            let keys = version.signer_keys(chain, *signer);
            if keys.iter().any(|key| super::note_holds(bytes, *signer, key)) {
                version.signers.insert(*signer);
            }
        }
        version
    }
}

/// Finds version 1 with this note hash, and follows the chain from there as far as it goes.
///
/// # Errors
/// [`VaultError::NoVault`] without that version, [`VaultError::Root`] when its signatures do not hold.
pub(crate) fn follow(store: &dyn Store, kept: &[RootRow], pin: Hash) -> Result<RootChain, VaultError> {
    let (candidates, _) = candidates(store, kept)?;
    let first = candidates.get(&pin).ok_or(VaultError::NoVault)?;
    let mut chain = RootChain::start(first.verified(pin, None))?;
    extend(&mut chain, &candidates);
    Ok(chain)
}

/// Whether the folder holds a root of any vault.
pub(super) fn any(store: &dyn Store) -> Result<bool, VaultError> {
    Ok(!store
        .list(&Folder::parse("root").expect("a fixed name"), None, 1)?
        .files
        .is_empty())
}

/// Takes successors as long as there are any; of two valid ones, the one that has a valid successor of its own.
fn extend(chain: &mut RootChain, candidates: &BTreeMap<Hash, Candidate>) -> bool {
    let mut moved = false;
    loop {
        let (newest, newest_hash) = chain.newest();
        let wanted = newest.version + 1;
        let next: Vec<RootVersion> = candidates
            .iter()
            .filter(|(_, c)| c.root.version == wanted && c.root.prev.contains(&newest_hash))
            .map(|(hash, c)| c.verified(*hash, Some(chain)))
            .filter(|version| chain.clone().accept(version.clone()).is_ok())
            .collect();
        let chosen = match next.as_slice() {
            [] => return moved,
            [one] => one.clone(),
            several => {
                let mut continued = several.iter().filter(|one| has_successor(chain, one, candidates));
                match (continued.next(), continued.next()) {
                    (Some(one), None) => one.clone(),
                    _ => return moved,
                }
            }
        };
        if chain.accept(chosen).is_err() {
            return moved;
        }
        moved = true;
    }
}

fn has_successor(chain: &RootChain, one: &RootVersion, candidates: &BTreeMap<Hash, Candidate>) -> bool {
    let mut ahead = chain.clone();
    if ahead.accept(one.clone()).is_err() {
        return false;
    }
    candidates.iter().any(|(hash, c)| {
        c.root.prev.contains(&one.hash) && ahead.clone().accept(c.verified(*hash, Some(&ahead))).is_ok()
    })
}

impl Vault {
    /// Follows the chain from where this seat stands, and keeps what it accepted. Returns whether it moved.
    pub(super) fn pull_roots(&mut self) -> Result<bool, VaultError> {
        let kept = self.journal.read().roots()?;
        let (candidates, damaged) = candidates(&*self.store, &kept)?;
        for name in damaged {
            self.finding(Finding::Damaged { name });
        }
        let moved = extend(&mut self.chain, &candidates);
        for (hash, root) in self.chain.iter() {
            for director in &root.directors {
                self.keys.insert(director.seat, director.keys.sign);
            }
            let known = kept
                .iter()
                .any(|row| row.accepted && row.hash == hash.to_string());
            let Some(candidate) = candidates.get(hash).filter(|_| !known) else {
                continue;
            };
            let files: Vec<&[u8]> = candidate.files.values().map(Vec::as_slice).collect();
            let bytes = coffre_format::note::join(&files);
            self.journal.transaction(|tx| {
                tx.put_root(&hash.to_string(), root.version, &bytes)?;
                tx.accept_root(&hash.to_string())
            })?;
        }
        Ok(moved)
    }
}
