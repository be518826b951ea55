//! Files and their bytes.

use std::io::{Read, Seek, SeekFrom, Write};

use coffre_format::Hash;

use super::{Subject, listed, name, pattern};
use crate::{Deleted, Put, Stat, StoreError};

/// A file can be read as soon as it was written.
pub fn reads_after_writing(subject: &dyn Subject) {
    let store = subject.store();
    assert_eq!(
        store.put_new(&name("obj/ab/x.age"), b"sealed").expect("put"),
        Put::Created
    );
    assert_eq!(store.get(&name("obj/ab/x.age"), 6).expect("get"), b"sealed");
    let stat = store.stat(&name("obj/ab/x.age")).expect("stat");
    assert_eq!(
        stat,
        Some(Stat {
            size: 6,
            placeholder: false
        })
    );
    assert_eq!(listed(store, ""), ["obj/ab/x.age"]);
}

/// The same bytes are there already; other bytes are refused and nothing is overwritten.
pub fn creates_only(subject: &dyn Subject) {
    let store = subject.store();
    let name = name("root/one.note");
    store.put_new(&name, b"first").expect("put");
    assert_eq!(store.put_new(&name, b"first").expect("put again"), Put::Exists);
    for other in [b"other".as_slice(), b"", b"first and more"] {
        assert!(matches!(store.put_new(&name, other), Err(StoreError::Collision)));
        let mut pending = store.begin().expect("begin");
        pending.write_all(other).expect("write");
        assert!(matches!(pending.finish(&name), Err(StoreError::Collision)));
    }
    let mut pending = store.begin().expect("begin");
    pending.write_all(b"first").expect("write");
    assert_eq!(pending.finish(&name).expect("finish"), Put::Exists);
    assert_eq!(store.get(&name, 99).expect("get"), b"first");
}

/// A file and a folder of nearly one name do not meet.
pub fn keeps_names_apart(subject: &dyn Subject) {
    let store = subject.store();
    let names = ["a-b", "a.b", "a/b", "ab", "b/a/c/d", "readme.txt"];
    for (n, path) in names.iter().enumerate() {
        store
            .put_new(&name(path), &[u8::try_from(n).expect("few names")])
            .expect("put");
    }
    for (n, path) in names.iter().enumerate() {
        assert_eq!(
            store.get(&name(path), 1).expect("get"),
            [u8::try_from(n).expect("few names")]
        );
    }
    assert_eq!(listed(store, ""), names);
    assert!(matches!(store.get(&name("a/c"), 1), Err(StoreError::NotFound)));
    assert_eq!(store.stat(&name("none/at/all")).expect("stat"), None);
}

/// A range is cut at the end of the file.
pub fn reads_ranges(subject: &dyn Subject) {
    let store = subject.store();
    store.put_new(&name("x"), b"0123456789").expect("put");
    let range = |offset, len| store.get_range(&name("x"), offset, len).expect("range");
    assert_eq!(range(0, 10), b"0123456789");
    assert_eq!(range(3, 4), b"3456");
    assert_eq!(range(8, 9), b"89");
    assert_eq!(range(9, usize::MAX), b"9");
    for (offset, len) in [(10, 1), (u64::MAX, 1), (4, 0)] {
        assert_eq!(range(offset, len), b"");
    }
    assert!(matches!(
        store.get_range(&name("y"), 0, 1),
        Err(StoreError::NotFound)
    ));
}

/// A file above the caller's limit is not read; one at the limit is.
pub fn refuses_what_is_too_large(subject: &dyn Subject) {
    let store = subject.store();
    store.put_new(&name("x"), b"1234567").expect("put");
    assert!(matches!(
        store.get(&name("x"), 4),
        Err(StoreError::TooLarge { size: 7, most: 4 })
    ));
    assert_eq!(store.get(&name("x"), 7).expect("get"), b"1234567");
    assert_eq!(store.get(&name("x"), u64::MAX).expect("get"), b"1234567");
}

/// A file of several megabytes goes in piece by piece, is hashed on the way and can be read anywhere.
pub fn reads_and_seeks_in_big_objects(subject: &dyn Subject) {
    let store = subject.store();
    let bytes = pattern(5 * 1024 * 1024 + 17);
    let mut pending = store.begin().expect("begin");
    for piece in bytes.chunks(65_536 + 1) {
        pending.write_all(piece).expect("write");
    }
    assert_eq!(
        (pending.hash(), pending.size()),
        (Hash::of(&bytes), bytes.len() as u64)
    );
    let name = name(&format!("obj/00/{}.age", pending.hash()));
    assert_eq!(pending.finish(&name).expect("finish"), Put::Created);

    assert_eq!(
        store.get_range(&name, 4_194_303, 1000).expect("range"),
        bytes[4_194_303..4_195_303]
    );
    let mut reader = store.open(&name).expect("open");
    let mut piece = [0u8; 7];
    reader.seek(SeekFrom::End(-7)).expect("seek");
    reader.read_exact(&mut piece).expect("read");
    assert_eq!(piece, bytes[bytes.len() - 7..]);
    reader.rewind().expect("seek");
    let mut whole = Vec::new();
    reader.read_to_end(&mut whole).expect("read");
    assert!(whole == bytes);
}

/// A deleted file is gone, and deleting again says so.
pub fn deletes_once(subject: &dyn Subject) {
    let store = subject.store();
    store.put_new(&name("join/x.age"), b"1").expect("put");
    assert_eq!(
        store.delete(&name("join/x.age")).expect("delete"),
        Deleted::Removed
    );
    assert_eq!(
        store.delete(&name("join/x.age")).expect("delete"),
        Deleted::Absent
    );
    assert_eq!(
        store.delete(&name("none/at/all")).expect("delete"),
        Deleted::Absent
    );
    assert_eq!(listed(store, ""), [""; 0]);
    assert_eq!(
        store.put_new(&name("join/x.age"), b"2").expect("put"),
        Put::Created
    );
}

/// A file of no bytes is a file.
pub fn keeps_an_empty_file(subject: &dyn Subject) {
    let store = subject.store();
    let pending = store.begin().expect("begin");
    assert_eq!(pending.size(), 0);
    assert_eq!(pending.finish(&name("x")).expect("finish"), Put::Created);
    assert_eq!(
        store.stat(&name("x")).expect("stat"),
        Some(Stat {
            size: 0,
            placeholder: false
        })
    );
    assert_eq!(store.get(&name("x"), 0).expect("get"), b"");
}
