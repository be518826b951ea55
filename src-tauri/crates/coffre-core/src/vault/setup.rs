//! A new vault: its root, its first director and his seats.

use std::path::PathBuf;
use std::sync::Arc;

use coffre_crypto::{Identity, RecoveryKey, SeatFile};
use coffre_format::act::{Act, Seat};
use coffre_format::note::Signer;
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Protection};
use coffre_format::root::{Director, PublicKeys, Recovery, Root};
use coffre_format::text::to_base64;
use coffre_format::{Hash, PersonId, VaultId};
use coffre_secret::Passphrase;
use coffre_store::{Name, Store};

use super::error::VaultError;
use super::fresh_seats::{FreshSeats, crypto_vault, fresh_device};
use super::keys::public;
use super::open::{DeviceSecret, Edge, open_vault};
use super::seat_lock::at_once;
use super::{Home, Profile, Vault, roots, unfinished};
use crate::random::RandomId as _;
use crate::recovery::{WAITS, waiting};

/// What the first director decides.
pub struct Setup {
    /// Name of the agency.
    pub agency: String,
    /// Name of the first director.
    pub director: String,
    /// What the director wants to be called on the locked screen.
    pub label: String,
    /// The vault's folder, as this computer names it.
    pub folder: PathBuf,
    /// How the seats' keys are kept.
    pub protection: Protection,
}

/// A vault that was just made.
pub struct NewVault {
    /// Open, with the step-up keys, as everything was made just now.
    pub vault: Vault,
    /// The recovery key; shown once, on the sheet.
    pub recovery: RecoveryKey,
}

impl Vault {
    /// Makes a vault in an empty folder.
    ///
    /// Nothing in the folder is a vault before the last file of the root is there; a setup that was cut short can be
    /// started again in the same folder.
    ///
    /// # Errors
    /// [`VaultError::VaultExists`], and what the folder, the keyring or the disk report.
    pub fn create(
        setup: Setup,
        home: &Home,
        store: Arc<dyn Store>,
        passphrase: &Passphrase,
        device: &dyn DeviceSecret,
        mut edge: Edge,
    ) -> Result<NewVault, VaultError> {
        unfinished::discard(home, &*store, &setup.folder)?;
        if roots::any(&*store)? {
            return Err(VaultError::VaultExists);
        }
        let person = PersonId::make(&mut *edge.random);
        let recovery = RecoveryKey::make(&mut *edge.random);
        let (enc, sign) = (
            Identity::make(&mut *edge.random),
            coffre_crypto::SigningKey::make(&mut *edge.random),
        );
        let keys = PublicKeys {
            recipient: enc.recipient().as_str().into(),
            sign: *sign.public().as_bytes(),
        };
        let root = first_root(person, &keys, &recovery);
        let hash = Hash::of(root.text().as_bytes());
        let vault_id = VaultId(hash);
        let high = SeatFile::with_keys(
            crypto_vault(vault_id),
            coffre_crypto::Level::High,
            enc,
            sign,
            &mut *edge.random,
        );
        let day = SeatFile::make(
            crypto_vault(vault_id),
            coffre_crypto::Level::Day,
            &mut *edge.random,
        );
        let fresh = FreshSeats {
            device: fresh_device(setup.protection, &mut edge),
            day,
            high: Some(high),
        };
        let profile = Profile {
            vault: vault_id,
            folder: setup.folder.clone(),
            seat: public(&fresh.day).seat(),
            high: Some(keys.seat()),
            person,
            protection: setup.protection,
            label: setup.label.clone(),
            passphrase_since: edge.clock.now().today().to_string(),
            recovering: false,
        };
        let mut seat_home = fresh.keep(home, profile, passphrase, device, edge.work)?;
        let mut journal = fresh.journal(&seat_home)?;
        let (day_keys, high_keys) = fresh.into_keys();
        let high_keys = high_keys.ok_or(VaultError::SeatDamaged)?;
        put_readme(&*store)?;
        let note = high_keys.sign_note(&root.text())?;
        let waits = waiting(&recovery);
        let name = FileName::root(1, &hash, Signer::Seat(keys.seat())).path();
        journal.transaction(|tx| {
            tx.put_root(&hash.to_string(), 1, &note)?;
            tx.set_setting(WAITS, &waits)?;
            tx.accept_root(&hash.to_string())
        })?;
        drop(journal);
        let lock = seat_home.take(&mut at_once)?;
        let mut vault = open_vault(seat_home, lock, store, day_keys, edge)?;
        vault.held_back = true;
        vault.open_high(high_keys)?;
        vault.furnish(&setup)?;
        vault.appear(&name, &note)?;
        Ok(NewVault { vault, recovery })
    }
}

/// The certificate of a seat.
pub(crate) fn certificate(keys: &PublicKeys, person: PersonId, level: Level, protection: Protection) -> Act {
    Act::Seat(Seat {
        seat: keys.seat(),
        person,
        recipient: keys.recipient.clone(),
        sign: to_base64(&keys.sign),
        level,
        protection,
    })
}

fn first_root(person: PersonId, keys: &PublicKeys, recovery: &RecoveryKey) -> Root {
    let recovery = PublicKeys {
        recipient: recovery.recipient().as_str().into(),
        sign: *recovery.public().as_bytes(),
    };
    Root {
        version: 1,
        vault: None,
        prev: Vec::new(),
        format: 1,
        reader: 1,
        threshold: 1,
        directors: vec![Director {
            person,
            seat: keys.seat(),
            keys: keys.clone(),
        }],
        recovery: vec![Recovery {
            keys: recovery,
            alone: true,
        }],
        cuts: Vec::new(),
    }
}

fn put_readme(store: &dyn Store) -> Result<(), VaultError> {
    store.put_new(
        &name_of(&FileName::Readme.path()),
        include_str!("readme.txt").as_bytes(),
    )?;
    Ok(())
}

/// A name that this program made.
pub(crate) fn name_of(path: &str) -> Name {
    Name::parse(path).expect("names of the format are names of the store")
}
