//! The databases of one seat: its own journal state, and the index of what it may read.
//!
//! Two kinds of SQLCipher file, both opened with a raw key out of the seat file:
//!
//! - [`JournalDb`] (`journal.db`) holds what cannot be rebuilt from the vault folder: the outbox, the highest
//!   heads ever seen, the accepted roots, receipts, invites and audit lines that wait for their entry. It is
//!   migrated with care and never dropped.
//! - [`IndexDb`] (`core.db`, and `high.db` for step-up compartments) is derived from the journal of the vault.
//!   A schema of another version is not migrated: [`DatabaseError::Rebuild`] asks the caller to delete the file
//!   ([`remove_database`]) and to fill a new one.
//!
//! Both give reads at any time (`read()`) and writes only inside `transaction(|tx| …)`, so that the caller
//! composes several tables into one durable commit.
//!
//! The crate knows neither the format nor the cryptography: ids and hashes are opaque text, bodies are bytes.
//! It is the only crate that names `rusqlite`, and no type of `rusqlite` leaves it.
//!
//! Searching: [`Query::parse`] turns what a person typed into a typed query, [`IndexRead::search`] answers it
//! with hits, snippets and counts by kind. [`IndexRead::list`] answers the fixed lists of the product (a
//! dossier, the due list, the inbox). [`IndexDb::purge`] removes documents so that no word of them stays.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod column;
mod error;
mod fold;
mod index;
mod journal;
mod open;
mod query;
mod search;

pub use error::DatabaseError;
pub use fold::{fold, fold_words};
pub use index::applied::AppliedPart;
pub use index::around::Around;
pub use index::case::{CaseRow, CaseScope, PieceRow};
pub use index::covered::CoveredPart;
pub use index::definition::DefinitionRow;
pub use index::document::{Deadline, DocumentRow};
pub use index::dossier::{DossierCount, DossierRow};
pub use index::fact::{FactRow, FactSubject};
pub use index::kept::KeptRow;
pub use index::list::Listing;
pub use index::name::{NameOf, NameRow};
pub use index::op::OpRow;
pub use index::party::{DossierParty, PartyRow};
pub use index::purge::PurgeReport;
pub use index::question::QuestionRow;
pub use index::text::TextRow;
pub use index::version::VersionRow;
pub use index::{IndexDb, IndexRead, IndexWrite};
pub use journal::audit::PendingAudit;
pub use journal::head::{Head, HeadChange};
pub use journal::invite::{InviteRow, InviteState};
pub use journal::note::{NoteRow, NoteState};
pub use journal::outbox::{OutboxContent, OutboxStep};
pub use journal::receipt::ReceiptRow;
pub use journal::root::RootRow;
pub use journal::{JournalDb, JournalRead, JournalWrite};
pub use open::remove_database;
pub use query::{DueTest, Filter, Query, QueryError, SpanAhead, SpanUnit, StateTest, Term, Test};
pub use search::{Hit, Page, SearchOrder, SearchResult, Snippet};
