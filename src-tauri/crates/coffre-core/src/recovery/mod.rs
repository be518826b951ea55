//! The recovery sheet: checking it, using it on a clean computer, replacing it (design 2.6, FORMAT.md 9.3).
//!
//! Its use is a root version that the sheet signs, which everybody sees for ever. It lists a new director's seat and a
//! new sheet, ends the journals of the seats that it replaces, and is followed by new keys everywhere. Where the root
//! calls the sheet a cosigner, another director signs the same version. What was stopped half-way is taken up again
//! with the same sheet on the same computer.

mod resume;
mod sheet;
mod take_over;
mod waiting;

#[cfg(test)]
mod tests;

use coffre_crypto::RecoveryKey;
use coffre_format::root::Root;
use coffre_format::{Hash, PersonId, VaultId};
use coffre_store::Store;

pub use sheet::{NewSheet, SplitSheet, combine, typed_back};
pub use take_over::{Recovered, Recovering, Successor, recover};
pub(crate) use waiting::{WAITS, waiting};

use crate::vault::{Home, VaultError, roots};

/// What a person read from the sheet to name the vault: all of its id, or the first half.
///
/// Without it a folder could pass off another vault, whose root lists the same recovery key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VaultPin(String);

impl VaultPin {
    /// Half of the id: 128 bits, which nobody finds a second vault for.
    const LEAST: usize = 32;

    /// Reads what was typed; spaces, hyphens and case do not matter.
    ///
    /// # Errors
    /// [`VaultError::Value`] for anything but 32 to 64 hex digits.
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let digits: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        if hex && (Self::LEAST..=64).contains(&digits.len()) {
            Ok(Self(digits))
        } else {
            Err(VaultError::Value(
                "the vault's id is 64 digits and letters a to f; type at least the first 32 from the sheet",
            ))
        }
    }

    /// The vault of a folder that fits.
    ///
    /// # Errors
    /// [`VaultError::NoVault`] where none does.
    pub fn find(&self, store: &dyn Store) -> Result<VaultId, VaultError> {
        let (candidates, _) = roots::candidates(store, &[])?;
        let first = |hash: &Hash, root: &Root| root.version == 1 && hash.to_string().starts_with(&self.0);
        let mut found = candidates.iter().filter(|(hash, c)| first(hash, &c.root));
        match (found.next(), found.next()) {
            (Some((hash, _)), None) => Ok(VaultId(*hash)),
            _ => Err(VaultError::NoVault),
        }
    }
}

impl From<VaultId> for VaultPin {
    fn from(vault: VaultId) -> Self {
        Self(vault.to_string())
    }
}

/// Who the directors are, for a person who holds the sheet and nothing else.
///
/// Where this computer took the vault over with the sheet and was stopped before its end, it is the one who did.
///
/// # Errors
/// [`VaultError::NoVault`] for another folder, [`VaultError::OtherSheet`] for a sheet that was replaced.
pub fn directors(
    store: &dyn Store,
    home: &Home,
    pin: &VaultPin,
    sheet: &RecoveryKey,
) -> Result<Vec<PersonId>, VaultError> {
    let chain = roots::follow(store, &[], pin.find(store)?.0, None)?;
    if let Some(begun) = resume::listed(home, &chain, sheet)? {
        return Ok(vec![begun.profile().person]);
    }
    line_of(chain.newest().0, sheet)?;
    Ok(chain.newest().0.persons().into_iter().collect())
}

/// The place of a sheet's line in a root.
fn line_of(root: &Root, sheet: &RecoveryKey) -> Result<usize, VaultError> {
    let keys = sheet::keys_of(sheet);
    let mut lines = root.recovery.iter();
    lines
        .position(|line| line.keys == keys)
        .ok_or(VaultError::OtherSheet)
}
