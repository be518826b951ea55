//! Epoch keys: which may be written, which are held, how a new one is made (FORMAT.md 6).

use std::collections::BTreeMap;

use coffre_crypto::{Identity, IdentityFile, Recipient, open_keyring, seal_keyring};
use coffre_format::act::{Act, Epoch, Keyring, Opened};
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Right};
use coffre_format::{CompartmentId, Hash, Kid, SeatId};

use super::error::VaultError;
use super::finding::Finding;
use super::{KeyChest, Vault};
use crate::authority::Writer;

/// The largest keyring that is read, in bytes.
const MAX_KEYRING: u64 = 2 * 1024 * 1024;

/// The epoch to write to.
pub struct WritingEpoch {
    /// Its name.
    pub kid: Kid,
    /// Its recipient.
    pub recipient: Recipient,
}

impl Vault {
    /// The epoch that this person writes to in `c` (FORMAT.md 6.6).
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] without the right to file, [`VaultError::NoEpoch`] where none is clean and usable.
    pub fn writing_epoch(&mut self, c: CompartmentId) -> Result<WritingEpoch, VaultError> {
        let right = self.authority.right(self.person(), c);
        if right == Right::None {
            return Err(VaultError::NotAllowed);
        }
        if right >= Right::Read {
            self.open_keyrings(c)?;
        }
        let info = match right {
            Right::None | Right::File => self.authority.writing_epoch(
                c,
                Writer::Depositor {
                    person: self.person(),
                },
            ),
            Right::Read | Right::Manage if self.which(c).is_none() => self.authority.writing_epoch(
                c,
                Writer::Depositor {
                    person: self.person(),
                },
            ),
            Right::Read | Right::Manage => {
                let mut opened = self.chest.opened();
                opened.extend(self.high.iter().flat_map(|h| h.chest.opened()));
                self.authority
                    .writing_epoch(c, Writer::Reader { opened: &opened })
            }
        };
        let info = info.ok_or(VaultError::NoEpoch)?;
        Ok(WritingEpoch {
            kid: info.kid,
            recipient: Recipient::parse(&info.recipient)?,
        })
    }

    /// Whether the key of an epoch is held, after trying the keyrings of its compartment.
    pub(crate) fn hold_key(&mut self, kid: &Kid) -> Result<bool, VaultError> {
        if self.chest_for(kid).is_none() {
            self.open_keyrings(kid.compartment())?;
        }
        Ok(self.chest_for(kid).is_some())
    }

    /// Tries every keyring of a compartment that was not tried yet, newest first.
    pub(crate) fn open_keyrings(&mut self, c: CompartmentId) -> Result<(), VaultError> {
        let Some(info) = self.authority.compartment(c) else {
            return Ok(());
        };
        let stepup = info.stepup;
        let stated: BTreeMap<String, Kid> = self
            .authority
            .epochs(c)
            .iter()
            .map(|e| (e.recipient.clone(), e.kid))
            .collect();
        for keyring in self.authority.keyrings(c) {
            let name = FileName::Keyring {
                compartment: c,
                hash: keyring,
            }
            .path();
            let Some(chest) = self.chest_mut(stepup) else {
                return Ok(());
            };
            if !chest.is_new(keyring) {
                continue;
            }
            let fetched = self.fetch(&name, MAX_KEYRING);
            let is_whole = |sealed: &Vec<u8>| coffre_format::Hash::of(sealed) == keyring;
            if matches!(&fetched, Ok(Some(sealed)) if !is_whole(sealed)) {
                self.finding(Finding::Damaged { name });
            }
            let Some(chest) = self.chest_mut(stepup) else {
                return Ok(());
            };
            let sealed = match fetched {
                Ok(Some(sealed)) if is_whole(&sealed) => sealed,
                // It may come, or be healed.
                other => {
                    chest.try_again(&keyring);
                    other?;
                    continue;
                }
            };
            let identity = if stepup {
                self.high.as_ref().map(|h| h.keys.identity())
            } else {
                Some(self.day.identity())
            };
            let Some(identity) = identity else { return Ok(()) };
            if let Ok(file) = open_keyring(&sealed, keyring.as_bytes(), &[identity])
                && let Some(chest) = self.chest_mut(stepup)
            {
                chest.take(file, &stated);
            }
        }
        Ok(())
    }

    pub(crate) fn chest_mut(&mut self, stepup: bool) -> Option<&mut KeyChest> {
        if stepup {
            self.high.as_mut().map(|h| &mut h.chest)
        } else {
            Some(&mut self.chest)
        }
    }

    /// Makes a new epoch of `c` for these seats and the recovery keys and returns the act that states it. Its keyring
    /// becomes durable with the next entry, which has to be the one with this act.
    ///
    /// The keyring also hands over the older epochs that this session holds.
    ///
    /// # Errors
    /// Failures of the local database.
    pub(crate) fn make_epoch(
        &mut self,
        c: CompartmentId,
        stepup: bool,
        readers: &[SeatId],
        extra: &[Recipient],
    ) -> Result<Vec<Act>, VaultError> {
        let identity = Identity::make(&mut *self.random);
        let recipient = identity.recipient().as_str().to_owned();
        let kid = Kid::derive(c, &recipient);
        if let Some(chest) = self.chest_mut(stepup) {
            chest.put(kid, identity);
        }
        let keyring = self.put_keyring(c, stepup, readers, extra)?;
        Ok(vec![
            Act::Epoch(Epoch {
                c,
                kid,
                recipient,
                keyring,
            }),
            Act::Opened(Opened { kid }),
        ])
    }

    /// Makes a keyring of all epochs of `c` that are held, for these seats, and returns the act that names it. It
    /// becomes durable with the next entry.
    ///
    /// # Errors
    /// Failures of the local database.
    pub(crate) fn hand_over(
        &mut self,
        c: CompartmentId,
        stepup: bool,
        readers: &[SeatId],
        extra: &[Recipient],
    ) -> Result<Act, VaultError> {
        let keyring = self.put_keyring(c, stepup, readers, extra)?;
        Ok(Act::Keyring(Keyring { c, keyring }))
    }

    fn put_keyring(
        &mut self,
        c: CompartmentId,
        stepup: bool,
        readers: &[SeatId],
        extra: &[Recipient],
    ) -> Result<Hash, VaultError> {
        let mut recipients = self.recovery_recipients()?;
        for seat in readers {
            if let Some(info) = self.authority.seat(*seat) {
                recipients.push(Recipient::parse(&info.keys.recipient)?);
            }
        }
        recipients.extend(extra.iter().cloned());
        let chest = self.chest_mut(stepup).ok_or(VaultError::StepUp)?;
        let file: IdentityFile = chest.identity_file(c);
        let (sealed, hash) = seal_keyring(&file, &recipients.iter().collect::<Vec<_>>())?;
        let hash = Hash::from_bytes(hash);
        let name = FileName::Keyring { compartment: c, hash }.path();
        self.with_next.files.push((name, sealed));
        Ok(hash)
    }

    pub(crate) fn recovery_recipients(&self) -> Result<Vec<Recipient>, VaultError> {
        let (root, _) = self.chain.newest();
        root.recovery
            .iter()
            .map(|r| Ok(Recipient::parse(&r.keys.recipient)?))
            .collect()
    }

    /// States the epochs whose keys were opened and whose opening nobody of this person stated yet.
    pub(crate) fn opened_acts(&self) -> Vec<Act> {
        let person = self.person();
        let mut acts = Vec::new();
        for c in self.authority.compartments() {
            for epoch in self.authority.epochs(c.c) {
                if self.chest_for(&epoch.kid).is_some() && !epoch.opened_by.contains(&person) {
                    acts.push(Act::Opened(Opened { kid: epoch.kid }));
                }
            }
        }
        acts
    }

    /// Whether any key of `c` is held.
    pub(crate) fn holds_any(&self, c: CompartmentId) -> bool {
        let mut epochs = self.authority.epochs(c).iter();
        epochs.any(|epoch| self.chest_for(&epoch.kid).is_some())
    }

    /// The seats that a keyring of `c` has to serve now.
    pub(crate) fn entitled(&self, c: CompartmentId) -> Vec<SeatId> {
        self.authority.readers(c)
    }
}

/// The level whose seats read a compartment.
pub(crate) fn reading_level(stepup: bool) -> Level {
    if stepup { Level::High } else { Level::Day }
}
