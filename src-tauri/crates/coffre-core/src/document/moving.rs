//! Moving a document to another compartment: sealed anew there, a tombstone here that names no target.

use coffre_format::op::{Gone, Op};
use coffre_format::rank::Right;
use coffre_format::{CompartmentId, DocId};
use std::io::Read as _;

use super::file::{NewDocument, Outcome, Silent};
use super::read::Reading;
use super::source::Source;
use crate::vault::{Draft, Vault, VaultError};

/// Documents up to this size are moved through memory, larger ones through a sealed copy of the stream.
const MOST: u64 = 512 * 1024 * 1024;

impl Vault {
    /// Moves a document into `target` and returns its id there.
    ///
    /// The person reads the source and may at least file in the target; into a laxer place (one that more people read) only
    /// who manages both. The new copy is durable and read back before the tombstone is stated; the old object stays in
    /// the folder until a reader of the target has confirmed it.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`], [`VaultError::NotFound`]; as [`Vault::file`].
    pub fn move_document(&mut self, doc: DocId, target: CompartmentId) -> Result<DocId, VaultError> {
        let (from, state) = self.document_state(doc)?;
        if from == target {
            return Ok(doc);
        }
        let person = self.person();
        let may = |c| self.authority.right(person, c);
        let laxer = self.is_laxer(from, target);
        if may(from) < Right::Read
            || may(target) < Right::File
            || (laxer && (may(from) < Right::Manage || may(target) < Right::Manage))
        {
            return Err(VaultError::NotAllowed);
        }
        let mut open = self.open_document(doc, None, Reading::Output, &[("why", "move")])?;
        if open.size() > MOST {
            return Err(VaultError::TooLarge);
        }
        let mut bytes = Vec::new();
        open.read_to_end(&mut bytes)?;
        let current = state.current().ok_or(VaultError::NotFound)?;
        let new = NewDocument {
            source: Source::Bytes(bytes),
            name: current.name.clone(),
            c: target,
            fields: state.values(),
            links: state
                .links
                .values()
                .map(|link| (link.to, link.part.clone()))
                .collect(),
            tags: state.tags.keys().cloned().collect(),
            text: self.text_of(doc)?,
            version_of: None,
            again: true,
        };
        let outcome = self.file(&[new], &Silent)?.into_iter().next();
        let moved = match outcome {
            Some(Outcome::Filed(filed)) => filed.doc,
            _ => return Err(VaultError::ReadBack),
        };
        let mut draft = Draft::new();
        draft.op(from, Op::Gone(Gone { doc }));
        let level = self.level_for(from);
        self.commit(level, draft)?;
        Ok(moved)
    }

    /// Whether somebody reads `target` who does not read `from`.
    pub(crate) fn is_laxer(&self, from: CompartmentId, target: CompartmentId) -> bool {
        let people = self.authority.persons();
        people.iter().any(|p| {
            self.authority.right(p.person, target) >= Right::Read
                && self.authority.right(p.person, from) < Right::Read
        })
    }

    pub(crate) fn text_of(&self, doc: DocId) -> Result<Option<String>, VaultError> {
        for index in self.indexes() {
            if let Some(text) = index.read().text(&doc.to_string())? {
                return Ok(Some(text.body).filter(|body| !body.is_empty()));
            }
        }
        Ok(None)
    }
}
