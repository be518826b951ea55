//! The folder of a vault, or of a copy of it, as a store; and a look at a folder before it is chosen.

mod look;

use std::path::Path;
use std::sync::Arc;

use coffre_store::{FolderStore, Store};

pub use coffre_store::Medium;
pub(crate) use look::is_in_the_cloud;
pub use look::{Content, FolderLook, look};

use crate::vault::VaultError;

/// Opens a folder that exists.
///
/// # Errors
/// [`VaultError::Store`] where there is no such folder or the system refuses it.
pub fn open_folder(path: &Path) -> Result<Arc<dyn Store>, VaultError> {
    Ok(Arc::new(FolderStore::open(path)?))
}
