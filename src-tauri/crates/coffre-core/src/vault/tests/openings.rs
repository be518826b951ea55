//! Epochs of others: who may use them before somebody vouched, and who mends them.

use coffre_format::rank::Level;
use coffre_format::{CompartmentId, Kid};

use super::world::{World, compartment, phrase};
use crate::vault::{Draft, Vault};

/// A manager makes an epoch of a compartment that he reads.
fn make_epoch(manager: &mut Vault, c: CompartmentId, readers: &[coffre_format::SeatId]) -> Kid {
    manager.open_keyrings(c).expect("his keys");
    let mut draft = Draft::new();
    for act in manager.make_epoch(c, false, readers, &[]).expect("an epoch") {
        draft.act(act);
    }
    manager.commit(Level::High, draft).expect("he may");
    manager.authority().epochs(c).last().expect("the new one").kid
}

fn manager(world: &mut World, director: &mut Vault) -> Vault {
    let (mut manager, _) = world.join(director, "Marc Gestionnaire", "office-manager");
    manager
        .step_up(&phrase(), &world.devices)
        .expect("he has a high seat");
    manager
}

#[test]
fn a_depositor_uses_a_managers_epoch_only_when_a_second_person_opened_it() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let mut manager = manager(&mut world, &mut director);
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    manager.catch_up().expect("pull");
    let c = compartment(&director, "lcb-ft");
    let readers = manager.entitled(c);
    let kid = make_epoch(&mut manager, c, &readers);
    agent.pull().expect("pull");
    let before = agent.writing_epoch(c).expect("the director's one").kid;
    assert_ne!(before, kid, "nobody but its maker vouched for it");
    director.pull().expect("a reader's day seat looks");
    agent.pull().expect("pull");
    let after = agent.writing_epoch(c).expect("an epoch").kid;
    assert_eq!(after, kid, "the director stated that he opened it");
}

#[test]
fn a_ransom_epoch_that_nobody_else_opens_is_never_used_by_depositors() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let mut manager = manager(&mut world, &mut director);
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    manager.catch_up().expect("pull");
    let c = compartment(&director, "lcb-ft");
    let own = manager.seat();
    let kid = make_epoch(&mut manager, c, &[own]);
    director.catch_up().expect("pull");
    agent.pull().expect("pull");
    assert_ne!(
        agent.writing_epoch(c).expect("the old one").kid,
        kid,
        "only its maker has the key"
    );
    assert_ne!(
        director.writing_epoch(c).expect("the old one").kid,
        kid,
        "a reader does not write to what he cannot open"
    );
}

#[test]
fn a_reader_vouches_once() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let mut manager = manager(&mut world, &mut director);
    manager.catch_up().expect("pull");
    let c = compartment(&director, "lcb-ft");
    let readers = manager.entitled(c);
    make_epoch(&mut manager, c, &readers);
    director.pull().expect("pull");
    let head = director.notes.head(director.seat());
    director.pull().expect("pull again");
    assert_eq!(director.notes.head(director.seat()), head, "nothing more to say");
}

#[test]
fn a_director_adds_his_keyring_to_an_epoch_that_another_made() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let mut manager = manager(&mut world, &mut director);
    manager.catch_up().expect("pull");
    let c = compartment(&director, "lcb-ft");
    let readers = manager.entitled(c);
    make_epoch(&mut manager, c, &readers);
    let before = director.authority().keyrings(c).len();
    director.catch_up().expect("his step-up settles");
    let after = director.authority().keyrings(c).len();
    assert_eq!(after, before + 2, "the manager's keyring and his own");
    director.catch_up().expect("again");
    assert_eq!(director.authority().keyrings(c).len(), after, "once an epoch");
}
