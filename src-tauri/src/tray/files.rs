//! The files of what was dropped: folders are walked, what systems and office programs leave behind is skipped.

use std::path::PathBuf;

use walkdir::WalkDir;

/// The files of what was dropped: folders are walked, what systems and office programs leave behind is skipped.
pub(super) fn files_in(paths: &[PathBuf], most: usize) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        let walk = WalkDir::new(path).sort_by_file_name().into_iter();
        let entries =
            walk.filter_entry(|entry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy()));
        let found = entries.flatten().filter(|entry| entry.file_type().is_file());
        files.extend(found.map(walkdir::DirEntry::into_path).take(most));
    }
    files.truncate(most);
    files
}

fn is_litter(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || ["thumbs.db", "desktop.ini", "__macosx"].contains(&name.to_lowercase().as_str())
}
