//! Paper: it leaves like a file does, so it is said before a page goes.

use coffre_format::{DocId, VersionId};

use super::Disclosure;
use crate::vault::{Vault, VaultError};

/// What of a document goes onto paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The document.
    pub doc: DocId,
    /// Its version, where it is not the current one.
    pub ver: Option<VersionId>,
    /// The first and the last page, from 1; none for something that lies inside the document.
    pub pages: Option<(u32, u32)>,
}

impl Vault {
    /// Says in the log that pages are printed, durably and before any of them goes to a printer.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen, [`VaultError::Value`] without recipient or purpose; as
    /// [`Vault::commit`]: without the log nothing is printed.
    pub fn print(&mut self, printed: &Printed, disclosure: &Disclosure) -> Result<(), VaultError> {
        disclosure.check()?;
        self.version_row(printed.doc, printed.ver)?;
        let pages = printed.pages.map(|(first, last)| format!("{first}-{last}"));
        let ver = printed.ver.map(|ver| ver.to_string());
        let mut detail = disclosure.detail().to_vec();
        detail.extend(ver.as_deref().map(|ver| ("version", ver)));
        detail.push(("pages", pages.as_deref().unwrap_or("inside")));
        self.write_audit("print", vec![printed.doc.into()], &detail)?;
        self.flush_audit()
    }
}
