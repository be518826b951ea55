use proptest::prelude::*;

use super::*;
use crate::samples;

const SEAT: &str = "000102030405060708090a0b0c0d0e0f";

fn signed(text: &str) -> String {
    let signer = Signer::Seat(SeatId::parse(SEAT).unwrap());
    String::from_utf8(assemble(text, signer, &[7; 32], &[9; 64])).unwrap()
}

#[test]
fn the_hash_covers_the_text_up_to_its_last_line_feed_and_no_signature() {
    let note = signed("a\nb\n");
    let parsed = Note::parse(note.as_bytes()).unwrap();
    assert_eq!(parsed.text(), "a\nb\n");
    assert_eq!(parsed.hash(), Hash::of(b"a\nb\n"));
    assert_eq!(parsed.signer().to_string(), format!("seat-{SEAT}"));
    assert_eq!(parsed.signature(), &[9; 64]);
}

#[test]
fn the_key_id_is_of_name_and_key() {
    let note = signed("a\n");
    let parsed = Note::parse(note.as_bytes()).unwrap();
    assert!(parsed.names_key(&[7; 32]));
    assert!(!parsed.names_key(&[8; 32]), "another key");
    let stated = Hash::of(&[format!("seat-{SEAT}\n\x01").as_bytes(), &[7; 32]].concat());
    assert_eq!(key_id(&format!("seat-{SEAT}"), &[7; 32]), stated.as_bytes()[..4]);
    assert_ne!(
        key_id("recovery", &[7; 32]),
        stated.as_bytes()[..4],
        "another name"
    );
}

#[test]
fn one_signature_line_is_all_that_follows_the_text() {
    let good = signed("a\n");
    let line = good.strip_prefix("a\n\n").unwrap();
    let value = line.rsplit(' ').next().unwrap();
    for (note, why) in [
        (String::new(), "nothing"),
        ("a\n".into(), "no signature"),
        ("a\n\n".into(), "an empty place for it"),
        (line.to_owned(), "no text"),
        (format!("\n{line}"), "an empty text"),
        (format!("a\n{line}"), "no empty line"),
        (format!("a\n\n\n{line}"), "two empty lines"),
        (format!("a\n\nb\n\n{line}"), "an empty line inside the text"),
        (format!("\na\n\n{line}"), "an empty line before the text"),
        (format!("{good}{line}"), "two signatures"),
        (format!("{good}\n"), "a further line"),
        (good.trim_end().to_owned(), "no last line feed"),
        (good.replace("— ", "- "), "another dash"),
        (good.replace("— ", "—"), "no space behind the dash"),
        (good.replace("seat-", "SEAT-"), "another name"),
        (good.replace("seat-00", "seat-0"), "a short id"),
        (good.replace("0a0b", "0A0B"), "an id in upper case"),
        (good.replace(value, &format!(" {value}")), "two spaces"),
        (good.replace(value, &value[4..]), "a short signature"),
        (good.replace('\n', "\r\n"), "carriage returns"),
        (format!("\u{feff}{good}"), "a byte-order mark"),
        (good.replace("a\n", "a\u{1}\n"), "a control character"),
    ] {
        assert!(Note::parse(note.as_bytes()).is_err(), "{why}");
    }
}

#[test]
fn base64_of_a_signature_has_one_form() {
    let good = signed("a\n");
    assert!(good.ends_with("CQk=\n"), "68 bytes leave two spare bits");
    for (end, why) in [
        ("CQl=\n", "spare bits set"),
        ("CQk\n", "no padding"),
        ("CQk==\n", "too much padding"),
    ] {
        let note = good.replace("CQk=\n", end);
        assert!(Note::parse(note.as_bytes()).is_err(), "{why}");
    }
}

#[test]
fn a_note_over_the_limit_is_refused_unread() {
    let rest = signed("").len();
    let of = |length: usize| signed(&format!("{}\n", "x".repeat(length - rest - 1)));
    assert_eq!(of(MAX_NOTE).len(), MAX_NOTE);
    assert!(Note::parse(of(MAX_NOTE).as_bytes()).is_ok());
    assert_eq!(Note::parse(of(MAX_NOTE + 1).as_bytes()), Err(ParseError::Size));
}

#[test]
fn signers_have_two_forms() {
    assert_eq!(Signer::parse("recovery"), Ok(Signer::Recovery));
    assert_eq!(Signer::Recovery.file_word(), "recovery");
    assert_eq!(Signer::parse(&format!("seat-{SEAT}")).unwrap().file_word(), SEAT);
    for name in ["", "seat-", "Recovery", "recovery ", SEAT] {
        assert!(Signer::parse(name).is_err(), "{name:?}");
    }
}

#[test]
fn joined_notes_come_apart_as_they_were() {
    let (one, two) = (signed("a\n"), signed("b\n"));
    let joined = join(&[one.as_bytes(), two.as_bytes()]);
    assert_eq!(
        joined.iter().filter(|b| **b == 0x1e).count(),
        1,
        "between, not behind"
    );
    let parts: Vec<&[u8]> = split_joined(&joined).collect();
    assert_eq!(parts, [one.as_bytes(), two.as_bytes()]);
}

#[test]
fn a_separator_behind_the_last_note_leaves_a_note_that_is_none() {
    let mut joined = signed("a\n").into_bytes();
    joined.push(0x1e);
    assert!(split_joined(&joined).any(|one| Note::parse(one).is_err()));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fail(bytes in samples::bytes("a\n\n— recovery AAAAAA==\n")) {
        let _ = Note::parse(&bytes);
        let _ = split_joined(&bytes).count();
    }

    #[test]
    fn a_note_is_read_as_it_was_put_together(
        lines in proptest::collection::vec("[ -~é]{1,40}", 1..5), seat: [u8; 16], key: [u8; 32], half: [u8; 32],
    ) {
        let text = lines.join("\n") + "\n";
        let signature: [u8; 64] = [half, half].concat().try_into().unwrap();
        let signer = Signer::Seat(SeatId::from_bytes(seat));
        let bytes = assemble(&text, signer, &key, &signature);
        let note = Note::parse(&bytes).unwrap();
        prop_assert_eq!((note.text(), note.signer(), note.signature()), (text.as_str(), signer, &signature));
        prop_assert!(note.names_key(&key));
    }
}
