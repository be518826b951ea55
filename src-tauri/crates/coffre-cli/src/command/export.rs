//! `export`: documents for somebody outside, with what proves where they come from. What leaves, to whom and what for
//! is said before a byte leaves.

use std::io;
use std::path::PathBuf;

use coffre_core::export::Disclosure;
use coffre_export::bundle;
use serde::Serialize;

use super::values;
use crate::args::ExportArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::progress::during;
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Handed {
    document: String,
    file: String,
    sha256: String,
    size: u64,
}

#[derive(Serialize)]
struct Exported {
    folder: PathBuf,
    recipient: String,
    purpose: String,
    manifest: String,
    files: Vec<Handed>,
}

impl Answer for Exported {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for file in &self.files {
            page.line(&format!("{} {}", view::short(&file.document), file.file))?;
        }
        let count = view::count(self.files.len() as u64, "document");
        page.line(&format!(
            "{count} for {} in {}; the register says so.",
            self.recipient,
            self.folder.display()
        ))?;
        page.line("Whoever gets the folder checks it with `coffre verify`, or as its verify.txt says.")
    }
}

/// Exports: the register first, durably, then the files.
pub(crate) fn run(args: &ExportArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    for (what, said) in [
        ("the recipient (--to)", &args.to),
        ("the purpose (--purpose)", &args.purpose),
    ] {
        if said.trim().is_empty() {
            return Err(CommandError::Blank(what));
        }
    }
    let docs = values::documents(&session.vault, &args.documents)?;
    let disclosure = Disclosure {
        recipient: args.to.clone(),
        purpose: args.purpose.clone(),
        basis: args.basis.clone().unwrap_or_default(),
        channel: args.channel.clone().unwrap_or_default(),
    };
    let exported = during(session.context.output, "exporting", || {
        bundle::export(&mut session.vault, &docs, &disclosure, &args.out)
    })?;
    let files = exported.manifest.documents.iter().map(|shown| Handed {
        document: shown.doc.to_string(),
        file: shown.file.clone(),
        sha256: shown.sha256.to_string(),
        size: shown.size,
    });
    session.context.output.answer(&Exported {
        folder: args.out.clone(),
        recipient: args.to.trim().to_owned(),
        purpose: args.purpose.trim().to_owned(),
        manifest: exported.hash.to_string(),
        files: files.collect(),
    })?;
    Ok(Exit::Done)
}
