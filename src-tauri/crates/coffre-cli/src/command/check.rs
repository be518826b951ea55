//! `check`: the folder against what was signed.

use std::io;

use coffre_core::document::Progress as _;
use coffre_core::terms::{CompartmentId, Right};
use coffre_core::upkeep::{CheckLevel, CheckReport};
use coffre_reading::{Depth, Strength};
use serde::Serialize;

use crate::args::CheckArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::Bar;
use crate::reading::caged;
use crate::session::Session;
use crate::view::{self, Labelled};

#[derive(Serialize)]
struct Finding {
    fault: &'static str,
    loss: bool,
    file: String,
}

#[derive(Serialize)]
struct Unseen {
    compartment: Labelled,
    /// Whether this person may open it with the step-up keys.
    closed: bool,
}

#[derive(Serialize)]
struct Checked {
    whole: bool,
    files: usize,
    bytes: u64,
    findings: Vec<Finding>,
    /// Entries that wait to be adopted.
    quarantined: usize,
    /// Compartments whose documents were not looked for.
    not_looked_into: Vec<Unseen>,
    /// Whether it was stopped before its end.
    stopped: bool,
    /// What was noticed while the vault was opened.
    noticed: Vec<&'static str>,
    /// The same with what to do, for people.
    #[serde(skip)]
    told: Vec<String>,
    /// What denies the readers of documents the files and the network of this computer.
    cage: Cages,
}

#[derive(Serialize)]
struct Cages {
    /// Of what reads files.
    reader: String,
    /// Of text recognition.
    recognition: &'static str,
}

impl Cages {
    fn of_this_computer() -> Self {
        Self {
            reader: match caged(Depth::FilesOnly) {
                Ok(reader) => reader.renderer().cage().words().to_owned(),
                Err(fault) => fault.to_string(),
            },
            recognition: match Strength::of_this_system() {
                Strength::FilesAndSystemCalls => "seccomp and Landlock",
                Strength::SystemCalls => "seccomp alone: it may read files",
                Strength::Limits => "limits alone",
            },
        }
    }
}

impl Answer for Checked {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |one: &Finding| [one.fault.to_owned(), one.file.clone()];
        page.table(&self.findings.iter().map(row).collect::<Vec<_>>())?;
        for told in &self.told {
            page.field("noticed", told)?;
        }
        super::adopt::offer(self.quarantined, page)?;
        page.field(
            "cage",
            &format!("{}; recognition: {}", self.cage.reader, self.cage.recognition),
        )?;
        page.line(&format!(
            "{} files looked at, {} read",
            self.files,
            view::size(self.bytes)
        ))?;
        let closed = self.not_looked_into.iter().any(|one| one.closed);
        let unseen: Vec<&str> = self
            .not_looked_into
            .iter()
            .map(|one| one.compartment.label.as_str())
            .collect();
        if !unseen.is_empty() {
            page.line(&format!(
                "The documents in {} were not looked for{}.",
                unseen.join(", "),
                if closed {
                    "; with --step-up those that you may open are"
                } else {
                    ""
                }
            ))?;
        }
        page.line(match (self.whole, self.stopped, unseen.is_empty()) {
            (false, ..) => {
                "Something that was signed cannot be read. Run `coffre heal --from` a backup; change nothing else."
            }
            (true, true, _) => "Stopped before the end; nothing is known of what was not reached.",
            (true, false, true) => "Nothing that was signed is lost.",
            (true, false, false) => "Nothing of what was looked for is lost.",
        })
    }
}

/// Checks.
pub(crate) fn run(args: &CheckArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let level = match (args.names, args.content) {
        (true, _) => CheckLevel::Names,
        (_, true) => CheckLevel::Content,
        _ => CheckLevel::Hashes,
    };
    let bar = Bar::new(session.context.output, "checking", 0);
    let report = session.vault.check(level, &bar);
    bar.done();
    let report: CheckReport = report?;
    let stopped = bar.stop();
    let (vault, language) = (&session.vault, session.context.language);
    let unseen = |c: &CompartmentId| Unseen {
        compartment: view::compartment(vault, *c, language),
        closed: vault.authority().right(vault.person(), *c) >= Right::Read,
    };
    let not_looked_into: Vec<Unseen> = report.unseen.iter().map(unseen).collect();
    let finding = |one: &coffre_core::upkeep::CheckFinding| Finding {
        fault: one.fault.code(),
        loss: one.fault.is_loss(),
        file: one.name.clone(),
    };
    session.context.output.answer(&Checked {
        whole: report.is_whole(),
        files: report.files,
        bytes: report.bytes,
        findings: report.findings.iter().map(finding).collect(),
        quarantined: session.vault.quarantined()?.len(),
        not_looked_into,
        stopped,
        noticed: session
            .vault
            .findings()
            .map(coffre_core::vault::Finding::code)
            .collect(),
        told: session.vault.findings().map(super::noticed::told).collect(),
        cage: Cages::of_this_computer(),
    })?;
    Ok(match (report.is_whole(), stopped) {
        (true, false) => Exit::Done,
        (true, true) => Exit::Partly,
        (false, _) => Exit::Damaged,
    })
}
