//! Batches: what is read and sealed together, becomes durable together and is named by one entry.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use coffre_crypto::Identity;
use coffre_format::path::FileName;
use coffre_format::segment::Segments;
use coffre_format::{CompartmentId, DocId, Hash};
use coffre_store::Store;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::file::{NewDocument, Outcome};
use super::seal::{IN_MEMORY, SealFailure, Sealed, seal_bytes, seal_large};
use super::source::{OpenSource, Source, SourceError};
use crate::vault::{Vault, VaultError, WritingEpoch, name_of};

/// Documents of one batch, at most.
const COUNT: usize = 512;
/// Bytes of one batch that are held in memory, at most; a larger document is a stream.
const BYTES: u64 = 128 * 1024 * 1024;

/// Filing as a whole: the sources, their outcomes, and the bytes that were met.
pub(super) struct Work<'a> {
    new: &'a [NewDocument],
    pub(super) outcomes: Vec<Outcome>,
    met: BTreeSet<Hash>,
}

impl<'a> Work<'a> {
    pub(super) fn new(new: &'a [NewDocument]) -> Self {
        Self {
            new,
            outcomes: new.iter().map(|_| Outcome::Stopped).collect(),
            met: BTreeSet::new(),
        }
    }
}

/// A source that is sealed.
pub(super) struct Item<'a> {
    pub(super) place: usize,
    pub(super) new: &'a NewDocument,
    pub(super) name: String,
    pub(super) sealed: Sealed,
    key: Option<Arc<Identity>>,
}

impl Item<'_> {
    /// The names of its objects.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names = vec![FileName::Object(self.sealed.object.sha256).path()];
        if let Some(Segments::Listed(list)) = &self.sealed.object.seg {
            names.push(FileName::Object(list.sha256).path());
        }
        names
    }
}

/// Sealed documents that are not durable yet.
pub(super) struct Batch<'a> {
    store: Arc<dyn Store>,
    files: Box<dyn coffre_store::Batch>,
    items: Vec<Item<'a>>,
}

impl<'a> Batch<'a> {
    /// Makes the files durable, then reads each one back on all cores. A reader opens it and compares the document, a
    /// depositor compares the sealed bytes.
    pub(super) fn store(self) -> Result<Vec<Item<'a>>, VaultError> {
        self.files.commit()?;
        fail::fail_point!("core::after_objects");
        let store = &*self.store;
        self.items.par_iter().try_for_each(|item| {
            super::read::verify(
                store,
                &item.sealed.object,
                &item.sealed.plain,
                item.key.as_deref(),
            )
        })?;
        Ok(self.items)
    }
}

/// Cuts the sources into batches by count and by the bytes that memory will hold.
pub(super) fn split(new: &[NewDocument]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (place, one) in new.iter().enumerate() {
        let size = match &one.source {
            Source::Bytes(bytes) => bytes.len() as u64,
            Source::Path(path) => std::fs::metadata(path).map_or(0, |meta| meta.len()),
        };
        let held = if size > IN_MEMORY { 0 } else { size };
        if place > start && (place - start == COUNT || bytes + held > BYTES) {
            ranges.push(start..place);
            (start, bytes) = (place, 0);
        }
        bytes += held;
    }
    if start < new.len() {
        ranges.push(start..new.len());
    }
    ranges
}

/// A source that was read, small enough for memory or to be streamed.
struct ReadSource {
    name: String,
    hash: Hash,
    bytes: Option<Vec<u8>>,
}

impl Vault {
    /// Reads and seals the sources of a range. Those that are held already, or cannot be read, get their outcome.
    pub(super) fn seal_batch<'a>(
        &mut self,
        work: &mut Work<'a>,
        range: Range<usize>,
    ) -> Result<Batch<'a>, VaultError> {
        let epochs = self.epochs_of(&work.new[range.clone()])?;
        let read: Vec<_> = work.new[range.clone()].par_iter().map(read_source).collect();
        let mut small = Vec::new();
        let mut large = Vec::new();
        for (place, read) in range.zip(read) {
            let new = &work.new[place];
            match read {
                Err(error) => work.outcomes[place] = Outcome::Refused(error),
                Ok(read) => match self.known(work, new, &read.hash)? {
                    Some(outcome) => work.outcomes[place] = outcome,
                    None => match read.bytes {
                        Some(bytes) => small.push((place, new, read.name, bytes)),
                        None => large.push((place, new, read.name)),
                    },
                },
            }
        }
        let mut items: Vec<Item<'a>> = Vec::new();
        let sealed: Vec<_> = small
            .into_par_iter()
            .map(|(place, new, name, bytes)| {
                let epoch = &epochs[&new.c];
                seal_bytes(&bytes, &name, epoch.kid, &epoch.recipient)
                    .map(|sealed| (place, new, name, sealed))
            })
            .collect();
        for one in sealed {
            match one {
                Ok((place, new, name, sealed)) => items.push(self.item(place, new, name, sealed)),
                Err(SealFailure::Source(_)) => {}
                Err(SealFailure::Vault(error)) => return Err(error),
            }
        }
        self.plan_objects(&items.iter().flat_map(Item::names).collect::<Vec<_>>())?;
        let files = self.store.batch()?;
        items.par_iter_mut().try_for_each(|item| {
            let bytes = item.sealed.bytes.take().unwrap_or_default();
            files.add(
                &name_of(&FileName::Object(item.sealed.object.sha256).path()),
                &bytes,
            )
        })?;
        for (place, new, name) in large {
            match self.seal_stream(new, &name, &epochs[&new.c]) {
                Ok(sealed) => items.push(self.item(place, new, name, sealed)),
                Err(SealFailure::Source(error)) => work.outcomes[place] = Outcome::Refused(error),
                Err(SealFailure::Vault(error)) => return Err(error),
            }
        }
        items.sort_by_key(|item| item.place);
        Ok(Batch {
            store: self.store.clone(),
            files,
            items,
        })
    }

    fn seal_stream(
        &mut self,
        new: &NewDocument,
        name: &str,
        epoch: &WritingEpoch,
    ) -> Result<Sealed, SealFailure> {
        let store = self.store.clone();
        let mut planned = |name: &str| self.plan_objects(&[name.to_owned()]);
        seal_large(
            &*store,
            &new.source,
            name,
            epoch.kid,
            &epoch.recipient,
            &mut planned,
        )
    }

    fn item<'a>(&self, place: usize, new: &'a NewDocument, name: String, sealed: Sealed) -> Item<'a> {
        let key = self.shared_key(&sealed.object.kid);
        Item {
            place,
            new,
            name,
            sealed,
            key,
        }
    }

    /// The outcome of a source whose bytes are held already, in the vault or earlier in the same work.
    fn known(
        &self,
        work: &mut Work<'_>,
        new: &NewDocument,
        hash: &Hash,
    ) -> Result<Option<Outcome>, VaultError> {
        if new.again {
            return Ok(None);
        }
        match self.holds(hash)? {
            Some(doc) => Ok(Some(Outcome::Held(doc))),
            None if work.met.insert(*hash) => Ok(None),
            None => Ok(Some(Outcome::Twice)),
        }
    }

    fn epochs_of(
        &mut self,
        batch: &[NewDocument],
    ) -> Result<BTreeMap<CompartmentId, WritingEpoch>, VaultError> {
        let mut epochs = BTreeMap::new();
        for new in batch {
            if let Entry::Vacant(place) = epochs.entry(new.c) {
                place.insert(self.writing_epoch(new.c)?);
            }
        }
        Ok(epochs)
    }

    /// The document that holds these bytes already, among those that can be seen.
    fn holds(&self, sha256: &Hash) -> Result<Option<DocId>, VaultError> {
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

/// Reads what is small enough for memory; of a larger source only the hash is kept.
fn read_source(new: &NewDocument) -> Result<ReadSource, SourceError> {
    let name: String = new.name.nfc().collect();
    if name.is_empty() || name.len() > 1000 {
        return Err(SourceError::Name);
    }
    let open = OpenSource::open(&new.source)?;
    if open.size() > IN_MEMORY {
        return Ok(ReadSource {
            name,
            hash: open.hash()?,
            bytes: None,
        });
    }
    let bytes = open.read_all()?;
    Ok(ReadSource {
        name,
        hash: Hash::of(&bytes),
        bytes: Some(bytes),
    })
}
