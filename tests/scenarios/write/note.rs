//! Signed notes (FORMAT.md 3.1).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use coffre_format::Hash;
use coffre_format::limits::MAX_NOTE;
use coffre_format::note::{Signer, assemble};

use super::cast::seat;
use super::set::{Case, Set, bad, changed, good};

/// The order of the group of Ed25519, little-endian (RFC 8032, 5.1).
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

fn by(case: Case) -> Case {
    let signer = seat(1);
    case.with("public-key", signer.sign.public().to_base64())
        .with("name", signer.name())
}

pub(crate) fn write(set: &mut Set) {
    let text = "first line\nlast line, with an é\n";
    let good_note = String::from_utf8(seat(1).note(text)).unwrap();
    let line = good_note.strip_prefix(text).unwrap();
    set.add(
        by(good(
            "note",
            "3.1",
            "A signed note; its hash covers the text and no signature",
            good_note.clone(),
        ))
        .with("note-hash", Hash::of(text.as_bytes())),
    );
    with_signature_line_behind(set, text);
    let value = line.trim_end().rsplit(' ').next().unwrap().to_owned();
    for (comment, note) in [
        ("No signature", text.to_owned()),
        ("No text before the signature", line.to_owned()),
        (
            "No empty line before the signature",
            good_note.replace("\n\n", "\n"),
        ),
        (
            "Two empty lines before the signature",
            good_note.replace("\n\n", "\n\n\n"),
        ),
        ("Two signature lines", format!("{good_note}{}", line.trim_start())),
        ("A line behind the signature", format!("{good_note}more\n")),
        ("No line feed at the end", good_note.trim_end().to_owned()),
        (
            "A hyphen for the dash of a signature line",
            changed(&good_note, "— ", "- "),
        ),
        (
            "Two spaces in the signature line",
            changed(&good_note, &value, &format!(" {value}")),
        ),
        (
            "A signature without its last bytes",
            changed(&good_note, &value, &value[..value.len() - 4]),
        ),
        (
            "Base64 without padding",
            changed(&good_note, &value, value.trim_end_matches('=')),
        ),
        (
            "Base64 with spare bits set",
            changed(&good_note, &value, &spare_bits(&value)),
        ),
    ] {
        set.add(by(bad("note", "3.1", comment, note)));
    }
    for (rule, comment, note) in [
        (
            "1.1",
            "A carriage return before each line feed",
            good_note.replace('\n', "\r\n").into_bytes(),
        ),
        (
            "1.1",
            "A byte-order mark",
            format!("\u{feff}{good_note}").into_bytes(),
        ),
        (
            "1.1",
            "Bytes that are not UTF-8",
            changed(&good_note, "é", "?").replace('?', "\u{1}").into_bytes(),
        ),
    ] {
        let note = if comment.starts_with("Bytes") {
            no_utf_8(&note)
        } else {
            note
        };
        set.add(by(bad("note", rule, comment, note)));
    }
    for (comment, text) in [
        ("A tabulator, signed", "a\tb\n"),
        ("A delete character, signed", "a\u{7f}b\n"),
        ("A control character of C1, signed", "a\u{85}b\n"),
        ("A byte-order mark inside the text, signed", "a\u{feff}b\n"),
    ] {
        set.add(by(bad("note", "12.13", comment, signed(text))));
    }
    set.add(by(bad(
        "note",
        "12.13",
        "An empty line inside the text, signed",
        signed("a\n\nb\n"),
    )));
    signatures(set, text);
    sizes(set);
}

/// The note hash ends before the empty line, so another signature line gives the same hash.
fn with_signature_line_behind(set: &mut Set, text: &str) {
    let other = seat(2);
    set.add(
        good(
            "note",
            "3.1",
            "The same text signed by another seat has the same hash",
            other.note(text),
        )
        .with("public-key", other.sign.public().to_base64())
        .with("name", other.name())
        .with("note-hash", Hash::of(text.as_bytes())),
    );
    let note = by(bad(
        "note",
        "3.1",
        "A hash over the whole file is not the note hash",
        seat(1).note(text),
    ));
    set.add(note.with("note-hash", Hash::of(&seat(1).note(text))));
}

fn signatures(set: &mut Set, text: &str) {
    let signer = seat(1);
    let key = *signer.sign.public().as_bytes();
    let good_signature = signer.sign.sign(text.as_bytes());
    let under =
        |key: &[u8; 32], signature: &[u8; 64]| assemble(text, Signer::Seat(signer.id()), key, signature);
    let mut altered = good_signature;
    altered[5] ^= 1;
    set.add(by(bad(
        "note",
        "3.1",
        "An altered signature",
        under(&key, &altered),
    )));
    set.add(by(bad(
        "note",
        "3.1",
        "A scalar that is not canonical",
        under(&key, &with_order(good_signature)),
    )));
    let other = signer.sign.sign(b"first line\n");
    set.add(by(bad(
        "note",
        "3.1",
        "The signature of another text",
        under(&key, &other),
    )));
    let stranger = *seat(2).sign.public().as_bytes();
    set.add(by(bad(
        "note",
        "3.1",
        "A key id of another key",
        under(&stranger, &good_signature),
    )));
    let by_recovery = assemble(text, Signer::Recovery, &key, &good_signature);
    set.add(by(bad(
        "note",
        "3.1",
        "The name of another signer",
        by_recovery.clone(),
    )));
    set.add(
        good("note", "3.1", "A note of the recovery key", by_recovery)
            .with("public-key", signer.sign.public().to_base64())
            .with("name", "recovery"),
    );
    set.add(weak_key(text));
}

/// Under the neutral element as key, any text has a signature that loose checks accept: R = B, s = 1.
fn weak_key(text: &str) -> Case {
    let mut key = [0; 32];
    key[0] = 1;
    let mut signature = [0x66; 64];
    signature[0] = 0x58;
    signature[32..].fill(0);
    signature[32] = 1;
    let note = assemble(text, Signer::Seat(seat(1).id()), &key, &signature);
    bad(
        "note",
        "3.1",
        "A key of small order, under which anyone signs",
        note,
    )
    .with("public-key", STANDARD.encode(key))
    .with("name", seat(1).name())
}

fn sizes(set: &mut Set) {
    let around = signed("\n").len();
    let of = |length: usize| signed(&format!("{}\n", "x".repeat(length - around)));
    set.add(by(good("note", "1.6", "A note of 64 KiB", of(MAX_NOTE))));
    set.add(by(bad(
        "note",
        "1.6",
        "A note of 64 KiB and one byte",
        of(MAX_NOTE + 1),
    )));
}

/// The note of a text that the product would not sign.
fn signed(text: &str) -> Vec<u8> {
    let signer = seat(1);
    assemble(
        text,
        Signer::Seat(signer.id()),
        signer.sign.public().as_bytes(),
        &signer.sign.sign(text.as_bytes()),
    )
}

fn with_order(mut signature: [u8; 64]) -> [u8; 64] {
    let mut carry = 0;
    for (byte, order) in signature[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = (sum & 0xff) as u8;
        carry = sum >> 8;
    }
    assert_eq!(carry, 0);
    signature
}

/// 68 bytes leave two spare bits in the last digit of base64.
fn spare_bits(value: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (start, last) = value
        .trim_end_matches('=')
        .split_at(value.trim_end_matches('=').len() - 1);
    let digit = DIGITS.iter().position(|d| *d == last.as_bytes()[0]).unwrap();
    format!(
        "{start}{}{}",
        DIGITS[digit | 1] as char,
        &value[start.len() + 1..]
    )
}

fn no_utf_8(note: &[u8]) -> Vec<u8> {
    note.iter()
        .map(|byte| if *byte == 1 { 0xff } else { *byte })
        .collect()
}
