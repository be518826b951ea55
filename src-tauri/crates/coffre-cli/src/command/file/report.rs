//! What became of all files, and the sum of it.

use std::io;

use serde::Serialize;

use super::events::Event;
use super::line::{Line, Same};
use super::tree::LeftOut;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::view;

/// What became of all.
#[derive(Serialize)]
pub(super) struct Report {
    files: Vec<Line>,
    filed: usize,
    held: usize,
    refused: usize,
    /// Files that a person has to look at first.
    left: usize,
    stopped: usize,
    left_out: Vec<LeftOut>,
    /// Dated events that the documents make likely.
    events: Vec<Event>,
    /// Why scans were not recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    engine: Option<String>,
}

impl Report {
    /// Counts.
    pub(super) fn of(
        files: Vec<Line>,
        left_out: Vec<LeftOut>,
        events: Vec<Event>,
        engine: Option<String>,
    ) -> Self {
        let count = |word: &str| files.iter().filter(|line| line.outcome == word).count();
        Self {
            filed: count("filed"),
            held: count("held"),
            refused: count("refused"),
            left: count("left"),
            stopped: count("stopped"),
            left_out,
            events,
            files,
            engine,
        }
    }

    /// Done, partly done, or nothing done.
    pub(super) fn exit(&self) -> Exit {
        let missed = self.left_out.iter().filter(|one| one.misses).count();
        match (
            self.filed + self.held,
            self.refused + self.left + self.stopped + missed,
        ) {
            (_, 0) => Exit::Done,
            (0, _) => Exit::Failed,
            _ => Exit::Partly,
        }
    }
}

impl Answer for Report {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for line in &self.files {
            let id = line.document.as_deref().map(view::short).unwrap_or_default();
            let reason = line
                .reason
                .as_deref()
                .map(|reason| format!(": {reason}"))
                .unwrap_or_default();
            let inside = line
                .inside
                .as_deref()
                .map(|name| format!(" > {name}"))
                .unwrap_or_default();
            page.line(&format!(
                "{:<8} {id:<8} {}{inside}{reason}",
                line.outcome,
                line.path.display()
            ))?;
            let filed_as = line.filed_as().filter(|_| line.outcome == "filed");
            let remarks = line.duplicates.iter().filter_map(Same::remark);
            for text in filed_as.into_iter().chain(remarks) {
                page.line(&format!("{:18}{text}", ""))?;
            }
        }
        for one in &self.left_out {
            page.line(&format!(
                "{:<8} {:<8} {}: {}",
                "left out",
                "",
                one.path.display(),
                one.reason
            ))?;
        }
        for event in &self.events {
            let (id, done) = (
                view::short(&event.dossier),
                if event.stated { "stated" } else { "likely" },
            );
            page.line(&format!(
                "{done}: {} on {} in {}",
                event.event, event.date, event.dossier_title
            ))?;
            if !event.stated {
                page.line(&format!(
                    "    coffre dossier fact {id} {} {}",
                    event.event, event.date
                ))?;
            }
        }
        let mut sum = format!("{} filed", self.filed);
        for (count, word) in [
            (self.held, "held already"),
            (self.refused, "refused"),
            (self.left, "left for you to look at"),
            (self.stopped, "not reached"),
        ] {
            if count > 0 {
                sum.push_str(&format!(", {count} {word}"));
            }
        }
        page.line(&sum)?;
        let waiting = self
            .files
            .iter()
            .filter(|line| line.waits && line.outcome == "filed")
            .count();
        match (waiting, &self.engine) {
            (0, _) => Ok(()),
            (_, Some(why)) => page.line(&format!("{waiting} to be read later: {why}.")),
            (_, None) => page.line(&format!("{waiting} to be read later; `coffre read` does it.")),
        }
    }
}
