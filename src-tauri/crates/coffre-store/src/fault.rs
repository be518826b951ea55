//! A store that goes wrong on purpose, from a script or a seed (design 5).

use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::buffered::{BufferedBatch, BufferedFile, PutFn};
use crate::error::StoreError;
use crate::name::{Folder, Name};
use crate::store::{Batch, Caps, Deleted, Page, Pending, Put, ReadSeek, Stat, Store, Stray};

mod script;

use script::{Call, State};
pub use script::{Fault, Script, Unreadable};

/// A store with damage from a [`Script`]. Files are kept in memory while they are pending.
pub struct FaultStore<S> {
    shared: Arc<Shared<S>>,
}

struct Shared<S> {
    inner: S,
    state: Mutex<State>,
}

impl<S: Store + 'static> FaultStore<S> {
    /// Wraps a store; what the script says strikes from the next call on.
    pub fn new(inner: S, script: Script) -> Self {
        Self {
            shared: Arc::new(Shared {
                inner,
                state: Mutex::new(State::new(script)),
            }),
        }
    }

    /// The store without damage to come: what is really there.
    pub fn inner(&self) -> &S {
        &self.shared.inner
    }

    /// The faults that have struck, in order.
    pub fn struck(&self) -> Vec<Fault> {
        self.shared.state().struck.clone()
    }

    /// How often a stray was opened.
    pub fn strays_opened(&self) -> usize {
        self.shared.state().strays_opened
    }

    /// Lets everything arrive that was delayed or held for reordering.
    ///
    /// # Errors
    /// What the inner store reports.
    pub fn settle(&self) -> Result<(), StoreError> {
        let late = std::mem::take(&mut self.shared.state().late);
        late.into_iter()
            .try_for_each(|file| self.shared.arrive(&file.name, &file.bytes))
    }

    /// Makes one file unreadable until it is removed, if it can be. It is listed, and has its size.
    pub fn spoil(&self, name: &Name, how: Unreadable) {
        self.shared.state().unreadable.insert(name.clone(), how);
    }

    /// Takes the trouble with one file away, as somebody does who mends its rights.
    pub fn mend(&self, name: &Name) {
        self.shared.state().unreadable.remove(name);
    }

    /// Takes the whole store away, as a drive that is unplugged, or brings it back.
    pub fn set_away(&self, away: bool) {
        self.shared.state().away = away;
    }

    /// Closes a folder to this user: its files are neither listed nor looked at nor read.
    pub fn close(&self, folder: &Folder) {
        self.shared.state().closed.insert(folder.clone());
    }

    fn put_fn(&self) -> PutFn {
        let shared = Arc::clone(&self.shared);
        Arc::new(move |name, bytes| shared.put(name, bytes))
    }
}

impl<S: Store> Shared<S> {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a call, lets late files arrive and says what strikes.
    fn strike(&self, call: Call) -> Result<Option<Fault>, StoreError> {
        if self.state().away {
            return Err(StoreError::Unreachable);
        }
        let (arrived, fault) = self.state().next(call);
        arrived
            .iter()
            .try_for_each(|file| self.arrive(&file.name, &file.bytes))?;
        match fault {
            Some(Fault::DiskFull) => Err(StoreError::DiskFull),
            Some(Fault::ReadOnly) => Err(StoreError::ReadOnly),
            Some(Fault::Held) => Err(StoreError::Held),
            fault => Ok(fault),
        }
    }

    /// A late file that meets another under its name stays away, as sync clients set it aside.
    fn arrive(&self, name: &Name, bytes: &[u8]) -> Result<(), StoreError> {
        match self.inner.put_new(name, bytes) {
            Ok(_) | Err(StoreError::Collision) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn is_closed(&self, name: &Name) -> bool {
        self.state().closed.iter().any(|folder| folder.holds(name))
    }

    /// Refuses what would read a spoilt file.
    fn readable(&self, name: &Name) -> Result<(), StoreError> {
        let state = self.state();
        if state.away {
            return Err(StoreError::Unreachable);
        }
        drop(state);
        if self.is_closed(name) {
            return Err(StoreError::Permission);
        }
        match self.state().unreadable.get(name) {
            None => Ok(()),
            Some(Unreadable::BadSector) => Err(StoreError::Io(bad_sector())),
            Some(Unreadable::Denied | Unreadable::Stuck) => Err(StoreError::Permission),
            Some(Unreadable::ReadBack) => Err(StoreError::ReadBack),
        }
    }

    fn put(&self, name: &Name, bytes: &[u8]) -> Result<Put, StoreError> {
        // A name that is taken is compared with what lies there.
        self.readable(name)?;
        let outcome = match self.strike(Call::Put)? {
            Some(Fault::Torn { keep }) => self.inner.put_new(name, &bytes[..keep.min(bytes.len())]),
            Some(Fault::Flip { bit }) => self.inner.put_new(name, &flipped(bytes, bit)),
            Some(Fault::Lost) => Ok(Put::Created),
            Some(Fault::Delayed { calls }) => {
                self.state().delay(name, bytes, calls);
                Ok(Put::Created)
            }
            Some(Fault::Reordered) => {
                self.state().hold_for_next_put(name, bytes);
                Ok(Put::Created)
            }
            Some(Fault::Duplicate) => {
                self.inner.put_new(name, bytes)?;
                self.inner.put_new(name, bytes)
            }
            _ => self.inner.put_new(name, bytes),
        }?;
        self.state().recent.push(name.clone());
        for file in self.state().take_overtaken(name) {
            self.arrive(&file.name, &file.bytes)?;
        }
        Ok(outcome)
    }

    fn damage(&self, mut bytes: Vec<u8>) -> Result<Vec<u8>, StoreError> {
        match self.strike(Call::Read)? {
            Some(Fault::Torn { keep }) => bytes.truncate(keep),
            Some(Fault::Flip { bit }) => bytes = flipped(&bytes, bit),
            _ => {}
        }
        Ok(bytes)
    }
}

fn bad_sector() -> io::Error {
    io::Error::other("a bad sector")
}

/// What opens and cannot be read.
struct BadSector;

impl Read for BadSector {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(bad_sector())
    }
}

impl Seek for BadSector {
    fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
        Ok(0)
    }
}

fn flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if !bytes.is_empty() {
        let bit = bit % (bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    bytes
}

impl<S: Store + 'static> Store for FaultStore<S> {
    fn put_new(&self, name: &Name, bytes: &[u8]) -> Result<Put, StoreError> {
        self.shared.put(name, bytes)
    }

    fn begin(&self) -> Result<Box<dyn Pending>, StoreError> {
        Ok(Box::new(BufferedFile::new(self.put_fn())))
    }

    fn batch(&self) -> Result<Box<dyn Batch>, StoreError> {
        Ok(Box::new(BufferedBatch::new(self.put_fn())))
    }

    fn get(&self, name: &Name, most: u64) -> Result<Vec<u8>, StoreError> {
        self.shared.readable(name)?;
        self.shared.damage(self.shared.inner.get(name, most)?)
    }

    fn get_range(&self, name: &Name, offset: u64, len: usize) -> Result<Vec<u8>, StoreError> {
        self.shared.readable(name)?;
        self.shared
            .damage(self.shared.inner.get_range(name, offset, len)?)
    }

    fn open(&self, name: &Name) -> Result<Box<dyn ReadSeek>, StoreError> {
        match self.shared.readable(name) {
            Err(StoreError::Io(_)) => return Ok(Box::new(BadSector)),
            other => other?,
        }
        let bytes = self.shared.inner.get(name, u64::MAX)?;
        Ok(Box::new(Cursor::new(self.shared.damage(bytes)?)))
    }

    fn stat(&self, name: &Name) -> Result<Option<Stat>, StoreError> {
        self.shared.strike(Call::Stat)?;
        if self.shared.is_closed(name) {
            return Err(StoreError::Permission);
        }
        self.shared.inner.stat(name)
    }

    fn list(&self, folder: &Folder, after: Option<&Name>, limit: usize) -> Result<Page, StoreError> {
        let fault = self.shared.strike(Call::List)?;
        let mut page = self.shared.inner.list(folder, after, limit)?;
        if let Some(Fault::StaleList { hides }) = fault {
            let state = self.shared.state();
            let unseen = &state.recent[state.recent.len().saturating_sub(hides)..];
            page.files.retain(|file| !unseen.contains(&file.name));
        }
        for closed in &self.shared.state().closed {
            let before = page.files.len();
            page.files.retain(|file| !closed.holds(&file.name));
            if page.files.len() < before {
                page.unlisted.push(closed.clone());
            }
        }
        Ok(page)
    }

    fn delete(&self, name: &Name) -> Result<Deleted, StoreError> {
        match self.shared.strike(Call::Delete)? {
            Some(Fault::Lost) => Ok(Deleted::Removed),
            _ if self.shared.state().unreadable.get(name) == Some(&Unreadable::Stuck) => {
                Err(StoreError::Permission)
            }
            _ => {
                self.shared.state().unreadable.remove(name);
                self.shared.inner.delete(name)
            }
        }
    }

    fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        self.shared.inner.strays()
    }

    fn open_stray(&self, stray: &Stray) -> Result<Box<dyn ReadSeek>, StoreError> {
        self.shared.state().strays_opened += 1;
        self.shared.inner.open_stray(stray)
    }

    fn caps(&self) -> Caps {
        Caps {
            create_only: false,
            ..self.shared.inner.caps()
        }
    }
}

#[cfg(test)]
mod tests;
