//! Taking up a recovery that was stopped: the sheet was used or nearly, the keys were not taken yet.

use std::sync::Arc;

use coffre_crypto::RecoveryKey;
use coffre_format::root::Root;
use coffre_format::{PersonId, VaultId};
use coffre_secret::Passphrase;
use coffre_store::Store;

use super::take_over::{Recovered, Successor};
use super::{NewSheet, line_of};
use crate::authority::RootChain;
use crate::vault::{DeviceSecret, Edge, Home, LockedVault, SeatHome, Vault, VaultError};

/// The seat of this computer that took the vault over with this sheet: the version that replaced the sheet lists it
/// first, and the newest still does.
pub(super) fn listed(
    home: &Home,
    chain: &RootChain,
    sheet: &RecoveryKey,
) -> Result<Option<SeatHome>, VaultError> {
    let roots: Vec<&Root> = chain.iter().map(|(_, root)| root).collect();
    let names = |root: &Root| line_of(root, sheet).is_ok();
    let mut pairs = roots.iter().zip(roots.iter().skip(1));
    let Some((before, after)) = pairs.find(|(before, after)| names(before) && !names(after)) else {
        return Ok(None);
    };
    let mut seats = home.seats()?.into_iter();
    Ok(seats.find(|seat| {
        let profile = seat.profile();
        profile.vault == chain.vault()
            && profile.high.is_some_and(|high| {
                let lists = |root: &Root| root.directors.iter().any(|d| d.seat == high);
                !lists(before) && lists(after) && lists(chain.newest().0)
            })
    }))
}

/// The seat of this computer with which the same was begun, before any root version listed it.
pub(super) fn unlisted(
    home: &Home,
    vault: VaultId,
    replaced: PersonId,
    who: &Successor,
) -> Result<Option<SeatHome>, VaultError> {
    let mut seats = home.seats()?.into_iter();
    Ok(seats.find(|seat| {
        let profile = seat.profile();
        let same = match who {
            Successor::Again(_) => profile.person == replaced,
            Successor::Instead { .. } => profile.person != replaced,
        };
        profile.vault == vault && profile.recovering && same
    }))
}

/// Opens both seats. What they signed before is published, and agreed to.
pub(super) fn open(
    begun: SeatHome,
    store: Arc<dyn Store>,
    passphrase: &Passphrase,
    device: &dyn DeviceSecret,
    edge: Edge,
) -> Result<Vault, VaultError> {
    let mut vault = LockedVault::new(begun, store).unlock(passphrase, device, edge)?;
    vault.publish()?;
    vault.pull()?;
    vault.step_up(passphrase, device)?;
    Ok(vault)
}

impl Vault {
    /// Takes the keys, and makes a sheet once more where the one in the root was not delivered.
    pub(super) fn go_on(mut self, sheet: &RecoveryKey, who: &Successor) -> Result<Recovered, VaultError> {
        let opened = self.finish(sheet, who)?;
        let (sheet, root) = if self.profile().recovering {
            self.withdraw_drafts()?;
            let NewSheet { key, root } = self.renew_sheet()?;
            (Some(key), root)
        } else {
            (None, self.newest_root()?)
        };
        Ok(Recovered {
            vault: self,
            sheet,
            root,
            taken: true,
            opened,
        })
    }

    /// Notes that the new sheet was delivered: from here on `recover` makes no other one.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn end_recovery(&mut self) -> Result<(), VaultError> {
        self.home.recovered()
    }

    /// Whether the root lists this high seat.
    pub(super) fn is_listed(&self) -> bool {
        let high = self.profile().high;
        let mut directors = self.chain.newest().0.directors.iter();
        directors.any(|director| Some(director.seat) == high)
    }

    /// Takes back every root version that this seat signed and that is not accepted. A sheet that one of them names was
    /// not delivered when its making was stopped.
    ///
    /// # Errors
    /// As [`Vault::withdraw_root`].
    pub fn withdraw_drafts(&mut self) -> Result<(), VaultError> {
        for draft in self.pending_roots()? {
            if draft.signed_here {
                self.withdraw_root(draft.hash)?;
            }
        }
        Ok(())
    }
}
