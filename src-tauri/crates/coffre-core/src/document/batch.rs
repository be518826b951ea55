//! Batches: what is read and sealed together, becomes durable together and is named by one entry.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use coffre_crypto::{Identity, opens_to};
use coffre_format::path::FileName;
use coffre_format::segment::Segments;
use coffre_format::{CompartmentId, DocId, Hash, Kid};
use coffre_store::Store;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::file::{NewDocument, Outcome};
use super::seal::{IN_MEMORY, SealFailure, Sealed, seal_bytes, seal_large};
use super::source::{OpenSource, Source, SourceError};
use crate::vault::{Vault, VaultError, WritingEpoch, name_of};

/// Documents of one batch, at most: they are named by one entry.
const COUNT: usize = 512;
/// Bytes of one batch, at most, larger documents left out: those are streams of their own.
const BYTES: u64 = 256 * 1024 * 1024;
/// Documents that are read at once, at most, while as many are being sealed.
const READ_COUNT: usize = 32;
/// Bytes that are read at once, at most, but for a single document.
const READ_BYTES: u64 = 16 * 1024 * 1024;

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

    /// How many sources have an outcome.
    pub(super) fn decided(&self) -> usize {
        let decided = |outcome: &&Outcome| !matches!(outcome, Outcome::Stopped);
        self.outcomes.iter().filter(decided).count()
    }
}

/// A source that is sealed.
pub(super) struct Item<'a> {
    pub(super) place: usize,
    pub(super) new: &'a NewDocument,
    pub(super) name: String,
    pub(super) sealed: Sealed,
    /// Opens what was sealed as a stream; the others were opened in memory.
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
    /// Makes the files durable, then reads each one back on all cores: the sealed bytes are those that were opened in
    /// memory and compared with the document, or, of a document that is larger than that, open to it here. A depositor,
    /// who cannot open them, compares the sealed bytes.
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

/// Cuts the sources into batches.
pub(super) fn split(new: &[NewDocument]) -> Vec<Range<usize>> {
    cut(new, 0..new.len(), COUNT, BYTES)
}

/// Cuts a range of sources by their count and by the bytes that memory will hold.
fn cut(new: &[NewDocument], range: Range<usize>, most: usize, most_bytes: u64) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut bytes) = (range.start, 0);
    for place in range.clone() {
        let size = match &new[place].source {
            Source::Bytes(bytes) => bytes.len() as u64,
            Source::Path(path) => std::fs::metadata(path).map_or(0, |meta| meta.len()),
        };
        let held = if size > IN_MEMORY { 0 } else { size };
        if place > start && (place - start == most || bytes + held > most_bytes) {
            ranges.push(start..place);
            (start, bytes) = (place, 0);
        }
        bytes += held;
    }
    if start < range.end {
        ranges.push(start..range.end);
    }
    ranges
}

/// A source that was read, small enough for memory or to be streamed.
struct ReadSource {
    name: String,
    hash: Hash,
    bytes: Option<Vec<u8>>,
}

/// A source that is to be sealed.
struct Chosen<'a> {
    place: usize,
    new: &'a NewDocument,
    name: String,
    hash: Hash,
}

impl Vault {
    /// Reads and seals the sources of a range, a few at a time: while those are sealed and written, the next ones are
    /// read. Sources that are held already, or cannot be read, get their outcome.
    pub(super) fn seal_batch<'a>(
        &mut self,
        work: &mut Work<'a>,
        range: Range<usize>,
    ) -> Result<Batch<'a>, VaultError> {
        let new = work.new;
        let epochs = self.epochs_of(&new[range.clone()])?;
        let keys: BTreeMap<Kid, Arc<Identity>> = epochs
            .values()
            .filter_map(|epoch| Some((epoch.kid, self.shared_key(&epoch.kid)?)))
            .collect();
        let files = self.store.batch()?;
        let read = |range: Range<usize>| new[range].par_iter().map(read_source).collect::<Vec<_>>();
        let mut ranges = cut(new, range, READ_COUNT, READ_BYTES).into_iter().peekable();
        let mut next = ranges.peek().cloned().map(read).unwrap_or_default();
        let mut items: Vec<Item<'a>> = Vec::new();
        let mut large = Vec::new();
        while let Some(range) = ranges.next() {
            let small = self.choose(work, range, std::mem::take(&mut next), &mut large)?;
            let seal = |chosen| seal_small(&*files, &epochs, &keys, chosen);
            let (reading, sealed) = rayon::join(
                || ranges.peek().cloned().map(read).unwrap_or_default(),
                || small.into_par_iter().map(seal).collect::<Result<Vec<_>, _>>(),
            );
            next = reading;
            items.extend(
                sealed?
                    .into_iter()
                    .map(|(chosen, sealed)| item(chosen, sealed, None)),
            );
        }
        // None has its name before the batch is committed.
        self.plan_objects(&items.iter().flat_map(Item::names).collect::<Vec<_>>())?;
        for chosen in large {
            match self.seal_stream(chosen.new, &chosen.name, &epochs[&chosen.new.c]) {
                Ok(sealed) => {
                    let key = keys.get(&sealed.object.kid).cloned();
                    items.push(item(chosen, sealed, key));
                }
                Err(SealFailure::Source(error)) => work.outcomes[chosen.place] = Outcome::Refused(error),
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

    /// Chooses what is to be sealed of what was read: documents in memory are returned, others join `large`.
    fn choose<'a>(
        &self,
        work: &mut Work<'a>,
        range: Range<usize>,
        read: Vec<Result<ReadSource, SourceError>>,
        large: &mut Vec<Chosen<'a>>,
    ) -> Result<Vec<(Chosen<'a>, Vec<u8>)>, VaultError> {
        let mut small = Vec::new();
        for (place, read) in range.zip(read) {
            let new = &work.new[place];
            let read = match read {
                Ok(read) => read,
                Err(error) => {
                    work.outcomes[place] = Outcome::Refused(error);
                    continue;
                }
            };
            if let Some(outcome) = self.known(work, new, &read.hash)? {
                work.outcomes[place] = outcome;
                continue;
            }
            let chosen = Chosen {
                place,
                new,
                name: read.name,
                hash: read.hash,
            };
            match read.bytes {
                Some(bytes) => small.push((chosen, bytes)),
                None => large.push(chosen),
            }
        }
        Ok(small)
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

fn item(chosen: Chosen<'_>, sealed: Sealed, key: Option<Arc<Identity>>) -> Item<'_> {
    let Chosen { place, new, name, .. } = chosen;
    Item {
        place,
        new,
        name,
        sealed,
        key,
    }
}

/// Seals a document that is in memory and hands its sealed bytes to the batch. Who holds the key opens them before: here
/// both are at hand, so that what is read back later needs only to be the same bytes.
fn seal_small<'a>(
    files: &dyn coffre_store::Batch,
    epochs: &BTreeMap<CompartmentId, WritingEpoch>,
    keys: &BTreeMap<Kid, Arc<Identity>>,
    (chosen, bytes): (Chosen<'a>, Vec<u8>),
) -> Result<(Chosen<'a>, Sealed), VaultError> {
    let epoch = &epochs[&chosen.new.c];
    let (sealed, object) = seal_bytes(&bytes, &chosen.hash, &chosen.name, epoch.kid, &epoch.recipient)?;
    if let Some(key) = keys.get(&epoch.kid)
        && !opens_to(&object, key, &bytes)?
    {
        return Err(VaultError::ReadBack);
    }
    files.add(&name_of(&FileName::Object(sealed.object.sha256).path()), &object)?;
    Ok((chosen, sealed))
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
