//! The table of folders: what a person edits before anything is taken.

use super::csv;
use super::error::ImportError;

/// Columns, in their order in the file.
const COLUMNS: [&str; 9] = [
    "folder", "files", "MB", "do", "dossier", "kind", "person", "part", "place",
];
/// What is done with a folder.
const TAKE: &str = "take";
const LEAVE: &str = "leave";
/// Begins the title of a dossier, or the name of a person, that is to be made.
pub const NEW: &str = "new:";
/// Says that the files of a folder belong to no dossier, whatever the folder above does.
pub(super) const NONE: &str = "none";

/// One folder. An empty value is that of the folder above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapRow {
    /// Path below the tree, with `/` between names; empty for the tree itself.
    pub folder: String,
    /// Files directly in it.
    pub files: u64,
    /// Bytes of those files.
    pub bytes: u64,
    /// Whether its files are taken, or left where they are; none: as of the folder above.
    pub take: Option<bool>,
    /// The dossier: reference, title or id of one, `new: title`, or `none`.
    pub dossier: String,
    /// Code of the kind; empty all the way up: by content.
    pub kind: String,
    /// The person: a name or id, or `new: name`.
    pub person: String,
    /// The code of the person's part.
    pub part: String,
    /// The compartment: code or id; empty all the way up: that of the kind.
    pub place: String,
    /// The line on which it stands, from 1; 0 for one that was proposed.
    pub line: usize,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// One row a folder.
    pub rows: Vec<MapRow>,
}

impl Map {
    /// As a file for a spreadsheet, UTF-8 with a mark so that it shows accents.
    pub fn text(&self) -> String {
        let mut text = format!("\u{feff}{}", csv::line(&COLUMNS));
        for row in &self.rows {
            let megabytes = format!("{}.{}", row.bytes / 1_000_000, row.bytes / 100_000 % 10);
            // A row of nothing but empty values is no row; the tree itself is a dot.
            let folder = if row.folder.is_empty() { "." } else { &row.folder };
            text.push_str(&csv::line(&[
                folder,
                &row.files.to_string(),
                &megabytes,
                match row.take {
                    Some(true) => TAKE,
                    Some(false) => LEAVE,
                    None => "",
                },
                &row.dossier,
                &row.kind,
                &row.person,
                &row.part,
                &row.place,
            ]));
        }
        text
    }

    /// Reads the file back. Columns may stand in another order, be missing or be more.
    ///
    /// # Errors
    /// [`ImportError::Form`].
    pub fn parse(text: &str) -> Result<Self, ImportError> {
        let mut lines = csv::rows(text).into_iter();
        let form = |line, what| ImportError::Form { line, what };
        let (line, heads) = lines.next().ok_or(form(1, "it is empty"))?;
        let place = |name: &str| {
            let same = |head: &String| head.trim().eq_ignore_ascii_case(name);
            heads.iter().position(same)
        };
        let places = COLUMNS.map(place);
        if places[0].is_none() {
            return Err(form(line, "there is no column `folder`"));
        }
        let mut rows = Vec::new();
        for (line, cells) in lines {
            let cell = |column: usize| {
                let cell = places[column].and_then(|place| cells.get(place));
                cell.map(|cell| cell.trim().to_owned()).unwrap_or_default()
            };
            // The name of a folder may begin or end with a space.
            let folder = places[0].and_then(|place| cells.get(place));
            let folder = folder
                .map(|cell| cell.trim_matches('/').to_owned())
                .unwrap_or_default();
            let take = match cell(3).to_lowercase().as_str() {
                "" => None,
                TAKE => Some(true),
                LEAVE => Some(false),
                _ => return Err(form(line, "`do` is `take` or `leave`")),
            };
            rows.push(MapRow {
                folder: if folder == "." { String::new() } else { folder },
                files: cell(1).parse().unwrap_or_default(),
                bytes: 0,
                take,
                dossier: cell(4),
                kind: cell(5),
                person: cell(6),
                part: cell(7),
                place: cell(8),
                line,
            });
        }
        Ok(Self { rows })
    }
}
