//! A document within a document.

use zeroize::Zeroizing;

/// An attachment of a mail or a member of an archive.
#[derive(Clone, PartialEq, Eq)]
pub struct Child {
    /// Its name, cleaned: no path, no control character, never empty.
    pub name: String,
    /// Its bytes, wiped when dropped.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Child {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Child")
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}
