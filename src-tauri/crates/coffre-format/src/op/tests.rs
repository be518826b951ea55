use proptest::prelude::*;

use super::*;
use crate::id::LineNonce;
use crate::samples;

const ID: &str = "0123456789abcdef0123456789abcdef";
const HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn object() -> String {
    format!(r#"{{"kid":"{ID}.0011223344556677","sha256":"{HASH}","size":300}}"#)
}

fn file(op: &str, after: &str) -> String {
    format!(
        r#"{{"after":{after},"crit":true,"doc":"{ID}","fields":{{"title":"Bail"}},"links":[{{"as":"dossier","id":"{ID}","to":"{ID}"}}],"n":"{ID}","name":"bail.pdf","obj":{},"op":"{op}","plain":{{"sha256":"{HASH}","size":100}},"tags":[{{"id":"{ID}","tag":"urgent"}}],"ver":"{ID}"}}"#,
        object()
    )
}

/// One line of each op of FORMAT.md 8.7, with its class.
fn lines() -> Vec<(String, Class)> {
    let data = [
        file("file", &format!(r#"["{ID}"]"#)),
        file("submit", "[]"),
        format!(r#"{{"crit":true,"fields":{{}},"id":"{ID}","n":"{ID}","op":"make","what":"party"}}"#),
        format!(r#"{{"crit":true,"field":"title","id":"{ID}","n":"{ID}","op":"set","value":"Bail"}}"#),
        format!(r#"{{"crit":true,"field":"title","id":"{ID}","n":"{ID}","op":"set","value":null}}"#),
        format!(
            r#"{{"as":"seller","crit":true,"from":"{ID}","id":"{ID}","n":"{ID}","op":"link","to":"{ID}"}}"#
        ),
        format!(r#"{{"crit":true,"ids":["{ID}"],"n":"{ID}","op":"unlink"}}"#),
        format!(r#"{{"crit":true,"doc":"{ID}","id":"{ID}","n":"{ID}","op":"tag","tag":"urgent"}}"#),
        format!(r#"{{"crit":true,"ids":[],"n":"{ID}","op":"untag"}}"#),
        format!(
            r#"{{"crit":true,"date":"2026-01-05","event":"deed","id":"{ID}","n":"{ID}","note":"","of":"{ID}","op":"fact"}}"#
        ),
        format!(r#"{{"crit":true,"ids":["{ID}"],"n":"{ID}","op":"unfact"}}"#),
        format!(r#"{{"a":"{ID}","b":"{ID}","crit":true,"id":"{ID}","n":"{ID}","op":"same"}}"#),
        format!(r#"{{"crit":true,"ids":["{ID}"],"n":"{ID}","op":"unsame"}}"#),
        format!(r#"{{"crit":true,"doc":"{ID}","n":"{ID}","op":"gone"}}"#),
        format!(
            r#"{{"crit":true,"key":"k","n":"{ID}","op":"define","value":{{"fr":"Bail"}},"what":"kind"}}"#
        ),
        format!(r#"{{"crit":true,"key":"k","n":"{ID}","op":"define","value":null,"what":"setting"}}"#),
    ];
    let mut all: Vec<_> = data.into_iter().map(|line| (line, Class::Data)).collect();
    all.push((
        format!(
            r#"{{"by":"pdf","crit":true,"doc":"{ID}","i":0,"n":"{ID}","of":2,"op":"text","text":"mots","ver":"{ID}"}}"#
        ),
        Class::Text,
    ));
    all.push((
        format!(
            r#"{{"at":"2026-01-05T09:00:00Z","crit":true,"detail":{{"to":"notary"}},"event":"export","ids":["{ID}"],"n":"{ID}","op":"audit"}}"#
        ),
        Class::Audit,
    ));
    all
}

fn is_known(line: &str) -> bool {
    Line::parse(line).is_ok_and(|line| !matches!(line.op, Op::Unknown(_)))
}

#[test]
fn every_op_of_the_format_is_known_and_written_back() {
    for (line, class) in lines() {
        let read = Line::parse(&line).unwrap();
        assert_eq!(read.op.class(), Some(class), "{line}");
        assert_eq!(read.line(), line);
    }
}

#[test]
fn a_missing_or_further_member_makes_an_op_unknown() {
    for (line, _) in lines() {
        let object = json::parse_object(&line).unwrap();
        for member in object.keys() {
            let mut less = object.clone();
            less.remove(member);
            assert!(!is_known(&json::write_map(less)), "{member} of {line}");
        }
        let mut more = object.clone();
        more.insert("more".into(), 1.into());
        let more = json::write_map(more);
        assert!(!is_known(&more), "{line}");
        assert_eq!(
            Line::parse(&more).unwrap().line(),
            more,
            "and it is written back as it was"
        );
    }
}

#[test]
fn a_line_without_a_nonce_is_no_line() {
    let good = &lines()[13].0;
    let nonce = format!(r#""n":"{ID}","#);
    for (line, why) in [
        (good.replace(&nonce, ""), "none"),
        (good.replace(&nonce, r#""n":7,"#), "a number"),
        (good.replace(&nonce, r#""n":"0123","#), "a short one"),
        (
            good.replace(&nonce, &nonce.to_uppercase().replace("\"N\"", "\"n\"")),
            "one in upper case",
        ),
    ] {
        assert!(Line::parse(&line).is_err(), "{why}");
    }
}

#[test]
fn an_op_without_a_name_or_that_is_not_critical_is_unknown() {
    for (line, name) in [
        (format!(r#"{{"crit":true,"n":"{ID}"}}"#), ""),
        (format!(r#"{{"crit":true,"n":"{ID}","op":"erase"}}"#), "erase"),
        (lines()[13].0.replace("true", "false"), "gone"),
    ] {
        let read = Line::parse(&line).unwrap();
        assert_eq!((read.op.name(), read.op.class()), (name, None), "{line}");
        assert_eq!(read.line(), line);
    }
}

#[test]
fn values_that_no_op_has_make_it_unknown() {
    let all = lines();
    let of = |name: &str| {
        let tag = format!(r#""op":"{name}""#);
        &all.iter().find(|(line, _)| line.contains(&tag)).unwrap().0
    };
    for (op, from, to, why) in [
        (
            "submit",
            r#""after":[]"#,
            &*format!(r#""after":["{ID}"]"#),
            "a submission that replaces something",
        ),
        ("make", "party", "house", "something else to make"),
        ("define", "\"kind\"", "\"colour\"", "something else to define"),
        (
            "define",
            r#"{"fr":"Bail"}"#,
            "[]",
            "a definition that is no object",
        ),
        ("set", r#""Bail""#, "7", "a value that is no text"),
        ("fact", "2026-01-05", "2026-02-30", "a day that does not exist"),
        ("fact", "2026-01-05", "2026-1-5", "a date in another form"),
        ("text", r#""i":0"#, r#""i":2"#, "a piece beyond the last"),
        ("text", r#""of":2"#, r#""of":0"#, "no piece at all"),
        ("audit", "T09:00:00Z", "T25:00:00Z", "an hour that does not exist"),
        ("audit", r#""notary""#, "{}", "a detail that is no text"),
        (
            "file",
            r#""title":"Bail""#,
            r#""title":null"#,
            "a first value that is null",
        ),
        (
            "file",
            r#""size":300"#,
            r#""seg":null,"size":300"#,
            "segments that are null",
        ),
        (
            "file",
            r#"{"id":"#,
            r#"{"more":1,"id":"#,
            "a further member inside",
        ),
    ] {
        let line = of(op);
        let text = line.replacen(from, to, 1);
        assert_ne!(&text, line, "{why}");
        assert!(!is_known(&text), "{why}");
    }
}

#[test]
fn arrays_do_not_stand_for_objects() {
    let good = file("file", "[]");
    for (from, to) in [
        (
            format!(r#"{{"sha256":"{HASH}","size":100}}"#),
            format!(r#"["{HASH}",100]"#),
        ),
        (object(), format!(r#"["{HASH}",300,"{ID}.0011223344556677"]"#)),
        (
            format!(r#"{{"id":"{ID}","tag":"urgent"}}"#),
            format!(r#"["{ID}","urgent"]"#),
        ),
    ] {
        let line = good.replace(&from, &to);
        assert_ne!(line, good);
        assert!(is_known(&good) && !is_known(&line), "{line}");
    }
}

fn op() -> impl Strategy<Value = Op> {
    let entity = || samples::id(EntityId::from_bytes);
    let doc = || samples::id(DocId::from_bytes);
    let fields = || proptest::collection::btree_map(samples::text(), samples::text(), 0..3);
    prop_oneof![
        (entity(), samples::text(), proptest::option::of(samples::text()))
            .prop_map(|(id, field, value)| Op::Set(Set { id, field, value })),
        (entity(), fields()).prop_map(|(id, fields)| Op::Make(Make {
            what: What::Dossier,
            id,
            fields
        })),
        (
            doc(),
            samples::id(VersionId::from_bytes),
            0u64..9,
            samples::text()
        )
            .prop_map(|(doc, ver, i, text)| {
                Op::Text(Text {
                    doc,
                    ver,
                    i,
                    of: i + 1,
                    text: text.clone(),
                    by: text,
                })
            }),
        (
            doc(),
            samples::id(VersionId::from_bytes),
            samples::kid(),
            samples::hash(),
            fields()
        )
            .prop_map(|(doc, ver, kid, sha256, fields)| {
                let obj = Object {
                    sha256,
                    size: 300,
                    kid,
                    seg: None,
                };
                let plain = Plain { sha256, size: 200 };
                let (name, after, links, tags) = ("a".into(), vec![ver], Vec::new(), Vec::new());
                Op::File(File {
                    doc,
                    ver,
                    after,
                    obj,
                    plain,
                    name,
                    fields,
                    links,
                    tags,
                })
            }),
        (proptest::collection::vec(entity(), 0..3), fields()).prop_map(|(ids, detail)| {
            let (event, at) = ("read".into(), "2026-01-05T09:00:00Z".into());
            Op::Audit(Audit {
                event,
                ids,
                at,
                detail,
            })
        }),
    ]
}

proptest! {
    #[test]
    fn a_line_is_read_as_it_is_written(op in op(), n in samples::id(LineNonce::from_bytes)) {
        let line = Line { n, op };
        prop_assert_eq!(Line::parse(&line.line()), Ok(line));
    }

    #[test]
    fn what_is_read_is_written_back(op in op(), at: proptest::sample::Index, to in "[ -~]") {
        let mut line = Line { n: LineNonce::from_bytes([0; 16]), op }.line();
        let at = at.index(line.len());
        if line.is_char_boundary(at) && line.is_char_boundary(at + 1) {
            line.replace_range(at..=at, &to);
        }
        if let Ok(read) = Line::parse(&line) {
            prop_assert_eq!(read.line(), line);
        }
    }

    #[test]
    fn no_text_makes_the_reader_fail(line in "\\PC{0,60}") {
        let _ = Line::parse(&line);
    }
}
