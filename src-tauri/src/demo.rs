//! The demonstration agency of this computer.

use std::path::Path;

use coffre_core::vault::Home;

/// The local states of its people, one folder each; none where it was not made or was cut short.
pub(crate) fn homes(folder: &Path) -> Vec<Home> {
    if !folder.join(TOLD).exists() {
        return Vec::new();
    }
    let entries = std::fs::read_dir(folder.join("homes"))
        .into_iter()
        .flatten()
        .flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    paths.sort();
    paths.into_iter().map(Home::new).collect()
}

/// Written last: a folder without it holds a demonstration that was cut short.
const TOLD: &str = "demo.txt";
