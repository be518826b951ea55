//! The accepted chain of root versions (FORMAT.md 3.3 to 3.5).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::note::Signer;
use coffre_format::root::Root;
use coffre_format::{Hash, PersonId, SeatId, VaultId};

/// Why a root version was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RootError {
    /// The chain must begin with version 1.
    #[error("the root chain does not begin with version 1; ask a director for the whole folder")]
    NotFirst,
    /// It belongs to another vault, or does not follow the newest accepted version.
    #[error("a root version does not follow the one accepted on this computer; it was not taken")]
    NotNext,
    /// One of the versions that it names is not known here.
    #[error("a root version follows one that is not here; wait until the folder has synchronised")]
    UnknownPrevious,
    /// A newly listed director seat did not sign.
    #[error("a new director has not signed the root version; it was not taken")]
    NewSeatUnsigned,
    /// Fewer directors signed than the version before asks for.
    #[error("too few directors signed the root version; it was not taken")]
    Threshold,
    /// A seat that is no longer listed has no `cut`.
    #[error(
        "a root version leaves out a director's seat without saying where its journal ends; it was not taken"
    )]
    NoCut,
    /// Another successor was accepted before.
    #[error("there are two root versions of one number; the one accepted first stays. Tell every director")]
    Sibling,
}

/// One version with those of its signers whose signature the caller verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootVersion {
    /// Its note hash.
    pub hash: Hash,
    /// Its text.
    pub root: Root,
    /// Signers whose signature over this text holds under one of [`RootVersion::signer_keys`].
    pub signers: BTreeSet<Signer>,
}

impl RootVersion {
    /// The public keys of which one must verify a signer's signature over this version; none: the signer has no say.
    ///
    /// A seat's key is that of a director line of this version or of one before it; the recovery keys are those of
    /// the versions that this one names.
    pub fn signer_keys(&self, chain: Option<&RootChain>, signer: Signer) -> Vec<[u8; 32]> {
        let before = chain.map(|chain| chain.named_by(self)).unwrap_or_default();
        let keys: BTreeSet<[u8; 32]> = match signer {
            Signer::Seat(seat) => {
                let all = std::iter::once(&self.root).chain(before);
                all.flat_map(|root| &root.directors)
                    .filter(|d| d.seat == seat)
                    .map(|d| d.keys.sign)
                    .collect()
            }
            Signer::Recovery => before
                .iter()
                .flat_map(|root| &root.recovery)
                .map(|r| r.keys.sign)
                .collect(),
        };
        keys.into_iter().collect()
    }

    /// Whether this version follows `before` (3.4).
    fn follows(&self, before: &Root) -> Result<(), RootError> {
        let listed = |root: &Root| root.directors.iter().map(|d| d.seat).collect::<BTreeSet<_>>();
        let (old, new) = (listed(before), listed(&self.root));
        let signed = |seat: &SeatId| self.signers.contains(&Signer::Seat(*seat));
        if !new.difference(&old).all(signed) {
            return Err(RootError::NewSeatUnsigned);
        }
        let cut: BTreeSet<SeatId> = self.root.cuts.iter().map(|cut| cut.seat).collect();
        if !old.difference(&new).all(|seat| cut.contains(seat)) {
            return Err(RootError::NoCut);
        }
        let signers = before.directors.iter().filter(|d| signed(&d.seat));
        let persons = signers.map(|d| d.person).collect::<BTreeSet<PersonId>>().len() as u64;
        let recovery = !before.recovery.is_empty() && self.signers.contains(&Signer::Recovery);
        // The signature says "recovery", not which of the keys: it is `alone` only where every key is.
        let alone = recovery && before.recovery.iter().all(|r| r.alone);
        if alone || persons + u64::from(recovery) >= before.threshold {
            Ok(())
        } else {
            Err(RootError::Threshold)
        }
    }
}

/// The accepted versions, oldest first, with the siblings that are evidence only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootChain {
    accepted: Vec<(Hash, Root)>,
    /// Siblings that an accepted version with two `prev` lines joined.
    joined: BTreeMap<Hash, Root>,
    siblings: BTreeMap<Hash, Root>,
}

impl RootChain {
    /// Begins a chain with version 1.
    ///
    /// # Errors
    /// [`RootError::NotFirst`] for another version, [`RootError::NewSeatUnsigned`] unless every listed seat signed.
    pub fn start(first: RootVersion) -> Result<Self, RootError> {
        if first.root.version != 1 || first.root.vault.is_some() || !first.root.prev.is_empty() {
            return Err(RootError::NotFirst);
        }
        if !first
            .root
            .directors
            .iter()
            .all(|d| first.signers.contains(&Signer::Seat(d.seat)))
        {
            return Err(RootError::NewSeatUnsigned);
        }
        let accepted = vec![(first.hash, first.root)];
        Ok(Self {
            accepted,
            joined: BTreeMap::new(),
            siblings: BTreeMap::new(),
        })
    }

    /// Takes the next version. One that was accepted before is taken again without effect.
    ///
    /// # Errors
    /// [`RootError::Sibling`] for a valid version of a number that is taken: it is kept as evidence, and a later
    /// version may name it. Otherwise the rule of 3.4 that does not hold; then nothing is kept.
    pub fn accept(&mut self, next: RootVersion) -> Result<(), RootError> {
        if self.knows(next.root.version, &next.hash) {
            return Ok(());
        }
        if next.root.vault != Some(self.vault()) || next.root.prev.is_empty() {
            return Err(RootError::NotNext);
        }
        let mut before = Vec::new();
        for prev in &next.root.prev {
            let (hash, root) = self.any(prev).ok_or(RootError::UnknownPrevious)?;
            if root.version.checked_add(1) != Some(next.root.version) {
                return Err(RootError::NotNext);
            }
            before.push((*hash, root));
        }
        for (_, root) in &before {
            next.follows(root)?;
        }
        let newest = self.newest().1;
        if !before.iter().any(|(hash, _)| *hash == newest) {
            self.siblings.insert(next.hash, next.root);
            return Err(RootError::Sibling);
        }
        let mut others: Vec<Hash> = next.root.prev.clone();
        while let Some(hash) = others.pop() {
            if let Some(root) = self.siblings.remove(&hash) {
                others.extend(&root.prev);
                self.joined.insert(hash, root);
            }
        }
        self.accepted.push((next.hash, next.root));
        Ok(())
    }

    /// The newest accepted version.
    pub fn newest(&self) -> (&Root, Hash) {
        let (hash, root) = self.accepted.last().expect("a chain has a first version");
        (root, *hash)
    }

    /// The vault: the hash of version 1.
    pub fn vault(&self) -> VaultId {
        VaultId(self.accepted[0].0)
    }

    /// The accepted version of a number.
    pub fn version(&self, n: u64) -> Option<(&Root, &Hash)> {
        let index = usize::try_from(n.checked_sub(1)?).ok()?;
        self.accepted.get(index).map(|(hash, root)| (root, hash))
    }

    /// Whether this version is accepted, or was joined by an accepted one.
    pub fn knows(&self, version: u64, hash: &Hash) -> bool {
        self.known()
            .any(|(known, root)| known == hash && root.version == version)
    }

    /// The accepted versions, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = (&Hash, &Root)> {
        self.accepted.iter().map(|(hash, root)| (hash, root))
    }

    /// Versions that follow an accepted one but were not taken.
    pub fn siblings(&self) -> impl Iterator<Item = (&Hash, &Root)> {
        self.siblings.iter().chain(&self.joined)
    }

    /// The accepted and the joined versions.
    pub(super) fn known(&self) -> impl Iterator<Item = (&Hash, &Root)> {
        self.iter().chain(&self.joined)
    }

    /// Hash of the version that first holds a `cut` of this seat.
    pub(super) fn cut_by(&self, seat: SeatId) -> Option<Hash> {
        let mut known = self.known();
        known
            .find(|(_, root)| root.cuts.iter().any(|cut| cut.seat == seat))
            .map(|(hash, _)| *hash)
    }

    fn any(&self, hash: &Hash) -> Option<(&Hash, &Root)> {
        self.known()
            .chain(&self.siblings)
            .find(|(known, _)| *known == hash)
    }

    fn named_by(&self, version: &RootVersion) -> Vec<&Root> {
        version
            .root
            .prev
            .iter()
            .filter_map(|prev| self.any(prev))
            .map(|(_, root)| root)
            .collect()
    }
}
