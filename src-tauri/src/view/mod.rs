//! What the page is told: plain data, no key, no passphrase, no path that it could open.
//!
//! Days are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:MM:SSZ`, ids lower-case hex. Texts that the house wrote come in the
//! three languages at once, so that a change of language asks for nothing.

mod common;
mod deadline;
mod document;
mod dossier;
mod export;
mod house;
mod people;
mod search;
mod session;
mod settings;
mod tray;
mod vault;

pub(crate) use common::words_from_label;
pub use common::{Coded, PersonName, Place, RightWord, Words};
pub use deadline::{
    DeadlineView, Effect, EffectMove, OpenQuestion, ProposedEvent, QuestionKind, Reason, Why,
};
pub use document::{
    DocumentChange, DocumentFull, DocumentList, DocumentRow, Fact, FieldName, HistoryLine, ListOf, OpenPage,
    OpenedDocument, TaggedDossier, Version,
};
pub use dossier::{
    DossierCard, DossierChange, DossierField, DossierFull, NewDossier, NewParty, Participant, Party,
    PartyField, Phase,
};
pub use export::Exported;
pub use house::{
    BackupDone, CheckDone, CheckLevelWord, CheckLine, Colleague, Finding, HealDone, HouseState, LogPage,
    Today,
};
pub use people::{
    Admission, Admitted, CouldRead, Ground, Invitation, Leaver, MatrixRole, Member, MemberSeat, Opener,
    RankWord, RoleName, RolesMatrix, RootProposal, WhoCanOpen,
};
pub use search::{KindCount, SearchAnswer, SearchHit, SnippetPiece};
pub use session::{PassphraseView, PlaceRight, SecondFactor, SessionView, StepUpView, Strength};
pub use settings::{AfterFiling, Density, LanguageWord, Settings, Theme};
pub use tray::{Card, CardChange, CardState, Chip, Dropped, FiledCard, Tray, TrayDone};
pub use vault::{
    Created, FolderLook, FolderPurpose, FolderState, FolderWarning, Joined, KnownSeat, MediumWord, SheetSaved,
};
