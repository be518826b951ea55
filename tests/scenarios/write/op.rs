//! Ops of bodies (FORMAT.md 8.7).

use coffre_format::{Hash, Kid};

use super::cast::{compartment, id, seat};
use super::set::{Set, bad, changed, good};

pub(crate) fn obj(size: u64, seg: &str) -> String {
    let kid = Kid::derive(compartment(), &seat(7).keys().recipient);
    let seg = if seg.is_empty() {
        String::new()
    } else {
        format!(r#""seg":{seg},"#)
    };
    format!(
        r#"{{"kid":"{kid}",{seg}"sha256":"{}","size":{size}}}"#,
        Hash::of(b"object")
    )
}

pub(crate) fn file(op: &str, after: &str, obj: &str) -> String {
    let (n, doc, ver, to) = (id(0x01), id(0x02), id(0x03), id(0x04));
    format!(
        r#"{{"after":{after},"crit":true,"doc":"{doc}","fields":{{"title":"Bail"}},"links":[{{"as":"dossier","id":"{n}","to":"{to}"}}],"n":"{n}","name":"bail.pdf","obj":{obj},"op":"{op}","plain":{{"sha256":"{}","size":100}},"tags":[{{"id":"{n}","tag":"urgent"}}],"ver":"{ver}"}}"#,
        Hash::of(b"plain")
    )
}

/// One line of each op, with its name and class.
fn lines() -> Vec<(&'static str, &'static str, String)> {
    let (n, a, b) = (id(0x01), id(0x02), id(0x04));
    let ids = |op: &str| format!(r#"{{"crit":true,"ids":["{a}"],"n":"{n}","op":"{op}"}}"#);
    vec![
        ("file", "data", file("file", &format!("[\"{a}\"]"), &obj(300, ""))),
        ("submit", "data", file("submit", "[]", &obj(300, ""))),
        (
            "make",
            "data",
            format!(r#"{{"crit":true,"fields":{{}},"id":"{a}","n":"{n}","op":"make","what":"party"}}"#),
        ),
        (
            "set",
            "data",
            format!(r#"{{"crit":true,"field":"title","id":"{a}","n":"{n}","op":"set","value":"Bail"}}"#),
        ),
        (
            "link",
            "data",
            format!(
                r#"{{"as":"seller","crit":true,"from":"{a}","id":"{n}","n":"{n}","op":"link","to":"{b}"}}"#
            ),
        ),
        ("unlink", "data", ids("unlink")),
        (
            "tag",
            "data",
            format!(r#"{{"crit":true,"doc":"{a}","id":"{n}","n":"{n}","op":"tag","tag":"urgent"}}"#),
        ),
        ("untag", "data", ids("untag")),
        (
            "fact",
            "data",
            format!(
                r#"{{"crit":true,"date":"2026-01-05","event":"deed","id":"{n}","n":"{n}","note":"","of":"{b}","op":"fact"}}"#
            ),
        ),
        ("unfact", "data", ids("unfact")),
        (
            "same",
            "data",
            format!(r#"{{"a":"{a}","b":"{b}","crit":true,"id":"{n}","n":"{n}","op":"same"}}"#),
        ),
        ("unsame", "data", ids("unsame")),
        (
            "gone",
            "data",
            format!(r#"{{"crit":true,"doc":"{a}","n":"{n}","op":"gone"}}"#),
        ),
        (
            "define",
            "data",
            format!(
                r#"{{"crit":true,"key":"k","n":"{n}","op":"define","value":{{"fr":"Bail"}},"what":"kind"}}"#
            ),
        ),
        (
            "text",
            "text",
            format!(
                r#"{{"by":"pdf","crit":true,"doc":"{a}","i":1,"n":"{n}","of":2,"op":"text","text":"mots","ver":"{b}"}}"#
            ),
        ),
        (
            "audit",
            "audit",
            format!(
                r#"{{"at":"2026-01-05T09:00:00Z","crit":true,"detail":{{"to":"notary"}},"event":"export","ids":["{a}"],"n":"{n}","op":"audit"}}"#
            ),
        ),
    ]
}

pub(crate) fn write(set: &mut Set) {
    for (op, class, line) in lines() {
        set.add(good("op", "8.7", &format!("The op {op}"), line.clone()).with("class", class));
        let more = changed(&line, "{", "{\"A\":1,");
        set.add(bad("op", "1.5", &format!("The op {op} with a further member"), more).with("class", class));
        let other = if class == "data" { "text" } else { "data" };
        set.add(
            bad(
                "op",
                "8.7",
                &format!("The op {op} in a body of class {other}"),
                line,
            )
            .with("class", other),
        );
    }
    values(set);
}

fn values(set: &mut Set) {
    let all = lines();
    let of = |name: &str| {
        all.iter()
            .find(|(op, ..)| *op == name)
            .map(|(_, class, line)| (*class, line.clone()))
            .unwrap()
    };
    for (op, comment, from, to) in [
        ("set", "A value taken away", "\"Bail\"", "null"),
        ("define", "A definition taken away", r#"{"fr":"Bail"}"#, "null"),
        ("make", "A dossier that begins", "\"party\"", "\"dossier\""),
        ("unlink", "No ids", &format!("[\"{}\"]", id(0x02)), "[]"),
    ] {
        let (class, line) = of(op);
        set.add(good("op", "8.7", comment, changed(&line, from, to)).with("class", class));
    }
    let n = format!("\"n\":\"{}\",", id(0x01));
    let plain = format!(r#"{{"sha256":"{}","size":100}}"#, Hash::of(b"plain"));
    for (op, rule, comment, from, to) in [
        (
            "gone",
            "12.11",
            "A line without its nonce",
            n.as_str(),
            String::new(),
        ),
        (
            "gone",
            "8.3",
            "A nonce in upper case",
            n.as_str(),
            format!("\"n\":\"{}\",", id(0xab).to_uppercase()),
        ),
        (
            "gone",
            "8.3",
            "A nonce of 31 digits",
            n.as_str(),
            n.replacen("01", "1", 1),
        ),
        (
            "gone",
            "12.11",
            "A known op that is not critical",
            "true",
            "false".into(),
        ),
        (
            "gone",
            "12.11",
            "An op without crit",
            "\"crit\":true,",
            String::new(),
        ),
        (
            "gone",
            "12.11",
            "An op without its name",
            ",\"op\":\"gone\"",
            String::new(),
        ),
        (
            "gone",
            "8.5",
            "An op that this page does not have",
            "\"gone\"",
            "\"erase\"".into(),
        ),
        ("gone", "1.5", "A line with a space", ":", ": ".into()),
        (
            "set",
            "12.11",
            "A set without its value",
            ",\"value\":\"Bail\"",
            String::new(),
        ),
        ("set", "12.11", "A value that is a number", "\"Bail\"", "7".into()),
        (
            "make",
            "8.7",
            "Something else that begins",
            "\"party\"",
            "\"house\"".into(),
        ),
        (
            "make",
            "8.7",
            "A field that is null",
            "{}",
            "{\"title\":null}".into(),
        ),
        (
            "define",
            "8.7",
            "Something else that is defined",
            "\"kind\"",
            "\"colour\"".into(),
        ),
        (
            "define",
            "8.7",
            "A definition that is an array",
            r#"{"fr":"Bail"}"#,
            "[]".into(),
        ),
        (
            "fact",
            "12.13",
            "A fact on a day that does not exist",
            "2026-01-05",
            "2026-02-30".into(),
        ),
        (
            "fact",
            "1.3",
            "A date in another form",
            "2026-01-05",
            "05/01/2026".into(),
        ),
        (
            "text",
            "12.15",
            "A piece beyond the last",
            "\"i\":1",
            "\"i\":2".into(),
        ),
        (
            "text",
            "12.15",
            "No piece at all",
            "\"i\":1,\"n\"",
            "\"i\":0,\"n\"".into(),
        ),
        (
            "audit",
            "12.13",
            "A line of the log at an hour that does not exist",
            "T09:",
            "T25:".into(),
        ),
        (
            "audit",
            "8.7",
            "A detail that is an object",
            "\"notary\"",
            "{}".into(),
        ),
        (
            "submit",
            "8.7",
            "A submission that replaces a version",
            "[]",
            format!("[\"{}\"]", id(0x02)),
        ),
        (
            "file",
            "8.7",
            "A document before sealing in an array",
            &plain,
            format!("[\"{}\",100]", Hash::of(b"plain")),
        ),
        (
            "file",
            "8.7",
            "A tag in an array",
            &format!("{{\"id\":\"{}\",\"tag\":\"urgent\"}}", id(0x01)),
            format!("[\"{}\",\"urgent\"]", id(0x01)),
        ),
        (
            "file",
            "1.5",
            "A link with a further member",
            "{\"as\"",
            "{\"aa\":1,\"as\"".into(),
        ),
        (
            "file",
            "1.2",
            "A version in upper case",
            &format!("\"doc\":\"{}\"", id(0x02)),
            format!("\"doc\":\"{}\"", id(0xaf).to_uppercase()),
        ),
    ] {
        let (class, mut line) = of(op);
        line = changed(&line, from, &to);
        if comment == "No piece at all" {
            line = changed(&line, "\"of\":2", "\"of\":0");
        }
        set.add(bad("op", rule, comment, line).with("class", class));
    }
}
