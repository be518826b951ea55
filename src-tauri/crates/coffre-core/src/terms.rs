//! Types of the lower crates that stand in the signatures of this one, for callers that know only this one.

pub use coffre_crypto::words::make_passphrase;
pub use coffre_crypto::{
    InviteWords, OpenError, RecoveryError, RecoveryKey, SealError, WordsError, WorkFactor,
};
pub use coffre_format::op::{Definition, Op, What};
pub use coffre_format::rank::{Level, Protection, Rank, Right, Use};
pub use coffre_format::{
    CompartmentId, DocId, EntityId, GrantId, Hash, InviteId, PersonId, RoleId, SeatId, VaultId, VersionId,
};
pub use coffre_index::{
    DatabaseError, Deadline, DocumentRow, DossierCount, DossierParty, DossierRow, FactRow, Hit, Listing,
    Page, PartyRow, Query, QueryError, SearchOrder, SearchResult, Snippet, VersionRow,
};
pub use coffre_store::{Store, StoreError};
pub use coffre_understand::checklist::{
    AnnexLine, Checklist, Count, Expiry, Flag, Lapse, Moment, Need, Note, Outside, PropertyType, Question,
    Region, Row, RowState, Status, Supplier, Why, annex_text,
};
pub use coffre_understand::kind::{Category, Confidentiality, KindEdit, RuleUse};
pub use coffre_understand::letter::{Letter, MailLink, Tone};
pub use coffre_understand::propose::{
    Because, Field as ProposedField, Guess, Media, Person as ProposedPerson, Place as ProposedPlace,
    Proposals, ReadBy, Warning, Whom,
};
pub use coffre_understand::schedule::{
    Case, Clock as RuleClock, PeriodEdit, Review, RuleError, RuleVersion, Scope,
};
pub use coffre_understand::template::Template;
pub use coffre_understand::validity::Validity;
pub use coffre_understand::{
    Code, CodeError, Event, Kind, Label, LabelError, Part, Period, PeriodError, Rule, Schedule,
};
