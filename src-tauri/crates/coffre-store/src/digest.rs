//! Hashing of what passes by.

use std::io::{self, Read};

use coffre_format::Hash;
use sha2::{Digest, Sha256};

/// Bytes that are held at once while a file is read through.
const CHUNK: usize = 64 * 1024;

/// A running SHA-256 and the number of bytes so far.
#[derive(Clone, Default)]
pub(crate) struct Running {
    state: Sha256,
    size: u64,
}

/// What a file should hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) size: u64,
    pub(crate) hash: Hash,
}

impl Running {
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.state.update(bytes);
        self.size += bytes.len() as u64;
    }

    pub(crate) fn content(&self) -> Content {
        Content {
            size: self.size,
            hash: Hash::from_bytes(self.state.clone().finalize().into()),
        }
    }
}

impl Content {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self {
            size: bytes.len() as u64,
            hash: Hash::of(bytes),
        }
    }

    /// Of everything that `reader` holds.
    pub(crate) fn read(mut reader: impl Read) -> io::Result<Self> {
        let mut running = Running::default();
        let mut chunk = vec![0u8; CHUNK];
        loop {
            match reader.read(&mut chunk) {
                Ok(0) => return Ok(running.content()),
                Ok(n) => running.update(&chunk[..n]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Whether `reader` holds exactly this; it reads at most one chunk past the expected end.
    pub(crate) fn matches(&self, mut reader: impl Read) -> io::Result<bool> {
        let mut running = Running::default();
        let mut chunk = vec![0u8; CHUNK];
        while running.size <= self.size {
            match reader.read(&mut chunk) {
                Ok(0) => return Ok(running.content() == *self),
                Ok(n) => running.update(&chunk[..n]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }
}
