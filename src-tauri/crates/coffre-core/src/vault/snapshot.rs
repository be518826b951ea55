//! Reading lines out of snapshots, checked against the signed envelopes (FORMAT.md 9.1).
//!
//! The index remembers which snapshot holds which body: what is covered is not gathered again, may be removed from the
//! folder, and is not missing when it is gone.

use std::collections::{BTreeMap, BTreeSet};

use coffre_crypto::open_verified;
use coffre_format::Hash;
use coffre_format::entry::{BodyRef, Entry, SnapRef};
use coffre_format::path::FileName;
use coffre_format::snapshot::{CoveredBody, Snapshot};
use coffre_index::CoveredPart;

use super::Vault;
use super::apply::index_mut;
use super::error::VaultError;
use super::finding::Finding;

/// The snapshots that hold a body, by note and part.
pub(crate) type Covers = BTreeMap<(Hash, u32), BTreeSet<Hash>>;

/// The bodies that were read out of snapshots because their objects are gone, by note and part. They are plaintext, and
/// may be those of step-up compartments: each is handed out once, and what is left goes with the end of the work.
#[derive(Default)]
pub(crate) struct Snapshots {
    read: BTreeSet<Hash>,
    pub(super) lines: BTreeMap<(Hash, u64), Vec<String>>,
}

impl Snapshots {
    /// Forgets what nobody asked for.
    pub(super) fn end_reading(&mut self) {
        self.lines.clear();
    }
}

/// What one snapshot holds.
pub(crate) struct SnapshotContent {
    /// The bodies whose line list is the signed one.
    pub(crate) bodies: Vec<CoveredBody>,
    /// Whether every entry that it names is here.
    whole: bool,
    /// Whether it states something that nobody signed.
    is_false: bool,
}

impl SnapshotContent {
    /// Whether everything that it states is signed by an entry that is here.
    pub(crate) const fn is_proved(&self) -> bool {
        self.whole && !self.is_false
    }
}

impl Vault {
    /// The lines of a body whose object is gone, if a snapshot holds them.
    pub(super) fn lines_from_snapshot(
        &mut self,
        entry: &Entry,
        note: &Hash,
        part: usize,
    ) -> Result<Option<Vec<String>>, VaultError> {
        let place = (*note, part as u64);
        if let Some(lines) = self.snapshots.lines.remove(&place) {
            return Ok(Some(lines));
        }
        for snap in self.snaps_of(&entry.bodies[part], note, part)? {
            let Some(content) = self.open_snapshot(&snap)? else {
                continue;
            };
            self.remember_cover(&snap, &content)?;
            if content.whole {
                self.snapshots.read.insert(snap.sha256);
            }
            if content
                .bodies
                .iter()
                .any(|body| (body.of.note, body.of.part) == place)
            {
                let bodies = content.bodies.into_iter();
                let lines = bodies.map(|body| ((body.of.note, body.of.part), body.lines));
                self.snapshots.lines.extend(lines);
                return Ok(self.snapshots.lines.remove(&place));
            }
        }
        Ok(None)
    }

    /// The snapshots that may hold a body: first those of which it is known, then those that nobody looked into.
    fn snaps_of(&self, body: &BodyRef, note: &Hash, part: usize) -> Result<Vec<SnapRef>, VaultError> {
        let holding = match (self.index_of(body.kid.compartment()), u32::try_from(part)) {
            (Some(index), Ok(part)) => index.read().covered_in(&note.to_string(), part)?,
            _ => Vec::new(),
        };
        let all = self.notes.iter().flat_map(|(_, entry)| &entry.snaps);
        let fitting = all.filter(|s| s.class == body.class && s.kid.compartment() == body.kid.compartment());
        let (mut known, unknown): (Vec<&SnapRef>, Vec<&SnapRef>) =
            fitting.partition(|snap| holding.contains(&snap.sha256.to_string()));
        known.extend(
            unknown
                .iter()
                .filter(|s| !self.snapshots.read.contains(&s.sha256)),
        );
        Ok(known.into_iter().cloned().collect())
    }

    /// Which snapshots hold which bodies, as far as indexes are open.
    pub(crate) fn covers(&self) -> Result<Covers, VaultError> {
        let mut covers = Covers::new();
        for index in self.indexes() {
            for row in index.read().covered()? {
                let (note, snapshot) = (Hash::parse(&row.note)?, Hash::parse(&row.snapshot)?);
                covers.entry((note, row.part)).or_default().insert(snapshot);
            }
        }
        Ok(covers)
    }

    /// Reads the snapshots of open indexes that were not read yet.
    pub(crate) fn read_new_snapshots(&mut self) -> Result<(), VaultError> {
        let known: BTreeSet<Hash> = self.covers()?.into_values().flatten().collect();
        let all = self.notes.iter().flat_map(|(_, entry)| &entry.snaps);
        let new: Vec<SnapRef> = all.filter(|s| !known.contains(&s.sha256)).cloned().collect();
        for snap in new {
            if let Some(content) = self.open_snapshot(&snap)? {
                self.remember_cover(&snap, &content)?;
            }
        }
        Ok(())
    }

    /// Keeps in the index what a snapshot holds, once all entries that it names are here.
    pub(crate) fn remember_cover(
        &mut self,
        snap: &SnapRef,
        content: &SnapshotContent,
    ) -> Result<(), VaultError> {
        let Some(which) = self.which(snap.kid.compartment()).filter(|_| content.whole) else {
            return Ok(());
        };
        let index = index_mut(&mut self.core, &mut self.high, which)?;
        index.transaction(|tx| {
            content.bodies.iter().try_for_each(|body| {
                tx.put_covered(&CoveredPart {
                    note: body.of.note.to_string(),
                    part: u32::try_from(body.of.part).unwrap_or(u32::MAX),
                    snapshot: snap.sha256.to_string(),
                })
            })
        })?;
        Ok(())
    }

    /// Opens a snapshot and gives the bodies in it whose line list is the signed one; nothing where its key is not held,
    /// or it is not here or not what its name says.
    pub(crate) fn open_snapshot(&mut self, snap: &SnapRef) -> Result<Option<SnapshotContent>, VaultError> {
        if self.which(snap.kid.compartment()).is_none() || !self.hold_key(&snap.kid)? {
            return Ok(None);
        }
        let name = FileName::Object(snap.sha256).path();
        let Some(sealed) = self.fetch(&name, snap.size)? else {
            return Ok(None);
        };
        let key = self.chest_for(&snap.kid).ok_or(VaultError::NoKey)?;
        let opened = open_verified(&sealed, snap.sha256.as_bytes(), key).ok();
        // EXPOSE: lines of bodies, kept sealed in the index or sealed again.
        let parsed = opened.and_then(|plain| Snapshot::parse(snap.class, plain.expose()).ok());
        let header_fits = |s: &Snapshot| s.header.vault == self.id() && s.header.c == snap.kid.compartment();
        let Some(snapshot) = parsed.filter(header_fits) else {
            self.finding(Finding::Damaged { name });
            return Ok(None);
        };
        let mut content = SnapshotContent {
            bodies: Vec::new(),
            whole: true,
            is_false: false,
        };
        for body in snapshot.bodies {
            let Some(entry) = self.notes.get(&body.of.note) else {
                // Its author had more notes than are here yet.
                content.whole = false;
                continue;
            };
            let signed = usize::try_from(body.of.part)
                .ok()
                .and_then(|part| entry.bodies.get(part));
            let fits = signed.is_some_and(|signed| {
                signed.lines == body.line_list()
                    && signed.class == snap.class
                    && signed.kid.compartment() == snap.kid.compartment()
            });
            if fits {
                content.bodies.push(body);
            } else {
                content.is_false = true;
                self.finding(Finding::FalseSnapshot { name: name.clone() });
            }
        }
        Ok(Some(content))
    }

    /// Of objects that are not in the folder, the bodies that a snapshot holds. Where this seat cannot look into a later
    /// snapshot of the compartment it cannot tell, and takes the author's word.
    pub(crate) fn gone_into_snapshots(
        &mut self,
        absent: &BTreeSet<String>,
    ) -> Result<BTreeSet<String>, VaultError> {
        if absent.is_empty() {
            return Ok(BTreeSet::new());
        }
        let mut bodies = Vec::new();
        for (note, entry) in self.notes.iter() {
            for (part, body) in (0u32..).zip(&entry.bodies) {
                let name = FileName::Object(body.sha256).path();
                if absent.contains(&name) {
                    bodies.push((name, *note, part, body.clone()));
                }
            }
        }
        let mut covers = self.covers()?;
        if bodies
            .iter()
            .any(|(_, note, part, _)| !covers.contains_key(&(*note, *part)))
        {
            self.read_new_snapshots()?;
            covers = self.covers()?;
        }
        let closed = self.closed_snapshots()?;
        let mut gone = BTreeSet::new();
        for (name, note, part, body) in bodies {
            let fits =
                |snap: &SnapRef| snap.class == body.class && snap.kid.compartment() == body.kid.compartment();
            let is_later = |stating: &[Hash]| stating.iter().all(|at| self.authority.in_past(&note, at));
            let mut closed = closed.iter();
            if covers.contains_key(&(note, part))
                || closed.any(|(snap, stating)| fits(snap) && is_later(stating))
            {
                gone.insert(name);
            }
        }
        Ok(gone)
    }

    /// The snapshots that this seat cannot open, with the entries that state them. A snapshot holds nothing that is later
    /// than the first of those.
    fn closed_snapshots(&mut self) -> Result<BTreeMap<SnapRef, Vec<Hash>>, VaultError> {
        let mut closed: BTreeMap<SnapRef, Vec<Hash>> = BTreeMap::new();
        let is_complete = |note: &Hash| self.authority.clock(note).is_some();
        for (note, entry) in self.notes.iter().filter(|(note, _)| is_complete(note)) {
            for snap in &entry.snaps {
                closed.entry(snap.clone()).or_default().push(*note);
            }
        }
        let mut open = BTreeSet::new();
        for snap in closed.keys() {
            if self.which(snap.kid.compartment()).is_some() && self.hold_key(&snap.kid)? {
                open.insert(snap.clone());
            }
        }
        closed.retain(|snap, _| !open.contains(snap));
        Ok(closed)
    }
}
