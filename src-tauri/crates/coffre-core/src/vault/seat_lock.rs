//! One program at a time on a seat. Two would sign two entries of one number, which others take for a copied seat, and
//! each would take the objects of the other for orphans. Two that change a passphrase or the profile would each undo
//! what the other did.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::SeatHome;
use super::error::VaultError;

/// The seat is this program's until it is dropped, or the process ends.
pub(crate) struct SeatLock {
    _file: File,
}

impl SeatHome {
    /// Takes the seat for this program. While another has it, `pause` is called between two tries; it says whether to
    /// try again. What the other wrote into the profile meanwhile is known from here on.
    ///
    /// # Errors
    /// [`VaultError::SeatInUse`] where the other did not let go; [`VaultError::SeatDamaged`] for a profile that is none.
    pub(crate) fn take(&mut self, pause: &mut dyn FnMut() -> bool) -> Result<SeatLock, VaultError> {
        let lock = take(self.folder(), pause)?;
        self.read_again()?;
        Ok(lock)
    }
}

/// As [`SeatHome::take`], by the folder of the seat.
#[expect(
    clippy::disallowed_methods,
    reason = "local state of this computer, not the vault folder"
)]
pub(crate) fn take(seat: &Path, pause: &mut dyn FnMut() -> bool) -> Result<SeatLock, VaultError> {
    let mut options = File::options();
    let file = options
        .create(true)
        .truncate(false)
        .write(true)
        .open(seat.join("lock"))?;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(SeatLock { _file: file }),
            Err(TryLockError::WouldBlock) if pause() => {}
            Err(TryLockError::WouldBlock) => return Err(VaultError::SeatInUse),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

/// Does not wait for another program.
pub(crate) fn at_once() -> bool {
    false
}
