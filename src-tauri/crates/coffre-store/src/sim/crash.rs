//! The states in which a loss of power may leave a disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::SimDisk;

/// More states than this are no test but a wait.
const MOST_STATES: usize = 200_000;

/// What a disk holds.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Image {
    pub(super) nodes: BTreeMap<PathBuf, Node>,
    files: BTreeMap<u64, Vec<u8>>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    Dir,
    File(u64),
}

/// One change, or the sync that makes earlier ones durable.
#[derive(Clone)]
pub(super) enum Change {
    Create { path: PathBuf, id: u64 },
    Write { id: u64, bytes: Vec<u8> },
    SyncFile(u64),
    Move { from: PathBuf, to: PathBuf, id: u64 },
    Remove(PathBuf),
    MakeDir(PathBuf),
    SyncDir(PathBuf),
}

impl Image {
    pub(super) fn bytes(&self, id: u64) -> &[u8] {
        self.files.get(&id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn last_id(&self) -> u64 {
        let named = self.nodes.values().filter_map(|node| match node {
            Node::File(id) => Some(*id),
            Node::Dir => None,
        });
        named.max().unwrap_or(0)
    }

    pub(super) fn apply(&mut self, change: &Change) {
        match change {
            Change::Create { path, id } => {
                self.nodes.insert(path.clone(), Node::File(*id));
            }
            Change::Write { id, bytes } => self.files.entry(*id).or_default().extend_from_slice(bytes),
            Change::Move { from, to, id } => {
                self.nodes.remove(from);
                self.nodes.insert(to.clone(), Node::File(*id));
            }
            Change::Remove(path) => {
                self.nodes.remove(path);
            }
            Change::MakeDir(path) => {
                self.nodes.insert(path.clone(), Node::Dir);
            }
            Change::SyncFile(_) | Change::SyncDir(_) => {}
        }
    }

    /// Drops what lies in directories that were lost, and bytes that no name leads to.
    fn without_lost(mut self) -> Self {
        let nodes = self.nodes.clone();
        let stands = |dir: &Path| dir == SimDisk::root() || nodes.get(dir) == Some(&Node::Dir);
        self.nodes.retain(|path, _| {
            path.ancestors()
                .skip(1)
                .take_while(|dir| dir.starts_with(SimDisk::root()))
                .all(stands)
        });
        let named: BTreeSet<Node> = self.nodes.values().copied().collect();
        self.files.retain(|id, _| named.contains(&Node::File(*id)));
        self
    }
}

impl Change {
    /// Whether a later sync makes this change durable.
    fn is_kept_by(&self, sync: &Change) -> bool {
        match (self, sync) {
            (Self::Write { id, .. }, Self::SyncFile(synced)) => id == synced,
            (
                Self::Create { path, .. }
                | Self::Move { to: path, .. }
                | Self::Remove(path)
                | Self::MakeDir(path),
                Self::SyncDir(dir),
            ) => path.parent() == Some(dir),
            _ => false,
        }
    }

    /// In how many ways a loss of power may leave this change when nothing made it durable.
    fn ways(&self) -> usize {
        match self {
            Self::Write { .. } => 3,
            Self::SyncFile(_) | Self::SyncDir(_) => 1,
            Self::Create { .. } | Self::Move { .. } | Self::Remove(_) | Self::MakeDir(_) => 2,
        }
    }

    /// The change as it is left in one of these ways; the first is that nothing of it happened.
    fn left(&self, way: usize) -> Option<Self> {
        match (self, way) {
            (_, 0) => None,
            (Self::Write { id, bytes }, 1) => Some(Self::Write {
                id: *id,
                bytes: bytes[..bytes.len() / 2].to_vec(),
            }),
            _ => Some(self.clone()),
        }
    }
}

/// Every state after a loss of power at the end of `log`, each once.
pub(super) fn states(start: &Image, log: &[Change]) -> BTreeSet<Image> {
    let is_durable = |at: usize| log[at + 1..].iter().any(|later| log[at].is_kept_by(later));
    let ways: Vec<usize> = (0..log.len())
        .map(|at| if is_durable(at) { 1 } else { log[at].ways() })
        .collect();
    let total = ways
        .iter()
        .try_fold(1usize, |total, ways| total.checked_mul(*ways));
    let total = total
        .filter(|total| *total <= MOST_STATES)
        .expect("a crash test leaves few changes unsynced");
    (0..total)
        .map(|mut choice| {
            let mut image = start.clone();
            for (change, ways) in log.iter().zip(&ways) {
                if *ways == 1 {
                    image.apply(change);
                } else {
                    change
                        .left(choice % ways)
                        .iter()
                        .for_each(|left| image.apply(left));
                    choice /= ways;
                }
            }
            image.without_lost()
        })
        .collect()
}
