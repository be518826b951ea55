//! Colleagues with a modified program: they sign with their own keys, and say what they may not.

use std::collections::BTreeMap;
use std::sync::Arc;

use coffre_core::authority::Verdict;
use coffre_core::upkeep::{CheckLevel, Fault};
use coffre_core::vault::{Draft, Vault, VaultError};
use coffre_core::{authority, document::Silent};
use coffre_crypto::{Identity, Recipient, SeatFile, seal_object};
use coffre_format::act::{Act, DropPerson, Grant, RightEdit};
use coffre_format::op::{File, Op, Set};
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Right};
use coffre_format::segment::{Object, Plain};
use coffre_format::{CompartmentId, DocId, GrantId, Hash, Kid, PersonId, VersionId};
use coffre_store::{Folder, MemStore, Name, Store as _, list_all};
use coffre_tests::forge::Forgery;
use coffre_tests::world::{
    World, compartment, every_document, file, person, read, role, seat_file,
};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

struct House {
    world: World,
    store: Arc<MemStore>,
    director: Vault,
    agent: Vault,
    keys: SeatFile,
    agent_seat: coffre_format::SeatId,
}

fn house() -> House {
    let store = Arc::new(MemStore::new());
    let mut world = World::new(store.clone());
    let (mut director, _) = world.create("aline");
    let agent = world.join(&mut director, "bob", "agent");
    let keys = seat_file(&world, "bob", coffre_crypto::Level::Day).expect("his seat file");
    let agent_seat = agent.seat();
    House { world, store, director, agent, keys, agent_seat }
}

impl House {
    fn pull(&mut self) -> Vec<&'static str> {
        self.director.pull().expect("a pull");
        self.director.findings().map(coffre_core::vault::Finding::code).collect()
    }

    fn epoch(&self, c: CompartmentId) -> (Kid, Recipient) {
        let epochs = self.director.authority().epochs(c);
        let newest = epochs.last().expect("an epoch");
        (newest.kid, Recipient::parse(&newest.recipient).expect("a recipient"))
    }

    /// Says ops in a compartment through the program's own path, without asking whether he may.
    fn say(&mut self, c: CompartmentId, op: Op) -> Result<Vec<Hash>, VaultError> {
        let mut draft = Draft::new();
        draft.op(c, op);
        self.agent.commit(Level::Day, draft)
    }
}

fn record(doc: DocId, object: Object) -> File {
    File {
        doc,
        ver: VersionId::from_bytes([8; 16]),
        after: Vec::new(),
        obj: object,
        plain: Plain { sha256: Hash::of(b"x"), size: 1 },
        name: "prete-nom.txt".into(),
        fields: BTreeMap::new(),
        links: Vec::new(),
        tags: Vec::new(),
    }
}

fn title(vault: &Vault, doc: DocId) -> String {
    vault.document_view(doc).expect("listed").row.title
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
    house.say(c, Op::File(record(puppet, object))).expect("nothing stops his program");
    house.pull();
    assert!(!every_document(&house.director).contains(&puppet), "the director's program does not show it");
    assert!(matches!(read(&mut house.director, puppet), Err(VaultError::NotFound)), "nor open it");
}

#[test]
fn who_may_only_file_changes_nothing_and_files_no_versions() {
    let mut house = house();
    let doc = file(&mut house.director, "litiges", "jugement.txt", b"le jugement");
    house.agent.pull().expect("a pull");
    let c = compartment(&house.agent, "litiges");
    let set = Set { id: doc.into(), field: "title".into(), value: Some("efface".into()) };
    house.say(c, Op::Set(set)).expect("nothing stops his program");
    let (kid, recipient) = house.epoch(c);
    let (sealed, measured) = seal_object(b"x", &recipient).expect("sealing works");
    let sha256 = Hash::from_bytes(measured.cipher_sha256);
    let name = Name::parse(&FileName::Object(sha256).path()).expect("a name");
    house.store.put_new(&name, &sealed).expect("memory");
    let object = Object { sha256, size: measured.cipher_size, kid, seg: None };
    let other = DocId::from_bytes([9; 16]);
    house.say(c, Op::File(record(other, object.clone()))).expect("nothing stops his program");
    let mut version = record(doc, object);
    version.after = vec![VersionId::from_bytes([1; 16])];
    house.say(c, Op::File(version)).expect("nothing stops his program");
    house.pull();
    assert_eq!(title(&house.director, doc), "jugement", "the title stays");
    assert_eq!(read(&mut house.director, doc).expect("hers"), b"le jugement", "and the version");
    assert!(!every_document(&house.director).contains(&other), "`file` is not for depositors");
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
    let object = Object { sha256, size: measured.cipher_size, kid, seg: None };
    house.say(c, Op::File(record(doc, object))).expect("nothing stops his program");
    house.pull();
    assert_eq!(read(&mut house.director, doc).expect("there"), b"le depot", "what was deposited is not hidden");
    let home = house.world.home("aline").seat_for(None, None).expect("a seat");
    let House { mut world, director, .. } = house;
    drop(director);
    home.forget_indexes().expect("the index goes");
    let mut director = world.unlock("aline").expect("a seat opens");
    assert_eq!(read(&mut director, doc).expect("there"), b"le depot", "nor after a rebuild");
}

#[test]
fn acts_of_an_agent_have_no_effect() {
    let mut house = house();
    let (bob, aline) = (house.agent.person(), house.director.person());
    let manager = role(&house.director, "office-manager");
    let agent = role(&house.director, "agent");
    let litiges = compartment(&house.director, "litiges");
    let grant = GrantId::from_bytes([5; 16]);
    let (kid, _) = house.epoch(litiges);
    let acts = [
        Act::DropPerson(DropPerson { person: aline }),
        Act::Grant(Grant { grant, person: bob, role: manager }),
        Act::RightEdit(RightEdit { role: agent, c: litiges, right: Right::Manage }),
        Act::Opened(coffre_format::act::Opened { kid }),
        Act::Epoch(coffre_format::act::Epoch {
            c: litiges,
            kid: Kid::derive(litiges, house.keys.enc().recipient().as_str()),
            recipient: house.keys.enc().recipient().as_str().to_owned(),
            keyring: Hash::of(b"none"),
        }),
    ];
    let mut draft = Draft::new();
    acts.into_iter().for_each(|act| {
        draft.act(act);
    });
    house.agent.commit(Level::Day, draft).expect("nothing stops his program");
    house.pull();
    let authority = house.director.authority();
    assert!(authority.person(aline).is_some_and(|p| p.removed.is_none()), "the director stays");
    assert_eq!(authority.right(bob, litiges), Right::File, "his rights stay");
    let doc = file(&mut house.director, "litiges", "apres.txt", b"apres");
    let row = house.director.document_view(doc).expect("listed").row;
    assert_eq!(row.kid, kid.to_string(), "nothing is sealed for a key of his");
}

#[test]
fn unknown_acts_and_ops_are_void_and_shown_with_their_author() {
    let mut house = house();
    house.pull();
    let c = compartment(&house.agent, "ventes");
    let (kid, recipient) = house.epoch(c);
    let act = Act::parse(r#"{"crit":true,"op":"crown"}"#).expect("an act that is not known");
    let keys = &house.keys;
    let forged = Forgery::next(&house.director, keys).act(act);
    let forged = forged.body(kid, &recipient, &[r#"{"crit":true,"op":"shred","doc":"all"}"#]);
    forged.publish(keys, &*house.store);
    let found = house.pull();
    assert!(found.contains(&"unknown-act") && found.contains(&"unknown-op"), "found {found:?}");
    file(&mut house.director, "ventes", "apres.txt", b"apres");
    assert_eq!(every_document(&house.director).len(), 1, "writing goes on: no agent stops the house");
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
    assert!(house.pull().contains(&"malformed-body"), "each body repeats its place");
}

#[test]
fn a_sealed_file_that_nobody_signed_is_nothing() {
    let mut house = house();
    let before = every_document(&house.director);
    let c = compartment(&house.agent, "ventes");
    let (_, recipient) = house.epoch(c);
    let (sealed, measured) = seal_object(b"glisse dans le dossier", &recipient).expect("sealing works");
    let path = FileName::Object(Hash::from_bytes(measured.cipher_sha256)).path();
    house.store.put_new(&Name::parse(&path).expect("a name"), &sealed).expect("memory");
    house.pull();
    assert_eq!(every_document(&house.director), before, "not shown");
    let report = house.director.check(CheckLevel::Hashes, &Silent).expect("a check");
    assert!(report.findings.iter().any(|f| f.fault == Fault::Unnamed && f.name == path), "but found");
}

#[test]
fn a_note_with_a_wrong_clock_or_an_old_date_gains_nothing() {
    let mut house = house();
    house.pull();
    let c = compartment(&house.agent, "ventes");
    let doc = file(&mut house.director, "ventes", "mandat.txt", b"le mandat");
    let (kid, recipient) = house.epoch(c);
    let line = format!(r#"{{"crit":false,"field":"title","id":"{doc}","op":"set","value":"vole"}}"#);
    let late = Forgery::next(&house.director, &house.keys).clock(1 << 40).body(kid, &recipient, &[&line]);
    let note = late.publish(&house.keys, &*house.store);
    assert!(house.pull().contains(&"void-clock"), "a clock that jumps is void");
    assert!(matches!(house.director.authority().verdict(&note), Verdict::Void(_)), "and its entry");
    assert_eq!(title(&house.director, doc), "mandat", "the title stays");
}

#[test]
fn what_a_removed_seat_writes_afterwards_is_kept_aside_whatever_date_it_bears() {
    let mut house = house();
    house.agent.pull().expect("a pull");
    house.pull();
    let old: MemStore = (*house.store).clone();
    let bob = person(&house.director, "bob");
    house.director.remove_person(bob).expect("a director removes");
    // He never saw the removal, and dates his note before it.
    drop(house.agent);
    let old = Arc::new(old);
    let mut agent = house.world.unlock_over("bob", old.clone(), -24 * 365).expect("a seat opens");
    let doc = file(&mut agent, "ventes", "antidate.txt", b"antidate");
    for listed in list_all(&*old, &Folder::root()).expect("memory") {
        let bytes = old.get(&listed.name, u64::MAX).expect("memory");
        let _ = house.store.put_new(&listed.name, &bytes);
    }
    house.director.pull().expect("a pull");
    assert!(!every_document(&house.director).contains(&doc), "kept aside");
    let c = compartment(&house.director, "ventes");
    let heads = house.director.authority().heads();
    let note = heads.iter().find(|h| h.seat == house.agent_seat).expect("his entry is there").note;
    let verdict = house.director.authority().op_verdict(&note, c);
    assert!(matches!(verdict, Verdict::Quarantine(authority::QuarantineReason::Removed)), "found {verdict:?}");
}

#[test]
fn a_certificate_for_a_seat_of_ones_own_making_admits_nobody() {
    let mut house = house();
    house.pull();
    let mut random = ChaCha20Rng::seed_from_u64(5);
    let vault = coffre_crypto::VaultId::from_bytes(*house.director.id().0.as_bytes());
    let puppet = SeatFile::make(vault, coffre_crypto::Level::High, &mut random);
    let seat = coffre_format::act::Seat {
        seat: coffre_format::SeatId::parse(&puppet.seat().to_string()).expect("an id"),
        person: house.director.person(),
        recipient: puppet.enc().recipient().as_str().to_owned(),
        sign: puppet.sign().public().to_base64(),
        level: Level::High,
        protection: coffre_format::rank::Protection::Os,
    };
    let certificate = Forgery::next(&house.director, &house.keys).act(Act::Seat(seat));
    certificate.publish(&house.keys, &*house.store);
    house.pull();
    let person = PersonId::from_bytes([3; 16]);
    let made = Forgery::next(&house.director, &puppet).act(Act::Person(coffre_format::act::Person { person }));
    made.publish(&puppet, &*house.store);
    house.pull();
    assert!(house.director.authority().person(person).is_none(), "a puppet makes nobody");
    let doc = file(&mut house.director, "litiges", "apres.txt", b"apres");
    let name = house.director.document_view(doc).expect("listed").row.object_hash;
    let sealed = FileName::Object(Hash::parse(&name).expect("a hash")).path();
    let sealed = house.store.get(&Name::parse(&sealed).expect("a name"), u64::MAX).expect("memory");
    let puppet: &Identity = puppet.enc();
    assert!(coffre_crypto::open_verified(&sealed, Hash::of(&sealed).as_bytes(), puppet).is_err(), "nor reads");
}
