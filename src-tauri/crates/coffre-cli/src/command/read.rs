//! `read`: catches up with what waits to be read, recent dossiers first.

use std::io;
use std::sync::{Mutex, PoisonError};

use coffre_core::document::Progress as _;
use coffre_core::intake::{Fetched, Knowledge, PendingStep, ReadingPace};
use coffre_core::terms::DocId;
use coffre_core::vault::Vault;
use coffre_reading::Depth;
use serde::Serialize;

use crate::args::ReadArgs;
use crate::edge::{Every, timed};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::reading::{Reading, caged};
use crate::session::Session;
use crate::view;

/// Seconds between two looks for what other computers have read.
const LOOK: u64 = 60;

/// What was read, and what still waits.
#[derive(Default, Serialize)]
struct Report {
    /// Documents whose words are there now.
    read: u64,
    /// Documents that cannot be read, with the reason.
    unreadable: Vec<Unreadable>,
    /// Documents that came out of mails and archives, filed or held already.
    out: u64,
    /// What stays inside them.
    left: Vec<Left>,
    /// Whether it was stopped before its end.
    stopped: bool,
    /// Documents that wait for the engine, for a key or for their file.
    later: u64,
    /// Documents that are left to another computer: it filed them just now, or reads them.
    elsewhere: u64,
    /// Documents that still wait, those of `later` and `elsewhere` among them.
    waiting: u64,
    /// Their bytes.
    waiting_bytes: u64,
    /// How long they will take, in seconds, by what this computer has read so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<u64>,
    /// Why scans are not recognised here.
    #[serde(skip_serializing_if = "Option::is_none")]
    engine: Option<String>,
}

#[derive(Serialize)]
struct Unreadable {
    document: String,
    reason: String,
}

#[derive(Serialize)]
struct Left {
    document: String,
    file: String,
    reason: String,
}

impl Answer for Report {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for one in &self.unreadable {
            page.line(&format!("{}  {}", view::short(&one.document), one.reason))?;
        }
        for one in &self.left {
            page.line(&format!(
                "{}  {}: {}",
                view::short(&one.document),
                one.file,
                one.reason
            ))?;
        }
        let mut sum = format!("{} read", view::count(self.read, "document"));
        if !self.unreadable.is_empty() {
            sum.push_str(&format!(", {} unreadable", self.unreadable.len()));
        }
        if self.out > 0 {
            sum.push_str(&format!(", {} out of them", view::count(self.out, "document")));
        }
        if self.waiting > 0 {
            let size = view::size(self.waiting_bytes);
            sum.push_str(&format!(", {} waiting ({size})", self.waiting));
            if let Some(seconds) = self.seconds {
                sum.push_str(&format!(", about {}", span(seconds)));
            }
        }
        page.line(&sum)?;
        if self.elsewhere > 0 {
            let left = view::count(self.elsewhere, "document");
            page.line(&format!(
                "{left} left to another computer, which filed them within the hour or is reading; run this again later."
            ))?;
        }
        match &self.engine {
            Some(why) if self.waiting > 0 => page.line(&format!("Scans wait: {why}.")),
            _ => Ok(()),
        }
    }
}

/// Seconds in words, rounded as an estimate is.
fn span(seconds: u64) -> String {
    match seconds {
        0..=90 => format!("{seconds} seconds"),
        91..=5400 => format!("{} minutes", seconds.div_ceil(60)),
        _ => format!("{} hours", seconds.div_ceil(3600)),
    }
}

/// Reads.
pub(crate) fn run(args: &ReadArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let mut report = Report::default();
    if args.estimate {
        report.engine = caged(Depth::Whole)?.absent().map(|absent| absent.to_string());
    } else {
        let reading = Reading::Caged(Box::new(caged(Depth::Whole)?));
        report.engine = reading.absent();
        catch_up(args.most.unwrap_or(u32::MAX), &reading, session, &mut report)?;
    }
    let pending = session.vault.pending()?;
    report.waiting = pending.documents;
    report.waiting_bytes = pending.bytes;
    report.seconds = pending.estimate(session.vault.reading_pace()?);
    session.context.output.answer(&report)?;
    Ok(if report.stopped { Exit::Partly } else { Exit::Done })
}

/// What the readers share.
struct Shared<'a> {
    vault: &'a mut Vault,
    queue: std::vec::IntoIter<DocId>,
    report: &'a mut Report,
    /// When to look for what others have read.
    look: Every,
    bytes: u64,
    done: usize,
}

fn catch_up(
    most: u32,
    reading: &Reading,
    session: &mut Session<'_>,
    report: &mut Report,
) -> Result<(), CommandError> {
    let language = session.context.language;
    let vault = &mut session.vault;
    let unread = vault.pending()?.documents;
    let waiting = vault.waiting(most)?;
    if most == u32::MAX {
        report.elsewhere = unread.saturating_sub(waiting.len() as u64);
    }
    let knowledge = vault.knowledge(language)?;
    let all = waiting.len();
    let bar = Bar::new(session.context.output, "reading", all);
    let shared = Mutex::new(Shared {
        vault,
        queue: waiting.into_iter(),
        report,
        look: Every::new(LOOK),
        bytes: 0,
        done: 0,
    });
    let (ended, spent) = timed(|| {
        std::thread::scope(|scope| {
            let crew = reading.crew(all).into_iter();
            let readers: Vec<_> = crew
                .map(|reader| scope.spawn(|| read_some(reader, &knowledge, &shared, &bar, all)))
                .collect();
            let join = |reader: std::thread::ScopedJoinHandle<'_, Result<(), CommandError>>| {
                reader.join().expect("reading reports errors, it does not panic")
            };
            // All are waited for before the first error is told.
            let ended: Vec<_> = readers.into_iter().map(join).collect();
            ended.into_iter().collect::<Result<(), _>>()
        })
    });
    bar.done();
    let shared = shared.into_inner().unwrap_or_else(PoisonError::into_inner);
    if shared.bytes > 0 {
        let seconds = spent.as_secs().max(1);
        let bytes = shared.bytes;
        shared.vault.note_reading_pace(ReadingPace { bytes, seconds })?;
    }
    ended
}

/// What one reader does: the next of the queue, until it is empty or an error is met.
fn read_some(
    mut reader: Reading,
    knowledge: &Knowledge,
    shared: &Mutex<Shared<'_>>,
    bar: &Bar,
    all: usize,
) -> Result<(), CommandError> {
    let lock = || shared.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let fetched = {
            let mut shared = lock();
            if bar.stop() {
                shared.report.stopped = true;
                return Ok(());
            }
            if shared.look.is_due() {
                shared.vault.pull()?;
            }
            let Some(doc) = shared.queue.next() else {
                return Ok(());
            };
            shared.vault.fetch_waiting(doc)?
        };
        let (step, mut shared) = match fetched {
            Fetched::Here(waiting) => {
                let read = waiting.read(knowledge, &mut reader);
                let mut shared = lock();
                let kept = shared.vault.keep_reading(&waiting, &read)?;
                shared.report.out += kept.out.len() as u64;
                let left = kept.left.into_iter().map(|(file, reason)| Left {
                    document: waiting.doc.to_string(),
                    file,
                    reason: reason.to_string(),
                });
                shared.report.left.extend(left);
                (kept.step, shared)
            }
            Fetched::Not(step) => (step, lock()),
        };
        match step {
            PendingStep::Read(_, bytes) => {
                shared.report.read += 1;
                shared.bytes += bytes;
            }
            PendingStep::Later(_) => shared.report.later += 1,
            PendingStep::Elsewhere(_) => {}
            PendingStep::Unreadable(doc, failure) => shared.report.unreadable.push(Unreadable {
                document: doc.to_string(),
                reason: failure.to_string(),
            }),
        }
        shared.done += 1;
        bar.at(shared.done, all);
    }
}
