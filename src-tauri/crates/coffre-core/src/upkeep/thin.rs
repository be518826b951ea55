//! Removing small files that larger ones hold, once others hold or have read the same for long enough (FORMAT.md 2.4, 9.1).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::Hash;
use coffre_format::entry::SnapRef;
use coffre_format::limits::MAX_JOINED;
use coffre_format::note::split_joined;
use coffre_format::path::FileName;
use coffre_store::Name;

use super::standing::{is_old_enough, may_go};
use crate::vault::{Vault, VaultError, name_of};

/// Where a body stands: the note of its entry, and its number there.
type Place = (Hash, u64);

impl Vault {
    /// Removes single notes of the own seat that a joined file holds, once it was read back and somebody else has held
    /// them for long enough.
    pub(super) fn remove_joined(&mut self) -> Result<usize, VaultError> {
        let folder =
            coffre_store::Folder::parse(&format!("log/{}", self.seat())).expect("a name of the format");
        let mut removed = 0;
        for file in coffre_store::list_all(&*self.store, &folder)? {
            let parsed = FileName::parse(file.name.as_str());
            let Ok(FileName::Joined {
                seat, file: short, ..
            }) = parsed
            else {
                continue;
            };
            let Some(bytes) = self.fetch(file.name.as_str(), MAX_JOINED as u64)? else {
                continue;
            };
            if Hash::of(&bytes).as_bytes()[..16] != short {
                continue;
            }
            for one in split_joined(&bytes) {
                let Ok(note) = coffre_format::note::Note::parse(one) else {
                    continue;
                };
                let hash = note.hash();
                let Some(seq) = self.notes.get(&hash).map(|entry| entry.seq) else {
                    continue;
                };
                let name = name_of(&FileName::entry(seat, seq, &hash).path());
                if self.is_held_elsewhere(&hash) && self.store.stat(&name)?.is_some() {
                    self.store.delete(&name)?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }

    /// Removes bodies of the own seats that a snapshot holds, once another reader has stood for the snapshot for long
    /// enough and it was read back from the folder.
    pub(super) fn remove_covered(&mut self) -> Result<usize, VaultError> {
        let now = self.clock.now();
        let by_snapshot = self.own_covered_bodies()?;
        let all = self.notes.iter().flat_map(|(_, entry)| &entry.snaps);
        let holding = all.filter(|snap| by_snapshot.contains_key(&snap.sha256));
        let holding: BTreeSet<SnapRef> = holding.cloned().collect();
        let mut removed = 0;
        for snap in holding {
            let reader = self.seat_keys(self.level_for(snap.kid.compartment()))?.seat();
            let name = FileName::Object(snap.sha256).path();
            if !may_go(&self.authority, &self.notes, &snap, reader, &now)
                || self.waiting_bytes(&name)?.is_some()
            {
                continue;
            }
            let Some(content) = self.open_snapshot(&snap)? else {
                continue;
            };
            let proved: BTreeSet<Place> = content
                .bodies
                .iter()
                .map(|body| (body.of.note, body.of.part))
                .collect();
            for (place, body) in &by_snapshot[&snap.sha256] {
                if proved.contains(place) && self.store.delete(body)? == coffre_store::Deleted::Removed {
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }

    /// The bodies of the own seats that are in the folder and in a snapshot, by snapshot.
    fn own_covered_bodies(&self) -> Result<BTreeMap<Hash, Vec<(Place, Name)>>, VaultError> {
        let own = [Some(self.seat()), self.profile().high];
        let mut by_snapshot: BTreeMap<Hash, Vec<(Place, Name)>> = BTreeMap::new();
        for ((note, part), snapshots) in self.covers()? {
            let Some(entry) = self
                .notes
                .get(&note)
                .filter(|entry| own.contains(&Some(entry.seat)))
            else {
                continue;
            };
            let body = name_of(&FileName::Object(entry.bodies[part as usize].sha256).path());
            if self.store.stat(&body)?.is_none() {
                continue;
            }
            for snapshot in snapshots {
                let held = by_snapshot.entry(snapshot).or_default();
                held.push(((note, u64::from(part)), body.clone()));
            }
        }
        Ok(by_snapshot)
    }

    /// Whether an entry of another person's seat, old enough, has this note in its past: that seat holds the note. In a
    /// vault with one person, his own later entry of that age does.
    fn is_held_elsewhere(&self, note: &Hash) -> bool {
        let now = self.clock.now();
        let alone = self.authority.seats().all(|seat| seat.person == self.person());
        self.notes.iter().any(|(later, entry)| {
            let other = alone
                || self
                    .authority
                    .author(later)
                    .is_some_and(|seat| seat.person != self.person());
            other && is_old_enough(entry, &now) && self.authority.in_past(note, later)
        })
    }
}
