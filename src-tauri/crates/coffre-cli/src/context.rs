//! What every command knows before a seat is open.

use std::path::PathBuf;
use std::sync::Arc;

use coffre_core::terms::Store;
use coffre_core::vault::{Home, Language, LockedVault, SeatHome, Vault, VaultError};
use coffre_secret::Passphrase;

use crate::args::{Global, Labels};
use crate::device::OsDevice;
use crate::edge;
use crate::error::CommandError;
use crate::output::Output;
use crate::place;
use crate::progress::during;
use crate::prompt::Prompt;

/// The surroundings of a command.
pub(crate) struct Context {
    /// Local state of this computer.
    pub(crate) home: Home,
    /// The folder that was named.
    pub(crate) folder: Option<PathBuf>,
    /// The seat that was named.
    pub(crate) seat: Option<String>,
    /// Language of labels.
    pub(crate) language: Language,
    /// Where answers go.
    pub(crate) output: Output,
    /// Where answers of people come from.
    pub(crate) prompt: Prompt,
    /// Keyring of the system.
    pub(crate) device: OsDevice,
    /// Whether the step-up keys were asked for.
    pub(crate) step_up: bool,
    /// Seconds to wait for another program that has the seat open.
    wait: u32,
}

impl Context {
    /// Reads the options that all commands share.
    pub(crate) fn new(global: &Global, output: Output) -> Result<Self, CommandError> {
        let home = match &global.home {
            Some(home) => home.clone(),
            None => place::local_state()?,
        };
        let language = match global.language {
            Labels::Fr => Language::Fr,
            Labels::Nl => Language::Nl,
            Labels::En => Language::En,
        };
        Ok(Self {
            home: Home::new(home),
            folder: global.vault.clone(),
            seat: global.seat.clone(),
            language,
            output,
            prompt: Prompt::new(
                global.passphrase_file.clone(),
                global.step_up_passphrase_file.clone(),
                output,
            ),
            device: OsDevice::new(output),
            step_up: global.step_up,
            wait: global.wait,
        })
    }

    /// Unlocks a seat, after a while where another program has it open.
    pub(crate) fn unlock(
        &self,
        seat: SeatHome,
        store: Arc<dyn Store>,
        passphrase: &Passphrase,
    ) -> Result<Vault, CommandError> {
        let locked = LockedVault::new(seat, store).waiting(edge::patience(self.wait));
        Ok(during(self.output, "opening", || {
            locked.unlock(passphrase, &self.device, edge::system())
        })?)
    }

    /// The folder that was named, or it is an error.
    pub(crate) fn named_folder(&self) -> Result<PathBuf, CommandError> {
        self.folder.clone().ok_or(CommandError::NoFolder)
    }

    /// The seat of this computer, and the folder of its vault. A folder that was moved is still opened when it is
    /// named: the seat pins the vault, not the place.
    pub(crate) fn chosen_seat(&self) -> Result<(SeatHome, PathBuf), CommandError> {
        let folder = self.folder.as_deref();
        let seat = match self.home.seat_for(folder, self.seat.as_deref()) {
            Err(VaultError::NoSeat) if folder.is_some() => self.home.seat_for(None, self.seat.as_deref())?,
            other => other?,
        };
        let folder = folder.map_or_else(|| seat.profile().folder.clone(), ToOwned::to_owned);
        Ok((seat, folder))
    }
}
