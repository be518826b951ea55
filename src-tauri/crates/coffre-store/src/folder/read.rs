//! Reading, without ever waking a cloud client.

use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::PathBuf;

use super::Shared;
use crate::disk::{Disk, Kind};
use crate::error::StoreError;
use crate::name::{Name, placeholders_for};
use crate::store::{ReadSeek, Stat, Stray};

/// Where a file is.
enum Place {
    Here { path: PathBuf, size: u64 },
    Cloud { size: u64 },
    Nowhere,
}

impl<D: Disk> Shared<D> {
    fn find(&self, name: &Name) -> Result<Place, StoreError> {
        let path = name.under(&self.root);
        match self.disk.look(&path) {
            Ok(found) => match (found.kind, found.placeholder) {
                (Kind::File, false) => Ok(Place::Here {
                    path,
                    size: found.size,
                }),
                (Kind::File, true) => Ok(Place::Cloud { size: found.size }),
                (Kind::Dir | Kind::Other, _) => Err(StoreError::NotAFile),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let folder = name.folder().under(&self.root);
                let marked = |file: &String| self.disk.look(&folder.join(file)).ok();
                if let Some(found) = placeholders_for(name.file()).iter().find_map(marked) {
                    return Ok(Place::Cloud { size: found.size });
                }
                self.reachable()?;
                Ok(Place::Nowhere)
            }
            Err(error) => Err(StoreError::from_io(error)),
        }
    }

    pub(super) fn stat(&self, name: &Name) -> Result<Option<Stat>, StoreError> {
        Ok(match self.find(name)? {
            Place::Here { size, .. } => Some(Stat {
                size,
                placeholder: false,
            }),
            Place::Cloud { size } => Some(Stat {
                size,
                placeholder: true,
            }),
            Place::Nowhere => None,
        })
    }

    /// Opens a file and says how long it was a moment ago.
    pub(super) fn open(&self, name: &Name) -> Result<(D::Reader, u64), StoreError> {
        match self.find(name)? {
            Place::Here { path, size } => Ok((self.disk.open(&path).map_err(StoreError::from_io)?, size)),
            Place::Cloud { .. } => Err(StoreError::NotDownloaded),
            Place::Nowhere => Err(StoreError::NotFound),
        }
    }

    pub(super) fn get(&self, name: &Name, most: u64) -> Result<Vec<u8>, StoreError> {
        let (reader, size) = self.open(name)?;
        if size > most {
            return Err(StoreError::TooLarge { size, most });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        // The file may grow under the reading: one byte more than allowed shows it.
        reader
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(StoreError::from_io)?;
        let size = bytes.len() as u64;
        if size > most {
            Err(StoreError::TooLarge { size, most })
        } else {
            Ok(bytes)
        }
    }

    pub(super) fn get_range(&self, name: &Name, offset: u64, len: usize) -> Result<Vec<u8>, StoreError> {
        let (mut reader, size) = self.open(name)?;
        let left = size.saturating_sub(offset).min(len as u64);
        let mut bytes = Vec::with_capacity(usize::try_from(left).unwrap_or(0));
        if left > 0 {
            reader
                .seek(SeekFrom::Start(offset))
                .map_err(StoreError::from_io)?;
            reader
                .take(left)
                .read_to_end(&mut bytes)
                .map_err(StoreError::from_io)?;
        }
        Ok(bytes)
    }

    pub(super) fn open_stray(&self, stray: &Stray) -> Result<Box<dyn ReadSeek>, StoreError> {
        let path = stray
            .place
            .downcast_ref::<PathBuf>()
            .ok_or(StoreError::NotFound)?;
        let path = self.root.join(path);
        let found = self.disk.look(&path).map_err(StoreError::from_io)?;
        match (found.kind, found.placeholder) {
            (Kind::File, false) => Ok(Box::new(self.disk.open(&path).map_err(StoreError::from_io)?)),
            (Kind::File, true) => Err(StoreError::NotDownloaded),
            (Kind::Dir | Kind::Other, _) => Err(StoreError::NotAFile),
        }
    }
}
