//! Acts (FORMAT.md 5.4).

use coffre_format::text::to_base64;
use coffre_format::{Hash, Kid};

use super::cast::{compartment, id, person, seat};
use super::set::{Set, bad, changed, good};

/// One line of each act, with its op.
fn lines() -> Vec<(&'static str, String)> {
    let (c, keys, hash) = (compartment(), seat(3).keys(), Hash::of(b"keyring"));
    let (to, sign) = (&keys.recipient, to_base64(&keys.sign));
    let (kid, own, p, r, g) = (Kid::derive(c, to), keys.seat(), person(3), id(0x70), id(0x90));
    vec![
        (
            "person",
            format!(r#"{{"crit":true,"op":"person","person":"{p}"}}"#),
        ),
        (
            "drop-person",
            format!(r#"{{"crit":true,"op":"drop-person","person":"{p}"}}"#),
        ),
        (
            "seat",
            format!(
                r#"{{"crit":true,"level":"day","op":"seat","person":"{p}","protection":"os","recipient":"{to}","seat":"{own}","sign":"{sign}"}}"#
            ),
        ),
        (
            "drop-seat",
            format!(r#"{{"crit":true,"op":"drop-seat","seat":"{own}"}}"#),
        ),
        (
            "compartment",
            format!(
                r#"{{"c":"{c}","crit":true,"floor":"agent","op":"compartment","stepup":false,"use":"files"}}"#
            ),
        ),
        (
            "drop-compartment",
            format!(r#"{{"c":"{c}","crit":true,"op":"drop-compartment"}}"#),
        ),
        (
            "role",
            format!(r#"{{"crit":true,"op":"role","rank":"manager","rights":{{"{c}":"read"}},"role":"{r}"}}"#),
        ),
        (
            "drop-role",
            format!(r#"{{"crit":true,"op":"drop-role","role":"{r}"}}"#),
        ),
        (
            "right",
            format!(r#"{{"c":"{c}","crit":true,"op":"right","right":"none","role":"{r}"}}"#),
        ),
        (
            "grant",
            format!(r#"{{"crit":true,"grant":"{g}","op":"grant","person":"{p}","role":"{r}"}}"#),
        ),
        (
            "drop-grant",
            format!(r#"{{"crit":true,"grant":"{g}","op":"drop-grant"}}"#),
        ),
        (
            "epoch",
            format!(
                r#"{{"c":"{c}","crit":true,"keyring":"{hash}","kid":"{kid}","op":"epoch","recipient":"{to}"}}"#
            ),
        ),
        (
            "keyring",
            format!(r#"{{"c":"{c}","crit":true,"keyring":"{hash}","op":"keyring"}}"#),
        ),
        (
            "opened",
            format!(r#"{{"crit":true,"kid":"{kid}","op":"opened"}}"#),
        ),
        (
            "lost",
            format!(r#"{{"crit":true,"note":"{hash}","op":"lost","seat":"{own}","seq":4}}"#),
        ),
        (
            "adopt",
            format!(
                r#"{{"c":"{c}","crit":true,"notes":[{{"note":"{hash}","seat":"{own}","seq":4}}],"op":"adopt"}}"#
            ),
        ),
    ]
}

pub(crate) fn write(set: &mut Set) {
    for (op, line) in lines() {
        set.add(good("act", "5.4", &format!("The act {op}"), line.clone()));
        let more = format!("{},\"zz\":1}}", line.trim_end_matches('}'));
        let more = if line.ends_with("}}") {
            changed(&line, "{", "{\"A\":1,")
        } else {
            more
        };
        set.add(bad(
            "act",
            "1.5",
            &format!("The act {op} with a further member"),
            more,
        ));
        let less = changed(&line, &format!("\"op\":\"{op}\""), &format!("\"op\":\"{op}x\""));
        set.add(bad(
            "act",
            "8.5",
            &format!("The act {op} under a name that this page does not have"),
            less,
        ));
    }
    let all: std::collections::BTreeMap<_, _> = lines().into_iter().collect();
    let own = seat(3).id().to_string();
    let (p, to) = (person(3).to_string(), seat(3).keys().recipient);
    let sign = to_base64(&seat(3).keys().sign);
    let kid = Kid::derive(compartment(), &to).to_string();
    let hash = Hash::of(b"keyring");
    let adopted = format!("{{\"note\":\"{hash}\",\"seat\":\"{own}\",\"seq\":4}}");
    for (op, rule, comment, from, to) in [
        (
            "person",
            "12.11",
            "A known act that is not critical",
            "true",
            "false".into(),
        ),
        (
            "person",
            "12.11",
            "An act without crit",
            "\"crit\":true,",
            String::new(),
        ),
        (
            "person",
            "12.11",
            "An act without op",
            "\"op\":\"person\",",
            String::new(),
        ),
        (
            "person",
            "12.11",
            "An act without its member",
            &format!(",\"person\":\"{p}\""),
            String::new(),
        ),
        (
            "person",
            "12.11",
            "A person that is a number",
            &format!("\"{p}\""),
            "7".into(),
        ),
        (
            "person",
            "1.2",
            "A person in upper case",
            p.as_str(),
            p.to_uppercase(),
        ),
        (
            "person",
            "1.4",
            "A person of 31 digits",
            p.as_str(),
            p[1..].to_owned(),
        ),
        (
            "seat",
            "4.1",
            "A seat that is not that of its keys in an act",
            own.as_str(),
            id(0x11),
        ),
        (
            "seat",
            "4.1",
            "A certificate with another recipient",
            to.as_str(),
            seat(4).keys().recipient,
        ),
        (
            "seat",
            "1.2",
            "A key in base64 without padding",
            sign.as_str(),
            sign.trim_end_matches('=').to_owned(),
        ),
        (
            "seat",
            "1.2",
            "A key of 33 bytes",
            sign.as_str(),
            to_base64(&[1; 33]),
        ),
        ("seat", "5.4", "An unknown level", "\"day\"", "\"night\"".into()),
        (
            "seat",
            "5.4",
            "An unknown protection",
            "\"os\"",
            "\"none\"".into(),
        ),
        (
            "seat",
            "5.4",
            "A level that is an object",
            "\"day\"",
            "{\"day\":null}".into(),
        ),
        (
            "compartment",
            "5.4",
            "A floor that is no rank",
            "\"agent\"",
            "\"guest\"".into(),
        ),
        (
            "compartment",
            "5.4",
            "A stepup that is a string",
            "false",
            "\"false\"".into(),
        ),
        (
            "compartment",
            "5.4",
            "A use that is unknown",
            "\"files\"",
            "\"other\"".into(),
        ),
        (
            "role",
            "12.15",
            "A role with a right none",
            "\"read\"",
            "\"none\"".into(),
        ),
        (
            "role",
            "5.4",
            "A role with rights in an array",
            &format!("{{\"{}\":\"read\"}}", compartment()),
            "[]".into(),
        ),
        ("right", "5.4", "An unknown right", "\"none\"", "\"all\"".into()),
        (
            "epoch",
            "6.2",
            "A kid of another recipient",
            &kid[33..],
            "0000000000000000".into(),
        ),
        (
            "epoch",
            "6.2",
            "A kid of another compartment",
            &kid[..32],
            id(0xc2),
        ),
        (
            "epoch",
            "1.2",
            "A keyring in upper case",
            &hash.to_string(),
            hash.to_string().to_uppercase(),
        ),
        ("lost", "5.4", "Note 0 of a seat", "\"seq\":4", "\"seq\":0".into()),
        (
            "lost",
            "5.4",
            "A number that is a string",
            "\"seq\":4",
            "\"seq\":\"4\"".into(),
        ),
        (
            "adopt",
            "5.4",
            "An adopted note in an array",
            &adopted,
            format!("[\"{hash}\",\"{own}\",4]"),
        ),
        (
            "adopt",
            "1.5",
            "An adopted note with a further member",
            "\"seq\":4",
            "\"seq\":4,\"zz\":1".into(),
        ),
        (
            "adopt",
            "5.4",
            "An adopted note 0",
            "\"seq\":4",
            "\"seq\":0".into(),
        ),
    ] {
        set.add(bad("act", rule, comment, changed(&all[op], from, &to)));
    }
    set.add(good(
        "act",
        "5.4",
        "Rights of a role may be empty",
        changed(&all["role"], &format!("{{\"{}\":\"read\"}}", compartment()), "{}"),
    ));
    set.add(good(
        "act",
        "5.4",
        "Nothing adopted",
        changed(&all["adopt"], &adopted, ""),
    ));
}
