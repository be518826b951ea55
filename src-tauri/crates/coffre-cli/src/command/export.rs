//! `export`: documents for somebody outside. What leaves, to whom and what for is said before a byte leaves.

mod names;

use std::io;
use std::path::{Path, PathBuf};

use coffre_core::document::{OpenDocument, Reading};
use serde::Serialize;

use super::init::make_folder;
use super::values;
use crate::args::ExportArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Handed {
    document: String,
    path: PathBuf,
    sha256: String,
    size: u64,
}

#[derive(Serialize)]
struct Exported {
    recipient: String,
    purpose: String,
    files: Vec<Handed>,
}

impl Answer for Exported {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        for file in &self.files {
            page.line(&format!(
                "{} {}",
                view::short(&file.document),
                file.path.display()
            ))?;
        }
        page.line(&format!(
            "{} for {}; the register says so.",
            view::count(self.files.len() as u64, "document"),
            self.recipient
        ))
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
    let folder = make_folder(&args.out)?;
    let mut open = Vec::new();
    for doc in &docs {
        let sha256 = session.vault.document_view(*doc)?.row.plaintext_hash;
        let mut detail = vec![
            ("recipient", args.to.trim()),
            ("purpose", args.purpose.trim()),
            ("sha256", &sha256),
        ];
        detail.extend(args.basis.as_deref().map(|basis| ("basis", basis)));
        detail.extend(args.channel.as_deref().map(|channel| ("channel", channel)));
        open.push(
            session
                .vault
                .open_document(*doc, None, Reading::Export, &detail)?,
        );
    }
    session.vault.flush_audit()?;
    let mut files = Vec::new();
    for document in open {
        files.push(write(&folder, document)?);
    }
    session.context.output.answer(&Exported {
        recipient: args.to.trim().to_owned(),
        purpose: args.purpose.trim().to_owned(),
        files,
    })?;
    Ok(Exit::Done)
}

/// Writes one document under a name that is free; a half-written file is taken away again.
#[expect(
    clippy::disallowed_methods,
    reason = "a file outside the vault, where the person said"
)]
fn write(folder: &Path, mut document: OpenDocument) -> Result<Handed, CommandError> {
    let row = document.row().clone();
    let (path, mut file) = names::free_file(folder, &row.file_name)?;
    let written = io::copy(&mut document, &mut file).and_then(|_| file.sync_all());
    if let Err(source) = written {
        let _ = std::fs::remove_file(&path);
        return Err(CommandError::Target { path, source });
    }
    Ok(Handed {
        document: row.id,
        path,
        sha256: row.plaintext_hash,
        size: row.size,
    })
}
