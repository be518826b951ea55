use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;
use crate::conformance::{Subject, conformance_tests};
use crate::{MemStore, list_all};

impl Subject for FaultStore<MemStore> {
    fn store(&self) -> &dyn Store {
        self
    }
    fn plant(&self, path: &str, bytes: &[u8]) {
        self.inner().plant(path, bytes);
    }
}

conformance_tests!(FaultStore::new(MemStore::new(), Script::default()));

fn store(faults: &[Fault]) -> FaultStore<MemStore> {
    FaultStore::new(
        MemStore::new(),
        Script::new(faults.iter().map(|fault| (0, *fault)).collect()),
    )
}

fn name(path: &str) -> Name {
    Name::parse(path).unwrap()
}

fn names(store: &dyn Store) -> Vec<String> {
    list_all(store, &Folder::root())
        .unwrap()
        .iter()
        .map(|file| file.name.to_string())
        .collect()
}

#[test]
fn a_torn_write_is_acknowledged_and_short() {
    let store = store(&[Fault::Torn { keep: 2 }]);
    assert_eq!(store.put_new(&name("a"), b"12345").unwrap(), Put::Created);
    assert_eq!(store.get(&name("a"), 9).unwrap(), b"12");
}

#[test]
fn a_torn_read_leaves_the_file_whole() {
    let store = store(&[]);
    store.put_new(&name("a"), b"12345").unwrap();
    let store = FaultStore::new(
        store.inner().clone(),
        Script::new(vec![(0, Fault::Torn { keep: 2 })]),
    );
    assert_eq!(store.get(&name("a"), 9).unwrap(), b"12");
    assert_eq!(store.get(&name("a"), 9).unwrap(), b"12345");
}

#[test]
fn a_lost_write_is_acknowledged_and_gone() {
    let store = store(&[Fault::Lost]);
    assert_eq!(store.put_new(&name("a"), b"1").unwrap(), Put::Created);
    assert_eq!(store.stat(&name("a")).unwrap(), None);
}

#[test]
fn a_lost_deletion_is_acknowledged_and_the_file_stays() {
    let store = FaultStore::new(MemStore::new(), Script::new(vec![(1, Fault::Lost)]));
    store.put_new(&name("a"), b"1").unwrap();
    assert_eq!(store.delete(&name("a")).unwrap(), Deleted::Removed);
    assert!(store.stat(&name("a")).unwrap().is_some());
}

#[test]
fn a_delayed_write_arrives_after_so_many_calls() {
    let store = store(&[Fault::Delayed { calls: 2 }]);
    store.put_new(&name("a"), b"1").unwrap();
    let seen: Vec<bool> = (0..4)
        .map(|_| store.stat(&name("a")).unwrap().is_some())
        .collect();
    assert_eq!(seen, [false, false, true, true]);
}

#[test]
fn a_reordered_write_is_overtaken_by_the_next() {
    let store = store(&[Fault::Reordered]);
    store.put_new(&name("a"), b"1").unwrap();
    assert_eq!(names(&store), [""; 0]);
    store.put_new(&name("b"), b"2").unwrap();
    assert_eq!(names(&store), ["a", "b"]);
}

#[test]
fn settling_lets_everything_arrive() {
    let store = store(&[Fault::Reordered, Fault::Delayed { calls: 1000 }]);
    store.put_new(&name("a"), b"1").unwrap();
    store.settle().unwrap();
    store.put_new(&name("b"), b"2").unwrap();
    assert_eq!(names(&store), ["a"]);
    store.settle().unwrap();
    assert_eq!(names(&store), ["a", "b"]);
}

#[test]
fn a_stale_list_leaves_out_the_newest_once() {
    let store = store(&[Fault::StaleList { hides: 1 }]);
    store.put_new(&name("b"), b"1").unwrap();
    store.put_new(&name("a"), b"2").unwrap();
    assert_eq!(names(&store), ["b"]);
    assert_eq!(names(&store), ["a", "b"]);
}

#[test]
fn a_duplicate_hears_that_it_exists() {
    let store = store(&[Fault::Duplicate]);
    assert_eq!(store.put_new(&name("a"), b"1").unwrap(), Put::Exists);
}

#[test]
fn a_flip_changes_one_bit_of_a_batch_too() {
    let store = store(&[Fault::Flip { bit: 8 + 3 }]);
    let batch = store.batch().unwrap();
    batch.add(&name("a"), &[0, 0]).unwrap();
    batch.commit().unwrap();
    assert_eq!(store.get(&name("a"), 9).unwrap(), [0, 8]);
}

#[test]
fn refusals_write_nothing() {
    let store = store(&[Fault::DiskFull, Fault::ReadOnly, Fault::Held]);
    assert!(matches!(
        store.put_new(&name("a"), b"1"),
        Err(StoreError::DiskFull)
    ));
    assert!(matches!(
        store.put_new(&name("a"), b"1"),
        Err(StoreError::ReadOnly)
    ));
    assert!(matches!(store.put_new(&name("a"), b"1"), Err(StoreError::Held)));
    assert_eq!(store.put_new(&name("a"), b"1").unwrap(), Put::Created);
    assert_eq!(store.struck(), [Fault::DiskFull, Fault::ReadOnly, Fault::Held]);
}

#[test]
fn a_seed_always_draws_the_same_script() {
    let draw = |seed| {
        Script::seeded(&mut ChaCha8Rng::seed_from_u64(seed), 1000, 10)
            .faults()
            .to_vec()
    };
    assert_eq!(draw(1), draw(1));
    assert_ne!(draw(1), draw(2));
    assert!((50..200).contains(&draw(1).len()), "about one call in ten");
}

#[test]
fn a_spoilt_file_is_listed_and_not_read_until_it_is_removed() {
    for how in [Unreadable::BadSector, Unreadable::Denied] {
        let store = store(&[]);
        store.put_new(&name("a"), b"abc").unwrap();
        store.spoil(&name("a"), how);
        assert_eq!(names(&store), ["a"]);
        assert!(store.get(&name("a"), 9).is_err(), "{how:?}: it is not read whole");
        let mut bytes = Vec::new();
        let read = store
            .open(&name("a"))
            .map(|mut file| file.read_to_end(&mut bytes));
        assert!(!matches!(read, Ok(Ok(_))), "{how:?}: nor in parts");
        assert!(
            store.put_new(&name("a"), b"abc").is_err(),
            "{how:?}: nor compared"
        );
        store.delete(&name("a")).unwrap();
        assert_eq!(store.put_new(&name("a"), b"abc").unwrap(), Put::Created);
    }
}
