//! What lies in the tray and is not filed yet, kept over a crash in the encrypted journal of this seat.

use std::path::PathBuf;

use crate::vault::{Vault, VaultError};

const TRAY: &str = "tray";

impl Vault {
    /// Keeps the paths of what lies in the tray; an empty list forgets them.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn keep_tray(&mut self, paths: &[PathBuf]) -> Result<(), VaultError> {
        // A path that is no UTF-8 is not kept: JSON cannot say it, and a file chosen again is better than one misread.
        let texts: Vec<&str> = paths.iter().filter_map(|path| path.to_str()).collect();
        let text = serde_json::to_vec(&texts).expect("texts are JSON");
        self.keep_local_value(TRAY, &text)
    }

    /// The paths that were kept and whose files are still there.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn tray(&self) -> Result<Vec<PathBuf>, VaultError> {
        let kept = self.local_value(TRAY)?.unwrap_or_default();
        let paths: Vec<PathBuf> = serde_json::from_slice(&kept).unwrap_or_default();
        Ok(paths.into_iter().filter(|path| path.is_file()).collect())
    }
}
