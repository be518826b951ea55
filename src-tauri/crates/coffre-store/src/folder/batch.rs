//! Bulk import: files are written and synced side by side, named together, and then each directory is synced once.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::thread;

use super::syncing::Syncing;
use super::write::InFlight;
use super::{ReadBack, Shared, lock};
use crate::digest::Content;
use crate::disk::Disk;
use crate::error::StoreError;
use crate::name::{Folder, Name};
use crate::store::{Batch, Put};

/// Syncs that run at once; they wait for the disk, not for a processor.
pub(super) const SYNCS: usize = 16;

pub(super) struct FolderBatch<D: Disk> {
    shared: Arc<Shared<D>>,
    syncing: Syncing<Written<D>>,
    folders: Mutex<Folders>,
}

/// Folders that this batch made or met.
#[derive(Default)]
struct Folders {
    laid: BTreeSet<Folder>,
    /// Each with the folder whose sync makes its name durable.
    owed: BTreeSet<(Folder, Folder)>,
}

/// A file that is whole and has no name yet.
struct Written<D: Disk> {
    name: Name,
    file: InFlight<D>,
    /// Known where the medium asks for reading back.
    content: Option<Content>,
}

impl<D: Disk> FolderBatch<D> {
    pub(super) fn new(shared: &Arc<Shared<D>>) -> Self {
        Self {
            shared: Arc::clone(shared),
            syncing: Syncing::new(|written: &mut Written<D>| written.file.sync()),
            folders: Mutex::default(),
        }
    }

    fn begin_in(&self, folder: &Folder) -> Result<InFlight<D>, StoreError> {
        self.lay(folder)?;
        match InFlight::begin(&self.shared, folder) {
            // Somebody removed the folder meanwhile.
            Err(StoreError::NotFound) => {
                lock(&self.shared.durable).clear();
                lock(&self.folders).laid.clear();
                self.lay(folder)?;
                InFlight::begin(&self.shared, folder)
            }
            done => done,
        }
    }

    /// Makes the folder where it is missing; its name becomes durable with the batch.
    fn lay(&self, folder: &Folder) -> Result<(), StoreError> {
        let mut folders = lock(&self.folders);
        if !folders.laid.contains(folder) {
            let owed = self.shared.lay(folder)?;
            folders.owed.extend(owed);
            folders.laid.insert(folder.clone());
        }
        Ok(())
    }
}

impl<D: Disk> Batch for FolderBatch<D> {
    fn add(&self, name: &Name, bytes: &[u8]) -> Result<(), StoreError> {
        let mut file = self.begin_in(&name.folder())?;
        file.write_bytes(bytes).map_err(StoreError::from_io)?;
        let asked = self.shared.options.read_back == ReadBack::Hash;
        let content = asked.then(|| Content::of(bytes));
        self.syncing.hand_over(Written {
            name: name.clone(),
            file,
            content,
        });
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<Vec<(Name, Put)>, StoreError> {
        let Self {
            shared,
            syncing,
            folders,
        } = *self;
        let mut written = syncing.finish()?;
        written.sort_by(|one, other| one.name.cmp(&other.name));
        let mut named = Vec::with_capacity(written.len());
        for mut one in written {
            let put = shared.rename(&mut one.file, &one.name)?;
            named.push((one, put));
        }
        let owed = folders
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .owed;
        let of_files = named.iter().map(|(one, _)| one.name.folder());
        let folders: BTreeSet<Folder> = owed
            .iter()
            .map(|(_, above)| above.clone())
            .chain(of_files)
            .collect();
        sync_folders(&shared, &folders.into_iter().collect::<Vec<_>>())?;
        lock(&shared.durable).extend(owed.into_iter().map(|(folder, _)| folder));
        for (one, put) in &named {
            match (put, &one.content) {
                (Put::Exists, Some(content)) => drop(shared.confirm(&one.name, content)?),
                (Put::Exists, None) => drop(shared.confirm(&one.name, &one.file.read_content()?)?),
                (Put::Created, Some(content)) => shared.read_back(&one.name, content)?,
                (Put::Created, None) => {}
            }
        }
        Ok(named.into_iter().map(|(one, put)| (one.name, put)).collect())
    }
}

/// Syncs folders side by side.
fn sync_folders<D: Disk>(shared: &Shared<D>, folders: &[Folder]) -> Result<(), StoreError> {
    let share = folders.len().div_ceil(SYNCS).max(1);
    thread::scope(|scope| {
        let threads: Vec<_> = folders
            .chunks(share)
            .map(|chunk| scope.spawn(move || chunk.iter().try_for_each(|folder| shared.sync_folder(folder))))
            .collect();
        // Every thread is waited for, whatever the others report.
        let outcomes: Vec<_> = threads.into_iter().map(|thread| thread.join()).collect();
        outcomes.into_iter().try_for_each(|outcome| match outcome {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}
