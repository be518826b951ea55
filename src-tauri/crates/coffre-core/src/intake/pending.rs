//! Documents that nobody read yet: listed like all others, read later by a seat that holds their key, recent dossiers first,
//! each once.

use std::io::Read as _;

use coffre_format::op::{Op, Set, Text};
use coffre_format::{DocId, VersionId};

use super::reader::{ReadFailure, Reader};
use crate::document::{Reading, pieces};
use crate::vault::{Draft, Vault, VaultError, field};

/// The largest document that is read into memory for its words.
const LARGEST: u64 = 256 * 1024 * 1024;
/// What stands in [`field::READ`] for a document that cannot be read, before the reason.
const NOT: &str = "not ";

/// How much waits to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Documents.
    pub documents: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl Pending {
    /// How long reading all of it takes at the pace of what was read: `bytes` in `seconds`. None before anything was.
    pub fn estimate(&self, bytes: u64, seconds: u64) -> Option<u64> {
        (bytes > 0).then(|| self.bytes.saturating_mul(seconds) / bytes)
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
        let id = doc.to_string();
        for index in self.indexes() {
            let read = index.read();
            if read.document(&id)?.is_some() {
                let words = read.text(&id)?.is_some_and(|text| !text.body.is_empty());
                return Ok(!words && read.kept_of(&id, field::READ)?.is_none());
            }
        }
        Err(VaultError::NotFound)
    }

    /// Reads what waits, at most `budget` documents, and hears of each; `hear` stops the work by answering false.
    ///
    /// # Errors
    /// Failures of the folder, the log or the local databases; what was read before is in the journal.
    pub fn read_pending(
        &mut self,
        reader: &mut dyn Reader,
        budget: u32,
        hear: &mut dyn FnMut(PendingStep) -> bool,
    ) -> Result<(), VaultError> {
        let mut waiting = Vec::new();
        for index in self.indexes() {
            waiting.extend(index.read().unread(field::READ, budget)?);
        }
        for id in waiting.into_iter().take(budget as usize) {
            let doc = DocId::parse(&id)?;
            let step = self.read_one(doc, reader)?;
            if !hear(step) {
                break;
            }
        }
        Ok(())
    }

    fn read_one(&mut self, doc: DocId, reader: &mut dyn Reader) -> Result<PendingStep, VaultError> {
        let (row, version) = self.version_row(doc, None)?;
        let mut bytes = Vec::new();
        let opened = self.open_document(doc, None, Reading::Words, &[]);
        match opened {
            Ok(open) if open.size() <= LARGEST => {
                open.take(LARGEST).read_to_end(&mut bytes)?;
            }
            Ok(_) => return self.cannot_read(doc, ReadFailure::TooLarge),
            // What is not here or has no key here may be read elsewhere or later.
            Err(VaultError::NoKey | VaultError::Store(_)) => return Ok(PendingStep::Later(doc)),
            Err(error) => return Err(error),
        }
        let read = match reader.read(&bytes, &row.file_name) {
            Ok(read) => read,
            Err(failure) => return self.cannot_read(doc, failure),
        };
        let Some(by) = read.by else {
            return Ok(PendingStep::Later(doc));
        };
        let ver = VersionId::parse(&version.id)?;
        let (c, _) = self.document_state(doc)?;
        let mut draft = Draft::new();
        let texts: Vec<Text> = pieces(doc, ver, &read.text, &by);
        for piece in texts {
            draft.op(c, Op::Text(piece));
        }
        for (name, value) in [(field::READ, Some(by)), (field::LOOKS, read.looks.text())] {
            if value.is_some() {
                let field = name.to_owned();
                let id = doc.into();
                draft.op(c, Op::Set(Set { id, field, value }));
            }
        }
        let level = self.level_for(c);
        self.commit(level, draft)?;
        Ok(PendingStep::Read(doc, row.size))
    }

    fn cannot_read(&mut self, doc: DocId, failure: ReadFailure) -> Result<PendingStep, VaultError> {
        let word = match failure {
            ReadFailure::Unsupported => "unsupported",
            ReadFailure::Encrypted => "encrypted",
            ReadFailure::Damaged => "damaged",
            ReadFailure::TooLarge => "too-large",
            ReadFailure::TimedOut => "timed-out",
            ReadFailure::Crashed => "crashed",
        };
        self.change(
            &[doc],
            &[crate::document::Change::Field {
                name: field::READ.to_owned(),
                value: Some(format!("{NOT}{word}")),
            }],
        )?;
        Ok(PendingStep::Unreadable(doc, failure))
    }
}
