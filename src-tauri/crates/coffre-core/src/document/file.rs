//! Filing one document or thousands.

use std::collections::BTreeMap;

use coffre_format::op::{File, NewLink, NewTag, Op, Text};
use coffre_format::rank::{Level, Right};
use coffre_format::{CompartmentId, DocId, EntityId, Hash, LinkId, TagId, VersionId};
use coffre_understand::identifiers::without_national_numbers;

use super::batch::{Batch, Item, Work, split};
use super::source::{Source, SourceError};
use crate::intake::reader_of;
use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError, field};

/// Characters of text in one line of the journal, well under its limit however they are escaped.
const TEXT_PIECE: usize = 8 * 1024;

/// A document to be.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// Its bytes.
    pub source: Source,
    /// The name of its file.
    pub name: String,
    /// Where it will lie.
    pub c: CompartmentId,
    /// Fields, by the names of [`field`] or others.
    pub fields: BTreeMap<String, String>,
    /// Links to dossiers and parties, each with the part that the target plays.
    pub links: Vec<(EntityId, String)>,
    /// Tags.
    pub tags: Vec<String>,
    /// Its words, if somebody read them.
    pub text: Option<String>,
    /// The document of which this is a new version.
    pub version_of: Option<DocId>,
    /// Whether bytes that are already held are filed once more.
    pub again: bool,
}

/// A document that was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filed {
    /// The document.
    pub doc: DocId,
    /// Its version.
    pub ver: VersionId,
    /// Hash of its bytes.
    pub sha256: Hash,
}

/// What became of one source.
#[derive(Debug)]
pub enum Outcome {
    /// Sealed, read back and stated.
    Filed(Filed),
    /// The same bytes are held already, as this document.
    Held(DocId),
    /// The same bytes were met earlier in the same work and are filed once.
    Twice,
    /// Not filed; the source is untouched.
    Refused(SourceError),
    /// Not filed: the work was stopped before.
    Stopped,
}

/// Hears how far filing has come, and may stop it between batches.
pub trait Progress {
    /// `done` of `all` sources have an outcome.
    fn at(&self, done: usize, all: usize);
    /// Whether to stop; what is filed stays filed.
    fn stop(&self) -> bool;
}

/// Neither shows nor stops.
pub struct Silent;

impl Progress for Silent {
    fn at(&self, _: usize, _: usize) {}
    fn stop(&self) -> bool {
        false
    }
}

impl Vault {
    /// Files documents. The outcomes stand in the order of the sources.
    ///
    /// Three batches are on their way at once: one is read and sealed, the one before becomes durable and is read
    /// back, and the one before that is stated.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] or [`VaultError::NoEpoch`] for a compartment, and failures of the folder or the local
    /// databases; what was filed before the error stays filed. Trouble with one source is its outcome.
    pub fn file(&mut self, new: &[NewDocument], progress: &dyn Progress) -> Result<Vec<Outcome>, VaultError> {
        let mut work = Work::new(new);
        let mut sealed: Option<Batch<'_>> = None;
        let mut stored: Vec<Item<'_>> = Vec::new();
        let mut ranges = split(new).into_iter();
        loop {
            let range = if progress.stop() { None } else { ranges.next() };
            let ends = range.is_none() && sealed.is_none();
            let (next, storing) = std::thread::scope(|scope| {
                let storing = sealed.take().map(|batch| scope.spawn(move || batch.store()));
                let stating = self.state(std::mem::take(&mut stored), &mut work);
                let next =
                    stating.and_then(|()| range.map(|range| self.seal_batch(&mut work, range)).transpose());
                let join = |thread: std::thread::ScopedJoinHandle<'_, _>| {
                    thread.join().expect("storing reports errors, it does not panic")
                };
                (next, storing.map_or(Ok(Vec::new()), join))
            });
            stored = storing?;
            match next {
                Ok(next) => sealed = next,
                Err(error) => {
                    self.state(stored, &mut work)?;
                    return Err(error);
                }
            }
            if ends {
                return Ok(work.outcomes);
            }
            progress.at(work.decided(), new.len());
        }
    }

    fn state(&mut self, items: Vec<Item<'_>>, work: &mut Work<'_>) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        let mut level = Level::Day;
        for item in &items {
            level = level.max(self.level_for(item.new.c));
            work.outcomes[item.place] = Outcome::Filed(self.state_one(&mut draft, item)?);
        }
        if !draft.is_empty() {
            self.commit(level, draft)?;
        }
        self.forget_planned_objects(&items.iter().flat_map(Item::names).collect::<Vec<_>>())
    }

    fn state_one(&mut self, draft: &mut Draft, item: &Item<'_>) -> Result<Filed, VaultError> {
        let (new, sealed) = (item.new, &item.sealed);
        let ver = VersionId::make(&mut *self.random);
        let (doc, after) = match new.version_of {
            Some(doc) => (doc, self.head_versions(doc)?),
            None => (DocId::make(&mut *self.random), Vec::new()),
        };
        let mut fields = new.fields.clone();
        fields.insert(field::TYPE.to_owned(), sealed.file_type.clone());
        for name in [field::READ, field::LOOKS] {
            fields
                .entry(name.to_owned())
                .and_modify(|value| *value = field::said_of(value, ver));
        }
        let record = File {
            doc,
            ver,
            after,
            obj: sealed.object.clone(),
            plain: sealed.plain.clone(),
            name: item.name.clone(),
            fields,
            links: self.new_links(&new.links),
            tags: self.new_tags(&new.tags),
        };
        let reads = self.authority.right(self.person(), new.c) >= Right::Read && self.which(new.c).is_some();
        draft.op(
            new.c,
            if reads {
                Op::File(record)
            } else {
                Op::Submit(record)
            },
        );
        if let Some(text) = new.text.as_deref().filter(|_| reads) {
            let by = new
                .fields
                .get(field::READ)
                .map_or("plain", |read| reader_of(read));
            for piece in pieces(doc, ver, text, by) {
                draft.op(new.c, Op::Text(piece));
            }
        }
        Ok(Filed {
            doc,
            ver,
            sha256: sealed.plain.sha256,
        })
    }

    pub(super) fn new_links(&mut self, links: &[(EntityId, String)]) -> Vec<NewLink> {
        let make = |(to, part): &(EntityId, String)| NewLink {
            id: LinkId::make(&mut *self.random),
            to: *to,
            r#as: part.clone(),
        };
        links.iter().map(make).collect()
    }

    pub(super) fn new_tags(&mut self, tags: &[String]) -> Vec<NewTag> {
        tags.iter()
            .map(|tag| NewTag {
                id: TagId::make(&mut *self.random),
                tag: tag.clone(),
            })
            .collect()
    }
}

/// The words of a version as lines of the journal, without national numbers.
pub(crate) fn pieces(doc: DocId, ver: VersionId, text: &str, by: &str) -> Vec<Text> {
    let chars: Vec<char> = without_national_numbers(text).chars().collect();
    let parts: Vec<String> = chars
        .chunks(TEXT_PIECE)
        .map(|chunk| chunk.iter().collect())
        .collect();
    let of = parts.len() as u64;
    (0u64..)
        .zip(parts)
        .map(|(i, text)| Text {
            doc,
            ver,
            i,
            of,
            text,
            by: by.to_owned(),
        })
        .collect()
}
