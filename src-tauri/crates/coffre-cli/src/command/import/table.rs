//! Files of the person around a take-over: the tree, the table of folders, reports.

use std::path::Path;

use coffre_core::import::{Map, Tree, report_line, scan};

use super::super::sheet::write_part;
use crate::error::CommandError;

/// Lists the tree.
pub(super) fn tree(path: &Path) -> Result<Tree, CommandError> {
    scan(path).map_err(|source| CommandError::Place {
        path: path.to_owned(),
        source,
    })
}

/// Reads the table of folders; none where there is no such file.
pub(super) fn map(path: &Path) -> Result<Option<Map>, CommandError> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(Map::parse(&text)?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(CommandError::Place {
            path: path.to_owned(),
            source,
        }),
    }
}

/// Writes the table of folders to a new file.
pub(super) fn write_map(path: &Path, map: &Map) -> Result<(), CommandError> {
    write_part(path, map.text().as_bytes())
}

/// A report of files, gathered line by line.
pub(super) struct Report(String);

impl Report {
    pub(super) fn new() -> Self {
        let heads = [
            "folder", "file", "inside", "outcome", "document", "kind", "dossier", "near", "reason",
        ];
        Self(format!("\u{feff}{}", report_line(&heads)))
    }

    pub(super) fn line(&mut self, cells: [&str; 9]) {
        self.0.push_str(&report_line(&cells));
    }

    /// Writes it to a new file, if one was asked for.
    pub(super) fn write(&self, path: Option<&Path>) -> Result<(), CommandError> {
        path.map_or(Ok(()), |path| write_part(path, self.0.as_bytes()))
    }
}
