//! `rebuild`: a new index out of the journal.

use std::io;

use coffre_core::folder::open_folder;
use coffre_core::terms::Listing;
use coffre_core::vault::LockedVault;
use serde::Serialize;

use crate::context::Context;
use crate::edge;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::session::Session;

#[derive(Serialize)]
struct Rebuilt {
    documents: u64,
}

impl Answer for Rebuilt {
    fn text(&self, page: &mut TextPage<'_>) -> io::Result<()> {
        page.line(&format!("The index is rebuilt: {} documents.", self.documents))
    }
}

/// Opens the seat first, so that nobody without the passphrase deletes an index.
pub(crate) fn run(context: &Context) -> Result<Exit, CommandError> {
    let (home, folder) = context.chosen_seat()?;
    let store = open_folder(&folder)?;
    let passphrase = context.prompt.passphrase()?;
    let locked = || LockedVault::new(home.clone(), store.clone());
    locked()
        .unlock(&passphrase, &context.device, edge::system())?
        .lock()?;
    home.forget_indexes()?;
    let vault = locked().unlock(&passphrase, &context.device, edge::system())?;
    let mut session = Session { context, vault };
    if context.step_up {
        session.step_up()?;
    }
    context.output.answer(&Rebuilt {
        documents: session.vault.count(&Listing::Recent)?,
    })?;
    session.close()
}
