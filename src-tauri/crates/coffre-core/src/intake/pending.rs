//! Documents that nobody read yet: listed like all others, read later by a seat that holds their key, recent dossiers first,
//! each once.

use std::io::Read as _;

use coffre_format::{DocId, VersionId};
use serde::{Deserialize, Serialize};

use super::knowledge::Knowledge;
use super::reader::{ReadFailure, Reader};
use super::words::ReadState;
use crate::document::Reading;
use crate::vault::{Vault, VaultError, field};

/// The largest document that is read into memory for its words.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Documents that are looked through for each one that is wanted, and at least.
const THROUGH: (u32, u32) = (8, 2_000);

/// Where [`ReadingPace`] is kept.
const PACE: &str = "reading pace";

/// How much waits to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Documents.
    pub documents: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl Pending {
    /// Seconds that reading all of it takes at a pace. None before anything was read.
    pub fn estimate(&self, pace: ReadingPace) -> Option<u64> {
        (pace.bytes > 0).then(|| self.bytes.saturating_mul(pace.seconds) / pace.bytes)
    }
}

/// What became of one document that was pending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PendingStep {
    /// Its words are in the journal.
    Read(DocId, u64),
    /// It cannot be read, and is not tried again.
    Unreadable(DocId, ReadFailure),
    /// It cannot be read here now: no engine, no key, or its file is not here yet.
    Later(DocId),
    /// Another computer has read it, or it is the turn of another one.
    Elsewhere(DocId),
}

/// How fast this computer has read what waited, over all sessions of the seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingPace {
    /// Bytes that were read.
    pub bytes: u64,
    /// In so many seconds.
    pub seconds: u64,
}

/// A document that waits, opened to be read.
pub struct Waiting {
    /// The document.
    pub doc: DocId,
    pub(super) ver: VersionId,
    /// The name of its file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What came of opening a document that waits.
pub enum Fetched {
    /// Its bytes.
    Here(Waiting),
    /// It is not read here now, or never.
    Not(PendingStep),
}

impl Vault {
    /// How much waits to be read.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn pending(&self) -> Result<Pending, VaultError> {
        let mut sum = Pending {
            documents: 0,
            bytes: 0,
        };
        for index in self.indexes() {
            let (documents, bytes) = index.read().count_unread(field::READ)?;
            sum.documents += documents;
            sum.bytes += bytes;
        }
        Ok(sum)
    }

    /// Whether the words of a document are still to be read.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn is_unread(&self, doc: DocId) -> Result<bool, VaultError> {
        Ok(self.read_state(doc)? == ReadState::Waiting)
    }

    /// How fast this computer reads, from what it has read; zeroes before it read anything.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn reading_pace(&self) -> Result<ReadingPace, VaultError> {
        let kept = self.local_value(PACE)?.unwrap_or_default();
        Ok(serde_json::from_slice(&kept).unwrap_or_default())
    }

    /// Adds to it what was read now. The past counts half, so that a computer that got slower is believed.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn note_reading_pace(&mut self, now: ReadingPace) -> Result<(), VaultError> {
        let past = self.reading_pace()?;
        let sum = ReadingPace {
            bytes: past.bytes / 2 + now.bytes,
            seconds: past.seconds / 2 + now.seconds,
        };
        let text = serde_json::to_vec(&sum).expect("numbers are JSON");
        self.keep_local_value(PACE, &text)
    }

    /// The documents that wait to be read and whose turn is here, at most so many, those of the dossiers in which something
    /// was filed last first. Not many more are looked through: what is read by others goes out of their way.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn waiting(&self, most: u32) -> Result<Vec<DocId>, VaultError> {
        let turns = self.turns()?;
        let through = most.saturating_mul(THROUGH.0).max(THROUGH.1);
        let mut waiting = Vec::new();
        for index in self.indexes() {
            for id in index.read().unread(field::READ, through)? {
                let doc = DocId::parse(&id)?;
                if waiting.len() < most as usize && self.is_turn(doc, &turns)? {
                    waiting.push(doc);
                }
            }
        }
        Ok(waiting)
    }

    /// Opens a document that waits, for a reader that needs no vault; the log says so first. One that another computer has
    /// read meanwhile, or is about to read, stays closed.
    ///
    /// # Errors
    /// Failures of the folder, the log or the local databases.
    pub fn fetch_waiting(&mut self, doc: DocId) -> Result<Fetched, VaultError> {
        match self.is_unread(doc) {
            Ok(true) if self.is_turn_now(doc)? => {}
            Ok(_) | Err(VaultError::NotFound) => return Ok(Fetched::Not(PendingStep::Elsewhere(doc))),
            Err(error) => return Err(error),
        }
        let (row, version) = self.version_row(doc, None)?;
        match self.open_document(doc, None, Reading::Words, &[]) {
            Ok(open) if open.size() <= LARGEST => {
                let mut bytes = Vec::new();
                open.take(LARGEST).read_to_end(&mut bytes)?;
                Ok(Fetched::Here(Waiting {
                    doc,
                    ver: VersionId::parse(&version.id)?,
                    name: row.file_name,
                    bytes,
                }))
            }
            Ok(_) => {
                let ver = VersionId::parse(&version.id)?;
                Ok(Fetched::Not(self.cannot_read(doc, ver, ReadFailure::TooLarge)?))
            }
            // What is not here or has no key here may be read elsewhere or later.
            Err(VaultError::NoKey | VaultError::Store(_) | VaultError::Open(_)) => {
                Ok(Fetched::Not(PendingStep::Later(doc)))
            }
            Err(error) => Err(error),
        }
    }

    /// Reads what waits, at most `budget` documents, and hears of each; `hear` stops the work by answering false.
    ///
    /// # Errors
    /// Failures of the folder, the log or the local databases; what was read before is in the journal.
    pub fn read_pending(
        &mut self,
        reader: &mut dyn Reader,
        knowledge: &Knowledge,
        budget: u32,
        hear: &mut dyn FnMut(PendingStep) -> bool,
    ) -> Result<(), VaultError> {
        for doc in self.waiting(budget)? {
            let step = match self.fetch_waiting(doc)? {
                Fetched::Here(waiting) => {
                    let read = waiting.read(knowledge, reader);
                    self.keep_reading(&waiting, &read)?.step
                }
                Fetched::Not(step) => step,
            };
            if !hear(step) {
                break;
            }
        }
        Ok(())
    }
}
