//! The folder in which an export lies until it is complete. It holds documents in the clear, so its place is noted
//! durably before it is made: what a crash leaves there goes at the next unlock.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rand_core::RngCore as _;

use crate::vault::{Vault, VaultError};

/// How the names of these folders begin.
const PREFIX: &str = ".coffre-export-";
/// The setting that holds the place of the one that is under way.
const STAGE: &str = "export under way";

impl Vault {
    /// Makes a folder in `beside` for an export that is being written.
    ///
    /// # Errors
    /// Failures of the local database, and a place that cannot be written.
    pub fn begin_staging(&mut self, beside: &Path) -> Result<PathBuf, VaultError> {
        let number = self.random.next_u64();
        let stage = std::path::absolute(beside)?.join(format!("{PREFIX}{number:016x}"));
        let place = stage.as_os_str().as_encoded_bytes();
        self.journal.transaction(|tx| tx.set_setting(STAGE, place))?;
        fail::fail_point!("core::stage_noted");
        make_folder(&stage)?;
        Ok(stage)
    }

    /// Removes what still lies in that folder, and forgets it. Without one under way it does nothing.
    ///
    /// # Errors
    /// Failures of the local database, and a folder that cannot be removed: it is tried again at the next unlock.
    #[expect(
        clippy::disallowed_methods,
        reason = "a folder outside the vault, which this program made"
    )]
    pub fn end_staging(&mut self) -> Result<(), VaultError> {
        let Some(noted) = self.journal.read().setting(STAGE)? else {
            return Ok(());
        };
        if let Some(stage) = path_of(noted).filter(|path| is_stage(path)) {
            match fs::remove_dir_all(stage) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(self.journal.transaction(|tx| tx.delete_setting(STAGE))?)
    }
}

fn is_stage(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(PREFIX))
}

#[cfg(unix)]
fn path_of(noted: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    Some(std::ffi::OsString::from_vec(noted).into())
}

#[cfg(not(unix))]
fn path_of(noted: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(noted).ok().map(PathBuf::from)
}

/// Nobody else of this computer looks into it.
fn make_folder(path: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has a mode"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path)
}
