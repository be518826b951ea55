//! Other writings of an entry (FORMAT.md 5.1).

use super::cast::vault;
use super::entry::{entry, kid};
use super::set::{Set, bad, changed};

pub(crate) fn write(set: &mut Set) {
    let text = entry().text();
    let v = vault().to_string();
    let act = entry().acts[0].line();
    for (rule, comment, from, to) in [
        (
            "5.1",
            "Another first line of an entry",
            "coffre-entry/v1",
            "coffre-entry/v2".to_owned(),
        ),
        ("1.2", "A vault in upper case", v.as_str(), v.to_uppercase()),
        ("1.2", "A vault of 63 digits", v.as_str(), v[1..].to_owned()),
        ("1.3", "A clock with a leading zero", "clock 5", "clock 05".into()),
        ("1.3", "A clock with a sign", "clock 5", "clock +5".into()),
        (
            "1.3",
            "A clock of 20 digits",
            "clock 5",
            "clock 10000000000000000000".into(),
        ),
        ("1.3", "A clock in other digits", "clock 5", "clock ５".into()),
        ("5.1", "A space behind a number", "seq 2", "seq 2 ".into()),
        ("5.1", "A missing clock", "clock 5\n", String::new()),
        (
            "5.1",
            "A missing time",
            "time 2026-01-05T09:00:00Z\n",
            String::new(),
        ),
        (
            "5.1",
            "A clock that stands twice",
            "clock 5\n",
            "clock 5\nclock 5\n".into(),
        ),
        (
            "1.3",
            "A time with an offset",
            "T09:00:00Z",
            "T09:00:00+00:00".into(),
        ),
        (
            "1.3",
            "A time with a fraction",
            "T09:00:00Z",
            "T09:00:00.5Z".into(),
        ),
        (
            "1.3",
            "A time with a space for the T",
            "T09:00:00Z",
            " 09:00:00Z".into(),
        ),
        (
            "12.13",
            "A day that does not exist",
            "2026-01-05T",
            "2026-02-30T".into(),
        ),
        (
            "12.13",
            "A leap day in a year without one",
            "2026-01-05T",
            "1900-02-29T".into(),
        ),
        ("12.13", "Year 0", "2026-01-05T", "0000-01-05T".into()),
        ("12.13", "Hour 24", "T09:00:00Z", "T24:00:00Z".into()),
        ("12.13", "Second 60", "T09:00:00Z", "T09:00:60Z".into()),
        (
            "5.1",
            "An unknown class of body",
            "body data",
            "body other".into(),
        ),
        ("1.3", "A size with a leading zero", " 500 ", " 0500 ".into()),
        ("5.1", "A snapshot without its class", "snap text", "snap".into()),
        (
            "5.1",
            "An act before the heads",
            "saw 02",
            format!("act {act}\nsaw 02"),
        ),
        (
            "5.1",
            "An unknown line in an entry",
            "\nact ",
            "\nnote x\nact ".into(),
        ),
        ("5.1", "An empty line in an entry", "\nact ", "\n\nact ".into()),
        (
            "1.5",
            "An act that is not canonical",
            "{\"crit\":true,",
            "{\"crit\": true,".into(),
        ),
        ("1.5", "An act that is no object", act.as_str(), "[]".into()),
        (
            "6.2",
            "A kid in upper case",
            &kid().to_string(),
            kid().to_string().to_uppercase(),
        ),
        (
            "1.1",
            "A carriage return in an entry",
            "seq 2\n",
            "seq 2\r\n".into(),
        ),
    ] {
        set.add(bad("entry", rule, comment, changed(&text, from, &to)));
    }
    set.add(bad(
        "entry",
        "5.1",
        "A line behind the last one",
        format!("{text}more\n"),
    ));
    set.add(bad(
        "entry",
        "1.1",
        "No line feed at the end of an entry",
        text.trim_end(),
    ));
}
