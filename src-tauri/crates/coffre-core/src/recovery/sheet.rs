//! Making, checking, splitting and replacing recovery sheets.

use coffre_crypto::{Identity, RecoveryKey};
use coffre_format::root::{PublicKeys, Recovery};
use coffre_secret::SecretText;
use rand_core::RngCore;

use super::line_of;
use crate::vault::{RootDraft, Vault, VaultError};

/// A sheet that was made, to be printed and typed back.
pub struct NewSheet {
    /// The key on it.
    pub key: RecoveryKey,
    /// The root version that names it.
    pub root: RootDraft,
}

/// Three sheets of which any two recover, with the files that belong to them.
pub struct SplitSheet {
    /// What stands on the sheets of A, B and C.
    pub holders: [RecoveryKey; 3],
    /// `recovery-ab.age`, `recovery-ac.age`, `recovery-bc.age`; no secrets, kept with the sheets and beside the vault.
    pub parts: [Vec<u8>; 3],
    /// The root version that names the key which they hold.
    pub root: RootDraft,
}

/// Checks what was typed back from a sheet that was just printed.
///
/// # Errors
/// [`VaultError::Recovery`] for a slip of the hand, [`VaultError::OtherSheet`] for the key of another sheet.
pub fn typed_back(made: &RecoveryKey, typed: &SecretText) -> Result<(), VaultError> {
    let typed = RecoveryKey::parse_sheet(typed)?;
    if keys_of(&typed) == keys_of(made) {
        Ok(())
    } else {
        Err(VaultError::OtherSheet)
    }
}

/// The recovery key out of two of three sheets and the file that belongs to both.
///
/// # Errors
/// [`VaultError::Recovery`] for a slip of the hand, or a file of other holders.
pub fn combine(part: &[u8], typed: [&SecretText; 2]) -> Result<RecoveryKey, VaultError> {
    let [one, other] = typed;
    let (one, other) = (RecoveryKey::parse_sheet(one)?, RecoveryKey::parse_sheet(other)?);
    Ok(RecoveryKey::open_two_of_three(
        part,
        [one.identity(), other.identity()],
    )?)
}

/// Makes three holders' keys and the three nested files of a recovery key.
pub(super) fn split(
    key: &RecoveryKey,
    random: &mut dyn RngCore,
) -> Result<([RecoveryKey; 3], [Vec<u8>; 3]), VaultError> {
    let holders = std::array::from_fn(|_| RecoveryKey::from_identity(Identity::make(random)));
    let [a, b, c] = &holders;
    let parts = key.split_two_of_three([a.recipient(), b.recipient(), c.recipient()])?;
    Ok((holders, parts))
}

pub(super) fn keys_of(sheet: &RecoveryKey) -> PublicKeys {
    PublicKeys {
        recipient: sheet.recipient().as_str().to_owned(),
        sign: *sheet.public().as_bytes(),
    }
}

impl Vault {
    /// Checks a sheet against the vault: typed back at setup, and every year as a drill. The log keeps the day.
    ///
    /// # Errors
    /// [`VaultError::Recovery`] for a slip of the hand, [`VaultError::OtherSheet`] for a sheet that was replaced.
    pub fn try_sheet(&mut self, typed: &SecretText) -> Result<(), VaultError> {
        let typed = RecoveryKey::parse_sheet(typed)?;
        line_of(self.chain.newest().0, &typed)?;
        self.sheet_is_read(&typed)?;
        self.note_act("sheet-tried", Vec::new(), &[])
    }

    /// Proposes a new recovery sheet instead of the present ones. When the root version is accepted, every key is
    /// renewed for it; the old sheet still reads what was filed before. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// As [`Vault::sign_root`].
    pub fn renew_sheet(&mut self) -> Result<NewSheet, VaultError> {
        let key = RecoveryKey::make(&mut *self.random);
        let alone = self.chain.newest().0.threshold == 1;
        // Only what can be proposed takes the place of a sheet that waits; and it waits before it counts.
        self.must_be_director()?;
        self.refuse_second_draft(None)?;
        self.expect_sheet(&key)?;
        let root = self.propose_sheet(&key, alone)?;
        Ok(NewSheet { key, root })
    }

    /// Proposes a new recovery key for which two of three sheets are needed; these two may act without a further
    /// director.
    ///
    /// # Errors
    /// As [`Vault::renew_sheet`].
    pub fn renew_split_sheet(&mut self) -> Result<SplitSheet, VaultError> {
        let key = RecoveryKey::make(&mut *self.random);
        let (holders, parts) = split(&key, &mut *self.random)?;
        let root = self.propose_sheet(&key, true)?;
        Ok(SplitSheet { holders, parts, root })
    }

    fn propose_sheet(&mut self, key: &RecoveryKey, alone: bool) -> Result<RootDraft, VaultError> {
        self.must_be_director()?;
        let mut root = self.next_root();
        let keys = keys_of(key);
        root.recovery = vec![Recovery { keys, alone }];
        self.propose(root)
    }
}
