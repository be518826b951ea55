//! Unlocking: from sealed seat files to an open vault.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use coffre_crypto::{Identity, OpenError, Protection as Layer, SeatFile, SeatFileError, WorkFactor};
use coffre_format::Hash;
use coffre_format::rank::Protection;
use coffre_index::{AppliedPart, DatabaseError, IndexDb, JournalDb, remove_database};
use coffre_secret::{Passphrase, SecretText};
use coffre_store::Store;
use rand_core::RngCore;

use super::error::VaultError;
use super::house::House;
use super::keys::SeatKeys;
use super::passphrase::{SeatPart, explain};
use super::seat_lock::{SeatLock, at_once};
use super::{KeyChest, SeatHome, Vault, kept, roots};
use crate::authority::{NoteSet, evaluate};
use crate::clock::Clock;

/// The operating system's place for the second secret of a seat.
pub trait DeviceSecret {
    /// The secret kept under this name.
    ///
    /// # Errors
    /// [`VaultError::NoDeviceSecret`] where the place cannot be reached or holds none.
    fn get(&self, name: &str) -> Result<SecretText, VaultError>;

    /// Keeps a secret.
    ///
    /// # Errors
    /// [`VaultError::NoDeviceSecret`] where the place cannot be reached.
    fn set(&self, name: &str, secret: &SecretText) -> Result<(), VaultError>;
}

/// What comes from outside: time, randomness, and how hard a passphrase is to guess.
pub struct Edge {
    /// Clock of this computer.
    pub clock: Arc<dyn Clock>,
    /// Random source.
    pub random: Box<dyn RngCore + Send>,
    /// Work factor of the seat files; the product uses [`WorkFactor::PRODUCT`].
    pub work: WorkFactor,
}

/// A vault folder and a seat that is still sealed.
pub struct LockedVault {
    home: SeatHome,
    store: Arc<dyn Store>,
    pause: Box<dyn FnMut() -> bool + Send>,
}

impl LockedVault {
    /// Names a seat and the folder of its vault.
    pub fn new(home: SeatHome, store: Arc<dyn Store>) -> Self {
        Self {
            home,
            store,
            pause: Box::new(at_once),
        }
    }

    /// Waits for another program to let go of the seat: `pause` is called between two tries and says whether to try
    /// again. Otherwise an open seat is refused at once.
    #[must_use]
    pub fn waiting(mut self, pause: impl FnMut() -> bool + Send + 'static) -> Self {
        self.pause = Box::new(pause);
        self
    }

    /// The seat.
    pub fn home(&self) -> &SeatHome {
        &self.home
    }

    /// Opens the day seat, verifies what is kept here and takes in what is new in the folder.
    ///
    /// # Errors
    /// [`VaultError::SeatInUse`] where another program has the seat open; a wrong passphrase, a missing second secret,
    /// damaged local state, a folder that cannot be read.
    pub fn unlock(
        self,
        passphrase: &Passphrase,
        device: &dyn DeviceSecret,
        edge: Edge,
    ) -> Result<Vault, VaultError> {
        let mut vault = self.unlock_as_left(passphrase, device, edge)?;
        vault.pull()?;
        Ok(vault)
    }

    /// Opens the day seat on what is kept here, judged anew, without looking for what is new in the folder: that may be
    /// asked for a moment later, when somebody sees his work.
    ///
    /// # Errors
    /// As [`LockedVault::unlock`].
    pub fn unlock_as_left(
        mut self,
        passphrase: &Passphrase,
        device: &dyn DeviceSecret,
        edge: Edge,
    ) -> Result<Vault, VaultError> {
        let lock = self.home.take(&mut self.pause)?;
        let file = open_seat(&self.home, &self.home.seat_file()?, passphrase, device, edge.work)
            .map_err(|e| explain(e, SeatPart::Day, &self.home, passphrase, device, edge.work))?;
        let vault = open_vault(self.home, lock, self.store, SeatKeys::new(file), edge)?;
        vault.refuse_copies()?;
        Ok(vault)
    }
}

/// Opens both layers of a seat file.
pub(super) fn open_seat(
    home: &SeatHome,
    sealed: &[u8],
    passphrase: &Passphrase,
    device: &dyn DeviceSecret,
    work: WorkFactor,
) -> Result<SeatFile, VaultError> {
    let opened = match home.profile().protection {
        Protection::Phrase => SeatFile::open(sealed, passphrase, work, Layer::Phrase),
        Protection::Os => {
            let secret = device.get(&home.device_name())?;
            // EXPOSE: parsed into the identity that opens the outer layer.
            let identity = Identity::parse(secret.expose()).map_err(|_| VaultError::NoDeviceSecret)?;
            SeatFile::open(sealed, passphrase, work, Layer::Os(&identity))
        }
    };
    opened.map_err(|error| match error {
        SeatFileError::Layer(error @ (OpenError::WrongPassphrase | OpenError::NoMatchingKey)) => {
            VaultError::Open(error)
        }
        _ => VaultError::SeatDamaged,
    })
}

/// Opens the local databases of a seat and rebuilds what it knew, without looking for anything new.
pub(crate) fn open_vault(
    home: SeatHome,
    lock: SeatLock,
    store: Arc<dyn Store>,
    day: SeatKeys,
    edge: Edge,
) -> Result<Vault, VaultError> {
    let journal = JournalDb::open(&home.database("journal"), day.database("journal")?);
    let journal = journal.map_err(|error| match error {
        DatabaseError::WrongKey | DatabaseError::Damaged => VaultError::JournalDamaged,
        error => error.into(),
    })?;
    let core = open_index(&home, &day)?;
    let kept = journal.read().roots()?;
    let chain = roots::follow(&*store, &kept, home.profile().vault.0, None)?;
    let mut vault = Vault {
        store,
        home,
        clock: edge.clock,
        random: edge.random,
        work: edge.work,
        journal,
        core,
        day,
        high: None,
        chest: KeyChest::default(),
        authority: evaluate(&chain, &NoteSet::new()),
        chain,
        notes: NoteSet::new(),
        unjudged: Vec::new(),
        waiting: super::WaitingBodies::default(),
        house: House::default(),
        findings: BTreeSet::new(),
        refused: std::collections::BTreeMap::new(),
        snapshots: super::Snapshots::default(),
        keys: std::collections::BTreeMap::new(),
        with_next: super::draft::WithNext::default(),
        held_back: false,
        lock,
    };
    vault.load()?;
    Ok(vault)
}

/// The parts that are in an index.
fn applied(index: &mut IndexDb) -> Result<HashSet<(Hash, u32)>, VaultError> {
    let mut known = HashSet::new();
    index.read().for_each_applied(|note, part| {
        if let Ok(note) = Hash::parse(note) {
            known.insert((note, part));
        }
    })?;
    Ok(known)
}

fn open_index(home: &SeatHome, day: &SeatKeys) -> Result<IndexDb, VaultError> {
    let path = home.database("core");
    match IndexDb::open(&path, day.database("core")?) {
        Ok(index) => Ok(index),
        // The seat file holds its only key, so one that does not open is damaged; what is in it stands in the journal.
        Err(DatabaseError::Rebuild { .. } | DatabaseError::WrongKey | DatabaseError::Damaged) => {
            remove_database(&path)?;
            Ok(IndexDb::open(&path, day.database("core")?)?)
        }
        Err(error) => Err(error.into()),
    }
}

impl Vault {
    /// Reads the accepted notes, the applied parts and the house out of the local databases.
    fn load(&mut self) -> Result<(), VaultError> {
        let chain = self.chain.clone();
        for (_, root) in chain.iter() {
            for director in &root.directors {
                self.keys.insert(director.seat, director.keys.sign);
            }
        }
        let (journal, core) = (&self.journal, &mut self.core);
        let (notes, known) = std::thread::scope(|scope| {
            let known = scope.spawn(|| applied(core));
            let notes = kept::notes(journal);
            (
                notes,
                known.join().expect("reading reports errors, it does not panic"),
            )
        });
        let known = known?;
        for (hash, entry) in notes? {
            self.take_kept_note(hash, entry, &known);
        }
        self.load_house()?;
        self.evaluate_new();
        self.judge_as_left()?;
        self.apply()?;
        self.work_out_deadlines()?;
        self.notice_left_behind()?;
        // A folder that cannot be removed keeps nobody out; it is tried again the next time.
        let _ = self.end_staging();
        Ok(())
    }

    pub(super) fn remember_applied(&mut self, part: &AppliedPart) {
        if let Ok(note) = Hash::parse(&part.note) {
            self.no_longer_waits(note, part.part);
        }
    }

    /// Says what waits in the local log, so that nothing read here stays untold, and drops the keys.
    ///
    /// # Errors
    /// As [`Vault::commit`]; what could not be said waits for the next session.
    pub fn lock(mut self) -> Result<(), VaultError> {
        self.flush_audit()
    }

    /// Puts the audit lines that wait into an entry.
    ///
    /// # Errors
    /// As [`Vault::commit`].
    pub fn flush_audit(&mut self) -> Result<(), VaultError> {
        let (draft, last) = self.audit_draft()?;
        if draft.is_empty() {
            return self.publish().map(|_| ());
        }
        self.with_next.audit = Some(last);
        self.commit(coffre_format::rank::Level::Day, draft).map(|_| ())
    }
}
