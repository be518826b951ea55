//! The passphrase of an open vault: changing it, and what to say when a change was cut short.

use coffre_crypto::{OpenError, WorkFactor};
use coffre_secret::Passphrase;

use super::error::VaultError;
use super::open::{DeviceSecret, open_seat};
use super::{SeatHome, Vault};

impl Vault {
    /// Changes the passphrase of this computer's seats and says so in the log. Nothing is rotated: keys are only
    /// wrapped by it.
    ///
    /// # Errors
    /// As [`SeatHome::change_passphrase`], and as [`Vault::commit`] for the log.
    pub fn change_passphrase(
        &mut self,
        old: &Passphrase,
        new: &Passphrase,
        device: &dyn DeviceSecret,
    ) -> Result<(), VaultError> {
        let now = self.clock.now();
        let (home, lock) = (&mut self.home, &self.lock);
        home.change_passphrase_under(lock, old, new, device, self.work, now)?;
        self.write_audit("passphrase", Vec::new(), &[])
    }

    /// Age of the passphrase in whole days.
    pub fn passphrase_days(&self) -> Option<i64> {
        self.home.passphrase_days(&self.clock.now())
    }
}

/// Which of the two seat files is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SeatPart {
    Day,
    High,
}

/// Turns "wrong passphrase" into a better sentence where it opens the other seat file of this computer: then a change
/// was cut short. It costs one more scrypt run, after a wrong passphrase only.
pub(super) fn explain(
    error: VaultError,
    part: SeatPart,
    home: &SeatHome,
    typed: &Passphrase,
    device: &dyn DeviceSecret,
    work: WorkFactor,
) -> VaultError {
    if !matches!(error, VaultError::Open(OpenError::WrongPassphrase)) || home.profile().high.is_none() {
        return error;
    }
    let other = match part {
        SeatPart::Day => home.high_file(),
        SeatPart::High => home.seat_file(),
    };
    let opens = other.is_ok_and(|sealed| open_seat(home, &sealed, typed, device, work).is_ok());
    match part {
        _ if !opens => error,
        SeatPart::Day => VaultError::DayPassphraseOld,
        SeatPart::High => VaultError::HighPassphraseNew,
    }
}
