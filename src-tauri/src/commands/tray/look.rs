//! A look at what lies in the tray: drawn by a worker like a document of the vault, in memory alone, gone at the next lock.

use std::fs::File;
use std::io::Read as _;

use coffre_core::document::Source;
use coffre_core::vault::VaultError;
use coffre_render::{Limits, ReadFailure};
use zeroize::Zeroizing;

use crate::commands::reading::{opened, unreadable};
use crate::commands::{Answer, Here};
use crate::pages::Origin;
use crate::view::OpenedDocument;

/// A source of the tray: it is in no vault yet.
const ORIGIN: Origin = Origin {
    doc: None,
    version: None,
    inside: false,
    sealed: false,
};

/// Opens a card for looking at; `document_close` ends it. Nothing is filed, so the log says nothing of it.
pub fn tray_look(shell: &Here, card: String) -> Answer<OpenedDocument> {
    let (ticket, source, kind) = shell.look(|_| {
        let mut tray = shell.tray();
        let item = tray.item_mut(&card).ok_or(VaultError::NotFound)?;
        let kind = item.said.kind.clone().or_else(|| {
            let best = item.card()?.proposals.kind.best()?;
            Some(best.value.clone())
        });
        Ok((shell.pages.ticket(), item.source.clone(), kind))
    })?;
    // Blurred until it is asked for, as identity documents of the vault are.
    let identity = kind.as_deref().is_some_and(|kind| kind.starts_with("identity"));
    let most = Limits::default().document;
    let mut read = Zeroizing::new(Vec::new());
    let bytes: &[u8] = match &source {
        Source::Bytes(bytes) => bytes,
        Source::Path(path) => {
            File::open(path)?.take(most + 1).read_to_end(&mut read)?;
            &read
        }
    };
    if bytes.len() as u64 > most {
        return Ok(unreadable(shell, ORIGIN, identity, ReadFailure::TooLarge));
    }
    let laid = shell.pages.lay(ticket, ORIGIN, bytes);
    opened(shell, laid, ORIGIN, identity)
}
