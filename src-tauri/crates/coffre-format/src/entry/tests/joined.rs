//! Files of joined notes.

use super::*;
use crate::note::{assemble, join};

fn joined() -> (String, Vec<u8>) {
    let notes: Vec<Vec<u8>> = (2..=4)
        .map(|seq| {
            assemble(
                &Entry { seq, ..entry() }.text(),
                Signer::Seat(seat(1)),
                &[7; 32],
                &[9; 64],
            )
        })
        .collect();
    let bytes = join(&notes.iter().map(Vec::as_slice).collect::<Vec<_>>());
    (FileName::joined(seat(1), 2, 4, &bytes).path(), bytes)
}

#[test]
fn joined_notes_come_apart_as_they_were() {
    let (path, bytes) = joined();
    let notes = unjoin(&path, &bytes).unwrap();
    assert_eq!(notes.len(), 3);
    assert_eq!(join(&notes), bytes);
}

#[test]
fn joined_notes_that_do_not_fit_their_name_are_refused() {
    let (path, bytes) = joined();
    let named = |seat_of: u8, from, to, bytes: &[u8]| {
        let path = FileName::joined(seat(seat_of), from, to, bytes).path();
        unjoin(&path, bytes).map(|notes| notes.len())
    };
    assert!(named(1, 2, 4, &bytes).is_ok());
    assert!(unjoin(&path, &bytes[1..]).is_err(), "another hash");
    assert!(named(1, 2, 5, &bytes).is_err(), "a longer range");
    assert!(named(1, 2, 3, &bytes).is_err(), "a shorter range");
    assert!(named(1, 3, 5, &bytes).is_err(), "another range");
    assert!(named(2, 2, 4, &bytes).is_err(), "another seat");
    let mut pieces: Vec<&[u8]> = split_joined(&bytes).collect();
    pieces.swap(0, 1);
    assert!(named(1, 2, 4, &join(&pieces)).is_err(), "another order");
    let behind = [bytes.as_slice(), &[0x1e]].concat();
    assert!(named(1, 2, 5, &behind).is_err(), "a separator behind");
    let single = FileName::entry(seat(1), 2, &Hash::of(b"")).path();
    assert!(unjoin(&single, &bytes).is_err(), "the name of a single note");
}
