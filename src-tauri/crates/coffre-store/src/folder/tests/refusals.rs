//! Disks that refuse, programs that hold a file, shares that return other bytes.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::patience::is_held_on_windows;
use crate::{list_all, list_readable};

#[cfg(unix)]
#[test]
fn a_refused_put_leaves_nothing_at_any_step() {
    for step in [Step::Create, Step::Write, Step::SyncFile, Step::Rename] {
        let simulated = Simulated::new();
        simulated.disk.refuse(step, 28);
        let refused = simulated.store.put_new(&name("obj/ab/x"), b"1");
        assert!(matches!(refused, Err(StoreError::DiskFull)), "{step:?}");
        let left = simulated.disk.list(&SimDisk::root().join("obj/ab")).unwrap();
        assert!(left.is_empty(), "{step:?}");
        assert_eq!(
            simulated.store.put_new(&name("obj/ab/x"), b"1").unwrap(),
            Put::Created
        );
    }
}

#[cfg(unix)]
#[test]
fn a_refused_batch_can_be_put_again() {
    for step in [Step::SyncFile, Step::Rename, Step::SyncDir] {
        let simulated = Simulated::with(FolderOptions::for_medium(Medium::Local));
        let write = || {
            let batch = simulated.store.batch()?;
            for n in 0..100 {
                batch.add(&name(&format!("obj/{}/x{n}", n % 7)), &[n])?;
            }
            batch.commit()
        };
        simulated.store.put_new(&name("obj/0/x0"), &[0]).unwrap();
        simulated.disk.refuse_after(step, 5, 30);
        assert!(matches!(write(), Err(StoreError::ReadOnly)), "{step:?}");
        assert_eq!(write().unwrap().len(), 100, "{step:?}");
    }
}

fn impatient(tries: usize) -> (FolderOptions, Arc<AtomicUsize>) {
    let slept = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&slept);
    let sleep = Arc::new(move |_: Duration| {
        count.fetch_add(1, Ordering::Relaxed);
    });
    let patience = Patience::new(
        vec![Duration::from_millis(1); tries - 1],
        sleep,
        is_held_on_windows,
    );
    (
        FolderOptions {
            patience,
            ..FolderOptions::for_medium(Medium::Local)
        },
        slept,
    )
}

#[test]
fn a_held_file_is_renamed_when_the_other_program_lets_go() {
    let (options, slept) = impatient(3);
    let simulated = Simulated::with(options);
    simulated.disk.refuse(Step::Rename, 32);
    simulated.disk.refuse(Step::Rename, 5);
    assert_eq!(simulated.store.put_new(&name("x"), b"1").unwrap(), Put::Created);
    assert_eq!(slept.load(Ordering::Relaxed), 2);
}

#[test]
fn a_file_that_stays_held_says_so_and_leaves_nothing() {
    let (options, _) = impatient(2);
    let simulated = Simulated::with(options);
    (0..2).for_each(|_| simulated.disk.refuse(Step::Rename, 32));
    assert!(matches!(
        simulated.store.put_new(&name("x"), b"1"),
        Err(StoreError::Held)
    ));
    assert!(simulated.disk.list(SimDisk::root()).unwrap().is_empty());
}

#[test]
fn a_held_file_is_deleted_when_the_other_program_lets_go() {
    let (options, _) = impatient(2);
    let simulated = Simulated::with(options);
    simulated.store.put_new(&name("x"), b"1").unwrap();
    simulated.disk.refuse(Step::Remove, 32);
    assert_eq!(simulated.store.delete(&name("x")).unwrap(), Deleted::Removed);
}

#[test]
fn a_share_that_returns_other_bytes_is_found_out_and_the_copy_withdrawn() {
    let simulated = Simulated::with(FolderOptions::for_medium(Medium::Network));
    simulated.disk.lie(Step::Write);
    let store = &simulated.store;
    assert!(matches!(
        store.put_new(&name("x"), b"1"),
        Err(StoreError::ReadBack)
    ));
    let batch = store.batch().unwrap();
    batch.add(&name("y"), b"1").unwrap();
    assert!(matches!(batch.commit(), Err(StoreError::ReadBack)));
    assert!(store.list(&Folder::root(), None, 9).unwrap().files.is_empty());
}

#[test]
fn a_folder_that_is_closed_hides_no_other() {
    let simulated = Simulated::new();
    for path in ["log/a/1", "log/b/1", "obj/ab/x"] {
        simulated.store.put_new(&name(path), b"1").unwrap();
    }
    simulated.disk.close("log/a");
    let (files, unlisted) = list_readable(&simulated.store, &Folder::root()).unwrap();
    let files: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(files, ["log/b/1", "obj/ab/x"]);
    assert_eq!(
        Vec::from_iter(unlisted),
        [Folder::parse("log/a").unwrap()],
        "and it is named"
    );
    let all = list_all(&simulated.store, &Folder::root());
    assert!(
        matches!(all, Err(StoreError::Permission)),
        "who needs all of them is told"
    );
    assert!(
        simulated.store.strays().unwrap().is_empty(),
        "the others are searched"
    );
}
