//! Following the root chain (FORMAT.md 3.3 to 3.5).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::Hash;
use coffre_format::limits::MAX_NOTE;
use coffre_format::note::{Note, Signer};
use coffre_format::path::FileName;
use coffre_format::root::Root;
use coffre_index::{JournalDb, RootRow};
use coffre_store::{Folder, Store, list_readable};

use super::Vault;
use super::error::VaultError;
use super::finding::Finding;
use crate::authority::{RootChain, RootVersion};

/// The files of one text: who signed it, each with the bytes of his file.
pub(crate) struct Candidate {
    pub(crate) root: Root,
    files: BTreeMap<Signer, Vec<u8>>,
}

/// Root texts by note hash.
pub(crate) type Candidates = BTreeMap<Hash, Candidate>;

/// Reads the root files of a folder and those kept here, grouped by text, and the names of damaged ones.
pub(crate) fn candidates(
    store: &dyn Store,
    kept: &[RootRow],
) -> Result<(Candidates, Vec<String>), VaultError> {
    let mut by_text = Candidates::new();
    let mut damaged = Vec::new();
    let (listed, unlisted) = list_readable(store, &Folder::parse("root").expect("a fixed name"))?;
    damaged.extend(unlisted.iter().map(|folder| folder.as_str().to_owned()));
    for listed in listed {
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

fn add(by_text: &mut Candidates, (hash, root, signer, bytes): ReadRoot) {
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
    pub(crate) fn verified(&self, hash: Hash, chain: Option<&RootChain>) -> RootVersion {
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
/// Of two valid successors the one is taken that was accepted here before, or that leads to the version `pinned`.
///
/// # Errors
/// [`VaultError::NoVault`] without that version, [`VaultError::Root`] when its signatures do not hold.
pub(crate) fn follow(
    store: &dyn Store,
    kept: &[RootRow],
    pin: Hash,
    pinned: Option<Hash>,
) -> Result<RootChain, VaultError> {
    let (candidates, _) = candidates(store, kept)?;
    let first = candidates.get(&pin).ok_or(VaultError::NoVault)?;
    let mut chain = RootChain::start(first.verified(pin, None))?;
    let mut taken = accepted(kept);
    let mut ahead: Vec<Hash> = pinned.into_iter().collect();
    while let Some(hash) = ahead.pop() {
        if taken.insert(hash) {
            ahead.extend(candidates.get(&hash).into_iter().flat_map(|c| &c.root.prev));
        }
    }
    extend(&mut chain, &candidates, &taken);
    Ok(chain)
}

/// The versions that this seat accepted and never leaves (3.5).
fn accepted(kept: &[RootRow]) -> BTreeSet<Hash> {
    let rows = kept.iter().filter(|row| row.accepted);
    rows.filter_map(|row| Hash::parse(&row.hash).ok()).collect()
}

/// Keeps the versions of a chain in a local journal, so that this seat never leaves them.
pub(crate) fn keep(
    journal: &mut JournalDb,
    chain: &RootChain,
    candidates: &Candidates,
) -> Result<(), VaultError> {
    let known = accepted(&journal.read().roots()?);
    for (hash, root) in chain.iter().filter(|(hash, _)| !known.contains(hash)) {
        let Some(candidate) = candidates.get(hash) else {
            continue;
        };
        let files: Vec<&[u8]> = candidate.files.values().map(Vec::as_slice).collect();
        let bytes = coffre_format::note::join(&files);
        journal.transaction(|tx| {
            tx.put_root(&hash.to_string(), root.version, &bytes)?;
            tx.accept_root(&hash.to_string())
        })?;
    }
    Ok(())
}

/// Whether the folder holds a root of any vault.
pub(crate) fn any(store: &dyn Store) -> Result<bool, VaultError> {
    Ok(!store
        .list(&Folder::parse("root").expect("a fixed name"), None, 1)?
        .files
        .is_empty())
}

/// Takes successors as long as there are any; of two valid ones, the one that was taken before, else the one that has
/// a valid successor of its own.
fn extend(chain: &mut RootChain, candidates: &Candidates, taken: &BTreeSet<Hash>) -> bool {
    let mut moved = false;
    loop {
        note_siblings(chain, candidates);
        let next = successors(chain, candidates);
        let chosen = match next.as_slice() {
            [] => return moved,
            [one] => one.clone(),
            several => {
                let before = several.iter().find(|one| taken.contains(&one.hash));
                let mut continued = several.iter().filter(|one| has_successor(chain, one, candidates));
                match (before, continued.next(), continued.next()) {
                    (Some(one), _, _) | (None, Some(one), None) => one.clone(),
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

/// The valid successors of the newest version.
fn successors(chain: &RootChain, candidates: &Candidates) -> Vec<RootVersion> {
    drafts(chain, candidates)
        .filter(|version| chain.clone().accept(version.clone()).is_ok())
        .collect()
}

/// The texts that name the newest version as the one before, valid or not yet, with the signatures that hold.
pub(crate) fn drafts(chain: &RootChain, candidates: &Candidates) -> impl Iterator<Item = RootVersion> {
    let (newest, newest_hash) = chain.newest();
    let wanted = newest.version + 1;
    let named = candidates
        .iter()
        .filter(move |(_, c)| c.root.version == wanted && c.root.prev.contains(&newest_hash));
    named.map(|(hash, c)| c.verified(*hash, Some(chain)))
}

/// Offers versions of numbers that are taken, so that valid siblings are known: as evidence, and to a later version
/// that names them.
fn note_siblings(chain: &mut RootChain, candidates: &Candidates) {
    let newest = chain.newest().0.version;
    for (hash, c) in candidates.iter().filter(|(_, c)| c.root.version <= newest) {
        let version = c.verified(*hash, Some(chain));
        // Whether it is a sibling, known or worthless, the chain stays; a sibling is kept beside it.
        let _ = chain.accept(version);
    }
}

fn has_successor(chain: &RootChain, one: &RootVersion, candidates: &Candidates) -> bool {
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
        let moved = extend(&mut self.chain, &candidates, &accepted(&kept));
        if successors(&self.chain, &candidates).len() > 1 {
            let version = self.chain.newest().0.version + 1;
            self.finding(Finding::RootClash { version });
        }
        for (_, root) in self.chain.iter() {
            for director in &root.directors {
                self.keys.insert(director.seat, director.keys.sign);
            }
        }
        self.notice_recovery(&candidates);
        keep(&mut self.journal, &self.chain, &candidates)?;
        Ok(moved)
    }

    /// The use of the recovery sheet is visible to everybody, for ever (design 2.6).
    fn notice_recovery(&mut self, candidates: &Candidates) {
        let accepted: Vec<(Hash, u64)> = self.chain.iter().map(|(h, r)| (*h, r.version)).collect();
        for (hash, version) in accepted {
            let signers = candidates
                .get(&hash)
                .map(|c| c.verified(hash, Some(&self.chain)).signers);
            if signers.is_some_and(|signers| signers.contains(&Signer::Recovery)) {
                self.finding(Finding::RecoveryUsed { version });
            }
        }
    }
}
