//! Removing small files that larger ones hold, once others have seen the larger ones for long enough (design 3.5).

use std::collections::BTreeMap;

use coffre_format::Hash;
use coffre_format::entry::SnapRef;
use coffre_format::limits::MAX_JOINED;
use coffre_format::note::split_joined;
use coffre_format::path::FileName;

use crate::vault::{Vault, VaultError, name_of};

/// Days after which what another seat has seen may lose its single files.
const WAIT_DAYS: i64 = 30;

impl Vault {
    /// Removes single notes of the own seat that a joined file holds, once it was read back and another seat has seen
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
                if self.seen_for_long(&hash) && self.store.stat(&name)?.is_some() {
                    self.store.delete(&name)?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }

    /// Removes bodies of the own seat that a snapshot holds, once another reader has seen the snapshot for long enough
    /// and it was read back.
    pub(super) fn remove_covered(&mut self) -> Result<usize, VaultError> {
        let own = [Some(self.seat()), self.profile().high];
        let mut by_snapshot: BTreeMap<Hash, Vec<String>> = BTreeMap::new();
        for ((note, part), snapshots) in self.covers()? {
            let Some(entry) = self
                .notes
                .get(&note)
                .filter(|entry| own.contains(&Some(entry.seat)))
            else {
                continue;
            };
            let body = FileName::Object(entry.bodies[part as usize].sha256).path();
            for snapshot in snapshots {
                by_snapshot.entry(snapshot).or_default().push(body.clone());
            }
        }
        let stated: Vec<(Hash, SnapRef)> = self
            .notes
            .iter()
            .flat_map(|(note, entry)| entry.snaps.iter().map(|snap| (*note, snap.clone())))
            .collect();
        let mut removed = 0;
        for (note, snap) in stated {
            let Some(bodies) = by_snapshot.remove(&snap.sha256) else {
                continue;
            };
            let ripe = self.seen_for_long(&note);
            if !ripe || self.open_snapshot(&snap)?.is_none() {
                continue;
            }
            for body in bodies {
                if self.store.delete(&name_of(&body))? == coffre_store::Deleted::Removed {
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }

    /// Whether an entry of another person's seat, at least [`WAIT_DAYS`] old, has this note in its past. In a vault with
    /// one seat, its own later entry of that age does.
    fn seen_for_long(&self, note: &Hash) -> bool {
        let now = self.clock.now().seconds();
        let alone = self.authority.seats().all(|seat| seat.person == self.person());
        self.notes.iter().any(|(later, entry)| {
            let other = alone
                || self
                    .authority
                    .author(later)
                    .is_some_and(|seat| seat.person != self.person());
            let old = entry
                .time
                .parse()
                .is_ok_and(|at: jiff::Timestamp| now - at.as_second() >= WAIT_DAYS * 86_400);
            other && old && self.authority.in_past(note, later)
        })
    }
}
