//! Moving a document to another compartment: all of its versions sealed anew there, a tombstone here that names no
//! target. One draft states both, so that a computer that stops dead leaves it here or there.

mod left_behind;

use std::collections::BTreeMap;

use coffre_format::op::{Fact, File, Gone, Op};
use coffre_format::rank::{Class, Right};
use coffre_format::segment::{Object, Plain};
use coffre_format::{CompartmentId, DocId, FactId, VersionId};

use super::file::pieces;
use super::read::{open, verify};
use super::seal::seal_again;
use crate::authority::Verdict;
use crate::intake::reader_of;
use crate::merge::{DocumentState, VersionState};
use crate::random::RandomId as _;
use crate::vault::{Draft, Finding, Vault, VaultError, WritingEpoch, field};

pub use left_behind::LeftBehind;

impl Vault {
    /// Moves a document into `target` and returns its id there: every version with what it replaces, fields, links,
    /// tags and dated facts. What others said of it meanwhile is listed by [`Vault::left_behind`]; moving the document
    /// again brings it along.
    ///
    /// The person reads the source and may at least file in the target; into a laxer place (one that more people read)
    /// only who manages both. The new copies are durable and read back before anything is stated; the old objects stay
    /// in the folder until a reader of the target has confirmed them.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`], [`VaultError::NotFound`]; [`VaultError::NotHere`] while something that was said in
    /// the source is on its way; [`VaultError::Value`] for who may only hand up into the target and would tear the
    /// document apart; as [`Vault::file`].
    pub fn move_document(&mut self, doc: DocId, target: CompartmentId) -> Result<DocId, VaultError> {
        let (from, state) = match self.document_state(doc) {
            Err(VaultError::NotFound) => return self.move_rest(doc, target),
            found => found?,
        };
        if from == target {
            return Ok(doc);
        }
        self.may_move(from, target)?;
        self.everything_is_here(from)?;
        let text = self.text_of(doc)?;
        let mut draft = Draft::new();
        let moved = self.take_along(&mut draft, &state, target, text)?;
        draft.op(from, Op::Gone(Gone { doc }));
        let level = self.level_for(from).max(self.level_for(target));
        self.commit(level, draft)?;
        Ok(moved)
    }

    fn may_move(&self, from: CompartmentId, target: CompartmentId) -> Result<(), VaultError> {
        let may = |c| self.authority.right(self.person(), c);
        let manages = may(from) >= Right::Manage && may(target) >= Right::Manage;
        let laxer = self.is_laxer(from, target);
        if may(from) >= Right::Read && may(target) >= Right::File && (!laxer || manages) {
            Ok(())
        } else {
            Err(VaultError::NotAllowed)
        }
    }

    /// Whether somebody reads `target` who does not read `from`.
    pub(crate) fn is_laxer(&self, from: CompartmentId, target: CompartmentId) -> bool {
        let people = self.authority.persons();
        people.iter().any(|p| {
            self.authority.right(p.person, target) >= Right::Read
                && self.authority.right(p.person, from) < Right::Read
        })
    }

    /// Refuses while a body of `c` is known by its entry and not here: what it says would count as seen by the
    /// tombstone and would not be taken along.
    fn everything_is_here(&self, c: CompartmentId) -> Result<(), VaultError> {
        let malformed = |seat, seq| self.findings.contains(&Finding::MalformedBody { seat, seq });
        let kids = self
            .waiting
            .kids()
            .into_iter()
            .filter(|kid| kid.compartment() == c);
        let waits = kids.flat_map(|kid| self.waiting.of(&kid).collect::<Vec<_>>());
        let lacks = |(note, part): (coffre_format::Hash, u32)| {
            let entry = self.notes.get(&note)?;
            let body = entry.bodies.get(part as usize)?;
            let speaks = body.class == Class::Data && self.authority.verdict(&note) == Verdict::Counts;
            (speaks && !malformed(entry.seat, entry.seq)).then_some(())
        };
        match waits.filter_map(lacks).next() {
            Some(()) => Err(VaultError::NotHere),
            None => Ok(()),
        }
    }

    /// States a new document in `target` with these versions and all else that is known of it.
    fn take_along(
        &mut self,
        draft: &mut Draft,
        state: &DocumentState,
        target: CompartmentId,
        text: Option<String>,
    ) -> Result<DocId, VaultError> {
        let reads = self.reads_here(target);
        if !reads && (state.versions.len() > 1 || !state.facts.is_empty()) {
            if self.authority.right(self.person(), target) >= Right::Read {
                return Err(VaultError::StepUp);
            }
            return Err(VaultError::Value(
                "this document has several versions or dated facts, which only who reads the other place can put there; ask such a person to move it",
            ));
        }
        let moved = DocId::make(&mut *self.random);
        let (newest, earlier) = state.versions.split_last().ok_or(VaultError::NotFound)?;
        let mut copies = BTreeMap::new();
        self.note_move(state.doc)?;
        for version in earlier {
            let record = self.seal_version(version, moved, target, &mut copies)?;
            draft.op(target, Op::File(record));
        }
        let mut record = self.seal_version(newest, moved, target, &mut copies)?;
        fail::fail_point!("core::after_objects");
        let shown = state
            .current()
            .and_then(|current| Some((current.ver, *copies.get(&current.ver)?)));
        record.fields = fields_of(state, shown);
        record
            .fields
            .insert(field::MOVED_FROM.to_owned(), state.doc.to_string());
        let links: Vec<_> = state.links.values().map(|l| (l.to, l.part.clone())).collect();
        record.links = self.new_links(&links);
        record.tags = self.new_tags(&state.tags.keys().cloned().collect::<Vec<_>>());
        let by = record
            .fields
            .get(field::READ)
            .map(|read| reader_of(read).to_owned());
        draft.op(
            target,
            if reads {
                Op::File(record)
            } else {
                Op::Submit(record)
            },
        );
        for fact in state.facts.values() {
            draft.op(
                target,
                Op::Fact(Fact {
                    id: FactId::make(&mut *self.random),
                    of: moved.into(),
                    event: fact.event.clone(),
                    date: fact.date.clone(),
                    note: fact.note.clone(),
                }),
            );
        }
        // The index knows the words of the version that is shown; those of others are read anew when one of them is.
        if let (Some(text), Some((_, ver)), true) = (text, shown, reads) {
            for piece in pieces(moved, ver, &text, by.as_deref().unwrap_or("plain")) {
                draft.op(target, Op::Text(piece));
            }
        }
        Ok(moved)
    }

    /// Whether the target is read by this person with the keys that are open.
    fn reads_here(&self, target: CompartmentId) -> bool {
        self.authority.right(self.person(), target) >= Right::Read && self.which(target).is_some()
    }

    /// The log says that a document was read to be moved before a byte of it is.
    fn note_move(&mut self, doc: DocId) -> Result<(), VaultError> {
        self.write_audit("view", vec![doc.into()], &[("why", "move")])
    }

    /// Seals one version for `target`, reads it back, and gives its record there. `copies` holds the new names of the
    /// versions that were sealed before.
    fn seal_version(
        &mut self,
        version: &VersionState,
        moved: DocId,
        target: CompartmentId,
        copies: &mut BTreeMap<VersionId, VersionId>,
    ) -> Result<File, VaultError> {
        let epoch = self.writing_epoch(target)?;
        let (obj, plain) = self.copy_object(version, &epoch)?;
        let ver = VersionId::make(&mut *self.random);
        let after = version.after.iter().filter_map(|ver| copies.get(ver)).copied();
        let after = after.collect();
        copies.insert(version.ver, ver);
        Ok(File {
            doc: moved,
            ver,
            after,
            obj,
            plain,
            name: version.name.clone(),
            fields: BTreeMap::new(),
            links: Vec::new(),
            tags: Vec::new(),
        })
    }

    fn copy_object(
        &mut self,
        version: &VersionState,
        epoch: &WritingEpoch,
    ) -> Result<(Object, Plain), VaultError> {
        if !self.hold_key(&version.obj.kid)? {
            return Err(VaultError::NoKey);
        }
        let store = self.store.clone();
        let key = self.shared_key(&version.obj.kid).ok_or(VaultError::NoKey)?;
        let mut content = open(&*store, &version.obj, &key)?;
        let mut planned = |name: &str| self.plan_objects(&[name.to_owned()]);
        let (obj, plain) = seal_again(&*store, &mut content, epoch.kid, &epoch.recipient, &mut planned)?;
        if plain != version.plain {
            return Err(VaultError::ReadBack);
        }
        verify(&*store, &obj, &plain, self.shared_key(&epoch.kid).as_deref())?;
        Ok((obj, plain))
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

/// The fields that go along. How versions were read and look is said of the one that is shown, by its old and its new name.
fn fields_of(state: &DocumentState, shown: Option<(VersionId, VersionId)>) -> BTreeMap<String, String> {
    let only = state.versions.len() == 1;
    let mut fields = state.values();
    for name in [field::READ, field::LOOKS, field::LEFT] {
        let said = fields.remove(name).zip(shown);
        let said = said.and_then(|(said, (old, new))| {
            let of_shown = field::of_version(&said, old, only)?;
            Some(field::said_of(of_shown, new))
        });
        fields.extend(said.map(|said| (name.to_owned(), said)));
    }
    fields
}
