//! Bringing a file into a store, where its bytes are those that its name asks for.

use std::io::{self, Read, Write as _};

use coffre_format::path::FileName;
use coffre_store::{Name, Pending, Put, Store};

use super::fitting::read_short;
use crate::vault::{Vault, VaultError, name_of};

impl Vault {
    /// Copies a file into a store, whatever lies under its name there. Gives nothing, and changes nothing, where the
    /// bytes are not those that the name asks for, or cannot be read to their end.
    pub(super) fn copy_fitting(
        &self,
        name: &FileName,
        from: &mut dyn Read,
        to: &dyn Store,
    ) -> Result<Option<Put>, VaultError> {
        let place = name_of(&name.path());
        let pending = match name {
            FileName::Keyring { hash, .. } | FileName::Object(hash) => {
                let mut pending = to.begin()?;
                if !pour(from, &mut *pending)? || pending.hash() != *hash {
                    return Ok(None);
                }
                pending
            }
            _ => {
                let Ok(Some(bytes)) = read_short(from) else {
                    return Ok(None);
                };
                let is_named_by_hash = *name != FileName::Readme;
                if is_named_by_hash && !self.fits(name, &mut bytes.as_slice()) {
                    return Ok(None);
                }
                let mut pending = to.begin()?;
                pending.write_all(&bytes)?;
                pending
            }
        };
        Ok(Some(settle(pending, &place, to)?))
    }
}

/// Gives a file its name. What has the name already goes when the new file is written.
fn settle(pending: Box<dyn Pending>, place: &Name, to: &dyn Store) -> Result<Put, VaultError> {
    if to.stat(place)?.is_some() {
        to.delete(place)?;
    }
    Ok(pending.finish(place)?)
}

/// Copies to the end. Tells whether there was one: what cannot be read has none.
fn pour(from: &mut dyn Read, to: &mut dyn Pending) -> io::Result<bool> {
    let mut buffer = vec![0u8; 256 * 1024];
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok(true),
            Ok(count) => to.write_all(&buffer[..count])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(false),
        }
    }
}
