//! Documents that nobody read yet: listed like all others, read later by a seat that holds their key, recent dossiers first,
//! each once.

use std::io::Read as _;

use coffre_format::op::{Op, Set, Text};
use coffre_format::{DocId, VersionId};
use coffre_understand::propose::{Evidence, marks};
use serde::{Deserialize, Serialize};

use super::knowledge::Knowledge;
use super::lesson::proposed_later;
use super::reader::{ReadFailure, ReadFile, Reader};
use super::room::Room;
use super::words::{ReadState, cannot_value, read_value};
use crate::document::{Reading, pieces};
use crate::vault::{Draft, Vault, VaultError, field};

/// The largest document that is read into memory for its words.
const LARGEST: u64 = 256 * 1024 * 1024;

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
    ver: VersionId,
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

    /// The documents that wait to be read, at most so many, those of the dossiers in which something was filed last first.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn waiting(&self, most: u32) -> Result<Vec<DocId>, VaultError> {
        let mut waiting = Vec::new();
        for index in self.indexes() {
            waiting.extend(index.read().unread(field::READ, most)?);
        }
        waiting.truncate(most as usize);
        waiting.iter().map(|id| Ok(DocId::parse(id)?)).collect()
    }

    /// Opens a document that waits, for a reader that needs no vault; the log says so first.
    ///
    /// # Errors
    /// Failures of the folder, the log or the local databases.
    pub fn fetch_waiting(&mut self, doc: DocId) -> Result<Fetched, VaultError> {
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

    /// Keeps what was read of a document that waited, and what is proposed for it where it has no kind.
    ///
    /// # Errors
    /// Failures of the log or the local databases.
    pub fn keep_reading(
        &mut self,
        waiting: &Waiting,
        read: Result<ReadFile, ReadFailure>,
        knowledge: &Knowledge,
    ) -> Result<PendingStep, VaultError> {
        let doc = waiting.doc;
        if !self.is_unread(doc)? {
            // Another computer was quicker, and its words are here already.
            return Ok(PendingStep::Read(doc, waiting.bytes.len() as u64));
        }
        let read = match read {
            Ok(read) => read,
            Err(failure) => return self.cannot_read(doc, waiting.ver, failure),
        };
        let Some(by) = read.by else {
            return Ok(PendingStep::Later(doc));
        };
        let (c, state) = self.document_state(doc)?;
        let mut draft = Draft::new();
        if !state.values().contains_key(field::KIND) {
            let evidence = Evidence {
                name: &waiting.name,
                media: read.media,
                pages: read.pages,
                text: &read.text,
                read_by: read.read_by,
                taken: read.taken,
            };
            let value = Some(proposed_later(&knowledge.propose(&evidence), &marks(&evidence)));
            let (id, field) = (doc.into(), field::PROPOSED.to_owned());
            draft.op(c, Op::Set(Set { id, field, value }));
        }
        let texts: Vec<Text> = pieces(doc, waiting.ver, &read.text, &by);
        for piece in texts {
            draft.op(c, Op::Text(piece));
        }
        let how = Some(read_value(&by, &read.unread));
        for (name, value) in [(field::READ, how), (field::LOOKS, read.looks.text())] {
            if let Some(value) = value {
                let value = Some(field::said_of(&value, waiting.ver));
                let (id, field) = (doc.into(), name.to_owned());
                draft.op(c, Op::Set(Set { id, field, value }));
            }
        }
        let level = self.level_for(c);
        self.commit(level, draft)?;
        Ok(PendingStep::Read(doc, waiting.bytes.len() as u64))
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
                    let read = reader.read(&waiting.bytes, &waiting.name, &Room::none());
                    self.keep_reading(&waiting, read, knowledge)?
                }
                Fetched::Not(step) => step,
            };
            if !hear(step) {
                break;
            }
        }
        Ok(())
    }

    fn cannot_read(
        &mut self,
        doc: DocId,
        ver: VersionId,
        failure: ReadFailure,
    ) -> Result<PendingStep, VaultError> {
        self.change(
            &[doc],
            &[crate::document::Change::Field {
                name: field::READ.to_owned(),
                value: Some(field::said_of(&cannot_value(failure), ver)),
            }],
        )?;
        Ok(PendingStep::Unreadable(doc, failure))
    }
}
