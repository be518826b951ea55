//! Files of joined notes (FORMAT.md 2.1, 12.11).

use coffre_format::entry::Entry;
use coffre_format::note::join;
use coffre_format::path::FileName;
use coffre_format::{Hash, SeatId};

use super::cast::seat;
use super::entry::entry;
use super::set::{Set, bad, good};

pub(crate) fn write(set: &mut Set) {
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
