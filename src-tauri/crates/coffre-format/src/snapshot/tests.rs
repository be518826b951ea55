use proptest::prelude::*;

use super::*;
use crate::body::plaintext;
use crate::samples;

fn header(class: Class) -> SnapshotHeader {
    SnapshotHeader::new(
        VaultId(Hash::of(b"v")),
        CompartmentId::from_bytes([7; 16]),
        class,
        LineNonce::from_bytes([1; 16]),
    )
}

fn covered(lines: &[&str]) -> CoveredBody {
    CoveredBody {
        of: Covered {
            lines: lines.len() as u64,
            note: Hash::of(b"n"),
            part: 0,
            seat: SeatId::from_bytes([2; 16]),
            seq: 4,
        },
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    }
}

fn row() -> CatalogueRow {
    CatalogueRow {
        doc: DocId::from_bytes([3; 16]),
        kid: Kid::derive(CompartmentId::from_bytes([7; 16]), "age1qqqq"),
        name: "bail.pdf".into(),
        object: Hash::of(b"o"),
    }
}

fn lines() -> Vec<String> {
    write(
        &header(Class::Data),
        &[covered(&["{}", "=x", "#y", "+z"]), covered(&["a"])],
        &[row()],
    )
}

fn read(lines: &[String]) -> Result<Snapshot, ParseError> {
    Snapshot::parse(Class::Data, &plaintext(Class::Data, lines))
}

#[test]
fn a_snapshot_is_read_as_it_is_written() {
    let read = read(&lines()).unwrap();
    assert_eq!(read.header, header(Class::Data));
    assert_eq!(read.bodies, [covered(&["{}", "=x", "#y", "+z"]), covered(&["a"])]);
}

#[test]
fn lines_stand_verbatim_behind_an_equals_sign_and_rows_for_hands_behind_a_plus() {
    let lines = lines();
    assert_eq!(lines[2..6], ["={}", "==x", "=#y", "=+z"]);
    assert!(lines.last().unwrap().starts_with("+{\"doc\":"));
}

#[test]
fn the_hash_of_the_lines_is_that_of_the_signed_body() {
    let body = covered(&["a", "b"]);
    assert_eq!(body.line_list(), line_list([Hash::of(b"a"), Hash::of(b"b")]));
}

#[test]
fn a_bare_hash_needs_a_newer_reader() {
    let mut bare = lines();
    bare[3] = format!("#{}", Hash::of(b"=x"));
    assert_eq!(read(&bare), Err(ParseError::Lines));
}

#[test]
fn another_shape_is_refused() {
    let good = lines();
    let swap = |from: usize, to: usize| {
        let mut other = good.clone();
        other.swap(from, to);
        other
    };
    let replace = |at: usize, from: &str, to: &str| {
        let mut other = good.clone();
        let line = other[at].replace(from, to);
        assert_ne!(line, other[at]);
        other[at] = line;
        other
    };
    for (lines, why) in [
        (good[1..].to_vec(), "no header"),
        (replace(0, "snapshot/v1", "snapshot/v2"), "another kind"),
        (replace(0, "\"data\"", "\"audit\""), "another class"),
        (replace(0, "\"c\":", "\"b\":1,\"c\":"), "a further member"),
        (replace(1, "\"lines\":4", "\"lines\":3"), "a line too many"),
        (replace(1, "\"lines\":4", "\"lines\":5"), "a line too few"),
        (
            replace(6, "\"lines\":1", "\"lines\":9007199254740992"),
            "more lines than there are",
        ),
        (replace(2, "={}", "{}"), "a line without its sign"),
        (
            replace(1, "\"seq\":4", "\"seq\":4.0"),
            "a covered body that is not canonical",
        ),
        (swap(1, 8), "rows before bodies"),
        (replace(8, "\"name\"", "\"nom\""), "a row with another member"),
    ] {
        assert!(read(&lines).is_err(), "{why}");
    }
    let mut empty = good.clone();
    empty[6] = good[6].replace("\"lines\":1", "\"lines\":0");
    empty.remove(7);
    assert!(read(&empty).is_err(), "a covered body without lines");
}

#[test]
fn a_line_of_full_length_can_be_covered() {
    let of = |length: usize| {
        let text = "x".repeat(length);
        read(&write(&header(Class::Data), &[covered(&[text.as_str()])], &[]))
    };
    assert!(of(MAX_LINE).is_ok());
    assert_eq!(of(MAX_LINE + 1), Err(ParseError::Size));
}

#[test]
fn words_are_packed() {
    let lines = write(&header(Class::Text), &[covered(&["a"])], &[]);
    assert!(Snapshot::parse(Class::Text, &plaintext(Class::Text, &lines)).is_ok());
    assert!(
        Snapshot::parse(Class::Text, &plaintext(Class::Data, &lines)).is_err(),
        "unpacked"
    );
}

proptest! {
    #[test]
    fn any_lines_come_back(class in samples::class(), texts in proptest::collection::vec(proptest::collection::vec("[^\n]{0,20}", 1..4), 0..4)) {
        let bodies: Vec<_> = texts
            .iter()
            .map(|lines| covered(&lines.iter().map(String::as_str).collect::<Vec<_>>()))
            .collect();
        let lines = write(&header(class), &bodies, &[row()]);
        let read = Snapshot::parse(class, &plaintext(class, &lines)).unwrap();
        prop_assert_eq!(read.bodies, bodies);
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes in samples::bytes("{\"c\":\"\",\"class\":\"data\"}\n={}\n+{}\n")) {
        let _ = Snapshot::parse(Class::Data, &bytes);
        let _ = Snapshot::parse(Class::Text, &bytes);
    }
}
