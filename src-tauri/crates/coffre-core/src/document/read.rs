//! Reading documents: the log first, then the verified bytes (FORMAT.md 8.8).

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use coffre_crypto::{Identity, OpenError, SegmentedReader, SignedSegments, hash_verified, open_verified};
use coffre_format::limits::WHOLE_LIMIT;
use coffre_format::path::FileName;
use coffre_format::segment::{Object, Plain, Segments, parse_list};
use coffre_format::{DocId, Hash, VersionId};
use coffre_index::{DocumentRow, VersionRow};
use coffre_secret::SecretBuffer;
use coffre_store::{ReadSeek, Store};
use sha2::{Digest as _, Sha256};

use crate::vault::{Vault, VaultError, name_of};

/// Why a document is opened; each is an event of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Shown to the person in the window: one line of the log a day and document.
    View,
    /// Handed to the person outside the program, or taken along when the document moves: a line each time.
    Output,
    /// Read by this computer for its words, shown to nobody.
    Words,
    /// Written to where the person said, outside the vault.
    Export,
}

impl Reading {
    const fn event(self) -> &'static str {
        match self {
            Self::View | Self::Output => "view",
            Self::Words => "words",
            Self::Export => "export",
        }
    }
}

/// An open document. Reading verifies before it returns a byte.
pub struct OpenDocument {
    content: Content,
    row: DocumentRow,
    size: u64,
}

/// What an object holds, by the way in which it is read.
pub(super) enum Content {
    Whole(Cursor<SecretBuffer>),
    Large(Box<SegmentedReader<Box<dyn ReadSeek>>>),
}

impl OpenDocument {
    /// What the index says of it.
    pub fn row(&self) -> &DocumentRow {
        &self.row
    }

    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }
}

impl Read for OpenDocument {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.content.read(out)
    }
}

impl Read for Content {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self {
            // EXPOSE: handed to the person who may read it, or sealed anew, after the log was written.
            Self::Whole(cursor) => {
                let start = usize::try_from(cursor.position()).unwrap_or(usize::MAX);
                let bytes = cursor.get_ref().expose();
                let rest = bytes.get(start..).unwrap_or_default();
                let count = rest.len().min(out.len());
                out[..count].copy_from_slice(&rest[..count]);
                cursor.set_position((start + count) as u64);
                Ok(count)
            }
            Self::Large(reader) => reader.read(out),
        }
    }
}

impl Seek for OpenDocument {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match &mut self.content {
            Content::Large(reader) => reader.seek(to),
            Content::Whole(cursor) => {
                let invalid = || io::Error::from(io::ErrorKind::InvalidInput);
                let target = match to {
                    SeekFrom::Start(at) => Some(at),
                    SeekFrom::End(by) => self.size.checked_add_signed(by),
                    SeekFrom::Current(by) => cursor.position().checked_add_signed(by),
                };
                cursor.set_position(target.ok_or_else(invalid)?);
                Ok(cursor.position())
            }
        }
    }
}

impl Vault {
    /// Opens a document, the current version or the one named. The log is durable before a byte is decrypted; of documents
    /// that are shown again on the same day it says so already.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen, [`VaultError::NoKey`], a file that is damaged or not here yet, and
    /// failures of the log: without the log nothing is opened.
    pub fn open_document(
        &mut self,
        doc: DocId,
        ver: Option<VersionId>,
        reading: Reading,
        detail: &[(&str, &str)],
    ) -> Result<OpenDocument, VaultError> {
        let (row, version, object) = self.begin_reading(doc, ver, reading, detail)?;
        let key = self.chest_for(&object.kid).ok_or(VaultError::NoKey)?;
        Ok(OpenDocument {
            content: open(&*self.store, &object, key)?,
            row,
            size: version.size,
        })
    }

    /// Finds the object of a document whose key is at hand, and keeps in the log that it is read.
    pub(super) fn begin_reading(
        &mut self,
        doc: DocId,
        ver: Option<VersionId>,
        reading: Reading,
        detail: &[(&str, &str)],
    ) -> Result<(DocumentRow, VersionRow, Object), VaultError> {
        let (row, version) = self.version_row(doc, ver)?;
        let object: Object = coffre_format::json::parse(&version.record)?;
        if !self.hold_key(&object.kid)? {
            return Err(VaultError::NoKey);
        }
        match reading {
            Reading::View => self.write_view(doc, detail)?,
            Reading::Output | Reading::Words | Reading::Export => {
                self.write_audit(reading.event(), vec![doc.into()], detail)?;
            }
        }
        Ok((row, version, object))
    }

    /// The words of a document, without national numbers; none where nobody has read it yet. The log says so first: words
    /// are what the document says.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen, and failures of the log: without it nothing is shown.
    pub fn show_words(&mut self, doc: DocId) -> Result<Option<String>, VaultError> {
        self.version_row(doc, None)?;
        self.write_audit(Reading::Output.event(), vec![doc.into()], &[("part", "words")])?;
        self.text_of(doc)
    }

    pub(crate) fn version_row(
        &self,
        doc: DocId,
        ver: Option<VersionId>,
    ) -> Result<(DocumentRow, VersionRow), VaultError> {
        let id = doc.to_string();
        for index in self.indexes() {
            let read = index.read();
            let Some(row) = read.document(&id)? else { continue };
            let wanted = ver.map_or_else(|| row.version.clone(), |v| v.to_string());
            let version = read
                .version(&wanted)?
                .filter(|v| v.document == id)
                .ok_or(VaultError::NotFound)?;
            return Ok((row, version));
        }
        Err(VaultError::NotFound)
    }

    pub(crate) fn head_versions(&self, doc: DocId) -> Result<Vec<VersionId>, VaultError> {
        let id = doc.to_string();
        for index in self.indexes() {
            let versions = index.read().versions_of(&id)?;
            if !versions.is_empty() {
                return Ok(versions
                    .iter()
                    .filter(|v| v.head)
                    .filter_map(|v| VersionId::parse(&v.id).ok())
                    .collect());
            }
        }
        Err(VaultError::NotFound)
    }
}

/// What a large file said that does not verify, or could not be read.
pub(super) fn cause(error: io::Error) -> VaultError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            VaultError::Open(OpenError::HashMismatch)
        }
        _ => error.into(),
    }
}

/// A file that is hashed whole before a byte of it is used.
pub(super) fn open_small(
    store: &dyn Store,
    object: &Object,
    key: &Identity,
) -> Result<SecretBuffer, VaultError> {
    let sealed = store.get(&name_of(&FileName::Object(object.sha256).path()), object.size)?;
    Ok(open_verified(&sealed, object.sha256.as_bytes(), key)?)
}

pub(super) fn open(store: &dyn Store, object: &Object, key: &Identity) -> Result<Content, VaultError> {
    if object.size <= WHOLE_LIMIT {
        return Ok(Content::Whole(Cursor::new(open_small(store, object, key)?)));
    }
    Ok(Content::Large(Box::new(open_large(store, object, key)?)))
}

fn open_large(
    store: &dyn Store,
    object: &Object,
    key: &Identity,
) -> Result<SegmentedReader<Box<dyn ReadSeek>>, VaultError> {
    let (file, signed) = large_file(store, object, key)?;
    Ok(SegmentedReader::open(file, signed, key)?)
}

/// A file that is verified segment by segment, and what was signed of it.
pub(super) fn large_file(
    store: &dyn Store,
    object: &Object,
    key: &Identity,
) -> Result<(Box<dyn ReadSeek>, SignedSegments), VaultError> {
    let signed = SignedSegments {
        size: object.size,
        hashes: segment_hashes(store, object, key)?,
    };
    let file = store.open(&name_of(&FileName::Object(object.sha256).path()))?;
    Ok((file, signed))
}

fn segment_hashes(store: &dyn Store, object: &Object, key: &Identity) -> Result<Vec<[u8; 32]>, VaultError> {
    match &object.seg {
        Some(Segments::Inline(list)) => Ok(list.iter().map(|h| *h.as_bytes()).collect()),
        Some(Segments::Listed(list)) => {
            let sealed = store.get(&name_of(&FileName::Object(list.sha256).path()), list.size)?;
            let opened = open_verified(&sealed, list.sha256.as_bytes(), key)?;
            // EXPOSE: hashes of ciphertext, no secret.
            let hashes = parse_list(opened.expose(), object.size)?;
            Ok(hashes.iter().map(|h| *h.as_bytes()).collect())
        }
        None => Err(VaultError::Open(OpenError::SizeMismatch)),
    }
}

/// Reads a sealed file back out of the folder: with the key the document is compared, without it the sealed bytes.
pub(crate) fn verify(
    store: &dyn Store,
    object: &Object,
    plain: &Plain,
    key: Option<&Identity>,
) -> Result<(), VaultError> {
    let name = name_of(&FileName::Object(object.sha256).path());
    let found = match key {
        None => hash_of(store.open(&name)?.as_mut())?,
        Some(key) if object.size <= WHOLE_LIMIT => {
            let sealed = store.get(&name, object.size)?;
            Hash::from_bytes(hash_verified(&sealed, object.sha256.as_bytes(), key)?)
        }
        Some(key) => hash_of(&mut open_large(store, object, key)?)?,
    };
    let wanted = if key.is_some() {
        plain.sha256
    } else {
        object.sha256
    };
    if found == wanted {
        Ok(())
    } else {
        Err(VaultError::ReadBack)
    }
}

fn hash_of(reader: &mut dyn Read) -> Result<Hash, VaultError> {
    let mut state = Sha256::new();
    // Small enough to stay in the processor's cache between the reading and the hashing.
    let mut buffer = vec![0u8; 64 * 1024];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Ok(Hash::from_bytes(state.finalize().into())),
            Ok(count) => state.update(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
}
