//! `ls`: lists of documents.

use coffre_core::terms::Listing;

use super::documents::Documents;
use super::values;
use crate::args::LsArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::session::Session;

/// Lists.
pub(crate) fn run(args: &LsArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    let listing = if let Some(typed) = &args.dossier {
        Listing::Dossier(vault.find_dossier(typed)?.to_string())
    } else if let Some(typed) = &args.party {
        Listing::Party(vault.find_party(typed)?.to_string())
    } else if let Some(typed) = &args.kind {
        Listing::Kind(values::kind(vault, typed)?)
    } else if let Some(typed) = &args.compartment {
        Listing::Compartment(vault.find_compartment(typed)?.to_string())
    } else if let Some(tag) = &args.tag {
        Listing::Tag(tag.clone())
    } else if args.inbox {
        Listing::Inbox
    } else if args.bin {
        Listing::Binned
    } else if args.concurrent {
        Listing::Concurrent
    } else {
        Listing::Recent
    };
    let rows = vault.list(&listing, args.part.limit, args.part.offset)?;
    context.output.answer(&Documents::of(
        vault,
        &rows,
        vault.count(&listing)?,
        context.language,
    ))?;
    Ok(Exit::Done)
}
