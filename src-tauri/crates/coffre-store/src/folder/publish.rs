//! Giving files their names, durably (design 3.3), and taking them away.

use std::io::ErrorKind;
use std::sync::Arc;

use super::write::InFlight;
use super::{ReadBack, Shared, lock};
use crate::digest::Content;
use crate::disk::{Disk, Kind};
use crate::error::StoreError;
use crate::name::{Folder, Name, placeholders_for};
use crate::patience::retry_while_held;
use crate::store::{Deleted, Put};

impl<D: Disk> Shared<D> {
    pub(super) fn put_new(self: &Arc<Self>, name: &Name, bytes: &[u8]) -> Result<Put, StoreError> {
        let folder = name.folder();
        self.ready(&folder)?;
        if self.disk.look(&name.under(&self.root)).is_ok() {
            return self.confirm(name, &Content::of(bytes));
        }
        let mut file = self.begin_in(&folder)?;
        file.write_bytes(bytes).map_err(StoreError::from_io)?;
        file.sync()?;
        self.publish(file, name, || Content::of(bytes))
    }

    /// Starts a file in a folder, which is made again where somebody removed it meanwhile.
    pub(super) fn begin_in(self: &Arc<Self>, folder: &Folder) -> Result<InFlight<D>, StoreError> {
        match InFlight::begin(self, folder) {
            Err(StoreError::NotFound) => {
                lock(&self.durable).clear();
                self.ready(folder)?;
                InFlight::begin(self, folder)
            }
            done => done,
        }
    }

    /// Names a synced file, makes the name durable and reads it back where asked.
    pub(super) fn publish(
        &self,
        mut file: InFlight<D>,
        name: &Name,
        content: impl FnOnce() -> Content,
    ) -> Result<Put, StoreError> {
        match self.rename(&mut file, name)? {
            Put::Exists => self.confirm(name, &content()),
            Put::Created => {
                self.sync_folder(&name.folder())?;
                if self.options.read_back == ReadBack::Hash {
                    self.read_back(name, &content())?;
                }
                Ok(Put::Created)
            }
        }
    }

    /// Names a synced file. `Exists` only says that the name is taken.
    pub(super) fn rename(&self, file: &mut InFlight<D>, name: &Name) -> Result<Put, StoreError> {
        let to = name.under(&self.root);
        fail::fail_point!("store::before_rename");
        let renamed = retry_while_held(&self.options.patience, || self.disk.rename_new(&file.path, &to));
        match renamed {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(Put::Exists),
            Err(error) if self.options.patience.is_held(&error) => return Err(StoreError::Held),
            // Somebody removed the folder meanwhile; the next try makes it again.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                lock(&self.durable).clear();
                return Err(self.reachable().err().unwrap_or(StoreError::Io(error)));
            }
            Err(error) => return Err(StoreError::from_io(error)),
        }
        file.is_named = true;
        fail::fail_point!("store::after_rename");
        Ok(Put::Created)
    }

    /// Checks that the file at `name` holds `content`, and makes it durable: whoever named it may have been stopped
    /// before the sync.
    pub(super) fn confirm(&self, name: &Name, content: &Content) -> Result<Put, StoreError> {
        let path = name.under(&self.root);
        let (reader, size) = self.open(name)?;
        if size != content.size || !content.matches(reader).map_err(StoreError::from_io)? {
            return Err(StoreError::Collision);
        }
        self.disk.sync_path(&path).map_err(StoreError::from_io)?;
        self.sync_folder(&name.folder())?;
        Ok(Put::Exists)
    }

    /// Reads a new file back, and withdraws it where its bytes differ.
    pub(super) fn read_back(&self, name: &Name, content: &Content) -> Result<(), StoreError> {
        let (reader, _) = self.open(name)?;
        if content.matches(reader).map_err(StoreError::from_io)? {
            return Ok(());
        }
        self.delete(name)?;
        Err(StoreError::ReadBack)
    }

    pub(super) fn sync_folder(&self, folder: &Folder) -> Result<(), StoreError> {
        fail::fail_point!("store::before_dir_sync");
        self.disk
            .sync_dir(&folder.under(&self.root))
            .map_err(StoreError::from_io)?;
        fail::fail_point!("store::after_dir_sync");
        Ok(())
    }

    /// Makes the folder where it is missing, and its name and those above it durable.
    pub(super) fn ready(&self, folder: &Folder) -> Result<(), StoreError> {
        for (folder, above) in self.lay(folder)? {
            self.disk
                .sync_dir(&above.under(&self.root))
                .map_err(StoreError::from_io)?;
            lock(&self.durable).insert(folder);
        }
        Ok(())
    }

    /// Makes the folder where it is missing. Returns the folders whose names are not known to be durable, each with the
    /// one above it whose sync makes them so: also those that were there, since whoever made them may have been stopped
    /// before the sync.
    pub(super) fn lay(&self, folder: &Folder) -> Result<Vec<(Folder, Folder)>, StoreError> {
        if lock(&self.durable).contains(folder) {
            return Ok(Vec::new());
        }
        self.reachable()?;
        let mut owed = Vec::new();
        let mut above = Folder::root();
        for step in folder.chain() {
            if !lock(&self.durable).contains(&step) {
                self.make(&step)?;
                if above.as_str().is_empty() {
                    lock(&self.landmarks).insert(step.clone());
                }
                owed.push((step.clone(), above));
            }
            above = step;
        }
        Ok(owed)
    }

    fn make(&self, folder: &Folder) -> Result<(), StoreError> {
        let path = folder.under(&self.root);
        match self.disk.look(&path) {
            // A link could lead the writing out of the vault folder.
            Ok(found) if found.kind != Kind::Dir => Err(StoreError::NotAFile),
            Ok(_) => Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.disk.make_dir(&path).map_err(StoreError::from_io)
            }
            Err(error) => Err(StoreError::from_io(error)),
        }
    }

    pub(super) fn delete(&self, name: &Name) -> Result<Deleted, StoreError> {
        let folder = name.folder().under(&self.root);
        let mut places = vec![name.under(&self.root)];
        places.extend(placeholders_for(name.file()).iter().map(|file| folder.join(file)));
        let mut outcome = Deleted::Absent;
        fail::fail_point!("store::before_delete");
        for place in places {
            match retry_while_held(&self.options.patience, || self.disk.remove(&place)) {
                Ok(()) => outcome = Deleted::Removed,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) if self.options.patience.is_held(&error) => return Err(StoreError::Held),
                Err(error) => return Err(StoreError::from_io(error)),
            }
        }
        // Also where nothing was left: whoever removed it may have been stopped before the sync.
        match self.disk.sync_dir(&folder) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => self.reachable()?,
            Err(error) => return Err(StoreError::from_io(error)),
        }
        fail::fail_point!("store::after_delete");
        Ok(outcome)
    }
}
