//! What a signed record states about a sealed file, computed while it is written.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

/// The ciphertext that one segment hash covers, in bytes: 4 MiB.
pub const SEGMENT_BYTES: u64 = 4 << 20;
/// Ciphertext up to this many bytes, 16 MiB, is hashed whole before use; larger ones have segment hashes.
pub const WHOLE_BYTES: u64 = 16 << 20;

/// Sizes and hashes of one sealed file and of its plaintext.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// SHA-256 of the ciphertext, which names the object.
    pub cipher_sha256: [u8; 32],
    /// Ciphertext in bytes.
    pub cipher_size: u64,
    /// SHA-256 of the plaintext.
    pub plain_sha256: [u8; 32],
    /// Plaintext in bytes.
    pub plain_size: u64,
    /// SHA-256 of each 4 MiB of ciphertext; empty up to 16 MiB.
    pub segments: Vec<[u8; 32]>,
}

/// A running hash with its length.
#[derive(Default)]
pub(crate) struct Sum {
    hash: Sha256,
    size: u64,
}

impl Sum {
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
    }

    pub(crate) fn finish(self) -> ([u8; 32], u64) {
        (self.hash.finalize().into(), self.size)
    }
}

/// SHA-256 of bytes in memory.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The running hashes of a ciphertext: whole and per segment.
#[derive(Default)]
pub(crate) struct Measure {
    whole: Sum,
    segment: Sha256,
    segments: Vec<[u8; 32]>,
}

impl Measure {
    pub(crate) fn update(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let room = SEGMENT_BYTES - self.whole.size % SEGMENT_BYTES;
            let take = usize::try_from(room).unwrap_or(usize::MAX).min(bytes.len());
            let (head, rest) = bytes.split_at(take);
            // The whole hash is that of the first segment as long as there is no other, so that small
            // files are hashed once.
            if self.whole.size >= SEGMENT_BYTES {
                self.segment.update(head);
            }
            self.whole.update(head);
            if self.whole.size == SEGMENT_BYTES {
                self.segments.push(self.whole.hash.clone().finalize().into());
            } else if self.whole.size.is_multiple_of(SEGMENT_BYTES) {
                self.segments.push(self.segment.finalize_reset().into());
            }
            bytes = rest;
        }
    }

    pub(crate) fn finish(mut self, plain_sha256: [u8; 32], plain_size: u64) -> Measured {
        if self.whole.size <= WHOLE_BYTES {
            self.segments.clear();
        } else if !self.whole.size.is_multiple_of(SEGMENT_BYTES) {
            self.segments.push(self.segment.finalize().into());
        }
        Measured {
            cipher_sha256: self.whole.hash.finalize().into(),
            cipher_size: self.whole.size,
            plain_sha256,
            plain_size,
            segments: self.segments,
        }
    }
}

/// Passes bytes on and measures what was taken.
pub(crate) struct MeasuringWriter<'a> {
    target: &'a mut dyn Write,
    measure: &'a mut Measure,
}

impl<'a> MeasuringWriter<'a> {
    pub(crate) fn new(target: &'a mut dyn Write, measure: &'a mut Measure) -> Self {
        Self { target, measure }
    }
}

impl Write for MeasuringWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.target.write(bytes)?;
        self.measure.update(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(size: usize, step: usize) -> (Vec<u8>, Measured) {
        let bytes: Vec<u8> = (0..size).map(|i| (i / 4099) as u8).collect();
        let mut measure = Measure::default();
        for part in bytes.chunks(step) {
            measure.update(part);
        }
        (bytes, measure.finish([0; 32], 0))
    }

    #[test]
    fn up_to_16_mib_there_are_no_segments() {
        let (bytes, found) = measured(WHOLE_BYTES as usize, 1 << 20);
        assert!(found.segments.is_empty(), "such a file is hashed whole");
        assert_eq!(found.cipher_sha256, sha256(&bytes), "by its SHA-256");
    }

    #[test]
    fn above_16_mib_each_4_mib_has_its_hash() {
        let (bytes, found) = measured(WHOLE_BYTES as usize + 1, 999_983);
        let expected: Vec<_> = bytes.chunks(SEGMENT_BYTES as usize).map(sha256).collect();
        assert_eq!(
            found.segments, expected,
            "the first and the last, short one included"
        );
        assert_eq!(
            found.cipher_sha256,
            sha256(&bytes),
            "beside the hash of the whole"
        );
    }

    #[test]
    fn a_last_full_segment_has_one_hash() {
        let (bytes, found) = measured(5 * SEGMENT_BYTES as usize, 1 << 20);
        let expected: Vec<_> = bytes.chunks(SEGMENT_BYTES as usize).map(sha256).collect();
        assert_eq!(found.segments, expected, "no hash of nothing follows");
    }
}
