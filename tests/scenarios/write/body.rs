//! Plaintexts of bodies (FORMAT.md 8.1 to 8.3).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use coffre_format::body::{BodyHeader, line_list, pack};
use coffre_format::entry::Entry;
use coffre_format::limits::{MAX_LINE, MAX_UNPACKED};
use coffre_format::rank::Class;
use coffre_format::{Hash, LineNonce, SeatId, VaultId};

use super::cast::id;
use super::entry::entry;
use super::set::{Case, Set, bad, changed, good};

/// The entry whose part 0 has this class and these lines.
pub(crate) fn signed(class: Class, lines: &[&[u8]]) -> Entry {
    let mut entry = entry();
    entry.bodies[0].class = class;
    entry.bodies[0].lines = line_list(lines.iter().map(|line| Hash::of(line)));
    entry
}

/// Line 0 of part 0 of [`signed`].
pub(crate) fn header(class: Class) -> BodyHeader {
    BodyHeader::new(&entry(), 0, class, LineNonce::from_bytes([0x0e; 16]))
}

pub(crate) fn op() -> String {
    format!(
        r#"{{"crit":true,"doc":"{}","n":"{}","op":"gone"}}"#,
        id(0x02),
        id(0x01)
    )
}

fn of(case: Case, entry: &Entry) -> Case {
    case.with("entry", STANDARD.encode(entry.text())).with("part", 0)
}

fn joined(lines: &[&[u8]]) -> Vec<u8> {
    lines
        .iter()
        .flat_map(|line| [line, b"\n".as_slice()].concat())
        .collect()
}

/// A scenario whose lines are those that the entry signs, so that only their form decides.
fn own(
    set: &mut Set,
    case: fn(&'static str, &'static str, &str, Vec<u8>) -> Case,
    rule: &'static str,
    comment: &str,
    lines: &[&[u8]],
) {
    set.add(of(
        case("body", rule, comment, joined(lines)),
        &signed(Class::Data, lines),
    ));
}

pub(crate) fn write(set: &mut Set) {
    let (first, op) = (header(Class::Data).line(), op());
    let lines: [&[u8]; 3] = [first.as_bytes(), op.as_bytes(), op.as_bytes()];
    own(set, good, "8.2", "A body with two ops", &lines);
    own(set, good, "8.3", "A body with line 0 alone", &lines[..1]);
    own(
        set,
        good,
        "12.11",
        "A line that is no JSON makes only itself void",
        &[lines[0], b"no JSON", lines[1]],
    );
    own(
        set,
        good,
        "12.11",
        "A line without a nonce makes only itself void",
        &[lines[0], b"{}"],
    );
    own(
        set,
        good,
        "12.11",
        "An empty line makes only itself void",
        &[lines[0], b"", lines[1]],
    );
    list(set, &lines);
    first_line(set, &first, op.as_bytes());
    form(set, &lines);
    packed(set);
}

fn list(set: &mut Set, lines: &[&[u8]; 3]) {
    let entry = signed(Class::Data, lines);
    let other = changed(str::from_utf8(lines[1]).unwrap(), "gone", "come");
    for (comment, plain) in [
        (
            "A line that was altered",
            joined(&[lines[0], other.as_bytes(), lines[2]]),
        ),
        ("A line that was taken away", joined(&lines[..2])),
        (
            "A line that was added",
            joined(&[lines[0], lines[1], lines[2], lines[1]]),
        ),
        (
            "A line with a carriage return",
            joined(&[lines[0], lines[1], &[lines[2], b"\r"].concat()]),
        ),
    ] {
        set.add(of(bad("body", "8.2", comment, plain), &entry));
    }
    let swapped = [lines[0], other.as_bytes(), lines[2]];
    let turned = joined(&[swapped[0], swapped[2], swapped[1]]);
    set.add(of(
        bad("body", "8.2", "Lines in another order", turned),
        &signed(Class::Data, &swapped),
    ));
    let mut over_bytes = entry.clone();
    over_bytes.bodies[0].lines = Hash::of(&joined(lines));
    set.add(of(
        bad(
            "body",
            "8.2",
            "A hash of the plaintext is no line list",
            joined(lines),
        ),
        &over_bytes,
    ));
    let mut with_feed = entry.clone();
    with_feed.bodies[0].lines = line_list(
        lines
            .iter()
            .map(|line| Hash::of(&[line, b"\n".as_slice()].concat())),
    );
    set.add(of(
        bad(
            "body",
            "8.2",
            "Hashes of lines with their line feed are no line list",
            joined(lines),
        ),
        &with_feed,
    ));
    let mut without_feeds = entry;
    let text: String = lines.iter().map(|line| Hash::of(line).to_string()).collect();
    without_feeds.bodies[0].lines = Hash::of(text.as_bytes());
    set.add(of(
        bad(
            "body",
            "8.2",
            "Hashes without a line feed between are no line list",
            joined(lines),
        ),
        &without_feeds,
    ));
}

fn first_line(set: &mut Set, first: &str, op: &[u8]) {
    let header = header(Class::Data);
    for (comment, other) in [
        (
            "Line 0 of another kind",
            BodyHeader {
                body: "coffre-body/v2".into(),
                ..header.clone()
            },
        ),
        (
            "Line 0 of another class",
            BodyHeader {
                class: Class::Audit,
                ..header.clone()
            },
        ),
        (
            "Line 0 of another part",
            BodyHeader {
                part: 1,
                ..header.clone()
            },
        ),
        (
            "Line 0 of another seat",
            BodyHeader {
                seat: SeatId::from_bytes([0x11; 16]),
                ..header.clone()
            },
        ),
        (
            "Line 0 of another entry",
            BodyHeader {
                seq: 3,
                ..header.clone()
            },
        ),
        (
            "Line 0 of another vault",
            BodyHeader {
                vault: VaultId(Hash::of(b"another")),
                ..header.clone()
            },
        ),
    ] {
        own(set, bad, "8.3", comment, &[other.line().as_bytes(), op]);
    }
    for (rule, comment, line) in [
        (
            "8.3",
            "Line 0 with a further member",
            changed(first, "{", "{\"A\":1,"),
        ),
        (
            "8.3",
            "Line 0 without its part",
            changed(first, "\"part\":0,", ""),
        ),
        (
            "8.3",
            "Line 0 without its nonce",
            changed(first, &format!("\"n\":\"{}\",", id(0x0e)), ""),
        ),
        ("1.5", "Line 0 that is not canonical", changed(first, ":", ": ")),
        ("8.3", "An op for line 0", str::from_utf8(op).unwrap().to_owned()),
        ("8.3", "An empty line 0", String::new()),
    ] {
        own(set, bad, rule, comment, &[line.as_bytes(), op]);
    }
}

fn form(set: &mut Set, lines: &[&[u8]; 3]) {
    let entry = signed(Class::Data, lines);
    let plain = joined(lines);
    let cut = plain[..plain.len() - 1].to_vec();
    set.add(of(
        bad("body", "12.11", "No line feed at the end of a body", cut),
        &entry,
    ));
    set.add(of(
        bad("body", "12.11", "No lines", Vec::new()),
        &signed(Class::Data, &[]),
    ));
    own(
        set,
        bad,
        "12.11",
        "A line that is not UTF-8",
        &[lines[0], b"\xff"],
    );
    let long = |length: usize| "x".repeat(length);
    own(
        set,
        good,
        "1.6",
        "A line of 64 KiB in a body",
        &[lines[0], long(MAX_LINE).as_bytes()],
    );
    own(
        set,
        bad,
        "12.11",
        "A line of 64 KiB and one byte in a body",
        &[lines[0], long(MAX_LINE + 1).as_bytes()],
    );
}

fn packed(set: &mut Set) {
    let (first, op) = (header(Class::Text).line(), op());
    let lines: [&[u8]; 2] = [first.as_bytes(), op.as_bytes()];
    let entry = signed(Class::Text, &lines);
    let plain = joined(&lines);
    set.add(of(good("body", "8.1", "Words are packed", pack(&plain)), &entry));
    let two = [pack(&plain[..50]), pack(&plain[50..])].concat();
    set.add(of(good("body", "12.11", "gzip of two members", two), &entry));
    let behind = [pack(&plain), b"more".to_vec()].concat();
    let mut altered = pack(&plain);
    let at = altered.len() - 6;
    altered[at] ^= 1;
    let short = pack(&plain);
    for (comment, bytes) in [
        ("Words that are not packed", plain.clone()),
        ("Something behind the gzip", behind),
        ("gzip with another checksum", altered),
        ("gzip that is cut short", short[..short.len() - 1].to_vec()),
    ] {
        set.add(of(bad("body", "12.11", comment, bytes), &entry));
    }
    let data: [&[u8]; 2] = [&header(Class::Data).line().into_bytes(), op.as_bytes()];
    let bytes = pack(&joined(&data));
    set.add(of(
        bad("body", "8.1", "Records that are packed", bytes),
        &signed(Class::Data, &data),
    ));
    let bomb = pack(&vec![b'\n'; usize::try_from(MAX_UNPACKED).unwrap() + 1]);
    set.add(of(bad("body", "8.1", "gzip of more than 64 MiB", bomb), &entry));
}
