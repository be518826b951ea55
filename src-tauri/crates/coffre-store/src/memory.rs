//! A store in memory, for tests and the simulator.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock};

use crate::buffered::{BufferedBatch, BufferedFile, PutFn};
use crate::error::StoreError;
use crate::name::{Folder, Name};
use crate::store::{Batch, Caps, Deleted, Listed, Page, Pending, Put, ReadSeek, Stat, Store, Stray};

/// A store in memory. A clone is a store of its own that starts with the same files and shares their bytes.
#[derive(Default)]
pub struct MemStore {
    content: Arc<RwLock<Arc<Content>>>,
}

#[derive(Clone, Default)]
struct Content {
    files: BTreeMap<Name, File>,
    strays: BTreeMap<String, Arc<[u8]>>,
}

#[derive(Clone)]
struct File {
    bytes: Arc<[u8]>,
    placeholder: bool,
}

struct SharedBytes(Arc<[u8]>);

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl MemStore {
    /// Makes an empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts other bytes under a name, as nobody but an attacker does.
    pub fn replace(&self, name: &Name, bytes: &[u8]) {
        let file = File {
            bytes: bytes.into(),
            placeholder: false,
        };
        change(&self.content, |content| content.files.insert(name.clone(), file));
    }

    /// Turns a file into a placeholder: there, not downloaded. [`MemStore::replace`] turns it back.
    pub fn set_placeholder(&self, name: &Name) {
        change(&self.content, |content| {
            if let Some(file) = content.files.get_mut(name) {
                file.placeholder = true;
            }
        });
    }

    /// Adds a file whose path is no [`Name`].
    pub fn put_stray(&self, path: &str, bytes: &[u8]) {
        change(&self.content, |content| {
            content.strays.insert(path.to_owned(), bytes.into())
        });
    }

    fn read(&self) -> Arc<Content> {
        Arc::clone(&self.content.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn bytes(&self, name: &Name) -> Result<Arc<[u8]>, StoreError> {
        match self.read().files.get(name) {
            None => Err(StoreError::NotFound),
            Some(file) if file.placeholder => Err(StoreError::NotDownloaded),
            Some(file) => Ok(Arc::clone(&file.bytes)),
        }
    }

    fn put_fn(&self) -> PutFn {
        let content = Arc::clone(&self.content);
        Arc::new(move |name, bytes| put(&content, name, bytes))
    }
}

impl Clone for MemStore {
    fn clone(&self) -> Self {
        Self {
            content: Arc::new(RwLock::new(self.read())),
        }
    }
}

fn change<T>(content: &RwLock<Arc<Content>>, change: impl FnOnce(&mut Content) -> T) -> T {
    change(Arc::make_mut(
        &mut content.write().unwrap_or_else(PoisonError::into_inner),
    ))
}

fn put(content: &RwLock<Arc<Content>>, name: &Name, bytes: &[u8]) -> Result<Put, StoreError> {
    change(content, |content| match content.files.get(name) {
        Some(file) if file.placeholder => Err(StoreError::NotDownloaded),
        Some(file) if *file.bytes == *bytes => Ok(Put::Exists),
        Some(_) => Err(StoreError::Collision),
        None => {
            content.files.insert(
                name.clone(),
                File {
                    bytes: bytes.into(),
                    placeholder: false,
                },
            );
            Ok(Put::Created)
        }
    })
}

impl Store for MemStore {
    fn put_new(&self, name: &Name, bytes: &[u8]) -> Result<Put, StoreError> {
        put(&self.content, name, bytes)
    }

    fn begin(&self) -> Result<Box<dyn Pending>, StoreError> {
        Ok(Box::new(BufferedFile::new(self.put_fn())))
    }

    fn batch(&self) -> Result<Box<dyn Batch>, StoreError> {
        Ok(Box::new(BufferedBatch::new(self.put_fn())))
    }

    fn get(&self, name: &Name, most: u64) -> Result<Vec<u8>, StoreError> {
        let bytes = self.bytes(name)?;
        let size = bytes.len() as u64;
        if size > most {
            Err(StoreError::TooLarge { size, most })
        } else {
            Ok(bytes.to_vec())
        }
    }

    fn get_range(&self, name: &Name, offset: u64, len: usize) -> Result<Vec<u8>, StoreError> {
        let bytes = self.bytes(name)?;
        let start = usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
        let end = start.saturating_add(len).min(bytes.len());
        Ok(bytes[start..end].to_vec())
    }

    fn open(&self, name: &Name) -> Result<Box<dyn ReadSeek>, StoreError> {
        Ok(Box::new(Cursor::new(SharedBytes(self.bytes(name)?))))
    }

    fn stat(&self, name: &Name) -> Result<Option<Stat>, StoreError> {
        let content = self.read();
        let stat = |file: &File| Stat {
            size: file.bytes.len() as u64,
            placeholder: file.placeholder,
        };
        Ok(content.files.get(name).map(stat))
    }

    fn list(&self, folder: &Folder, after: Option<&Name>, limit: usize) -> Result<Page, StoreError> {
        let content = self.read();
        let start = after.map_or(Bound::Unbounded, Bound::Excluded);
        let files = content.files.range::<Name, _>((start, Bound::Unbounded));
        let mut files = files.filter(|(name, _)| folder.holds(name));
        let listed = |(name, file): (&Name, &File)| Listed {
            name: name.clone(),
            placeholder: file.placeholder,
        };
        let page: Vec<Listed> = files.by_ref().take(limit).map(listed).collect();
        Ok(Page {
            files: page,
            more: files.next().is_some(),
            unlisted: Vec::new(),
        })
    }

    fn delete(&self, name: &Name) -> Result<Deleted, StoreError> {
        let removed = change(&self.content, |content| content.files.remove(name));
        Ok(if removed.is_some() {
            Deleted::Removed
        } else {
            Deleted::Absent
        })
    }

    fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        let content = self.read();
        let strays = content.strays.iter();
        Ok(strays
            .map(|(path, bytes)| Stray {
                place: Arc::new(path.clone()),
                size: bytes.len() as u64,
            })
            .collect())
    }

    fn open_stray(&self, stray: &Stray) -> Result<Box<dyn ReadSeek>, StoreError> {
        let path = stray.place.downcast_ref::<String>().ok_or(StoreError::NotFound)?;
        let content = self.read();
        let bytes = content.strays.get(path).ok_or(StoreError::NotFound)?;
        Ok(Box::new(Cursor::new(SharedBytes(Arc::clone(bytes)))))
    }

    fn caps(&self) -> Caps {
        Caps {
            create_only: true,
            versions: false,
            delete_protected: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conformance::{Subject, conformance_tests};

    impl Subject for MemStore {
        fn store(&self) -> &dyn Store {
            self
        }
        fn plant(&self, path: &str, bytes: &[u8]) {
            match Name::parse(path) {
                Ok(name) => self.replace(&name, bytes),
                // A placeholder or an in-flight file has no meaning in memory.
                Err(_) if path.ends_with(".tmp") || path.ends_with(".nextcloud") => {}
                Err(_) => self.put_stray(path, bytes),
            }
        }
    }

    conformance_tests!(MemStore::new());

    fn name(path: &str) -> Name {
        Name::parse(path).unwrap()
    }

    #[test]
    fn a_clone_goes_its_own_way() {
        let one = MemStore::new();
        one.put_new(&name("a"), b"1").unwrap();
        let other = one.clone();
        other.put_new(&name("b"), b"2").unwrap();
        one.delete(&name("a")).unwrap();
        assert_eq!(other.get(&name("a"), 9).unwrap(), b"1");
        assert_eq!(one.stat(&name("b")).unwrap(), None);
    }

    #[test]
    fn a_placeholder_is_there_and_cannot_be_read() {
        let store = MemStore::new();
        store.put_new(&name("a"), b"1").unwrap();
        store.set_placeholder(&name("a"));
        assert_eq!(
            store.stat(&name("a")).unwrap(),
            Some(Stat {
                size: 1,
                placeholder: true
            })
        );
        assert!(matches!(store.get(&name("a"), 9), Err(StoreError::NotDownloaded)));
        assert!(matches!(
            store.put_new(&name("a"), b"1"),
            Err(StoreError::NotDownloaded)
        ));
    }
}
