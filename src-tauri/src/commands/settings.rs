//! What a person sets for this computer.

use super::{Answer, Here};
use crate::settings;
use crate::view::Settings;

/// The settings.
pub fn settings_show(shell: &Here) -> Answer<Settings> {
    shell.open(|open| Ok(open.settings.clone()))
}

/// Changes the settings; returns them as they are kept. The scanner's folder stays as it is.
pub fn settings_change(shell: &Here, settings: Settings) -> Answer<Settings> {
    shell.open(|open| {
        let mut wished = settings;
        wished.scanner_folder.clone_from(&open.settings.scanner_folder);
        open.settings = settings::keep(&mut open.vault, wished)?;
        Ok(open.settings.clone())
    })
}
