//! Names of files in a store (FORMAT.md 2.1): relative paths that are the same file on every system.

use std::fmt;
use std::path::{Path, PathBuf};

use coffre_format::path::FileName;

use crate::error::NameError;

/// Segments of a name, the file itself included.
const MAX_SEGMENTS: usize = 4;
/// Characters of a segment.
const MAX_SEGMENT: usize = 80;
/// How sync clients mark a file that they list but have not downloaded.
const PLACEHOLDER_ENDINGS: [&str; 2] = [".nextcloud", ".owncloud"];
/// Endings under which programs keep a file that is not complete yet.
const PARTIAL_ENDINGS: [&str; 5] = [".tmp", ".part", ".partial", ".crdownload", ".filepart"];
/// Names that Windows keeps for devices, whatever follows their first dot.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// The name of one file of the vault: one to four segments of `[a-z0-9.-]`, each of 1 to 80 characters.
///
/// No segment starts or ends with a dot, is a device name of Windows, or has the ending of a placeholder or of an
/// incomplete download. Names sort by their bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

/// A folder of the vault: the empty path, or one to three segments that follow the rules of [`Name`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Folder(String);

impl Name {
    /// Reads a path relative to the vault folder, segments joined with `/`.
    ///
    /// # Errors
    /// Any other text: such a file is stray.
    pub fn parse(path: &str) -> Result<Self, NameError> {
        check_path(path, MAX_SEGMENTS)?;
        Ok(Self(path.to_owned()))
    }

    /// The path, segments joined with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last segment.
    pub fn file(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, file)| file)
    }

    /// The folder that holds the file.
    pub fn folder(&self) -> Folder {
        Folder(
            self.0
                .rsplit_once('/')
                .map_or(String::new(), |(folder, _)| folder.to_owned()),
        )
    }

    pub(crate) fn under(&self, root: &Path) -> PathBuf {
        under(root, &self.0)
    }
}

impl Folder {
    /// The vault folder itself.
    pub fn root() -> Self {
        Self(String::new())
    }

    /// Reads a path relative to the vault folder; the empty text is the vault folder.
    ///
    /// # Errors
    /// A segment against the rules of [`Name`], or more than three of them.
    pub fn parse(path: &str) -> Result<Self, NameError> {
        if !path.is_empty() {
            check_path(path, MAX_SEGMENTS - 1)?;
        }
        Ok(Self(path.to_owned()))
    }

    /// The path, segments joined with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the file lies in this folder or below it.
    pub fn holds(&self, name: &Name) -> bool {
        name.0.starts_with(&self.prefix())
    }

    /// The folder directly below, unless the segment is against the rules or the folder too deep.
    pub(crate) fn below(&self, segment: &str) -> Option<Self> {
        Self::parse(&format!("{}{segment}", self.prefix())).ok()
    }

    /// The file directly inside, unless the segment is against the rules.
    pub(crate) fn file(&self, segment: &str) -> Option<Name> {
        check_segment(segment).ok()?;
        Some(Name(format!("{}{segment}", self.prefix())))
    }

    /// What the names in this folder start with.
    pub(crate) fn prefix(&self) -> String {
        if self.0.is_empty() {
            String::new()
        } else {
            format!("{}/", self.0)
        }
    }

    /// This folder and those above it, the outermost first, the vault folder left out.
    pub(crate) fn chain(&self) -> Vec<Self> {
        let ends = self.0.char_indices().filter(|(_, c)| *c == '/').map(|(at, _)| at);
        let ends = ends.chain((!self.0.is_empty()).then_some(self.0.len()));
        ends.map(|end| Self(self.0[..end].to_owned())).collect()
    }

    pub(crate) fn under(&self, root: &Path) -> PathBuf {
        under(root, &self.0)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&FileName> for Name {
    fn from(name: &FileName) -> Self {
        Self::parse(&name.path()).expect("names of the format are hex, digits and fixed words")
    }
}

/// The file name whose place `segment` holds, if a sync client made it to say "there, not downloaded".
///
/// `<name>.nextcloud` and `<name>.owncloud` stand beside the place, `.<name>.icloud` too.
pub fn placeholder_of(segment: &str) -> Option<&str> {
    let icloud = segment
        .strip_prefix('.')
        .and_then(|rest| rest.strip_suffix(".icloud"));
    let marked = || {
        PLACEHOLDER_ENDINGS
            .iter()
            .find_map(|ending| segment.strip_suffix(ending))
    };
    icloud.or_else(marked).filter(|name| check_segment(name).is_ok())
}

/// The file names under which a placeholder of `segment` would stand.
pub(crate) fn placeholders_for(segment: &str) -> Vec<String> {
    let mut names: Vec<String> = PLACEHOLDER_ENDINGS
        .iter()
        .map(|e| format!("{segment}{e}"))
        .collect();
    names.push(format!(".{segment}.icloud"));
    names
}

/// Whether a file of this name is being written by a seat.
pub(crate) fn is_in_flight(segment: &str) -> bool {
    segment.starts_with("~$") && segment.ends_with(".tmp")
}

fn under(root: &Path, path: &str) -> PathBuf {
    let mut full = root.to_owned();
    full.extend(path.split('/').filter(|segment| !segment.is_empty()));
    full
}

fn check_path(path: &str, most: usize) -> Result<(), NameError> {
    if path.split('/').count() > most {
        return Err(NameError::TooDeep);
    }
    path.split('/').try_for_each(check_segment)
}

fn check_segment(segment: &str) -> Result<(), NameError> {
    if segment.is_empty() || segment.len() > MAX_SEGMENT {
        return Err(NameError::Length);
    }
    if !segment
        .bytes()
        .all(|c| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-'))
    {
        return Err(NameError::Character);
    }
    // A trailing dot is cut off by Windows, so two names would be one file.
    if segment.starts_with('.') || segment.ends_with('.') {
        return Err(NameError::Dot);
    }
    if is_device(segment.split('.').next().unwrap_or(segment)) {
        return Err(NameError::Device);
    }
    if PLACEHOLDER_ENDINGS
        .iter()
        .chain(&PARTIAL_ENDINGS)
        .any(|ending| segment.ends_with(ending))
    {
        return Err(NameError::Ending);
    }
    Ok(())
}

fn is_device(stem: &str) -> bool {
    let numbered = |device: &&str| {
        stem.strip_prefix(*device)
            .is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit())
    };
    DEVICES.contains(&stem) || NUMBERED_DEVICES.iter().any(numbered)
}

#[cfg(test)]
mod tests;
