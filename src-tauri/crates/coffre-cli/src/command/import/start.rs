//! A run: what is new in the tree is filed.

use std::collections::BTreeMap;
use std::io;

use coffre_core::document::Progress as _;
use coffre_core::import::{Line, Progress, TakenAs};
use coffre_core::intake::ReadingPace;
use coffre_core::vault::Vault;
use coffre_reading::Depth;
use serde::Serialize;

use super::super::values;
use super::table::{self, Report};
use crate::args::RunArgs;
use crate::edge::timed;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::reading::Reading;
use crate::session::Session;
use crate::view;

/// Files that are read at the same time, at most: as many as there are cores.
const MANY: usize = 64;
/// Files to look at that are named, at most.
const MOST_NAMED: usize = 1000;

/// What a run came to.
#[derive(Serialize)]
struct Taken {
    /// Files by what became of them in this run.
    now: BTreeMap<&'static str, u64>,
    /// Files that earlier runs were through with.
    before: u64,
    /// Files in folders that are left.
    skipped: u64,
    /// Whether it was paused before the end.
    paused: bool,
    /// Files to look at, with the reason; the first of them where they are many.
    to_look_at: Vec<ToLookAt>,
    /// How many more there are to look at; a report names them all.
    more_to_look_at: u64,
    /// Why scans were not recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    engine: Option<String>,
}

#[derive(Serialize)]
struct ToLookAt {
    folder: String,
    file: String,
    outcome: &'static str,
    reason: String,
}

impl Answer for Taken {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for one in &self.to_look_at {
            page.line(&format!(
                "{:<8} {}/{}: {}",
                one.outcome, one.folder, one.file, one.reason
            ))?;
        }
        if self.more_to_look_at > 0 {
            page.line(&format!(
                "and {} more to look at; a report (--report) names each.",
                self.more_to_look_at
            ))?;
        }
        for (outcome, files) in &self.now {
            page.line(&format!("{files:>8}  {outcome}"))?;
        }
        for (count, what) in [
            (self.before, "done by earlier runs"),
            (self.skipped, "in folders that are left"),
        ] {
            if count > 0 {
                page.line(&format!("{count:>8}  {what}"))?;
            }
        }
        if let Some(why) = &self.engine {
            page.line(&format!("Scans wait to be read: {why}."))?;
        }
        page.line(if self.paused {
            "Paused; the same command goes on."
        } else {
            "The originals are where they were; a director lets them go with `coffre import release`."
        })
    }
}

/// Runs.
pub(super) fn run(args: &RunArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (context, vault) = (session.context, &mut session.vault);
    let tree = table::tree(&args.tree)?;
    let map = table::map(&args.map)?.ok_or_else(|| CommandError::Place {
        path: args.map.clone(),
        source: io::ErrorKind::NotFound.into(),
    })?;
    let plan = vault.prepare_import(&map, values::unsorted(vault)?)?;
    let depth = if args.read_later {
        Depth::FilesOnly
    } else {
        Depth::Whole
    };
    let reading = Reading::start(depth, context.output);
    let mut readers = reading.crew(MANY);
    let bar = Bar::new(context.output, "taking over", 0);
    let mut report = Report::begin(args.report.as_deref())?;
    let mut seen = Seen::default();
    let most = args.pause_after.unwrap_or(u64::MAX);
    let (sum, time) = timed(|| {
        let hear = &mut |vault: &Vault, at: Progress, lines: Vec<Line>| {
            bar.at(
                usize::try_from(at.done).unwrap_or(usize::MAX),
                usize::try_from(at.all).unwrap_or(usize::MAX),
            );
            for line in &lines {
                write(&mut report, vault, line);
                seen.add(line);
            }
            report.goes_on() && at.done < most && !bar.stop()
        };
        vault.run_import(&tree, &plan, context.language, &mut readers, hear)
    });
    bar.done();
    let sum = sum?;
    report.end()?;
    // What waits later is scans; texts and what is held already are through in no time and say nothing of them.
    if seen.recognised > 0 {
        let (bytes, seconds) = (seen.recognised, time.as_secs().max(1));
        vault.note_reading_pace(ReadingPace { bytes, seconds })?;
    }
    let partly = !seen.to_look_at.is_empty();
    context.output.answer(&Taken {
        now: sum
            .now
            .iter()
            .map(|(taken, files)| (taken.code(), *files))
            .collect(),
        before: sum.before,
        skipped: sum.skipped,
        paused: sum.paused,
        to_look_at: seen.to_look_at,
        more_to_look_at: seen.more,
        engine: seen.waits.then(|| reading.absent()).flatten(),
    })?;
    Ok(if partly { Exit::Partly } else { Exit::Done })
}

fn write(report: &mut Report, vault: &Vault, line: &Line) {
    let dossier = line.dossier.map(|id| view::entity(vault, id)).unwrap_or_default();
    report.line([
        &line.folder,
        &line.name,
        line.inside.as_deref().unwrap_or_default(),
        line.taken.code(),
        &line.doc.map(|doc| doc.to_string()).unwrap_or_default(),
        line.kind.as_deref().unwrap_or_default(),
        &dossier,
        &line.near.map(|doc| doc.to_string()).unwrap_or_default(),
        line.reason.as_deref().unwrap_or_default(),
    ]);
}

/// What is kept of the lines of a run, however many there are.
#[derive(Default)]
struct Seen {
    to_look_at: Vec<ToLookAt>,
    more: u64,
    /// Bytes of which the words were recognised.
    recognised: u64,
    /// Whether words of a file are still to be read.
    waits: bool,
}

impl Seen {
    fn add(&mut self, line: &Line) {
        self.waits |= line.waits;
        self.recognised += line.recognised;
        if !matches!(line.taken, TakenAs::Left | TakenAs::Refused) {
            return;
        }
        if self.to_look_at.len() < MOST_NAMED {
            self.to_look_at.push(ToLookAt::of(line));
        } else {
            self.more += 1;
        }
    }
}

impl ToLookAt {
    fn of(line: &Line) -> Self {
        Self {
            folder: line.folder.clone(),
            file: line.inside.clone().unwrap_or_else(|| line.name.clone()),
            outcome: line.taken.code(),
            reason: line.reason.clone().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_files_to_look_at_the_first_are_kept_and_the_others_counted() {
        let line = Line {
            folder: "a".to_owned(),
            name: "b.pdf".to_owned(),
            inside: None,
            taken: TakenAs::Left,
            doc: None,
            kind: None,
            dossier: None,
            waits: false,
            recognised: 0,
            near: None,
            reason: None,
        };
        let mut seen = Seen::default();
        (0..MOST_NAMED + 5).for_each(|_| seen.add(&line));
        assert_eq!((seen.to_look_at.len(), seen.more), (MOST_NAMED, 5));
    }
}
