use proptest::prelude::*;

use super::*;
use crate::act::{Act, Person};
use crate::id::{CompartmentId, PersonId};
use crate::samples;

fn seat(fill: u8) -> SeatId {
    SeatId::from_bytes([fill; 16])
}

fn head(fill: u8, note: &[u8]) -> Head {
    Head {
        seat: seat(fill),
        seq: 3,
        note: Hash::of(note),
    }
}

fn kid() -> Kid {
    Kid::derive(CompartmentId::from_bytes([7; 16]), "age1qqqq")
}

fn body() -> BodyRef {
    BodyRef {
        class: Class::Data,
        kid: kid(),
        sha256: Hash::of(b"o"),
        size: 500,
        lines: Hash::of(b"l"),
    }
}

fn snap() -> SnapRef {
    SnapRef {
        class: Class::Text,
        kid: kid(),
        sha256: Hash::of(b"s"),
        size: 600,
    }
}

fn entry() -> Entry {
    Entry {
        vault: VaultId(Hash::of(b"v")),
        seat: seat(1),
        seq: 2,
        prev: Some(Hash::of(b"p")),
        clock: 5,
        time: "2026-01-05T09:00:00Z".into(),
        root: (1, Hash::of(b"v")),
        saw: vec![head(2, b"a"), head(3, b"b")],
        acts: vec![Act::Person(Person {
            person: PersonId::from_bytes([9; 16]),
        })],
        bodies: vec![body()],
        snaps: vec![snap()],
    }
}

fn refused(entry: &Entry) -> bool {
    Entry::parse(&entry.text()).is_err()
}

#[test]
fn the_lines_stand_as_the_format_lists_them() {
    let hash = |text: &[u8]| Hash::of(text).to_string();
    let (v, seat, kid) = (hash(b"v"), "01".repeat(16), kid());
    let expected = format!(
        "coffre-entry/v1\nvault {v}\nseat {seat}\nseq 2\nprev {}\nclock 5\ntime 2026-01-05T09:00:00Z\nroot 1 {v}\n\
         saw {} 3 {}\nsaw {} 3 {}\nact {{\"crit\":true,\"op\":\"person\",\"person\":\"{}\"}}\n\
         body data {kid} {} 500 {}\nsnap text {kid} {} 600\n",
        hash(b"p"),
        "02".repeat(16),
        hash(b"a"),
        "03".repeat(16),
        hash(b"b"),
        "09".repeat(16),
        hash(b"o"),
        hash(b"l"),
        hash(b"s"),
    );
    assert_eq!(entry().text(), expected);
    assert_eq!(Entry::parse(&expected), Ok(entry()));
}

#[test]
fn an_acknowledgement_has_no_act_and_no_body() {
    let bare = Entry {
        acts: Vec::new(),
        bodies: Vec::new(),
        snaps: Vec::new(),
        saw: Vec::new(),
        ..entry()
    };
    assert_eq!(Entry::parse(&bare.text()), Ok(bare));
}

#[test]
fn only_the_first_entry_of_a_seat_has_no_predecessor() {
    let first = Entry {
        seq: 1,
        prev: None,
        ..entry()
    };
    assert!(first.text().contains("\nprev -\n"));
    assert_eq!(Entry::parse(&first.text()), Ok(first));
    assert!(
        refused(&Entry { seq: 1, ..entry() }),
        "a predecessor of the first"
    );
    assert!(
        refused(&Entry {
            prev: None,
            ..entry()
        }),
        "none of the second"
    );
}

#[test]
fn numbers_begin_at_one() {
    assert!(
        refused(&Entry {
            seq: 0,
            prev: None,
            ..entry()
        }),
        "seq"
    );
    assert!(refused(&Entry { clock: 0, ..entry() }), "clock");
    assert!(
        refused(&Entry {
            root: (0, Hash::of(b"v")),
            ..entry()
        }),
        "version of the root"
    );
    assert!(
        refused(&Entry {
            saw: vec![Head {
                seq: 0,
                ..head(2, b"a")
            }],
            ..entry()
        }),
        "seq of a head"
    );
}

#[test]
fn heads_ascend_by_seat_and_after_a_fork_by_hash() {
    let mut fork = [head(2, b"a"), head(2, b"b"), head(2, b"c")];
    fork.sort_by_key(|head| head.note);
    let with = |saw: &[Head]| Entry {
        saw: saw.to_vec(),
        ..entry()
    };
    assert!(
        Entry::parse(&with(&fork[..2]).text()).is_ok(),
        "both sides of a fork"
    );
    for (saw, why) in [
        (vec![head(3, b"b"), head(2, b"a")], "seats descend"),
        (vec![fork[1], fork[0]], "hashes descend"),
        (vec![fork[0], fork[0]], "a head twice"),
        (fork.to_vec(), "three of one seat"),
        (vec![head(1, b"a")], "the own seat"),
    ] {
        assert!(refused(&with(&saw)), "{why}");
    }
}

#[test]
fn the_order_of_a_fork_is_by_hash_and_not_by_number() {
    let mut fork = [head(2, b"a"), head(2, b"b")];
    fork.sort_by_key(|head| head.note);
    fork[0].seq = 9;
    assert!(
        Entry::parse(
            &Entry {
                saw: fork.to_vec(),
                ..entry()
            }
            .text()
        )
        .is_ok()
    );
}

#[test]
fn lines_end_at_their_limits() {
    let heads: Vec<Head> = (0..=MAX_SAW)
        .map(|n| Head {
            seat: SeatId::from_bytes((2 + n as u128).to_be_bytes()),
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
    assert!(Entry::parse(&with(MAX_SAW, MAX_ACT, MAX_BODIES, MAX_SNAPS).text()).is_ok());
    for (entry, why) in [
        (with(MAX_SAW + 1, 0, 0, 0), "saw"),
        (with(0, MAX_ACT + 1, 0, 0), "act"),
        (with(0, 0, MAX_BODIES + 1, 0), "body"),
        (with(0, 0, 0, MAX_SNAPS + 1), "snap"),
    ] {
        assert_eq!(Entry::parse(&entry.text()), Err(ParseError::Size), "{why}");
    }
}

#[test]
fn sealed_files_end_at_their_limits() {
    let of = |size, snap_size| Entry {
        bodies: vec![BodyRef { size, ..body() }],
        snaps: vec![SnapRef {
            size: snap_size,
            ..snap()
        }],
        ..entry()
    };
    assert!(Entry::parse(&of(MAX_BODY, MAX_SNAPSHOT).text()).is_ok());
    assert!(refused(&of(MAX_BODY + 1, 1)), "body");
    assert!(refused(&of(1, MAX_SNAPSHOT + 1)), "snapshot");
}

#[test]
fn an_unknown_act_is_kept_and_one_that_is_not_canonical_refuses_the_entry() {
    let good = entry().text();
    let unknown = good.replace("\"op\":\"person\"", "\"op\":\"promote\"");
    let read = Entry::parse(&unknown).unwrap();
    assert!(matches!(read.acts[..], [Act::Unknown(_)]));
    assert_eq!(read.text(), unknown);
    assert!(Entry::parse(&good.replace("{\"crit\":true,", "{\"crit\": true,")).is_err());
}

#[test]
fn every_other_writing_of_an_entry_is_refused() {
    let good = entry().text();
    let v = Hash::of(b"v").to_string();
    for (from, to, why) in [
        ("coffre-entry/v1", "coffre-entry/v2", "another first line"),
        (v.as_str(), &v.to_uppercase(), "hex in upper case"),
        (v.as_str(), &v[1..], "a short hash"),
        ("seq 2", "seq 02", "a leading zero"),
        ("seq 2", "seq 2 ", "a space behind"),
        ("clock 5\n", "", "a missing line"),
        ("clock 5\n", "clock 5\nclock 5\n", "a line twice"),
        ("T09:00:00Z", "T09:00:00+00:00", "an instant in another form"),
        ("2026-01-05T", "2026-02-30T", "a day that does not exist"),
        ("body data", "body Data", "an unknown class"),
        (" 500 ", " 0500 ", "a size with a leading zero"),
        ("snap text", "snap", "a missing word"),
        ("\nact ", "\n\nact ", "an empty line"),
        ("\nact ", "\nnote x\nact ", "an unknown line"),
    ] {
        let text = good.replacen(from, to, 1);
        assert_ne!(text, good, "{why}");
        assert!(Entry::parse(&text).is_err(), "{why}");
    }
    let lines: Vec<&str> = good.lines().collect();
    for at in 1..lines.len() {
        let mut swapped = lines.clone();
        swapped.swap(at - 1, at);
        let text = swapped.join("\n") + "\n";
        assert!(Entry::parse(&text).is_err(), "lines {} and {at} swapped", at - 1);
    }
}

proptest! {
    #[test]
    fn an_entry_is_read_as_it_is_written(entry in samples::entry()) {
        prop_assert_eq!(Entry::parse(&entry.text()), Ok(entry));
    }

    #[test]
    fn what_is_read_is_written_back(entry in samples::entry(), at: proptest::sample::Index, to in "[ -~\n]") {
        let mut text = entry.text();
        let at = at.index(text.len());
        text.replace_range(at..=at, &to);
        if let Ok(read) = Entry::parse(&text) {
            prop_assert_eq!(read.text(), text);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes in samples::bytes("coffre-entry/v1\nvault a\nseat b\nseq 1\nprev -\nclock 1\n")) {
        if let Ok(text) = crate::text::checked(&bytes) {
            let _ = Entry::parse(text);
        }
    }
}

mod joined;
