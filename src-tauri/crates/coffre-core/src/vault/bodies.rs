//! Reading sealed bodies: where each lies is found out first, so that they can be opened on all cores.

use std::ops::Range;
use std::sync::Arc;

use coffre_crypto::{Identity, open_verified};
use coffre_format::Hash;
use coffre_format::body::Body;
use coffre_format::entry::{BodyRef, Entry};
use coffre_format::path::FileName;
use coffre_store::{Name, Store, StoreError};
use rayon::prelude::*;

use super::Vault;
use super::error::VaultError;
use super::finding::Finding;

/// Bodies that are taken in by one transaction, at most, but for those of one entry.
const LOT_COUNT: usize = 256;
/// Sealed bytes of those, at most: words are compressed to about a third, and two lots are in memory at once.
const LOT_BYTES: u64 = 16 * 1024 * 1024;

/// A body that can be opened, with what that takes.
pub(super) struct SealedBody {
    pub(super) note: Hash,
    pub(super) part: usize,
    entry: Entry,
    place: Place,
    key: Arc<Identity>,
}

enum Place {
    /// Still in the outbox.
    Here(Vec<u8>),
    Folder(Name),
}

/// What was found in its place.
pub(super) enum Opened {
    /// Lines that agree with the entry.
    Lines(Vec<String>),
    /// Nothing, or not here yet.
    Absent,
    /// A file that the system does not let be read.
    Unreadable,
    /// Other bytes than the entry names: whoever keeps the folder did that, not the author.
    Damaged,
    /// The bytes that the entry names, which are no body of it.
    Malformed,
}

impl SealedBody {
    fn body(&self) -> &BodyRef {
        &self.entry.bodies[self.part]
    }

    /// What the entry says of it.
    pub(super) fn into_body(mut self) -> BodyRef {
        self.entry.bodies.swap_remove(self.part)
    }

    /// Fetches and opens it.
    fn open(&self, store: &dyn Store) -> Result<Opened, VaultError> {
        let body = self.body();
        let fetched = match &self.place {
            Place::Here(bytes) => return Ok(self.parse(bytes)),
            Place::Folder(name) => store.get(name, body.size),
        };
        match fetched {
            Ok(sealed) => Ok(self.parse(&sealed)),
            Err(StoreError::NotFound | StoreError::NotDownloaded) => Ok(Opened::Absent),
            Err(StoreError::TooLarge { .. }) => Ok(Opened::Damaged),
            Err(error) if error.is_of_one_file() => Ok(Opened::Unreadable),
            Err(error) => Err(error.into()),
        }
    }

    fn parse(&self, sealed: &[u8]) -> Opened {
        let sha256 = self.body().sha256;
        if Hash::of(sealed) != sha256 {
            return Opened::Damaged;
        }
        let opened = open_verified(sealed, sha256.as_bytes(), &self.key);
        // EXPOSE: the lines of the body are parsed and kept sealed in the index.
        let parsed = opened
            .ok()
            .and_then(|plain| Body::parse(&self.entry, self.part, plain.expose()).ok());
        parsed.map_or(Opened::Malformed, |body| Opened::Lines(body.into_lines()))
    }
}

/// Fetches and opens bodies on all cores, in their order.
pub(super) fn open_all(
    store: &dyn Store,
    bodies: Vec<SealedBody>,
) -> Result<Vec<(SealedBody, Opened)>, VaultError> {
    let open = |body: SealedBody| body.open(store).map(|opened| (body, opened));
    bodies.into_par_iter().map(open).collect()
}

impl Vault {
    /// Cuts what waits by what memory will hold. The bodies of one entry stay together: words are indexed once where
    /// they come with the record of their document.
    pub(super) fn lots(&self, waiting: &[(Hash, usize)]) -> Vec<Range<usize>> {
        let mut lots = Vec::new();
        let (mut start, mut bytes) = (0, 0);
        for (place, (note, part)) in waiting.iter().enumerate() {
            let continues = place > 0 && waiting[place - 1].0 == *note;
            if place > start && !continues && (place - start >= LOT_COUNT || bytes >= LOT_BYTES) {
                lots.push(start..place);
                (start, bytes) = (place, 0);
            }
            bytes += self.notes.get(note).map_or(0, |entry| entry.bodies[*part].size);
        }
        if start < waiting.len() {
            lots.push(start..waiting.len());
        }
        lots
    }

    /// Finds out where the bodies of a lot lie.
    pub(super) fn locate(&mut self, lot: &[(Hash, usize)]) -> Result<Vec<SealedBody>, VaultError> {
        let mut bodies = Vec::with_capacity(lot.len());
        for (note, part) in lot {
            if let Some(entry) = self.notes.get(note).cloned() {
                bodies.extend(self.locate_body(&entry, note, *part)?);
            }
        }
        Ok(bodies)
    }

    /// Finds out where a body lies; nothing where its key is not held.
    pub(super) fn locate_body(
        &mut self,
        entry: &Entry,
        note: &Hash,
        part: usize,
    ) -> Result<Option<SealedBody>, VaultError> {
        let body = &entry.bodies[part];
        if !self.hold_key(&body.kid)? {
            return Ok(None);
        }
        let key = self.shared_key(&body.kid).ok_or(VaultError::NoKey)?;
        let name = FileName::Object(body.sha256).path();
        let place = match self.waiting_bytes(&name)? {
            Some(bytes) => Place::Here(bytes),
            None => Place::Folder(super::name_of(&name)),
        };
        Ok(Some(SealedBody {
            note: *note,
            part,
            entry: entry.clone(),
            place,
            key,
        }))
    }

    /// The lines of a body, out of a snapshot where the body itself is gone or not what it should be.
    pub(super) fn lines_of(
        &mut self,
        sealed: &SealedBody,
        opened: Opened,
    ) -> Result<Option<Vec<String>>, VaultError> {
        let name = || FileName::Object(sealed.body().sha256).path();
        match opened {
            Opened::Lines(lines) => {
                if !self.findings.is_empty() {
                    self.findings.remove(&Finding::Unreadable { name: name() });
                }
                return Ok(Some(lines));
            }
            Opened::Absent => {}
            Opened::Unreadable => self.finding(Finding::Unreadable { name: name() }),
            Opened::Damaged => self.finding(Finding::Damaged { name: name() }),
            Opened::Malformed => self.finding(Finding::MalformedBody {
                seat: sealed.entry.seat,
                seq: sealed.entry.seq,
            }),
        }
        self.lines_from_snapshot(&sealed.entry, &sealed.note, sealed.part)
    }

    /// The lines of one body; nothing where its key is not held or it is not here.
    pub(crate) fn body_lines(
        &mut self,
        entry: &Entry,
        note: &Hash,
        part: usize,
    ) -> Result<Option<Vec<String>>, VaultError> {
        let Some(sealed) = self.locate_body(entry, note, part)? else {
            return Ok(None);
        };
        let opened = sealed.open(&*self.store)?;
        self.lines_of(&sealed, opened)
    }
}
