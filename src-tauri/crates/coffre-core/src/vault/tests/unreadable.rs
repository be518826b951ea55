//! Files of the folder that cannot be read: what is in them waits, and everything else goes on.

use std::collections::BTreeSet;
use std::sync::Arc;

use coffre_format::path::FileName;
use coffre_format::{DocId, Hash};
use coffre_store::{FaultStore, Folder, MemStore, Name, Script, Store, Unreadable, list_all};

use super::world::{World, file, phrase, read};
use crate::document::Silent;
use crate::upkeep::{CheckLevel, Fault};
use crate::vault::{Finding, LockedVault, Vault, VaultError, name_of};

pub(super) const BOTH: [Unreadable; 2] = [Unreadable::BadSector, Unreadable::Denied];

/// The world's folder with these files spoilt.
pub(super) fn spoilt(world: &World, names: &[Name], how: Unreadable) -> Arc<FaultStore<MemStore>> {
    let store = FaultStore::new((*world.store).clone(), Script::default());
    for name in names {
        store.spoil(name, how);
    }
    Arc::new(store)
}

pub(super) fn unlock_over(
    world: &mut World,
    computer: usize,
    store: Arc<dyn Store>,
) -> Result<Vault, VaultError> {
    let seat = world.home_of(computer).seat_for(None, None)?;
    let edge = world.edge();
    LockedVault::new(seat, store).unlock(&phrase(), &world.devices, edge)
}

fn object_of(vault: &Vault, doc: DocId) -> Name {
    let row = vault.document_view(doc).expect("listed").row;
    name_of(&FileName::Object(Hash::parse(&row.object_hash).expect("a hash")).path())
}

fn notes(world: &World) -> BTreeSet<Name> {
    let listed = list_all(&*world.store, &Folder::parse("log").expect("a name")).expect("memory");
    listed.into_iter().map(|listed| listed.name).collect()
}

/// Files a document; gives it with the note that states it.
fn file_with_note(world: &World, director: &mut Vault) -> (DocId, Name) {
    let before = notes(world);
    let doc = file(director, "ventes", "mandat.pdf", b"mandat");
    let note = notes(world).difference(&before).next().expect("a note").clone();
    (doc, note)
}

fn names_it(vault: &Vault, name: &Name) -> bool {
    vault
        .findings()
        .any(|f| matches!(f, Finding::Unreadable { name: found } if found == name.as_str()))
}

#[test]
fn a_note_that_cannot_be_read_shuts_nobody_out() {
    for how in BOTH {
        let mut world = World::new();
        let (mut director, ..) = world.create();
        let (agent, computer) = world.join(&mut director, "Bob Agent", "agent");
        drop(agent);
        let (_, note) = file_with_note(&world, &mut director);
        let store = spoilt(&world, std::slice::from_ref(&note), how);
        let agent = unlock_over(&mut world, computer, store).expect("the seat opens");
        assert!(names_it(&agent, &note), "{how:?}: and the file is named");
    }
}

#[test]
fn a_note_is_taken_in_once_it_can_be_read() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (agent, computer) = world.join(&mut director, "Bob Agent", "agent");
    drop(agent);
    let (_, note) = file_with_note(&world, &mut director);
    let store = spoilt(&world, std::slice::from_ref(&note), Unreadable::Denied);
    let mut agent = unlock_over(&mut world, computer, store.clone()).expect("the seat opens");
    let bytes = world.store.get(&note, 1 << 20).expect("memory");
    store.delete(&note).expect("the other computer mends it");
    store.put_new(&note, &bytes).expect("and puts it again");
    agent.pull().expect("a pull");
    assert!(!names_it(&agent, &note), "nothing is left to be noticed");
    assert_eq!(agent.count(&coffre_index::Listing::Recent).expect("a count"), 1);
}

#[test]
fn a_note_that_was_still_being_copied_is_taken_in_once_it_is_whole() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (agent, computer) = world.join(&mut director, "Bob Agent", "agent");
    drop(agent);
    let (_, note) = file_with_note(&world, &mut director);
    let bytes = world.store.get(&note, 1 << 20).expect("memory");
    world.store.replace(&note, &bytes[..bytes.len() / 2]);
    let mut agent = world.unlock(computer).expect("the seat opens");
    let damaged = Finding::Damaged {
        name: note.as_str().to_owned(),
    };
    assert!(
        agent.findings().any(|found| *found == damaged),
        "half of it is nothing"
    );
    world.store.replace(&note, &bytes);
    agent.pull().expect("a pull");
    assert_eq!(agent.count(&coffre_index::Listing::Recent).expect("a count"), 1);
    assert!(
        agent.findings().all(|found| *found != damaged),
        "and nothing is left to notice"
    );
}

#[test]
fn bodies_and_keyrings_that_cannot_be_read_shut_nobody_out() {
    for how in BOTH {
        let mut world = World::new();
        let (mut director, ..) = world.create();
        let (agent, computer) = world.join(&mut director, "Bob Agent", "agent");
        drop(agent);
        let doc = file(&mut director, "ventes", "mandat.pdf", b"mandat");
        let document = object_of(&director, doc);
        let all = list_all(&*world.store, &Folder::root()).expect("memory");
        let sealed = all.into_iter().map(|listed| listed.name).filter(|name| {
            let parsed = FileName::parse(name.as_str());
            matches!(parsed, Ok(FileName::Object(_) | FileName::Keyring { .. })) && *name != document
        });
        let store = spoilt(&world, &sealed.collect::<Vec<_>>(), how);
        let agent = unlock_over(&mut world, computer, store).expect("the seat opens");
        assert!(agent.findings().next().is_some(), "{how:?}: something is noticed");
    }
}

#[test]
fn a_check_names_what_cannot_be_read_and_goes_on() {
    for how in BOTH {
        let mut world = World::new();
        let (mut director, _, computer) = world.create();
        let (doc, note) = file_with_note(&world, &mut director);
        let spoilt_names = [object_of(&director, doc), note];
        drop(director);
        let store = spoilt(&world, &spoilt_names, how);
        let mut director = unlock_over(&mut world, computer, store).expect("the seat opens");
        let report = director
            .check(CheckLevel::Hashes, &Silent)
            .expect("the check goes on");
        for name in &spoilt_names {
            let found = report
                .findings
                .iter()
                .any(|f| f.fault == Fault::Unreadable && f.name == name.as_str());
            assert!(found, "{how:?}: {} in {:?}", name.as_str(), report.findings);
        }
        assert!(!report.is_whole(), "it cannot be read, so nobody may rely on it");
    }
}

#[test]
fn healing_replaces_what_cannot_be_read() {
    for how in BOTH {
        let mut world = World::new();
        let (mut director, _, computer) = world.create();
        let (doc, note) = file_with_note(&world, &mut director);
        let spoilt_names = [object_of(&director, doc), note];
        drop(director);
        let store = spoilt(&world, &spoilt_names, how);
        let mut director = unlock_over(&mut world, computer, store).expect("the seat opens");
        let healed = director
            .heal(Some(&*world.store), &Silent)
            .expect("healing works");
        assert!(healed.lost.is_empty(), "{how:?}: {healed:?}");
        assert_eq!(read(&mut director, doc).expect("whole again"), b"mandat");
    }
}

#[test]
fn a_folder_that_a_colleague_keeps_to_himself_shuts_nobody_out() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (agent, computer) = world.join(&mut director, "Bob Agent", "agent");
    drop(agent);
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    let store = Arc::new(FaultStore::new((*world.store).clone(), Script::default()));
    let folder = Folder::parse(&format!("log/{}", director.seat())).expect("a name");
    store.close(&folder);
    let mut agent = unlock_over(&mut world, computer, store).expect("the seat opens");
    let codes: BTreeSet<&str> = agent.findings().map(Finding::code).collect();
    assert_eq!(
        codes,
        BTreeSet::from(["unreadable"]),
        "the folder did not go back in time"
    );
    let report = agent.check(CheckLevel::Hashes, &Silent).expect("a check");
    let found = report
        .findings
        .iter()
        .any(|f| f.fault == Fault::Unreadable && f.name == folder.as_str());
    assert!(found, "{:?}", report.findings);
    let done = agent.backup(&MemStore::new(), false, &Silent).expect("a backup");
    let named = done.left_out.iter().any(|one| one.name == folder.as_str());
    assert!(named && !done.is_complete(), "nobody relies on it: {done:?}");
}
