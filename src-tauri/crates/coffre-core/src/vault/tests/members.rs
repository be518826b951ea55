//! Several people: joining, roles that are keys, depositing, leaving.

use super::world::{World, compartment, document, file, person, read};
use crate::document::{Outcome, Silent};
use crate::vault::VaultError;

#[test]
fn a_newcomer_reads_what_his_role_reads() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let doc = file(&mut director, "ventes", "mandat.pdf", b"mandat");
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    assert_eq!(
        read(&mut agent, doc).expect("his role reads it"),
        b"mandat",
        "byte for byte"
    );
}

#[test]
fn what_a_role_may_not_read_does_not_exist_for_it() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let doc = file(&mut director, "litiges", "plainte.pdf", b"plainte");
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    assert!(
        matches!(read(&mut agent, doc), Err(VaultError::NotFound)),
        "not even a hint"
    );
}

#[test]
fn an_agent_deposits_where_he_cannot_read_and_the_director_finds_it() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    let c = compartment(&agent, "lcb-ft");
    let outcome = agent
        .file(&[document(c, "fiche.pdf", b"fiche")], &Silent)
        .expect("he may deposit")
        .remove(0);
    let Outcome::Filed(filed) = outcome else {
        panic!("not filed: {outcome:?}")
    };
    assert!(
        matches!(read(&mut agent, filed.doc), Err(VaultError::NotFound)),
        "nothing of it stays with him"
    );
    director.pull().expect("the director looks");
    assert_eq!(
        read(&mut director, filed.doc).expect("he finds it"),
        b"fiche",
        "byte for byte"
    );
}

#[test]
fn a_removed_person_cannot_read_what_is_filed_afterwards() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    let bob = person(&director, "Bob Agent");
    let leaver = director.remove_person(bob).expect("a director removes");
    assert!(
        !leaver.renewed.is_empty() && leaver.to_renew.is_empty(),
        "all his keys are renewed: {leaver:?}"
    );
    let doc = file(&mut director, "ventes", "apres.pdf", b"after");
    let _ = agent.pull();
    assert!(read(&mut agent, doc).is_err(), "the kept keys do not open it");
}

#[test]
fn step_up_folders_are_closed_until_the_passphrase_is_typed_again() {
    let mut world = World::new();
    let (mut director, _, computer) = world.create();
    let doc = file(&mut director, "direction", "contrat.pdf", b"contrat");
    drop(director);
    let mut director = world.unlock(computer).expect("the day seat opens");
    assert!(
        matches!(read(&mut director, doc), Err(VaultError::NotFound)),
        "closed"
    );
    director
        .step_up(&super::world::phrase(), &world.devices)
        .expect("the passphrase opens it");
    assert_eq!(
        read(&mut director, doc).expect("open"),
        b"contrat",
        "byte for byte"
    );
    director.step_down();
    assert!(
        matches!(read(&mut director, doc), Err(VaultError::NotFound)),
        "closed again"
    );
}

#[test]
fn two_computers_that_were_apart_lose_nothing() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    let one = file(&mut director, "ventes", "un.pdf", b"one");
    let two = file(&mut agent, "ventes", "deux.pdf", b"two");
    director.pull().expect("pull");
    agent.pull().expect("pull");
    assert_eq!(read(&mut director, two).expect("the agent's"), b"two", "arrived");
    assert_eq!(read(&mut agent, one).expect("the director's"), b"one", "arrived");
    let c = compartment(&director, "ventes");
    assert_eq!(
        director.authority().state_hash(c),
        agent.authority().state_hash(c),
        "same state on both"
    );
}
