//! A deputy for the holidays: a second role until a day, ended by rotation.

use coffre_core::members::Deputy;
use coffre_core::terms::{GrantId, PersonId};
use coffre_core::vault::Vault;
use jiff::civil::Date;

use super::people::{find_role, role_name};
use super::{Answer, Here, id};
use crate::error::CommandError;
use crate::view::{DeputyView, PersonName};

/// A deputy.
pub(crate) fn deputy_view(vault: &Vault, deputy: &Deputy) -> DeputyView {
    DeputyView {
        grant: deputy.grant.to_string(),
        person: PersonName::of(vault, deputy.person),
        role: role_name(vault, deputy.role),
        until: deputy.until.to_string(),
        over: deputy.is_over(vault.today()),
    }
}

/// The deputies whose role stands, the first to end first.
pub fn deputy_list(shell: &Here) -> Answer<Vec<DeputyView>> {
    shell.look(|vault| {
        Ok(vault
            .deputies()
            .iter()
            .map(|one| deputy_view(vault, one))
            .collect())
    })
}

/// Gives a person a second role until a day. Needs a director's step-up.
pub fn deputy_appoint(shell: &Here, person: String, role: String, until: String) -> Answer<()> {
    let person = id!(PersonId, person)?;
    let until: Date = until.parse().map_err(|_| CommandError::value("until"))?;
    shell.change(|vault| {
        let role = find_role(vault, &role)?;
        Ok(vault.appoint_deputy(person, role, until).map(|_| ())?)
    })
}

/// Ends a deputy's role, due or not: what he must not read any more has new keys. Needs a director's step-up.
pub fn deputy_end(shell: &Here, grant: String) -> Answer<()> {
    let grant = id!(GrantId, grant)?;
    shell.change(|vault| Ok(vault.end_deputy(grant)?))
}
