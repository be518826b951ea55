//! `mv`: a document to another compartment.

use std::io;

use serde::Serialize;

use crate::args::MvArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
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

/// Moves.
pub(crate) fn run(args: &MvArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let doc = session.vault.find_document(&args.document)?;
    let target = session.vault.find_compartment(&args.compartment)?;
    let moved = session.vault.move_document(doc, target)?;
    let compartment = view::compartment(&session.vault, target, session.context.language);
    session.context.output.answer(&Moved {
        from: doc.to_string(),
        document: moved.to_string(),
        compartment,
    })?;
    Ok(Exit::Done)
}
