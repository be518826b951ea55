//! A large sealed file from its first byte to its last: segments are verified on one thread while those before them are
//! opened on another.
//!
//! As with [`SegmentedReader`](crate::SegmentedReader) a segment is read once and compared with its signed hash before age
//! sees a byte of it, and what was compared is what is opened. Memory stays at four segments and one chunk.

use std::io::{self, BufRead, Read, Seek};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, scope};

use age::Decryptor;
use age::stream::StreamReader;
use zeroize::Zeroizing;

use crate::header::{Cap, check_header};
use crate::identity::Identity;
use crate::open::OpenError;
use crate::segmented::{SignedSegments, check_length, plain_size, read_verified};

/// Segments that wait verified, beside the one that is being verified and the one that is being opened.
const AHEAD: usize = 2;
/// The plaintext of one age chunk, in bytes.
const CHUNK: usize = 64 * 1024;

/// A segment, or why there is none.
type Verified = io::Result<Vec<u8>>;

/// The plaintext of a large sealed file, to be had once and in order.
pub struct PlainStream<R> {
    source: R,
    signed: SignedSegments,
    plain: StreamReader<Handed>,
    plain_size: u64,
    verified: SyncSender<Verified>,
    used: Receiver<Vec<u8>>,
}

impl<R: Read + Seek + Send> PlainStream<R> {
    /// Opens `source`, reading its first segment only.
    ///
    /// # Errors
    /// As [`SegmentedReader::open`](crate::SegmentedReader::open).
    pub fn open(mut source: R, signed: SignedSegments, identity: &Identity) -> Result<Self, OpenError> {
        check_length(&mut source, &signed)?;
        let further = signed
            .hashes
            .len()
            .checked_sub(1)
            .ok_or(OpenError::SizeMismatch)?;
        let mut first = Vec::new();
        read_verified(&mut source, &signed, 0, &mut first).map_err(OpenError::from_io)?;
        let header = check_header(&first, Cap::Object)?;
        let plain_size = plain_size(signed.size, header as u64).ok_or(OpenError::Damaged)?;
        let (verified, next) = sync_channel(AHEAD);
        // As many as there are segments in memory, so that handing one back never waits.
        let (give_back, used) = sync_channel(AHEAD + 2);
        let handed = Handed {
            segment: first,
            within: 0,
            further,
            next,
            give_back,
        };
        let plain = Decryptor::new_buffered(handed)?.decrypt(std::iter::once(identity.as_age()))?;
        Ok(Self {
            source,
            signed,
            plain,
            plain_size,
            verified,
            used,
        })
    }

    /// Plaintext in bytes.
    pub fn plain_size(&self) -> u64 {
        self.plain_size
    }

    /// Hands the plaintext to `take`, part by part.
    ///
    /// # Errors
    /// What `take` says, and a part that does not verify: what came before it is genuine, but the document is not whole.
    pub fn give<E: From<OpenError>>(self, mut take: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        let Self {
            mut source,
            signed,
            plain,
            plain_size,
            verified,
            used,
        } = self;
        scope(move |scope| {
            Builder::new()
                .spawn_scoped(scope, move || {
                    verify_ahead(&mut source, &signed, &verified, &used)
                })
                .map_err(OpenError::Read)?;
            // Moved into this closure: once it is dropped, the other thread ends.
            let mut plain = plain;
            let mut part = Zeroizing::new(vec![0; CHUNK]);
            let mut given = 0;
            loop {
                match plain.read(&mut part) {
                    Ok(0) if given == plain_size => return Ok(()),
                    Ok(0) => return Err(OpenError::Damaged.into()),
                    Ok(count) => {
                        given += count as u64;
                        take(&part[..count])?;
                    }
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => return Err(OpenError::from_io(error).into()),
                }
            }
        })
    }
}

/// Verifies all segments but the first, until one fails or nobody takes them.
fn verify_ahead(
    source: &mut (impl Read + Seek),
    signed: &SignedSegments,
    verified: &SyncSender<Verified>,
    used: &Receiver<Vec<u8>>,
) {
    for index in 1..signed.hashes.len() {
        let mut segment = used.try_recv().unwrap_or_default();
        let read = read_verified(source, signed, index, &mut segment).map(|()| segment);
        let failed = read.is_err();
        if verified.send(read).is_err() || failed {
            return;
        }
    }
}

/// The ciphertext as it is handed over, segment by segment.
struct Handed {
    segment: Vec<u8>,
    within: usize,
    /// Segments that follow this one.
    further: usize,
    next: Receiver<Verified>,
    give_back: SyncSender<Vec<u8>>,
}

impl BufRead for Handed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.within >= self.segment.len() && self.further > 0 {
            let segment = self.next.recv().map_err(|_| io::ErrorKind::Other)??;
            self.further -= 1;
            self.within = 0;
            // Where nobody verifies any more, nobody needs the room.
            let _ = self.give_back.send(std::mem::replace(&mut self.segment, segment));
        }
        Ok(&self.segment[self.within..])
    }

    fn consume(&mut self, count: usize) {
        self.within += count;
    }
}

impl Read for Handed {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(out.len());
        out[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

#[cfg(test)]
#[path = "stream/tests.rs"]
mod tests;
