//! Changing the passphrase of a seat. It only wraps the keys, so nothing else changes anywhere (design 2.1).

use coffre_crypto::{Identity, Protection as Layer, SeatFile, SeatFileError, WorkFactor};
use coffre_format::rank::Protection;
use coffre_secret::Passphrase;

use crate::clock::Moment;
use crate::vault::{DeviceSecret, SeatHome, VaultError};

impl SeatHome {
    /// Seals the seat files of this computer under another passphrase.
    ///
    /// # Errors
    /// [`VaultError::Open`] for a wrong old passphrase; a missing second secret; a disk that cannot be written. The
    /// old passphrase stays good until the new files are in their place.
    pub fn change_passphrase(
        &mut self,
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
        let reseal = |sealed: &[u8]| {
            SeatFile::change_passphrase(sealed, old, new, work, layer).map_err(|error| match error {
                SeatFileError::Layer(error) => VaultError::Open(error),
                _ => VaultError::SeatDamaged,
            })
        };
        let day = reseal(&self.seat_file()?)?;
        let high = match self.profile().high {
            Some(_) => Some(reseal(&self.high_file()?)?),
            None => None,
        };
        self.replace_seat_files(&day, high.as_deref(), &now.today().to_string())
    }
}
