//! Reading what waits in the vault while nobody does anything, on all cores: recent dossiers first, until somebody presses a
//! key.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use coffre_core::intake::{Fetched, Knowledge, PendingStep, ReadingPace};
use coffre_core::terms::DocId;
use coffre_core::vault::Vault;
use coffre_reading::{CagedReader, Depth, Pace};

use crate::error::CommandError;
use crate::events::{AppEvent, WorkKind};
use crate::session::Session;
use crate::shell::Shell;
use crate::work::{self, Work};

/// Seconds without a key or a click after which what waits in the vault is read.
const IDLE: i64 = 30;
/// Seconds between two looks for what waits.
const LOOKS: i64 = 30;

/// Documents that are taken up at a time: enough for a while, and found before somebody comes back.
const QUEUE: u32 = 1_000;

/// Seconds more between two looks while all that waits is left to other computers.
const TURNS: i64 = 270;

/// What is known of what waits.
#[derive(Default)]
pub(crate) struct Waiting(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// When somebody looked last.
    looked: i64,
    /// Whether a work reads.
    going: bool,
    /// Documents that have to wait for a key or their file: not before the next start.
    later: HashSet<DocId>,
}

impl Waiting {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads what waits, once nobody does anything. Called about once a second. Where scans cannot be recognised nothing is
/// opened: each look would decrypt them all in vain.
pub fn catch_up(shell: &Arc<Shell>) {
    {
        let now = shell.seconds();
        let mut known = shell.readers.waiting.known();
        if known.going || now - known.looked < LOOKS {
            return;
        }
        known.looked = now;
    }
    if !waits(shell) {
        return;
    }
    let pace = Arc::new(Pace::default());
    let reader = shell.reader(Depth::Whole, &pace);
    let Some(reader) = reader.filter(|reader| reader.absent().is_none()) else {
        return;
    };
    let queue = queue(shell);
    if queue.is_empty() {
        // It is the turn of others, and finding that out takes a while where much waits.
        shell.readers.waiting.known().looked += TURNS;
        return;
    }
    shell.readers.waiting.known().going = true;
    let (here, paced) = (shell.clone(), pace.clone());
    let stop = move || paced.stop();
    work::begin_with_stop(shell, WorkKind::Reading, Box::new(stop), move |work| {
        let ended = read_all(&here, work, &reader, queue);
        here.readers.waiting.known().going = false;
        ended?;
        here.tell(AppEvent::Changed);
        Ok(AppEvent::Read { work: work.number })
    });
}

/// Whether anything waits that is not put off: counted, since most looks find nothing.
fn waits(shell: &Shell) -> bool {
    let put_off = shell.readers.waiting.known().later.len() as u64;
    let pending = idle(shell, Shell::try_session, IDLE, |vault| vault.pending());
    pending.is_some_and(|pending| pending.is_ok_and(|pending| pending.documents > put_off))
}

/// The first that wait and are not put off, in their order; a later look finds the others.
fn queue(shell: &Shell) -> Vec<DocId> {
    let put_off = u32::try_from(shell.readers.waiting.known().later.len()).unwrap_or(u32::MAX);
    let waiting = idle(shell, Shell::try_session, IDLE, |vault| {
        vault.waiting(QUEUE.saturating_add(put_off)).unwrap_or_default()
    });
    let known = shell.readers.waiting.known();
    let waiting = waiting.unwrap_or_default().into_iter();
    waiting.filter(|doc| !known.later.contains(doc)).collect()
}

/// Looks at the vault, unless somebody did anything for so many seconds or something else goes on. `take` gives the session,
/// if it is to be had:
/// a clock does not wait for it, a reader does, or it would end while another one keeps what it has read.
pub(crate) fn idle<'s, T>(
    shell: &'s Shell,
    take: impl FnOnce(&'s Shell) -> Option<MutexGuard<'s, Session>>,
    seconds: i64,
    look: impl FnOnce(&mut Vault) -> T,
) -> Option<T> {
    if shell.works.any() || shell.tray().reading {
        return None;
    }
    let mut session = take(shell)?;
    let Session::Unlocked(open) = &mut *session else {
        return None;
    };
    open.is_idle(shell.seconds(), seconds)
        .then(|| look(&mut open.vault))
}

fn read_all(
    shell: &Arc<Shell>,
    work: &Work<'_>,
    reader: &CagedReader,
    queue: Vec<DocId>,
) -> Result<(), CommandError> {
    let began = shell.seconds();
    let knowledge = shell.open(|open| Ok(open.vault.knowledge(open.settings.language.into())?))?;
    let crew = reader.crew(queue.len());
    let queue = Mutex::new(queue.into_iter());
    let bytes = Mutex::new(0);
    let ended: Result<(), CommandError> = std::thread::scope(|scope| {
        let readers: Vec<_> = crew
            .into_iter()
            .map(|reader| scope.spawn(|| read_some(shell, work, reader, &knowledge, (&queue, &bytes))))
            .collect();
        let join = |reader: std::thread::ScopedJoinHandle<'_, Result<(), CommandError>>| {
            reader.join().expect("reading reports errors, it does not panic")
        };
        // All are waited for before the first error is told.
        let ended: Vec<_> = readers.into_iter().map(join).collect();
        ended.into_iter().collect()
    });
    let bytes = bytes.into_inner().unwrap_or_else(PoisonError::into_inner);
    if bytes > 0 {
        let seconds = u64::try_from(shell.seconds() - began).unwrap_or_default().max(1);
        shell.open(|open| Ok(open.vault.note_reading_pace(ReadingPace { bytes, seconds })?))?;
    }
    ended
}

/// What one reader does: the next of the queue, while nobody does anything.
fn read_some(
    shell: &Shell,
    work: &Work<'_>,
    mut reader: CagedReader,
    knowledge: &Knowledge,
    (queue, bytes): (&Mutex<std::vec::IntoIter<DocId>>, &Mutex<u64>),
) -> Result<(), CommandError> {
    while !work.is_stopped() && idle(shell, |shell| Some(shell.session()), IDLE, |_| ()).is_some() {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
        let Some(doc) = next else { break };
        let step = match shell.open(|open| Ok(open.vault.fetch_waiting(doc)?))? {
            Fetched::Here(waiting) => {
                let read = waiting.read(knowledge, &mut reader);
                if work.is_stopped() {
                    return Ok(());
                }
                shell.open(|open| Ok(open.vault.keep_reading(&waiting, &read)?.step))?
            }
            Fetched::Not(step) => step,
        };
        match step {
            PendingStep::Read(_, read) => *bytes.lock().unwrap_or_else(PoisonError::into_inner) += read,
            PendingStep::Later(doc) => {
                shell.readers.waiting.known().later.insert(doc);
            }
            PendingStep::Unreadable(..) | PendingStep::Elsewhere(_) => {}
        }
    }
    Ok(())
}
