//! What is visible, and from when on.

use std::io::Write;

use super::{Subject, listed, name, pattern};
use crate::{Put, StoreError};

/// What was not finished is not there, and leaves the name free.
pub fn shows_nothing_of_an_interrupted_put(subject: &dyn Subject) {
    let store = subject.store();
    let mut pending = store.begin().expect("begin");
    pending.write_all(&pattern(100_000)).expect("write");
    assert_eq!(listed(store, ""), [""; 0]);
    drop(pending);
    let batch = store.batch().expect("batch");
    batch.add(&name("obj/ab/x"), b"1").expect("add");
    drop(batch);
    assert_eq!(listed(store, ""), [""; 0]);
    assert!(store.strays().expect("strays").is_empty());
    assert_eq!(store.put_new(&name("obj/ab/x"), b"2").expect("put"), Put::Created);
}

/// A batch is invisible until its commit, says what was there already, and refuses damage.
pub fn shows_a_batch_only_when_committed(subject: &dyn Subject) {
    let store = subject.store();
    store.put_new(&name("obj/ab/2"), b"two").expect("put");
    let batch = store.batch().expect("batch");
    batch.add(&name("obj/cd/3"), b"three").expect("add");
    batch.add(&name("obj/ab/2"), b"two").expect("add");
    batch.add(&name("obj/ab/1"), b"one").expect("add");
    assert_eq!(listed(store, ""), ["obj/ab/2"]);
    let expected = [
        ("obj/ab/1", Put::Created),
        ("obj/ab/2", Put::Exists),
        ("obj/cd/3", Put::Created),
    ];
    assert_eq!(
        batch.commit().expect("commit"),
        expected.map(|(path, put)| (name(path), put))
    );
    assert_eq!(store.get(&name("obj/cd/3"), 9).expect("get"), b"three");

    let batch = store.batch().expect("batch");
    batch.add(&name("obj/ab/1"), b"other").expect("add");
    assert!(matches!(batch.commit(), Err(StoreError::Collision)));
    assert_eq!(store.get(&name("obj/ab/1"), 9).expect("get"), b"one");
}

/// Several threads fill one batch.
pub fn takes_a_batch_from_several_threads(subject: &dyn Subject) {
    let store = subject.store();
    let batch = store.batch().expect("batch");
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let batch = &batch;
            scope.spawn(move || {
                for n in 0..50 {
                    let path = format!("obj/{thread}{}/{n}", n % 3);
                    batch.add(&name(&path), path.as_bytes()).expect("add");
                }
            });
        }
    });
    let put = batch.commit().expect("commit");
    assert_eq!(put.len(), 200);
    assert!(put.is_sorted_by_key(|(name, _)| name));
    for (name, _) in put {
        assert_eq!(store.get(&name, 99).expect("get"), name.as_str().as_bytes());
    }
}
