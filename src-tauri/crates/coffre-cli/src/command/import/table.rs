//! Files of the person around a take-over: the tree, the table of folders, reports.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use coffre_core::import::{Map, Tree, report_line, scan};

use super::super::sheet::{new_file, write_part};
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
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
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

/// A report of files. Its lines are written as they come, so it costs no memory and says what was done when a run ends early.
pub(super) struct Report {
    place: Option<(PathBuf, BufWriter<File>)>,
    failed: Option<io::Error>,
}

impl Report {
    /// Begins it in a new file, if one was asked for.
    pub(super) fn begin(path: Option<&Path>) -> Result<Self, CommandError> {
        let place = match path {
            Some(path) => Some((path.to_owned(), BufWriter::new(new_file(path)?))),
            None => None,
        };
        let mut report = Self { place, failed: None };
        let heads = [
            "folder", "file", "inside", "outcome", "document", "kind", "dossier", "near", "reason",
        ];
        report.put(&format!("\u{feff}{}", report_line(&heads)));
        Ok(report)
    }

    /// Adds a line. What cannot be written is told at the end, and by [`Report::goes_on`].
    pub(super) fn line(&mut self, cells: [&str; 9]) {
        self.put(&report_line(&cells));
    }

    /// Hands the lines to the system. Says whether the report can still be written.
    pub(super) fn goes_on(&mut self) -> bool {
        self.attempt(|file| file.flush());
        self.failed.is_none()
    }

    /// Ends it, durable.
    pub(super) fn end(mut self) -> Result<(), CommandError> {
        self.attempt(|file| file.flush().and_then(|()| file.get_ref().sync_all()));
        match (self.place, self.failed) {
            (Some((path, _)), Some(source)) => Err(CommandError::Target { path, source }),
            _ => Ok(()),
        }
    }

    fn put(&mut self, text: &str) {
        self.attempt(|file| file.write_all(text.as_bytes()));
    }

    fn attempt(&mut self, work: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) {
        if let (Some((_, file)), None) = (&mut self.place, &self.failed) {
            self.failed = work(file).err();
        }
    }
}
