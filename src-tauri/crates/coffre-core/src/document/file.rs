//! Filing one document or thousands.

use std::collections::BTreeMap;

use coffre_format::op::{File, NewLink, NewTag, Op, Text};
use coffre_format::path::FileName;
use coffre_format::rank::Right;
use coffre_format::{CompartmentId, DocId, EntityId, Hash, LinkId, TagId, VersionId};
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::seal::{IN_MEMORY, SealFailure, Sealed, seal_bytes, seal_large};
use super::source::{OpenSource, Source, SourceError};
use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError, WritingEpoch, field, name_of};

/// Documents that are sealed, synced and signed together.
const BATCH: usize = 128;
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

/// A source on its way through a batch.
struct Item<'a> {
    place: usize,
    new: &'a NewDocument,
    name: String,
    bytes: Option<Vec<u8>>,
    sealed: Option<Sealed>,
}

impl Vault {
    /// Files documents. The outcomes stand in the order of the sources.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] or [`VaultError::NoEpoch`] for a compartment, and failures of the folder or the local
    /// databases; what was filed before the error stays filed. Trouble with one source is its outcome.
    pub fn file(&mut self, new: &[NewDocument], progress: &dyn Progress) -> Result<Vec<Outcome>, VaultError> {
        let mut outcomes: Vec<Outcome> = new.iter().map(|_| Outcome::Stopped).collect();
        for (number, batch) in new.chunks(BATCH).enumerate() {
            if progress.stop() {
                break;
            }
            self.file_batch(number * BATCH, batch, &mut outcomes)?;
            progress.at((number * BATCH) + batch.len(), new.len());
        }
        Ok(outcomes)
    }

    fn file_batch(
        &mut self,
        base: usize,
        batch: &[NewDocument],
        outcomes: &mut [Outcome],
    ) -> Result<(), VaultError> {
        let epochs = self.epochs_of(batch)?;
        let read: Vec<_> = batch.par_iter().map(read_small).collect();
        let mut items = Vec::new();
        for (i, (new, read)) in batch.iter().zip(read).enumerate() {
            match read {
                Err(error) => outcomes[base + i] = Outcome::Refused(error),
                Ok((name, bytes)) => {
                    let held = bytes.as_deref().filter(|_| !new.again).map(Hash::of);
                    match held.map(|hash| self.holds(&hash)).transpose()?.flatten() {
                        Some(doc) => outcomes[base + i] = Outcome::Held(doc),
                        None => items.push(Item {
                            place: base + i,
                            new,
                            name,
                            bytes,
                            sealed: None,
                        }),
                    }
                }
            }
        }
        self.seal_small(&mut items, &epochs, outcomes)?;
        self.seal_streams(&mut items, &epochs, outcomes)?;
        items.retain(|item| item.sealed.is_some());
        self.read_back(&items)?;
        self.state(&items, outcomes)
    }

    fn epochs_of(
        &mut self,
        batch: &[NewDocument],
    ) -> Result<BTreeMap<CompartmentId, WritingEpoch>, VaultError> {
        let mut epochs = BTreeMap::new();
        for new in batch {
            if !epochs.contains_key(&new.c) {
                epochs.insert(new.c, self.writing_epoch(new.c)?);
            }
        }
        Ok(epochs)
    }

    /// Seals in memory on all cores, puts the files as one batch.
    fn seal_small(
        &mut self,
        items: &mut [Item<'_>],
        epochs: &BTreeMap<CompartmentId, WritingEpoch>,
        outcomes: &mut [Outcome],
    ) -> Result<(), VaultError> {
        let sealed: Vec<_> = items
            .par_iter_mut()
            .map(|item| {
                let epoch = &epochs[&item.new.c];
                let bytes = item.bytes.take()?;
                Some(seal_bytes(&bytes, &item.name, epoch.kid, &epoch.recipient))
            })
            .collect();
        let mut names = Vec::new();
        for (item, sealed) in items.iter_mut().zip(sealed) {
            match sealed {
                None => {}
                Some(Ok(sealed)) => {
                    names.push(FileName::Object(sealed.object.sha256).path());
                    item.sealed = Some(sealed);
                }
                Some(Err(SealFailure::Source(error))) => outcomes[item.place] = Outcome::Refused(error),
                Some(Err(SealFailure::Vault(error))) => return Err(error),
            }
        }
        self.plan_objects(&names)?;
        let batch = self.store.batch()?;
        items
            .par_iter_mut()
            .filter_map(|item| item.sealed.as_mut())
            .try_for_each(|sealed| {
                let bytes = sealed.bytes.take().unwrap_or_default();
                batch.add(&name_of(&FileName::Object(sealed.object.sha256).path()), &bytes)
            })?;
        batch.commit()?;
        fail::fail_point!("core::after_objects");
        Ok(())
    }

    fn seal_streams(
        &mut self,
        items: &mut [Item<'_>],
        epochs: &BTreeMap<CompartmentId, WritingEpoch>,
        outcomes: &mut [Outcome],
    ) -> Result<(), VaultError> {
        let store = self.store.clone();
        for item in items.iter_mut().filter(|item| item.sealed.is_none()) {
            let epoch = &epochs[&item.new.c];
            let mut planned = |name: &str| self.plan_objects(&[name.to_owned()]);
            let (source, kid, to) = (&item.new.source, epoch.kid, &epoch.recipient);
            match seal_large(&*store, source, &item.name, kid, to, &mut planned) {
                Ok(sealed) => item.sealed = Some(sealed),
                Err(SealFailure::Source(error)) => outcomes[item.place] = Outcome::Refused(error),
                Err(SealFailure::Vault(error)) => return Err(error),
            }
        }
        Ok(())
    }

    /// Reads every sealed file back out of the folder, on all cores. A reader opens it and compares the document, a
    /// depositor compares the sealed bytes.
    fn read_back(&self, items: &[Item<'_>]) -> Result<(), VaultError> {
        let sealed = items.iter().filter_map(|item| item.sealed.as_ref());
        let with_keys: Vec<_> = sealed.map(|sealed| (sealed, self.chest_for(&sealed.object.kid))).collect();
        let store = &*self.store;
        with_keys
            .par_iter()
            .try_for_each(|(sealed, key)| super::read::verify(store, &sealed.object, &sealed.plain, *key))
    }

    fn state(&mut self, items: &[Item<'_>], outcomes: &mut [Outcome]) -> Result<(), VaultError> {
        let mut draft = Draft::new();
        for item in items {
            let Some(sealed) = &item.sealed else { continue };
            let filed = self.state_one(&mut draft, item, sealed)?;
            outcomes[item.place] = Outcome::Filed(filed);
        }
        if !draft.is_empty() {
            let level = items
                .first()
                .map_or(coffre_format::rank::Level::Day, |i| self.level_for(i.new.c));
            self.commit(level, draft)?;
        }
        self.forget_planned_objects()
    }

    fn state_one(
        &mut self,
        draft: &mut Draft,
        item: &Item<'_>,
        sealed: &Sealed,
    ) -> Result<Filed, VaultError> {
        let new = item.new;
        let ver = VersionId::make(&mut *self.random);
        let (doc, after) = match new.version_of {
            Some(doc) => (doc, self.head_versions(doc)?),
            None => (DocId::make(&mut *self.random), Vec::new()),
        };
        let mut fields = new.fields.clone();
        fields.insert(field::TYPE.to_owned(), sealed.file_type.clone());
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
            for piece in pieces(doc, ver, text) {
                draft.op(new.c, Op::Text(piece));
            }
        }
        Ok(Filed {
            doc,
            ver,
            sha256: sealed.plain.sha256,
        })
    }

    fn new_links(&mut self, links: &[(EntityId, String)]) -> Vec<NewLink> {
        let make = |(to, part): &(EntityId, String)| NewLink {
            id: LinkId::make(&mut *self.random),
            to: *to,
            r#as: part.clone(),
        };
        links.iter().map(make).collect()
    }

    fn new_tags(&mut self, tags: &[String]) -> Vec<NewTag> {
        tags.iter()
            .map(|tag| NewTag {
                id: TagId::make(&mut *self.random),
                tag: tag.clone(),
            })
            .collect()
    }

    /// The document that holds these bytes already, among those that can be seen.
    pub(crate) fn holds(&self, sha256: &Hash) -> Result<Option<DocId>, VaultError> {
        for index in self.indexes() {
            for row in index.read().documents_with_plaintext(&sha256.to_string())? {
                if !row.binned {
                    return Ok(DocId::parse(&row.id).ok());
                }
            }
        }
        Ok(None)
    }
}

/// Reads what is small enough for memory; a larger source keeps its bytes for the stream.
fn read_small(new: &NewDocument) -> Result<(String, Option<Vec<u8>>), SourceError> {
    let name: String = new.name.nfc().collect();
    if name.is_empty() || name.len() > 1000 {
        return Err(SourceError::Name);
    }
    let open = OpenSource::open(&new.source)?;
    if open.size() > IN_MEMORY {
        return Ok((name, None));
    }
    Ok((name, Some(open.read_all()?)))
}

fn pieces(doc: DocId, ver: VersionId, text: &str) -> Vec<Text> {
    let chars: Vec<char> = text.chars().collect();
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
            by: "plain".to_owned(),
        })
        .collect()
}
