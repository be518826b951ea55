//! The use of the recovery sheet on a computer that has nothing else.

use std::path::PathBuf;
use std::sync::Arc;

use coffre_core::folder::open_folder;
use coffre_core::recovery::{Recovering, Successor, VaultPin, directors, recover};
use coffre_core::terms::{PersonId, RecoveryKey, Store};
use coffre_core::vault::VaultError;

use super::session::{enter, second_factor};
use super::vault::{chosen, no_blank};
use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::strength;
use crate::typed::Typed;
use crate::view::Recovered;

/// Who the directors are, by their ids: their names lie sealed until one of them is back.
pub fn recovery_directors(shell: &Here, vault_id: String, typed: Typed) -> Answer<Vec<String>> {
    let (_, store, pin) = place(shell, &vault_id)?;
    let sheet = RecoveryKey::parse_sheet(typed.secret()).map_err(VaultError::from)?;
    let known = directors(&*store, &shell.home(), &pin, &sheet)?;
    Ok(known.iter().map(ToString::to_string).collect())
}

/// Comes back with the sheet in the folder that was chosen: as the director that is named, or instead of him with a name.
/// The new sheet waits to be printed and typed back.
pub fn recovery_use(
    shell: &Here,
    vault_id: String,
    typed: Typed,
    director: Option<String>,
    instead: Option<String>,
    label: String,
    passphrase: Typed,
) -> Answer<Recovered> {
    no_blank(&[("label", &label)])?;
    let (folder, store, pin) = place(shell, &vault_id)?;
    let sheet = RecoveryKey::parse_sheet(typed.secret()).map_err(VaultError::from)?;
    let of = director.map(|person| id!(PersonId, person)).transpose()?;
    let name = instead
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty());
    let names = [label.as_str(), name.as_deref().unwrap_or_default()];
    let protection = shell.around().keyring.protection();
    strength::require(passphrase.secret(), &names, protection)?;
    let who = match name {
        Some(name) => Successor::Instead { of, name },
        None => Successor::Again(of),
    };
    let recovering = Recovering {
        folder,
        label: label.trim().to_owned(),
        protection,
        who,
    };
    let mut done = recover(
        recovering,
        &pin,
        &sheet,
        &shell.home(),
        store,
        passphrase.secret(),
        &shell.around().keyring,
        shell.around().edge(),
    )?;
    if let Some(sheet) = &done.sheet {
        done.vault.expect_sheet(sheet)?;
    }
    let accepted = done.taken;
    enter(shell, done.vault, false, done.sheet)?;
    Ok(Recovered {
        accepted,
        second_factor: second_factor(protection),
    })
}

fn place(shell: &Here, vault_id: &str) -> Answer<(PathBuf, Arc<dyn Store>, VaultPin)> {
    let pin = VaultPin::parse(vault_id).map_err(|_| CommandError::value("vaultId"))?;
    let folder = chosen(shell)?;
    let store = open_folder(&folder)?;
    Ok((folder, store, pin))
}
