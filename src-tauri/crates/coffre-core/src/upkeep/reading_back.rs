//! Standing for the snapshots of others: what they cover stays until a second seat has read them back (FORMAT.md 9.1).

use std::collections::BTreeSet;

use coffre_format::CompartmentId;
use coffre_format::entry::SnapRef;
use coffre_format::limits::MAX_SNAPS;

use super::standing::standing;
use crate::vault::{Draft, Vault, VaultError};

/// As many seats as have to stand for a snapshot.
const ENOUGH: usize = 2;

impl Vault {
    /// Reads back the snapshots of a compartment for which too few seats stand, and states those in which everything is
    /// proved. Returns how many.
    pub(super) fn stand_for_snapshots(&mut self, c: CompartmentId) -> Result<usize, VaultError> {
        let level = self.level_for(c);
        let mut proved: Vec<SnapRef> = Vec::new();
        for snap in self.snapshots_in_need(c)? {
            let content = self.open_snapshot(&snap)?;
            if content.is_some_and(|content| content.is_proved()) {
                proved.push(snap);
            }
        }
        for some in proved.chunks(MAX_SNAPS) {
            let mut draft = Draft::new();
            for snap in some {
                draft.snap(snap.clone());
            }
            self.commit(level, draft)?;
        }
        Ok(proved.len())
    }

    /// The snapshots of a compartment for which this seat does not stand, and too few others do.
    fn snapshots_in_need(&self, c: CompartmentId) -> Result<Vec<SnapRef>, VaultError> {
        let own = self.seat_keys(self.level_for(c))?.seat();
        let all = self.notes.iter().flat_map(|(_, entry)| &entry.snaps);
        let of_c: BTreeSet<&SnapRef> = all.filter(|snap| snap.kid.compartment() == c).collect();
        let in_need = of_c.into_iter().filter(|snap| {
            let seats = standing(&self.authority, &self.notes, snap);
            seats.len() < ENOUGH && !seats.contains(&own)
        });
        Ok(in_need.cloned().collect())
    }
}
