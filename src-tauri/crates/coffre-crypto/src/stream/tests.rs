use std::io::Cursor;

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;
use crate::measure::{SEGMENT_BYTES, sha256};
use crate::seal::seal_object;

/// Six segments, the last one short.
const SIZE: usize = 21 << 20;

fn epoch() -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(1))
}

fn plain(size: usize) -> Vec<u8> {
    (0..size).map(|i| (i / 257) as u8 ^ i as u8).collect()
}

fn sealed(size: usize) -> Vec<u8> {
    seal_object(&plain(size), epoch().recipient()).unwrap().0
}

fn signed(bytes: &[u8]) -> SignedSegments {
    SignedSegments {
        size: bytes.len() as u64,
        hashes: bytes.chunks(SEGMENT_BYTES as usize).map(sha256).collect(),
    }
}

fn open(bytes: &[u8], signed: SignedSegments) -> Result<PlainStream<Cursor<&[u8]>>, OpenError> {
    PlainStream::open(Cursor::new(bytes), signed, &epoch())
}

/// What is given of `bytes`, and how it ends.
fn given(bytes: &[u8], signed: SignedSegments) -> (Vec<u8>, Result<(), OpenError>) {
    let mut out = Vec::new();
    let end = open(bytes, signed).and_then(|stream| {
        stream.give(|part| {
            out.extend_from_slice(part);
            Ok(())
        })
    });
    (out, end)
}

#[test]
fn the_parts_come_in_order_and_are_the_whole() {
    for size in [SIZE, 2 * SEGMENT_BYTES as usize, CHUNK, 1, 0] {
        let bytes = sealed(size);
        let stated = signed(&bytes);
        let stream = open(&bytes, stated.clone()).unwrap();
        assert_eq!(stream.plain_size(), size as u64, "known before it is read");
        let (out, end) = given(&bytes, stated);
        end.unwrap();
        assert!(out == plain(size), "{size} bytes");
    }
}

#[test]
fn an_altered_byte_in_the_fifth_segment_ends_it_before_a_byte_of_that_segment() {
    let bytes = sealed(SIZE);
    let stated = signed(&bytes);
    let mut bad = bytes;
    let at = 4 * SEGMENT_BYTES as usize;
    bad[at + 1234] ^= 1;
    let (out, end) = given(&bad, stated);
    assert!(matches!(end, Err(OpenError::HashMismatch)), "found {end:?}");
    assert!(plain(SIZE).starts_with(&out), "what came before is genuine");
    assert!(out.len() < at, "nothing of the altered segment is given");
    assert!(
        out.len() > 3 * SEGMENT_BYTES as usize,
        "what came before is given"
    );
}

#[test]
fn a_cut_file_and_another_number_of_hashes_are_refused() {
    let bytes = sealed(SIZE);
    let stated = signed(&bytes);
    let refused = |bytes: &[u8], stated| matches!(open(bytes, stated).err(), Some(OpenError::SizeMismatch));
    assert!(refused(&bytes[..bytes.len() - 1], stated.clone()), "cut");
    let mut fewer = stated;
    fewer.hashes.pop();
    assert!(refused(&bytes, fewer), "a hash is missing");
    let nothing = SignedSegments {
        size: 0,
        hashes: Vec::new(),
    };
    assert!(refused(&[], nothing), "nothing at all");
}

/// A genuine file whose last chunk says that another follows it.
#[test]
fn a_file_that_ends_before_its_last_chunk_is_damaged() {
    let bytes = sealed(SIZE);
    let header = check_header(&bytes, Cap::Object).unwrap();
    let cut = &bytes[..header + 16 + 100 * (CHUNK + 16)];
    let (_, end) = given(cut, signed(cut));
    assert!(matches!(end, Err(OpenError::Damaged)), "found {end:?}");
}

#[test]
fn who_takes_no_more_ends_it_and_is_heard() {
    let bytes = sealed(SIZE);
    let mut taken = 0;
    let end = open(&bytes, signed(&bytes)).unwrap().give(|_| {
        taken += 1;
        if taken < 3 { Ok(()) } else { Err(OpenError::NotAge) }
    });
    assert!(matches!(end, Err(OpenError::NotAge)), "his own words");
    assert_eq!(taken, 3, "nothing is given afterwards");
}
