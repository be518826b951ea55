//! The files in what was named: files as they are, folders with everything below them.

use std::io;
use std::path::PathBuf;
use std::time::SystemTime;

use serde::Serialize;
use walkdir::WalkDir;

use crate::error::CommandError;

/// Files that systems put into every folder; nobody means them.
const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"];

/// A file to be filed, as it was when it was found.
pub(super) struct Found {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its name.
    pub(super) name: String,
    /// Bytes.
    pub(super) size: u64,
    /// When it was changed last.
    pub(super) modified: Option<SystemTime>,
}

/// What was found.
pub(super) struct Tree {
    /// The files, in the order of their paths within each name that was given.
    pub(super) files: Vec<Found>,
    /// What was left out.
    pub(super) left_out: Vec<LeftOut>,
}

/// Something that was named, or lies in what was named, and is not filed.
#[derive(Serialize)]
pub(super) struct LeftOut {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Why.
    pub(super) reason: String,
    /// Whether files may have been missed with it.
    pub(super) misses: bool,
}

/// Looks into everything that was named. Links inside a folder are not followed.
pub(super) fn walk(named: &[PathBuf]) -> Result<Tree, CommandError> {
    let mut tree = Tree {
        files: Vec::new(),
        left_out: Vec::new(),
    };
    for path in named {
        let place = |source| CommandError::Place {
            path: path.clone(),
            source,
        };
        if !path.symlink_metadata().map_err(place)?.is_dir() {
            tree.files.push(found(path.clone()));
            continue;
        }
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(path).to_owned();
                    let kind = io::Error::from(error).kind();
                    tree.left_out.push(LeftOut {
                        path,
                        reason: format!("it cannot be listed ({kind})"),
                        misses: true,
                    });
                    continue;
                }
            };
            let litter = entry
                .file_name()
                .to_str()
                .is_some_and(|name| LITTER.contains(&name));
            if entry.file_type().is_dir() || litter {
                continue;
            }
            if entry.file_type().is_file() {
                tree.files.push(found(entry.into_path()));
            } else {
                tree.left_out.push(LeftOut {
                    path: entry.into_path(),
                    reason: "this is a link or a device".to_owned(),
                    misses: false,
                });
            }
        }
    }
    Ok(tree)
}

fn found(path: PathBuf) -> Found {
    let meta = path.metadata().ok();
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Found {
        name,
        size: meta.as_ref().map_or(0, std::fs::Metadata::len),
        modified: meta.and_then(|m| m.modified().ok()),
        path,
    }
}

impl Found {
    /// Whether the file on disk still is the one that was found.
    pub(super) fn is_unchanged(&self) -> bool {
        let meta = self.path.symlink_metadata();
        meta.is_ok_and(|meta| {
            meta.is_file() && meta.len() == self.size && meta.modified().ok() == self.modified
        })
    }
}
