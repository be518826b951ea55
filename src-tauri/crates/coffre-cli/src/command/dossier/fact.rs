//! `dossier fact`: a dated fact, with what it does to deadlines shown before it is stated.

use std::io;

use coffre_core::dossier::EntityChange;
use coffre_core::terms::{EntityId, Event};
use serde::Serialize;

use crate::args::FactArgs;
use crate::command::effect::EffectLines;
use crate::command::{date, values};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view;

#[derive(Serialize)]
struct Stated {
    id: String,
    what: &'static str,
    effect: EffectLines,
}

impl Answer for Stated {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("{} {}", view::short(&self.id), self.what))
    }
}

/// States a fact, or takes it back.
pub(super) fn run(args: &FactArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let id = session.vault.find_dossier(&args.dossier)?;
    let event = values::event(&args.event)?;
    let (day, change) = match &args.date {
        Some(typed) if !args.take_back => {
            let day = date::parse(typed)?;
            let (event, note) = (event.clone(), args.note.clone());
            let fact = EntityChange::Fact {
                event,
                date: day.clone(),
                note,
            };
            (Some(day), fact)
        }
        _ => (None, EntityChange::Unfact(event.clone())),
    };
    let effect = foresee(id, &event, day.as_deref(), session)?;
    effect.confirm(args.yes, "State it so?", session)?;
    session.vault.change_entity(id, &[change])?;
    session.context.output.answer(&Stated {
        id: id.to_string(),
        what: "changed",
        effect,
    })?;
    Ok(Exit::Done)
}

/// What stating or taking back an event would do.
pub(in crate::command) fn foresee(
    dossier: EntityId,
    event: &str,
    day: Option<&str>,
    session: &Session<'_>,
) -> Result<EffectLines, CommandError> {
    let known = Event::from_code(event).ok_or(coffre_core::vault::VaultError::NotFound)?;
    let day = day
        .map(|day| day.parse().map_err(|_| CommandError::BadDate(day.to_owned())))
        .transpose()?;
    let effect = session.vault.preview_event(dossier, known, day)?;
    Ok(EffectLines::of(&session.vault, &effect))
}
