//! A document's bytes from the first to the last, for a person who waits for its first page.

use std::io::Write;

use coffre_crypto::PlainStream;
use coffre_format::limits::WHOLE_LIMIT;
use coffre_format::{DocId, VersionId};
use coffre_secret::SecretBuffer;
use coffre_store::ReadSeek;

use super::read::{Reading, large_file, open_small};
use crate::vault::{Vault, VaultError};

/// A document that is open to be written once, from its first byte to its last. It needs the vault no more.
pub struct WholeDocument(Bytes);

enum Bytes {
    Small(SecretBuffer),
    Large(Box<PlainStream<Box<dyn ReadSeek>>>),
}

impl Vault {
    /// Opens a document as [`open_document`](Self::open_document) does, to be written whole.
    ///
    /// # Errors
    /// As [`open_document`](Self::open_document).
    pub fn open_whole(
        &mut self,
        doc: DocId,
        ver: Option<VersionId>,
        reading: Reading,
        detail: &[(&str, &str)],
    ) -> Result<WholeDocument, VaultError> {
        let (.., object) = self.begin_reading(doc, ver, reading, detail)?;
        let key = self.chest_for(&object.kid).ok_or(VaultError::NoKey)?;
        if object.size <= WHOLE_LIMIT {
            let bytes = open_small(&*self.store, &object, key)?;
            return Ok(WholeDocument(Bytes::Small(bytes)));
        }
        let (file, signed) = large_file(&*self.store, &object, key)?;
        let stream = PlainStream::open(file, signed, key)?;
        Ok(WholeDocument(Bytes::Large(Box::new(stream))))
    }
}

impl WholeDocument {
    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        match &self.0 {
            // EXPOSE: its length alone.
            Bytes::Small(bytes) => bytes.expose().len() as u64,
            Bytes::Large(stream) => stream.plain_size(),
        }
    }

    /// Writes it. A large one is verified ahead of what is written; each part of it was verified before it is decrypted.
    ///
    /// # Errors
    /// A part that does not verify, after which what was written is not the document; failures of `out`.
    pub fn write_to(self, out: &mut dyn Write) -> Result<(), VaultError> {
        match self.0 {
            Bytes::Small(bytes) => {
                // EXPOSE: written for the person who may read it, after the log was.
                let written = out.write_all(bytes.expose());
                bytes.wipe_aside();
                Ok(written?)
            }
            Bytes::Large(stream) => stream.give(|part| Ok(out.write_all(part)?)),
        }
    }
}
