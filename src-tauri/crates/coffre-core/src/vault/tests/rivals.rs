//! Versions of the root that compete, or that nobody with a say signed.

use coffre_store::Store as _;

use super::directors::join;
use super::world::World;
use crate::vault::{Vault, name_of};

/// Both change the root under threshold 1, neither having seen the other's version; then the folder shows both.
fn rivals(world: &mut World, aline: &mut Vault, bruno: &mut Vault) {
    assert!(
        aline.change_threshold(2).expect("hers").accepted,
        "hers stands at once"
    );
    let hers = aline.chain.newest().1;
    let signer = coffre_format::note::Signer::Seat(aline.high_keys().expect("open").seat());
    let version = aline.chain.newest().0.version;
    let name = name_of(&coffre_format::path::FileName::root(version, &hers, signer).path());
    let bytes = world.store.get(&name, 100_000).expect("her file");
    world.store.delete(&name).expect("withheld");
    assert!(
        bruno.remove_director(aline.person()).expect("his").accepted,
        "his stands where hers was not seen"
    );
    world.store.put_new(&name, &bytes).expect("shown again");
}

#[test]
fn a_seat_stays_with_the_version_that_it_accepted() {
    let mut world = World::new();
    let (mut aline, ..) = world.create();
    let (mut bruno, computer) = join(&mut world, &mut aline, "Bruno Directeur");
    rivals(&mut world, &mut aline, &mut bruno);
    let (hers, his) = (aline.chain.newest().1, bruno.chain.newest().1);
    assert_ne!(hers, his, "two siblings");
    aline.catch_up().expect("pull");
    assert_eq!(aline.chain.newest().1, hers, "his sibling is evidence only");
    assert!(
        aline.findings().any(|f| f.code() == "root-sibling"),
        "and she is told: {:?}",
        aline.findings().collect::<Vec<_>>()
    );
    drop(bruno);
    let bruno = world.unlock(computer).expect("he opens again");
    assert_eq!(
        bruno.chain.newest().1,
        his,
        "he stays with his, too, after a restart"
    );
}

#[test]
fn a_seat_that_saw_neither_rival_first_takes_none_and_says_so() {
    let mut world = World::new();
    let (mut aline, ..) = world.create();
    let (mut bruno, _) = join(&mut world, &mut aline, "Bruno Directeur");
    let (mut agent, _) = world.join(&mut aline, "Bob Agent", "agent");
    let before = agent.chain.newest().1;
    rivals(&mut world, &mut aline, &mut bruno);
    agent.pull().expect("pull");
    assert_eq!(agent.chain.newest().1, before, "nothing says which is meant");
    assert!(
        agent.findings().any(|f| f.code() == "root-clash"),
        "a person has to look"
    );
}

#[test]
fn a_stranger_cannot_plant_a_draft() {
    let mut world = World::new();
    let (mut aline, ..) = world.create();
    let (mut agent, _) = world.join(&mut aline, "Bob Agent", "agent");
    let keys = agent.day.public();
    let mut root = agent.next_root();
    root.directors.push(coffre_format::root::Director {
        person: agent.person(),
        seat: keys.seat(),
        keys,
    });
    crate::vault::root_draft::settle_order(&mut root);
    let note = agent.day.sign_note(&root.text()).expect("his own key signs");
    let hash = coffre_format::Hash::of(root.text().as_bytes());
    let signer = coffre_format::note::Signer::Seat(agent.seat());
    agent
        .push_root(&root, &hash, signer, note)
        .expect("into his outbox");
    agent.publish().expect("the folder takes it");
    aline.catch_up().expect("pull");
    assert!(
        aline.pending_roots().expect("drafts").is_empty(),
        "not shown for signing"
    );
    assert_eq!(aline.chain.newest().0.version, 1, "not followed");
}
