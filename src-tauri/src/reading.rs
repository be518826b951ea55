//! Reading what lies in the tray, beside everything else: the session is taken for moments only, workers do the rest.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use coffre_core::intake::{Fetched, Knowledge, PendingStep, ReadFailure, ReadFile, Reader, look_at_all};
use coffre_core::terms::DocId;
use coffre_reading::{CagedReader, Depth, Pace};

use crate::error::CommandError;
use crate::events::{AppEvent, WorkKind};
use crate::session::Session;
use crate::shell::Shell;
use crate::work::{self, Work};

/// Pages of a scan that are recognised for its proposals; the rest is read later.
const FIRST: u32 = 3;
/// Sources after which the dossiers and lessons of the vault are looked up anew.
const FRESH: usize = 64;

/// Seconds without a key or a click after which what waits in the vault is read.
const IDLE: i64 = 30;
/// Seconds between two looks for what waits.
const LOOKS: i64 = 30;

/// What starts the workers, once one was needed, and what of the vault cannot be read now.
#[derive(Default)]
pub struct Desk {
    reader: Mutex<Option<CagedReader>>,
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    /// When somebody looked last.
    looked: i64,
    /// Whether a work reads.
    going: bool,
    /// Documents that have to wait for an engine, a key or their file: not before the next start.
    later: HashSet<DocId>,
}

impl Desk {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A reader for one work.
enum Here {
    /// Workers.
    Caged(Box<CagedReader>),
    /// None start on this computer: names alone propose, and documents are filed unread.
    Nothing,
}

impl Reader for Here {
    fn read(&mut self, bytes: &[u8], name: &str) -> Result<ReadFile, ReadFailure> {
        match self {
            Self::Caged(reader) => reader.read(bytes, name),
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
        let reader = desk.as_ref()?;
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

/// Reads what waits in the vault while nobody does anything: recent dossiers first, one document at a time, until somebody
/// presses a key. Called about once a second.
pub fn catch_up(shell: &Arc<Shell>) {
    {
        let now = shell.seconds();
        let mut waiting = shell.readers.waiting();
        if waiting.going || now - waiting.looked < LOOKS {
            return;
        }
        waiting.looked = now;
        drop(waiting);
        if next_waiting(shell).is_none() {
            return;
        }
        shell.readers.waiting().going = true;
    }
    let pace = Arc::new(Pace::default());
    let (here, paced) = (shell.clone(), pace.clone());
    let stop = move || paced.stop();
    work::begin_with_stop(shell, WorkKind::Reading, Box::new(stop), move |work| {
        let ended = read_waiting(&here, work, &pace);
        here.readers.waiting().going = false;
        ended?;
        here.tell(AppEvent::Changed);
        Ok(AppEvent::Read { work: work.number })
    });
}

/// The next document that waits, while nobody does anything and nothing else goes on.
fn next_waiting(shell: &Shell) -> Option<DocId> {
    let now = shell.seconds();
    if shell.works.any() || shell.tray().reading {
        return None;
    }
    let session = shell.try_session()?;
    let Session::Unlocked(open) = &*session else {
        return None;
    };
    if !open.is_idle(now, IDLE) {
        return None;
    }
    let desk = shell.readers.waiting();
    let most = u32::try_from(desk.later.len() + 1).unwrap_or(u32::MAX);
    let waiting = open.vault.waiting(most).ok()?;
    waiting.into_iter().find(|doc| !desk.later.contains(doc))
}

fn read_waiting(shell: &Arc<Shell>, work: &Work<'_>, pace: &Arc<Pace>) -> Result<(), CommandError> {
    let Some(mut reader) = shell.reader(Depth::Whole, pace) else {
        return Ok(());
    };
    while let Some(doc) = next_waiting(shell).filter(|_| !work.is_stopped()) {
        let step = match shell.open(|open| Ok(open.vault.fetch_waiting(doc)?))? {
            Fetched::Here(waiting) => {
                let read = reader.read(&waiting.bytes, &waiting.name);
                if work.is_stopped() {
                    return Ok(());
                }
                shell.open(|open| Ok(open.vault.keep_reading(&waiting, read)?))?
            }
            Fetched::Not(step) => step,
        };
        if let PendingStep::Later(doc) = step {
            shell.readers.waiting().later.insert(doc);
        }
    }
    Ok(())
}
