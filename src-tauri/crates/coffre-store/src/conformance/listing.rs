//! Listings and strays.

use std::io::Read;

use super::{Subject, folder, listed, name};
use crate::{Folder, Name};

const STRAYS: [&str; 6] = [
    "obj/ab/x (conflicted copy 2026-03-02).age",
    "obj/ab/X.AGE",
    "obj/ab/x.age.part",
    "obj (1)/ab/x.age",
    ".stfolder",
    "a/b/c/d/e",
];

/// Every page size gives the same names in the same order, from any name on, also one that is not there.
pub fn pages_in_the_order_of_names(subject: &dyn Subject) {
    let store = subject.store();
    let names = ["a-1", "a.1", "a/0", "a/b/1", "a/b/2", "a/b-1", "a0", "b/1", "c"].map(name);
    for name in names.iter().rev() {
        subject.plant(name.as_str(), b"x");
    }
    let mut sorted = names.to_vec();
    sorted.sort();
    for limit in 1..=names.len() + 1 {
        let (mut found, mut more) = (Vec::<Name>::new(), true);
        while more {
            let page = store.list(&Folder::root(), found.last(), limit).expect("page");
            assert!(
                page.files.len() == limit || !page.more,
                "only the last page is short"
            );
            more = page.more;
            found.extend(page.files.into_iter().map(|file| file.name));
        }
        assert_eq!(found, sorted, "pages of {limit}");
    }
    let page = store
        .list(&Folder::root(), Some(&name("a/b/1a")), 2)
        .expect("page");
    assert_eq!(page.files[0].name, name("a/b/2"));
}

/// Ten thousand files in one folder.
pub fn lists_ten_thousand_names(subject: &dyn Subject) {
    let store = subject.store();
    let names: Vec<String> = (0..10_000).map(|n| format!("log/seat/{n:08}.note")).collect();
    for path in &names {
        subject.plant(path, b"x");
    }
    assert_eq!(listed(store, "log/seat"), names);
    let page = store
        .list(&folder("log"), Some(&name(&names[9_996])), 100)
        .expect("page");
    assert_eq!((page.files.len(), page.more), (3, false));
}

/// A folder lists what lies below it and nothing of its neighbours; one that does not exist is empty.
pub fn lists_folders_with_all_below(subject: &dyn Subject) {
    let store = subject.store();
    for path in ["log/a/1", "log/a/2", "log/ab/1", "log-x", "key/c/1"] {
        store.put_new(&name(path), b"x").expect("put");
    }
    assert_eq!(listed(store, "log"), ["log/a/1", "log/a/2", "log/ab/1"]);
    assert_eq!(listed(store, "log/a"), ["log/a/1", "log/a/2"]);
    assert_eq!(listed(store, "join"), [""; 0]);
}

/// Conflict copies, in-flight files and other people's files are in no listing.
pub fn ignores_unknown_files(subject: &dyn Subject) {
    let store = subject.store();
    store.put_new(&name("obj/ab/x.age"), b"1").expect("put");
    for path in STRAYS {
        subject.plant(path, b"stray");
    }
    subject.plant("obj/ab/~$q8w7.tmp", b"half");
    assert_eq!(listed(store, ""), ["obj/ab/x.age"]);
}

/// Strays can be read for healing; in-flight files are none.
pub fn opens_strays_for_healing(subject: &dyn Subject) {
    let store = subject.store();
    store.put_new(&name("obj/ab/x.age"), b"1").expect("put");
    subject.plant("obj/ab/~$q8w7.tmp", b"half");
    for path in STRAYS {
        subject.plant(path, path.as_bytes());
    }
    let mut found = Vec::new();
    for stray in store.strays().expect("strays") {
        let mut text = String::new();
        store
            .open_stray(&stray)
            .expect("open")
            .read_to_string(&mut text)
            .expect("read");
        assert_eq!(stray.size(), text.len() as u64);
        found.push(text);
    }
    found.sort();
    let mut expected = STRAYS.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected);
}
