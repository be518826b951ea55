//! The first page, by person, and how the vault is doing in one sentence.

use serde::Serialize;
use ts_rs::TS;

use super::{Admission, DocumentRow, DossierCard, OpenQuestion, PersonName, PieceView, Place, RoleName};

/// The numbers in the navigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// Documents without a kind or dossier.
    pub inbox: u64,
    /// Cards in the tray.
    pub tray: u32,
    /// Documents whose retention has ended, for who decides about it.
    pub due: u64,
    /// Answered invites that wait, for who made them.
    pub admissions: u32,
    /// Things that were noticed.
    pub findings: u32,
}

/// Something about the vault that asks for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "worry", rename_all = "kebab-case")]
pub enum WorryView {
    /// The last check saw that something signed was lost.
    Loss,
    /// The recovery sheet that was made here was never typed back.
    SheetWaits,
    /// Work of others was set aside, and this person may adopt it.
    Aside {
        /// How many entries.
        count: u32,
    },
    /// Things were noticed.
    Noticed {
        /// How many.
        count: u32,
    },
    /// This computer never finished a check.
    NeverChecked,
    /// The last check is old.
    CheckOld {
        /// Days.
        days: u32,
    },
    /// This computer never made a backup.
    NeverBackedUp,
    /// The last backup is old.
    BackupOld {
        /// Days.
        days: u32,
    },
}

/// How the vault is doing, as far as this computer knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HealthView {
    /// What asks for a person, the gravest first; nothing where all is in order.
    pub worries: Vec<WorryView>,
    /// Days since the last check.
    pub check_days: Option<i64>,
    /// Days since the last backup.
    pub backup_days: Option<i64>,
    /// Files that the folder has not taken yet.
    pub waiting_files: u32,
}

/// A piece and the dossier that it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PieceOf {
    /// Id of the dossier.
    pub dossier: String,
    /// Its title.
    pub title: String,
    /// The piece.
    pub piece: PieceView,
}

/// A dossier where somebody was asked long ago.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ToRemind {
    /// Id of the dossier.
    pub dossier: String,
    /// Its title.
    pub title: String,
    /// The day.
    pub asked: String,
}

/// A role that somebody has until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DeputyView {
    /// Id of the grant.
    pub grant: String,
    /// Who has it.
    pub person: PersonName,
    /// The role.
    pub role: RoleName,
    /// Last day.
    pub until: String,
    /// Whether that day has passed.
    pub over: bool,
}

/// What waits for the person who is unlocked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "person", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum DayOf {
    /// An agent.
    Agent {
        /// The newest documents without a kind or without a dossier.
        newest: Vec<DocumentRow>,
        /// Documents that two people changed at once.
        contested: u64,
        /// Dossiers in his charge that miss something.
        mine: Vec<DossierCard>,
        /// Dossiers with an offer that waits for an answer.
        offers: Vec<DossierCard>,
    },
    /// Office and office manager.
    Office {
        /// Dossiers whose deed is to come, the nearest first.
        by_deed: Vec<DossierCard>,
        /// Asked pieces that came in.
        came_in: Vec<PieceOf>,
        /// Pieces that expired, or do not reach the compromis or the deed.
        expiring: Vec<PieceOf>,
        /// Dossiers where somebody was asked long ago.
        to_remind: Vec<ToRemind>,
        /// How the vault is doing.
        health: HealthView,
    },
    /// A director.
    Director {
        /// Documents whose deadline waits for an answer.
        unknown: u64,
        /// The questions that settle most of them.
        questions: Vec<OpenQuestion>,
        /// Documents that are due.
        due: u64,
        /// Documents that will be due within a month.
        due_soon: u64,
        /// Documents whose rules contradict each other.
        conflicts: u64,
        /// People who answered an invite of this seat and wait.
        joining: Vec<Admission>,
        /// Deputies whose time is over.
        deputies_due: Vec<DeputyView>,
        /// Compartments whose keys wait to be renewed.
        to_renew: Vec<Place>,
        /// How the vault is doing.
        health: HealthView,
    },
    /// An auditor, who reads the log.
    Auditor {
        /// How the vault is doing.
        health: HealthView,
    },
}

/// What the first page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Today {
    /// What waits.
    pub day: DayOf,
    /// Cards in the tray.
    pub tray: u32,
    /// Documents without a kind or without a dossier.
    pub inbox: u64,
    /// Documents inside which something stays that a person has to look at, the newest.
    pub look: Vec<DocumentRow>,
    /// What was filed last.
    pub recent: Vec<DocumentRow>,
}
