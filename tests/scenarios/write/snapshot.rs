//! Plaintexts of snapshots (FORMAT.md 9.1).

use coffre_format::body::{line_list, pack, plaintext};
use coffre_format::limits::MAX_LINE;
use coffre_format::rank::Class;
use coffre_format::snapshot::{CatalogueRow, Covered, CoveredBody, SnapshotHeader, write as write_lines};
use coffre_format::{CompartmentId, DocId, Hash, Kid, LineNonce, VaultId};

use super::body::{header as body_header, op};
use super::cast::{compartment, seat, vault};
use super::set::{Case, Set, bad, changed, good};

fn header(class: Class) -> SnapshotHeader {
    SnapshotHeader::new(vault(), compartment(), class, LineNonce::from_bytes([0x0f; 16]))
}

fn covered(lines: Vec<String>) -> CoveredBody {
    let of = Covered {
        lines: lines.len() as u64,
        note: Hash::of(b"an entry"),
        part: 0,
        seat: seat(1).id(),
        seq: 2,
    };
    CoveredBody { of, lines }
}

fn row() -> CatalogueRow {
    CatalogueRow {
        doc: DocId::from_bytes([2; 16]),
        kid: Kid::derive(compartment(), &seat(7).keys().recipient),
        name: "bail.pdf".into(),
        object: Hash::of(b"object"),
    }
}

fn lines() -> Vec<String> {
    let bodies = [
        covered(vec![body_header(Class::Data).line(), op()]),
        covered(vec![op()]),
    ];
    write_lines(&header(Class::Data), &bodies, &[row()])
}

fn of(case: Case) -> Case {
    case.with("class", "data")
        .with("c", compartment())
        .with("vault", vault())
}

fn list() -> Hash {
    line_list([body_header(Class::Data).line(), op()].map(|line| Hash::of(line.as_bytes())))
}

pub(crate) fn write(set: &mut Set) {
    let plain = |lines: &[String]| plaintext(Class::Data, lines);
    let whole = plain(&lines());
    set.add(
        of(good(
            "snapshot",
            "9.1",
            "Two bodies and a row for hands",
            whole.clone(),
        ))
        .with("line-list", list()),
    );
    set.add(of(good("snapshot", "9.1", "No body", plain(&lines()[..1]))));
    set.add(
        of(bad(
            "snapshot",
            "9.1",
            "Lines that give another line list than the signed one",
            whole,
        ))
        .with("line-list", Hash::of(b"another")),
    );
    let text = write_lines(&header(Class::Text), &[covered(vec![op()])], &[]);
    let as_text = |case: Case| {
        case.with("class", "text")
            .with("c", compartment())
            .with("vault", vault())
    };
    let packed = plaintext(Class::Text, &text);
    set.add(as_text(good(
        "snapshot",
        "9.1",
        "Words are packed in a snapshot",
        packed,
    )));
    set.add(as_text(bad(
        "snapshot",
        "9.1",
        "Words of a snapshot that are not packed",
        plain(&text),
    )));
    set.add(of(bad(
        "snapshot",
        "9.1",
        "Records of a snapshot that are packed",
        pack(&plain(&lines())),
    )));
    let mut erased = lines();
    erased[3] = format!("#{}", Hash::of(op().as_bytes()));
    set.add(of(bad(
        "snapshot",
        "9.1",
        "A bare hash, which a newer reader understands",
        plain(&erased),
    )));
    headers(set);
    shapes(set);
    let long = |length: usize| {
        plain(&write_lines(
            &header(Class::Data),
            &[covered(vec!["x".repeat(length)])],
            &[],
        ))
    };
    set.add(of(good(
        "snapshot",
        "1.6",
        "A covered line of 64 KiB",
        long(MAX_LINE),
    )));
    set.add(of(bad(
        "snapshot",
        "12.11",
        "A covered line of 64 KiB and one byte",
        long(MAX_LINE + 1),
    )));
}

fn headers(set: &mut Set) {
    let good = header(Class::Data);
    for (comment, other) in [
        (
            "A snapshot of another kind",
            SnapshotHeader {
                snapshot: "coffre-snapshot/v2".into(),
                ..good.clone()
            },
        ),
        (
            "A snapshot of another class",
            SnapshotHeader {
                class: Class::Audit,
                ..good.clone()
            },
        ),
        (
            "A snapshot of another compartment",
            SnapshotHeader {
                c: CompartmentId::from_bytes([0xc2; 16]),
                ..good.clone()
            },
        ),
        (
            "A snapshot of another vault",
            SnapshotHeader {
                vault: VaultId(Hash::of(b"another")),
                ..good
            },
        ),
    ] {
        let mut lines = lines();
        lines[0] = write_lines(&other, &[], &[]).remove(0);
        set.add(of(bad(
            "snapshot",
            "9.1",
            comment,
            plaintext(Class::Data, &lines),
        )));
    }
}

fn shapes(set: &mut Set) {
    let good = lines();
    let with = |at: usize, from: &str, to: &str| {
        let mut lines = lines();
        lines[at] = changed(&lines[at], from, to);
        lines
    };
    let mut rows_first = good.clone();
    rows_first.rotate_right(1);
    rows_first.swap(0, 1);
    let mut none = with(4, "\"lines\":1", "\"lines\":0");
    none.remove(5);
    for (rule, comment, lines) in [
        ("9.1", "No header", good[1..].to_vec()),
        ("9.1", "A header with a further member", with(0, "{", "{\"A\":1,")),
        (
            "9.1",
            "Fewer lines than stated",
            with(1, "\"lines\":2", "\"lines\":3"),
        ),
        (
            "9.1",
            "More lines than stated",
            with(1, "\"lines\":2", "\"lines\":1"),
        ),
        (
            "9.1",
            "More lines than anything has",
            with(4, "\"lines\":1", "\"lines\":9007199254740992"),
        ),
        ("12.15", "A covered body without lines", none),
        ("9.1", "A line without its sign", with(2, "={", "{")),
        ("1.5", "A covered body that is not canonical", with(1, ":", ": ")),
        ("9.1", "A row before the bodies", rows_first),
        ("9.1", "A row with another member", with(6, "\"name\"", "\"nom\"")),
        (
            "9.1",
            "A row with a kid that is none",
            with(6, "\"kid\":\"", "\"kid\":\"x"),
        ),
    ] {
        set.add(of(bad("snapshot", rule, comment, plaintext(Class::Data, &lines))));
    }
    let whole = plaintext(Class::Data, &good);
    set.add(of(bad(
        "snapshot",
        "9.1",
        "No line feed at the end of a snapshot",
        &whole[..whole.len() - 1],
    )));
}
