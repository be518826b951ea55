//! One file: what it is, its words, how it looks, what came inside it.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::intake::{Inside, Looks, ReadFailure, ReadFile, Reader, Room, Thumbnail};
use coffre_core::terms::{Media, ReadBy};
use coffre_ocr::{Absent, Engine, Language, Languages, Pace, Priority};
use coffre_render::{Limits, MediaKind, Renderer, TakenOn};
use jiff::civil::Date;

use crate::kept::{Kept, has_ended};
use crate::pages::{Pages, small};
use crate::recognise::{Recognised, recognise};

/// Pages whose looks are kept.
const LOOKED_AT: u32 = 3;
/// Languages without which a scan is not read for good.
const NEEDED: [Language; 2] = [Language::French, Language::Dutch];
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
    /// Where the engine is looked for again; none where it is to be missed.
    program: Option<PathBuf>,
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
            program: Some(program.to_owned()),
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
            program: None,
            ..self
        }
    }

    /// Looks for what is absent once more: it may be installed by now.
    pub fn look_again(&mut self) {
        if let (Some(program), Some(_)) = (&self.program, self.absent()) {
            self.engine = Engine::find(program);
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

    /// Why the words of scans are not kept here, if they are not: no engine, or one without a language in which most papers
    /// are written. What that one reads is good enough for proposals, and the document waits.
    #[must_use]
    pub fn absent(&self) -> Option<Absent> {
        match &self.engine {
            Ok(engine) => {
                let lacks = |language: &Language| !engine.languages().contains(language);
                let missing = Languages::new(NEEDED.into_iter().filter(lacks));
                (!missing.is_empty()).then_some(Absent::Languages(missing))
            }
            Err(absent) => Some(absent.clone()),
        }
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

    fn read_kept(&self, kept: &mut Kept<'_>, room: &Room) -> Result<ReadFile, ReadFailure> {
        let kind = kept.about().kind;
        let mut pages = Pages::of(kept).map_err(failure)?;
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
                Ok(engine) => recognise(kept, first, engine, &self.pace, self.engines, &mut recognised),
                Err(_) => recognised.complete = false,
            }
            recognised.complete &= self.absent().is_none();
        }
        let letters = pages.letters();
        let by_recognition = recognised.letters() > letters;
        let tried = !recognised.texts.is_empty() || !recognised.unread.is_empty();
        let by = match (recognised.complete, tried) {
            (false, _) => None,
            (true, false) => Some(BY_FILE.to_owned()),
            (true, true) => Some(BY_RECOGNITION.to_owned()),
        };
        let count = kept.about().pages;
        pages.put(recognised.texts);
        let text = pages.text();
        let seen = thumbnails(kept, kind, count);
        let inside = inside(kept, kind, room)?;
        Ok(ReadFile {
            media: media(kind),
            pages: count,
            read_by: match (text.trim().is_empty(), by_recognition) {
                (true, _) => ReadBy::Nothing,
                (false, true) => ReadBy::Recognition,
                (false, false) => ReadBy::File,
            },
            looks: Looks::of(&seen, &text),
            text,
            by,
            unread: recognised.unread,
            taken: kept.about().taken.and_then(day),
            thumbnail: seen.into_iter().next(),
            inside,
        })
    }
}

impl Reader for CagedReader {
    fn read(&mut self, bytes: &[u8], _: &str, room: &Room) -> Result<ReadFile, ReadFailure> {
        match Kept::open(&self.renderer, bytes) {
            Ok(mut kept) => self.read_kept(&mut kept, room),
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

fn thumbnails(kept: &mut Kept<'_>, kind: MediaKind, count: u32) -> Vec<Thumbnail> {
    if !kind.is_drawn() {
        return Vec::new();
    }
    // A page that cannot be drawn has no look; its words may be there all the same.
    let pages = 0..count.min(LOOKED_AT);
    pages.filter_map(|page| small(kept, page).ok()).collect()
}

/// What came inside, each with its bytes or why they could not be had. An archive of which nothing can be had is not read.
fn inside(kept: &mut Kept<'_>, kind: MediaKind, room: &Room) -> Result<Vec<Inside>, ReadFailure> {
    if !kind.has_children() {
        return Ok(Vec::new());
    }
    let (mut room, most) = (*room, kept.most_children());
    let mut found: Vec<Inside> = Vec::new();
    for place in 0..=most {
        let child = match kept.ask(|opened| opened.child(place, u64::MAX)) {
            Ok(None) => break,
            Ok(Some(child)) => Ok(child),
            Err(fault) => Err(fault),
        };
        let worn_out = child.as_ref().is_err_and(|fault| has_ended(*fault)) && kept.is_worn_out();
        let fits = place < most && room.take(child.as_ref().map_or(0, |child| child.bytes.len()));
        let (name, bytes) = match child {
            Ok(child) if fits => (child.name, Ok(Arc::from(child.bytes.as_slice()))),
            Ok(child) => (child.name, Err(ReadFailure::NotUnpacked)),
            Err(_) if place == most => (String::new(), Err(ReadFailure::NotUnpacked)),
            Err(fault) => (String::new(), Err(failure(fault))),
        };
        found.push(Inside { name, bytes });
        if !fits || worn_out {
            break;
        }
    }
    let lost = |one: &Inside| one.bytes.as_ref().err().copied();
    match found.first().and_then(lost) {
        Some(failure)
            if media(kind) == Media::Archive
                && failure != ReadFailure::NotUnpacked
                && found.iter().all(|one| lost(one).is_some()) =>
        {
            Err(failure)
        }
        _ => Ok(found),
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
