//! Files that arrive in a folder into which a scanner writes.
//!
//! A share tells nobody of a new file, so the folder is listed again and again. A file has arrived once it stood still, in
//! size and time of change, between two looks; each arrives once, also over an end of the program. The two times that are
//! compared are both of the folder: its clock need not be that of this computer.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::folder::is_in_the_cloud;
use crate::import::{Original, scan};

/// Seconds for which a file stands still before it has arrived.
const STILL: i64 = 4;
/// Files that a folder for a scanner may hold; more are somebody's archive.
const MOST: usize = 5000;
/// Endings of what is not whole yet, and of what a sync client keeps in its cloud only.
const NOT_HERE: [&str; 10] = [
    "part",
    "partial",
    "tmp",
    "temp",
    "crdownload",
    "filepart",
    "download",
    "icloud",
    "nextcloud",
    "owncloud",
];

/// What lay in the folder at one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The plain files that somebody may mean, by their path below the folder.
    files: BTreeMap<String, Original>,
    /// Whether every folder below could be listed.
    whole: bool,
}

/// What a look saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Files that arrived, in the order of their paths; [`Arrivals::take`] says which were taken.
    pub arrived: Vec<Original>,
    /// How many are not still yet.
    pub waiting: usize,
}

/// What is known of the files of the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    taken: BTreeMap<String, Taken>,
    /// Since when a file stands as it does.
    still: BTreeMap<String, (Trace, i64)>,
}

/// A file as it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Trace {
    size: u64,
    changed: i64,
}

/// A file that does not arrive again as long as it stands like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Taken {
    #[serde(flatten)]
    trace: Trace,
    /// Whether it lay there before the folder was watched.
    old: bool,
}

/// Lists a folder; none where it is gone or may not be listed. Nothing in it is opened. Links are not followed, and what
/// is in a cloud only is left there.
pub fn list(folder: &Path) -> Option<Listing> {
    let tree = scan(folder).ok()?;
    let whole = !tree.left_out.iter().any(|one| one.path.is_dir());
    let files = tree.folders.into_iter().flat_map(|folder| folder.files);
    let files = files.filter(|file| !is_unmeant(&file.name) && !is_in_the_cloud(&file.path));
    let files = files
        .map(|file| (path_of(&tree.root, &file.path), file))
        .collect();
    Some(Listing { files, whole })
}

impl Listing {
    /// Whether this is an archive rather than the folder of a scanner.
    pub fn is_crowded(&self) -> bool {
        self.files.len() > MOST
    }
}

impl Arrivals {
    /// What was kept; nothing for what cannot be read.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self {
            taken: serde_json::from_slice(bytes).unwrap_or_default(),
            still: BTreeMap::new(),
        }
    }

    /// What is to be kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(&self.taken).unwrap_or_default()
    }

    /// Begins with a folder: what lies there already does not arrive by itself.
    pub fn begin(listing: &Listing) -> Self {
        let old = listing.files.iter().map(|(path, file)| {
            let trace = Trace::of(file);
            (path.clone(), Taken { trace, old: true })
        });
        Self {
            taken: old.collect(),
            still: BTreeMap::new(),
        }
    }

    /// How many files lay there before.
    pub fn old(&self) -> usize {
        self.taken.values().filter(|one| one.old).count()
    }

    /// Lets what lay there before arrive too.
    pub fn welcome_old(&mut self) {
        self.taken.retain(|_, one| !one.old);
    }

    /// Compares the folder with what was seen before. Files that are gone are forgotten.
    pub fn see(&mut self, listing: &Listing, now: i64) -> Seen {
        if listing.whole {
            self.taken.retain(|path, _| listing.files.contains_key(path));
        }
        self.still.retain(|path, _| listing.files.contains_key(path));
        let mut seen = Seen::default();
        for (path, file) in &listing.files {
            let trace = Trace::of(file);
            if self.taken.get(path).is_some_and(|one| one.trace == trace) {
                continue;
            }
            let known = self.still.get(path).filter(|(before, _)| *before == trace);
            // A clock that was set back begins anew.
            let since = known.map_or(now, |(_, since)| *since).min(now);
            self.still.insert(path.clone(), (trace, since));
            if trace.size > 0 && now - since >= STILL {
                seen.arrived.push(file.clone());
            } else {
                seen.waiting += 1;
            }
        }
        seen
    }

    /// A file of the listing was taken: it does not arrive again as it stands.
    pub fn take(&mut self, listing: &Listing, file: &Original) {
        let found = listing.files.iter().find(|(_, one)| one.path == file.path);
        if let Some((path, _)) = found {
            self.still.remove(path);
            let trace = Trace::of(file);
            self.taken.insert(path.clone(), Taken { trace, old: false });
        }
    }
}

impl Trace {
    fn of(file: &Original) -> Self {
        Self {
            size: file.size,
            changed: file.changed,
        }
    }
}

/// Whether a name says that the file is hidden, or not wholly here.
fn is_unmeant(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    name.starts_with('.') || ending.is_some_and(|ending| NOT_HERE.contains(&ending.as_str()))
}

fn path_of(root: &Path, path: &Path) -> String {
    path.strip_prefix(root)
        .unwrap_or(path)
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests;
