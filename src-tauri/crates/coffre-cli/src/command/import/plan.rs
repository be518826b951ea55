//! The dry run: what would become of a tree.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use coffre_core::import::{Foretold, NEW};
use coffre_core::intake::Pending;
use serde::Serialize;

use super::super::values;
use super::table::{self, Report};
use crate::args::PlanArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

/// What would become of the tree.
#[derive(Default, Serialize)]
struct Planned {
    map: PathBuf,
    /// Whether the table was written now.
    written: bool,
    folders: usize,
    files: u64,
    bytes: u64,
    /// Folders that become a new dossier.
    new_dossiers: usize,
    /// Folders that the table makes a new dossier of, and that is there by now.
    made_dossiers: usize,
    /// Folders that go to another dossier that is there.
    known_dossiers: usize,
    /// Files whose kind was said, or is proposed by their name, by kind; the others are told by their content.
    kinds: BTreeMap<String, u64>,
    /// Files without any sign of their kind in the table or their name.
    by_content: u64,
    /// Files that earlier runs were through with.
    before: u64,
    /// Files in folders that are left.
    skipped: u64,
    /// Files that would be refused.
    refused: u64,
    left_out: Vec<PathBuf>,
    /// How long reading takes, in seconds, were all of them scans, by what this computer has recognised so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<u64>,
}

impl Answer for Planned {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let size = view::size(self.bytes);
        page.line(&format!(
            "{} files ({size}) in {} folders",
            self.files, self.folders
        ))?;
        page.line(&format!(
            "{} folders become new dossiers, {} go to dossiers that are there",
            self.new_dossiers,
            self.made_dossiers + self.known_dossiers
        ))?;
        if self.made_dossiers > 0 {
            page.line(&format!(
                "{:>8}  of those are new in the table and were made since",
                self.made_dossiers
            ))?;
        }
        for (kind, files) in &self.kinds {
            page.line(&format!("{files:>8}  {kind}"))?;
        }
        page.line(&format!("{:>8}  told by their content", self.by_content))?;
        for (count, what) in [
            (self.before, "done by earlier runs"),
            (self.skipped, "in folders that are left"),
            (self.refused, "would be refused"),
            (
                self.left_out.len() as u64,
                "links, devices or folders that may not be listed",
            ),
        ] {
            if count > 0 {
                page.line(&format!("{count:>8}  {what}"))?;
            }
        }
        if let Some(seconds) = self.seconds {
            page.line(&format!(
                "Reading takes at most about {} minutes, were all of them scans.",
                seconds.div_ceil(60)
            ))?;
        }
        let map = self.map.display();
        if self.written {
            page.line(&format!(
                "The table of folders is in {map}: look at it, edit it in a spreadsheet, and plan again."
            ))?;
        }
        page.line(&format!(
            "Nothing was filed. Go on with `coffre import run --map {map}`."
        ))
    }
}

/// Plans.
pub(super) fn run(args: &PlanArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (context, vault) = (session.context, &mut session.vault);
    let tree = table::tree(&args.tree)?;
    let knowledge = vault.knowledge(context.language)?;
    let known = table::map(&args.map)?;
    let written = known.is_none();
    let map = match known {
        Some(map) => map,
        None => vault.propose_map(&tree, &knowledge)?,
    };
    let plan = vault.check_import(&map, values::unsorted(vault)?)?;
    let (files, bytes) = tree.size();
    let count = plan.folder_count();
    let mut planned = Planned {
        map: args.map.clone(),
        written,
        folders: tree.folders.len(),
        files,
        bytes,
        new_dossiers: count.to_make,
        made_dossiers: count.made,
        known_dossiers: count.known,
        left_out: tree.left_out.iter().map(|one| one.path.clone()).collect(),
        seconds: Pending {
            documents: files,
            bytes,
        }
        .estimate(vault.reading_pace()?),
        ..Planned::default()
    };
    let mut report = Report::begin(args.report.as_deref())?;
    let language = context.language;
    vault.foretell(&tree, &plan, &knowledge, &mut |one| {
        planned.count(&one, |code| view::kind(vault, code, language).label);
        let there = one.dossier.map(|id| view::entity(vault, id));
        let to_make = one.to_make.as_ref().map(|title| format!("{NEW} {title}"));
        let dossier = there.or(to_make).unwrap_or_default();
        report.line([
            &one.folder,
            &one.name,
            "",
            outcome(&one),
            "",
            one.kind.as_deref().unwrap_or_default(),
            &dossier,
            "",
            one.refused.unwrap_or_default(),
        ]);
    })?;
    report.end()?;
    if written {
        table::write_map(&args.map, &map)?;
    }
    context.output.answer(&planned)?;
    Ok(Exit::Done)
}

fn outcome(one: &Foretold) -> &'static str {
    match (one.skipped, one.before, one.refused) {
        (true, ..) => "skipped",
        (_, Some(before), _) => before.code(),
        (_, None, Some(_)) => "would be refused",
        (_, None, None) => "would be filed",
    }
}

impl Planned {
    fn count(&mut self, one: &Foretold, label: impl Fn(&str) -> String) {
        match (one.skipped, one.before, one.refused, &one.kind) {
            (true, ..) => self.skipped += 1,
            (_, Some(_), ..) => self.before += 1,
            (_, _, Some(_), _) => self.refused += 1,
            (_, _, _, Some(kind)) => *self.kinds.entry(label(kind)).or_default() += 1,
            (_, _, _, None) => self.by_content += 1,
        }
    }
}
