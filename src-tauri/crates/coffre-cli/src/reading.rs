//! What reads documents on this computer: workers of this program, or nothing where they do not start.

use coffre_core::intake::{ReadFailure, ReadFile, Reader, Room};
use coffre_reading::{CagedReader, Depth};
use coffre_render::ReadFailure as Fault;

use crate::output::Output;

/// The reader of a command.
pub(crate) enum Reading {
    /// Workers.
    Caged(Box<CagedReader>),
    /// None start here: files are filed as they are and wait.
    Nothing,
}

/// Starts the workers.
pub(crate) fn caged(depth: Depth) -> Result<CagedReader, Fault> {
    let program = std::env::current_exe().map_err(|_| Fault::NotStarted)?;
    let reader = CagedReader::start(&program, depth)?;
    #[cfg(feature = "test-work-factor")]
    if std::env::var_os("COFFRE_TEST_NO_ENGINE").is_some() {
        return Ok(reader.without_engine());
    }
    Ok(reader)
}

impl Reading {
    /// Starts the workers, or says why nothing is read.
    pub(crate) fn start(depth: Depth, output: Output) -> Self {
        match caged(depth) {
            Ok(reader) => Self::Caged(Box::new(reader)),
            Err(fault) => {
                output.note(&format!(
                    "Nothing is read now: {fault} `coffre read` catches up later."
                ));
                Self::Nothing
            }
        }
    }

    /// Readers for so many files at the same time.
    pub(crate) fn crew(&self, files: usize) -> Vec<Self> {
        match self {
            Self::Caged(reader) => {
                let crew = reader.crew(files).into_iter();
                crew.map(|one| Self::Caged(Box::new(one))).collect()
            }
            Self::Nothing => vec![Self::Nothing],
        }
    }

    /// Why scans wait, if they do.
    pub(crate) fn absent(&self) -> Option<String> {
        match self {
            Self::Caged(reader) => reader.absent().map(|absent| absent.to_string()),
            Self::Nothing => None,
        }
    }
}

impl Reader for Reading {
    fn read(&mut self, bytes: &[u8], name: &str, room: &Room) -> Result<ReadFile, ReadFailure> {
        match self {
            Self::Caged(reader) => reader.read(bytes, name, room),
            Self::Nothing => Ok(ReadFile::not_yet()),
        }
    }
}
