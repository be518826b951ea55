//! A whole staff: everybody files wherever he has the right to.

use coffre_format::rank::Right;

use super::world::{World, document, phrase, work};
use crate::document::{Outcome, Silent};
use crate::vault::Vault;

/// Files into every compartment that the person may file in, and returns those where it did not work.
fn file_everywhere(vault: &mut Vault, who: &str) -> Vec<String> {
    let mut failed = Vec::new();
    for c in vault.authority().compartments() {
        let usable = !c.dropped && c.usage == coffre_format::rank::Use::Files;
        let right = vault.authority().right(vault.person(), c.c);
        if !usable || right == Right::None {
            continue;
        }
        let name = format!("{who}-{}.pdf", c.c);
        match vault.file(&[document(c.c, &name, name.as_bytes())], &Silent) {
            Ok(outcomes) if matches!(outcomes.first(), Some(Outcome::Filed(_))) => {}
            other => {
                let code = vault
                    .house()
                    .code_of(&c.c.to_string())
                    .unwrap_or_default()
                    .to_owned();
                failed.push(format!(
                    "{who} ({right:?}) in {code}: {:?}",
                    other.map(|o| o.len())
                ));
            }
        }
    }
    failed
}

#[test]
fn everybody_files_wherever_his_role_lets_him() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let mut staff = Vec::new();
    for role in ["office-manager", "office", "agent", "auditor"] {
        staff.push((role, world.join(&mut director, role, role).0));
    }
    let invited = director
        .invite_director("Deuxième Directeur", work())
        .expect("a director invites");
    let computer = world.answer(&invited.words);
    director.admit(invited.id).expect("the answer is admitted");
    let mut second = world.unlock(computer).expect("the seat opens");
    second.step_up(&phrase(), &world.devices).expect("he agrees");
    director.catch_up().expect("the first sees it");
    second.catch_up().expect("the second sees it");
    let mut failed = file_everywhere(&mut director, "director");
    failed.extend(file_everywhere(&mut second, "second director"));
    for (role, vault) in &mut staff {
        vault.pull().expect("pull");
        failed.extend(file_everywhere(vault, role));
    }
    assert!(failed.is_empty(), "{failed:#?}");
}
