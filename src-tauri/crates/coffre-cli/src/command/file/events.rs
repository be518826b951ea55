//! The dated events that filed documents make likely: one yes states them.

use coffre_core::document::Outcome;
use coffre_core::dossier::EntityChange;
use serde::Serialize;

use crate::command::dossier::foresee;
use crate::error::CommandError;
use crate::session::Session;
use crate::view;

/// An event that a document makes likely.
#[derive(Serialize)]
pub(super) struct Event {
    pub(super) dossier: String,
    pub(super) dossier_title: String,
    pub(super) event: &'static str,
    pub(super) date: String,
    /// Whether it was stated now.
    pub(super) stated: bool,
}

/// Whether a yes was given beforehand.
#[derive(Clone, Copy)]
pub(super) struct Yes(pub(super) bool);

/// The events that what was filed makes likely; with `confirm` they are stated, once what they do was shown and agreed to.
pub(super) fn of(
    outcomes: &[Outcome],
    confirm: Option<Yes>,
    session: &mut Session<'_>,
) -> Result<Vec<Event>, CommandError> {
    let mut events: Vec<Event> = Vec::new();
    for outcome in outcomes {
        let Outcome::Filed(filed) = outcome else { continue };
        let id = filed.doc.to_string();
        // A depositor sees nothing of what he filed, and so no proposal.
        if session.vault.find_document(&id).is_err() {
            continue;
        }
        for proposed in session.vault.proposed_events(filed.doc)? {
            let (dossier, event) = (proposed.dossier.to_string(), proposed.event.code());
            if events
                .iter()
                .any(|known| known.dossier == dossier && known.event == event)
            {
                continue;
            }
            let date = proposed.date.to_string();
            let dossier_title = view::entity(&session.vault, proposed.dossier);
            let stated = match confirm {
                Some(Yes(yes)) => {
                    let effect = foresee(proposed.dossier, event, Some(&date), session)?;
                    let question = format!("State {event} on {date} in {dossier_title}?");
                    agreed(effect.confirm(yes, &question, session))?
                }
                None => false,
            };
            if stated {
                let change = EntityChange::Fact {
                    event: event.to_owned(),
                    date: date.clone(),
                    note: String::new(),
                };
                session.vault.change_entity(proposed.dossier, &[change])?;
            }
            events.push(Event {
                dossier,
                dossier_title,
                event,
                date,
                stated,
            });
        }
    }
    Ok(events)
}

/// A no leaves the event for later; what was filed stays filed.
fn agreed(asked: Result<(), CommandError>) -> Result<bool, CommandError> {
    match asked {
        Ok(()) => Ok(true),
        Err(CommandError::NotConfirmed) => Ok(false),
        Err(error) => Err(error),
    }
}
