//! The dated events that filed documents make likely: one yes states them.

use coffre_core::document::Outcome;
use coffre_core::dossier::EntityChange;
use serde::Serialize;

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

/// The events that what was filed makes likely; with `confirm` they are stated.
pub(super) fn of(
    outcomes: &[Outcome],
    confirm: bool,
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
            if confirm {
                let change = EntityChange::Fact {
                    event: event.to_owned(),
                    date: date.clone(),
                    note: String::new(),
                };
                session.vault.change_entity(proposed.dossier, &[change])?;
            }
            let dossier_title = view::entity(&session.vault, proposed.dossier);
            events.push(Event {
                dossier,
                dossier_title,
                event,
                date,
                stated: confirm,
            });
        }
    }
    Ok(events)
}
