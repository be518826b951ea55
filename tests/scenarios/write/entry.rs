//! Texts of entries and files of joined ones (FORMAT.md 5.1, 12.11).

use coffre_format::act::{Act, Person};
use coffre_format::entry::{BodyRef, Entry, Head, SnapRef};
use coffre_format::limits::{MAX_ACT, MAX_BODIES, MAX_BODY, MAX_SAW, MAX_SNAPS, MAX_SNAPSHOT};
use coffre_format::note::join;
use coffre_format::path::FileName;
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

fn kid() -> Kid {
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
    lines(set);
    joined(set);
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
        "12.14",
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

fn lines(set: &mut Set) {
    let text = entry().text();
    let v = vault().to_string();
    let act = entry().acts[0].line();
    for (rule, comment, from, to) in [
        (
            "5.1",
            "Another first line of an entry",
            "coffre-entry/v1",
            "coffre-entry/v2".to_owned(),
        ),
        ("1.2", "A vault in upper case", v.as_str(), v.to_uppercase()),
        ("1.2", "A vault of 63 digits", v.as_str(), v[1..].to_owned()),
        ("1.3", "A clock with a leading zero", "clock 5", "clock 05".into()),
        ("1.3", "A clock with a sign", "clock 5", "clock +5".into()),
        (
            "1.3",
            "A clock of 20 digits",
            "clock 5",
            "clock 10000000000000000000".into(),
        ),
        ("1.3", "A clock in other digits", "clock 5", "clock ５".into()),
        ("5.1", "A space behind a number", "seq 2", "seq 2 ".into()),
        ("5.1", "A missing clock", "clock 5\n", String::new()),
        (
            "5.1",
            "A missing time",
            "time 2026-01-05T09:00:00Z\n",
            String::new(),
        ),
        (
            "5.1",
            "A clock that stands twice",
            "clock 5\n",
            "clock 5\nclock 5\n".into(),
        ),
        (
            "1.3",
            "A time with an offset",
            "T09:00:00Z",
            "T09:00:00+00:00".into(),
        ),
        (
            "1.3",
            "A time with a fraction",
            "T09:00:00Z",
            "T09:00:00.5Z".into(),
        ),
        (
            "1.3",
            "A time with a space for the T",
            "T09:00:00Z",
            " 09:00:00Z".into(),
        ),
        (
            "12.13",
            "A day that does not exist",
            "2026-01-05T",
            "2026-02-30T".into(),
        ),
        (
            "12.13",
            "A leap day in a year without one",
            "2026-01-05T",
            "1900-02-29T".into(),
        ),
        ("12.13", "Year 0", "2026-01-05T", "0000-01-05T".into()),
        ("12.13", "Hour 24", "T09:00:00Z", "T24:00:00Z".into()),
        ("12.13", "Second 60", "T09:00:00Z", "T09:00:60Z".into()),
        (
            "5.1",
            "An unknown class of body",
            "body data",
            "body other".into(),
        ),
        ("1.3", "A size with a leading zero", " 500 ", " 0500 ".into()),
        ("5.1", "A snapshot without its class", "snap text", "snap".into()),
        (
            "5.1",
            "An act before the heads",
            "saw 02",
            format!("act {act}\nsaw 02"),
        ),
        (
            "5.1",
            "An unknown line in an entry",
            "\nact ",
            "\nnote x\nact ".into(),
        ),
        ("5.1", "An empty line in an entry", "\nact ", "\n\nact ".into()),
        (
            "1.5",
            "An act that is not canonical",
            "{\"crit\":true,",
            "{\"crit\": true,".into(),
        ),
        ("1.5", "An act that is no object", act.as_str(), "[]".into()),
        (
            "6.2",
            "A kid in upper case",
            &kid().to_string(),
            kid().to_string().to_uppercase(),
        ),
        (
            "1.1",
            "A carriage return in an entry",
            "seq 2\n",
            "seq 2\r\n".into(),
        ),
    ] {
        set.add(bad("entry", rule, comment, changed(&text, from, &to)));
    }
    set.add(bad(
        "entry",
        "5.1",
        "A line behind the last one",
        format!("{text}more\n"),
    ));
    set.add(bad(
        "entry",
        "1.1",
        "No line feed at the end of an entry",
        text.trim_end(),
    ));
}

fn joined(set: &mut Set) {
    let signer = seat(1);
    let note = |seq| {
        let prev = Hash::of(format!("entry {}", seq - 1).as_bytes());
        signer.note(
            &Entry {
                seq,
                prev: Some(prev),
                ..entry()
            }
            .text(),
        )
    };
    let notes: Vec<Vec<u8>> = (2..=4).map(note).collect();
    let of = |order: &[usize]| join(&order.iter().map(|at| notes[*at].as_slice()).collect::<Vec<_>>());
    let whole = of(&[0, 1, 2]);
    let path = |seat: SeatId, from, to, bytes: &[u8]| FileName::joined(seat, from, to, bytes).path();
    let own = |from, to, bytes: &[u8]| path(signer.id(), from, to, bytes);
    set.add(
        good(
            "joined",
            "2.1",
            "Three joined notes, each with the bytes of its single file",
            whole.clone(),
        )
        .with("path", own(2, 4, &whole)),
    );
    set.add(good("joined", "2.1", "One note alone", of(&[0])).with("path", own(2, 2, &of(&[0]))));
    let behind = [whole.as_slice(), &[0x1e]].concat();
    let with_line = [notes[0].as_slice(), b"\x1e\n", &notes[1]].concat();
    for (rule, comment, bytes, path) in [
        (
            "2.1",
            "Joined notes of another hash",
            whole.clone(),
            own(2, 4, &of(&[0])),
        ),
        (
            "12.11",
            "A longer range than there are notes",
            whole.clone(),
            own(2, 5, &whole),
        ),
        (
            "12.11",
            "A shorter range than there are notes",
            whole.clone(),
            own(2, 3, &whole),
        ),
        (
            "12.11",
            "A range beside the notes",
            whole.clone(),
            own(3, 5, &whole),
        ),
        (
            "12.11",
            "Notes of another seat",
            whole.clone(),
            path(seat(2).id(), 2, 4, &whole),
        ),
        (
            "12.11",
            "Notes in another order",
            of(&[1, 0, 2]),
            own(2, 4, &of(&[1, 0, 2])),
        ),
        (
            "12.11",
            "A note twice",
            of(&[0, 0, 2]),
            own(2, 4, &of(&[0, 0, 2])),
        ),
        (
            "2.1",
            "A separator behind the last note",
            behind.clone(),
            own(2, 5, &behind),
        ),
        (
            "2.1",
            "A line feed behind a separator",
            with_line.clone(),
            own(2, 3, &with_line),
        ),
        ("2.1", "No note at all", Vec::new(), own(2, 2, &[])),
        (
            "2.1",
            "The name of a single entry",
            whole.clone(),
            FileName::entry(signer.id(), 2, &Hash::of(&whole)).path(),
        ),
    ] {
        set.add(bad("joined", rule, comment, bytes).with("path", path));
    }
}
