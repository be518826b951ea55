//! Keys beside the acts that change who reads what, in one entry with them: a right never stands without its keys.

use std::collections::BTreeSet;

use coffre_format::SeatId;
use coffre_format::rank::Right;

use crate::vault::{Draft, Vault, VaultError};

impl Vault {
    /// Adds new keys where somebody will read no longer, and the present ones where somebody will read who does not.
    /// What this person does not read is left to who does (FORMAT.md 6.6).
    pub(crate) fn rekey(&mut self, draft: &mut Draft) -> Result<(), VaultError> {
        let after = self.authority_after(draft)?;
        for c in self.authority.compartments() {
            let before: BTreeSet<SeatId> = self.entitled(c.c).into_iter().collect();
            let then: BTreeSet<SeatId> = after.readers(c.c).into_iter().collect();
            if c.dropped || before == then || self.authority.right(self.person(), c.c) < Right::Read {
                continue;
            }
            self.open_keyrings(c.c)?;
            let readers: Vec<SeatId> = then.iter().copied().collect();
            if before.is_subset(&then) {
                if self.holds_any(c.c) {
                    draft.act(self.hand_over(c.c, c.stepup, &readers, &[])?);
                }
            } else {
                for act in self.make_epoch(c.c, c.stepup, &readers, &[])? {
                    draft.act(act);
                }
            }
        }
        Ok(())
    }
}
