//! What the merge reads again: applied parts, op lines and their keys, definitions, pieces of text.

use super::*;

fn lines(rows: Vec<OpRow>) -> Vec<u32> {
    rows.into_iter().map(|row| row.line).collect()
}

fn definition(what: &str, key: &str, json: &str) -> DefinitionRow {
    DefinitionRow {
        what: what.into(),
        key: key.into(),
        json: json.into(),
    }
}

#[test]
fn an_applied_part_is_remembered_with_its_newest_verdict() {
    let (_folder, _path, mut index) = open();
    let part = |verdict: &str| AppliedPart {
        note: "n1".into(),
        part: 2,
        compartment: "c1".into(),
        verdict: verdict.into(),
    };
    write(&mut index, |tx| {
        tx.put_applied(&part("quarantine"))?;
        tx.put_applied(&part("counts"))
    });
    assert!(index.read().is_applied("n1", 2).unwrap());
    assert!(!index.read().is_applied("n1", 1).unwrap());
    assert_eq!(index.read().applied_parts("n1").unwrap(), [2]);
    assert_eq!(index.read().applied().unwrap(), [part("counts")]);
}

#[test]
fn an_op_comes_back_as_written_and_once() {
    let (_folder, _path, mut index) = open();
    let kept = op(1, 9);
    assert!(write(&mut index, |tx| tx.put_op(&kept, &["d1"])));
    assert!(!write(&mut index, |tx| tx.put_op(&kept, &["d1"])));
    assert_eq!(index.read().ops_under("d1").unwrap(), [kept]);
}

#[test]
fn ops_come_in_merge_order_whatever_came_first() {
    let rows = [
        op(3, 3),
        OpRow {
            seat: "s0".into(),
            note: "n2".into(),
            ..op(7, 5)
        },
        op(1, 5),
        OpRow { part: 0, ..op(2, 5) },
        OpRow { part: 1, ..op(0, 5) },
    ];
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 3, 1]] {
        let (_folder, _path, mut index) = open();
        for place in order {
            write(&mut index, |tx| tx.put_op(&rows[place], &["d1"]));
        }
        assert_eq!(index.read().ops_under("d1").unwrap(), rows, "{order:?}");
    }
}

#[test]
fn an_op_stands_under_each_of_its_keys_and_under_no_other() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_op(&op(1, 1), &["d1", "s1", "d1"])?;
        tx.put_op(&op(2, 2), &["s1"])?;
        tx.put_op(&op(3, 3), &[])
    });
    let read = index.read();
    assert_eq!(lines(read.ops_under("d1").unwrap()), [1]);
    assert_eq!(lines(read.ops_under("s1").unwrap()), [1, 2]);
    assert!(read.ops_under("d").unwrap().is_empty());
    assert_eq!(
        lines(read.ops_of_part("n1", 0).unwrap()),
        [1, 2, 3],
        "one without a key is kept too"
    );
}

#[test]
fn an_op_that_is_told_again_gets_no_further_keys() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_op(&op(1, 1), &["d1"])?;
        tx.put_op(
            &OpRow {
                seat: "s9".into(),
                ..op(9, 1)
            },
            &["d9"],
        )?;
        tx.put_op(&op(1, 1), &["d2"])
    });
    assert!(index.read().ops_under("d2").unwrap().is_empty());
    assert_eq!(lines(index.read().ops_under("d9").unwrap()), [9]);
}

#[test]
fn the_ops_of_a_part_are_those_of_no_other_body() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_op(&op(2, 1), &["d1"])?;
        tx.put_op(&op(1, 1), &["d1"])?;
        tx.put_op(&OpRow { part: 1, ..op(3, 1) }, &["d1"])?;
        tx.put_op(
            &OpRow {
                note: "n2".into(),
                ..op(4, 1)
            },
            &["d1"],
        )
    });
    assert_eq!(lines(index.read().ops_of_part("n1", 0).unwrap()), [1, 2]);
}

#[test]
fn an_op_comes_to_count_alone() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        for row in [
            op(1, 1),
            op(2, 1),
            OpRow { part: 1, ..op(1, 1) },
            OpRow {
                note: "n2".into(),
                ..op(1, 1)
            },
        ] {
            tx.put_op(&OpRow { counts: false, ..row }, &["d1"])?;
        }
        tx.set_op_counts("n1", 0, 1, true)
    });
    let counting: Vec<_> = index
        .read()
        .ops_under("d1")
        .unwrap()
        .into_iter()
        .filter(|row| row.counts)
        .collect();
    assert_eq!(counting, [op(1, 1)]);
    write(&mut index, |tx| tx.set_op_counts("n1", 0, 1, false));
    assert!(
        index
            .read()
            .ops_under("d1")
            .unwrap()
            .iter()
            .all(|row| !row.counts)
    );
}

#[test]
fn the_newest_ops_of_a_name_are_the_counting_ones_newest_first() {
    let (_folder, _path, mut index) = open();
    let audit = |line, clock| OpRow {
        name: "audit".into(),
        ..op(line, clock)
    };
    write(&mut index, |tx| {
        tx.put_op(&audit(1, 4), &[])?;
        tx.put_op(&audit(2, 7), &[])?;
        tx.put_op(&audit(3, 5), &[])?;
        tx.put_op(
            &OpRow {
                counts: false,
                ..audit(4, 9)
            },
            &[],
        )?;
        tx.put_op(
            &OpRow {
                compartment: "c2".into(),
                ..audit(5, 9)
            },
            &[],
        )?;
        tx.put_op(&op(6, 9), &[])
    });
    assert_eq!(lines(index.read().newest_ops("c1", "audit", 2).unwrap()), [2, 3]);
    assert_eq!(
        lines(index.read().newest_ops("c1", "audit", 9).unwrap()),
        [2, 3, 1]
    );
}

#[test]
fn an_erased_op_line_is_gone_from_all_its_keys() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_op(&op(1, 1), &["d1", "s1"])?;
        tx.put_op(&op(2, 2), &["d1"])
    });
    assert!(write(&mut index, |tx| tx.delete_op("n1", 0, 1)));
    assert!(!write(&mut index, |tx| tx.delete_op("n1", 0, 1)));
    assert_eq!(lines(index.read().ops_under("d1").unwrap()), [2]);
    assert!(index.read().ops_under("s1").unwrap().is_empty());
}

#[test]
fn a_definition_is_written_over_the_one_of_its_key() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_definition(&definition("rule", "peb", "{\"years\":10}"))?;
        tx.put_definition(&definition("kind", "peb", "{}"))?;
        tx.put_definition(&definition("rule", "peb", "{\"years\":5}"))
    });
    let kind = definition("kind", "peb", "{}");
    let rule = definition("rule", "peb", "{\"years\":5}");
    assert_eq!(index.read().definitions().unwrap(), [kind.clone(), rule]);
    write(&mut index, |tx| tx.delete_definition("rule", "peb"));
    assert_eq!(index.read().definitions().unwrap(), [kind]);
}

#[test]
fn a_text_is_whole_when_its_last_piece_is_there() {
    let (_folder, _path, mut index) = open();
    for (piece, text) in [(2, "c"), (0, "a"), (1, "b")] {
        assert_eq!(
            index.read().joined_text("d1", "v1").unwrap(),
            None,
            "before piece {piece}"
        );
        write(&mut index, |tx| tx.put_text_piece("d1", "v1", piece, 3, text));
    }
    assert_eq!(index.read().joined_text("d1", "v1").unwrap(), Some("abc".into()));
    assert_eq!(index.read().joined_text("d1", "v2").unwrap(), None);
}

#[test]
fn a_piece_beyond_the_count_completes_nothing() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_text_piece("d1", "v1", 0, 2, "a")?;
        tx.put_text_piece("d1", "v1", 7, 2, "h")
    });
    assert_eq!(index.read().joined_text("d1", "v1").unwrap(), None);
}

#[test]
fn pieces_that_disagree_about_their_count_make_no_text() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_text_piece("d1", "v1", 0, 2, "a")?;
        tx.put_text_piece("d1", "v1", 1, 3, "b")
    });
    assert_eq!(index.read().joined_text("d1", "v1").unwrap(), None);
}

#[test]
fn the_first_piece_of_a_number_stands() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_text_piece("d1", "v1", 0, 1, "first")?;
        tx.put_text_piece("d1", "v1", 0, 1, "second")
    });
    assert_eq!(
        index.read().joined_text("d1", "v1").unwrap(),
        Some("first".into())
    );
}

#[test]
fn dropped_pieces_are_those_of_one_version() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_text_piece("d1", "v1", 0, 1, "one")?;
        tx.put_text_piece("d1", "v2", 0, 1, "two")?;
        tx.drop_text_pieces("d1", "v1")
    });
    assert_eq!(index.read().joined_text("d1", "v1").unwrap(), None);
    assert_eq!(index.read().joined_text("d1", "v2").unwrap(), Some("two".into()));
}
