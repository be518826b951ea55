//! Sealing sources into the folder: small ones in memory and in batches, large ones as a stream.

use std::io::Read as _;

use coffre_crypto::{Measured, Recipient, SealError, seal_hashed, seal_object, seal_stream};
use coffre_format::limits::{MAX_INLINE_SEGMENTS, WHOLE_LIMIT};
use coffre_format::path::FileName;
use coffre_format::segment::{Object, Plain, SegmentList, Segments, write_list};
use coffre_format::{Hash, Kid};
use coffre_store::{Pending as PendingFile, Store};

use super::read::{Content, cause};
use super::source::{OpenSource, Source, SourceError, kind_of_bytes};
use crate::vault::{VaultError, name_of};

/// Documents up to this many bytes are sealed in memory; their sealed form is hashed whole.
pub(super) const IN_MEMORY: u64 = 8 * 1024 * 1024;
const START: usize = 8 * 1024;

/// A source whose sealed file is known.
pub(super) struct Sealed {
    pub(super) object: Object,
    pub(super) plain: Plain,
    pub(super) file_type: String,
}

/// Why sealing one source failed: the source, which concerns it alone, or the vault.
pub(super) enum SealFailure {
    Source(SourceError),
    Vault(VaultError),
}

impl From<SourceError> for SealFailure {
    fn from(error: SourceError) -> Self {
        Self::Source(error)
    }
}

impl<E: Into<VaultError>> From<E> for SealFailure {
    fn from(error: E) -> Self {
        Self::Vault(error.into())
    }
}

/// Seals bytes that are in memory and were hashed. Returns the sealed bytes too.
pub(super) fn seal_bytes(
    bytes: &[u8],
    hash: &Hash,
    name: &str,
    kid: Kid,
    to: &Recipient,
) -> Result<(Sealed, Vec<u8>), SealError> {
    let (bytes_sealed, measured) = seal_hashed(bytes, *hash.as_bytes(), to)?;
    let sealed = Sealed {
        object: object(&measured, kid, None),
        plain: plain(&measured),
        file_type: kind_of_bytes(&bytes[..bytes.len().min(START)], name),
    };
    Ok((sealed, bytes_sealed))
}

/// Seals a large source as a stream, in a few chunks of memory; `planned` is told each name before it is used.
pub(super) fn seal_large(
    store: &dyn Store,
    source: &Source,
    name: &str,
    kid: Kid,
    to: &Recipient,
    planned: &mut dyn FnMut(&str) -> Result<(), VaultError>,
) -> Result<Sealed, SealFailure> {
    let mut open = OpenSource::open(source)?;
    let mut start = Vec::with_capacity(START);
    open.reader()
        .take(START as u64)
        .read_to_end(&mut start)
        .map_err(SourceError::from)?;
    let file_type = kind_of_bytes(&start, name);
    let mut pending = store.begin()?;
    let measured = seal_stream(&mut start.as_slice().chain(open.reader()), &mut pending, to).map_err(
        |error| match error {
            SealError::Read(error) => SealFailure::Source(error.into()),
            other => SealFailure::Vault(other.into()),
        },
    )?;
    open.unchanged(measured.plain_size)?;
    let object = finish(store, pending, &measured, kid, to, planned)?;
    Ok(Sealed {
        object,
        plain: plain(&measured),
        file_type,
    })
}

/// Seals a document that is read out of the vault for another compartment, whatever its size, in a few chunks of memory.
pub(super) fn seal_again(
    store: &dyn Store,
    content: &mut Content,
    kid: Kid,
    to: &Recipient,
    planned: &mut dyn FnMut(&str) -> Result<(), VaultError>,
) -> Result<(Object, Plain), VaultError> {
    let mut pending = store.begin()?;
    let measured = seal_stream(content, &mut pending, to).map_err(|error| match error {
        SealError::Read(error) => cause(error),
        other => other.into(),
    })?;
    let object = finish(store, pending, &measured, kid, to, planned)?;
    Ok((object, plain(&measured)))
}

/// Gives a sealed file its name, which is planned before.
fn finish(
    store: &dyn Store,
    pending: Box<dyn PendingFile>,
    measured: &Measured,
    kid: Kid,
    to: &Recipient,
    planned: &mut dyn FnMut(&str) -> Result<(), VaultError>,
) -> Result<Object, VaultError> {
    let segments = segments(store, measured, to, planned)?;
    let object = object(measured, kid, segments);
    let path = FileName::Object(object.sha256).path();
    planned(&path)?;
    pending.finish(&name_of(&path))?;
    Ok(object)
}

fn segments(
    store: &dyn Store,
    measured: &Measured,
    to: &Recipient,
    planned: &mut dyn FnMut(&str) -> Result<(), VaultError>,
) -> Result<Option<Segments>, VaultError> {
    let hashes: Vec<Hash> = measured.segments.iter().map(|h| Hash::from_bytes(*h)).collect();
    if measured.cipher_size <= WHOLE_LIMIT {
        return Ok(None);
    }
    if hashes.len() <= MAX_INLINE_SEGMENTS {
        return Ok(Some(Segments::Inline(hashes)));
    }
    let (sealed, list) = seal_object(write_list(&hashes).as_bytes(), to)?;
    let sha256 = Hash::from_bytes(list.cipher_sha256);
    let path = FileName::Object(sha256).path();
    planned(&path)?;
    store.put_new(&name_of(&path), &sealed)?;
    Ok(Some(Segments::Listed(SegmentList {
        sha256,
        size: list.cipher_size,
    })))
}

fn object(measured: &Measured, kid: Kid, seg: Option<Segments>) -> Object {
    Object {
        sha256: Hash::from_bytes(measured.cipher_sha256),
        size: measured.cipher_size,
        kid,
        seg,
    }
}

fn plain(measured: &Measured) -> Plain {
    Plain {
        sha256: Hash::from_bytes(measured.plain_sha256),
        size: measured.plain_size,
    }
}
