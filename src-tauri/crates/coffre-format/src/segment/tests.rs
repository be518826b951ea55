use proptest::prelude::*;

use super::*;
use crate::id::CompartmentId;
use crate::samples;

const MANY: u64 = MAX_INLINE_SEGMENTS as u64 * SEGMENT;

fn object(size: u64, seg: Option<Segments>) -> Object {
    let kid = Kid::derive(CompartmentId::from_bytes([7; 16]), "age1qqqq");
    Object {
        sha256: Hash::of(b"o"),
        size,
        kid,
        seg,
    }
}

fn inline(count: usize) -> Option<Segments> {
    Some(Segments::Inline(vec![Hash::of(b"s"); count]))
}

fn listed() -> Option<Segments> {
    Some(Segments::Listed(SegmentList {
        sha256: Hash::of(b"l"),
        size: 500,
    }))
}

#[test]
fn segments_are_stated_from_the_size_on_that_asks_for_them() {
    for (size, seg, sound, why) in [
        (WHOLE_LIMIT, None, true, "16 MiB are hashed whole"),
        (WHOLE_LIMIT, inline(4), false, "and have no segments"),
        (WHOLE_LIMIT + 1, None, false, "one byte more has"),
        (
            WHOLE_LIMIT + 1,
            inline(5),
            true,
            "one for each 4 MiB and the rest",
        ),
        (WHOLE_LIMIT + 1, inline(4), false, "one too few"),
        (WHOLE_LIMIT + 1, inline(6), false, "one too many"),
        (5 * SEGMENT, inline(5), true, "a last full segment"),
        (MANY, inline(64), true, "64 stand in the record"),
        (MANY, listed(), false, "and not in a list"),
        (MANY + 1, inline(65), false, "65 do not"),
        (MANY + 1, listed(), true, "they stand in a list"),
    ] {
        assert_eq!(object(size, seg).is_consistent(), sound, "{why}");
    }
}

#[test]
fn a_list_has_one_hash_a_line_and_as_many_as_the_size_asks_for() {
    let hashes = [Hash::of(b"a"), Hash::of(b"b")];
    let text = write_list(&hashes);
    assert_eq!(text, format!("{}\n{}\n", hashes[0], hashes[1]));
    assert_eq!(parse_list(text.as_bytes(), 2 * SEGMENT).unwrap(), hashes);
    assert_eq!(parse_list(text.as_bytes(), SEGMENT + 1).unwrap(), hashes);
    for (text, size, why) in [
        (text.clone(), SEGMENT, "one too many"),
        (text.clone(), 2 * SEGMENT + 1, "one too few"),
        (text.replace('\n', "\r\n"), 2 * SEGMENT, "carriage returns"),
        (text.to_uppercase(), 2 * SEGMENT, "upper case"),
        (format!("{text}\n"), 2 * SEGMENT, "an empty line"),
        (text.trim_end().to_owned(), 2 * SEGMENT, "no last line feed"),
    ] {
        assert!(parse_list(text.as_bytes(), size).is_err(), "{why}");
    }
}

#[test]
fn a_list_of_an_absurd_size_costs_nothing() {
    assert!(parse_list(b"\n", u64::MAX).is_err());
}

proptest! {
    #[test]
    fn a_list_is_read_as_it_is_written(hashes in proptest::collection::vec(samples::hash(), 1..9)) {
        let size = hashes.len() as u64 * SEGMENT;
        prop_assert_eq!(parse_list(write_list(&hashes).as_bytes(), size), Ok(hashes));
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes in samples::bytes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"), size: u64) {
        let _ = parse_list(&bytes, size);
    }
}
