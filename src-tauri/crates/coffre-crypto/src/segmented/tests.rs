use std::cell::Cell;
use std::io::Cursor;
use std::rc::Rc;

use age_core::format::{FileKey, Stanza};
use age_core::secrecy::ExposeSecret as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;
use crate::measure::Measured;
use crate::open::open_verified;
use crate::seal::seal_object;

const CHUNK: usize = 64 * 1024;

fn epoch() -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(1))
}

fn plain(size: usize) -> Vec<u8> {
    (0..size).map(|i| (i / 257) as u8 ^ i as u8).collect()
}

fn sealed(size: usize) -> (Vec<u8>, Measured) {
    seal_object(&plain(size), epoch().recipient()).unwrap()
}

fn signed(bytes: &[u8]) -> SignedSegments {
    SignedSegments {
        size: bytes.len() as u64,
        hashes: bytes.chunks(SEGMENT_BYTES as usize).map(sha256).collect(),
    }
}

fn header_length(bytes: &[u8]) -> usize {
    check_header(bytes, Cap::Object).unwrap()
}

/// Rewrites one chunk as a reader of the compartment can: file key from the header, payload key from the nonce.
fn forge_chunk(bytes: &mut [u8], index: usize, content: &[u8; CHUNK]) {
    let header = header_length(bytes);
    let file_key = file_key(&bytes[..header]);
    let nonce = bytes[header..header + 16].to_vec();
    let mut key = [0u8; 32];
    hkdf::Hkdf::<sha2::Sha256>::new(Some(&nonce), file_key.expose_secret())
        .expand(b"payload", &mut key)
        .unwrap();
    let mut chunk_nonce = [0u8; 12];
    chunk_nonce[3..11].copy_from_slice(&(index as u64).to_be_bytes());
    let forged = ChaCha20Poly1305::new(Key::from_slice(&key))
        .encrypt(Nonce::from_slice(&chunk_nonce), content.as_slice())
        .unwrap();
    let start = header + 16 + index * SEALED_CHUNK as usize;
    bytes[start..start + forged.len()].copy_from_slice(&forged);
}

fn file_key(header: &[u8]) -> FileKey {
    let text = String::from_utf8(header.to_vec()).unwrap();
    let mut lines = text.lines();
    let share = lines.find_map(|line| line.strip_prefix("-> X25519 ")).unwrap();
    let stanza = Stanza {
        tag: "X25519".into(),
        args: vec![share.into()],
        body: STANDARD_NO_PAD.decode(lines.next().unwrap()).unwrap(),
    };
    epoch().as_age().unwrap_stanza(&stanza).unwrap().unwrap()
}

/// What age alone makes of the bytes.
fn by_age_alone(bytes: &[u8]) -> Vec<u8> {
    let identity = epoch();
    let mut out = Vec::new();
    Decryptor::new(bytes)
        .unwrap()
        .decrypt(std::iter::once(identity.as_age()))
        .unwrap()
        .read_to_end(&mut out)
        .unwrap();
    out
}

#[test]
fn age_alone_accepts_a_chunk_forged_by_a_reader_and_we_do_not() {
    let (mut bytes, _) = sealed(17 << 20);
    let stated = signed(&bytes);
    // Chunk 100 lies in the second segment.
    forge_chunk(&mut bytes, 100, &[0xee; CHUNK]);
    assert_eq!(
        &by_age_alone(&bytes)[100 * CHUNK..101 * CHUNK],
        &[0xee; CHUNK],
        "the forgery is perfect for age"
    );
    let mut reader = SegmentedReader::open(Cursor::new(&bytes), stated, &epoch()).unwrap();
    reader.seek(SeekFrom::Start(100 * CHUNK as u64)).unwrap();
    let error = reader.read(&mut [0u8; 10]).unwrap_err();
    assert!(
        matches!(OpenError::from_io(error), OpenError::HashMismatch),
        "the signed hash of the segment shows it"
    );
    assert!(
        reader.seek(SeekFrom::Start(0)).is_ok(),
        "seeking is only a number"
    );
    assert!(
        reader.read(&mut [0u8; 10]).is_err(),
        "nothing more is shown of such a file"
    );
}

#[test]
fn a_small_file_forged_by_a_reader_is_refused_whole() {
    let (mut bytes, measured) = sealed(3 * CHUNK);
    forge_chunk(&mut bytes, 1, &[0xee; CHUNK]);
    assert_eq!(
        by_age_alone(&bytes).len(),
        3 * CHUNK,
        "the forgery is perfect for age"
    );
    let error = open_verified(&bytes, &measured.cipher_sha256, &epoch())
        .err()
        .unwrap();
    assert!(matches!(error, OpenError::HashMismatch), "before a byte is used");
}

#[test]
fn sealing_states_the_segments_that_reading_verifies() {
    let (bytes, measured) = sealed(17 << 20);
    assert_eq!(
        measured.segments,
        signed(&bytes).hashes,
        "one number on both sides"
    );
    let stated = SignedSegments {
        size: measured.cipher_size,
        hashes: measured.segments,
    };
    let mut reader = SegmentedReader::open(Cursor::new(&bytes), stated, &epoch()).unwrap();
    assert_eq!(
        reader.plain_size(),
        measured.plain_size,
        "the length is known before reading"
    );
    let mut out = Vec::new();
    reader.read_to_end(&mut out).unwrap();
    assert_eq!(
        sha256(&out),
        measured.plain_sha256,
        "and the content is what was sealed"
    );
}

#[test]
fn an_altered_byte_anywhere_is_found() {
    let (bytes, _) = sealed(9 << 20);
    for at in [0, 70, (4 << 20) - 1, 4 << 20, 9 << 20] {
        let mut bad = bytes.clone();
        bad[at] ^= 1;
        let read = SegmentedReader::open(Cursor::new(&bad), signed(&bytes), &epoch())
            .map_err(|_| ())
            .and_then(|mut reader| reader.read_to_end(&mut Vec::new()).map_err(|_| ()));
        assert!(read.is_err(), "byte {at}");
    }
}

#[test]
fn another_size_or_number_of_segments_is_refused() {
    let (bytes, _) = sealed(5 << 20);
    let good = signed(&bytes);
    let refused = |source: &[u8], stated: SignedSegments| {
        let opened = SegmentedReader::open(Cursor::new(source), stated, &epoch());
        matches!(opened.err(), Some(OpenError::SizeMismatch))
    };
    assert!(refused(&bytes[..bytes.len() - 1], good.clone()), "cut file");
    let mut fewer = good.clone();
    fewer.hashes.pop();
    assert!(refused(&bytes, fewer), "missing hash");
    let mut more = good;
    more.hashes.push([0; 32]);
    assert!(refused(&bytes, more), "extra hash");
}

#[test]
fn another_key_does_not_open() {
    let (bytes, _) = sealed(5 << 20);
    let other = Identity::make(&mut ChaCha20Rng::seed_from_u64(2));
    let error = SegmentedReader::open(Cursor::new(&bytes), signed(&bytes), &other)
        .err()
        .unwrap();
    assert!(matches!(error, OpenError::NoMatchingKey), "found {error:?}");
}

struct Counting {
    inner: Cursor<Vec<u8>>,
    read: Rc<Cell<usize>>,
}

impl Read for Counting {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        self.read.set(self.read.get() + count);
        Ok(count)
    }
}

impl Seek for Counting {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

#[test]
fn one_page_costs_a_few_segments_and_not_the_file() {
    let (bytes, measured) = sealed(40 << 20);
    let stated = signed(&bytes);
    let read = Rc::new(Cell::new(0));
    let source = Counting {
        inner: Cursor::new(bytes),
        read: Rc::clone(&read),
    };
    let mut reader = SegmentedReader::open(source, stated, &epoch()).unwrap();
    assert!(read.get() <= 4 << 20, "opening reads the first segment");
    let at = measured.plain_size / 2 + 5;
    reader.seek(SeekFrom::Start(at)).unwrap();
    let mut page = [0u8; 100];
    reader.read_exact(&mut page).unwrap();
    assert_eq!(
        page,
        plain(40 << 20)[at as usize..][..100],
        "the page is the right one"
    );
    assert!(
        read.get() <= 12 << 20,
        "a page needs its own segment and perhaps the next"
    );
}

#[test]
fn ends_and_edges_read_like_a_file() {
    for size in [5 << 20, 80 * CHUNK] {
        let (bytes, _) = sealed(size);
        let mut reader = SegmentedReader::open(Cursor::new(&bytes), signed(&bytes), &epoch()).unwrap();
        let mut out = Vec::new();
        assert_eq!(
            reader.seek(SeekFrom::End(0)).unwrap(),
            size as u64,
            "the end is the length"
        );
        assert_eq!(
            reader.read_to_end(&mut out).unwrap(),
            0,
            "nothing follows the end"
        );
        reader.seek(SeekFrom::End(1000)).unwrap();
        assert_eq!(reader.read_to_end(&mut out).unwrap(), 0, "nor anything behind it");
        reader.seek(SeekFrom::End(-3)).unwrap();
        reader.read_to_end(&mut out).unwrap();
        assert_eq!(out, plain(size)[size - 3..], "the last bytes are the last");
        assert!(
            reader.seek(SeekFrom::Current(-(1 << 40))).is_err(),
            "nothing lies before the start"
        );
        reader.seek(SeekFrom::Start(CHUNK as u64)).unwrap();
        let mut chunk = vec![0; 2 * CHUNK];
        reader.read_exact(&mut chunk).unwrap();
        assert_eq!(chunk, plain(size)[CHUNK..3 * CHUNK], "chunk edges fit");
    }
}

#[test]
fn lengths_that_no_payload_has_are_refused() {
    assert_eq!(
        plain_size(100 + 16 + 16, 100),
        Some(0),
        "an empty file is one empty chunk"
    );
    assert_eq!(plain_size(100 + 16, 100), None, "no chunk at all");
    assert_eq!(plain_size(100 + 16 + 15, 100), None, "less than a tag");
    assert_eq!(
        plain_size(100 + 16 + SEALED_CHUNK + 16, 100),
        None,
        "an empty chunk at the end"
    );
    assert_eq!(
        plain_size(100 + 16 + SEALED_CHUNK + 17, 100),
        Some(CHUNK as u64 + 1),
        "one byte more"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_sequence_of_seeks_reads_what_memory_holds(steps in proptest::collection::vec((0u64..5_300_000, 1usize..150_000), 1..12)) {
        let size = 5_242_881;
        let (bytes, _) = sealed(size);
        let content = plain(size);
        let mut reader = SegmentedReader::open(Cursor::new(&bytes), signed(&bytes), &epoch()).unwrap();
        for (at, length) in steps {
            reader.seek(SeekFrom::Start(at)).unwrap();
            let mut out = Vec::new();
            Read::by_ref(&mut reader).take(length as u64).read_to_end(&mut out).unwrap();
            let from = (at as usize).min(size);
            prop_assert_eq!(&out[..], &content[from..(from + length).min(size)]);
        }
    }
}
