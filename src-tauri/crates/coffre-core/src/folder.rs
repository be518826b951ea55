//! The folder of a vault, or of a copy of it, as a store; and a look at a folder before it is chosen.

mod look;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_store::{FolderStore, Store};

pub use coffre_store::Medium;
pub(crate) use look::is_in_the_cloud;
pub use look::{Content, FolderLook, look};

use crate::vault::VaultError;

/// Whether a place is that of another, or lies below it. Either may be still to be made.
pub fn is_within(place: &Path, other: &Path) -> bool {
    resolved(place).starts_with(resolved(other))
}

/// The place without links, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let known = path
        .ancestors()
        .find_map(|above| Some((above, above.canonicalize().ok()?)));
    known.map_or_else(
        || path.clone(),
        |(above, real)| match path.strip_prefix(above) {
            Ok(rest) if rest.as_os_str().is_empty() => real,
            Ok(rest) => real.join(rest),
            Err(_) => path.clone(),
        },
    )
}

/// Opens a folder that exists.
///
/// # Errors
/// [`VaultError::Store`] where there is no such folder or the system refuses it.
pub fn open_folder(path: &Path) -> Result<Arc<dyn Store>, VaultError> {
    Ok(Arc::new(FolderStore::open(path)?))
}
