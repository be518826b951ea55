//! `read`: catches up with what waits to be read, recent dossiers first.

use std::io;

use coffre_core::document::Progress as _;
use coffre_core::intake::{Fetched, PendingStep, Reader as _, ReadingPace};
use coffre_reading::Depth;
use serde::Serialize;

use crate::args::ReadArgs;
use crate::edge::timed;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::reading::{Reading, caged};
use crate::session::Session;
use crate::view;

/// What was read, and what still waits.
#[derive(Default, Serialize)]
struct Report {
    /// Documents whose words are there now.
    read: u64,
    /// Documents that cannot be read, with the reason.
    unreadable: Vec<Unreadable>,
    /// Documents that wait for the engine, for a key or for their file.
    later: u64,
    /// Documents that still wait, those of `later` among them.
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

impl Answer for Report {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for one in &self.unreadable {
            page.line(&format!("{}  {}", view::short(&one.document), one.reason))?;
        }
        let mut sum = format!("{} read", view::count(self.read, "document"));
        if !self.unreadable.is_empty() {
            sum.push_str(&format!(", {} unreadable", self.unreadable.len()));
        }
        if self.waiting > 0 {
            let size = view::size(self.waiting_bytes);
            sum.push_str(&format!(", {} waiting ({size})", self.waiting));
            if let Some(seconds) = self.seconds {
                sum.push_str(&format!(", about {}", span(seconds)));
            }
        }
        page.line(&sum)?;
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
        report.engine = caged(Depth::Whole)?.absent().map(ToString::to_string);
    } else {
        let mut reading = Reading::Caged(Box::new(caged(Depth::Whole)?));
        report.engine = reading.absent();
        catch_up(args.most.unwrap_or(u32::MAX), &mut reading, session, &mut report)?;
    }
    let pending = session.vault.pending()?;
    report.waiting = pending.documents;
    report.waiting_bytes = pending.bytes;
    report.seconds = pending.estimate(session.vault.reading_pace()?);
    session.context.output.answer(&report)?;
    Ok(Exit::Done)
}

fn catch_up(
    most: u32,
    reading: &mut Reading,
    session: &mut Session<'_>,
    report: &mut Report,
) -> Result<(), CommandError> {
    let vault = &mut session.vault;
    let waiting = vault.waiting(most)?;
    let bar = Bar::new(session.context.output, "reading", waiting.len());
    let mut pace = ReadingPace::default();
    let mut spent = std::time::Duration::ZERO;
    let mut done = Ok(());
    for (place, doc) in waiting.iter().enumerate() {
        let step = match vault.fetch_waiting(*doc)? {
            Fetched::Here(waiting) => {
                let (read, time) = timed(|| reading.read(&waiting.bytes, &waiting.name));
                let step = vault.keep_reading(&waiting, read);
                if matches!(step, Ok(PendingStep::Read(..))) {
                    pace.bytes += waiting.bytes.len() as u64;
                    spent += time;
                }
                step
            }
            Fetched::Not(step) => Ok(step),
        };
        match step {
            Ok(PendingStep::Read(..)) => report.read += 1,
            Ok(PendingStep::Later(_)) => report.later += 1,
            Ok(PendingStep::Unreadable(doc, failure)) => report.unreadable.push(Unreadable {
                document: doc.to_string(),
                reason: failure.to_string(),
            }),
            Err(error) => {
                done = Err(error.into());
                break;
            }
        }
        bar.at(place + 1, waiting.len());
    }
    bar.done();
    if pace.bytes > 0 {
        pace.seconds = spent.as_secs().max(1);
        vault.note_reading_pace(pace)?;
    }
    done
}
