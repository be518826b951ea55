//! Views that a person saved, and what he looked at last: settings of one seat.

use coffre_core::saved::{RecentKind, SavedView};

use super::{Answer, Here};
use crate::error::CommandError;
use crate::view::{RecentThing, SavedSearch};

/// Recent things of one answer, at most.
const MOST: usize = 100;

/// The saved views, in the order in which they were made.
pub fn saved_list(shell: &Here) -> Answer<Vec<SavedSearch>> {
    shell.look(|vault| {
        let view = |one: SavedView| SavedSearch {
            name: one.name,
            query: one.query,
        };
        Ok(vault.saved_views()?.into_iter().map(view).collect())
    })
}

/// Saves a view; one of the same name is replaced.
pub fn saved_keep(shell: &Here, name: String, query: String) -> Answer<()> {
    for (field, said) in [("name", &name), ("query", &query)] {
        if said.trim().is_empty() {
            return Err(CommandError::value(field));
        }
    }
    let view = SavedView {
        name: name.trim().to_owned(),
        query: query.trim().to_owned(),
    };
    shell.change(|vault| Ok(vault.save_view(view)?))
}

/// Forgets a view. An absent one is no error.
pub fn saved_forget(shell: &Here, name: String) -> Answer<()> {
    shell.change(|vault| Ok(vault.forget_view(&name)?))
}

/// What was looked at last and can still be seen, newest first.
pub fn recent_list(shell: &Here, limit: u32) -> Answer<Vec<RecentThing>> {
    shell.look(|vault| {
        let lines = vault.recent((limit as usize).min(MOST))?;
        let thing = |line: coffre_core::saved::RecentLine| RecentThing {
            dossier: line.kind == RecentKind::Dossier,
            id: line.id.to_string(),
            title: line.title,
            at: line.at,
        };
        Ok(lines.into_iter().map(thing).collect())
    })
}

/// Forgets what was looked at.
pub fn recent_forget(shell: &Here) -> Answer<()> {
    shell.change(|vault| Ok(vault.forget_recent()?))
}
