//! `file`: one document, several, or whole folders, read for their words on the way.

mod choosing;
mod events;
mod line;
mod report;
mod tree;

use coffre_core::document::{Outcome, Progress as _, Silent, Source, SourceError};
use coffre_core::intake::{Card, Choice, Knowledge, Said, UnlessHeld, lay_out, look_at_all};
use coffre_reading::Depth;

use self::line::Line;
use self::report::Report;
use self::tree::Found;
use crate::args::FileArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::progress::Bar;
use crate::reading::Reading;
use crate::session::Session;

/// Files that are read and then filed together; what was filed before a crash stays filed.
const TOGETHER: usize = 64;

/// Files.
pub(crate) fn run(args: &FileArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let found = tree::walk(&args.paths)?;
    if found.files.is_empty() && !found.left_out.iter().any(|one| one.misses) {
        return Err(CommandError::NothingToFile);
    }
    if found.files.len() > 1 && (args.title.is_some() || args.version_of.is_some()) {
        return Err(CommandError::OneOnly);
    }
    let said = choosing::said(args, &session.vault)?;
    let info = session.vault.authority().compartment(said.unsorted);
    if info.is_some_and(|info| info.stepup) && session.context.step_up {
        session.step_up()?;
    }
    let depth = if args.read_later {
        Depth::FilesOnly
    } else {
        Depth::Whole
    };
    let output = session.context.output;
    let reading = Reading::start(depth, output);
    let bar = Bar::new(output, "filing", found.files.len());
    let mut filing = Filing {
        args,
        said,
        reading,
        lines: Vec::new(),
        outcomes: Vec::new(),
        scans_wait: false,
    };
    let mut done = 0;
    for files in found.files.chunks(TOGETHER) {
        if bar.stop() {
            filing.lines.extend(files.iter().map(Line::stopped));
            continue;
        }
        let filed = filing.file(files, session, &|read| bar.at(done + read, found.files.len()));
        done += files.len();
        if filed.is_err() {
            bar.done();
        }
        filed?;
    }
    bar.done();
    let events = events::of(
        &filing.outcomes,
        args.confirm_events.then_some(events::Yes(args.yes)),
        session,
    )?;
    let waits = filing.scans_wait.then(|| filing.reading.absent()).flatten();
    let report = Report::of(filing.lines, found.left_out, events, waits);
    session.context.output.answer(&report)?;
    Ok(report.exit())
}

/// The work of one command.
struct Filing<'a> {
    args: &'a FileArgs,
    said: Said,
    reading: Reading,
    lines: Vec<Line>,
    outcomes: Vec<Outcome>,
    scans_wait: bool,
}

impl Filing<'_> {
    /// Reads files, chooses under what they are filed, files them.
    fn file(
        &mut self,
        files: &[Found],
        session: &mut Session<'_>,
        at: &(dyn Fn(usize) + Sync),
    ) -> Result<(), CommandError> {
        let knowledge = session.vault.knowledge(session.context.language)?;
        let (mut groups, mut places) = (Vec::new(), Vec::new());
        for (file, looked) in files.iter().zip(self.look(files, &knowledge, at)) {
            match looked {
                Ok(cards) => {
                    places.extend(cards.iter().map(|_| file));
                    groups.push(cards);
                }
                Err(error) => self.lines.push(Line::refused(file, &error)),
            }
        }
        let cards = lay_out(groups);
        let choices = session.vault.choose_all(&cards, &|_| self.said.clone());
        let chosen: Vec<(&Card, Option<Choice>)> = cards
            .iter()
            .zip(&choices)
            .map(|(card, choice)| (card, choice.as_ref().ok().cloned()))
            .collect();
        let filed = session.vault.file_cards(&chosen, &Silent)?;
        for (((card, choice), file), filed) in cards.iter().zip(choices).zip(places).zip(filed) {
            let outer = card.inside.map(|_| card.name.as_str());
            let mut line = Line::of(file, outer, card, &choice, session);
            match (choice, filed) {
                (Ok(_), Some(filed)) => {
                    line.ended(&filed.outcome, file, self.args.delete_source && outer.is_none());
                    self.outcomes.push(filed.outcome);
                }
                (Ok(_), None) => {}
                (Err(left), _) => line.left(left),
            }
            self.scans_wait |= line.waits && line.outcome == "filed";
            self.lines.push(line);
        }
        Ok(())
    }

    fn look(
        &self,
        files: &[Found],
        knowledge: &Knowledge,
        at: &(dyn Fn(usize) + Sync),
    ) -> Vec<Result<Vec<Card>, SourceError>> {
        let sources: Vec<(Source, String)> = files
            .iter()
            .map(|file| (Source::Path(file.path.clone()), file.name.clone()))
            .collect();
        let go_on = |done| {
            at(done);
            true
        };
        let mut readers = self.reading.crew(sources.len());
        let looked = if self.args.again {
            look_at_all(&sources, knowledge, &mut readers, &go_on)
        } else {
            // What is held already is not filed again, so nobody waits for its words.
            let mut readers: Vec<_> = readers
                .iter_mut()
                .map(|reader| UnlessHeld::new(reader, knowledge))
                .collect();
            look_at_all(&sources, knowledge, &mut readers, &go_on)
        };
        looked.into_iter().flatten().collect()
    }
}
