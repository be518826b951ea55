use proptest::prelude::*;

use super::*;
use crate::samples;

const ID: &str = "0123456789abcdef0123456789abcdef";
const HASH: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn keys() -> PublicKeys {
    PublicKeys {
        recipient: "age1qqqq".into(),
        sign: [3; 32],
    }
}

/// One line of each act of FORMAT.md 5.4.
fn lines() -> Vec<String> {
    let c = CompartmentId::parse(ID).unwrap();
    let kid = Kid::derive(c, "age1qqqq");
    let seat = keys().seat();
    let sign = to_base64_of_keys();
    vec![
        format!(r#"{{"crit":true,"op":"person","person":"{ID}"}}"#),
        format!(r#"{{"crit":true,"op":"drop-person","person":"{ID}"}}"#),
        format!(
            r#"{{"crit":true,"level":"day","op":"seat","person":"{ID}","protection":"os","recipient":"age1qqqq","seat":"{seat}","sign":"{sign}"}}"#
        ),
        format!(r#"{{"crit":true,"op":"drop-seat","seat":"{ID}"}}"#),
        format!(
            r#"{{"c":"{ID}","crit":true,"floor":"agent","op":"compartment","stepup":false,"use":"files"}}"#
        ),
        format!(r#"{{"c":"{ID}","crit":true,"op":"drop-compartment"}}"#),
        format!(r#"{{"crit":true,"op":"role","rank":"manager","rights":{{"{ID}":"read"}},"role":"{ID}"}}"#),
        format!(r#"{{"c":"{ID}","crit":true,"op":"right","right":"none","role":"{ID}"}}"#),
        format!(r#"{{"crit":true,"grant":"{ID}","op":"grant","person":"{ID}","role":"{ID}"}}"#),
        format!(r#"{{"crit":true,"grant":"{ID}","op":"drop-grant"}}"#),
        format!(
            r#"{{"c":"{ID}","crit":true,"keyring":"{HASH}","kid":"{kid}","op":"epoch","recipient":"age1qqqq"}}"#
        ),
        format!(r#"{{"c":"{ID}","crit":true,"keyring":"{HASH}","op":"keyring"}}"#),
        format!(r#"{{"crit":true,"kid":"{kid}","op":"opened"}}"#),
        format!(r#"{{"crit":true,"note":"{HASH}","op":"lost","seat":"{ID}","seq":4}}"#),
        format!(
            r#"{{"c":"{ID}","crit":true,"notes":[{{"note":"{HASH}","seat":"{ID}","seq":4}}],"op":"adopt"}}"#
        ),
        format!(r#"{{"crit":true,"op":"drop-role","role":"{ID}"}}"#),
    ]
}

fn to_base64_of_keys() -> String {
    crate::text::to_base64(&keys().sign)
}

fn is_known(line: &str) -> bool {
    !matches!(Act::parse(line).unwrap(), Act::Unknown(_))
}

#[test]
fn every_act_of_the_format_is_known_and_written_back() {
    for line in lines() {
        assert!(is_known(&line), "{line}");
        assert_eq!(Act::parse(&line).unwrap().line(), line);
    }
}

#[test]
fn a_missing_or_further_member_makes_an_act_unknown() {
    for line in lines() {
        let object = json::parse_object(&line).unwrap();
        for member in object.keys() {
            let mut less = object.clone();
            less.remove(member);
            let text = json::write_map(less);
            assert!(!is_known(&text), "{text}");
            assert_eq!(
                Act::parse(&text).unwrap().line(),
                text,
                "and it is written back as it was"
            );
        }
        let mut more = object.clone();
        more.insert("more".into(), 1.into());
        assert!(!is_known(&json::write_map(more)), "{line}");
    }
}

#[test]
fn a_member_of_another_type_makes_an_act_unknown() {
    for line in lines() {
        let object = json::parse_object(&line).unwrap();
        for member in object.keys() {
            for value in [Value::Null, 1.5e3.into(), Value::Array(Vec::new()), "x".into()] {
                let mut other = object.clone();
                other.insert(member.clone(), value.clone());
                // An empty list of adopted notes is one of its type.
                if value.is_number() || (member == "notes" && value.is_array()) {
                    continue;
                }
                assert!(!is_known(&json::write_map(other)), "{member} of {line}");
            }
        }
    }
}

#[test]
fn arrays_do_not_stand_for_objects() {
    let line = format!(r#"{{"c":"{ID}","crit":true,"notes":[["{HASH}","{ID}",4]],"op":"adopt"}}"#);
    assert!(!is_known(&line));
}

#[test]
fn a_known_op_that_is_not_critical_is_unknown() {
    let line = lines()[0].replace("true", "false");
    let Act::Unknown(act) = Act::parse(&line).unwrap() else {
        panic!("known")
    };
    assert_eq!((act.op(), act.crit()), ("person", false));
}

#[test]
fn an_unknown_op_tells_its_name_and_whether_it_is_critical() {
    for (line, op, crit) in [
        (r#"{"crit":true,"op":"promote"}"#, "promote", true),
        (r#"{"crit":false,"op":"promote"}"#, "promote", false),
        (r#"{"crit":1,"op":"promote"}"#, "promote", false),
        (r#"{"crit":true,"op":7}"#, "", true),
        ("{}", "", false),
    ] {
        let Act::Unknown(act) = Act::parse(line).unwrap() else {
            panic!("known")
        };
        assert_eq!((act.op(), act.crit()), (op, crit), "{line}");
    }
}

#[test]
fn a_line_that_is_not_canonical_is_no_act() {
    for line in [
        r#"{"op":"person","crit":true}"#,
        r#"{"crit":true, "op":"x"}"#,
        "[]",
        "",
    ] {
        assert!(Act::parse(line).is_err(), "{line}");
    }
}

#[test]
fn values_that_contradict_each_other_make_an_act_unknown() {
    let all = lines();
    let (seat, epoch) = (&all[2], &all[10]);
    let own = keys().seat().to_string();
    let kid = Kid::derive(CompartmentId::parse(ID).unwrap(), "age1qqqq").to_string();
    for (line, from, to, why) in [
        (seat, own.as_str(), ID, "a seat of other keys"),
        (seat, "age1qqqq", "age1qqqz", "another recipient"),
        (seat, "age1qqqq", "age1 qqq", "no recipient"),
        (seat, "AwM=", "AwN=", "a key in another base64"),
        (
            epoch,
            &kid[33..],
            "0000000000000000",
            "an epoch of another recipient",
        ),
        (&all[6], "\"read\"", "\"none\"", "a right that is none"),
        (&all[13], "\"seq\":4", "\"seq\":0", "note 0 of a seat"),
        (&all[14], "\"seq\":4", "\"seq\":0", "note 0 of a seat, adopted"),
    ] {
        let text = line.replace(from, to);
        assert_ne!(&text, line, "{why}");
        assert!(!is_known(&text), "{why}");
    }
}

proptest! {
    #[test]
    fn an_act_is_read_as_it_is_written(act in samples::act()) {
        prop_assert_eq!(Act::parse(&act.line()), Ok(act));
    }

    #[test]
    fn what_is_read_is_written_back(act in samples::act(), at: proptest::sample::Index, to in "[ -~]") {
        let mut line = act.line();
        let at = at.index(line.len());
        line.replace_range(at..=at, &to);
        if let Ok(read) = Act::parse(&line) {
            prop_assert_eq!(read.line(), line);
        }
    }
}
