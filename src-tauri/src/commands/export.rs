//! What leaves the vault: recipient and purpose are said and recorded before a byte does.

use coffre_core::export::Disclosure;
use coffre_export::bundle::{self, ExportError};

use super::document::documents;
use super::{Answer, Here};
use crate::dialogs::Purpose;
use crate::error::{Code, CommandError};
use crate::view::Exported;

/// Opens a dialog and writes documents, with what proves where they come from, into a new folder there. None when the
/// person gave up; nothing is recorded then.
pub fn export_documents(
    shell: &Here,
    ids: Vec<String>,
    recipient: String,
    purpose: String,
    basis: Option<String>,
    channel: Option<String>,
) -> Answer<Option<Exported>> {
    let docs = documents(&ids)?;
    let disclosure = disclosure(recipient, purpose, basis, channel)?;
    // What cannot be seen is refused before a dialog asks for a place.
    shell.look(|vault| {
        docs.iter()
            .try_for_each(|doc| vault.document_view(*doc).map(|_| ()).map_err(Into::into))
    })?;
    let Some(folder) = shell.dialogs.folder(Purpose::Export) else {
        return Ok(None);
    };
    shell.change(|vault| {
        let mut at = folder.join(format!("coffre-{}", vault.today()));
        let mut number = 1;
        while at.exists() {
            number += 1;
            at = folder.join(format!("coffre-{}-{number}", vault.today()));
        }
        let exported = bundle::export(vault, &docs, &disclosure, &at).map_err(refused)?;
        Ok(Some(Exported {
            shown: at.display().to_string(),
            documents: u32::try_from(exported.manifest.documents.len()).unwrap_or(u32::MAX),
            fingerprint: exported.hash.to_string().chars().take(16).collect(),
        }))
    })
}

/// To whom something goes and why, where both are said.
pub(super) fn disclosure(
    recipient: String,
    purpose: String,
    basis: Option<String>,
    channel: Option<String>,
) -> Answer<Disclosure> {
    for (field, said) in [("recipient", &recipient), ("purpose", &purpose)] {
        if said.trim().is_empty() {
            return Err(CommandError::value(field));
        }
    }
    Ok(Disclosure {
        recipient,
        purpose,
        basis: basis.unwrap_or_default(),
        channel: channel.unwrap_or_default(),
    })
}

fn refused(error: ExportError) -> CommandError {
    match error {
        ExportError::Vault(error) => error.into(),
        other => CommandError::new(Code::LocalFile, &other.to_string()),
    }
}
