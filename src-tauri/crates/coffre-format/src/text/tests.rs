use proptest::prelude::*;

use super::*;

#[test]
fn a_number_has_one_form() {
    assert_eq!(number("0"), Ok(0));
    assert_eq!(number("9999999999999999999"), Ok(9_999_999_999_999_999_999));
    for text in [
        "",
        "00",
        "01",
        "+1",
        "-1",
        "1 ",
        " 1",
        "1.0",
        "1e3",
        "١",
        "10000000000000000000",
    ] {
        assert_eq!(number(text), Err(ParseError::Number), "{text:?}");
    }
}

#[test]
fn a_date_is_a_day_of_the_calendar() {
    for text in [
        "0001-01-01",
        "9999-12-31",
        "2024-02-29",
        "2000-02-29",
        "2026-04-30",
    ] {
        assert_eq!(date(text), Ok(()), "{text}");
    }
    for text in [
        "0000-01-01",
        "2023-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-1-01",
        "2026-01-01 ",
        "2026/01/01",
        "+026-01-01",
        "２026-01-0",
        "",
    ] {
        assert_eq!(date(text), Err(ParseError::Time), "{text:?}");
    }
}

#[test]
fn an_instant_is_a_day_and_a_time_in_utc() {
    for text in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
        assert_eq!(instant(text), Ok(()), "{text}");
    }
    for text in [
        "2026-01-05T24:00:00Z",
        "2026-01-05T09:60:00Z",
        "2026-01-05T09:00:60Z",
        "2026-02-30T09:00:00Z",
        "2026-01-05T09:00:00",
        "2026-01-05T09:00:00z",
        "2026-01-05 09:00:00Z",
        "2026-01-05T09:00:00+00:00",
        "2026-01-05T09:00:00.0Z",
    ] {
        assert_eq!(instant(text), Err(ParseError::Time), "{text:?}");
    }
}

#[test]
fn a_recipient_is_opaque_but_plain() {
    assert_eq!(recipient("age1qqqq"), Ok(()));
    assert_eq!(recipient(&"a".repeat(4096)), Ok(()));
    for text in [
        "",
        "age1qqq",
        "AGE1QQQQ",
        "age1 qqqq",
        "age1-qqqq",
        "age1éqqq",
        &"a".repeat(4097),
    ] {
        assert_eq!(recipient(text), Err(ParseError::Recipient), "{text:?}");
    }
}

#[test]
fn base64_is_canonical_and_of_one_length() {
    assert_eq!(base64::<2>("AAE="), Ok([0, 1]));
    for text in ["AAE", "AAF=", "AAE==", "AA-=", "AAE=\n", " AAE=", "AAEC", ""] {
        assert_eq!(base64::<2>(text), Err(ParseError::Base64), "{text:?}");
    }
}

#[test]
fn text_is_utf_8_without_controls_and_ends_with_a_line_feed() {
    assert!(checked("é\n".as_bytes()).is_ok());
    for (bytes, why) in [
        (b"".as_slice(), "no line"),
        (b"a", "no line feed"),
        (b"a\r\n", "carriage return"),
        (b"a\tb\n", "tabulator"),
        (b"a\0\n", "zero"),
        (b"a\x7f\n", "delete"),
        ("a\u{85}\n".as_bytes(), "next line, of C1"),
        (b"\xef\xbb\xbfa\n", "byte-order mark"),
        ("a\u{feff}\n".as_bytes(), "byte-order mark inside"),
        (b"\xff\n", "no UTF-8"),
        (b"\xed\xa0\x80\n", "a surrogate"),
    ] {
        assert!(checked(bytes).is_err(), "{why}");
    }
}

#[test]
fn words_stand_at_single_spaces() {
    assert_eq!(words("a b"), Ok(["a", "b"]));
    for text in ["a", "a b c", "a  b", " a b", "a b "] {
        assert!(words::<2>(text).is_err(), "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_of_values_fail(text in "\\PC{0,30}|[0-9TZ:-]{0,22}") {
        let _ = (number(&text), date(&text), instant(&text), recipient(&text), base64::<4>(&text));
    }

    #[test]
    fn a_number_is_read_as_it_is_written(value in 0..=9_999_999_999_999_999_999u64) {
        prop_assert_eq!(number(&value.to_string()), Ok(value));
    }

    #[test]
    fn base64_is_read_as_it_is_written(bytes: [u8; 32]) {
        prop_assert_eq!(base64(&to_base64(&bytes)), Ok(bytes));
    }
}
