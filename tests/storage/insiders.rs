//! Colleagues with a modified program: they sign with their own keys, and say what they may not.

use std::collections::BTreeMap;

use coffre_core::document::Silent;
use coffre_core::upkeep::{CheckLevel, Fault};
use coffre_core::vault::VaultError;
use coffre_crypto::seal_object;
use coffre_format::op::{File, Op, Set};
use coffre_format::path::FileName;
use coffre_format::segment::{Object, Plain};
use coffre_format::{DocId, Hash, Kid, VersionId};
use coffre_store::{Name, Store as _};
use coffre_tests::forge::Forgery;
use coffre_tests::world::{compartment, every_document, file, read};

use super::house::{House, house, title};

fn record(doc: DocId, object: Object) -> File {
    File {
        doc,
        ver: VersionId::from_bytes([8; 16]),
        after: Vec::new(),
        obj: object,
        plain: Plain {
            sha256: Hash::of(b"x"),
            size: 1,
        },
        name: "prete-nom.txt".into(),
        fields: BTreeMap::new(),
        links: Vec::new(),
        tags: Vec::new(),
    }
}

#[test]
fn a_record_over_an_object_of_another_compartment_is_not_shown() {
    let mut house = house();
    let doc = file(&mut house.director, "litiges", "jugement.txt", b"le jugement");
    let row = house.director.document_view(doc).expect("listed").row;
    let object = Object {
        sha256: Hash::parse(&row.object_hash).expect("a hash"),
        size: 300,
        kid: Kid::parse(&row.kid).expect("a kid"),
        seg: None,
    };
    house.agent.pull().expect("a pull");
    let c = compartment(&house.agent, "ventes");
    let puppet = DocId::from_bytes([9; 16]);
    house
        .say(c, Op::File(record(puppet, object)))
        .expect("nothing stops his program");
    house.pull();
    assert!(
        !every_document(&house.director).contains(&puppet),
        "the director's program does not show it"
    );
    assert!(
        matches!(read(&mut house.director, puppet), Err(VaultError::NotFound)),
        "nor open it"
    );
}

#[test]
fn who_may_only_file_changes_nothing_and_files_no_versions() {
    let mut house = house();
    let doc = file(&mut house.director, "litiges", "jugement.txt", b"le jugement");
    house.agent.pull().expect("a pull");
    let c = compartment(&house.agent, "litiges");
    let set = Set {
        id: doc.into(),
        field: "title".into(),
        value: Some("efface".into()),
    };
    house.say(c, Op::Set(set)).expect("nothing stops his program");
    let (kid, recipient) = house.epoch(c);
    let (sealed, measured) = seal_object(b"x", &recipient).expect("sealing works");
    let sha256 = Hash::from_bytes(measured.cipher_sha256);
    let name = Name::parse(&FileName::Object(sha256).path()).expect("a name");
    house.store.put_new(&name, &sealed).expect("memory");
    let object = Object {
        sha256,
        size: measured.cipher_size,
        kid,
        seg: None,
    };
    let other = DocId::from_bytes([9; 16]);
    house
        .say(c, Op::File(record(other, object.clone())))
        .expect("nothing stops his program");
    let mut version = record(doc, object);
    version.after = vec![VersionId::from_bytes([1; 16])];
    house
        .say(c, Op::File(version))
        .expect("nothing stops his program");
    house.pull();
    assert_eq!(title(&house.director, doc), "jugement", "the title stays");
    assert_eq!(
        read(&mut house.director, doc).expect("hers"),
        b"le jugement",
        "and the version"
    );
    assert!(
        !every_document(&house.director).contains(&other),
        "`file` is not for depositors"
    );
}

#[test]
fn one_document_id_in_two_compartments_shows_the_first() {
    let mut house = house();
    let doc = file(&mut house.agent, "litiges", "depot.txt", b"le depot");
    house.pull();
    let c = compartment(&house.agent, "ventes");
    let (kid, recipient) = house.epoch(c);
    let (sealed, measured) = seal_object(b"x", &recipient).expect("sealing works");
    let sha256 = Hash::from_bytes(measured.cipher_sha256);
    let name = Name::parse(&FileName::Object(sha256).path()).expect("a name");
    house.store.put_new(&name, &sealed).expect("memory");
    let object = Object {
        sha256,
        size: measured.cipher_size,
        kid,
        seg: None,
    };
    house
        .say(c, Op::File(record(doc, object)))
        .expect("nothing stops his program");
    house.pull();
    assert_eq!(
        read(&mut house.director, doc).expect("there"),
        b"le depot",
        "what was deposited is not hidden"
    );
    let home = house.world.home("aline").seat_for(None, None).expect("a seat");
    let House {
        mut world, director, ..
    } = house;
    drop(director);
    home.forget_indexes().expect("the index goes");
    let mut director = world.unlock("aline").expect("a seat opens");
    assert_eq!(
        read(&mut director, doc).expect("there"),
        b"le depot",
        "nor after a rebuild"
    );
}

#[test]
fn a_body_that_its_entry_does_not_describe_is_malformed_and_blamed_on_its_author() {
    let mut house = house();
    house.pull();
    let c = compartment(&house.agent, "ventes");
    let (kid, recipient) = house.epoch(c);
    let line = r#"{"crit":false,"op":"gone","doc":"00000000000000000000000000000000"}"#;
    // The clock stands in the text that is signed, not in the first line of the body; the seq does.
    let mut twice = Forgery::next(&house.director, &house.keys).body(kid, &recipient, &[line]);
    twice = twice.body(kid, &recipient, &[line]);
    twice.swap_bodies();
    twice.publish(&house.keys, &*house.store);
    assert!(
        house.pull().contains(&"malformed-body"),
        "each body repeats its place"
    );
}

#[test]
fn a_sealed_file_that_nobody_signed_is_nothing() {
    let mut house = house();
    let before = every_document(&house.director);
    let c = compartment(&house.agent, "ventes");
    let (_, recipient) = house.epoch(c);
    let (sealed, measured) = seal_object(b"glisse dans le dossier", &recipient).expect("sealing works");
    let path = FileName::Object(Hash::from_bytes(measured.cipher_sha256)).path();
    house
        .store
        .put_new(&Name::parse(&path).expect("a name"), &sealed)
        .expect("memory");
    house.pull();
    assert_eq!(every_document(&house.director), before, "not shown");
    let report = house
        .director
        .check(CheckLevel::Hashes, &Silent)
        .expect("a check");
    assert!(
        report
            .findings
            .iter()
            .any(|f| f.fault == Fault::Unnamed && f.name == path),
        "but found"
    );
}
