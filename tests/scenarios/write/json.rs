//! Canonical JSON (FORMAT.md 1.5).

use coffre_format::limits::{MAX_JSON_DEPTH, MAX_LINE};

use super::set::{Set, bad, good};

pub(crate) fn write(set: &mut Set) {
    for (comment, line) in [
        ("An empty object", "{}".to_owned()),
        (
            "Keys ascend by byte",
            "{\"A\":1,\"a\":[],\"b\":{},\"é\":1,\"\u{ffff}\":1,\"😀\":1}".into(),
        ),
        (
            "The five short escapes and the long ones",
            r#"{"a":"\"\\\b\f\n\r\t\u0000\u001f"}"#.into(),
        ),
        (
            "Delete and C1 stand for themselves",
            "{\"a\":\"\u{7f}\u{85}/\"}".into(),
        ),
        ("The largest integer", r#"{"a":9007199254740992}"#.into()),
        ("Null, true and false", r#"{"a":null,"b":true,"c":false}"#.into()),
    ] {
        set.add(good("json", "1.5", comment, line));
    }
    for (comment, line) in [
        ("Keys out of order", r#"{"b":1,"a":1}"#),
        ("Keys out of order inside", r#"{"a":{"c":1,"b":1}}"#),
        ("A key twice", r#"{"a":1,"a":1}"#),
        ("A space behind a colon", r#"{"a": 1}"#),
        ("A space before the object", r#" {"a":1}"#),
        ("A line feed behind the object", "{\"a\":1}\n"),
        ("Two objects", r#"{"a":1}{"a":1}"#),
        ("A comma too many", r#"{"a":1,}"#),
        ("A leading zero", r#"{"a":01}"#),
        ("A plus sign", r#"{"a":+1}"#),
        ("A fraction", r#"{"a":1.0}"#),
        ("An exponent", r#"{"a":1e3}"#),
        ("A negative number", r#"{"a":-1}"#),
        ("A negative zero", r#"{"a":-0}"#),
        ("An integer above 2^53", r#"{"a":9007199254740993}"#),
        ("An integer beyond 64 bits", r#"{"a":18446744073709551616}"#),
        ("Not a number", r#"{"a":NaN}"#),
        ("Infinity", r#"{"a":Infinity}"#),
        ("An escape that is not needed", r#"{"a":"\u0041"}"#),
        ("An escaped slash", r#"{"a":"\/"}"#),
        ("An escape in upper case", r#"{"a":"\u001F"}"#),
        ("A long escape where a short one is", r#"{"a":"\u000a"}"#),
        ("Half of a surrogate pair", r#"{"a":"\ud800"}"#),
        ("An escaped surrogate pair", r#"{"a":"\ud83d\ude00"}"#),
        ("A bare control character", "{\"a\":\"\t\"}"),
        ("A byte-order mark before an object", "\u{feff}{}"),
        ("A comment", "{/**/}"),
        ("Single quotes", "{'a':1}"),
        ("An array", "[]"),
        ("A string alone", r#""a""#),
        ("A number alone", "1"),
        ("Nothing", ""),
    ] {
        set.add(bad("json", "1.5", comment, line));
    }
    set.add(bad(
        "json",
        "1.1",
        "A string that is not UTF-8",
        b"{\"a\":\"\xff\"}".as_slice(),
    ));
    let deep = |depth: usize, inner: &str| format!("{}{inner}{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    set.add(good(
        "json",
        "1.6",
        "Objects nested as deep as allowed",
        deep(MAX_JSON_DEPTH, "1"),
    ));
    set.add(bad(
        "json",
        "1.6",
        "Objects nested one too deep",
        deep(MAX_JSON_DEPTH + 1, "1"),
    ));
    set.add(bad(
        "json",
        "1.6",
        "An empty array one too deep",
        deep(MAX_JSON_DEPTH, "[]"),
    ));
    set.add(bad(
        "json",
        "1.6",
        "Objects nested a thousand deep",
        deep(1_000, "1"),
    ));
    let long = |length: usize| format!("{{\"a\":\"{}\"}}", "x".repeat(length - 8));
    set.add(good("json", "1.6", "A line of 64 KiB", long(MAX_LINE)));
    set.add(bad(
        "json",
        "1.6",
        "A line of 64 KiB and one byte",
        long(MAX_LINE + 1),
    ));
}
