//! Reading what lies in the tray, beside everything else: the session is taken for moments only, workers do the rest.

use std::sync::{Arc, Mutex, PoisonError};

use coffre_core::intake::{Knowledge, ReadFailure, ReadFile, Reader, Room, look_at_all};
use coffre_reading::{CagedReader, Depth, Pace};

use crate::catching_up::Waiting;
use crate::error::CommandError;
use crate::events::{AppEvent, WorkKind};
use crate::reading_back::Unproved;
use crate::shell::Shell;
use crate::work::{self, Work};

/// Pages of a scan that are recognised for its proposals; the rest is read later.
const FIRST: u32 = 3;
/// Sources after which the dossiers and lessons of the vault are looked up anew.
const FRESH: usize = 64;

/// What starts the workers, once one was needed, and what of the vault cannot be read now.
#[derive(Default)]
pub struct Desk {
    reader: Mutex<Option<CagedReader>>,
    pub(crate) waiting: Waiting,
    pub(crate) unproved: Unproved,
}

/// A reader for one work.
enum Here {
    /// Workers.
    Caged(Box<CagedReader>),
    /// None start on this computer: names alone propose, and documents are filed unread.
    Nothing,
}

impl Reader for Here {
    fn read(&mut self, bytes: &[u8], name: &str, room: &Room) -> Result<ReadFile, ReadFailure> {
        match self {
            Self::Caged(reader) => reader.read(bytes, name, room),
            Self::Nothing => Ok(ReadFile::not_yet()),
        }
    }
}

impl Shell {
    /// A reader that stops with a pace; none where no worker starts.
    pub(crate) fn reader(&self, depth: Depth, pace: &Arc<Pace>) -> Option<CagedReader> {
        let mut desk = self.readers.reader.lock().unwrap_or_else(PoisonError::into_inner);
        if desk.is_none() {
            // The workers that draw pages read files too.
            let renderer = self.pages.renderer().ok()?;
            *desk = Some(CagedReader::over(renderer, &self.around().reader, depth));
        }
        let reader = desk.as_mut()?;
        reader.look_again();
        Some(reader.to_depth(depth).under(pace.clone()))
    }
}

/// Reads what is unread in the tray, unless somebody does already.
pub(crate) fn begin(shell: &Arc<Shell>) {
    if !shell.tray().begin_reading() {
        return;
    }
    let pace = Arc::new(Pace::default());
    let (here, paced) = (shell.clone(), pace.clone());
    let stop = move || paced.stop();
    work::begin_with_stop(shell, WorkKind::Reading, Box::new(stop), move |work| {
        let ended = read(&here, work, &pace);
        if ended.is_err() || work.is_stopped() {
            here.tray().give_up_all();
        }
        here.tell(AppEvent::Tray);
        ended?;
        Ok(AppEvent::Read { work: work.number })
    });
}

fn read(shell: &Arc<Shell>, work: &Work<'_>, pace: &Arc<Pace>) -> Result<(), CommandError> {
    let mut readers: Vec<Here> = match shell.reader(Depth::First(FIRST), pace) {
        Some(reader) => reader
            .crew(usize::MAX)
            .into_iter()
            .map(|one| Here::Caged(Box::new(one)))
            .collect(),
        None => vec![Here::Nothing],
    };
    let mut knowledge: Option<Knowledge> = None;
    let (mut since, mut shown) = (0, 0);
    loop {
        let next = shell.tray().next_unread(readers.len());
        if next.is_empty() || work.is_stopped() {
            return Ok(());
        }
        if knowledge.is_none() || since >= FRESH {
            knowledge = Some(known(shell)?);
            since = 0;
        }
        let Some(known) = &knowledge else { return Ok(()) };
        let sources: Vec<_> = next
            .iter()
            .map(|(_, source, name)| (source.clone(), name.clone()))
            .collect();
        let looked = look_at_all(&sources, known, &mut readers, &|_| !work.is_stopped());
        since += next.len();
        let mut tray = shell.tray();
        for ((id, ..), looked) in next.iter().zip(looked) {
            match looked {
                Some(Ok(cards)) if !work.is_stopped() => tray.place(id, cards),
                _ => tray.give_up(id),
            }
        }
        let (done, all) = tray.read_so_far();
        drop(tray);
        work.tell(done, all);
        // The page asks for the whole tray each time: of a thousand files it is told a hundred times.
        if done >= shown + (all / 100).max(1) || done >= all {
            shown = done;
            shell.tell(AppEvent::Tray);
        }
    }
}

fn known(shell: &Shell) -> Result<Knowledge, CommandError> {
    shell.open(|open| Ok(open.vault.knowledge(open.settings.language.into())?))
}

/// Looks at one source without reading it: its name alone proposes.
pub(crate) fn unread() -> impl Reader {
    Here::Nothing
}
