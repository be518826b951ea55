//! The recovery sheet: written where the person says, typed back, tried every year.

use std::io::Write as _;
use std::path::Path;

use coffre_core::terms::RecoveryKey;
use coffre_core::vault::Vault;
use coffre_export::recovery_sheet::{Language, SheetContent, SheetPart, html};
use coffre_secret::SecretText;

use super::{Answer, Here};
use crate::dialogs::Purpose;
use crate::error::{Code, CommandError};
use crate::pages::SheetPage;
use crate::protocol;
use crate::session::{Session, WaitingSheet};
use crate::typed::Typed;
use crate::view::{LanguageWord, RootProposal, SheetSaved, SheetTaken};

/// Opens a dialog and writes the sheet that waits, as a page to be printed. None when the person gave up.
pub fn sheet_save(shell: &Here, language: LanguageWord) -> Answer<Option<SheetSaved>> {
    let page = shell.open(|open| page_of(&open.vault, &waiting(open.sheet.as_ref())?.key, language))?;
    let Some(path) = shell.dialogs.save(Purpose::Sheet, "coffre-recovery-sheet.html") else {
        return Ok(None);
    };
    // EXPOSE: the sheet is what the person asked to have written.
    write_for_owner(&path, page.expose().as_bytes())?;
    let shown = path.display().to_string();
    // One that was locked meanwhile waits no more; the file is the person's all the same.
    if let Session::Unlocked(open) = &mut *shell.session()
        && let Some(sheet) = &mut open.sheet
    {
        sheet.saved.push(path);
    }
    Ok(Some(SheetSaved { shown }))
}

/// Opens a window with the sheet that waits and the printing dialog of the system over it. False where there is none.
pub fn sheet_print(shell: &Here, language: LanguageWord) -> Answer<bool> {
    let page = shell.open(|open| page_of(&open.vault, &waiting(open.sheet.as_ref())?.key, language))?;
    // EXPOSE: the sheet is what the person asked to have printed; the page of the window never sees it.
    let job = shell.pages.print_sheet(SheetPage::new(page.expose().as_bytes()));
    let opened = shell.dialogs.print_sheet(&protocol::sheet_address(&job));
    if !opened {
        shell.pages.forget_sheet();
    }
    Ok(opened)
}

/// Checks what was typed back from the sheet that waits. Only then is its key forgotten here, and the files that hold it
/// are removed.
pub fn sheet_type_back(shell: &Here, typed: Typed) -> Answer<SheetTaken> {
    let saved = shell.open(|open| {
        open.vault
            .take_sheet_back(&waiting(open.sheet.as_ref())?.key, typed.secret())?;
        if open.vault.profile().recovering {
            // The sheet that takes the place of the used one is on paper: the recovery is at its end.
            open.vault.end_recovery()?;
        }
        Ok(open.sheet.take().map(|sheet| sheet.saved).unwrap_or_default())
    })?;
    shell.put_sheet_away();
    let (mut removed, mut left) = (0, Vec::new());
    for path in saved {
        match remove(&path) {
            Ok(()) => removed += 1,
            Err(_) => left.push(path.display().to_string()),
        }
    }
    Ok(SheetTaken { removed, left })
}

/// The yearly drill: whether a sheet is the one of this vault. The log keeps the day.
pub fn sheet_try(shell: &Here, typed: Typed) -> Answer<()> {
    shell.change(|vault| Ok(vault.try_sheet(typed.secret())?))
}

/// Makes a new sheet instead of the present one; it waits to be printed and typed back. Needs a director's step-up.
pub fn sheet_renew(shell: &Here) -> Answer<RootProposal> {
    shell.open(|open| {
        let made = open.vault.renew_sheet()?;
        open.sheet = Some(WaitingSheet::new(made.key));
        Ok(RootProposal {
            version: made.root.version,
            accepted: made.root.accepted,
        })
    })
}

fn waiting(sheet: Option<&WaitingSheet>) -> Answer<&WaitingSheet> {
    sheet.ok_or_else(|| CommandError::new(Code::NoSheetWaiting, "no sheet waits; make a new one first"))
}

fn page_of(vault: &Vault, key: &RecoveryKey, language: LanguageWord) -> Answer<SecretText> {
    let identity = key.identity().to_secret_text();
    let (id, check) = (vault.id().to_string(), key.to_check_value());
    let content = SheetContent {
        agency: vault.house().setting("agency").unwrap_or_default(),
        vault: &id,
        fingerprint: &check,
        identity: &identity,
        checksum: &check,
        made_on: vault.today(),
        part: SheetPart::Whole,
    };
    let language = match language {
        LanguageWord::Fr => Language::French,
        LanguageWord::Nl => Language::Dutch,
        LanguageWord::En => Language::English,
    };
    html(&content, language).map_err(|error| CommandError::new(Code::Other, &error.to_string()))
}

/// Writes a file that only its owner may read. The system's dialog has asked before it named one that exists.
#[expect(
    clippy::disallowed_methods,
    reason = "a file outside the vault, where the person said"
)]
fn write_for_owner(path: &Path, bytes: &[u8]) -> Answer<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(())
}

/// Removes a file with a sheet; one that is gone already is no matter.
#[expect(
    clippy::disallowed_methods,
    reason = "a file outside the vault, which this session wrote where the person said"
)]
fn remove(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
