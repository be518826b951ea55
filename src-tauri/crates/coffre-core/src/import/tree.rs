//! What lies in a tree, without reading it.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Files that systems and office programs leave in every folder; nobody means them.
const LITTER: [&str; 5] = [".ds_store", "thumbs.db", "desktop.ini", ".directory", "__macosx"];

/// An original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Where it is.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// When it was changed last, in milliseconds since 1970; 0 where the system does not say.
    pub changed: i64,
}

impl Original {
    /// Whether the file on disk still is the one that was listed.
    pub fn is_unchanged(&self) -> bool {
        let plain = self.path.symlink_metadata().is_ok_and(|meta| meta.is_file());
        plain && original(self.path.clone(), self.name.clone()) == *self
    }
}

/// A folder with the files directly in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its path below the tree, with `/` between names; empty for the tree itself.
    pub path: String,
    /// Its files, by name.
    pub files: Vec<Original>,
}

impl Folder {
    /// Its own name.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The path of the folder above; none for the tree itself.
    pub fn above(&self) -> Option<&str> {
        above(&self.path)
    }
}

/// The path of the folder above.
pub(super) fn above(path: &str) -> Option<&str> {
    if path.is_empty() {
        return None;
    }
    Some(path.rsplit_once('/').map_or("", |(above, _)| above))
}

/// Something that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where it is.
    pub path: PathBuf,
    /// Why.
    pub why: &'static str,
}

/// A tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// Where it begins.
    pub root: PathBuf,
    /// Its folders, each after the one above it.
    pub folders: Vec<Folder>,
    /// Links, devices, and folders that may not be listed.
    pub left_out: Vec<LeftOut>,
}

impl Tree {
    /// How many files, and how many bytes.
    pub fn size(&self) -> (u64, u64) {
        let files = self.folders.iter().flat_map(|folder| &folder.files);
        files.fold((0, 0), |(count, bytes), file| (count + 1, bytes + file.size))
    }
}

/// Lists a tree. Links are not followed, and what cannot be listed is named.
///
/// # Errors
/// When the tree itself cannot be listed.
pub fn scan(root: &Path) -> std::io::Result<Tree> {
    let root = root.canonicalize()?;
    let mut tree = Tree {
        folders: Vec::new(),
        left_out: Vec::new(),
        root: root.clone(),
    };
    std::fs::read_dir(&root)?;
    let mut waiting = vec![(root, String::new())];
    while let Some((path, name)) = waiting.pop() {
        let below = tree.list(&path, name);
        // Last in, first out: names in their order, each folder before what is below it.
        waiting.extend(below.into_iter().rev());
    }
    Ok(tree)
}

impl Tree {
    /// Lists one folder and returns those in it.
    fn list(&mut self, path: &Path, name: String) -> Vec<(PathBuf, String)> {
        let (mut files, mut below) = (Vec::new(), Vec::new());
        let Ok(entries) = std::fs::read_dir(path) else {
            self.leave(path, "the folder may not be listed");
            return below;
        };
        for entry in entries {
            let Ok(entry) = entry else {
                self.leave(path, "the folder could not be listed to its end");
                break;
            };
            let own = entry.file_name().to_string_lossy().into_owned();
            if is_litter(&own) {
                continue;
            }
            let (path, kind) = (entry.path(), entry.file_type());
            match kind {
                Ok(kind) if kind.is_dir() => below.push((path, joined(&name, &own))),
                Ok(kind) if kind.is_file() => files.push(original(path, own)),
                Ok(_) => self.leave(&path, "a link or a device"),
                Err(_) => self.leave(&path, "it may not be looked at"),
            }
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        below.sort();
        self.folders.push(Folder { path: name, files });
        below
    }

    fn leave(&mut self, path: &Path, why: &'static str) {
        self.left_out.push(LeftOut {
            path: path.to_owned(),
            why,
        });
    }
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// A file as it is now.
fn original(path: PathBuf, name: String) -> Original {
    let meta = path.metadata().ok();
    let changed = meta.as_ref().and_then(|meta| meta.modified().ok());
    let since = changed.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    Original {
        size: meta.map_or(0, |meta| meta.len()),
        changed: since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)),
        path,
        name,
    }
}

fn is_litter(name: &str) -> bool {
    name.starts_with("~$") || LITTER.contains(&name.to_lowercase().as_str())
}
