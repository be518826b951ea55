//! Texts of the root chain (FORMAT.md 3.2).

use coffre_format::root::{Cut, Director, PublicKeys, Recovery, Root};
use coffre_format::{Hash, SeatId};

use super::cast::{person, seat, vault};
use super::set::{Set, bad, good};

fn director(n: u8) -> Director {
    let keys = seat(n).keys();
    Director {
        person: person(n),
        seat: keys.seat(),
        keys,
    }
}

fn first() -> Root {
    Root {
        version: 1,
        vault: None,
        prev: Vec::new(),
        format: 1,
        reader: 1,
        threshold: 1,
        directors: vec![director(1), director(2)],
        recovery: vec![Recovery {
            keys: seat(9).keys(),
            alone: true,
        }],
        cuts: Vec::new(),
    }
}

pub(crate) fn second() -> Root {
    Root {
        version: 2,
        vault: Some(vault()),
        prev: vec![vault().0],
        cuts: vec![Cut {
            seat: seat(3).id(),
            last: Some((4, Hash::of(b"note 4"))),
        }],
        ..first()
    }
}

pub(crate) fn write(set: &mut Set) {
    let mut ok = |rule, comment: &str, root: Root| set.add(good("root", rule, comment, root.text()));
    ok("3.2", "Version 1 with two directors and a sheet", first());
    ok("3.2", "Version 2 with a cut", second());
    ok(
        "3.2",
        "A cut of everything",
        Root {
            cuts: vec![Cut {
                seat: seat(3).id(),
                last: None,
            }],
            ..second()
        },
    );
    ok(
        "3.2",
        "A cut in version 1",
        Root {
            cuts: second().cuts,
            ..first()
        },
    );
    ok(
        "3.2",
        "No recovery key",
        Root {
            recovery: Vec::new(),
            ..first()
        },
    );
    ok(
        "3.2",
        "A threshold of all directors",
        Root {
            threshold: 2,
            ..first()
        },
    );
    ok(
        "12.9",
        "A newer format, which an older program reads and does not write",
        Root {
            format: 2,
            reader: 2,
            ..second()
        },
    );
    let mut prev = vec![vault().0, Hash::of(b"a sibling")];
    prev.sort();
    ok(
        "3.5",
        "Two predecessors where siblings are joined",
        Root {
            prev: prev.clone(),
            ..second()
        },
    );
    let mut same_person = first();
    same_person.directors[1].person = person(1);
    same_person.directors.sort();
    ok("3.2", "Two seats of one person", same_person.clone());
    let by_text = vec![recovery_of([0xfb; 32]), recovery_of([0; 32])];
    ok(
        "12.9",
        "Recovery lines ascend by their bytes",
        Root {
            recovery: by_text.clone(),
            ..first()
        },
    );

    let hash = Hash::of(first().text().as_bytes());
    set.add(
        good(
            "root",
            "3.3",
            "The hash of version 1 is the vault id",
            first().text(),
        )
        .with("note-hash", hash),
    );
    contradictions(set, prev, same_person, by_text);
}

fn recovery_of(sign: [u8; 32]) -> Recovery {
    let recipient = seat(9).keys().recipient;
    Recovery {
        keys: PublicKeys { recipient, sign },
        alone: false,
    }
}

fn contradictions(set: &mut Set, prev: Vec<Hash>, same_person: Root, by_text: Vec<Recovery>) {
    let mut no = |rule, comment: &str, root: Root| set.add(bad("root", rule, comment, root.text()));
    no(
        "3.2",
        "Version 1 names a vault",
        Root {
            vault: Some(vault()),
            ..first()
        },
    );
    no(
        "3.2",
        "Version 1 names a predecessor",
        Root {
            prev: vec![vault().0],
            ..first()
        },
    );
    no(
        "3.2",
        "Version 2 without a vault",
        Root {
            vault: None,
            ..second()
        },
    );
    no(
        "3.2",
        "Version 2 without a predecessor",
        Root {
            prev: Vec::new(),
            ..second()
        },
    );
    no(
        "3.2",
        "Version 0",
        Root {
            version: 0,
            ..first()
        },
    );
    no(
        "3.2",
        "Predecessors that descend",
        Root {
            prev: vec![prev[1], prev[0]],
            ..second()
        },
    );
    no(
        "3.2",
        "One predecessor twice",
        Root {
            prev: vec![prev[0], prev[0]],
            ..second()
        },
    );
    no("3.2", "Three predecessors", {
        let mut three = prev;
        three.push(Hash::from_bytes([0xff; 32]));
        three.sort();
        Root {
            prev: three,
            ..second()
        }
    });
    no(
        "3.2",
        "A threshold of nobody",
        Root {
            threshold: 0,
            ..first()
        },
    );
    no(
        "3.2",
        "A threshold above the number of directors",
        Root {
            threshold: 3,
            ..first()
        },
    );
    no(
        "3.2",
        "A threshold above the number of persons",
        Root {
            threshold: 2,
            ..same_person
        },
    );
    no(
        "3.2",
        "No director",
        Root {
            directors: Vec::new(),
            ..first()
        },
    );
    no("3.2", "Format 0", Root { format: 0, ..first() });
    no("3.2", "Reader 0", Root { reader: 0, ..first() });
    no(
        "3.2",
        "Directors that descend",
        Root {
            directors: vec![director(2), director(1)],
            ..first()
        },
    );
    no(
        "3.2",
        "A director twice",
        Root {
            directors: vec![director(1), director(1)],
            ..first()
        },
    );
    let mut foreign = first();
    foreign.directors[0].seat = SeatId::from_bytes([0x11; 16]);
    no("4.1", "A seat that is not that of its keys", foreign);
    let mut shared = first();
    shared.directors[1] = Director {
        person: person(2),
        ..director(1)
    };
    no("12.9", "One seat of two persons", shared);
    let recovery = |alone| Recovery {
        keys: seat(9).keys(),
        alone,
    };
    no(
        "12.9",
        "One recovery key in two lines",
        Root {
            recovery: vec![recovery(true), recovery(false)],
            ..first()
        },
    );
    let by_key = by_text.into_iter().rev().collect();
    no(
        "12.9",
        "Recovery lines that ascend by the bytes of the key alone",
        Root {
            recovery: by_key,
            ..first()
        },
    );
    let cut = |n: u8, last| Cut {
        seat: SeatId::from_bytes([n; 16]),
        last,
    };
    no(
        "3.2",
        "Cuts that descend",
        Root {
            cuts: vec![cut(2, None), cut(1, None)],
            ..second()
        },
    );
    let twice = vec![cut(1, None), cut(1, Some((1, Hash::of(b"note 1"))))];
    no(
        "12.9",
        "A seat cut twice",
        Root {
            cuts: twice,
            ..second()
        },
    );
}
