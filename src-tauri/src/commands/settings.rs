//! What a person sets for this computer, and what of it the locked screen keeps.

use super::{Answer, Here};
use crate::view::{Screen, Settings};
use crate::{screen, settings};

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
        remember(shell, &open.settings);
        Ok(open.settings.clone())
    })
}

/// How the window looks before anybody is unlocked; none where nobody was yet.
pub fn screen_show(shell: &Here) -> Answer<Option<Screen>> {
    Ok(screen::of(&shell.around().home).look)
}

/// Keeps how the locked screen looks, as somebody chose it there.
pub fn screen_keep(shell: &Here, screen: Screen) -> Answer<()> {
    let mut wished = screen;
    wished.text_percent = wished.text_percent.clamp(100, 175);
    screen::change(&shell.around().home, |kept| kept.look = Some(wished))
}

/// Keeps the look of this person for the locked screen. One that cannot be kept is no reason to refuse anything.
pub(crate) fn remember(shell: &Here, settings: &Settings) {
    let look = Screen::from(settings);
    drop(screen::change(&shell.around().home, |screen| {
        screen.look = Some(look)
    }));
}
