//! Sealed folders: open, extend, close.

use super::session::step_up_view;
use super::{Answer, Here};
use crate::error::CommandError;
use crate::events::AppEvent;
use crate::typed::Typed;
use crate::view::StepUpView;

/// Opens sealed folders with the passphrase typed again.
pub fn step_up_open(shell: &Here, passphrase: Typed) -> Answer<StepUpView> {
    let now = shell.seconds();
    let view = shell.open(|open| {
        if !open.vault.is_stepped_up() {
            open.vault.step_up(passphrase.secret(), &shell.around().keyring)?;
        }
        open.used_sealed(now);
        Ok(step_up_view(open, now))
    })?;
    shell.tell(AppEvent::Changed);
    Ok(view)
}

/// Starts the countdown anew.
pub fn step_up_extend(shell: &Here) -> Answer<StepUpView> {
    let now = shell.seconds();
    shell.open(|open| {
        if !open.vault.is_stepped_up() {
            return Err(CommandError::from(coffre_core::vault::VaultError::StepUp));
        }
        open.used_sealed(now);
        Ok(step_up_view(open, now))
    })
}

/// Closes sealed folders; the view of them is gone at once.
pub fn step_up_close(shell: &Here) -> Answer<StepUpView> {
    let now = shell.seconds();
    let view = shell.open(|open| {
        open.close_sealed();
        shell.pages.clear_sealed();
        Ok(step_up_view(open, now))
    })?;
    shell.tell(AppEvent::StepUpClosed);
    Ok(view)
}
