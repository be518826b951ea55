//! A document that moves to another compartment takes all of itself along.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use coffre_format::op::{self, Op};
use coffre_format::segment::Plain;
use coffre_format::{DocId, Hash, Level, VersionId};

use super::world::{World, compartment, document, file};
use crate::document::{Change, Outcome, Reading, Silent};
use crate::vault::{Draft, Finding, Vault, VaultError, field};

/// Files another version and returns it.
fn version(vault: &mut Vault, doc: DocId, bytes: &[u8]) -> VersionId {
    let (c, _) = vault.document_state(doc).expect("it is there");
    let mut new = document(c, "suite.pdf", bytes);
    new.version_of = Some(doc);
    match vault.file(&[new], &Silent).expect("filing works").remove(0) {
        Outcome::Filed(filed) => filed.ver,
        other => panic!("not filed: {other:?}"),
    }
}

/// The bytes of every version, with whether it is a head.
fn versions(vault: &mut Vault, doc: DocId) -> BTreeSet<(bool, Vec<u8>)> {
    let (_, state) = vault.document_state(doc).expect("it is there");
    let bytes = |ver: VersionId, vault: &mut Vault| {
        let mut open = vault
            .open_document(doc, Some(ver), Reading::View, &[])
            .expect("a version opens");
        let mut bytes = Vec::new();
        open.read_to_end(&mut bytes).expect("it is whole");
        bytes
    };
    let all = state.versions.iter();
    all.map(|one| (state.heads.contains(&one.ver), bytes(one.ver, vault)))
        .collect()
}

fn pair(head: bool, bytes: &[u8]) -> (bool, Vec<u8>) {
    (head, bytes.to_vec())
}

#[test]
fn earlier_versions_come_along() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "offre.pdf", b"premiere");
    version(&mut vault, doc, b"deuxieme");
    let target = compartment(&vault, "litiges");
    let moved = vault.move_document(doc, target).expect("a move");
    let expected = [pair(false, b"premiere"), pair(true, b"deuxieme")];
    assert_eq!(versions(&mut vault, moved), expected.into());
}

#[test]
fn both_heads_come_along() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "offre.pdf", b"premiere");
    let (mut bob, _) = world.join(&mut vault, "bob", "agent");
    version(&mut bob, doc, b"de bob");
    version(&mut vault, doc, b"d'aline");
    vault.pull().expect("a pull");
    let target = compartment(&vault, "litiges");
    let moved = vault.move_document(doc, target).expect("a move");
    let expected = [
        pair(false, b"premiere"),
        pair(true, b"de bob"),
        pair(true, b"d'aline"),
    ];
    assert_eq!(versions(&mut vault, moved), expected.into());
}

#[test]
fn dated_facts_come_along() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "offre.pdf", b"offre");
    let fact = Change::Fact {
        event: "refusal".into(),
        date: "2026-03-02".into(),
        note: "par lettre".into(),
    };
    vault.change(&[doc], &[fact]).expect("a fact is stated");
    let target = compartment(&vault, "litiges");
    let moved = vault.move_document(doc, target).expect("a move");
    let (_, state) = vault.document_state(moved).expect("it is there");
    let facts: Vec<_> = state
        .facts
        .values()
        .map(|fact| (&*fact.event, &*fact.date, &*fact.note))
        .collect();
    assert_eq!(facts, [("refusal", "2026-03-02", "par lettre")]);
}

#[test]
fn a_document_that_is_read_in_segments_comes_along() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let bytes: Vec<u8> = (0..20_000_000u32).map(|i| ((i * 31) >> 3) as u8).collect();
    let doc = file(&mut vault, "ventes", "plan.tif", &bytes);
    let target = compartment(&vault, "litiges");
    let moved = vault.move_document(doc, target).expect("a move");
    let found = versions(&mut vault, moved).pop_first().expect("a version");
    assert!(found == (true, bytes), "byte for byte");
}

/// A document that one person moves while another does something to it; both have taken in what the other said.
fn moved_meanwhile(act: impl FnOnce(&mut Vault, DocId)) -> (Vault, DocId, DocId) {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "offre.pdf", b"premiere");
    let (mut bob, _) = world.join(&mut vault, "bob", "agent");
    act(&mut bob, doc);
    let target = compartment(&vault, "litiges");
    let moved = vault.move_document(doc, target).expect("a move");
    vault.pull().expect("a pull");
    (vault, doc, moved)
}

#[test]
fn a_version_filed_meanwhile_is_listed() {
    let (vault, doc, moved) = moved_meanwhile(|bob, doc| {
        version(bob, doc, b"de bob");
    });
    let left = vault.left_behind().expect("a list");
    let left: Vec<_> = left.iter().map(|one| (one.doc, one.copy, one.versions)).collect();
    assert_eq!(left, [(doc, Some(moved), 1)]);
    assert!(vault.findings().any(|one| *one == Finding::LeftBehind { doc }));
}

#[test]
fn moving_again_brings_the_version_along() {
    let (mut vault, doc, moved) = moved_meanwhile(|bob, doc| {
        version(bob, doc, b"de bob");
    });
    let target = compartment(&vault, "litiges");
    assert_eq!(vault.move_document(doc, target).expect("a move"), moved);
    let expected = [pair(false, b"premiere"), pair(true, b"de bob")];
    assert_eq!(versions(&mut vault, moved), expected.into());
    assert_eq!(vault.left_behind().expect("a list"), []);
    assert!(!vault.findings().any(|one| *one == Finding::LeftBehind { doc }));
}

#[test]
fn moving_again_brings_other_changes_along() {
    let (mut vault, doc, moved) = moved_meanwhile(|bob, doc| {
        let changes = [
            Change::Tag("urgent".into()),
            Change::Field {
                name: field::TITLE.into(),
                value: Some("Offre contestée".into()),
            },
        ];
        bob.change(&[doc], &changes).expect("a change");
    });
    let target = compartment(&vault, "litiges");
    vault.move_document(doc, target).expect("a move");
    let view = vault.document_view(moved).expect("it is there");
    assert_eq!(
        (view.row.title, view.tags),
        ("Offre contestée".into(), vec!["urgent".into()])
    );
}

#[test]
fn nothing_is_left_behind_by_a_move_that_nobody_crossed() {
    let (vault, ..) = moved_meanwhile(|_, _| ());
    assert_eq!(vault.left_behind().expect("a list"), []);
}

#[test]
fn a_document_of_several_versions_is_not_torn_apart_by_handing_it_up() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "offre.pdf", b"premiere");
    version(&mut vault, doc, b"deuxieme");
    let (mut bob, _) = world.join(&mut vault, "bob", "agent");
    let target = compartment(&bob, "lcb-ft");
    assert!(matches!(
        bob.move_document(doc, target),
        Err(VaultError::Value(_))
    ));
    assert!(bob.document_view(doc).is_ok(), "it stays where it is");
}

#[test]
fn what_is_not_what_its_record_states_is_not_moved() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "offre.pdf", b"premiere");
    let (c, state) = vault.document_state(doc).expect("it is there");
    // A record that states other bytes than those that were sealed.
    let other = DocId::from_bytes([7; 16]);
    let record = op::File {
        doc: other,
        ver: VersionId::from_bytes([8; 16]),
        after: Vec::new(),
        obj: state.versions[0].obj.clone(),
        plain: Plain {
            sha256: Hash::of(b"autre"),
            size: 5,
        },
        name: "faux.pdf".into(),
        fields: BTreeMap::new(),
        links: Vec::new(),
        tags: Vec::new(),
    };
    let mut draft = Draft::new();
    draft.op(c, Op::File(record));
    vault.commit(Level::Day, draft).expect("it is said");
    vault.pull().expect("a pull");
    let target = compartment(&vault, "litiges");
    let moved = vault.move_document(other, target);
    assert!(matches!(moved, Err(VaultError::ReadBack)), "{moved:?}");
    let (place, _) = vault.document_state(other).expect("it stays");
    assert_eq!(place, c, "where it was");
}
