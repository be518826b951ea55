//! What is in the index is judged once by one authority.

use super::world::{World, file};
use crate::vault::Vault;

/// What was decided about a part that no authority decides so.
const OTHER: &str = "decided by nobody";

fn verdicts(vault: &Vault) -> Vec<String> {
    let applied = vault.core.read().applied().expect("the index");
    applied.into_iter().map(|part| part.verdict).collect()
}

/// A vault on whose index stands what its authority never decided.
fn misjudged(world: &mut World) -> (Vault, usize) {
    let (mut vault, _, computer) = world.create();
    file(&mut vault, "ventes", "offre.pdf", b"offer");
    let mut part = vault.core.read().applied().expect("the index").remove(0);
    part.verdict = OTHER.into();
    vault
        .core
        .transaction(|tx| tx.put_applied(&part))
        .expect("written");
    (vault, computer)
}

#[test]
fn by_the_same_authority_nothing_is_judged_again() {
    let mut world = World::new();
    let (vault, computer) = misjudged(&mut world);
    drop(vault);
    let vault = world.unlock(computer).expect("it opens");
    assert!(verdicts(&vault).iter().any(|verdict| verdict == OTHER));
}

#[test]
fn by_another_authority_everything_is_judged_again() {
    let mut world = World::new();
    let (mut vault, computer) = misjudged(&mut world);
    vault
        .core
        .transaction(|tx| tx.set_judged("another"))
        .expect("written");
    drop(vault);
    let vault = world.unlock(computer).expect("it opens");
    assert!(verdicts(&vault).iter().all(|verdict| verdict != OTHER));
}
