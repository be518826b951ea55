//! What the evaluation answers: verdicts, persons, seats, roles, compartments, epochs.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::root::PublicKeys;
use coffre_format::{
    CompartmentId, GrantId, Hash, Kid, Level, PersonId, Protection, Rank, Right, RoleId, SeatId, Use,
};

/// Whether an entry, or the ops of an entry in one compartment, have effect (FORMAT.md 12.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It has effect.
    Counts,
    /// It is kept aside until somebody with `manage` adopts it.
    Quarantine(QuarantineReason),
    /// It never has effect.
    Void(VoidReason),
    /// What it names is not here yet.
    Pending,
}

impl Verdict {
    /// The word of the state hash (FORMAT.md 7.7); a pending entry has none.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Counts => Some("counts"),
            Self::Quarantine(_) => Some("quarantine"),
            Self::Void(_) => Some("void"),
            Self::Pending => None,
        }
    }
}

/// Why something is kept aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum QuarantineReason {
    /// Its seat or person was removed, and the remover had not seen it.
    Removed,
    /// A root version ends the journal before it.
    RootCut,
    /// Its seat forked, and nobody had acknowledged it.
    Disputed,
    /// Written as a director whom the newest root omits, by a seat without a `cut`.
    Omitted,
    /// The right was taken away concurrently.
    RightRemoved,
}

/// Why something never has effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VoidReason {
    /// Its clock is not the one that follows from what it names.
    WrongClock,
    /// No certificate of its seat stands in its past.
    NoCertificate,
    /// A director declared the note lost.
    Lost,
    /// The compartment does not exist, or was dropped in its past.
    NoCompartment,
    /// The author's person has no such right in its past.
    NoRight,
    /// It takes a high seat.
    DaySeat,
}

/// A seat as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatInfo {
    /// The seat.
    pub seat: SeatId,
    /// Whose it is.
    pub person: PersonId,
    /// Day or high.
    pub level: Level,
    /// How its keys are kept; a seat listed by a root states none and is taken for `Phrase`.
    pub protection: Protection,
    /// Its keys.
    pub keys: PublicKeys,
    /// Note of the certificate; `None` where a root lists the seat.
    pub certified_by: Option<Hash>,
    /// Note of the removal, or hash of the root version that ends its journal.
    pub removed: Option<Hash>,
    /// Whether it signed two notes of one number and must be enrolled again.
    pub frozen: bool,
}

/// A person as he stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonInfo {
    /// The person.
    pub person: PersonId,
    /// The highest of his ranks; `Agent` also where he has no role.
    pub rank: Rank,
    /// His roles, by grant.
    pub roles: Vec<(GrantId, RoleId)>,
    /// Note of the removal.
    pub removed: Option<Hash>,
}

/// A role as it stands, after all edits and below the floors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleInfo {
    /// The role.
    pub role: RoleId,
    /// Its rank, for ever.
    pub rank: Rank,
    /// Its rights in compartments that exist; `none` is left out.
    pub rights: BTreeMap<CompartmentId, Right>,
    /// Note that made it.
    pub note: Hash,
    /// Whether it is granted no more.
    pub retired: bool,
}

/// A grant that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantInfo {
    /// The grant.
    pub grant: GrantId,
    /// The role.
    pub role: RoleId,
    /// Note that granted it.
    pub note: Hash,
    /// Who signed it.
    pub by: SeatId,
}

/// A compartment as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompartmentInfo {
    /// The compartment.
    pub c: CompartmentId,
    /// Lowest rank whose roles may have more than `file`.
    pub floor: Rank,
    /// Whether only high seats read it.
    pub stepup: bool,
    /// What it is for.
    pub usage: Use,
    /// Whether nothing more is written to it.
    pub dropped: bool,
}

/// One stated epoch of a compartment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochInfo {
    /// The compartment.
    pub c: CompartmentId,
    /// Its name.
    pub kid: Kid,
    /// Its recipient.
    pub recipient: String,
    /// The keyring files that were stated with it.
    pub keyrings: Vec<Hash>,
    /// Note that states it.
    pub note: Hash,
    /// Clock of that note.
    pub clock: u64,
    /// Who made it.
    pub maker: SeatId,
    /// As whom the maker acted; `Agent` where the maker had no say.
    pub maker_rank: Rank,
    /// Whether it counts; one that does not is read, never written to.
    pub counts: bool,
    /// Whether it stands after every removal of a reader (FORMAT.md 6.5).
    pub clean: bool,
    /// The persons whose seats stated that they opened its key.
    pub opened_by: BTreeSet<PersonId>,
}

/// Who is about to write to a compartment (FORMAT.md 6.6).
#[derive(Clone, Copy, Debug)]
pub enum Writer<'a> {
    /// Somebody who reads there, with the epochs whose keys he opened.
    Reader {
        /// Those epochs.
        opened: &'a BTreeSet<Kid>,
    },
    /// Somebody who may only file, and so cannot look into a keyring.
    Depositor {
        /// The person; what he states as opened himself proves nothing to him.
        person: PersonId,
    },
}

/// Something that a person should know, found while authority was evaluated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Finding {
    /// A seat signed two notes of one number.
    Fork {
        /// The seat.
        seat: SeatId,
        /// The lowest such number.
        seq: u64,
    },
    /// A removal cuts off notes that somebody else had acknowledged without knowing the removal.
    CutBehindAcknowledged {
        /// The removed seat.
        seat: SeatId,
        /// Note of the removal.
        removal: Hash,
    },
    /// A second valid successor of one root version.
    RootSibling {
        /// Its number.
        version: u64,
        /// Its hash.
        hash: Hash,
    },
    /// An entry whose clock does not follow from what it names.
    VoidClock {
        /// The entry.
        note: Hash,
    },
    /// An act that this program does not know; it has no effect.
    UnknownAct {
        /// The entry.
        note: Hash,
        /// Its name.
        op: String,
    },
    /// An entry that follows an older root than its own past.
    StaleRoot {
        /// The entry.
        note: Hash,
    },
    /// A root version ends a journal at a note that is not here: nothing of the journal can be decided.
    CutMissing {
        /// The seat.
        seat: SeatId,
    },
}

impl Finding {
    /// A stable code for scripts and support.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Fork { .. } => "fork",
            Self::CutBehindAcknowledged { .. } => "cut-behind-acknowledged",
            Self::RootSibling { .. } => "root-sibling",
            Self::VoidClock { .. } => "void-clock",
            Self::UnknownAct { .. } => "unknown-act",
            Self::StaleRoot { .. } => "stale-root",
            Self::CutMissing { .. } => "cut-missing",
        }
    }
}
