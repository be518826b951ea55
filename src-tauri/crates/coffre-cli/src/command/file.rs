//! `file`: one document, several, or whole folders.

mod events;
mod report;
mod tree;

use std::collections::BTreeMap;
use std::path::Path;

use coffre_core::document::{NewDocument, Source};
use coffre_core::terms::{CompartmentId, DocId, EntityId};
use coffre_core::vault::{Vault, field};

use self::report::Report;
use self::tree::Found;
use super::{date, values};
use crate::args::FileArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::progress::Bar;
use crate::session::Session;

/// Plain text up to this size, in bytes, is handed to the index.
const MOST_TEXT: u64 = 1024 * 1024;
/// Where documents go that nobody has said anything about: what a manager or director sorts, and an agent reads.
const UNSORTED: &str = "ventes";

/// What all files of one command share.
struct Common {
    c: CompartmentId,
    fields: BTreeMap<String, String>,
    links: Vec<(EntityId, String)>,
    version_of: Option<DocId>,
}

/// Files.
pub(crate) fn run(args: &FileArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let found = tree::walk(&args.paths)?;
    if found.files.is_empty() {
        return Err(CommandError::NothingToFile);
    }
    if found.files.len() > 1 && (args.title.is_some() || args.version_of.is_some()) {
        return Err(CommandError::OneOnly);
    }
    let common = common(args, &session.vault)?;
    let info = session.vault.authority().compartment(common.c);
    if info.is_some_and(|info| info.stepup) && session.context.step_up {
        session.step_up()?;
    }
    let new: Vec<NewDocument> = found
        .files
        .iter()
        .map(|file| document(file, args, &common))
        .collect();
    let bar = Bar::new(session.context.output, "filing", new.len());
    let filed = session.vault.file(&new, &bar);
    bar.done();
    let filed = filed?;
    let events = events::of(&filed, args.confirm_events, session)?;
    let report = Report::of(&found, &filed, args.delete_source, events);
    session.context.output.answer(&report)?;
    Ok(report.exit())
}

fn common(args: &FileArgs, vault: &Vault) -> Result<Common, CommandError> {
    let kind = args
        .kind
        .as_deref()
        .map(|typed| values::kind(vault, typed))
        .transpose()?;
    let mut fields = BTreeMap::new();
    let mut set =
        |name: &str, value: Option<String>| value.map(|value| fields.insert(name.to_owned(), value));
    set(field::TITLE, args.title.clone());
    set(field::DATE, args.date.as_deref().map(date::parse).transpose()?);
    set(
        field::VALID,
        args.valid_until.as_deref().map(date::parse).transpose()?,
    );
    set(field::PART, args.part.as_deref().map(values::part).transpose()?);
    let mut links = Vec::new();
    if let Some(typed) = &args.dossier {
        links.push((vault.find_dossier(typed)?, "dossier".to_owned()));
    }
    let part = args
        .part
        .as_deref()
        .map(values::part)
        .transpose()?
        .unwrap_or_else(|| "other".to_owned());
    for typed in &args.party {
        links.push((vault.find_party(typed)?, part.clone()));
    }
    let version_of = args
        .version_of
        .as_deref()
        .map(|typed| vault.find_document(typed))
        .transpose()?;
    let c = match version_of {
        Some(doc) => vault.document_state(doc)?.0,
        None => place(args, kind.as_deref(), vault)?,
    };
    set(field::KIND, kind);
    Ok(Common {
        c,
        fields,
        links,
        version_of,
    })
}

/// The compartment: what was said, as far as the kind allows it, else what the kind proposes.
pub(crate) fn place(
    args: &FileArgs,
    kind: Option<&str>,
    vault: &Vault,
) -> Result<CompartmentId, CommandError> {
    let kind = kind.and_then(|code| vault.house().kinds().get(code));
    let proposed = kind
        .map(|kind| vault.find_compartment(kind.compartment()))
        .transpose()?;
    let chosen = args
        .compartment
        .as_deref()
        .map(|typed| vault.find_compartment(typed))
        .transpose()?;
    match (proposed, chosen) {
        (Some(proposed), Some(chosen)) if !vault.may_choose(proposed, chosen) => {
            Err(CommandError::LaxerPlace)
        }
        (_, Some(chosen)) => Ok(chosen),
        (Some(proposed), None) => Ok(proposed),
        (None, None) => vault
            .find_compartment(UNSORTED)
            .map_err(|_| CommandError::NoPlace),
    }
}

fn document(file: &Found, args: &FileArgs, common: &Common) -> NewDocument {
    NewDocument {
        source: Source::Path(file.path.clone()),
        name: file.name.clone(),
        c: common.c,
        fields: common.fields.clone(),
        links: common.links.clone(),
        tags: args.tag.clone(),
        text: text_of(&file.path, file.size),
        version_of: common.version_of,
        again: args.again,
    }
}

/// The words of a plain text file; nothing for any other. A file that cannot be read is refused when it is filed.
fn text_of(path: &Path, size: u64) -> Option<String> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    if size > MOST_TEXT || !["txt", "md", "csv", "eml"].contains(&ending.as_str()) {
        return None;
    }
    String::from_utf8(std::fs::read(path).ok()?).ok()
}
