use proptest::prelude::*;

use super::*;
use crate::id::CompartmentId;
use crate::kid::Kid;
use crate::limits::MAX_BODY;
use crate::samples;

const OP: &str = r#"{"crit":true,"doc":"0123456789abcdef0123456789abcdef","n":"0123456789abcdef0123456789abcdef","op":"gone"}"#;

fn seat() -> SeatId {
    SeatId::from_bytes([1; 16])
}

/// An entry whose only body has this class and these lines.
fn entry_of(class: Class, lines: &[String]) -> Entry {
    let vault = VaultId(Hash::of(b"v"));
    Entry {
        vault,
        seat: seat(),
        seq: 1,
        prev: None,
        clock: 1,
        time: "2026-01-05T09:00:00Z".into(),
        root: (1, vault.0),
        saw: Vec::new(),
        acts: Vec::new(),
        bodies: vec![BodyRef {
            class,
            kid: Kid::derive(CompartmentId::from_bytes([7; 16]), "age1qqqq"),
            sha256: Hash::of(b"sealed"),
            size: MAX_BODY,
            lines: line_list(lines.iter().map(|line| Hash::of(line.as_bytes()))),
        }],
        snaps: Vec::new(),
    }
}

fn header(class: Class) -> BodyHeader {
    BodyHeader::new(&entry_of(class, &[]), 0, class, LineNonce::from_bytes([5; 16]))
}

/// Reads lines that the entry signs, so that only the header and the form of the lines decide.
fn read(class: Class, lines: &[String]) -> Result<Body, ParseError> {
    Body::parse(&entry_of(class, lines), 0, &plaintext(class, lines))
}

#[test]
fn the_line_list_is_the_hash_of_the_hex_of_the_hashes() {
    let (a, b) = (Hash::of(b"a"), Hash::of(b"b"));
    assert_eq!(line_list([a, b]), Hash::of(format!("{a}\n{b}\n").as_bytes()));
    assert_eq!(line_list([]), Hash::of(b""));
    assert_ne!(line_list([a, b]), line_list([b, a]), "the order counts");
}

#[test]
fn a_body_gives_its_lines_with_their_numbers() {
    for class in [Class::Data, Class::Text, Class::Audit] {
        let lines = [header(class).line(), OP.to_owned(), OP.to_owned()];
        let body = read(class, &lines).unwrap();
        assert_eq!(body.lines(), lines);
        assert_eq!(body.ops().collect::<Vec<_>>(), [(1, OP), (2, OP)]);
    }
}

#[test]
fn a_line_that_no_signature_covers_is_refused() {
    let lines = [header(Class::Data).line(), OP.to_owned()];
    let entry = entry_of(Class::Data, &lines);
    let altered = [lines[0].clone(), OP.replace("gone", "come")];
    for (lines, why) in [(&altered[..], "altered"), (&lines[..1], "taken away")] {
        let plain = plaintext(Class::Data, lines);
        assert_eq!(
            Body::parse(&entry, 0, &plain),
            Err(ParseError::Contradiction),
            "{why}"
        );
    }
    assert!(
        Body::parse(&entry, 1, &plaintext(Class::Data, &lines)).is_err(),
        "no such part"
    );
}

#[test]
fn the_first_line_repeats_the_entry() {
    let good = header(Class::Data);
    for (header, why) in [
        (
            BodyHeader {
                body: "coffre-body/v2".into(),
                ..good.clone()
            },
            "another kind",
        ),
        (
            BodyHeader {
                class: Class::Audit,
                ..good.clone()
            },
            "another class",
        ),
        (
            BodyHeader {
                part: 1,
                ..good.clone()
            },
            "another part",
        ),
        (
            BodyHeader {
                seat: SeatId::from_bytes([2; 16]),
                ..good.clone()
            },
            "another seat",
        ),
        (
            BodyHeader {
                seq: 2,
                ..good.clone()
            },
            "another entry",
        ),
        (
            BodyHeader {
                vault: VaultId(Hash::of(b"w")),
                ..good.clone()
            },
            "another vault",
        ),
    ] {
        assert!(read(Class::Data, &[header.line()]).is_err(), "{why}");
    }
    let line = good.line();
    for (line, why) in [
        (line.replace("\"part\":0,", ""), "a missing member"),
        (
            line.replace("\"part\":0", "\"part\":0,\"q\":0"),
            "a further member",
        ),
        (line.replace(':', ": "), "not canonical"),
        (OP.to_owned(), "an op instead"),
        (String::new(), "an empty line"),
    ] {
        assert!(read(Class::Data, &[line]).is_err(), "{why}");
    }
}

#[test]
fn plaintext_is_whole_lines_of_utf_8() {
    let lines = [header(Class::Data).line()];
    let entry = entry_of(Class::Data, &lines);
    assert!(
        Body::parse(&entry, 0, lines[0].as_bytes()).is_err(),
        "no last line feed"
    );
    assert!(Body::parse(&entry, 0, b"").is_err(), "nothing");
    assert!(split(b"a\n\xff\n", MAX_LINE).is_err(), "no UTF-8");
    assert_eq!(
        split(b"a\r\n", MAX_LINE).unwrap(),
        ["a\r"],
        "a carriage return belongs to its line"
    );
}

#[test]
fn a_line_over_the_limit_refuses_the_body() {
    let of = |length: usize| read(Class::Data, &[header(Class::Data).line(), "x".repeat(length)]);
    assert!(of(MAX_LINE).is_ok());
    assert_eq!(of(MAX_LINE + 1), Err(ParseError::Size));
}

#[test]
fn gzip_comes_back_in_one_member_or_several() {
    assert_eq!(unpack(&pack(b"abc")).unwrap(), b"abc");
    assert_eq!(unpack(&[pack(b"abc"), pack(b"def")].concat()).unwrap(), b"abcdef");
    assert_eq!(pack(b"abc"), pack(b"abc"), "no name and no time inside");
}

#[test]
fn damaged_gzip_is_refused() {
    let good = pack(b"abc");
    let mut altered = good.clone();
    *altered.last_mut().unwrap() ^= 1;
    for (bytes, why) in [
        (Vec::new(), "nothing"),
        (b"abc".to_vec(), "no gzip"),
        (good[..good.len() - 1].to_vec(), "cut short"),
        (altered, "another length inside"),
        ([good.as_slice(), b"x"].concat(), "something behind"),
    ] {
        assert!(unpack(&bytes).is_err(), "{why}");
    }
}

#[test]
fn unpacking_ends_at_the_limit() {
    let most = usize::try_from(MAX_UNPACKED).unwrap();
    assert_eq!(unpack(&pack(&vec![0; most])).unwrap().len(), most);
    assert_eq!(unpack(&pack(&vec![0; most + 1])), Err(ParseError::Size));
}

proptest! {
    #[test]
    fn a_body_is_read_as_it_is_written(class in samples::class(), texts in proptest::collection::vec("[^\n]{0,30}", 0..6)) {
        let mut lines = vec![header(class).line()];
        lines.extend(texts);
        let body = read(class, &lines).unwrap();
        prop_assert_eq!(body.lines(), lines);
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes in samples::bytes("{\"body\":\"coffre-body/v1\"}\n"), class in samples::class()) {
        let _ = Body::parse(&entry_of(class, &[]), 0, &bytes);
        let _ = Body::parse(&entry_of(class, &[]), 0, &pack(&bytes));
    }
}
