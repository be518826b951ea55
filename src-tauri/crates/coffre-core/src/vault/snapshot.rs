//! Reading lines out of snapshots, checked against the signed envelopes (FORMAT.md 9.1).

use std::collections::BTreeMap;

use coffre_crypto::open_verified;
use coffre_format::Hash;
use coffre_format::entry::{BodyRef, Entry, SnapRef};
use coffre_format::path::FileName;
use coffre_format::snapshot::Snapshot;

use super::Vault;
use super::error::VaultError;
use super::finding::Finding;

/// The bodies that were read out of snapshots, by note and part.
#[derive(Default)]
pub(crate) struct Snapshots {
    read: std::collections::BTreeSet<Hash>,
    lines: BTreeMap<(Hash, u64), Vec<String>>,
}

impl Vault {
    /// The lines of a body whose object is gone, if a snapshot holds them.
    pub(super) fn lines_from_snapshot(
        &mut self,
        entry: &Entry,
        note: &Hash,
        part: usize,
    ) -> Result<Option<Vec<String>>, VaultError> {
        let body = &entry.bodies[part];
        for snap in self.snaps_of(body) {
            self.read_snapshot(&snap)?;
        }
        Ok(self.snapshots.lines.get(&(*note, part as u64)).cloned())
    }

    /// Whether a snapshot that was read holds this body.
    pub(crate) fn covered_by_snapshot(&self, entry: &Entry, body: &BodyRef) -> bool {
        let part = entry.bodies.iter().position(|b| b == body);
        let note = Hash::of(entry.text().as_bytes());
        part.is_some_and(|part| self.snapshots.lines.contains_key(&(note, part as u64)))
    }

    fn snaps_of(&self, body: &BodyRef) -> Vec<SnapRef> {
        let all = self.notes.iter().flat_map(|(_, entry)| &entry.snaps);
        let fitting = all.filter(|s| s.class == body.class && s.kid.compartment() == body.kid.compartment());
        fitting
            .filter(|s| !self.snapshots.read.contains(&s.sha256))
            .cloned()
            .collect()
    }

    /// Reads one snapshot and keeps the lines of each body whose line list is the signed one.
    pub(crate) fn read_snapshot(&mut self, snap: &SnapRef) -> Result<(), VaultError> {
        if !self.hold_key(&snap.kid)? {
            return Ok(());
        }
        let Some(sealed) = self.fetch(&FileName::Object(snap.sha256).path(), snap.size)? else {
            return Ok(());
        };
        self.snapshots.read.insert(snap.sha256);
        let key = self.chest_for(&snap.kid).ok_or(VaultError::NoKey)?;
        let opened = open_verified(&sealed, snap.sha256.as_bytes(), key).ok();
        // EXPOSE: lines of bodies, kept sealed in the index.
        let parsed = opened.and_then(|plain| Snapshot::parse(snap.class, plain.expose()).ok());
        let header_fits = |s: &Snapshot| s.header.vault == self.id() && s.header.c == snap.kid.compartment();
        let Some(snapshot) = parsed.filter(header_fits) else {
            self.finding(Finding::Damaged {
                name: FileName::Object(snap.sha256).path(),
            });
            return Ok(());
        };
        for body in snapshot.bodies {
            let signed = self
                .notes
                .get(&body.of.note)
                .and_then(|e| e.bodies.get(body.of.part as usize));
            let fits = signed.is_some_and(|signed| {
                signed.lines == body.line_list()
                    && signed.class == snap.class
                    && signed.kid.compartment() == snap.kid.compartment()
            });
            if fits {
                self.snapshots
                    .lines
                    .insert((body.of.note, body.of.part), body.lines);
            } else {
                self.finding(Finding::FalseSnapshot {
                    name: FileName::Object(snap.sha256).path(),
                });
            }
        }
        Ok(())
    }
}
