use super::*;

fn keys(fill: u8) -> PublicKeys {
    PublicKeys {
        recipient: format!("age1{}", "q".repeat(usize::from(fill) + 4)),
        sign: [fill; 32],
    }
}

fn director(person: u8) -> Director {
    let keys = keys(person);
    Director {
        person: PersonId::from_bytes([person; 16]),
        seat: keys.seat(),
        keys,
    }
}

fn second() -> Root {
    Root {
        version: 2,
        vault: Some(VaultId(Hash::of(b"one"))),
        prev: vec![Hash::of(b"one")],
        format: 1,
        reader: 1,
        threshold: 1,
        directors: vec![director(1), director(2)],
        recovery: vec![Recovery {
            keys: keys(5),
            alone: true,
        }],
        cuts: vec![Cut {
            seat: keys(9).seat(),
            last: Some((4, Hash::of(b"four"))),
        }],
    }
}

fn first() -> Root {
    Root {
        version: 1,
        vault: None,
        prev: Vec::new(),
        cuts: Vec::new(),
        ..second()
    }
}

fn refused(text: &str) -> bool {
    Root::parse(text).is_err()
}

#[test]
fn the_lines_stand_as_the_format_lists_them() {
    let d = director(1);
    let root = Root {
        directors: vec![d.clone()],
        cuts: vec![Cut {
            seat: d.seat,
            last: None,
        }],
        ..second()
    };
    let one = Hash::of(b"one");
    let (sign, sheet) = (to_base64(&[1; 32]), to_base64(&[5; 32]));
    let expected = format!(
        "coffre-root/v1\nversion 2\nvault {one}\nprev {one}\nformat 1\nreader 1\nthreshold 1\n\
         director {} {} age1qqqqq {sign}\nrecovery age1qqqqqqqqq {sheet} alone\ncut {} 0 -\n",
        "01".repeat(16),
        d.seat,
        d.seat
    );
    assert_eq!(root.text(), expected);
    assert_eq!(Root::parse(&expected), Ok(root));
}

#[test]
fn version_1_has_neither_vault_nor_predecessor_and_the_others_have_both() {
    assert_eq!(Root::parse(&first().text()), Ok(first()));
    let vault = second().vault;
    for (root, why) in [
        (Root { vault, ..first() }, "a vault in version 1"),
        (
            Root {
                prev: second().prev,
                ..first()
            },
            "a predecessor in version 1",
        ),
        (
            Root {
                vault: None,
                ..second()
            },
            "no vault in version 2",
        ),
        (
            Root {
                prev: Vec::new(),
                ..second()
            },
            "no predecessor in version 2",
        ),
        (
            Root {
                version: 0,
                ..first()
            },
            "version 0",
        ),
    ] {
        assert!(refused(&root.text()), "{why}");
    }
}

#[test]
fn two_predecessors_ascend_and_three_are_too_many() {
    let mut prev = vec![Hash::of(b"one"), Hash::of(b"two"), Hash::of(b"three")];
    prev.sort();
    let with = |prev: Vec<Hash>| Root { prev, ..second() }.text();
    assert!(Root::parse(&with(prev[..2].to_vec())).is_ok());
    assert!(refused(&with(vec![prev[1], prev[0]])), "descending");
    assert!(refused(&with(vec![prev[0], prev[0]])), "one twice");
    assert!(refused(&with(prev)), "three");
}

#[test]
fn the_threshold_counts_persons_and_not_seats() {
    let mut one_person = second();
    for director in &mut one_person.directors {
        director.person = PersonId::from_bytes([1; 16]);
    }
    one_person.directors.sort();
    assert!(Root::parse(&one_person.text()).is_ok());
    for (threshold, root) in [(0, second()), (3, second()), (2, one_person)] {
        assert!(refused(&Root { threshold, ..root }.text()), "{threshold}");
    }
}

#[test]
fn a_newer_format_is_read() {
    let newer = Root {
        format: 2,
        reader: 2,
        ..second()
    };
    assert_eq!(Root::parse(&newer.text()), Ok(newer));
    assert!(refused(
        &Root {
            format: 0,
            ..second()
        }
        .text()
    ));
    assert!(refused(
        &Root {
            reader: 0,
            ..second()
        }
        .text()
    ));
}

#[test]
fn there_is_at_least_one_director() {
    assert!(refused(
        &Root {
            directors: Vec::new(),
            ..second()
        }
        .text()
    ));
}

#[test]
fn a_seat_belongs_to_its_keys() {
    let mut root = second();
    root.directors[0].seat = keys(7).seat();
    assert!(refused(&root.text()));
}

#[test]
fn lines_of_one_word_ascend_and_name_each_thing_once() {
    let mut swapped = second();
    swapped.directors.reverse();
    let mut same_seat = second();
    same_seat.directors[1] = Director {
        person: PersonId::from_bytes([2; 16]),
        ..director(1)
    };
    let recovery = |alone| Recovery { keys: keys(5), alone };
    let cut = |seat: u8, last| Cut {
        seat: SeatId::from_bytes([seat; 16]),
        last,
    };
    for (root, why) in [
        (swapped, "directors descend"),
        (same_seat, "a seat of two persons"),
        (
            Root {
                directors: vec![director(1), director(1)],
                ..second()
            },
            "a director twice",
        ),
        (
            Root {
                recovery: vec![recovery(true), recovery(false)],
                ..second()
            },
            "a recovery key in two lines",
        ),
        (
            Root {
                cuts: vec![cut(2, None), cut(1, None)],
                ..second()
            },
            "cuts descend",
        ),
        (
            Root {
                cuts: vec![cut(1, None), cut(1, Some((1, Hash::of(b""))))],
                ..second()
            },
            "a seat cut twice",
        ),
    ] {
        assert!(refused(&root.text()), "{why}");
    }
}

#[test]
fn recovery_lines_ascend_by_their_text_and_not_by_the_bytes_of_the_key() {
    // 0xfb… is "+…" in base64, which sorts before "A…" of 0x00….
    let recovery = |sign| Recovery {
        keys: PublicKeys {
            recipient: "age1qqqqq".into(),
            sign,
        },
        alone: false,
    };
    let by_text = Root {
        recovery: vec![recovery([0xfb; 32]), recovery([0; 32])],
        ..second()
    };
    assert!(Root::parse(&by_text.text()).is_ok());
    let by_bytes = Root {
        recovery: vec![recovery([0; 32]), recovery([0xfb; 32])],
        ..second()
    };
    assert!(refused(&by_bytes.text()));
}

#[test]
fn a_cut_at_zero_has_no_hash_and_any_other_has_one() {
    let text = second().text();
    let hash = Hash::of(b"four").to_string();
    assert!(refused(
        &text.replace(&format!(" 4 {hash}"), &format!(" 0 {hash}"))
    ));
    assert!(refused(&text.replace(&format!(" 4 {hash}"), " 4 -")));
}

#[test]
fn every_other_writing_of_a_root_is_refused() {
    let good = second().text();
    for (from, to, why) in [
        ("coffre-root/v1", "coffre-root/v2", "another first line"),
        ("version 2", "version 02", "a leading zero"),
        ("version 2", "version  2", "two spaces"),
        ("version 2", "Version 2", "a word in upper case"),
        ("version 2\n", "", "a missing line"),
        ("reader 1\n", "reader 1\nreader 1\n", "a line twice"),
        (
            "reader 1\nthreshold 1\n",
            "threshold 1\nreader 1\n",
            "lines in another order",
        ),
        ("format 1\n", "format one\n", "a number in letters"),
        ("alone", "Alone", "an unknown word"),
        ("alone", "alone ", "a space behind"),
        ("age1qqqqq ", "age1QQQQQ ", "a recipient in upper case"),
        ("threshold 1\n", "threshold 1\n\n", "an empty line"),
        ("threshold 1\n", "threshold 1\nnote x\n", "an unknown line"),
    ] {
        let text = good.replacen(from, to, 1);
        assert_ne!(text, good, "{why}");
        assert!(refused(&text), "{why}");
    }
    assert!(refused(&format!("{good}x\n")), "a line behind");
}

mod properties;
