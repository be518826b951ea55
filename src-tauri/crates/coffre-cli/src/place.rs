//! Where this computer keeps its local state when nobody says otherwise.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::folder::open_folder;
use coffre_core::terms::Store;

use crate::error::CommandError;

/// The folder of the vault, as a store.
pub(crate) fn open_vault_folder(path: &Path) -> Result<Arc<dyn Store>, CommandError> {
    if !path.is_dir() {
        return Err(CommandError::Away(path.to_owned()));
    }
    Ok(open_folder(path)?)
}

/// The folder of local state by the custom of the system.
pub(crate) fn local_state() -> Result<PathBuf, CommandError> {
    let from = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let folder = if cfg!(windows) {
        from("LOCALAPPDATA").map(|base| base.join("Coffre"))
    } else if cfg!(target_os = "macos") {
        from("HOME").map(|base| base.join("Library/Application Support/Coffre"))
    } else {
        from("XDG_DATA_HOME")
            .or_else(|| from("HOME").map(|base| base.join(".local/share")))
            .map(|base| base.join("coffre"))
    };
    folder.ok_or(CommandError::NoHome)
}

/// The name of this computer, for the inviter's screen.
pub(crate) fn computer() -> String {
    let named = ["COMPUTERNAME", "HOSTNAME"]
        .into_iter()
        .find_map(|name| env::var(name).ok());
    let named = named.or_else(|| std::fs::read_to_string("/etc/hostname").ok());
    let named = named
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty());
    named.unwrap_or_else(|| "computer".to_owned())
}
