//! Random access to a large sealed file, each 4 MiB of ciphertext verified before age sees a byte of it.
//!
//! A segment is read into memory once, compared with its signed hash and served from there: what was verified
//! is what is used, even if the file changes underneath. Memory stays at one segment and one chunk.

use std::io::{self, BufRead, Read, Seek, SeekFrom};

use age::Decryptor;
use age::stream::StreamReader;

use crate::header::{Cap, check_header};
use crate::identity::Identity;
use crate::measure::{SEGMENT_BYTES, sha256};
use crate::open::OpenError;

const NONCE: u64 = 16;
const TAG: u64 = 16;
const SEALED_CHUNK: u64 = 64 * 1024 + TAG;

/// What the signed record states about a large object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedSegments {
    /// Ciphertext in bytes.
    pub size: u64,
    /// SHA-256 of each 4 MiB of ciphertext, the last one shorter.
    pub hashes: Vec<[u8; 32]>,
}

/// The plaintext of a large sealed file.
///
/// After an error every further read fails: a file that was altered in one place is not shown in another.
pub struct SegmentedReader<R: Read + Seek> {
    plain: StreamReader<VerifiedSegments<R>>,
    plain_size: u64,
    position: u64,
    /// Where `plain` stands; it misbehaves behind the end, so it is only ever moved inside the plaintext.
    stream_position: u64,
    failed: bool,
}

impl<R: Read + Seek> SegmentedReader<R> {
    /// Opens `source`, reading its first segment only.
    ///
    /// # Errors
    /// Another size or number of segments, an altered first segment, a header beyond [`Cap::Object`], another
    /// key.
    pub fn open(source: R, signed: SignedSegments, identity: &Identity) -> Result<Self, OpenError> {
        let size = signed.size;
        let mut segments = VerifiedSegments::open(source, signed)?;
        let header = check_header(segments.fill_buf().map_err(OpenError::from_io)?, Cap::Object)?;
        let plain_size = plain_size(size, header as u64).ok_or(OpenError::Damaged)?;
        let plain = Decryptor::new_buffered(segments)?.decrypt(std::iter::once(identity.as_age()))?;
        let mut reader = Self {
            plain,
            plain_size,
            position: 0,
            stream_position: 0,
            failed: false,
        };
        if plain_size == 0 {
            reader.check_end().map_err(OpenError::from_io)?;
        }
        Ok(reader)
    }

    /// Plaintext in bytes.
    pub fn plain_size(&self) -> u64 {
        self.plain_size
    }

    fn read_on(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.position != self.stream_position {
            self.plain.seek(SeekFrom::Start(self.position))?;
            self.stream_position = self.position;
        }
        let count = self.plain.read(out)?;
        if count == 0 {
            return Err(invalid(OpenError::Damaged));
        }
        if self.position + count as u64 == self.plain_size {
            self.check_end()?;
        }
        Ok(count)
    }

    /// Lets age tell whether the chunk behind which the file ends was sealed as the last one.
    fn check_end(&mut self) -> io::Result<()> {
        match self.plain.read(&mut [0])? {
            0 => Ok(()),
            _ => Err(invalid(OpenError::Damaged)),
        }
    }
}

impl<R: Read + Seek> Read for SegmentedReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.failed {
            return Err(invalid(OpenError::Damaged));
        }
        if out.is_empty() || self.position >= self.plain_size {
            return Ok(0);
        }
        match self.read_on(out) {
            Ok(count) => {
                self.position += count as u64;
                self.stream_position = self.position;
                Ok(count)
            }
            Err(error) => {
                self.failed = true;
                Err(error)
            }
        }
    }
}

impl<R: Read + Seek> Seek for SegmentedReader<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = target(to, self.position, self.plain_size)?;
        Ok(self.position)
    }
}

/// The length of the plaintext behind a header of `header` bytes; `None` where no payload has that length.
pub(crate) fn plain_size(size: u64, header: u64) -> Option<u64> {
    let payload = size.checked_sub(header)?.checked_sub(NONCE)?;
    let chunks = payload.div_ceil(SEALED_CHUNK);
    let last = payload.checked_sub(chunks.checked_sub(1)? * SEALED_CHUNK)?;
    // Only a file of a single chunk may end in an empty one.
    (last > TAG || (last == TAG && chunks == 1)).then(|| payload - chunks * TAG)
}

fn target(to: SeekFrom, position: u64, size: u64) -> io::Result<u64> {
    let found = match to {
        SeekFrom::Start(offset) => Some(offset),
        SeekFrom::Current(offset) => position.checked_add_signed(offset),
        SeekFrom::End(offset) => size.checked_add_signed(offset),
    };
    found.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))
}

fn invalid(error: OpenError) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

/// Whether the file has the size that was signed, and a hash for each of its segments.
pub(crate) fn check_length(source: &mut impl Seek, signed: &SignedSegments) -> Result<(), OpenError> {
    let found = source.seek(SeekFrom::End(0)).map_err(OpenError::Read)?;
    let count = signed.size.div_ceil(SEGMENT_BYTES);
    if found != signed.size || usize::try_from(count) != Ok(signed.hashes.len()) {
        return Err(OpenError::SizeMismatch);
    }
    Ok(())
}

/// Reads one segment and compares it with its signed hash.
pub(crate) fn read_verified(
    source: &mut (impl Read + Seek),
    signed: &SignedSegments,
    index: usize,
    segment: &mut Vec<u8>,
) -> io::Result<()> {
    let start = index as u64 * SEGMENT_BYTES;
    let length = (signed.size - start).min(SEGMENT_BYTES);
    source.seek(SeekFrom::Start(start))?;
    segment.resize(usize::try_from(length).expect("a segment has at most 4 MiB"), 0);
    source.read_exact(segment)?;
    if sha256(segment) != signed.hashes[index] {
        return Err(invalid(OpenError::HashMismatch));
    }
    Ok(())
}

/// The ciphertext, served from the one segment that was verified last.
struct VerifiedSegments<R> {
    source: R,
    signed: SignedSegments,
    position: u64,
    loaded: Option<usize>,
    segment: Vec<u8>,
}

impl<R: Read + Seek> VerifiedSegments<R> {
    fn open(mut source: R, signed: SignedSegments) -> Result<Self, OpenError> {
        check_length(&mut source, &signed)?;
        Ok(Self {
            source,
            signed,
            position: 0,
            loaded: None,
            segment: Vec::new(),
        })
    }

    fn load(&mut self, index: usize) -> io::Result<()> {
        if self.loaded == Some(index) {
            return Ok(());
        }
        self.loaded = None;
        read_verified(&mut self.source, &self.signed, index, &mut self.segment)?;
        self.loaded = Some(index);
        Ok(())
    }
}

impl<R: Read + Seek> BufRead for VerifiedSegments<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.position >= self.signed.size {
            return Ok(&[]);
        }
        let index = usize::try_from(self.position / SEGMENT_BYTES)
            .expect("there are as many segments as hashes in memory");
        self.load(index)?;
        let within = usize::try_from(self.position % SEGMENT_BYTES).expect("a segment has at most 4 MiB");
        Ok(&self.segment[within..])
    }

    fn consume(&mut self, count: usize) {
        self.position += count as u64;
    }
}

impl<R: Read + Seek> Read for VerifiedSegments<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(out.len());
        out[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read + Seek> Seek for VerifiedSegments<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = target(to, self.position, self.signed.size)?;
        Ok(self.position)
    }
}

#[cfg(test)]
#[path = "segmented/tests.rs"]
mod tests;
