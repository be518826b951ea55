//! One file: what it is, its words, how it looks, what came inside it.

use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;

use coffre_core::intake::{Inside, Looks, ReadFailure, ReadFile, Reader, Thumbnail};
use coffre_core::terms::{Media, ReadBy};
use coffre_ocr::{Absent, Engine, Pace, Priority};
use coffre_render::{Limits, MediaKind, Opened, Renderer, TakenOn};
use jiff::civil::Date;

use crate::pages::{Pages, small};
use crate::recognise::{Recognised, recognise};

/// Pages whose looks are kept.
const LOOKED_AT: u32 = 3;
/// No photo of an agency is older.
const FIRST_YEAR: i16 = 1990;
/// The name of what read a text layer.
const BY_FILE: &str = "file";
/// The name of what recognised pages.
const BY_RECOGNITION: &str = "ocr tesseract 5";

/// How far scans are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// So many pages are recognised, enough for proposals; a document with more waits to be read whole.
    First(u32),
    /// All pages.
    Whole,
    /// None: only words that stand in files are read, scans wait.
    FilesOnly,
}

/// The reader of the product. A clone shares the worker that waits and the pace.
#[derive(Clone)]
pub struct CagedReader {
    renderer: Renderer,
    engine: Result<Engine, Absent>,
    pace: Arc<Pace>,
    depth: Depth,
    engines: NonZeroUsize,
}

impl CagedReader {
    /// Starts a first worker of `program`, which calls [`crate::run_if_asked`], and looks for the engine.
    ///
    /// # Errors
    /// When no worker starts, or none gets its cage closed: then nothing is read on this computer.
    pub fn start(program: &Path, depth: Depth) -> Result<Self, coffre_render::ReadFailure> {
        Ok(Self::over(
            Renderer::start(program, Limits::default())?,
            program,
            depth,
        ))
    }

    /// The same with the workers of a program that has some already.
    #[must_use]
    pub fn over(renderer: Renderer, program: &Path, depth: Depth) -> Self {
        Self {
            renderer,
            engine: Engine::find(program),
            pace: Arc::new(Pace::default()),
            depth,
            engines: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        }
    }

    /// The same without an engine, as on a computer where none is installed.
    #[must_use]
    pub fn without_engine(self) -> Self {
        Self {
            engine: Err(Absent::Engine),
            ..self
        }
    }

    /// The same with another claim to the processor, for who waits for nothing else.
    #[must_use]
    pub fn with_priority(self, priority: Priority) -> Self {
        Self {
            engine: self.engine.map(|engine| engine.with_priority(priority)),
            ..self
        }
    }

    /// The same to another depth.
    #[must_use]
    pub fn to_depth(&self, depth: Depth) -> Self {
        Self {
            depth,
            ..self.clone()
        }
    }

    /// The same under another pace.
    #[must_use]
    pub fn under(&self, pace: Arc<Pace>) -> Self {
        Self { pace, ..self.clone() }
    }

    /// Readers for files at the same time, at most one a core, that share the cores among them.
    #[must_use]
    pub fn crew(&self, files: usize) -> Vec<Self> {
        let cores = self.engines.get();
        let readers = files.clamp(1, cores);
        let engines = NonZeroUsize::new(cores / readers).unwrap_or(NonZeroUsize::MIN);
        let one = Self {
            engines,
            ..self.clone()
        };
        vec![one; readers]
    }

    /// Why scans are not recognised here, if they are not.
    #[must_use]
    pub fn absent(&self) -> Option<&Absent> {
        self.engine.as_ref().err()
    }

    /// What starts workers, for the picture of a page.
    #[must_use]
    pub fn renderer(&self) -> &Renderer {
        &self.renderer
    }

    /// Pauses and stops recognition.
    #[must_use]
    pub fn pace(&self) -> &Pace {
        &self.pace
    }

    fn read_opened(&self, opened: &mut Opened) -> Result<ReadFile, ReadFailure> {
        let kind = opened.about().kind;
        let mut pages = Pages::of(opened).map_err(failure)?;
        let waiting = pages.without_words();
        let (first, rest) = match self.depth {
            Depth::Whole => waiting.split_at(waiting.len()),
            Depth::First(most) => waiting.split_at(waiting.len().min(most as usize)),
            Depth::FilesOnly => waiting.split_at(0),
        };
        let mut recognised = Recognised {
            complete: rest.is_empty(),
            ..Recognised::default()
        };
        if !first.is_empty() {
            match &self.engine {
                Ok(engine) => recognise(opened, first, engine, &self.pace, self.engines, &mut recognised),
                Err(_) => recognised.complete = false,
            }
        }
        let letters = pages.letters();
        let by_recognition = recognised.letters() > letters;
        let by = match (recognised.complete, recognised.texts.is_empty()) {
            (false, _) => None,
            (true, true) => Some(BY_FILE.to_owned()),
            (true, false) => Some(BY_RECOGNITION.to_owned()),
        };
        let count = opened.about().pages;
        pages.put(recognised.texts);
        let text = pages.text();
        let seen = thumbnails(opened, kind, count);
        // Last: a worker that ends over what is inside took nothing with it.
        let inside = inside(opened, kind)?;
        Ok(ReadFile {
            media: media(kind),
            pages: count,
            read_by: match (text.trim().is_empty(), by_recognition) {
                (true, _) => ReadBy::Nothing,
                (false, true) => ReadBy::Recognition,
                (false, false) => ReadBy::File,
            },
            text,
            by,
            taken: opened.about().taken.and_then(day),
            looks: Looks::of(&seen),
            thumbnail: seen.into_iter().next(),
            inside,
        })
    }
}

impl Reader for CagedReader {
    fn read(&mut self, bytes: &[u8], _: &str) -> Result<ReadFile, ReadFailure> {
        match self.renderer.open(bytes) {
            Ok(mut opened) => self.read_opened(&mut opened),
            Err(fault) if fault.is_final() => Err(failure(fault)),
            // Not the document's fault: it waits.
            Err(_) => Ok(ReadFile::not_yet()),
        }
    }
}

impl std::fmt::Debug for CagedReader {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("CagedReader")
            .field("renderer", &self.renderer)
            .field("depth", &self.depth)
            .finish_non_exhaustive()
    }
}

fn thumbnails(opened: &mut Opened, kind: MediaKind, count: u32) -> Vec<Thumbnail> {
    if !kind.is_drawn() {
        return Vec::new();
    }
    // A page that cannot be drawn has no look; its words may be there all the same.
    let pages = 0..count.min(LOOKED_AT);
    pages.filter_map(|page| small(opened, page).ok()).collect()
}

/// What came inside. An archive whose members cannot be had is not read; a mail is, and keeps what it holds in itself.
fn inside(opened: &mut Opened, kind: MediaKind) -> Result<Vec<Inside>, ReadFailure> {
    if !kind.has_children() {
        return Ok(Vec::new());
    }
    match opened.children() {
        Ok(children) => Ok(children
            .into_iter()
            .map(|child| Inside {
                name: child.name,
                bytes: child.bytes.to_vec(),
            })
            .collect()),
        Err(fault) if media(kind) == Media::Archive => Err(failure(fault)),
        Err(_) => Ok(Vec::new()),
    }
}

/// The day of a photo, where the calendar has it. A clock that was reset says the first day of its count.
fn day(taken: TakenOn) -> Option<Date> {
    let day = Date::new(taken.year, taken.month, taken.day).ok()?;
    (day.year() >= FIRST_YEAR && (day.month(), day.day()) != (1, 1)).then_some(day)
}

fn media(kind: MediaKind) -> Media {
    match kind {
        MediaKind::Pdf | MediaKind::Tiff => Media::Pages,
        kind if kind.is_picture() => Media::Picture,
        MediaKind::Eml | MediaKind::Msg => Media::Mail,
        MediaKind::Tnef | MediaKind::Zip => Media::Archive,
        _ => Media::Office,
    }
}

pub(crate) fn failure(fault: coffre_render::ReadFailure) -> ReadFailure {
    use coffre_render::ReadFailure as Fault;
    match fault {
        Fault::Unsupported => ReadFailure::Unsupported,
        Fault::Encrypted => ReadFailure::Encrypted,
        Fault::TooLarge | Fault::Memory => ReadFailure::TooLarge,
        Fault::TimedOut => ReadFailure::TimedOut,
        Fault::Damaged | Fault::NoSuchPage => ReadFailure::Damaged,
        _ => ReadFailure::Crashed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(year: i16, month: i8, of_month: i8) -> Option<Date> {
        day(TakenOn {
            year,
            month,
            day: of_month,
        })
    }

    #[test]
    fn the_day_of_a_photo_is_one_that_the_calendar_has() {
        assert_eq!(read(2024, 2, 29), Date::new(2024, 2, 29).ok());
        assert_eq!(read(2025, 2, 29), None);
    }

    #[test]
    fn a_clock_that_was_reset_says_no_day() {
        assert_eq!(read(2000, 1, 1), None);
        assert_eq!(read(1980, 5, 5), None);
    }
}
