//! Step-up: the high seat, its keys and its index, open for a while (design 2.3).

use coffre_format::rank::Level;
use coffre_index::{DatabaseError, IndexDb, remove_database};
use coffre_secret::Passphrase;

use super::error::VaultError;
use super::keys::SeatKeys;
use super::open::{DeviceSecret, open_seat};
use super::{Draft, HighSession, KeyChest, Vault};

impl Vault {
    /// Opens the high seat with the passphrase typed again, opens its index and catches up.
    ///
    /// # Errors
    /// [`VaultError::NoSeat`] for a person without a high seat, [`VaultError::Open`] for a wrong passphrase.
    pub fn step_up(&mut self, passphrase: &Passphrase, device: &dyn DeviceSecret) -> Result<(), VaultError> {
        if self.home.profile().high.is_none() {
            return Err(VaultError::NotAllowed);
        }
        let file = open_seat(&self.home, &self.home.high_file()?, passphrase, device, self.work)?;
        self.open_high(SeatKeys::new(file))?;
        self.apply()?;
        self.write_audit("step-up", Vec::new(), &[])?;
        self.settle()
    }

    /// Opens the index of step-up compartments with the keys of the high seat.
    pub(super) fn open_high(&mut self, keys: SeatKeys) -> Result<(), VaultError> {
        let path = self.home.database("high");
        let index = match IndexDb::open(&path, keys.database("high")?) {
            Ok(index) => index,
            Err(DatabaseError::Rebuild { .. }) => {
                remove_database(&path)?;
                IndexDb::open(&path, keys.database("high")?)?
            }
            Err(error) => return Err(error.into()),
        };
        for part in index.read().applied()? {
            self.remember_applied(&part);
        }
        self.high = Some(HighSession {
            keys,
            index,
            chest: KeyChest::default(),
        });
        Ok(())
    }

    /// Closes the high seat: keys are wiped, the index is closed.
    pub fn step_down(&mut self) {
        self.high = None;
        let stepup: Vec<_> = self
            .authority
            .compartments()
            .into_iter()
            .filter(|c| c.stepup)
            .map(|c| c.c)
            .collect();
        let notes = &self.notes;
        self.applied.retain(|(note, part)| {
            let body = notes.get(note).and_then(|entry| entry.bodies.get(*part as usize));
            body.is_none_or(|body| !stepup.contains(&body.kid.compartment()))
        });
    }

    /// What an open high seat owes the vault: stating the epochs that it opened, and new epochs where a removal left
    /// none clean.
    fn settle(&mut self) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        let compartments: Vec<_> = self
            .authority
            .compartments()
            .into_iter()
            .filter(|c| !c.dropped)
            .collect();
        for c in &compartments {
            self.open_keyrings(c.c)?;
        }
        for act in self.opened_acts() {
            draft.act(act);
        }
        for c in self.authority.needs_rotation() {
            let Some(info) = compartments.iter().find(|info| info.c == c) else {
                continue;
            };
            let readers = self.entitled(c);
            if self.authority.may_rotate(self.person(), c) {
                for act in self.make_epoch(c, info.stepup, &readers, &[])? {
                    draft.act(act);
                }
            }
        }
        if draft.is_empty() {
            Ok(())
        } else {
            self.commit(Level::High, draft).map(|_| ())
        }
    }
}
