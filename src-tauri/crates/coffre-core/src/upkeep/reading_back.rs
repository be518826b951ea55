//! Standing for the snapshots of others: what they cover stays until a second seat has read them back (FORMAT.md 9.1).

use std::collections::BTreeSet;

use coffre_format::CompartmentId;
use coffre_format::entry::SnapRef;
use coffre_format::limits::MAX_SNAPS;
use coffre_format::rank::Right;

use super::standing::standing;
use crate::vault::{Draft, Vault, VaultError};

/// As many seats as have to stand for a snapshot.
const ENOUGH: usize = 2;

impl Vault {
    /// Reads back the snapshots of a compartment for which too few seats stand, and states those in which everything is
    /// proved. Returns how many.
    pub(super) fn stand_for_snapshots(&mut self, c: CompartmentId) -> Result<usize, VaultError> {
        let mut proved: Vec<SnapRef> = Vec::new();
        for snap in self.snapshots_in_need(c)? {
            if self.is_proved(&snap)? {
                proved.push(snap);
            }
        }
        self.stand_for(c, &proved)?;
        Ok(proved.len())
    }

    /// The snapshots in all that is open here for which this seat does not stand, and too few others do.
    ///
    /// # Errors
    /// [`VaultError::StepUp`] where a folder was closed meanwhile.
    pub fn unproved_snapshots(&self) -> Result<Vec<SnapRef>, VaultError> {
        let mut found = Vec::new();
        for c in self.authority.compartments() {
            if self.authority.right(self.person(), c.c) >= Right::Read && self.which(c.c).is_some() {
                found.extend(self.snapshots_in_need(c.c)?);
            }
        }
        Ok(found)
    }

    /// Reads one snapshot back, and states it where everything in it is proved; tells whether it was. It is one file of
    /// bounded size, so that whoever does this beside other work can stop after each.
    ///
    /// # Errors
    /// As [`Vault::commit`].
    pub fn read_snapshot_back(&mut self, snap: &SnapRef) -> Result<bool, VaultError> {
        let proved = self.is_proved(snap)?;
        if proved {
            self.stand_for(snap.kid.compartment(), std::slice::from_ref(snap))?;
        }
        Ok(proved)
    }

    fn is_proved(&mut self, snap: &SnapRef) -> Result<bool, VaultError> {
        let content = self.open_snapshot(snap)?;
        Ok(content.is_some_and(|content| content.is_proved()))
    }

    fn stand_for(&mut self, c: CompartmentId, proved: &[SnapRef]) -> Result<(), VaultError> {
        let level = self.level_for(c);
        for some in proved.chunks(MAX_SNAPS) {
            let mut draft = Draft::new();
            for snap in some {
                draft.snap(snap.clone());
            }
            self.commit(level, draft)?;
        }
        Ok(())
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
