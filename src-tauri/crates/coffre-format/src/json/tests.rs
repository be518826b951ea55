use proptest::prelude::*;
use serde::Deserialize;

use super::*;
use crate::samples;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inner {
    a: u64,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outer {
    inner: Inner,
    perhaps: Option<String>,
}

fn nested(depth: usize, open: &str, innermost: &str, close: &str) -> String {
    format!("{}{innermost}{}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn an_object_in_its_one_encoding_is_read() {
    for line in [
        "{}",
        r#"{"":0,"a":[],"b":{"c":null,"d":true},"e":"é😀\u007f"}"#
            .replace("\\u007f", "\u{7f}")
            .as_str(),
        r#"{"a":"\"\\\b\f\n\r\t\u0000\u001f/"}"#,
        r#"{"a":9007199254740992}"#,
        "{\"A\":1,\"a\":1,\"é\":1,\"\u{ffff}\":1,\"😀\":1}",
    ] {
        assert_eq!(write_map(parse_object(line).unwrap()), line);
    }
}

#[test]
fn every_other_encoding_is_refused() {
    for (line, why) in [
        (r#"{"b":1,"a":1}"#, "key order"),
        (r#"{"a":1,"a":1}"#, "a key twice"),
        (r#"{"a": 1}"#, "white space inside"),
        (r#" {"a":1}"#, "white space before"),
        ("{\"a\":1}\n", "a line feed behind"),
        (r#"{"a":1}{"a":1}"#, "two objects"),
        (r#"{"a":1,}"#, "a comma too many"),
        (r#"{"a":01}"#, "a leading zero"),
        (r#"{"a":1.0}"#, "a fraction"),
        (r#"{"a":1e3}"#, "an exponent"),
        (r#"{"a":-1}"#, "a negative number"),
        (r#"{"a":-0}"#, "a negative zero"),
        (r#"{"a":9007199254740993}"#, "above 2^53"),
        (r#"{"a":99999999999999999999}"#, "beyond 64 bits"),
        (r#"{"a":NaN}"#, "no number"),
        (r#"{"a":"\u0041"}"#, "an escape without need"),
        (r#"{"a":"\/"}"#, "an escaped slash"),
        (r#"{"a":"\u001F"}"#, "an escape in upper case"),
        (r#"{"a":"\u0008"}"#, "a long escape for a short one"),
        (r#"{"a":"\ud800"}"#, "half a surrogate pair"),
        (r#"{"a":"\ud83d\ude00"}"#, "an escaped pair"),
        ("{\"a\":\"\t\"}", "a bare control character"),
        ("\u{feff}{}", "a byte-order mark"),
        ("[]", "an array"),
        ("1", "a number"),
        ("null", "null"),
        ("", "nothing"),
    ] {
        assert!(parse_object(line).is_err(), "{why}");
    }
}

#[test]
fn nesting_ends_at_the_limit() {
    let deep = |depth: usize, innermost: &str| nested(depth, "{\"a\":", innermost, "}");
    assert!(parse_object(&deep(MAX_JSON_DEPTH, "1")).is_ok());
    assert!(parse_object(&deep(MAX_JSON_DEPTH - 1, "[]")).is_ok());
    for (line, why) in [
        (deep(MAX_JSON_DEPTH + 1, "1"), "one object too deep"),
        (deep(MAX_JSON_DEPTH, "{}"), "an empty object counts"),
        (deep(MAX_JSON_DEPTH, "[]"), "an empty array counts"),
        (deep(10_000, "1"), "so deep that it would exhaust the stack"),
    ] {
        assert!(parse_object(&line).is_err(), "{why}");
    }
}

#[test]
fn a_line_over_the_limit_is_refused_unread() {
    let line = |length: usize| format!("{{\"a\":\"{}\"}}", "x".repeat(length - 8));
    assert!(parse_object(&line(MAX_LINE)).is_ok());
    assert_eq!(parse_object(&line(MAX_LINE + 1)), Err(ParseError::Size));
}

#[test]
fn a_type_is_read_only_as_it_would_be_written() {
    let good = r#"{"inner":{"a":1},"perhaps":null}"#;
    assert_eq!(
        parse(good),
        Ok(Outer {
            inner: Inner { a: 1 },
            perhaps: None
        })
    );
    for (line, why) in [
        (r#"{"inner":[1],"perhaps":null}"#, "an array for an object"),
        (r#"{"inner":{"a":1}}"#, "a missing member for null"),
        (r#"{"inner":{"a":1},"more":1,"perhaps":null}"#, "a further member"),
        (
            r#"{"inner":{"a":1,"b":1},"perhaps":null}"#,
            "a further member inside",
        ),
        (r#"{"inner":{"a":"1"},"perhaps":null}"#, "text for a number"),
        (r#"{"inner":{},"perhaps":null}"#, "a missing member"),
    ] {
        assert!(parse::<Outer>(line).is_err(), "{why}");
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0..=MAX_JSON_INTEGER).prop_map(Value::from),
        samples::text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 30, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map(samples::text(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(map in proptest::collection::btree_map(samples::text(), value(), 0..5)) {
        let map: Map<String, Value> = map.into_iter().collect();
        prop_assert_eq!(parse_object(&write_map(map.clone())), Ok(map));
    }

    #[test]
    fn what_is_read_is_written_back(bytes in samples::bytes(r#"{"a":[1,"é\n",{"b":null}],"c":true}"#)) {
        if let Ok(line) = str::from_utf8(&bytes)
            && let Ok(map) = parse_object(line)
        {
            prop_assert_eq!(write_map(map), line);
        }
    }
}
