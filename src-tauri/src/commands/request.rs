//! Requests for missing pieces, and the annex of the mandate: texts that come from the checklist.

use coffre_core::dossier::{CONTACT, EntityChange, Outgoing};
use coffre_core::terms::{Tone, annex_text};
use coffre_core::vault::VaultError;

use super::checklist::{supplier_of, supplier_view};
use super::document::seen;
use super::{Answer, Here};
use crate::error::{Code, CommandError};
use crate::view::{Annex, Attestation, LanguageWord, MailOpened, RequestLetter, words_from_label};

/// How a request leaves that the mail program is given.
const MAILTO: &str = "mailto";
/// How a request leaves that somebody copied.
const COPIED: &str = "copied";

/// One letter to each who owes something, with all that he owes.
pub fn request_letters(shell: &Here, id: String, language: LanguageWord) -> Answer<Vec<RequestLetter>> {
    shell.look(|vault| {
        let dossier = seen(vault, &id)?;
        let letters = vault.letters(dossier, language.code())?;
        Ok(letters.into_iter().map(view).collect())
    })
}

fn view(letter: Outgoing) -> RequestLetter {
    RequestLetter {
        supplier: supplier_view(letter.supplier),
        name: letter.name,
        email: letter.email,
        rows: letter.rows,
        reminder: letter.tone == Tone::Remind,
        last_asked: letter.last_asked.map(|day| day.to_string()),
        subject: letter.letter.subject,
        body: letter.letter.body,
    }
}

/// Opens a letter in the mail program. It is recorded first, as everything that leaves.
pub fn request_mail(
    shell: &Here,
    id: String,
    supplier: String,
    language: LanguageWord,
) -> Answer<MailOpened> {
    let link = shell.change(|vault| {
        let letter = recorded(vault, &id, &supplier, language, MAILTO)?;
        Ok(letter.letter.mail_link(&letter.email))
    })?;
    if !shell.dialogs.mail(&link.link) {
        return Err(CommandError::new(
            Code::NoMailProgram,
            "the system opened no mail program; copy the text instead",
        ));
    }
    Ok(MailOpened { whole: link.whole })
}

/// Records that a letter was copied, to be sent by other means.
pub fn request_copied(shell: &Here, id: String, supplier: String, language: LanguageWord) -> Answer<()> {
    shell.change(|vault| recorded(vault, &id, &supplier, language, COPIED).map(|_| ()))
}

fn recorded(
    vault: &mut coffre_core::vault::Vault,
    id: &str,
    supplier: &str,
    language: LanguageWord,
    channel: &str,
) -> Answer<Outgoing> {
    let supplier = supplier_of(supplier)?;
    let dossier = seen(vault, id)?;
    let letters = vault.letters(dossier, language.code())?;
    let letter = letters
        .into_iter()
        .find(|letter| letter.supplier == supplier)
        .ok_or(VaultError::NotFound)?;
    vault.request_leaves(dossier, &letter, channel)?;
    Ok(letter)
}

/// Names whom the agency writes to for a supplier, as `Name <address>`; none: as the parties of the dossier say.
pub fn request_contact(shell: &Here, id: String, supplier: String, contact: Option<String>) -> Answer<()> {
    let supplier = supplier_of(&supplier)?;
    let contact = contact
        .map(|one| one.trim().to_owned())
        .filter(|one| !one.is_empty());
    shell.change(|vault| {
        let dossier = seen(vault, &id)?;
        let change = EntityChange::Field {
            name: format!("{CONTACT}{}", supplier.code()),
            value: contact,
        };
        Ok(vault.change_entity(dossier, &[change])?)
    })
}

/// The attestations that the annex of the mandate lists.
pub fn request_annex(shell: &Here, id: String, language: LanguageWord) -> Answer<Annex> {
    shell.look(|vault| {
        let dossier = seen(vault, &id)?;
        let checked = vault.checklist(dossier)?;
        let lines = checked.annex();
        let row = vault.dossier_view(dossier)?.dossier.dossier;
        let about = if row.property.is_empty() {
            &row.title
        } else {
            &row.property
        };
        Ok(Annex {
            text: annex_text(&lines, about, language.code()),
            lines: lines
                .iter()
                .map(|line| Attestation {
                    label: words_from_label!(line.label),
                    supplier: supplier_view(line.supplier),
                    received: line.received,
                })
                .collect(),
        })
    })
}
