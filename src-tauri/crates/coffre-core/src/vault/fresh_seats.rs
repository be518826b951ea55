//! Seats that were just made, and how they are kept on this computer.

use coffre_crypto::{Identity, SeatFile, VaultId as CryptoVaultId, WorkFactor};
use coffre_format::VaultId;
use coffre_format::rank::Protection;
use coffre_index::JournalDb;
use coffre_secret::Passphrase;

use super::error::VaultError;
use super::keys::SeatKeys;
use super::open::{DeviceSecret, Edge};
use super::{Home, Profile, SeatHome};

/// Seats that were made and sealed, before their certificate.
pub(crate) struct FreshSeats {
    pub(super) day: SeatFile,
    pub(super) high: Option<SeatFile>,
    pub(super) device: Option<Identity>,
}

impl FreshSeats {
    pub(crate) fn new(day: SeatFile, high: Option<SeatFile>, device: Option<Identity>) -> Self {
        Self { day, high, device }
    }

    /// Seals the files and writes the seat's folder, all but its profile.
    pub(crate) fn keep(
        &self,
        home: &Home,
        profile: Profile,
        passphrase: &Passphrase,
        device: &dyn DeviceSecret,
        work: WorkFactor,
    ) -> Result<SeatHome, VaultError> {
        let layer = match &self.device {
            Some(identity) => coffre_crypto::Protection::Os(identity),
            None => coffre_crypto::Protection::Phrase,
        };
        let day = self.day.seal(passphrase, work, layer)?;
        let high = self
            .high
            .as_ref()
            .map(|file| file.seal(passphrase, work, layer))
            .transpose()?;
        if let Some(identity) = &self.device {
            let name = format!("{}/{}", profile.vault, profile.seat);
            device.set(&name, &identity.to_secret_text())?;
        }
        home.make_seat(profile, &day, high.as_deref())
    }
}

impl FreshSeats {
    /// The local journal of the day seat.
    pub(crate) fn journal(&self, home: &SeatHome) -> Result<JournalDb, VaultError> {
        let key = self.day.database("journal").ok_or(VaultError::SeatDamaged)?;
        Ok(JournalDb::open(&home.database("journal"), key)?)
    }

    /// Opens what was kept a moment ago, without asking for the passphrase again.
    pub(crate) fn into_keys(self) -> (SeatKeys, Option<SeatKeys>) {
        (SeatKeys::new(self.day), self.high.map(SeatKeys::new))
    }
}

pub(crate) fn fresh_device(protection: Protection, edge: &mut Edge) -> Option<Identity> {
    (protection == Protection::Os).then(|| Identity::make(&mut *edge.random))
}

pub(crate) fn crypto_vault(vault: VaultId) -> CryptoVaultId {
    CryptoVaultId::from_bytes(*vault.0.as_bytes())
}
