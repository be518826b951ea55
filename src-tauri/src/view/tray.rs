//! The filing tray.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Coded, DeadlineView, DocumentRow, Place};
use crate::error::Code;

/// How far a card is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum CardState {
    /// It is being read.
    Reading,
    /// Everything that filing needs is proposed or chosen.
    Ready,
    /// Something has to be chosen first.
    ToCheck,
    /// It is held already.
    Duplicate {
        /// As that document.
        of: Box<DocumentRow>,
        /// What is the same.
        same: Same,
    },
    /// It is being sealed.
    Filing,
    /// It could not be filed; the source is untouched.
    Refused {
        /// Why.
        code: Code,
    },
}

/// What a card and a document that is held have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Same {
    /// The bytes.
    Bytes,
    /// The pages, scanned once more.
    Pages,
    /// The person, whose identity card is held and valid.
    Card,
}

/// A proposal for one chip, or what was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Chip {
    /// The value: a code, an id or a day.
    pub value: String,
    /// What is shown, where it is not a day.
    pub label: Option<String>,
    /// Whether a person chose it, or the proposal is sure.
    pub sure: bool,
    /// The words of the document that led to it.
    pub because: Option<String>,
}

/// One source in the tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Id, of this session.
    pub id: String,
    /// Name of the file.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Type by content.
    pub file_type: String,
    /// How far it is.
    pub state: CardState,
    /// Title.
    pub title: Option<Chip>,
    /// Kind, by code.
    pub kind: Option<Chip>,
    /// Dossier, by id.
    pub dossier: Option<Chip>,
    /// Party, by id.
    pub party: Option<Chip>,
    /// Part of the party, by code.
    pub part: Option<Chip>,
    /// Date that it bears.
    pub date: Option<Chip>,
    /// Last day of its validity, or `unlimited`.
    pub valid: Option<Chip>,
    /// Until when it will be kept, as far as it is known now.
    pub deadline: Option<DeadlineView>,
    /// Where it will lie.
    pub place: Option<Place>,
    /// What is still to be chosen: `kind`, `dossier`, `part`.
    pub missing: Vec<String>,
    /// What to know before filing: `prospect-identity`, `national-number-in-name`, `expired`.
    pub warnings: Vec<String>,
    /// Why its words are not known: `later`, `lost`, or the code of a failure such as `encrypted`.
    pub unread: Option<String>,
    /// The card inside which it came.
    pub inside: Option<String>,
    /// Pages; 0 where they are not known.
    pub pages: u32,
}

/// A change to a card.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(
    tag = "set",
    content = "value",
    rename_all = "kebab-case",
    deny_unknown_fields
)]
pub enum CardChange {
    /// Title.
    Title(Option<String>),
    /// Kind, by code.
    Kind(Option<String>),
    /// Dossier, by id.
    Dossier(Option<String>),
    /// Party, by id.
    Party(Option<String>),
    /// Part, by code.
    Part(Option<String>),
    /// Date.
    Date(Option<String>),
    /// Last day of its validity.
    Valid(Option<String>),
    /// Compartment, by id: stricter than the kind proposes.
    Place(Option<String>),
    /// Files it although it is held already.
    Again(bool),
}

/// What was filed of one card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FiledCard {
    /// The card.
    pub card: String,
    /// The document.
    pub document: DocumentRow,
    /// The dossier.
    pub dossier: Option<String>,
    /// Its title.
    pub dossier_title: Option<String>,
    /// The kind.
    pub kind: Option<Coded>,
}

/// What a filing did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrayDone {
    /// Names it for `tray_undo`.
    pub batch: String,
    /// What was filed.
    pub filed: Vec<FiledCard>,
    /// How many were held already.
    pub held: u32,
    /// How many were refused; their cards say why.
    pub refused: u32,
    /// Whether it was stopped before the end.
    pub stopped: bool,
    /// How many sources went to the bin.
    pub binned: u32,
    /// Names of sources that should be deleted elsewhere, such as on the phone.
    pub to_delete: Vec<String>,
}

/// The tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tray {
    /// The cards, in the order in which they came.
    pub cards: Vec<Card>,
    /// How many are ready.
    pub ready: u32,
    /// How many are to be checked.
    pub to_check: u32,
    /// The last filing, while it can be undone.
    pub last: Option<TrayDone>,
}

/// Files that were dropped and wait to be told where: into the tray, or onto a document as its new version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Dropped {
    /// Names them once, for `tray_take` or `document_new_version`.
    pub drop: String,
    /// How many.
    pub count: u32,
    /// Name of the first.
    pub name: String,
}
