//! Reading: a document is opened by its keys, drawn and read by a worker, and shown as pictures and words.

use std::sync::Arc;

use coffre_core::document::{Reading, WholeDocument};
use coffre_core::terms::{CompartmentId, DocId, VersionId};
use coffre_core::vault::{Vault, VaultError};
use coffre_render::{Limits, MediaKind, ReadFailure};

use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::pages::{Held, NotLaid, Origin, Ticket};
use crate::protocol;
use crate::view::{Attachment, CageWord, OpenPage, OpenedDocument, PageWords, ReadTrouble, Shown, reading};

/// What lies inside a document is listed up to this number.
const MOST_ATTACHMENTS: u32 = 500;
/// The proportion of a page whose size is not known: A4.
const USUAL: OpenPage = OpenPage {
    width: 210.0,
    height: 297.0,
};

/// A document as it comes out of the vault.
struct Taken {
    /// None for one that is larger than a worker takes.
    whole: Option<WholeDocument>,
    ticket: Ticket,
    origin: Origin,
    identity: bool,
}

/// Opens a document for reading. As with `cat` the log is durable before a byte is decrypted.
pub fn document_open(shell: &Here, id: String, version: Option<String>) -> Answer<OpenedDocument> {
    let doc = id!(DocId, id)?;
    let version = version.map(|version| id!(VersionId, version)).transpose()?;
    let now = shell.seconds();
    let taken = shell.open(|open| {
        // Taken while the session is held: a lock that comes later is seen in it.
        let ticket = shell.pages.ticket();
        let (taken, c) = take(&mut open.vault, doc, version, ticket)?;
        open.used_place(c, now);
        Ok(taken)
    })?;
    let Taken {
        whole,
        ticket,
        origin,
        identity,
    } = taken;
    let Some(whole) = whole else {
        return Ok(unreadable(shell, origin, identity, ReadFailure::TooLarge));
    };
    // Decrypted on its way to the worker that draws it for the person who may read it; the log was written before.
    let laid = shell
        .pages
        .lay_written(ticket, origin, whole.size(), |pipe| whole.write_to(pipe))?;
    opened(shell, laid, origin, identity)
}

fn take(
    vault: &mut Vault,
    doc: DocId,
    version: Option<VersionId>,
    ticket: Ticket,
) -> Answer<(Taken, CompartmentId)> {
    let view = vault.document_view(doc)?;
    let c = id!(CompartmentId, view.row.compartment)?;
    let size = match version {
        None => Some(view.row.size),
        Some(wanted) => {
            let wanted = wanted.to_string();
            let found = view.versions.iter().find(|one| one.id == wanted);
            found.map(|one| one.size)
        }
    };
    let size = size.ok_or(VaultError::NotFound)?;
    let sealed = vault.authority().compartment(c).is_some_and(|info| info.stepup);
    // One that no worker would take is not decrypted, and the log does not say that it was.
    let whole = if size > Limits::default().document {
        None
    } else {
        Some(vault.open_whole(doc, version, Reading::View, &[])?)
    };
    let taken = Taken {
        whole,
        ticket,
        origin: Origin {
            doc: Some(doc),
            version,
            inside: false,
            sealed,
        },
        identity: view.row.category.as_deref() == Some("identity"),
    };
    Ok((taken, c))
}

/// The view of what lies open now, or of why it does not.
pub(super) fn opened(
    shell: &Here,
    laid: Result<Arc<Held>, NotLaid>,
    origin: Origin,
    identity: bool,
) -> Answer<OpenedDocument> {
    let held = match laid {
        Ok(held) => held,
        Err(NotLaid::Unreadable(failure)) => return Ok(unreadable(shell, origin, identity, failure)),
        Err(NotLaid::Closed) if origin.sealed => return Err(VaultError::StepUp.into()),
        Err(NotLaid::Closed) => return Err(CommandError::locked()),
    };
    let about = held.about();
    let sizes = held.sizes().iter().map(|size| {
        size.map_or(USUAL, |size| OpenPage {
            width: size.width,
            height: size.height,
        })
    });
    Ok(OpenedDocument {
        token: held.token().to_owned(),
        pages_at: protocol::address(held.token()),
        shown: reading::shown(about.kind, about.pages),
        pages: sizes.collect(),
        identity,
        sealed: origin.sealed,
        mail: matches!(about.kind, MediaKind::Eml | MediaKind::Msg),
        holds_others: about.kind.has_children(),
        unreadable: None,
        notes: reading::notes(about.protection, &about.notes),
        cage: cage(shell),
    })
}

pub(super) fn unreadable(
    shell: &Here,
    origin: Origin,
    identity: bool,
    failure: ReadFailure,
) -> OpenedDocument {
    OpenedDocument {
        token: String::new(),
        pages_at: String::new(),
        shown: Shown::Nothing,
        pages: Vec::new(),
        identity,
        sealed: origin.sealed,
        mail: false,
        holds_others: false,
        unreadable: Some(failure.into()),
        notes: Vec::new(),
        cage: cage(shell),
    }
}

fn cage(shell: &Here) -> Option<CageWord> {
    let renderer = shell.pages.renderer().ok()?;
    Some(renderer.cage().into())
}

/// Closes an open document. One that is closed already is no matter.
pub fn document_close(shell: &Here, token: String) -> Answer<()> {
    shell.pages.close(&token);
    Ok(())
}

/// The words of a page: those of the document itself, else those that were recognised on it.
pub fn document_text(shell: &Here, token: String, page: u32) -> Answer<PageWords> {
    let held = held(shell, &token)?;
    let text = held.text(page).map_err(refused)?.ok_or(VaultError::NotFound)?;
    if !text.text.trim().is_empty() {
        return Ok(PageWords::said(text));
    }
    let Some(doc) = held.document() else {
        return Ok(PageWords::recognised(None));
    };
    let whole = shell.look(|vault| Ok(vault.words_of(doc)?))?;
    let pages = held.sizes().len();
    Ok(PageWords::recognised(
        whole.and_then(|whole| of_page(&whole, page, pages)),
    ))
}

/// The part of a recognised text that is a page's: pages are parted by form feeds. None where they do not tally.
fn of_page(whole: &str, page: u32, pages: usize) -> Option<String> {
    let parts: Vec<&str> = whole.trim_end_matches('\u{c}').split('\u{c}').collect();
    let part = (parts.len() == pages).then(|| parts.get(page as usize))?;
    part.map(|part| (*part).to_owned())
}

/// Why a page has no picture.
pub fn document_page_trouble(shell: &Here, token: String, page: u32) -> Answer<Option<ReadTrouble>> {
    Ok(held(shell, &token)?.trouble(page).map(Into::into))
}

/// What lies inside an open document.
pub fn document_attachments(shell: &Here, token: String) -> Answer<Vec<Attachment>> {
    let held = held(shell, &token)?;
    let mut room = Limits::default().all_children;
    let mut list = Vec::new();
    for place in 0..MOST_ATTACHMENTS {
        let Some(child) = held.child(place, room).map_err(refused)? else {
            break;
        };
        let size = child.bytes.len() as u64;
        room -= size.min(room);
        list.push(Attachment {
            place,
            name: child.name,
            size,
        });
    }
    Ok(list)
}

/// Opens one of them. The log names the document in which it lies, and does so already.
pub fn document_attachment_open(shell: &Here, token: String, place: u32) -> Answer<OpenedDocument> {
    let parent = held(shell, &token)?;
    let ticket = shell.open(|_| Ok(shell.pages.ticket()))?;
    let child = parent.child(place, Limits::default().child).map_err(refused)?;
    let child = child.ok_or(VaultError::NotFound)?;
    let origin = Origin {
        inside: true,
        ..parent.origin()
    };
    let laid = shell.pages.lay(ticket, origin, &child.bytes);
    opened(shell, laid, origin, false)
}

/// The open document of a token, for who is unlocked.
pub(super) fn held(shell: &Here, token: &str) -> Answer<Arc<Held>> {
    shell.look(|_| Ok(()))?;
    Ok(shell.pages.find(token).ok_or(VaultError::NotFound)?)
}

/// What the page is told where a word of an open document cannot be had.
fn refused(failure: ReadFailure) -> CommandError {
    use crate::error::Code;
    let code = match failure {
        ReadFailure::Unsupported => Code::Unsupported,
        ReadFailure::Encrypted => Code::Encrypted,
        ReadFailure::TooLarge => Code::TooLarge,
        ReadFailure::NoSuchPage => Code::NotFound,
        _ => Code::Other,
    };
    CommandError::new(code, &failure.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognised_words_belong_to_a_page_only_where_the_pages_tally() {
        assert_eq!(of_page("un\u{c}deux\u{c}", 1, 2).as_deref(), Some("deux"));
        assert_eq!(of_page("un\u{c}deux", 0, 2).as_deref(), Some("un"));
        assert_eq!(of_page("un deux", 0, 1).as_deref(), Some("un deux"));
        assert_eq!(of_page("un deux", 0, 2), None);
    }
}
