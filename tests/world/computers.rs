//! Files of computers and folders, as a copying program or a thief sees them.

use std::path::{Path, PathBuf};

/// Copies a folder with everything below it.
#[expect(clippy::disallowed_methods, reason = "temporary folders of tests")]
pub fn copy_tree(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let from = entry.expect("an entry").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() {
            copy_tree(&from, &to);
        } else {
            std::fs::copy(&from, &to).expect("a copy");
        }
    }
}

/// Lays a file of a test.
#[expect(clippy::disallowed_methods, reason = "temporary folders of tests")]
pub fn lay(path: &Path, bytes: impl AsRef<[u8]>) {
    std::fs::write(path, bytes).expect("a file of the test");
}

/// Takes a file of a test away.
#[expect(clippy::disallowed_methods, reason = "temporary folders of tests")]
pub fn remove(path: &Path) {
    std::fs::remove_file(path).expect("a file of the test");
}

/// Makes a folder of a test.
#[expect(clippy::disallowed_methods, reason = "temporary folders of tests")]
pub fn make_folder(path: &Path) {
    std::fs::create_dir_all(path).expect("a folder of the test");
}

/// All files below a folder, sorted.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return files;
    };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(files_under(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}
