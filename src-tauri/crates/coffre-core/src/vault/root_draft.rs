//! Root versions on their way: proposed by one director, signed by as many as the present version asks for and by
//! every newly listed seat (FORMAT.md 3.4). A draft is a root file like any other; it counts when the signatures are
//! there, and nobody decides that but the chain.

use std::collections::BTreeSet;

use coffre_format::note::Signer;
use coffre_format::path::FileName;
use coffre_format::rank::Level;
use coffre_format::root::Root;
use coffre_format::{EntityId, Hash, PersonId, SeatId};
use coffre_index::OutboxContent;

use super::error::VaultError;
use super::roots::{candidates, drafts};
use super::{SeatKeys, Vault};
use crate::authority::RootVersion;

/// A proposed root version, and what it still waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootDraft {
    /// Its note hash, to be compared by voice before signing.
    pub hash: Hash,
    /// Its number.
    pub version: u64,
    /// Directors' seats that it lists and the present version does not.
    pub added: Vec<(PersonId, SeatId)>,
    /// Persons who are directors now and would not be any more.
    pub removed: Vec<PersonId>,
    /// Seats whose journals it ends.
    pub cuts: Vec<SeatId>,
    /// How many directors have to sign the version after it.
    pub threshold: u64,
    /// Whether it names another recovery sheet.
    pub new_sheet: bool,
    /// The present directors who signed.
    pub signed_by: Vec<PersonId>,
    /// Whether the recovery sheet signed.
    pub by_recovery: bool,
    /// How many signatures of present directors it still lacks.
    pub missing: u64,
    /// New seats that have not signed.
    pub waits_for: Vec<SeatId>,
    /// Whether this vault's high seat signed it.
    pub signed_here: bool,
    /// Whether it is the version that this seat follows.
    pub accepted: bool,
}

impl Vault {
    /// The proposed versions that follow the present one and are not accepted yet. Texts that no present
    /// director signed, nor the recovery sheet, are left out.
    ///
    /// # Errors
    /// A folder that cannot be read.
    pub fn pending_roots(&self) -> Result<Vec<RootDraft>, VaultError> {
        let kept = self.journal.read().roots()?;
        let (candidates, _) = candidates(&*self.store, &kept)?;
        let all = drafts(&self.chain, &candidates).map(|version| self.describe(&version));
        Ok(all
            .filter(|draft| draft.by_recovery || !draft.signed_by.is_empty())
            .collect())
    }

    /// Signs a proposed version with the high seat. When the last signature is there it is followed at once, and what
    /// it asks for (new keys for a removed director) is done in the next entry.
    ///
    /// # Errors
    /// [`VaultError::StepUp`], [`VaultError::NotFound`] for another draft, [`VaultError::NotAllowed`] for a seat
    /// without a say in it, [`VaultError::OpenRootDraft`] where this seat signed another version of that number.
    pub fn sign_root(&mut self, hash: Hash) -> Result<RootDraft, VaultError> {
        let kept = self.journal.read().roots()?;
        let (candidates, _) = candidates(&*self.store, &kept)?;
        let root = drafts(&self.chain, &candidates)
            .find(|version| version.hash == hash)
            .map(|version| version.root)
            .ok_or(VaultError::NotFound)?;
        let seat = self.seat_keys(Level::High)?.seat();
        let newest = self.chain.newest().0;
        let has_say = |root: &Root| root.directors.iter().any(|d| d.seat == seat);
        if !has_say(newest) && !has_say(&root) {
            return Err(VaultError::NotAllowed);
        }
        self.sign_root_text(&root)?;
        self.follow_up(&root)
    }

    /// Takes back the own signature under a draft that is not accepted, so that another can be signed.
    ///
    /// Whoever kept a copy of the signed file can still bring it back; the directors should agree first.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] where this seat signed no such draft.
    pub fn withdraw_root(&mut self, hash: Hash) -> Result<(), VaultError> {
        let seat = self.seat_keys(Level::High)?.seat();
        let draft = self
            .pending_roots()?
            .into_iter()
            .find(|draft| draft.hash == hash && draft.signed_here)
            .ok_or(VaultError::NotFound)?;
        let name = FileName::root(draft.version, &hash, Signer::Seat(seat)).path();
        self.journal.transaction(|tx| {
            tx.push_outbox("root", &name, &OutboxContent::Removal)?;
            tx.delete_setting(&signed_key(draft.version))
        })?;
        self.publish().map(|_| ())
    }

    /// A text for the version after the present one, with nothing changed yet.
    pub(crate) fn next_root(&self) -> Root {
        let (newest, hash) = self.chain.newest();
        Root {
            version: newest.version + 1,
            vault: Some(self.chain.vault()),
            prev: vec![hash],
            cuts: Vec::new(),
            ..newest.clone()
        }
    }

    /// Signs a new text with the high seat and puts it into the folder.
    ///
    /// # Errors
    /// As [`Vault::sign_root`]; [`VaultError::Format`] for a text that contradicts itself.
    pub(crate) fn propose(&mut self, mut root: Root) -> Result<RootDraft, VaultError> {
        settle_order(&mut root);
        self.sign_root_text(&root)?;
        self.follow_up(&root)
    }

    /// Whether this seat signed a draft of the next version that is still open; `signing` apart.
    pub(crate) fn refuse_second_draft(&self, signing: Option<Hash>) -> Result<(), VaultError> {
        let version = self.chain.newest().0.version + 1;
        match self.journal.read().setting(&signed_key(version))? {
            Some(signed) if signing.is_none_or(|hash| signed != hash.as_bytes()) => {
                Err(VaultError::OpenRootDraft)
            }
            _ => Ok(()),
        }
    }

    fn sign_root_text(&mut self, root: &Root) -> Result<(), VaultError> {
        let text = root.text();
        Root::parse(&text)?;
        let hash = Hash::of(text.as_bytes());
        self.refuse_second_draft(Some(hash))?;
        let keys = self.seat_keys(Level::High)?;
        let (seat, note) = (keys.seat(), keys.sign_note(&text)?);
        self.push_root(root, &hash, Signer::Seat(seat), note)
    }

    /// Keeps a signed root file durably before it is published.
    pub(crate) fn push_root(
        &mut self,
        root: &Root,
        hash: &Hash,
        signer: Signer,
        note: Vec<u8>,
    ) -> Result<(), VaultError> {
        let name = FileName::root(root.version, hash, signer).path();
        fail::fail_point!("core::before_root_file");
        self.journal.transaction(|tx| {
            tx.push_outbox("root", &name, &OutboxContent::Bytes(note))?;
            tx.set_setting(&signed_key(root.version), hash.as_bytes())
        })?;
        fail::fail_point!("core::after_root_file");
        Ok(())
    }

    /// Publishes what was signed, follows the chain, and does what a new version asks for.
    pub(crate) fn follow_up(&mut self, root: &Root) -> Result<RootDraft, VaultError> {
        let hash = Hash::of(root.text().as_bytes());
        let before = self.chain.newest().0.clone();
        self.publish()?;
        if self.pull_roots()? {
            self.judge()?;
            self.apply()?;
        }
        let accepted = self.chain.knows(root.version, &hash);
        let version = if accepted {
            root.version.to_string()
        } else {
            "-".to_owned()
        };
        let persons: BTreeSet<PersonId> = root.persons().union(&before.persons()).copied().collect();
        let ids = persons
            .iter()
            .map(|p| EntityId::from_bytes(*p.as_bytes()))
            .collect();
        self.note_act(
            "root",
            ids,
            &[("root", &hash.to_string()), ("accepted", &version)],
        )?;
        if accepted {
            self.settle()?;
        }
        let pending = self.pending_roots()?.into_iter().find(|draft| draft.hash == hash);
        pending
            .or_else(|| self.describe_accepted(&hash, &before))
            .ok_or(VaultError::NotFound)
    }

    /// The version that is followed, as the draft that it was.
    pub(crate) fn newest_root(&self) -> Result<RootDraft, VaultError> {
        let (newest, hash) = self.chain.newest();
        let prev = |known: &Hash| newest.prev.contains(known);
        let before = self.chain.iter().find(|(known, _)| prev(known));
        let before = before.map_or(newest, |(_, root)| root).clone();
        self.describe_accepted(&hash, &before).ok_or(VaultError::NotFound)
    }

    fn describe_accepted(&self, hash: &Hash, before: &Root) -> Option<RootDraft> {
        let (_, root) = self.chain.iter().find(|(known, _)| *known == hash)?;
        let version = RootVersion {
            hash: *hash,
            root: root.clone(),
            signers: BTreeSet::new(),
        };
        let draft = describe_against(&version, before);
        Some(RootDraft {
            missing: 0,
            waits_for: Vec::new(),
            signed_here: true,
            accepted: true,
            ..draft
        })
    }

    fn describe(&self, version: &RootVersion) -> RootDraft {
        let own = self.home.profile().high;
        RootDraft {
            signed_here: own.is_some_and(|seat| version.signers.contains(&Signer::Seat(seat))),
            ..describe_against(version, self.chain.newest().0)
        }
    }

    /// The high seat's own keys, for a text that it signs beside a draft.
    pub(crate) fn high_keys(&self) -> Result<&SeatKeys, VaultError> {
        self.seat_keys(Level::High)
    }
}

/// Brings the lines into the order of the format.
pub(crate) fn settle_order(root: &mut Root) {
    root.directors.sort();
    root.recovery.sort();
    root.cuts.sort_by_key(|cut| cut.seat);
    root.cuts.dedup_by_key(|cut| cut.seat);
    let persons = root.persons().len() as u64;
    root.threshold = root.threshold.clamp(1, persons.max(1));
}

fn describe_against(version: &RootVersion, before: &Root) -> RootDraft {
    let root = &version.root;
    let listed: BTreeSet<SeatId> = before.directors.iter().map(|d| d.seat).collect();
    let new = root.directors.iter().filter(|d| !listed.contains(&d.seat));
    let added: Vec<(PersonId, SeatId)> = new.map(|d| (d.person, d.seat)).collect();
    let signed = |seat: &SeatId| version.signers.contains(&Signer::Seat(*seat));
    let signed_by: BTreeSet<PersonId> = before
        .directors
        .iter()
        .filter(|d| signed(&d.seat))
        .map(|d| d.person)
        .collect();
    let by_recovery = version.signers.contains(&Signer::Recovery) && !before.recovery.is_empty();
    let alone = by_recovery && before.recovery.iter().all(|r| r.alone);
    let have = signed_by.len() as u64 + u64::from(by_recovery);
    RootDraft {
        hash: version.hash,
        version: root.version,
        waits_for: added
            .iter()
            .map(|(_, seat)| *seat)
            .filter(|seat| !signed(seat))
            .collect(),
        added,
        removed: before.persons().difference(&root.persons()).copied().collect(),
        cuts: root.cuts.iter().map(|cut| cut.seat).collect(),
        threshold: root.threshold,
        new_sheet: root
            .recovery
            .iter()
            .any(|r| before.recovery.iter().all(|b| b.keys != r.keys)),
        signed_by: signed_by.into_iter().collect(),
        by_recovery,
        missing: if alone {
            0
        } else {
            before.threshold.saturating_sub(have)
        },
        signed_here: false,
        accepted: false,
    }
}

fn signed_key(version: u64) -> String {
    format!("root signed {version}")
}
