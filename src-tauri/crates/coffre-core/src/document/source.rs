//! What is being filed: a file on disk or bytes in memory.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use coffre_format::Hash;
use coffre_format::path::FileName;
use sha2::{Digest as _, Sha256};

/// Where a document comes from.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file of this computer.
    Path(PathBuf),
    /// Bytes that were already read: an attachment, a page from a scanner.
    Bytes(Arc<[u8]>),
}

/// Why one source was not filed; the others go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// It is not there any more.
    #[error("the file is not there any more; choose it again")]
    Gone,
    /// The operating system refuses access.
    #[error("this computer's user may not read the file; ask for access or copy it first")]
    Permission,
    /// A file of a vault, or of a seat on this computer: filed, it could be let go like any original.
    #[error(
        "this file belongs to a vault or to the keys of this computer; it stays where it is and is not filed"
    )]
    Own,
    /// A folder, device or link to nothing.
    #[error("this is not a plain file; choose the files inside it")]
    NotAFile,
    /// It has no bytes.
    #[error("the file is empty (0 bytes); ask for it again from where it came from")]
    Empty,
    /// It changed while it was being read.
    #[error(
        "the file changed while it was being read; file it again when the program that writes it is done"
    )]
    Changed,
    /// Its name cannot be kept.
    #[error("the name of the file is longer than 1,000 bytes; shorten it and file it again")]
    Name,
    /// Anything else that the operating system reports.
    #[error("the file could not be read ({kind}); check the disk and try again", kind = .0.kind())]
    Io(#[source] io::Error),
}

impl From<io::Error> for SourceError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Gone,
            io::ErrorKind::PermissionDenied => Self::Permission,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            _ => Self::Io(error),
        }
    }
}

/// Whether a path ends as those of a vault's files do, or lies among the local files of a seat. Any vault's and any
/// seat's: copies of them are not filed either.
fn is_own(path: &Path) -> bool {
    let names: Vec<&str> = path.iter().filter_map(|name| name.to_str()).collect();
    let of_a_vault = (2..=3).any(|count| {
        let tail = names.len().checked_sub(count).map(|from| names[from..].join("/"));
        tail.is_some_and(|tail| FileName::parse(&tail).is_ok())
    });
    let holds_a_seat = |folder: &Path| {
        ["profile.json", "seat.age"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    of_a_vault || path.ancestors().skip(1).take(2).any(holds_a_seat)
}

/// A source that is open, with what it was when it was opened.
pub(super) struct OpenSource {
    reader: Box<dyn Read + Send>,
    size: u64,
    path: Option<(PathBuf, Option<SystemTime>)>,
}

impl OpenSource {
    pub(super) fn open(source: &Source) -> Result<Self, SourceError> {
        match source {
            Source::Bytes(bytes) => {
                let reader = Box::new(io::Cursor::new(bytes.clone()));
                Self {
                    reader,
                    size: bytes.len() as u64,
                    path: None,
                }
                .not_empty()
            }
            Source::Path(path) => {
                if is_own(path) {
                    return Err(SourceError::Own);
                }
                // Opening a pipe would wait for whoever writes to it.
                if !std::fs::metadata(path)?.is_file() {
                    return Err(SourceError::NotAFile);
                }
                let file = File::open(path)?;
                let meta = file.metadata()?;
                if !meta.is_file() {
                    return Err(SourceError::NotAFile);
                }
                let path = Some((path.clone(), meta.modified().ok()));
                Self {
                    reader: Box::new(file),
                    size: meta.len(),
                    path,
                }
                .not_empty()
            }
        }
    }

    fn not_empty(self) -> Result<Self, SourceError> {
        if self.size == 0 {
            Err(SourceError::Empty)
        } else {
            Ok(self)
        }
    }

    pub(super) fn size(&self) -> u64 {
        self.size
    }

    pub(super) fn reader(&mut self) -> &mut dyn Read {
        &mut *self.reader
    }

    /// Reads everything; used for documents that are sealed in memory.
    pub(super) fn read_all(mut self) -> Result<Vec<u8>, SourceError> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.size).unwrap_or_default());
        (&mut self.reader).take(self.size + 1).read_to_end(&mut bytes)?;
        self.unchanged(bytes.len() as u64)?;
        Ok(bytes)
    }

    /// Hashes everything; used for documents that are sealed as a stream, which read it again.
    pub(super) fn hash(mut self) -> Result<Hash, SourceError> {
        let mut state = Sha256::new();
        let mut buffer = vec![0u8; 256 * 1024];
        let mut read = 0;
        loop {
            match self.reader.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => {
                    state.update(&buffer[..count]);
                    read += count as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.unchanged(read)?;
        Ok(Hash::from_bytes(state.finalize().into()))
    }

    /// Whether the source still is what it was when it was opened, `read` bytes long.
    pub(super) fn unchanged(&self, read: u64) -> Result<(), SourceError> {
        let same = match &self.path {
            None => true,
            Some((path, modified)) => {
                let meta = std::fs::metadata(path)?;
                meta.len() == self.size && meta.modified().ok() == *modified
            }
        };
        if same && read == self.size {
            Ok(())
        } else {
            Err(SourceError::Changed)
        }
    }
}

/// Reads a source with its size and hash; of one larger than `most` only these.
pub(crate) fn read_whole(source: &Source, most: u64) -> Result<(Option<Vec<u8>>, u64, Hash), SourceError> {
    let open = OpenSource::open(source)?;
    let size = open.size();
    if size > most {
        return Ok((None, size, open.hash()?));
    }
    let bytes = open.read_all()?;
    let hash = Hash::of(&bytes);
    Ok((Some(bytes), size, hash))
}

/// The type of a document by its first bytes, as a short lower-case word; the name decides only where the bytes say
/// nothing.
pub fn kind_of_bytes(start: &[u8], name: &str) -> String {
    if let Some(found) = infer::get(start) {
        return found.extension().to_owned();
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, e)| e.to_ascii_lowercase())
        .unwrap_or_default();
    let text = std::str::from_utf8(start).is_ok_and(|t| !t.contains('\0'));
    match ending.as_str() {
        "eml" | "csv" | "md" | "html" | "xml" | "json" if text => ending,
        _ if text => "txt".to_owned(),
        _ => "bin".to_owned(),
    }
}
