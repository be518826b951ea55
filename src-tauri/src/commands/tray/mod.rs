//! The filing tray: drop, paste or choose, look at the proposals, file, undo.

mod card;
mod filing;
mod look;
mod version;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use coffre_core::terms::{CompartmentId, DocId};
use coffre_core::vault::{Vault, VaultError};

pub use filing::tray_file;
pub use look::tray_look;
pub use version::{document_new_version, document_pick_version, document_version_again};

use self::card::tray_view;
use super::document::{check_field, part_code, seen};
use super::{Answer, Here, id};
use crate::dialogs::Purpose;
use crate::error::CommandError;
use crate::events::AppEvent;
use crate::reading;
use crate::tray::{Item, Stage, TrayDesk};
use crate::view::{CardChange, FieldName, Tray};

/// Bytes that can be pasted at once.
const MOST_PASTED: usize = 64 * 1024 * 1024;

/// The tray.
pub fn tray_show(shell: &Here) -> Answer<Tray> {
    shell.look(|vault| Ok(tray_view(vault, shell)))
}

/// Opens a dialog and puts the chosen files into the tray.
pub fn tray_pick(shell: &Here) -> Answer<Tray> {
    shell.look(|_| Ok(()))?;
    let paths = shell.dialogs.files(Purpose::File).unwrap_or_default();
    put(shell, |tray| tray.add_files(&paths))
}

/// Puts files that were dropped into the tray.
pub fn tray_take(shell: &Here, drop: String) -> Answer<Tray> {
    shell.look(|_| Ok(()))?;
    let paths = shell.tray().take(&drop).ok_or(VaultError::NotFound)?;
    put(shell, |tray| tray.add_files(&paths))
}

/// Puts pasted bytes (Base64) into the tray.
pub fn tray_paste(shell: &Here, name: String, bytes: String) -> Answer<Tray> {
    let bytes = BASE64_STANDARD
        .decode(bytes)
        .map_err(|_| CommandError::value("bytes"))?;
    if bytes.is_empty() || bytes.len() > MOST_PASTED || name.trim().is_empty() {
        return Err(CommandError::value("bytes"));
    }
    put(shell, |tray| tray.add_bytes(name.trim(), bytes))
}

fn put(shell: &Here, change: impl FnOnce(&mut TrayDesk)) -> Answer<Tray> {
    let view = shell.open(|open| {
        change(&mut shell.tray());
        shell.tray().keep(&mut open.vault)?;
        Ok(tray_view(&open.vault, shell))
    })?;
    shell.tell(AppEvent::Tray);
    reading::begin(shell);
    Ok(view)
}

/// Changes cards.
pub fn tray_change(shell: &Here, cards: Vec<String>, changes: Vec<CardChange>) -> Answer<Tray> {
    shell.open(|open| {
        for change in &changes {
            check(&open.vault, change)?;
        }
        let mut tray = shell.tray();
        for card in &cards {
            let item = tray.item_mut(card).ok_or(VaultError::NotFound)?;
            for change in &changes {
                item.said.change(change.clone());
            }
            // What was refused or held may be filed with what was said now.
            if item.stage != Stage::Filing {
                item.stage = Stage::Waiting;
            }
        }
        tray.keep(&mut open.vault)?;
        drop(tray);
        Ok(tray_view(&open.vault, shell))
    })
}

fn check(vault: &Vault, change: &CardChange) -> Answer<()> {
    match change {
        CardChange::Title(value) => check_field(vault, FieldName::Title, value.as_deref()),
        CardChange::Kind(value) => check_field(vault, FieldName::Kind, value.as_deref()),
        CardChange::Date(value) => check_field(vault, FieldName::Date, value.as_deref()),
        CardChange::Valid(value) => check_field(vault, FieldName::Valid, value.as_deref()),
        CardChange::Part(Some(part)) => part_code(part).map(|_| ()),
        CardChange::Dossier(Some(id)) | CardChange::Party(Some(id)) => seen(vault, id).map(|_| ()),
        CardChange::Place(Some(place)) => {
            let place = id!(CompartmentId, place)?;
            vault.authority().compartment(place).ok_or(VaultError::NotFound)?;
            Ok(())
        }
        CardChange::Part(None)
        | CardChange::Dossier(None)
        | CardChange::Party(None)
        | CardChange::Place(None)
        | CardChange::Again(_) => Ok(()),
    }
}

/// Takes cards out of the tray, with what came inside them; their sources stay where they are.
pub fn tray_remove(shell: &Here, cards: Vec<String>) -> Answer<Tray> {
    put(shell, |tray| tray.remove(&cards))
}

/// Takes the last filing back: its documents go to the vault's bin, its cards lie in the tray again.
pub fn tray_undo(shell: &Here, batch: String) -> Answer<Tray> {
    let view = shell.open(|open| {
        let mut tray = shell.tray();
        let undo = tray
            .undo
            .take_if(|undo| undo.done.batch == batch)
            .ok_or(VaultError::NotFound)?;
        let seen: Vec<DocId> = undo
            .documents
            .iter()
            .copied()
            .filter(|doc| open.vault.document_view(*doc).is_ok())
            .collect();
        open.vault.undo_filing(&seen)?;
        // What went to the system's bin is no source any more; its document can be taken out of the vault's bin.
        for mut item in undo.items.into_iter().filter(Item::is_there) {
            item.stage = Stage::Waiting;
            tray.items.push(item);
        }
        tray.keep(&mut open.vault)?;
        drop(tray);
        Ok(tray_view(&open.vault, shell))
    })?;
    shell.tell(AppEvent::Changed);
    Ok(view)
}

/// Stops a long work; what it has done stays done.
pub fn work_stop(shell: &Here, work: u32) -> Answer<()> {
    shell.works.stop(work);
    Ok(())
}
