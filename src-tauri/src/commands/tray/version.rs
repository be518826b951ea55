//! A file as the new version of a document: dropped on it, or chosen.

use coffre_core::document::{Outcome, Reading, Silent, Source};
use coffre_core::intake::{Choice, look_at};
use coffre_core::terms::{DocId, VersionId};
use coffre_core::vault::VaultError;
use coffre_reading::{Depth, Pace};
use zeroize::Zeroizing;

use crate::commands::{Answer, Here, id};
use crate::dialogs::Purpose;
use crate::error::{Code, CommandError};
use crate::events::AppEvent;

/// Pages of a scan that are recognised while the person waits; the rest is read later.
const FIRST: u32 = 1;

/// Files one dropped file as the new version of a document.
pub fn document_new_version(shell: &Here, id: String, drop: String) -> Answer<()> {
    shell.look(|_| Ok(()))?;
    let paths = shell.tray().take(&drop).ok_or(VaultError::NotFound)?;
    version_of(shell, &id, &paths)
}

/// Opens a dialog and files the chosen file as the new version of a document. False when the person gave up.
pub fn document_pick_version(shell: &Here, id: String) -> Answer<bool> {
    shell.look(|_| Ok(()))?;
    match shell.dialogs.files(Purpose::NewVersion) {
        Some(paths) => version_of(shell, &id, &paths).map(|()| true),
        None => Ok(false),
    }
}

/// Makes an earlier version the newest one again: its bytes are read, which the log keeps, and filed once more. Nothing
/// is erased.
pub fn document_version_again(shell: &Here, id: String, version: String) -> Answer<()> {
    let doc = id!(DocId, id)?;
    let wanted = id!(VersionId, version)?;
    let (whole, name) = shell.open(|open| {
        let view = open.vault.document_view(doc)?;
        let found = view.versions.iter().find(|one| one.id == version);
        let name = found
            .map(|one| one.file_name.clone())
            .ok_or(VaultError::NotFound)?;
        let whole = open.vault.open_whole(doc, Some(wanted), Reading::View, &[])?;
        Ok((whole, name))
    })?;
    // Sealed again as the newest version of the same document.
    let mut bytes = Zeroizing::new(Vec::with_capacity(
        usize::try_from(whole.size()).unwrap_or_default(),
    ));
    whole.write_to(&mut *bytes)?;
    let source = Source::Bytes(bytes.as_slice().into());
    file_version(shell, doc, source, &name, true)
}

fn version_of(shell: &Here, id: &str, paths: &[std::path::PathBuf]) -> Answer<()> {
    let doc = id!(DocId, id)?;
    let [path] = paths else {
        return Err(CommandError::value("files"));
    };
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    file_version(shell, doc, Source::Path(path.clone()), &name, false)
}

fn file_version(shell: &Here, doc: DocId, source: Source, name: &str, again: bool) -> Answer<()> {
    let (c, knowledge) = shell.open(|open| {
        let (c, _) = open.vault.document_state(doc)?;
        Ok((c, open.vault.knowledge(open.settings.language.into())?))
    })?;
    let reader = shell.reader(Depth::First(FIRST), &std::sync::Arc::new(Pace::default()));
    let looked = match reader {
        Some(mut reader) => look_at(&source, name, &knowledge, &mut reader),
        None => look_at(&source, name, &knowledge, &mut crate::reading::unread()),
    };
    let cards = looked.map_err(|error| CommandError::from(&error))?;
    // What came inside the new version stays inside it, as it did in the old one.
    let card = cards.first().ok_or_else(|| CommandError::value("files"))?;
    let filed = shell.open(|open| {
        let choice = Choice {
            version_of: Some(doc),
            again,
            ..Choice::of(c)
        };
        Ok(open
            .vault
            .file_cards(&[(card, Some(choice))], &Silent)?
            .pop()
            .flatten())
    })?;
    match filed.map(|filed| filed.outcome) {
        Some(Outcome::Filed(_)) => {
            shell.tell(AppEvent::Changed);
            Ok(())
        }
        Some(Outcome::Refused(error)) => Err(CommandError::from(&error)),
        _ => Err(CommandError::new(
            Code::SameVersion,
            "the vault holds these very bytes already; nothing was filed",
        )),
    }
}
