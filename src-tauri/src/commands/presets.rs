//! Roles and folders after setup, and what a changed right does before it is changed.

use coffre_core::members;
use coffre_core::terms::CompartmentId;

use super::people::find_role;
use super::schedule::label;
use super::{Answer, Here, id};
use crate::view::{NewPlace, NewRole, PersonName, RightChange, RightWord};

/// Makes a role, which nobody has yet. Needs a director's step-up.
pub fn preset_role(shell: &Here, role: NewRole) -> Answer<()> {
    let new = members::NewRole {
        label: label("label", &role.label)?,
        code: None,
        rank: role.rank.into(),
        rights: std::collections::BTreeMap::new(),
    };
    shell.change(|vault| Ok(vault.make_role(&new).map(drop)?))
}

/// Retires a role that nobody has. Needs a director's step-up.
pub fn preset_retire(shell: &Here, role: String) -> Answer<()> {
    shell.change(|vault| {
        let role = find_role(vault, &role)?;
        Ok(vault.retire_role(role)?)
    })
}

/// Makes a folder with its first key. Needs a director's step-up.
pub fn preset_place(shell: &Here, place: NewPlace) -> Answer<()> {
    let new = members::NewCompartment {
        label: label("label", &place.label)?,
        code: None,
        floor: place.floor.into(),
        stepup: place.sealed,
    };
    shell.change(|vault| Ok(vault.make_compartment(&new).map(drop)?))
}

/// Whose right another right of a role would change.
pub fn preset_right(shell: &Here, role: String, place: String, right: RightWord) -> Answer<Vec<RightChange>> {
    let place = id!(CompartmentId, place)?;
    shell.look(|vault| {
        let role = find_role(vault, &role)?;
        let changes = vault.preview_right(role, place, right.into())?;
        let change = |one: members::RightChange| RightChange {
            person: PersonName::of(vault, one.person),
            before: one.before.into(),
            after: one.after.into(),
        };
        Ok(changes.into_iter().map(change).collect())
    })
}
