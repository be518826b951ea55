//! What the page is told: plain data, no key, no passphrase, no path that it could open.
//!
//! Days are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:MM:SSZ`, ids lower-case hex. Texts that the house wrote come in the
//! three languages at once, so that a change of language asks for nothing.

mod checklist;
mod common;
mod deadline;
mod demand;
mod document;
mod dossier;
mod export;
mod house;
mod people;
mod presets;
pub(crate) mod reading;
mod saved;
mod schedule;
mod search;
mod session;
mod settings;
mod today;
mod tray;
mod vault;
mod waiting;

pub use checklist::{
    Annex, Attestation, CaseAnswer, CaseFlag, ChecklistRow, ChecklistView, MailOpened, OutsideRow, Owing,
    RequestLetter, RowStatus, SaleCase, Tally, TickingPiece,
};
pub(crate) use common::words_from_label;
pub use common::{AlsoOn, Coded, PersonName, Place, RightWord, Words};
pub use deadline::{
    DeadlineView, Effect, EffectMove, OpenQuestion, ProposedEvent, QuestionKind, Reason, Why,
};
pub use demand::Demands;
pub(crate) use document::deadline_view;
pub use document::{
    Attachments, CommunicationLine, DocumentChange, DocumentFull, DocumentList, DocumentRow, Fact, FieldName,
    LeftView, ListOf, NamedDocument, NamedDossier, OfferView, TaggedDossier, Version,
};
pub use dossier::{
    CardPieces, DeedSure, DossierCard, DossierChange, DossierField, DossierFull, NewDossier, NewParty,
    Participant, Party, PartyField, PartyFull, PartyList, Phase, PieceView, TakesPart,
};
pub use export::{Exported, PrintJob};
pub use house::{
    AsideView, AsideWhy, AsideWork, BackupDone, CheckDone, CheckLevelWord, CheckLine, Colleague, Finding,
    HealDone, HistoryLine, HouseState, LeftBehindView, LogFilter, LogPage,
};
pub use people::{
    Admission, Admitted, CouldRead, Ground, Invitation, Leaver, MatrixRole, Member, MemberSeat, Opener,
    Proposal, RankWord, RoleName, RolesMatrix, RootProposal, WhoCanOpen,
};
pub use presets::{NewPlace, NewRole, RightChange};
pub use reading::{
    Attachment, CageWord, OpenPage, OpenedDocument, PageWords, PlacedWord, ReadTrouble, ReadingNote, Shown,
    WordsFrom,
};
pub use saved::{RecentThing, SavedSearch};
pub use schedule::{
    ClockView, KindChange, KindChoices, KindView, Kinds, PeriodChange, RuleCaseView, RuleVersionView,
    RuleView, TypedWords, UsedRule,
};
pub use search::{KindCount, SearchAnswer, SearchHit, SnippetPiece};
pub use session::{PassphraseView, PlaceRight, SecondFactor, SessionView, StepUpView, Strength};
pub use settings::{AfterFiling, Density, LanguageWord, ScannerState, ScannerView, Screen, Settings, Theme};
pub use today::{Counts, DayOf, DeputyView, HealthView, PieceOf, ToRemind, Today, WorryView};
pub use tray::{Card, CardChange, CardState, Chip, Dropped, FiledCard, Same, Tray, TrayDone};
pub use vault::{
    Created, FolderLook, FolderPurpose, FolderState, FolderWarning, Joined, KnownSeat, MediumWord, Recovered,
    SheetSaved, SheetTaken,
};
pub use waiting::{NoReading, ReadView, RecogniserCage, WaitingView};
