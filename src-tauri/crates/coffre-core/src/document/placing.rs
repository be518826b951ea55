//! Where a document may be put: as its kind proposes, or stricter.

use coffre_format::CompartmentId;
use coffre_format::rank::Right;

use crate::vault::Vault;

impl Vault {
    /// Whether this person may file into `chosen` what its kind proposes for `proposed`: a stricter place always, a
    /// laxer one only who manages both.
    pub fn may_choose(&self, proposed: CompartmentId, chosen: CompartmentId) -> bool {
        let manages = |c| self.authority.right(self.person(), c) >= Right::Manage;
        !self.is_laxer(proposed, chosen) || (manages(proposed) && manages(chosen))
    }
}
