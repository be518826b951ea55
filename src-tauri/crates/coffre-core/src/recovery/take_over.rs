//! Using the sheet on a clean computer.

use std::path::PathBuf;
use std::sync::Arc;

use coffre_crypto::{Level as KeyLevel, NoteSigner, RecoveryKey, SeatFile, open_keyring, sign_note};
use coffre_format::note::Signer;
use coffre_format::op::Definition;
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Protection};
use coffre_format::root::{Director, PublicKeys, Recovery, Root};
use coffre_format::{Hash, PersonId, VaultId};
use coffre_secret::Passphrase;
use coffre_store::Store;

use super::{VaultPin, line_of, resume, sheet::keys_of};
use crate::random::RandomId as _;
use crate::vault::seat_lock::at_once;
use crate::vault::{
    DeviceSecret, Draft, Edge, FreshSeats, Home, Profile, RootDraft, SeatHome, Vault, VaultError,
    crypto_vault, fresh_device, name_value, open_vault, public_keys, roots, settle_order,
};

/// The largest keyring that is read, in bytes.
const MAX_KEYRING: u64 = 2 * 1024 * 1024;

/// Who is director afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Successor {
    /// The same person with new seats; none named: the only director.
    Again(Option<PersonId>),
    /// Another person.
    Instead {
        /// Whom he replaces; none named: the only director.
        of: Option<PersonId>,
        /// His name.
        name: String,
    },
}

/// What the person with the sheet decides.
pub struct Recovering {
    /// The vault's folder, as this computer names it.
    pub folder: PathBuf,
    /// What the person wants to be called on the locked screen.
    pub label: String,
    /// How the new seats' keys are kept.
    pub protection: Protection,
    /// Who is director afterwards.
    pub who: Successor,
}

/// A vault that was taken over, or waits for another director's signature.
pub struct Recovered {
    /// Open, with the step-up keys.
    pub vault: Vault,
    /// The sheet that replaces the used one, to be printed and typed back; then [`Vault::end_recovery`]. None where it
    /// was delivered before.
    pub sheet: Option<RecoveryKey>,
    /// The root version. Until it is accepted the vault stays closed to these seats.
    pub root: RootDraft,
    /// Whether the seats are a director's and hold the keys; otherwise another director has to sign first.
    pub taken: bool,
    /// How many bodies of the journal were read with the used sheet.
    pub opened: usize,
}

/// Makes the seats of a director with the recovery sheet alone.
///
/// # Errors
/// [`VaultError::NoVault`] where the folder does not hold the vault of the sheet, [`VaultError::OtherSheet`] for a sheet
/// that was replaced, [`VaultError::NotFound`] and [`VaultError::Ambiguous`] for the person to be replaced.
#[expect(
    clippy::too_many_arguments,
    reason = "where from, with what, for whom; each is a secret or a place of its own"
)]
pub fn recover(
    recovering: Recovering,
    pin: &VaultPin,
    sheet: &RecoveryKey,
    home: &Home,
    store: Arc<dyn Store>,
    passphrase: &Passphrase,
    device: &dyn DeviceSecret,
    mut edge: Edge,
) -> Result<Recovered, VaultError> {
    let vault_id = pin.find(&*store)?;
    let chain = roots::follow(&*store, &[], vault_id.0, None)?;
    if let Some(begun) = resume::listed(home, &chain, sheet)? {
        let vault = resume::open(begun, store, passphrase, device, edge)?;
        return vault.go_on(sheet, &recovering.who);
    }
    let newest = chain.newest().0;
    line_of(newest, sheet)?;
    let replaced = replaced(newest, &recovering.who)?;
    let mut vault = if let Some(begun) = resume::unlisted(home, vault_id, replaced, &recovering.who)? {
        resume::open(begun, store, passphrase, device, edge)?
    } else {
        let person = match recovering.who {
            Successor::Again(_) => replaced,
            Successor::Instead { .. } => PersonId::make(&mut *edge.random),
        };
        let (fresh, mut seat_home) =
            seats(&recovering, vault_id, person, home, passphrase, device, &mut edge)?;
        let (day, high) = fresh.into_keys();
        let lock = seat_home.take(&mut at_once)?;
        let mut vault = open_vault(seat_home, lock, store, day, edge)?;
        vault.open_high(high.ok_or(VaultError::SeatDamaged)?)?;
        vault.pull()?;
        // The seat exists before anything names it: losing it after the sheet was used would lose the new sheet, too.
        vault.home.enlist()?;
        vault
    };
    if vault.is_listed() {
        // What it had signed before it was stopped is accepted by now.
        return vault.go_on(sheet, &recovering.who);
    }
    vault.withdraw_drafts()?;
    let new_sheet = RecoveryKey::make(&mut *vault.random);
    let root = vault.take_over(sheet, &new_sheet, replaced)?;
    let mut recovered = Recovered {
        vault,
        sheet: Some(new_sheet),
        taken: root.accepted,
        root,
        opened: 0,
    };
    if recovered.taken {
        recovered.opened = recovered.vault.finish(sheet, &recovering.who)?;
    }
    Ok(recovered)
}

fn replaced(root: &Root, who: &Successor) -> Result<PersonId, VaultError> {
    let (Successor::Again(named) | Successor::Instead { of: named, .. }) = who;
    let persons = root.persons();
    match named {
        Some(person) if persons.contains(person) => Ok(*person),
        Some(_) => Err(VaultError::NotFound),
        None if persons.len() > 1 => Err(VaultError::Ambiguous),
        None => persons.into_iter().next().ok_or(VaultError::NotFound),
    }
}

fn seats(
    recovering: &Recovering,
    vault: VaultId,
    person: PersonId,
    home: &Home,
    passphrase: &Passphrase,
    device: &dyn DeviceSecret,
    edge: &mut Edge,
) -> Result<(FreshSeats, SeatHome), VaultError> {
    let day = SeatFile::make(crypto_vault(vault), KeyLevel::Day, &mut *edge.random);
    let high = SeatFile::make(crypto_vault(vault), KeyLevel::High, &mut *edge.random);
    let profile = Profile {
        vault,
        folder: recovering.folder.clone(),
        seat: public_keys(&day).seat(),
        high: Some(public_keys(&high).seat()),
        person,
        protection: recovering.protection,
        label: recovering.label.clone(),
        passphrase_since: edge.clock.now().today().to_string(),
        recovering: true,
    };
    let device_key = fresh_device(recovering.protection, edge);
    let fresh = FreshSeats::new(day, Some(high), device_key);
    let home = fresh.keep(home, profile, passphrase, device, edge.work)?;
    Ok((fresh, home))
}

impl Vault {
    /// Proposes the root version that lists this seat and a new sheet, signed by both.
    fn take_over(
        &mut self,
        sheet: &RecoveryKey,
        new_sheet: &RecoveryKey,
        replaced: PersonId,
    ) -> Result<RootDraft, VaultError> {
        let mut root = self.next_root();
        let line = line_of(&root, sheet)?;
        root.recovery[line] = Recovery {
            keys: keys_of(new_sheet),
            alone: root.threshold == 1,
        };
        self.unlist(&mut root, replaced);
        let keys: PublicKeys = self.high_keys()?.public();
        root.directors.push(Director {
            person: self.person(),
            seat: keys.seat(),
            keys,
        });
        settle_order(&mut root);
        let text = root.text();
        let note = sign_note(&text, NoteSigner::Recovery, sheet.sign())
            .map_err(|_| VaultError::Value("the root is too large for one note"))?;
        self.push_root(&root, &Hash::of(text.as_bytes()), Signer::Recovery, note)?;
        self.propose(root)
    }

    /// Takes the keys out of the keyrings with the sheet that was used, renews all of them and says so in the log.
    /// Returns how many bodies were read.
    ///
    /// Once another director has signed, it may be called with the same sheet on a vault that waited; without it his
    /// computer hands the keys over.
    ///
    /// # Errors
    /// [`VaultError::StepUp`], [`VaultError::NotAllowed`] while the root version is not accepted; as [`Vault::commit`].
    pub fn finish_recovery(&mut self, sheet: &RecoveryKey) -> Result<usize, VaultError> {
        self.must_be_director()?;
        for c in self.authority.compartments() {
            self.take_keys(c.c, c.stepup, sheet)?;
        }
        let opened = self.apply()?;
        self.settle()?;
        self.keep_keys()?;
        let version = self.chain.newest().0.version.to_string();
        self.note_act("recovery", Vec::new(), &[("root", &version)])?;
        unless_no_key(self.flush_audit())?;
        Ok(opened)
    }

    fn take_keys(
        &mut self,
        c: coffre_format::CompartmentId,
        stepup: bool,
        sheet: &RecoveryKey,
    ) -> Result<(), VaultError> {
        let epochs = self.authority.epochs(c).iter();
        let stated = epochs.map(|e| (e.recipient.clone(), e.kid)).collect();
        for keyring in self.authority.keyrings(c) {
            let name = FileName::Keyring {
                compartment: c,
                hash: keyring,
            };
            let Some(sealed) = self.fetch(&name.path(), MAX_KEYRING)? else {
                continue;
            };
            if let Ok(file) = open_keyring(&sealed, keyring.as_bytes(), &[sheet.identity()]) {
                self.chest_mut(stepup)
                    .ok_or(VaultError::StepUp)?
                    .take(file, &stated);
            }
        }
        Ok(())
    }

    /// Keyrings of everything that is held, old epochs included, for all who read: the new seats had none.
    fn keep_keys(&mut self) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        for c in self.authority.compartments() {
            if self.holds_any(c.c) && !c.dropped {
                let readers = self.entitled(c.c);
                draft.act(self.hand_over(c.c, c.stepup, &readers, &[])?);
            }
        }
        self.commit(Level::High, draft).map(|_| ())
    }

    /// Takes the keys and names the new person.
    pub(super) fn finish(&mut self, sheet: &RecoveryKey, who: &Successor) -> Result<usize, VaultError> {
        let opened = self.finish_recovery(sheet)?;
        if let Successor::Instead { name, .. } = who {
            unless_no_key(self.name_person(self.person(), name))?;
        }
        Ok(opened)
    }

    fn name_person(&mut self, person: PersonId, name: &str) -> Result<(), VaultError> {
        if self.house.person_name(person).is_some() {
            return Ok(());
        }
        let mut draft = Draft::new();
        let value = name_value("person", None, &[("fr", name)]);
        self.define(&mut draft, Definition::Name, &person.to_string(), Some(value))?;
        self.commit(Level::High, draft).map(|_| ())
    }
}

/// Where another director signed last, the newest keys are his to hand over: what is said meanwhile waits.
fn unless_no_key(said: Result<(), VaultError>) -> Result<(), VaultError> {
    match said {
        Err(VaultError::NoEpoch) => Ok(()),
        said => said,
    }
}
