//! `remove`: a person who leaves, or one computer.

use std::io;

use coffre_core::terms::SeatId;
use coffre_core::vault::VaultError;
use serde::Serialize;

use super::members::{Readable, list, readable};
use crate::args::RemoveArgs;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;
use crate::view::{self, Labelled};

#[derive(Serialize)]
struct Left {
    person: String,
    seats: Vec<String>,
    could_read: Vec<Readable>,
    renewed: Vec<Labelled>,
    to_renew: Vec<Labelled>,
}

impl Answer for Left {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} is removed. With keys and copies kept, that person could have read:",
            self.person
        ))?;
        list(self.could_read.iter().filter(|one| one.is_read()), page)?;
        page.line(&format!("Keys renewed in {} compartments.", self.renewed.len()))?;
        if !self.to_renew.is_empty() {
            let names: Vec<&str> = self.to_renew.iter().map(|c| c.label.as_str()).collect();
            page.line(&format!(
                "A director's next step-up renews: {}.",
                names.join(", ")
            ))?;
        }
        page.line("Ask for the company's papers and devices back; remove the access to the shared folder.")
    }
}

#[derive(Serialize)]
struct SeatsRemoved {
    seats: Vec<String>,
}

impl Answer for SeatsRemoved {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!(
            "{} seats are removed; the keys that they held are renewed.",
            self.seats.len()
        ))
    }
}

/// Removes.
pub(crate) fn run(args: &RemoveArgs, session: &mut Session<'_>) -> Result<Exit, CommandError> {
    let context = session.context;
    let Some(typed) = &args.person else {
        let seats: Result<Vec<SeatId>, _> = args.seats.iter().map(|text| SeatId::parse(text)).collect();
        let seats = seats.map_err(|_| VaultError::NotFound)?;
        context.prompt.confirm(args.yes, "Remove these seats for ever?")?;
        session.step_up()?;
        session.vault.remove_seats(&seats)?;
        context.output.answer(&SeatsRemoved {
            seats: args.seats.clone(),
        })?;
        return Ok(Exit::Done);
    };
    let person = view::find_person(&session.vault, typed)?;
    let name = view::person(&session.vault, person);
    context.prompt.confirm(
        args.yes,
        &format!("Remove {name} for ever? Coming back takes a new invite."),
    )?;
    session.step_up()?;
    let leaver = session.vault.remove_person(person)?;
    let vault = &session.vault;
    let named = |list: &[coffre_core::terms::CompartmentId]| -> Vec<Labelled> {
        list.iter()
            .map(|c| view::compartment(vault, *c, context.language))
            .collect()
    };
    context.output.answer(&Left {
        person: name,
        seats: leaver.seats.iter().map(ToString::to_string).collect(),
        could_read: readable(vault, context, &leaver.could_read),
        renewed: named(&leaver.renewed),
        to_renew: named(&leaver.to_renew),
    })?;
    Ok(Exit::Done)
}
