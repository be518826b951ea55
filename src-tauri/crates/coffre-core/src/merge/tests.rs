use std::collections::BTreeMap;

use coffre_format::op::{self, Definition, Op, What};
use coffre_format::segment::{Object, Plain};
use coffre_format::{CompartmentId, DocId, EntityId, FactId, Hash, Kid, LinkId, SeatId, TagId, VersionId};

use super::*;

fn id(n: u8) -> [u8; 16] {
    [n; 16]
}

fn placed(clock: u64, op: Op) -> Placed {
    let place = Place {
        clock,
        seat: SeatId::from_bytes(id(1)),
        part: 0,
        line: 1,
    };
    Placed {
        place,
        note: Hash::of(&clock.to_be_bytes()),
        counts: true,
        op,
    }
}

fn file(clock: u64, ver: u8, after: &[u8]) -> Placed {
    let hash = Hash::of(&[ver]);
    let kid = Kid::derive(CompartmentId::from_bytes(id(9)), "age1recipient");
    placed(
        clock,
        Op::File(op::File {
            doc: DocId::from_bytes(id(7)),
            ver: VersionId::from_bytes(id(ver)),
            after: after.iter().map(|v| VersionId::from_bytes(id(*v))).collect(),
            obj: Object {
                sha256: hash,
                size: 300,
                kid,
                seg: None,
            },
            plain: Plain {
                sha256: hash,
                size: 100,
            },
            name: format!("v{ver}.pdf"),
            fields: BTreeMap::from([("title".to_owned(), format!("title {ver}"))]),
            links: Vec::new(),
            tags: Vec::new(),
        }),
    )
}

fn set(clock: u64, value: Option<&str>) -> Placed {
    let value = value.map(str::to_owned);
    placed(
        clock,
        Op::Set(op::Set {
            id: EntityId::from_bytes(id(7)),
            field: "title".into(),
            value,
        }),
    )
}

fn fold(ops: &[Placed]) -> Option<DocumentState> {
    fold_document(DocId::from_bytes(id(7)), ops, &|_, _| false)
}

fn title(ops: &[Placed]) -> Option<String> {
    fold(ops)?.values().remove("title")
}

#[test]
fn the_last_value_of_a_field_wins_in_any_order_of_arrival() {
    let ops = [file(1, 1, &[]), set(2, Some("second")), set(3, Some("third"))];
    let reversed: Vec<Placed> = ops.iter().rev().cloned().collect();
    assert_eq!(title(&ops).as_deref(), Some("third"), "the higher clock wins");
    assert_eq!(fold(&ops), fold(&reversed), "arrival does not matter");
}

#[test]
fn a_value_that_lost_stays_in_history() {
    let state = fold(&[file(1, 1, &[]), set(2, Some("second"))]).expect("the document exists");
    let history: Vec<_> = state.fields["title"]
        .history
        .iter()
        .map(|(_, v)| v.as_deref())
        .collect();
    assert_eq!(history, [Some("title 1")], "the title at filing is not forgotten");
}

#[test]
fn a_field_set_in_two_places_at_once_asks_for_a_look() {
    let ops = [file(1, 1, &[]), set(2, Some("here")), set(3, Some("there"))];
    let state = fold_document(DocId::from_bytes(id(7)), &ops, &|a, b| {
        *a == Hash::of(&2u64.to_be_bytes()) && *b == Hash::of(&3u64.to_be_bytes())
    });
    assert!(
        state.expect("the document exists").is_contested(),
        "concurrent values are marked"
    );
}

#[test]
fn taking_a_value_away_leaves_none() {
    assert_eq!(
        title(&[file(1, 1, &[]), set(2, None)]),
        None,
        "null removes the value"
    );
}

#[test]
fn a_new_version_replaces_the_one_it_names() {
    let state = fold(&[file(1, 1, &[]), file(2, 2, &[1])]).expect("the document exists");
    assert_eq!(
        state.heads,
        [VersionId::from_bytes(id(2))],
        "only the new version is a head"
    );
}

#[test]
fn two_versions_of_one_parent_are_both_kept() {
    let state = fold(&[file(1, 1, &[]), file(2, 2, &[1]), file(3, 3, &[1])]).expect("the document exists");
    assert_eq!(state.heads.len(), 2, "a person picks");
    assert_eq!(
        state.current().expect("a head is current").name,
        "v3.pdf",
        "the higher place is shown"
    );
}

#[test]
fn versions_that_name_each_other_cannot_hide_both() {
    let state = fold(&[file(1, 1, &[]), file(2, 2, &[3]), file(3, 3, &[2])]).expect("the document exists");
    assert!(
        state.heads.contains(&VersionId::from_bytes(id(3))),
        "`after` looks backwards only"
    );
}

#[test]
fn a_document_whose_first_version_is_quarantined_waits_whole() {
    let mut first = file(1, 1, &[]);
    first.counts = false;
    assert_eq!(
        fold(&[first, file(2, 2, &[1]), set(3, Some("edited"))]),
        None,
        "edits wait with it"
    );
}

#[test]
fn a_deposit_cannot_add_a_version_to_a_document_that_exists() {
    let mut late = file(2, 2, &[]);
    late.op = match late.op {
        Op::File(file) => Op::Submit(file),
        other => other,
    };
    let state = fold(&[file(1, 1, &[]), late]).expect("the document exists");
    assert_eq!(
        state.versions.len(),
        1,
        "who may only file cannot touch what is there"
    );
}

#[test]
fn a_tag_set_again_survives_the_removal_of_its_first_setting() {
    let tag = |clock, n| {
        let (id, doc) = (TagId::from_bytes(id(n)), DocId::from_bytes(id(7)));
        placed(
            clock,
            Op::Tag(op::Tag {
                id,
                doc,
                tag: "urgent".into(),
            }),
        )
    };
    let untag = placed(
        4,
        Op::Untag(op::Untag {
            ids: vec![TagId::from_bytes(id(21))],
        }),
    );
    let state = fold(&[file(1, 1, &[]), tag(2, 21), tag(3, 22), untag]).expect("the document exists");
    assert_eq!(
        state.tags["urgent"],
        [TagId::from_bytes(id(22))],
        "add wins over a removal that did not see it"
    );
}

#[test]
fn a_link_is_removed_by_its_id() {
    let link = LinkId::from_bytes(id(30));
    let (from, to) = (EntityId::from_bytes(id(7)), EntityId::from_bytes(id(8)));
    let add = placed(
        2,
        Op::Link(op::Link {
            id: link,
            from,
            to,
            r#as: "dossier".into(),
        }),
    );
    let remove = placed(3, Op::Unlink(op::Unlink { ids: vec![link] }));
    assert_eq!(
        fold(&[file(1, 1, &[]), add.clone()]).expect("exists").links.len(),
        1,
        "the link stands"
    );
    assert!(
        fold(&[file(1, 1, &[]), add, remove])
            .expect("exists")
            .links
            .is_empty(),
        "the link is gone"
    );
}

#[test]
fn a_fact_taken_back_is_no_fact() {
    let fact = FactId::from_bytes(id(40));
    let of = EntityId::from_bytes(id(8));
    let make = placed(
        1,
        Op::Make(op::Make {
            what: What::Dossier,
            id: of,
            fields: BTreeMap::new(),
        }),
    );
    let deed = op::Fact {
        id: fact,
        of,
        event: "deed".into(),
        date: "2026-03-01".into(),
        note: String::new(),
    };
    let stated = [make.clone(), placed(2, Op::Fact(deed))];
    let state = fold_entity(of, &stated, &|_, _| false).expect("the dossier exists");
    assert_eq!(state.facts[&fact].date, "2026-03-01", "the fact stands");
    let taken = placed(3, Op::Unfact(op::Unfact { ids: vec![fact] }));
    let [a, b] = stated;
    let state = fold_entity(of, &[a, b, taken], &|_, _| false).expect("the dossier exists");
    assert!(state.facts.is_empty(), "the fact is taken back");
}

#[test]
fn a_definition_taken_away_is_none() {
    let define = |clock, value| {
        let (what, key) = (Definition::Kind, "peb".to_owned());
        placed(clock, Op::Define(op::Define { what, key, value }))
    };
    let ops = [define(1, Some(serde_json::Map::new())), define(2, None)];
    assert!(
        fold_definition(Definition::Kind, "peb", &ops[..1]).is_some(),
        "defined"
    );
    assert_eq!(fold_definition(Definition::Kind, "peb", &ops), None, "taken away");
}

#[test]
fn what_left_the_compartment_stays_gone() {
    let gone = placed(
        2,
        Op::Gone(op::Gone {
            doc: DocId::from_bytes(id(7)),
        }),
    );
    let state = fold(&[file(1, 1, &[]), gone, file(3, 2, &[1])]).expect("its records are known");
    assert!(state.gone, "a later version does not bring it back");
}
