//! What a director demands of everybody's computers: the second secret, a new passphrase.

use coffre_core::terms::PersonId;

use super::{Answer, Here, id};
use crate::view::{Demands, PersonName};

/// What is demanded, and who falls short of it.
pub fn demand_show(shell: &Here) -> Answer<Demands> {
    shell.look(|vault| {
        let seats = vault.without_second_factor();
        let mut people: Vec<PersonId> = seats
            .into_iter()
            .filter_map(|seat| vault.authority().seat(seat).map(|info| info.person))
            .collect();
        people.sort();
        people.dedup();
        Ok(Demands {
            second_factor: vault.demands_second_factor(),
            without: people
                .into_iter()
                .map(|person| PersonName::of(vault, person))
                .collect(),
        })
    })
}

/// Demands the second secret of every computer that is admitted from now on, or does not any more. Needs a director's
/// step-up.
pub fn demand_second_factor(shell: &Here, demand: bool) -> Answer<()> {
    shell.change(|vault| Ok(vault.demand_second_factor(demand)?))
}

/// Asks a person for a new passphrase. Needs a director's step-up.
pub fn demand_passphrase(shell: &Here, person: String) -> Answer<()> {
    let person = id!(PersonId, person)?;
    shell.change(|vault| Ok(vault.ask_new_passphrase(person)?))
}
