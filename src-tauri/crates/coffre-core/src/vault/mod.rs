//! An open vault: what one seat holds in memory while it is unlocked.
//!
//! The folder of the vault is the truth, the local databases are derived from it. Work goes round in one
//! direction: [`Vault::pull`] takes in what others said, [`Vault::commit`] says something, both end in the index.
//! Dropping a [`Vault`] wipes every key.

mod ahead;
mod apply;
mod audit;
mod bodies;
mod changes;
mod chest;
mod commit;
mod counts;
mod deadlines;
pub(crate) mod draft;
mod epoch;
mod error;
pub mod field;
mod finding;
mod fold;
mod foreseen;
mod fresh_seats;
mod furnish;
pub mod home;
mod house;
mod joined;
mod judging;
mod kept;
mod keys;
mod local;
mod lost;
mod news;
mod open;
mod passphrase;
mod planned;
mod publish;
mod pull;
mod quarantine;
pub(crate) mod root_draft;
pub(crate) mod roots;
mod rows;
pub(crate) mod seat_lock;
mod served;
mod settle;
mod setup;
mod snapshot;
mod state;
mod stepup;
mod unfinished;
mod waiting;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use coffre_crypto::{Identity, WorkFactor};
use coffre_format::entry::Head;
use coffre_format::rank::Level;
use coffre_format::{CompartmentId, Hash, Kid, PersonId, SeatId, VaultId};
use coffre_index::{IndexDb, JournalDb};
use coffre_store::Store;
use rand_core::RngCore;

use crate::authority::{Authority, NoteSet, RootChain};
use crate::clock::Clock;

pub use audit::LogLine;
pub use changes::{ChangeLine, Changed};
pub(crate) use chest::KeyChest;
pub(crate) use deadlines::{Foreseen, Gathered, foresee, gather, gather_list};
pub use draft::Draft;
pub use epoch::WritingEpoch;
pub(crate) use epoch::reading_level;
pub use error::VaultError;
pub use finding::Finding;
pub(crate) use fold::gather as gather_ops;
pub(crate) use fresh_seats::{FreshSeats, crypto_vault, fresh_device};
pub use home::{Home, Profile, SeatHome};
pub(crate) use house::name_value;
pub use house::{House, Language};
pub(crate) use keys::{SeatKeys, note_holds, public as public_keys};
pub use lost::MissingEntry;
pub(crate) use news::PINNED_HEADS;
pub use news::{Lookout, News};
pub(crate) use open::open_vault;
pub use open::{DeviceSecret, Edge, LockedVault};
pub use publish::Published;
pub use pull::Pulled;
pub use quarantine::Quarantined;
pub use root_draft::RootDraft;
pub(crate) use root_draft::settle_order;
pub(crate) use seat_lock::SeatLock;
pub use setup::{NewVault, Setup};
pub(crate) use setup::{certificate, name_of};
pub(crate) use snapshot::Snapshots;
pub(crate) use waiting::WaitingBodies;

/// Which index a compartment belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// Everyday compartments.
    Core,
    /// Step-up compartments.
    High,
}

/// What exists only during step-up. Dropping it wipes the keys and closes the index.
pub(crate) struct HighSession {
    pub(crate) keys: SeatKeys,
    pub(crate) index: IndexDb,
    pub(crate) chest: KeyChest,
}

/// An unlocked vault.
pub struct Vault {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) home: SeatHome,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Box<dyn RngCore + Send>,
    pub(crate) journal: JournalDb,
    pub(crate) core: IndexDb,
    pub(crate) day: SeatKeys,
    pub(crate) high: Option<HighSession>,
    pub(crate) chest: KeyChest,
    pub(crate) chain: RootChain,
    pub(crate) notes: NoteSet,
    pub(crate) authority: Authority,
    /// Notes that came since it was evaluated.
    pub(crate) unjudged: Vec<Hash>,
    pub(crate) waiting: WaitingBodies,
    pub(crate) house: House,
    pub(crate) findings: BTreeSet<Finding>,
    pub(crate) refused: BTreeMap<String, u64>,
    pub(crate) snapshots: Snapshots,
    pub(crate) keys: BTreeMap<SeatId, [u8; 32]>,
    pub(crate) work: WorkFactor,
    pub(crate) with_next: draft::WithNext,
    /// Whether nothing is published yet: during setup.
    pub(crate) held_back: bool,
    /// The last to go: the databases are closed before another program opens them.
    pub(crate) lock: SeatLock,
}

impl Vault {
    /// The vault's id, which every seat pinned when it joined.
    pub fn id(&self) -> VaultId {
        self.chain.vault()
    }

    /// The person whose seat this is.
    pub fn person(&self) -> PersonId {
        self.home.profile().person
    }

    /// The day seat.
    pub fn seat(&self) -> SeatId {
        self.day.seat()
    }

    /// What this computer knows of the seat before unlocking.
    pub fn profile(&self) -> &Profile {
        self.home.profile()
    }

    /// What is known about who may do what.
    pub fn authority(&self) -> &Authority {
        &self.authority
    }

    /// Names, kinds, rules and settings of the house.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// What was noticed since the vault was opened.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter()
    }

    /// Whether the step-up keys are in memory.
    pub fn is_stepped_up(&self) -> bool {
        self.high.is_some()
    }

    pub(crate) fn finding(&mut self, finding: Finding) {
        self.findings.insert(finding);
    }

    /// The index of a compartment, if it exists and is open.
    pub(crate) fn which(&self, c: CompartmentId) -> Option<Which> {
        match self.authority.compartment(c) {
            Some(info) if info.stepup => self.high.as_ref().map(|_| Which::High),
            Some(_) => Some(Which::Core),
            None => None,
        }
    }

    /// The open indexes.
    pub(crate) fn indexes(&self) -> impl Iterator<Item = &IndexDb> {
        std::iter::once(&self.core).chain(self.high.as_ref().map(|h| &h.index))
    }

    pub(crate) fn chest_for(&self, kid: &Kid) -> Option<&Identity> {
        self.chest.get(kid).or_else(|| self.high.as_ref()?.chest.get(kid))
    }

    pub(crate) fn shared_key(&self, kid: &Kid) -> Option<Arc<Identity>> {
        self.chest
            .share(kid)
            .or_else(|| self.high.as_ref()?.chest.share(kid))
    }

    /// The newest entry of one of the own seats.
    pub(crate) fn own_head(&self, seat: SeatId) -> Option<Head> {
        self.notes.head(seat).map(|(seq, note)| Head { seat, seq, note })
    }

    /// The level of seat that writes into a compartment.
    pub(crate) fn level_for(&self, c: CompartmentId) -> Level {
        match self.authority.compartment(c) {
            Some(info) if info.stepup && self.high.is_some() => Level::High,
            _ => Level::Day,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
