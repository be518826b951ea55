//! A document's bytes all at once, for a person who waits for its first page.

use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::thread::{Builder, scope};

use coffre_format::{DocId, VersionId};
use coffre_secret::SecretBuffer;

use super::read::{Content, Reading, cause, open_large};
use crate::vault::{Vault, VaultError};

impl Vault {
    /// All bytes of a document, as [`open_document`](Self::open_document); of a large one each half is opened and
    /// verified on a thread of its own. The caller knows that it fits into memory.
    ///
    /// # Errors
    /// As [`open_document`](Self::open_document), and a part that does not verify.
    pub fn read_document(
        &mut self,
        doc: DocId,
        ver: Option<VersionId>,
        reading: Reading,
        detail: &[(&str, &str)],
    ) -> Result<SecretBuffer, VaultError> {
        let opened = self.open_document(doc, ver, reading, detail)?;
        let mut first = match opened.content {
            Content::Whole(cursor) => return Ok(cursor.into_inner()),
            Content::Large(reader) => reader,
        };
        let key = self.chest_for(&opened.object.kid).ok_or(VaultError::NoKey)?;
        let mut second = open_large(&*self.store, &opened.object, key)?;
        let size = usize::try_from(first.plain_size()).map_err(|_| VaultError::TooLarge)?;
        let half = size / 2;
        second.seek(SeekFrom::Start(half as u64))?;
        SecretBuffer::try_init_with(0, |bytes| {
            // Zeros that the system hands out page by page, each on the thread that fills it.
            *bytes = vec![0; size];
            let (front, back) = bytes.split_at_mut(half);
            scope(|scope| {
                let behind = Builder::new().spawn_scoped(scope, || second.read_exact(back))?;
                let before = first.read_exact(front);
                let behind = behind.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
                before.and(behind)
            })
            .map_err(cause)
        })
    }
}
