//! A simulated disk that keeps only what was synced, for the crash tests (design 10.1, second layer).
//!
//! It logs every change. From the log it derives every state in which a loss of power may leave the disk: what was
//! synced is there; of the rest any part may be, in any order, and of unsynced bytes nothing, a half or all.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

mod crash;
mod steps;

use crash::{Change, Image, Node};

/// A disk in memory. Clones are the same disk.
#[derive(Clone)]
pub struct SimDisk {
    state: Arc<Mutex<State>>,
}

/// The steps of a [`SimDisk`] that can be made to fail or to lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Creating a file.
    Create,
    /// Writing bytes.
    Write,
    /// Syncing a file.
    SyncFile,
    /// Renaming a file.
    Rename,
    /// Syncing a directory.
    SyncDir,
    /// Reading a file.
    Open,
    /// Removing a file.
    Remove,
}

#[derive(Default)]
struct State {
    start: Image,
    live: Image,
    log: Vec<Change>,
    files: u64,
    refusals: Vec<Refusal>,
    lies: BTreeSet<Step>,
    placeholders: BTreeSet<PathBuf>,
    /// Directories of others, whom alone they let in.
    closed: BTreeSet<PathBuf>,
}

struct Refusal {
    step: Step,
    passing: usize,
    code: i32,
}

/// A file that is being written to a [`SimDisk`].
pub struct SimFile {
    disk: SimDisk,
    id: u64,
}

impl SimDisk {
    /// Makes a disk with one empty folder, [`SimDisk::root`].
    pub fn new() -> Self {
        Self::from_image(Image::default())
    }

    fn from_image(image: Image) -> Self {
        let files = image.last_id();
        let state = State {
            start: image.clone(),
            live: image,
            files,
            ..State::default()
        };
        Self {
            state: Arc::new(Mutex::new(state)),
        }
    }

    /// The folder to open a store in.
    pub fn root() -> &'static Path {
        Path::new("/vault")
    }

    /// Changes so far: a point in time for [`SimDisk::crash_states`].
    pub fn now(&self) -> usize {
        self.state().log.len()
    }

    /// Every disk that a loss of power right after the first `at` changes may leave, each once.
    pub fn crash_states(&self, at: usize) -> Vec<Self> {
        let state = self.state();
        crash::states(&state.start, &state.log[..at])
            .into_iter()
            .map(Self::from_image)
            .collect()
    }

    /// Makes the next such step fail with this code of the operating system.
    pub fn refuse(&self, step: Step, code: i32) {
        self.refuse_after(step, 0, code);
    }

    /// Lets so many such steps pass, then makes one fail with this code of the operating system.
    pub fn refuse_after(&self, step: Step, passing: usize, code: i32) {
        self.state().refusals.push(Refusal { step, passing, code });
    }

    /// Makes every sync of this kind do nothing and report success, or every writing change a bit; other steps do
    /// not lie.
    pub fn lie(&self, step: Step) {
        self.state().lies.insert(step);
    }

    /// Closes a directory below the root to this user.
    pub fn close(&self, path: &str) {
        self.state().closed.insert(Self::root().join(path));
    }

    /// Turns the file at a path below the root into one that is in the cloud only.
    pub fn set_placeholder(&self, path: &str) {
        self.state().placeholders.insert(Self::root().join(path));
    }

    /// Lays a durable file at a path below the root, with the folders above it.
    pub fn plant(&self, path: &str, bytes: &[u8]) {
        let mut state = self.state();
        let id = state.new_id();
        let path = Self::root().join(path);
        let State { start, live, .. } = &mut *state;
        for image in [start, live] {
            let above = path
                .ancestors()
                .skip(1)
                .filter(|dir| dir.starts_with(Self::root()));
            above.for_each(|dir| image.apply(&Change::MakeDir(dir.to_owned())));
            image.apply(&Change::Create {
                path: path.clone(),
                id,
            });
            image.apply(&Change::Write {
                id,
                bytes: bytes.to_vec(),
            });
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for SimDisk {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    fn new_id(&mut self) -> u64 {
        self.files += 1;
        self.files
    }

    fn change(&mut self, change: Change) {
        self.live.apply(&change);
        self.log.push(change);
    }

    fn allow(&mut self, step: Step) -> io::Result<()> {
        let Some(at) = self.refusals.iter().position(|refusal| refusal.step == step) else {
            return Ok(());
        };
        if self.refusals[at].passing > 0 {
            self.refusals[at].passing -= 1;
            return Ok(());
        }
        Err(io::Error::from_raw_os_error(self.refusals.remove(at).code))
    }

    fn node(&self, path: &Path) -> io::Result<Node> {
        if path == SimDisk::root() {
            return Ok(Node::Dir);
        }
        self.live
            .nodes
            .get(path)
            .copied()
            .ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn dir(&self, path: &Path) -> io::Result<()> {
        match self.node(path)? {
            Node::Dir => Ok(()),
            Node::File(_) => Err(ErrorKind::NotADirectory.into()),
        }
    }

    fn file(&self, path: &Path) -> io::Result<u64> {
        match self.node(path)? {
            Node::File(id) => Ok(id),
            Node::Dir => Err(ErrorKind::IsADirectory.into()),
        }
    }

    fn sync(&mut self, step: Step, change: Change) -> io::Result<()> {
        self.allow(step)?;
        if !self.lies.contains(&step) {
            self.change(change);
        }
        Ok(())
    }
}
