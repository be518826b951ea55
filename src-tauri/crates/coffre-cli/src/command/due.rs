//! `due`: what is to be disposed of and when, why, and the queues that wait for an answer.

mod question;
mod why;

use coffre_core::terms::Listing;
use jiff::ToSpan as _;
use serde::Serialize;

use super::documents::Documents;
use crate::args::DueArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Due {
    until: String,
    #[serde(flatten)]
    list: Documents,
}

impl Answer for Due {
    fn text(&self, page: &mut TextPage<'_>) -> std::io::Result<()> {
        let row = |line: &view::DocumentLine| {
            let kind = line
                .kind
                .as_ref()
                .map_or_else(String::new, |kind| kind.label.clone());
            [
                view::short(&line.id),
                line.deadline.clone(),
                line.compartment.code.clone(),
                kind,
                line.title.clone(),
            ]
        };
        page.table(&self.list.documents.iter().map(row).collect::<Vec<_>>())?;
        page.line(&format!(
            "{}. The schedule is a proposal, to be reviewed by your lawyer.",
            view::count(self.list.total, "document")
        ))
    }
}

/// Lists what is due.
pub(crate) fn run(args: &DueArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let (vault, context) = (&session.vault, session.context);
    if let Some(typed) = &args.why {
        return why::run(typed, session);
    }
    if args.questions {
        return question::run(args.part.limit, session);
    }
    let today = vault.today();
    let until = today.saturating_add(i64::from(args.days).days());
    let listing = if args.unknown {
        Listing::UnknownDeadline
    } else if args.conflict {
        Listing::ConflictingDeadline
    } else if args.validity {
        Listing::ValidityEnds(today, until)
    } else {
        Listing::DueUntil(until)
    };
    let rows = vault.list(&listing, args.part.limit, args.part.offset)?;
    let list = Documents::of(vault, &rows, vault.count(&listing)?, context.language);
    context.output.answer(&Due {
        until: until.to_string(),
        list,
    })?;
    Ok(Exit::Done)
}
