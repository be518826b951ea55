//! Epochs of others: who may use them before somebody vouched, and who mends them.

use std::sync::Arc;

use coffre_format::path::FileName;
use coffre_format::rank::Level;
use coffre_format::{CompartmentId, Kid};
use coffre_store::{FaultStore, MemStore, Name, Script, Store as _};

use super::world::{World, compartment, phrase};
use crate::vault::{Draft, Finding, Vault, name_of};

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

/// A director who knows of an epoch of a manager whose keyring is not here yet, with his folder, the keyring and its
/// bytes.
fn owes_an_opening(world: &mut World) -> (Vault, Arc<FaultStore<MemStore>>, Name, Vec<u8>) {
    let (mut director, ..) = world.create();
    let mut manager = manager(world, &mut director);
    manager.catch_up().expect("pull");
    let c = compartment(&director, "lcb-ft");
    let readers = manager.entitled(c);
    let known = director.authority().keyrings(c);
    make_epoch(&mut manager, c, &readers);
    let new = manager
        .authority()
        .keyrings(c)
        .into_iter()
        .find(|hash| !known.contains(hash));
    let hash = new.expect("a keyring");
    let name = name_of(&FileName::Keyring { compartment: c, hash }.path());
    let bytes = world.store.get(&name, u64::MAX).expect("memory");
    let store = Arc::new(FaultStore::new((*world.store).clone(), Script::default()));
    store.delete(&name).expect("not synchronised yet");
    director.store = store.clone();
    director.pull().expect("pull");
    (director, store, name, bytes)
}

fn waiting_lines(vault: &Vault) -> usize {
    vault.journal.read().pending_audit().expect("the journal").len()
}

#[test]
fn a_log_that_could_not_be_said_does_not_go_with_another_entry() {
    let mut world = World::new();
    let (mut director, store, ..) = owes_an_opening(&mut world);
    director.flush_audit().expect("nothing else waits");
    director
        .write_audit("export", Vec::new(), &[])
        .expect("the local log");
    store.set_away(true);
    assert!(
        director.flush_audit().is_err(),
        "whether there are keys cannot be told"
    );
    store.set_away(false);
    director.acknowledge(Level::Day).expect("another entry");
    assert_eq!(waiting_lines(&director), 1, "the line is said nowhere yet");
    director.flush_audit().expect("the folder is back");
    assert_eq!(waiting_lines(&director), 0);
}

#[test]
fn a_keyring_is_tried_again_after_the_folder_was_away() {
    let mut world = World::new();
    let (mut director, store, name, bytes) = owes_an_opening(&mut world);
    let c = compartment(&director, "lcb-ft");
    let before = director.chest.opened().len();
    store.set_away(true);
    assert!(director.open_keyrings(c).is_err());
    store.set_away(false);
    store.put_new(&name, &bytes).expect("it arrives");
    director.open_keyrings(c).expect("the folder is back");
    assert_eq!(director.chest.opened().len(), before + 1);
}

#[test]
fn a_damaged_keyring_is_named_and_tried_again() {
    let mut world = World::new();
    let (mut director, store, name, bytes) = owes_an_opening(&mut world);
    let c = compartment(&director, "lcb-ft");
    let before = director.chest.opened().len();
    store
        .put_new(&name, &bytes[..bytes.len() / 2])
        .expect("half of it");
    director.open_keyrings(c).expect("the others open");
    let told = director
        .findings()
        .any(|f| matches!(f, Finding::Damaged { name: found } if found == name.as_str()));
    assert!(told, "{:?}", director.findings().collect::<Vec<_>>());
    store.delete(&name).expect("healed");
    store.put_new(&name, &bytes).expect("healed");
    director.open_keyrings(c).expect("all open");
    assert_eq!(director.chest.opened().len(), before + 1);
}
