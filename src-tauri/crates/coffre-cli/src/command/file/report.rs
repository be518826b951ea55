//! What became of each file, and the sum of it.

use std::io;
use std::path::PathBuf;

use coffre_core::document::Outcome;
use serde::Serialize;

use super::events::Event;
use super::tree::{Found, Tree};
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::view;

/// What became of one file.
#[derive(Serialize)]
struct Line {
    path: PathBuf,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Whether the original was deleted after the sealed copy had been read back.
    source_deleted: bool,
}

/// What became of all.
#[derive(Serialize)]
pub(super) struct Report {
    files: Vec<Line>,
    filed: usize,
    held: usize,
    refused: usize,
    stopped: usize,
    left_out: Vec<PathBuf>,
    /// Dated events that the documents make likely.
    events: Vec<Event>,
}

impl Report {
    /// Puts files and outcomes together; `delete` removes the originals of what was filed.
    pub(super) fn of(tree: &Tree, outcomes: &[Outcome], delete: bool, events: Vec<Event>) -> Self {
        let lines: Vec<Line> = tree
            .files
            .iter()
            .zip(outcomes)
            .map(|(file, outcome)| line(file, outcome, delete))
            .collect();
        let count = |word: &str| lines.iter().filter(|line| line.outcome == word).count();
        Self {
            filed: count("filed"),
            held: count("held"),
            refused: count("refused"),
            stopped: count("stopped"),
            left_out: tree.left_out.clone(),
            events,
            files: lines,
        }
    }

    /// Done, partly done, or nothing done.
    pub(super) fn exit(&self) -> Exit {
        match (self.filed + self.held, self.refused + self.stopped) {
            (_, 0) => Exit::Done,
            (0, _) => Exit::Failed,
            _ => Exit::Partly,
        }
    }
}

fn line(file: &Found, outcome: &Outcome, delete: bool) -> Line {
    let mut line = Line {
        path: file.path.clone(),
        outcome: "stopped",
        document: None,
        sha256: None,
        reason: None,
        source_deleted: false,
    };
    match outcome {
        Outcome::Filed(filed) => {
            line.outcome = "filed";
            line.document = Some(filed.doc.to_string());
            line.sha256 = Some(filed.sha256.to_string());
            if delete {
                line.source_deleted = delete_source(file);
                line.reason = (!line.source_deleted)
                    .then(|| "the original was left: it changed, or could not be deleted".to_owned());
            }
        }
        Outcome::Held(doc) => {
            line.outcome = "held";
            line.document = Some(doc.to_string());
            line.reason = Some("the same bytes are in the vault already; the original was left".to_owned());
        }
        Outcome::Twice => {
            line.outcome = "held";
            line.reason = Some("the same bytes stand before in this list; the original was left".to_owned());
        }
        Outcome::Refused(error) => {
            line.outcome = "refused";
            line.reason = Some(error.to_string());
        }
        Outcome::Stopped => {}
    }
    line
}

/// Deletes an original whose sealed copy was read back, if it still is what was filed.
#[expect(
    clippy::disallowed_methods,
    reason = "the person's own file, outside the vault, on request"
)]
fn delete_source(file: &Found) -> bool {
    file.is_unchanged() && std::fs::remove_file(&file.path).is_ok()
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
            page.line(&format!(
                "{:<8} {id:<8} {}{reason}",
                line.outcome,
                line.path.display()
            ))?;
        }
        for path in &self.left_out {
            page.line(&format!(
                "{:<8} {:<8} {}: this is a link or a device",
                "left out",
                "",
                path.display()
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
            (self.stopped, "not reached"),
        ] {
            if count > 0 {
                sum.push_str(&format!(", {count} {word}"));
            }
        }
        page.line(&sum)
    }
}
