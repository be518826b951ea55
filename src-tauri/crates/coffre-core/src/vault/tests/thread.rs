//! One thread: make a vault, file, forget everything, reopen, read.

use super::world::{World, file, read};
use crate::vault::VaultError;

#[test]
fn a_document_comes_back_after_everything_was_closed() {
    let mut world = World::new();
    let (mut vault, _, computer) = world.create();
    let doc = file(&mut vault, "ventes", "acte.pdf", b"%PDF-1.7 acte");
    drop(vault);
    let mut vault = world.unlock(computer).expect("the seat opens");
    assert_eq!(
        read(&mut vault, doc).expect("it is readable"),
        b"%PDF-1.7 acte",
        "byte for byte"
    );
}

#[test]
fn a_wrong_passphrase_is_named_and_opens_nothing() {
    let mut world = World::new();
    let (vault, _, computer) = world.create();
    drop(vault);
    let seat = world.home_of(computer).seat_for(None, None).expect("one seat");
    let edge = world.edge();
    let locked = crate::vault::LockedVault::new(seat, world.store.clone());
    let wrong = coffre_secret::Passphrase::new("une autre".into());
    let error = locked
        .unlock(&wrong, &world.devices, edge)
        .err()
        .expect("it stays closed");
    assert!(
        matches!(error, VaultError::Open(coffre_crypto::OpenError::WrongPassphrase)),
        "found {error:?}"
    );
}

#[test]
fn the_same_bytes_twice_are_held_once() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "a.txt", b"same");
    let c = super::world::compartment(&vault, "ventes");
    let again = vault.file(
        &[super::world::document(c, "b.txt", b"same")],
        &crate::document::Silent,
    );
    let outcome = again.expect("filing works").remove(0);
    assert!(
        matches!(outcome, crate::document::Outcome::Held(held) if held == doc),
        "found {outcome:?}"
    );
}

#[test]
fn a_vault_is_not_made_over_another() {
    let mut world = World::new();
    let (_vault, ..) = world.create();
    let computer = world.home();
    let setup = crate::vault::Setup {
        agency: "B".into(),
        director: "B".into(),
        label: "b".into(),
        folder: "vault".into(),
        protection: coffre_format::rank::Protection::Os,
    };
    let edge = world.edge();
    let store = world.store.clone();
    let home = world.home_of(computer);
    let second =
        crate::vault::Vault::create(setup, &home, store, &super::world::phrase(), &world.devices, edge);
    assert!(
        matches!(second.err(), Some(VaultError::VaultExists)),
        "the first vault stays"
    );
}
