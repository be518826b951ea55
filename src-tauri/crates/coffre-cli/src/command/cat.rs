//! `cat`: a document to standard output. The log is written before a byte is opened.

use coffre_core::document::Reading;
use coffre_core::terms::VersionId;
use coffre_core::vault::VaultError;

use crate::args::CatArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

/// Types that a terminal can show.
const TEXT: [&str; 7] = ["txt", "md", "csv", "eml", "html", "xml", "json"];

/// Writes the document out.
pub(crate) fn run(args: &CatArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let output = session.context.output;
    let doc = session.vault.find_document(&args.document)?;
    let file_type = session.vault.document_view(doc)?.row.file_type;
    if output.is_terminal() && !TEXT.contains(&file_type.as_str()) {
        return Err(CommandError::BinaryOnTerminal);
    }
    let version = args
        .version
        .as_deref()
        .map(VersionId::parse)
        .transpose()
        .map_err(|_| VaultError::NotFound)?;
    let open = session.vault.open_document(doc, version, Reading::Output, &[])?;
    output.copy(open)?;
    Ok(Exit::Done)
}
