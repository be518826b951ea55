//! `rebuild`: a new index out of the journal.

use std::io;

use coffre_core::terms::Listing;
use serde::Serialize;

use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::output::{Answer, TextPage};
use crate::place::open_vault_folder;
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
    let store = open_vault_folder(&folder)?;
    let passphrase = context.prompt.passphrase()?;
    context.unlock(home.clone(), store.clone(), &passphrase)?.lock()?;
    home.forget_indexes()?;
    let vault = context.unlock(home, store, &passphrase)?;
    let mut session = Session { context, vault };
    if context.step_up {
        session.step_up()?;
    }
    context.output.answer(&Rebuilt {
        documents: session.vault.count(&Listing::Recent)?,
    })?;
    session.close()
}
