//! The settings of a seat, kept with its encrypted journal.

use coffre_core::vault::Vault;

use crate::error::CommandError;
use crate::view::Settings;

/// Name of the settings among the local values of a seat.
const KEPT: &str = "settings";

/// What the person set; what cannot be read counts as never set.
///
/// # Errors
/// Failures of the local database.
pub(crate) fn of(vault: &Vault) -> Result<Settings, CommandError> {
    let kept = vault.local_value(KEPT)?;
    Ok(kept
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default())
}

/// Whether the person set anything.
///
/// # Errors
/// Failures of the local database.
pub(crate) fn was_set(vault: &Vault) -> Result<bool, CommandError> {
    Ok(vault.local_value(KEPT)?.is_some())
}

/// Keeps settings within their limits and returns them as they are kept.
///
/// # Errors
/// Failures of the local database.
pub(crate) fn keep(vault: &mut Vault, mut settings: Settings) -> Result<Settings, CommandError> {
    settings.idle_minutes = settings.idle_minutes.clamp(1, 60);
    settings.step_up_minutes = settings.step_up_minutes.clamp(1, 60);
    settings.text_percent = settings.text_percent.clamp(100, 175);
    settings.passphrase_reminder_days = settings.passphrase_reminder_days.filter(|days| *days > 0);
    let bytes = serde_json::to_vec(&settings).unwrap_or_default();
    vault.keep_local_value(KEPT, &bytes)?;
    Ok(settings)
}
