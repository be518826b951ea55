//! Old folders, folders that differ from seat to seat, seats that were copied, answers from two computers.

use std::sync::Arc;

use coffre_core::document::Silent;
use coffre_core::vault::{Vault, VaultError};
use coffre_format::path::FileName;
use coffre_store::{Folder, MemStore, Name, Store as _, list_all};
use coffre_tests::world::{World, bytes_of, compartments, every_document, file, read, role, work};

fn agency() -> (World, Arc<MemStore>, Vault) {
    let store = Arc::new(MemStore::new());
    let mut world = World::new(store.clone());
    let (director, _) = world.create("aline");
    (world, store, director)
}

pub(crate) fn names(store: &MemStore) -> Vec<Name> {
    let all = list_all(store, &Folder::root()).expect("memory");
    all.into_iter().map(|listed| listed.name).collect()
}

/// Copies what `from` has and `to` lacks, as a sync client does.
pub(crate) fn bring(from: &MemStore, to: &MemStore) {
    for name in names(from) {
        let bytes = from.get(&name, u64::MAX).expect("memory");
        to.put_new(&name, &bytes)
            .expect("no two files of one name differ");
    }
}

fn noticed(vault: &Vault) -> Vec<&'static str> {
    vault.findings().map(coffre_core::vault::Finding::code).collect()
}

#[test]
fn a_folder_that_went_back_is_noticed_and_takes_nothing_away() {
    let (mut world, store, mut director) = agency();
    let agent = world.join(&mut director, "bob", "agent");
    drop(agent);
    let old = Arc::new((*store).clone());
    let doc = file(&mut director, "ventes", "mandat.txt", b"le mandat");
    drop(world.unlock("bob").expect("a seat opens"));
    let agent = world.unlock_over("bob", old, 0).expect("a seat opens");
    assert!(
        noticed(&agent).contains(&"went-back"),
        "found {:?}",
        noticed(&agent)
    );
    assert!(
        every_document(&agent).contains(&doc),
        "what it has seen it still shows"
    );
}

#[test]
fn a_newcomer_is_told_that_his_folder_shows_less_than_his_invite() {
    let (mut world, store, mut director) = agency();
    let old = names(&store);
    let gone = world.join(&mut director, "carl", "agent");
    drop(gone);
    let carl = coffre_tests::world::person(&director, "carl");
    director.remove_person(carl).expect("a director removes");
    world.enrol(&mut director, "dora", "agent");
    // The folder withholds what the director said after the beginning, all but the last: the removal among it.
    let cut = Arc::new((*store).clone());
    let log: Vec<Name> = names(&store)
        .into_iter()
        .filter(|n| n.as_str().starts_with("log/"))
        .collect();
    for name in log.iter().filter(|name| !old.contains(name)) {
        cut.delete(name).expect("memory");
    }
    let newcomer = world.unlock_over("dora", cut, 0).expect("a seat opens");
    assert!(
        noticed(&newcomer).contains(&"went-back"),
        "found {:?}",
        noticed(&newcomer)
    );
}

#[test]
fn a_withheld_tail_is_waited_for() {
    let (mut world, store, mut director) = agency();
    drop(world.join(&mut director, "bob", "agent"));
    drop(world.unlock("bob"));
    let before = names(&store);
    file(&mut director, "ventes", "un.txt", b"un");
    let first: Vec<Name> = names(&store)
        .into_iter()
        .filter(|n| !before.contains(n))
        .collect();
    file(&mut director, "ventes", "deux.txt", b"deux");
    let cut = Arc::new((*store).clone());
    let note = first
        .iter()
        .find(|n| n.as_str().starts_with("log/"))
        .expect("its note");
    cut.delete(note).expect("memory");
    let mut agent = world.unlock_over("bob", cut.clone(), 0).expect("a seat opens");
    assert_eq!(
        every_document(&agent).len(),
        0,
        "the second entry waits for the first"
    );
    bring(&store, &cut);
    agent.pull().expect("a pull");
    assert_eq!(every_document(&agent).len(), 2, "both are there");
}

#[test]
fn a_seat_that_was_copied_stops_signing_and_everybody_sees_it() {
    let (mut world, store, mut director) = agency();
    drop(world.join(&mut director, "bob", "agent"));
    // A thief takes a copy of the agent's computer; both go on over two views of the folder.
    let mut thief = world.copy(Arc::new(MemStore::new()), 99);
    let (one, other) = (Arc::new((*store).clone()), Arc::new((*store).clone()));
    let mut agent = world.unlock_over("bob", one.clone(), 0).expect("a seat opens");
    let mut copied = thief.unlock_over("bob", other.clone(), 0).expect("a seat opens");
    file(&mut agent, "ventes", "vrai.txt", b"vrai");
    file(&mut agent, "ventes", "vrai-2.txt", b"vrai aussi");
    file(&mut copied, "ventes", "faux.txt", b"faux");
    bring(&one, &other);
    bring(&other, &one);
    assert!(
        matches!(agent.pull(), Err(VaultError::Cloned)),
        "it was continued elsewhere"
    );
    let c = compartments(&agent)["ventes"];
    let new = coffre_tests::world::document(c, "encore.txt", b"encore", None);
    assert!(
        matches!(
            coffre_tests::world::file_with(&mut agent, new),
            Err(VaultError::Cloned)
        ),
        "it signs no more"
    );
    bring(&one, &store);
    director.pull().expect("a pull");
    assert!(
        noticed(&director).contains(&"fork"),
        "found {:?}",
        noticed(&director)
    );
    assert_eq!(
        every_document(&director).len(),
        0,
        "neither branch counts unasked"
    );
}

#[test]
fn two_seats_with_two_tails_find_the_fork_when_they_meet() {
    let (mut world, store, mut director) = agency();
    drop(world.join(&mut director, "bob", "agent"));
    drop(world.join(&mut director, "mia", "office-manager"));
    drop(world.join(&mut director, "carl", "agent"));
    let mut copied = world.copy(Arc::new(MemStore::new()), 99);
    let (left, right) = (Arc::new((*store).clone()), Arc::new((*store).clone()));
    file(
        &mut world.unlock_over("carl", left.clone(), 0).expect("opens"),
        "ventes",
        "a.txt",
        b"a",
    );
    file(
        &mut copied.unlock_over("carl", right.clone(), 0).expect("opens"),
        "ventes",
        "b.txt",
        b"b",
    );
    let mut bob = world.unlock_over("bob", left.clone(), 0).expect("a seat opens");
    let mut mia = world.unlock_over("mia", right.clone(), 0).expect("a seat opens");
    assert!(
        noticed(&bob).is_empty() && noticed(&mia).is_empty(),
        "each view alone is sound"
    );
    bring(&left, &right);
    bring(&right, &left);
    bob.pull().expect("a pull");
    mia.pull().expect("a pull");
    assert!(
        noticed(&bob).contains(&"fork") && noticed(&mia).contains(&"fork"),
        "proven when they meet"
    );
    assert_eq!(bytes_of(&mut bob), bytes_of(&mut mia), "and judged alike");
}

#[test]
fn a_second_branch_in_a_joined_file_is_found_by_who_knows_the_first() {
    let (mut world, store, mut director) = agency();
    drop(world.join(&mut director, "bob", "agent"));
    drop(world.unlock("bob").expect("a seat opens"));
    let mut copied = world.copy(Arc::new(MemStore::new()), 99);
    let other = Arc::new((*store).clone());
    let before = names(&store);
    let mut agent = world.unlock("bob").expect("a seat opens");
    file(&mut agent, "ventes", "vrai.txt", b"vrai");
    file(
        &mut copied.unlock_over("bob", other.clone(), 0).expect("opens"),
        "ventes",
        "faux.txt",
        b"faux",
    );
    director.pull().expect("a pull");
    assert!(noticed(&director).is_empty(), "one branch is sound");
    // The second branch comes joined, under numbers that are all known.
    let branch: Vec<(u64, Vec<u8>)> = names(&other)
        .iter()
        .filter(|name| !before.contains(name))
        .filter_map(|name| match FileName::parse(name.as_str()) {
            Ok(FileName::Entry { seq, .. }) => Some((seq, other.get(name, u64::MAX).expect("memory"))),
            _ => None,
        })
        .collect();
    let notes: Vec<&[u8]> = branch.iter().map(|(_, bytes)| bytes.as_slice()).collect();
    let bytes = coffre_format::note::join(&notes);
    let (from, to) = (branch[0].0, branch[branch.len() - 1].0);
    let joined = FileName::joined(agent.seat(), from, to, &bytes).path();
    store
        .put_new(&Name::parse(&joined).expect("a name"), &bytes)
        .expect("a free name");
    director.pull().expect("a pull");
    assert!(
        noticed(&director).contains(&"fork"),
        "found {:?}",
        noticed(&director)
    );
    drop(world.join(&mut director, "dora", "agent"));
    let newcomer = world.unlock("dora").expect("a seat opens");
    let c = compartments(&director)["ventes"];
    assert_eq!(
        newcomer.authority().state_hash(c),
        director.authority().state_hash(c),
        "who comes later judges alike"
    );
}

#[test]
fn a_conflict_copy_is_never_read_and_heals_what_is_missing() {
    let (mut world, store, mut director) = agency();
    let doc = file(&mut director, "ventes", "mandat.txt", b"le mandat");
    let hash = director.document_view(doc).expect("listed").row.object_hash;
    let object = FileName::Object(coffre_format::Hash::parse(&hash).expect("a hash")).path();
    let name = Name::parse(&object).expect("a name");
    let bytes = store.get(&name, u64::MAX).expect("memory");
    store.delete(&name).expect("memory");
    store.put_stray("obj/mandat (Aline's conflicted copy 2026-05-28).age", &bytes);
    store.put_stray("log/note (1).note", b"coffre-entry/v1\n");
    assert!(
        read(&mut director, doc).is_err(),
        "a stray is not taken for the file"
    );
    let healed = director.heal(None, &Silent).expect("healing works");
    assert_eq!(healed.healed, [object], "but its bytes fit");
    assert_eq!(read(&mut director, doc).expect("whole again"), b"le mandat");
    drop(director);
    assert!(
        noticed(&world.unlock("aline").expect("a seat opens")).is_empty(),
        "strays suspect nobody"
    );
}

#[test]
fn a_second_answer_to_an_invite_closes_it() {
    let (mut world, store, mut director) = agency();
    let role = role(&director, "agent");
    let invited = director.invite("bob", role, work()).expect("a director invites");
    world.answer("bob", &invited.words).expect("an answer");
    assert_eq!(director.admissions().expect("answers").len(), 1, "one answer");
    let request = Name::parse(&FileName::Request(invited.id).path()).expect("a name");
    store.delete(&request).expect("memory");
    world
        .answer("voleur", &invited.words)
        .expect("who knows the words answers too");
    assert!(
        matches!(director.admit(invited.id), Err(VaultError::InviteClash)),
        "somebody else knew the words"
    );
    store.delete(&request).expect("memory");
    assert!(director.admit(invited.id).is_err(), "it stays closed");
    assert!(
        world
            .unlock("voleur")
            .map(|v| every_document(&v).len())
            .unwrap_or(0)
            == 0,
        "he reads nothing"
    );
}

#[test]
fn a_keyring_of_another_compartment_under_ours_opens_nothing() {
    let (mut world, store, mut director) = agency();
    let doc = file(&mut director, "litiges", "jugement.txt", b"le jugement");
    drop(world.join(&mut director, "bob", "agent"));
    let c = compartments(&director);
    // The keyring that the agent opens is put where the closed compartment keeps its own.
    for name in names(&store) {
        if let Ok(FileName::Keyring { compartment, hash }) = FileName::parse(name.as_str())
            && compartment == c["ventes"]
        {
            let copy = FileName::Keyring {
                compartment: c["litiges"],
                hash,
            }
            .path();
            let bytes = store.get(&name, u64::MAX).expect("memory");
            store
                .put_new(&Name::parse(&copy).expect("a name"), &bytes)
                .expect("a free name");
        }
    }
    let mut agent = world.unlock("bob").expect("a seat opens");
    assert!(
        matches!(read(&mut agent, doc), Err(VaultError::NotFound)),
        "still closed"
    );
    drop(director);
    let mut director = world.unlock("aline").expect("a seat opens");
    assert_eq!(read(&mut director, doc).expect("her own"), b"le jugement");
}

#[test]
fn a_body_that_was_damaged_on_its_way_is_not_blamed_on_its_author() {
    let (mut world, store, mut director) = agency();
    drop(world.join(&mut director, "bob", "agent"));
    drop(world.unlock("bob").expect("a seat opens"));
    let before = names(&store);
    let doc = file(&mut director, "ventes", "mandat.txt", b"le mandat");
    let row = director.document_view(doc).expect("listed").row;
    let body = names(&store).into_iter().find(|name| {
        let text = name.as_str();
        !before.contains(name) && text.starts_with("obj/") && !text.contains(&row.object_hash)
    });
    let body = body.expect("its body");
    let sound = store.get(&body, u64::MAX).expect("memory");
    store.replace(&body, &sound[..sound.len() - 1]);
    let mut agent = world.unlock("bob").expect("a seat opens");
    assert_eq!(noticed(&agent), ["damaged"], "the file, not the author");
    assert!(every_document(&agent).is_empty(), "nothing of it is used");
    store.replace(&body, &sound);
    agent.pull().expect("a pull");
    agent.apply().expect("bodies that wait");
    assert_eq!(every_document(&agent), [doc], "when it is whole it is taken");
}
