//! Backup, check, healing and tidying beside files that are not what they should be.

use coffre_format::path::FileName;
use coffre_format::{DocId, Hash};
use coffre_store::{
    FaultStore, Folder, MemStore, Name, Script, Store as _, StoreError, Unreadable, list_all,
};

use super::world::{World, file, phrase};
use crate::document::{Progress, Silent};
use crate::upkeep::{CheckLevel, LeftOut, WhyLeftOut};
use crate::vault::{Finding, Vault, VaultError, name_of};

/// Stops before the first file.
struct Stopped;

impl Progress for Stopped {
    fn at(&self, _: usize, _: usize) {}
    fn stop(&self) -> bool {
        true
    }
}

fn names(store: &MemStore, is: fn(&FileName) -> bool) -> Vec<Name> {
    let all = list_all(store, &Folder::root()).expect("memory");
    let names = all.into_iter().map(|listed| listed.name);
    names
        .filter(|name| FileName::parse(name.as_str()).is_ok_and(|parsed| is(&parsed)))
        .collect()
}

fn a_note(world: &World) -> Name {
    names(&world.store, |name| matches!(name, FileName::Entry { .. })).remove(0)
}

fn object_of(vault: &Vault, doc: DocId) -> Name {
    let row = vault.document_view(doc).expect("listed").row;
    name_of(&FileName::Object(Hash::parse(&row.object_hash).expect("a hash")).path())
}

/// A backup in which one file is not what it should be.
fn backup_over(
    damaged: impl Fn(&World, &Vault, &MemStore) -> Name,
    verify: bool,
) -> (crate::upkeep::BackedUp, bool) {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    let copy = MemStore::new();
    director.backup(&copy, false, &Silent).expect("a backup");
    let name = damaged(&world, &director, &copy);
    let done = director.backup(&copy, verify, &Silent).expect("a backup");
    let good = world.store.get(&name, u64::MAX).expect("memory");
    (done, copy.get(&name, u64::MAX).is_ok_and(|bytes| bytes == good))
}

#[test]
fn a_damaged_note_does_not_reach_the_backup() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    let note = a_note(&world);
    world.store.replace(&note, b"no note");
    let copy = MemStore::new();
    let done = director.backup(&copy, false, &Silent).expect("a backup");
    assert_eq!(done.left_out_for(WhyLeftOut::Damaged), 1);
    assert!(copy.stat(&note).expect("memory").is_none(), "it is not copied");
    assert_eq!(
        director.health().expect("health").backup,
        None,
        "no backup was completed"
    );
}

#[test]
fn a_shortened_file_in_the_backup_is_replaced() {
    let (done, whole) = backup_over(
        |world, _, copy| {
            let note = a_note(world);
            copy.replace(&note, b"");
            note
        },
        false,
    );
    assert_eq!((done.replaced, whole), (1, true));
}

#[test]
fn a_changed_file_in_the_backup_is_replaced_by_a_thorough_one() {
    for verify in [false, true] {
        let (done, whole) = backup_over(
            |world, _, copy| {
                let name = names(&world.store, |name| matches!(name, FileName::Object(_))).remove(0);
                let mut bytes = copy.get(&name, u64::MAX).expect("memory");
                bytes[0] ^= 1;
                copy.replace(&name, &bytes);
                name
            },
            verify,
        );
        assert_eq!((done.replaced, whole), (usize::from(verify), verify));
    }
}

#[test]
fn a_damaged_file_replaces_no_good_one() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let copy = MemStore::new();
    director.backup(&copy, false, &Silent).expect("a backup");
    let note = a_note(&world);
    let good = world.store.get(&note, u64::MAX).expect("memory");
    world.store.replace(&note, b"");
    let done = director.backup(&copy, false, &Silent).expect("a backup");
    assert_eq!(done.left_out_for(WhyLeftOut::Damaged), 1);
    assert_eq!(copy.get(&note, u64::MAX).expect("memory"), good);
}

#[test]
fn an_unreadable_file_does_not_end_a_backup() {
    for how in [Unreadable::BadSector, Unreadable::Denied] {
        let mut world = World::new();
        let (mut director, ..) = world.create();
        let doc = file(&mut director, "ventes", "mandat.pdf", b"mandat");
        let name = object_of(&director, doc);
        let store = FaultStore::new((*world.store).clone(), Script::default());
        store.spoil(&name, how);
        director.store = std::sync::Arc::new(store);
        let copy = MemStore::new();
        let done = director
            .backup(&copy, false, &Silent)
            .expect("the others are copied");
        assert_eq!(done.left_out.len(), 1, "{how:?}");
        let all = list_all(&*world.store, &Folder::root()).expect("memory").len();
        assert_eq!(list_all(&copy, &Folder::root()).expect("memory").len(), all - 1);
    }
}

/// A copy in which one folder is closed to this user.
fn closed_copy(folder: &Folder) -> FaultStore<MemStore> {
    let copy = FaultStore::new(MemStore::new(), Script::default());
    copy.close(folder);
    copy
}

#[test]
fn what_the_copy_does_not_let_be_looked_at_is_named_and_the_rest_copied() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    let note = a_note(&world);
    let copy = closed_copy(&note.folder());
    let done = director
        .backup(&copy, false, &Silent)
        .expect("the others are copied");
    let refused = LeftOut {
        name: note.as_str().to_owned(),
        why: WhyLeftOut::Refused,
    };
    assert!(done.left_out.contains(&refused), "{done:?}");
    let all = list_all(&*world.store, &Folder::root()).expect("memory").len();
    assert_eq!(done.copied + done.left_out.len(), all, "{done:?}");
    assert_eq!(director.health().expect("health").backup, None);
}

#[test]
fn a_copy_that_takes_nothing_ends_a_backup() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let copy = closed_copy(&Folder::root());
    let refused = director.backup(&copy, false, &Silent);
    assert!(
        matches!(refused, Err(VaultError::Copy(StoreError::Permission))),
        "{refused:?}"
    );
}

#[test]
fn only_a_complete_backup_gives_the_day() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let done = director
        .backup(&MemStore::new(), false, &Stopped)
        .expect("a backup");
    assert!(done.stopped);
    assert_eq!(director.health().expect("health").backup, None);
    director
        .backup(&MemStore::new(), false, &Silent)
        .expect("a backup");
    assert!(director.health().expect("health").backup.is_some());
}

#[test]
fn a_check_says_which_compartments_it_did_not_look_into() {
    let mut world = World::new();
    let (mut director, _, computer) = world.create();
    let whole = director.check(CheckLevel::Names, &Silent).expect("a check");
    assert!(
        whole.unseen.is_empty(),
        "stepped up, a director sees all: {:?}",
        whole.unseen
    );
    let doc = file(&mut director, "direction", "contrat.pdf", b"contrat");
    let object = object_of(&director, doc);
    drop(director);
    world.store.delete(&object).expect("lost");
    let mut director = world.unlock(computer).expect("it opens");
    let report = director.check(CheckLevel::Names, &Silent).expect("a check");
    assert!(
        report.is_whole(),
        "what is lost there is not seen: {:?}",
        report.findings
    );
    let closed: Vec<_> = director
        .authority()
        .compartments()
        .into_iter()
        .filter(|c| c.stepup)
        .map(|c| c.c)
        .collect();
    assert_eq!(report.unseen, closed, "and it says where it did not look");
    director.step_up(&phrase(), &world.devices).expect("step-up");
    let report = director.check(CheckLevel::Names, &Silent).expect("a check");
    assert!(!report.is_whole());
}

#[test]
fn a_stray_is_read_once_for_all_that_is_missing() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let mut lost = Vec::new();
    for number in 0..9 {
        let doc = file(
            &mut director,
            "ventes",
            &format!("{number}.pdf"),
            format!("acte {number}").as_bytes(),
        );
        let name = object_of(&director, doc);
        let bytes = world.store.get(&name, u64::MAX).expect("memory");
        world.store.delete(&name).expect("renamed by a sync client");
        world.store.put_stray(&format!("conflict {number}.age"), &bytes);
        lost.push(name);
    }
    let store = std::sync::Arc::new(FaultStore::new((*world.store).clone(), Script::default()));
    director.store = store.clone();
    let healed = director.heal(None, &Silent).expect("healing works");
    assert!(healed.lost.is_empty(), "{healed:?}");
    assert!(
        lost.iter()
            .all(|name| store.stat(name).expect("memory").is_some())
    );
    assert!(
        store.strays_opened() <= 2 * 9,
        "each is hashed once and copied once: {}",
        store.strays_opened()
    );
}

#[test]
fn one_damaged_body_does_not_end_tidying() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let before: std::collections::BTreeSet<Name> =
        names(&world.store, |name| matches!(name, FileName::Object(_)))
            .into_iter()
            .collect();
    let mut documents = Vec::new();
    for number in 0..20 {
        documents.push(file(
            &mut director,
            "ventes",
            &format!("{number}.txt"),
            format!("acte {number}").as_bytes(),
        ));
    }
    let objects: Vec<Name> = documents.iter().map(|doc| object_of(&director, *doc)).collect();
    let body = names(&world.store, |name| matches!(name, FileName::Object(_)))
        .into_iter()
        .find(|name| !before.contains(name) && !objects.contains(name))
        .expect("a body");
    world.store.replace(&body, b"damaged");
    let tidied = director.tidy(&Silent).expect("the others are gathered");
    assert!(tidied.snapshots > 0, "{tidied:?}");
    let told = director
        .findings()
        .any(|f| matches!(f, Finding::Damaged { name } if name == body.as_str()));
    assert!(told, "and the file is named");
    assert!(
        world.store.stat(&body).expect("memory").is_some(),
        "it stays for healing"
    );
}

/// The bodies of one sealed folder that a snapshot holds, taken away; and the computer of the director who reads them.
fn bodies_in_a_snapshot(world: &mut World) -> usize {
    let (mut director, _, computer) = world.create();
    let before = names(&world.store, |name| matches!(name, FileName::Object(_)));
    let mut objects = Vec::new();
    for number in 0..20 {
        let doc = file(
            &mut director,
            "direction",
            &format!("{number}.txt"),
            format!("{number}").as_bytes(),
        );
        objects.push(object_of(&director, doc));
    }
    let bodies = names(&world.store, |name| matches!(name, FileName::Object(_)));
    let tidied = director.tidy(&Silent).expect("tidying works");
    assert!(tidied.snapshots > 0, "{tidied:?}");
    for name in bodies
        .iter()
        .filter(|name| !before.contains(name) && !objects.contains(name))
    {
        world.store.delete(name).expect("memory");
    }
    drop(director);
    let home = world.home_of(computer).seat_for(None, None).expect("one seat");
    home.forget_indexes().expect("the index goes");
    computer
}

#[test]
fn lines_out_of_a_snapshot_do_not_stay_in_memory() {
    let mut world = World::new();
    let computer = bodies_in_a_snapshot(&mut world);
    let mut director = world.unlock(computer).expect("it opens");
    director.step_up(&phrase(), &world.devices).expect("step-up");
    let found = director.count(&coffre_index::Listing::Recent).expect("a count");
    assert_eq!(found, 20, "everything is read out of the snapshot");
    assert!(
        director.snapshots.lines.is_empty(),
        "what is in the index is held nowhere else, and ends with the step-up"
    );
}
