//! Texts of entries (FORMAT.md 5.1).

use coffre_format::act::{Act, Person};
use coffre_format::entry::{BodyRef, Entry, Head, SnapRef};
use coffre_format::limits::{MAX_ACT, MAX_BODIES, MAX_BODY, MAX_SAW, MAX_SNAPS, MAX_SNAPSHOT};
use coffre_format::rank::Class;
use coffre_format::{Hash, Kid, SeatId};

use super::cast::{compartment, person, seat, vault};
use super::set::{Set, bad, changed, good};

/// An entry of seat 1 with one line of every kind.
pub(crate) fn entry() -> Entry {
    Entry {
        vault: vault(),
        seat: seat(1).id(),
        seq: 2,
        prev: Some(Hash::of(b"the entry before")),
        clock: 5,
        time: "2026-01-05T09:00:00Z".into(),
        root: (1, vault().0),
        saw: vec![head(2, b"a"), head(3, b"b")],
        acts: vec![Act::Person(Person { person: person(4) })],
        bodies: vec![body()],
        snaps: vec![snap()],
    }
}

fn head(fill: u8, note: &[u8]) -> Head {
    Head {
        seat: SeatId::from_bytes([fill; 16]),
        seq: 3,
        note: Hash::of(note),
    }
}

pub(crate) fn kid() -> Kid {
    Kid::derive(compartment(), &seat(7).keys().recipient)
}

fn body() -> BodyRef {
    BodyRef {
        class: Class::Data,
        kid: kid(),
        sha256: Hash::of(b"body"),
        size: 500,
        lines: Hash::of(b"lines"),
    }
}

fn snap() -> SnapRef {
    SnapRef {
        class: Class::Text,
        kid: kid(),
        sha256: Hash::of(b"snapshot"),
        size: 600,
    }
}

pub(crate) fn write(set: &mut Set) {
    accepted(set);
    contradictions(set);
    limits(set);
}

fn fork() -> Vec<Head> {
    let mut fork = vec![head(2, b"a"), head(2, b"b"), head(2, b"c")];
    fork.sort_by_key(|head| head.note);
    fork
}

fn accepted(set: &mut Set) {
    let hash = Hash::of(entry().text().as_bytes());
    set.add(good("entry", "5.1", "A line of every kind", entry().text()).with("note-hash", hash));
    let mut ok = |rule, comment: &str, entry: Entry| set.add(good("entry", rule, comment, entry.text()));
    let bare = Entry {
        acts: Vec::new(),
        bodies: Vec::new(),
        snaps: Vec::new(),
        ..entry()
    };
    ok("5.1", "An acknowledgement", bare.clone());
    ok(
        "5.1",
        "The first entry of a seat",
        Entry {
            seq: 1,
            prev: None,
            clock: 1,
            saw: Vec::new(),
            ..bare
        },
    );
    ok(
        "5.1",
        "Both heads of a forked seat, ascending by hash",
        Entry {
            saw: fork()[..2].to_vec(),
            ..entry()
        },
    );
    ok(
        "1.3",
        "Numbers of 19 digits",
        Entry {
            clock: 9_999_999_999_999_999_999,
            ..entry()
        },
    );
    ok(
        "5.1",
        "A time far in the future, which decides nothing",
        Entry {
            time: "9999-12-31T23:59:59Z".into(),
            ..entry()
        },
    );
    ok(
        "5.1",
        "A time before every other, which decides nothing",
        Entry {
            time: "0001-01-01T00:00:00Z".into(),
            ..entry()
        },
    );
    ok(
        "12.13",
        "A leap day",
        Entry {
            time: "2024-02-29T09:00:00Z".into(),
            ..entry()
        },
    );
    let text = changed(&entry().text(), "\"op\":\"person\"", "\"op\":\"promote\"");
    set.add(good(
        "entry",
        "12.11",
        "An unknown act makes only itself void",
        text,
    ));
    let text = changed(&entry().text(), "{\"crit\":true,\"op\":\"person\",", "{");
    set.add(good(
        "entry",
        "12.11",
        "An act without op and crit makes only itself void",
        text,
    ));
}

fn contradictions(set: &mut Set) {
    let mut no = |rule, comment: &str, entry: Entry| set.add(bad("entry", rule, comment, entry.text()));
    no(
        "5.1",
        "The first entry names a predecessor",
        Entry { seq: 1, ..entry() },
    );
    no(
        "5.1",
        "The second entry names none",
        Entry {
            prev: None,
            ..entry()
        },
    );
    no(
        "5.1",
        "Number 0",
        Entry {
            seq: 0,
            prev: None,
            ..entry()
        },
    );
    no("5.1", "Clock 0", Entry { clock: 0, ..entry() });
    no(
        "5.1",
        "Root version 0",
        Entry {
            root: (0, vault().0),
            ..entry()
        },
    );
    no(
        "5.1",
        "Heads that descend by seat",
        Entry {
            saw: vec![head(3, b"b"), head(2, b"a")],
            ..entry()
        },
    );
    no(
        "5.1",
        "Heads of a fork that descend by hash",
        Entry {
            saw: vec![fork()[1], fork()[0]],
            ..entry()
        },
    );
    no(
        "5.1",
        "A head twice",
        Entry {
            saw: vec![head(2, b"a"), head(2, b"a")],
            ..entry()
        },
    );
    no(
        "12.15",
        "Three heads of one seat",
        Entry {
            saw: fork(),
            ..entry()
        },
    );
    let own = Head {
        seat: seat(1).id(),
        ..head(0, b"a")
    };
    no(
        "5.1",
        "A head of the own seat",
        Entry {
            saw: vec![own],
            ..entry()
        },
    );
    no(
        "5.1",
        "A head at number 0",
        Entry {
            saw: vec![Head {
                seq: 0,
                ..head(2, b"a")
            }],
            ..entry()
        },
    );
}

fn limits(set: &mut Set) {
    let heads: Vec<Head> = (0..=MAX_SAW)
        .map(|n| Head {
            seat: SeatId::from_bytes((n as u128).to_be_bytes()),
            ..head(0, b"a")
        })
        .collect();
    let act = entry().acts[0].clone();
    let with = |saw: usize, acts: usize, bodies: usize, snaps: usize| Entry {
        saw: heads[..saw].to_vec(),
        acts: vec![act.clone(); acts],
        bodies: vec![body(); bodies],
        snaps: vec![snap(); snaps],
        ..entry()
    };
    let all = with(MAX_SAW, MAX_ACT, 16, MAX_SNAPS);
    set.add(good(
        "entry",
        "1.6",
        "As many heads, acts and snapshots as allowed",
        all.text(),
    ));
    set.add(good(
        "entry",
        "1.6",
        "As many bodies as allowed",
        with(0, 0, MAX_BODIES, 0).text(),
    ));
    let mut no = |comment: &str, entry: Entry| set.add(bad("entry", "1.6", comment, entry.text()));
    no("257 heads", with(MAX_SAW + 1, 0, 0, 0));
    no("257 acts", with(0, MAX_ACT + 1, 0, 0));
    no("65 bodies", with(0, 0, MAX_BODIES + 1, 0));
    no("17 snapshots", with(0, 0, 0, MAX_SNAPS + 1));
    no(
        "A body over 4 MiB",
        Entry {
            bodies: vec![BodyRef {
                size: MAX_BODY + 1,
                ..body()
            }],
            ..entry()
        },
    );
    no(
        "A snapshot over 64 MiB",
        Entry {
            snaps: vec![SnapRef {
                size: MAX_SNAPSHOT + 1,
                ..snap()
            }],
            ..entry()
        },
    );
    let largest = Entry {
        bodies: vec![BodyRef {
            size: MAX_BODY,
            ..body()
        }],
        snaps: vec![SnapRef {
            size: MAX_SNAPSHOT,
            ..snap()
        }],
        ..entry()
    };
    set.add(good(
        "entry",
        "1.6",
        "The largest body and snapshot",
        largest.text(),
    ));
}
