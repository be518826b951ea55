//! How the locked screen looks: a small file of this computer, since the web view of the window keeps nothing. It holds no
//! name, and nothing about a vault but the ids of seats that were taken off the screen.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::CommandError;
use crate::view::Screen;

/// Its name in the folder of local state.
const FILE: &str = "screen.json";

/// The locked screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct LockedScreen {
    /// What was set last; none before anybody was unlocked.
    pub(crate) look: Option<Screen>,
    /// Ids of seats that are not shown.
    pub(crate) hidden: Vec<String>,
}

/// The screen as it was left; what cannot be read counts as never set.
pub(crate) fn of(home: &Path) -> LockedScreen {
    let kept = std::fs::read(home.join(FILE)).ok();
    kept.and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Changes the screen.
///
/// # Errors
/// A folder that cannot be written.
#[expect(
    clippy::disallowed_methods,
    reason = "local state of this computer, not the vault folder"
)]
pub(crate) fn change(home: &Path, change: impl FnOnce(&mut LockedScreen)) -> Result<(), CommandError> {
    let before = of(home);
    let mut screen = before.clone();
    change(&mut screen);
    if screen == before {
        return Ok(());
    }
    let bytes = serde_json::to_vec(&screen).unwrap_or_default();
    std::fs::create_dir_all(home)?;
    // The old file or the new one, whatever happens between; what is lost is a look.
    let fresh = home.join(format!("{FILE}.new"));
    std::fs::write(&fresh, bytes)?;
    std::fs::rename(fresh, home.join(FILE))?;
    Ok(())
}
