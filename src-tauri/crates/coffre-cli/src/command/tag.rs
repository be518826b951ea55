//! `tag`: tags and all other words about documents.

use coffre_core::document::Change;
use coffre_core::vault::field;

use super::changed::Changed;
use super::{date, values};
use crate::args::TagArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

/// Changes what is said about documents.
pub(crate) fn run(args: &TagArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let vault = &session.vault;
    let docs = values::documents(vault, &args.documents)?;
    if docs.len() > 1 && args.title.is_some() {
        return Err(CommandError::OneOnly);
    }
    let mut changes: Vec<Change> = args.add.iter().cloned().map(Change::Tag).collect();
    changes.extend(args.remove.iter().cloned().map(Change::Untag));
    let set = |name: &str, value: String| Change::Field {
        name: name.to_owned(),
        value: Some(value),
    };
    changes.extend(args.title.clone().map(|title| set(field::TITLE, title)));
    if let Some(typed) = &args.kind {
        changes.push(set(field::KIND, values::kind(vault, typed)?));
    }
    if let Some(typed) = &args.date {
        changes.push(set(field::DATE, date::parse(typed)?));
    }
    if let Some(typed) = &args.valid_until {
        changes.push(set(field::VALID, date::parse(typed)?));
    }
    for typed in &args.dossier {
        changes.push(Change::Link {
            to: vault.find_dossier(typed)?,
            part: "dossier".to_owned(),
        });
    }
    for typed in &args.not_dossier {
        changes.push(Change::Unlink(vault.find_dossier(typed)?));
    }
    let part = args.part.as_deref().map(values::part).transpose()?;
    for typed in &args.party {
        let part = part.clone().unwrap_or_else(|| "other".to_owned());
        changes.push(Change::Link {
            to: vault.find_party(typed)?,
            part,
        });
    }
    changes.extend(part.map(|part| set(field::PART, part)));
    session.vault.change(&docs, &changes)?;
    session.context.output.answer(&Changed::of("changed", &docs))?;
    Ok(Exit::Done)
}
