//! Changing the passphrase of a seat. It only wraps the keys, so nothing else changes anywhere (design 2.1).
//!
//! The high seat file is replaced first, then the day seat file. A change that was cut short between the two leaves
//! the high one under the new passphrase and the day one under the old: the same change, made again, ends it.

use coffre_crypto::{Identity, OpenError, Protection as Layer, SeatFile, SeatFileError, WorkFactor};
use coffre_format::rank::Protection;
use coffre_secret::Passphrase;
use jiff::civil::Date;

use crate::clock::Moment;
use crate::vault::seat_lock::{SeatLock, at_once};
use crate::vault::{DeviceSecret, SeatHome, VaultError};

impl SeatHome {
    /// Seals the seat files of this computer, while it is locked, under another passphrase.
    ///
    /// # Errors
    /// [`VaultError::SeatInUse`] while a program has the seat open: of two at once one would put back a file that the
    /// other has just replaced. [`VaultError::Open`] for a wrong old passphrase; a missing second secret; a disk that
    /// cannot be written. The old passphrase stays good until the new files are in their place.
    pub fn change_passphrase(
        &mut self,
        old: &Passphrase,
        new: &Passphrase,
        device: &dyn DeviceSecret,
        work: WorkFactor,
        now: Moment,
    ) -> Result<(), VaultError> {
        let lock = self.take(&mut at_once)?;
        self.change_passphrase_under(&lock, old, new, device, work, now)
    }

    /// As [`SeatHome::change_passphrase`], by the program that has the seat open.
    pub(crate) fn change_passphrase_under(
        &mut self,
        _lock: &SeatLock,
        old: &Passphrase,
        new: &Passphrase,
        device: &dyn DeviceSecret,
        work: WorkFactor,
        now: Moment,
    ) -> Result<(), VaultError> {
        let identity = match self.profile().protection {
            Protection::Phrase => None,
            Protection::Os => {
                let secret = device.get(&self.device_name())?;
                // EXPOSE: parsed into the identity that opens the outer layer.
                Some(Identity::parse(secret.expose()).map_err(|_| VaultError::NoDeviceSecret)?)
            }
        };
        let layer = identity.as_ref().map_or(Layer::Phrase, Layer::Os);
        // The day file is the last to change, so the old passphrase opens it even after a change cut short.
        let day = reseal(&self.seat_file()?, &[old], new, work, layer)?;
        let high = match self.profile().high {
            Some(_) => Some(reseal(&self.high_file()?, &[old, new], new, work, layer)?),
            None => None,
        };
        self.replace_seat_files(&day, high.as_deref(), &now.today().to_string())
    }

    /// Civil date of the last change of the passphrase; none where the local profile does not hold one.
    pub fn passphrase_since(&self) -> Option<Date> {
        self.profile().passphrase_since.parse().ok()
    }

    /// Age of the passphrase in whole days.
    pub fn passphrase_days(&self, now: &Moment) -> Option<i64> {
        let since = self.passphrase_since()?;
        since
            .until(now.today())
            .ok()
            .map(|span| i64::from(span.get_days()))
    }
}

/// Opens a seat file with the first of these passphrases that fits and seals it under the new one.
fn reseal(
    sealed: &[u8],
    old: &[&Passphrase],
    new: &Passphrase,
    work: WorkFactor,
    layer: Layer<'_>,
) -> Result<Vec<u8>, VaultError> {
    let mut wrong = VaultError::Open(OpenError::WrongPassphrase);
    for phrase in old {
        match SeatFile::change_passphrase(sealed, phrase, new, work, layer) {
            Ok(sealed) => return Ok(sealed),
            Err(SeatFileError::Layer(error @ OpenError::WrongPassphrase)) => wrong = VaultError::Open(error),
            Err(SeatFileError::Layer(error)) => return Err(VaultError::Open(error)),
            Err(_) => return Err(VaultError::SeatDamaged),
        }
    }
    Err(wrong)
}
