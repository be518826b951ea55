//! Two programs on one seat: one at a time.

use std::sync::{Arc, Mutex};

use coffre_format::path::FileName;
use coffre_secret::Passphrase;
use coffre_store::Store as _;

use super::world::{World, file, phrase, read, work};
use crate::vault::{LockedVault, Vault, VaultError, name_of};

fn unlock_waiting(
    world: &mut World,
    computer: usize,
    pause: impl FnMut() -> bool + Send + 'static,
) -> Result<Vault, VaultError> {
    let seat = world.home_of(computer).seat_for(None, None)?;
    let edge = world.edge();
    LockedVault::new(seat, world.store.clone())
        .waiting(pause)
        .unlock(&phrase(), &world.devices, edge)
}

#[test]
fn a_seat_that_is_open_does_not_open_again() {
    let mut world = World::new();
    let (vault, _, computer) = world.create();
    let second = world.unlock(computer);
    assert!(
        matches!(second.err(), Some(VaultError::SeatInUse)),
        "two would sign two entries of one number"
    );
    drop(vault);
    assert!(world.unlock(computer).is_ok(), "locking lets go of it");
}

#[test]
fn a_program_waits_for_another_to_let_go() {
    let mut world = World::new();
    let (vault, _, computer) = world.create();
    let held = Arc::new(Mutex::new(Some(vault)));
    let other = Arc::clone(&held);
    let opened = unlock_waiting(&mut world, computer, move || {
        other.lock().expect("one thread").take().is_some()
    });
    assert!(opened.is_ok(), "the other let go during the first pause");
}

#[test]
fn patience_with_another_program_ends() {
    let mut world = World::new();
    let (_vault, _, computer) = world.create();
    let pauses = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&pauses);
    let opened = unlock_waiting(&mut world, computer, move || {
        let mut pauses = counted.lock().expect("one thread");
        *pauses += 1;
        *pauses < 3
    });
    assert!(matches!(opened.err(), Some(VaultError::SeatInUse)));
    assert_eq!(
        *pauses.lock().expect("one thread"),
        3,
        "no longer than it was told to"
    );
}

#[test]
fn an_index_is_not_forgotten_under_an_open_seat() {
    let mut world = World::new();
    let (_vault, _, computer) = world.create();
    let seat = world.home_of(computer).seat_for(None, None).expect("one seat");
    assert!(matches!(seat.forget_indexes(), Err(VaultError::SeatInUse)));
}

#[test]
fn an_object_that_an_entry_names_is_no_orphan() {
    let mut world = World::new();
    let (mut vault, _, computer) = world.create();
    let doc = file(&mut vault, "ventes", "acte.pdf", b"acte");
    let row = vault.document_view(doc).expect("listed").row;
    let hash = coffre_format::Hash::parse(&row.object_hash).expect("a hash");
    vault
        .plan_objects(&[FileName::Object(hash).path()])
        .expect("planned again");
    drop(vault);
    let mut vault = world.unlock(computer).expect("it opens");
    assert_eq!(read(&mut vault, doc).expect("it is still there"), b"acte");
    assert!(
        vault.journal.read().planned().expect("the journal").is_empty(),
        "and waits for nothing"
    );
}

#[test]
fn orphans_go_with_a_look_at_the_folder_and_not_before() {
    let mut world = World::new();
    let (mut vault, _, computer) = world.create();
    let name = FileName::Object(coffre_format::Hash::of(b"orphan")).path();
    vault.plan_objects(std::slice::from_ref(&name)).expect("planned");
    world.store.put_new(&name_of(&name), b"orphan").expect("put");
    drop(vault);
    let seat = world.home_of(computer).seats().expect("a computer").remove(0);
    let edge = world.edge();
    let mut vault = LockedVault::new(seat, world.store.clone())
        .unlock_as_left(&phrase(), &world.devices, edge)
        .expect("it opens");
    let there = |world: &World| world.store.stat(&name_of(&name)).expect("memory").is_some();
    assert!(there(&world), "what names it may not be known yet");
    vault.pull().expect("a pull");
    assert!(!there(&world), "nobody names it");
}

#[test]
fn a_passphrase_is_not_changed_under_an_open_seat() {
    let mut world = World::new();
    let (vault, _, computer) = world.create();
    let mut seat = world.home_of(computer).seat_for(None, None).expect("one seat");
    let new = Passphrase::new("une tout autre phrase".into());
    let now = world.edge().clock.now();
    let mut change = || seat.change_passphrase(&phrase(), &new, &world.devices, work(), now);
    assert!(
        matches!(change(), Err(VaultError::SeatInUse)),
        "the other may be changing it at this moment"
    );
    drop(vault);
    change().expect("nobody has it open");
}

#[test]
fn a_folder_is_not_followed_under_an_open_seat() {
    let mut world = World::new();
    let (_vault, _, computer) = world.create();
    let mut seat = world.home_of(computer).seat_for(None, None).expect("one seat");
    let followed = seat.follow(std::path::Path::new("elsewhere"), &*world.store);
    assert!(matches!(followed, Err(VaultError::SeatInUse)), "{followed:?}");
}

#[test]
fn what_the_other_program_wrote_is_known_to_who_waited_for_it() {
    let mut world = World::new();
    let (vault, _, computer) = world.create();
    let before = vault.profile().passphrase_since.clone();
    drop(vault);
    world.days(40);
    let held = Mutex::new(Some(world.unlock(computer).expect("it opens")));
    let (new, devices) = (
        Passphrase::new("une tout autre phrase".into()),
        world.devices.clone(),
    );
    let change = move || {
        let Some(mut other) = held.lock().expect("one thread").take() else {
            return false;
        };
        let changed = other.change_passphrase(&phrase(), &new, &devices);
        changed.expect("the old one is right");
        true
    };
    let seat = world.home_of(computer).seat_for(None, None).expect("one seat");
    let edge = world.edge();
    let vault = LockedVault::new(seat, world.store.clone())
        .waiting(change)
        .unlock(
            &Passphrase::new("une tout autre phrase".into()),
            &world.devices,
            edge,
        )
        .expect("the new passphrase opens it");
    assert_ne!(
        vault.profile().passphrase_since,
        before,
        "else the next thing that is written puts the old date back"
    );
}
