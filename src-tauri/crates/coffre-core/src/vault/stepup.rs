//! Step-up: the high seat, its keys and its index, open for a while (design 2.3).

use coffre_index::{DatabaseError, IndexDb, remove_database};
use coffre_secret::Passphrase;

use super::error::VaultError;
use super::finding::Finding;
use super::keys::SeatKeys;
use super::open::{DeviceSecret, open_seat};
use super::passphrase::{SeatPart, explain};
use super::waiting::bodies_in;
use super::{HighSession, KeyChest, Vault};

impl Vault {
    /// Opens the high seat with the passphrase typed again, opens its index and catches up.
    ///
    /// # Errors
    /// [`VaultError::NoSeat`] for a person without a high seat, [`VaultError::Open`] for a wrong passphrase.
    pub fn step_up(&mut self, passphrase: &Passphrase, device: &dyn DeviceSecret) -> Result<(), VaultError> {
        if self.home.profile().high.is_none() {
            return Err(VaultError::NotAllowed);
        }
        let file = open_seat(&self.home, &self.home.high_file()?, passphrase, device, self.work)
            .map_err(|e| explain(e, SeatPart::High, &self.home, passphrase, device, self.work))?;
        self.open_high(SeatKeys::new(file))?;
        // What was decided while this index was closed.
        self.judge_again()?;
        self.apply()?;
        self.work_out_deadlines()?;
        self.notice_left_behind()?;
        self.note_act("step-up", Vec::new(), &[])?;
        self.settle()
    }

    /// Opens the index of step-up compartments with the keys of the high seat.
    pub(crate) fn open_high(&mut self, keys: SeatKeys) -> Result<(), VaultError> {
        let path = self.home.database("high");
        let index = match IndexDb::open(&path, keys.database("high")?) {
            Ok(index) => index,
            Err(DatabaseError::Rebuild { .. } | DatabaseError::WrongKey | DatabaseError::Damaged) => {
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
        self.snapshots.end_reading();
        // What was noticed in there is nothing to be shown any more.
        let shown = self.notice_left_behind();
        if shown.is_err() {
            self.findings
                .retain(|one| !matches!(one, Finding::LeftBehind { .. }));
        }
        let stepup: Vec<_> = self
            .authority
            .compartments()
            .into_iter()
            .filter(|c| c.stepup)
            .map(|c| c.c)
            .collect();
        for (note, entry) in self.notes.iter() {
            for (kid, part) in bodies_in(entry, &stepup) {
                self.waiting.add(kid, *note, part);
            }
        }
    }
}
