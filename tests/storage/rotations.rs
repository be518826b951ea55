//! Keys that one person renewed while another, unknowing, admitted somebody or gave a role: when both are known, who may
//! read has the keys.

use std::sync::Arc;

use coffre_core::vault::Vault;
use coffre_store::{MemStore, Name, Store as _};
use coffre_tests::world::{World, bytes_of, compartment, file, person, phrase, read, role};

use super::views::{bring, names};

/// A director, a manager and an agent, all at rest over one folder.
pub(crate) fn agency() -> (World, Arc<MemStore>) {
    let store = Arc::new(MemStore::new());
    let mut world = World::new(store.clone());
    let (mut director, _) = world.create("aline");
    drop(world.join(&mut director, "mia", "office-manager"));
    drop(world.join(&mut director, "bob", "agent"));
    drop(director);
    for _ in 0..2 {
        for who in ["aline", "mia"] {
            world
                .unlock_high(who)
                .expect("a seat opens")
                .catch_up()
                .expect("at rest");
        }
        drop(world.unlock("bob").expect("a seat opens"));
    }
    (world, store)
}

fn high(world: &mut World, who: &str, view: &Arc<MemStore>) -> Vault {
    let mut vault = world.unlock_over(who, view.clone(), 0).expect("a seat opens");
    vault
        .step_up(&phrase(), &world.devices)
        .expect("the step-up keys");
    vault
}

/// A manager admits somebody while a director, unknowing, removes somebody else.
#[test]
fn a_newcomer_beside_a_rotation_gets_its_keys() {
    let (mut world, store) = agency();
    let (left, right) = (Arc::new((*store).clone()), Arc::new((*store).clone()));
    let mut director = high(&mut world, "aline", &left);
    let mut mia = high(&mut world, "mia", &right);
    director
        .remove_person(person(&director, "bob"))
        .expect("a director removes");
    world.store = right.clone();
    world.enrol(&mut mia, "nina", "agent");
    bring(&left, &right);
    bring(&right, &left);
    mia.catch_up().expect("a pull");
    director.catch_up().expect("a pull");
    let doc = file(&mut director, "ventes", "nouveau.txt", b"nouveau");
    bring(&left, &right);
    bring(&right, &left);
    let mut nina = world.unlock("nina").expect("her seat opens");
    assert_eq!(read(&mut nina, doc).expect("with the new key"), b"nouveau");
    mia.catch_up().expect("a pull");
    let before = names(&right);
    for _ in 0..3 {
        mia.catch_up().expect("a pull");
    }
    assert_eq!(names(&right), before, "and once");
}

/// A director gives a role that reads more while another rotation goes on elsewhere.
#[test]
fn a_new_role_beside_a_rotation_gets_its_keys() {
    let (mut world, store) = agency();
    let mut director = world.unlock_high("aline").expect("a seat opens");
    drop(world.join(&mut director, "dora", "agent"));
    drop(world.unlock("dora").expect("a seat opens"));
    drop(director);
    let (left, right) = (Arc::new((*store).clone()), Arc::new((*store).clone()));
    let mut mia = high(&mut world, "mia", &right);
    let mut director = high(&mut world, "aline", &left);
    let (bob, dora) = (person(&mia, "bob"), person(&director, "dora"));
    mia.remove_person(bob).expect("a manager removes");
    let new = role(&director, "office-manager");
    director.change_role(dora, new).expect("a director gives roles");
    bring(&left, &right);
    bring(&right, &left);
    mia.catch_up().expect("a pull");
    director.catch_up().expect("a pull");
    let docs = ["ventes", "litiges"].map(|c| file(&mut director, c, "nouveau.txt", c.as_bytes()));
    let mut dora = world.unlock_over("dora", left, 0).expect("her seat opens");
    for doc in docs {
        assert!(read(&mut dora, doc).is_ok(), "her role reads it");
    }
}

#[test]
fn a_role_and_its_keys_stand_in_one_entry() {
    let (mut world, store) = agency();
    let mut director = world.unlock_high("aline").expect("a seat opens");
    let doc = file(&mut director, "litiges", "plainte.txt", b"une plainte");
    let before = names(&store);
    let bob = person(&director, "bob");
    director
        .change_role(bob, role(&director, "office-manager"))
        .expect("a director gives roles");
    let new: Vec<Name> = names(&store)
        .into_iter()
        .filter(|name| name.as_str().starts_with("log/") && !before.contains(name))
        .collect();
    assert_eq!(new.len(), 1, "a kill leaves no right without its keys: {new:?}");
    let mut bob = world.unlock("bob").expect("his seat opens");
    assert_eq!(bytes_of(&mut bob).get(&doc), Some(&Some(b"une plainte".to_vec())));
    assert!(store.get(&new[0], u64::MAX).is_ok(), "it is published");
}

#[test]
fn a_seat_that_a_manager_certified_gets_no_key_above_its_floor() {
    let (mut world, store) = agency();
    let mut mia = world.unlock_high("mia").expect("a seat opens");
    world.enrol(&mut mia, "nina", "agent");
    drop(world.unlock("nina").expect("a seat opens"));
    let mut director = world.unlock_high("aline").expect("a seat opens");
    let doc = file(&mut director, "litiges", "plainte.txt", b"une plainte");
    let profile = world
        .home("nina")
        .seat_for(None, None)
        .expect("a seat")
        .profile()
        .clone();
    director
        .change_role(profile.person, role(&director, "office-manager"))
        .expect("a director gives roles");
    let c = compartment(&director, "litiges");
    assert!(
        !director.authority().readers(c).contains(&profile.seat),
        "her seat is a manager's"
    );
    // With a changed program she tries every keyring.
    let keys = coffre_tests::world::identities_of(&world, "nina");
    let identity = coffre_crypto::Identity::parse(keys.lines().next().expect("her key")).expect("a key");
    for keyring in director.authority().keyrings(c) {
        let name = coffre_format::path::FileName::Keyring {
            compartment: c,
            hash: keyring,
        }
        .path();
        let sealed = store
            .get(&Name::parse(&name).expect("a name"), u64::MAX)
            .expect("memory");
        let opened = coffre_crypto::open_keyring(&sealed, keyring.as_bytes(), &[&identity]);
        assert!(opened.is_err(), "no keyring is for her");
    }
    assert!(director.document_view(doc).is_ok(), "it is there");
}
