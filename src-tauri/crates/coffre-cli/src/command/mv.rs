//! `mv`: a document to another compartment.

use std::io;

use serde::Serialize;

use crate::args::MvArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::during;
use crate::session::Session;
use crate::view::{self, Labelled};

#[derive(Serialize)]
struct Moved {
    from: String,
    document: String,
    compartment: Labelled,
}

impl Answer for Moved {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "moved to {}, as {}",
            self.compartment.label,
            view::short(&self.document)
        ))
    }
}

#[derive(Serialize)]
struct Left {
    document: String,
    name: String,
    compartment: Labelled,
    versions: usize,
    changes: usize,
    /// The document that it belongs to, where it is seen.
    became: Option<String>,
}

#[derive(Serialize)]
struct LeftBehind {
    left_behind: Vec<Left>,
}

impl Answer for LeftBehind {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        let row = |one: &Left| {
            let became = one.became.as_deref().map(view::short);
            [
                view::short(&one.document),
                view::count(one.versions as u64, "version"),
                view::count(one.changes as u64, "change"),
                one.compartment.code.clone(),
                became.map_or_else(String::new, |id| format!("became {id}")),
                one.name.clone(),
            ]
        };
        page.table(&self.left_behind.iter().map(row).collect::<Vec<_>>())?;
        if self.left_behind.is_empty() {
            return page.line("Nothing was left behind.");
        }
        page.line("`coffre mv DOCUMENT COMPARTMENT` brings it along.")
    }
}

fn left_behind(session: &Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let left = vault.left_behind()?.into_iter().map(|one| Left {
        document: one.doc.to_string(),
        name: one.name,
        compartment: view::compartment(vault, one.c, context.language),
        versions: one.versions,
        changes: one.changes,
        became: one.copy.map(|doc| doc.to_string()),
    });
    let left_behind = left.collect();
    context.output.answer(&LeftBehind { left_behind })?;
    Ok(Exit::Done)
}

/// Moves, or lists what moves left behind.
pub(crate) fn run(args: &MvArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (Some(document), Some(compartment)) = (&args.document, &args.compartment) else {
        return left_behind(session);
    };
    let doc = session.vault.find_document(document)?;
    let target = session.vault.find_compartment(compartment)?;
    let moved = during(session.context.output, "moving", || {
        session.vault.move_document(doc, target)
    })?;
    let compartment = view::compartment(&session.vault, target, session.context.language);
    session.context.output.answer(&Moved {
        from: doc.to_string(),
        document: moved.to_string(),
        compartment,
    })?;
    Ok(Exit::Done)
}
