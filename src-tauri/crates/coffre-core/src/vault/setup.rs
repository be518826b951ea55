//! A new vault: root, first director, compartments, roles, epochs, names and schedule.

use std::path::PathBuf;
use std::sync::Arc;

use coffre_crypto::{Identity, RecoveryKey, SeatFile, VaultId as CryptoVaultId, WorkFactor};
use coffre_format::act::{Act, Compartment, Role, Seat};
use coffre_format::note::Signer;
use coffre_format::op::Definition;
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Protection, Rank, Right, Use};
use coffre_format::root::{Director, PublicKeys, Recovery, Root};
use coffre_format::text::to_base64;
use coffre_format::{CompartmentId, Hash, PersonId, RoleId, VaultId};
use coffre_index::JournalDb;
use coffre_secret::Passphrase;
use coffre_store::{Name, Store};
use coffre_understand::presets;

use super::error::VaultError;
use super::house::name_value;
use super::keys::{SeatKeys, public};
use super::open::{DeviceSecret, Edge, open_vault};
use super::{Draft, Home, Profile, SeatHome, Vault, roots, unfinished};
use crate::random::RandomId as _;

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

/// Seats that were made and sealed, before their certificate.
pub(crate) struct FreshSeats {
    day: SeatFile,
    high: Option<SeatFile>,
    device: Option<Identity>,
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
        };
        let seat_home = fresh.keep(home, profile, passphrase, device, edge.work)?;
        let mut journal = fresh.journal(&seat_home)?;
        let (day_keys, high_keys) = fresh.into_keys();
        let high_keys = high_keys.ok_or(VaultError::SeatDamaged)?;
        put_readme(&*store)?;
        let note = high_keys.sign_note(&root.text())?;
        let name = FileName::root(1, &hash, Signer::Seat(keys.seat())).path();
        journal.transaction(|tx| {
            tx.put_root(&hash.to_string(), 1, &note)?;
            tx.accept_root(&hash.to_string())
        })?;
        drop(journal);
        let mut vault = open_vault(seat_home, store, day_keys, edge)?;
        vault.held_back = true;
        vault.open_high(high_keys)?;
        vault.furnish(&setup)?;
        vault.appear(&name, &note)?;
        Ok(NewVault { vault, recovery })
    }

    /// States the day seat, compartments, roles and epochs, then names, kinds and rules.
    fn furnish(&mut self, setup: &Setup) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        draft.act(self.own_certificate(setup.protection));
        let compartments = self.state_compartments(&mut draft);
        let roles = self.state_roles(&mut draft, &compartments);
        self.commit(Level::High, draft)?;
        let mut draft = Draft::new();
        for (c, preset) in &compartments {
            let readers = self.entitled(*c);
            for act in self.make_epoch(*c, preset.step_up, &readers, &[])? {
                draft.act(act);
            }
        }
        self.commit(Level::High, draft)?;
        let mut draft = Draft::new();
        self.define_names(&mut draft, setup, &compartments, &roles)?;
        for rule in coffre_understand::Schedule::shipped().rules() {
            let value = coffre_format::json::to_map(rule);
            self.define(&mut draft, Definition::Rule, rule.code(), Some(value))?;
        }
        for kind in coffre_understand::shipped_kinds() {
            let value = coffre_format::json::to_map(kind);
            self.define(&mut draft, Definition::Kind, kind.code(), Some(value))?;
        }
        for row in coffre_understand::checklist::rows() {
            let value = coffre_format::json::to_map(row);
            self.define(&mut draft, Definition::Checklist, row.code.as_str(), Some(value))?;
        }
        self.commit(Level::High, draft)?;
        Ok(())
    }

    fn own_certificate(&self, protection: Protection) -> Act {
        certificate(&self.day.public(), self.person(), Level::Day, protection)
    }

    fn state_compartments(
        &mut self,
        draft: &mut Draft,
    ) -> Vec<(CompartmentId, &'static presets::Compartment)> {
        let mut made = Vec::new();
        for preset in presets::compartments() {
            let c = CompartmentId::make(&mut *self.random);
            let floor = rank(preset.floor);
            let r#use = match preset.code.as_str() {
                "agence" => Use::House,
                "audit" => Use::Audit,
                _ => Use::Files,
            };
            draft.act(Act::Compartment(Compartment {
                c,
                floor,
                stepup: preset.step_up,
                r#use,
            }));
            made.push((c, preset));
        }
        made
    }

    fn state_roles(
        &mut self,
        draft: &mut Draft,
        compartments: &[(CompartmentId, &'static presets::Compartment)],
    ) -> Vec<(RoleId, &'static presets::Role)> {
        let mut made = Vec::new();
        for preset in presets::roles().iter().filter(|r| rank(r.rank) != Rank::Director) {
            let role = RoleId::make(&mut *self.random);
            let rights = compartments
                .iter()
                .map(|(c, p)| (*c, right(preset.right(&p.code))));
            let rights = rights.filter(|(_, right)| *right > Right::None).collect();
            draft.act(Act::Role(Role {
                role,
                rank: rank(preset.rank),
                rights,
            }));
            made.push((role, preset));
        }
        made
    }

    fn define_names(
        &mut self,
        draft: &mut Draft,
        setup: &Setup,
        compartments: &[(CompartmentId, &'static presets::Compartment)],
        roles: &[(RoleId, &'static presets::Role)],
    ) -> Result<(), VaultError> {
        let mut agency = serde_json::Map::new();
        agency.insert("value".into(), setup.agency.clone().into());
        self.define(draft, Definition::Setting, "agency", Some(agency))?;
        let director = name_value("person", None, &[("fr", &setup.director)]);
        self.define(
            draft,
            Definition::Name,
            &self.person().to_string(),
            Some(director),
        )?;
        for (c, preset) in compartments {
            let value = name_value("compartment", Some(&preset.code), &preset.label.all());
            self.define(draft, Definition::Name, &c.to_string(), Some(value))?;
        }
        for (role, preset) in roles {
            let value = name_value("role", Some(&preset.code), &preset.label.all());
            self.define(draft, Definition::Name, &role.to_string(), Some(value))?;
        }
        Ok(())
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

pub(super) fn rank(rank: presets::Rank) -> Rank {
    match rank {
        presets::Rank::Agent => Rank::Agent,
        presets::Rank::Manager => Rank::Manager,
        presets::Rank::Director => Rank::Director,
    }
}

fn right(right: presets::Right) -> Right {
    match right {
        presets::Right::None => Right::None,
        presets::Right::File => Right::File,
        presets::Right::Read => Right::Read,
        presets::Right::Manage => Right::Manage,
    }
}
