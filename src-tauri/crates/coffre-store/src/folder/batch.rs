//! Bulk import: all files are written, synced side by side, named, and then each directory is synced once.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::thread;

use super::write::InFlight;
use super::{Shared, lock};
use crate::digest::Content;
use crate::disk::Disk;
use crate::error::StoreError;
use crate::name::{Folder, Name};
use crate::store::{Batch, Put};

/// Files that are open and not synced yet; keeps far below the limit of open files of every system.
const OPEN_FILES: usize = 64;
/// Syncs that run at once; they wait for the disk, not for a processor.
const SYNCS: usize = 8;

pub(super) struct FolderBatch<D: Disk> {
    shared: Arc<Shared<D>>,
    files: Mutex<Files<D>>,
}

struct Files<D: Disk> {
    open: Vec<(Name, InFlight<D>)>,
    synced: Vec<(Name, InFlight<D>)>,
}

impl<D: Disk> FolderBatch<D> {
    pub(super) fn new(shared: &Arc<Shared<D>>) -> Self {
        let files = Files {
            open: Vec::new(),
            synced: Vec::new(),
        };
        Self {
            shared: Arc::clone(shared),
            files: Mutex::new(files),
        }
    }
}

impl<D: Disk> Batch for FolderBatch<D> {
    fn add(&self, name: &Name, bytes: &[u8]) -> Result<(), StoreError> {
        let folder = name.folder();
        self.shared.ready(&folder)?;
        let mut file = self.shared.begin_in(&folder)?;
        file.write_bytes(bytes).map_err(StoreError::from_io)?;
        let full = {
            let mut files = lock(&self.files);
            files.open.push((name.clone(), file));
            if files.open.len() < OPEN_FILES {
                return Ok(());
            }
            std::mem::take(&mut files.open)
        };
        let synced = sync_all(full)?;
        lock(&self.files).synced.extend(synced);
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<Vec<(Name, Put)>, StoreError> {
        let Self { shared, files } = *self;
        let Files { open, mut synced } = files
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        synced.extend(sync_all(open)?);
        synced.sort_by(|(one, _), (other, _)| one.cmp(other));

        let mut named: Vec<(Name, Content, Put)> = Vec::with_capacity(synced.len());
        for (name, file) in synced {
            let content = file.content();
            let put = shared.rename(file, &name)?;
            named.push((name, content, put));
        }
        let folders: BTreeSet<Folder> = named.iter().map(|(name, ..)| name.folder()).collect();
        for folder in &folders {
            shared.sync_folder(folder)?;
        }
        for (name, content, put) in &named {
            match put {
                Put::Exists => shared.confirm(name, content).map(drop)?,
                Put::Created => shared.read_back(name, content)?,
            }
        }
        Ok(named.into_iter().map(|(name, _, put)| (name, put)).collect())
    }
}

/// Syncs files side by side and returns them.
fn sync_all<D: Disk>(mut files: Vec<(Name, InFlight<D>)>) -> Result<Vec<(Name, InFlight<D>)>, StoreError> {
    let share = files.len().div_ceil(SYNCS).max(1);
    thread::scope(|scope| {
        let threads: Vec<_> = files
            .chunks_mut(share)
            .map(|chunk| scope.spawn(move || chunk.iter_mut().try_for_each(|(_, file)| file.sync())))
            .collect();
        // Every thread is waited for, so that no file is dropped while it is being synced.
        let outcomes: Vec<_> = threads.into_iter().map(|thread| thread.join()).collect();
        outcomes.into_iter().try_for_each(|outcome| match outcome {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })?;
    Ok(files)
}
