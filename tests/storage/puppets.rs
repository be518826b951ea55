//! Colleagues who state authority that they do not have, sign for the dead, and date their notes as they like.

use std::sync::Arc;

use coffre_core::authority;
use coffre_core::authority::Verdict;
use coffre_core::vault::Draft;
use coffre_crypto::{Identity, SeatFile};
use coffre_format::act::{Act, DropPerson, Grant, RightEdit};
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Right};
use coffre_format::{GrantId, Hash, Kid, PersonId};
use coffre_store::{Folder, MemStore, Name, Store as _, list_all};
use coffre_tests::forge::Forgery;
use coffre_tests::world::seat_file;
use coffre_tests::world::{compartment, every_document, file, person, role};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::house::{house, title};

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
        Act::Grant(Grant {
            grant,
            person: bob,
            role: manager,
        }),
        Act::RightEdit(RightEdit {
            role: agent,
            c: litiges,
            right: Right::Manage,
        }),
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
    house
        .agent
        .commit(Level::Day, draft)
        .expect("nothing stops his program");
    house.pull();
    let authority = house.director.authority();
    assert!(
        authority.person(aline).is_some_and(|p| p.removed.is_none()),
        "the director stays"
    );
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
    assert!(
        found.contains(&"unknown-act") && found.contains(&"unknown-op"),
        "found {found:?}"
    );
    file(&mut house.director, "ventes", "apres.txt", b"apres");
    assert_eq!(
        every_document(&house.director).len(),
        1,
        "writing goes on: no agent stops the house"
    );
}

#[test]
fn a_note_with_a_wrong_clock_or_an_old_date_gains_nothing() {
    let mut house = house();
    house.pull();
    let c = compartment(&house.agent, "ventes");
    let doc = file(&mut house.director, "ventes", "mandat.txt", b"le mandat");
    let (kid, recipient) = house.epoch(c);
    let line = format!(r#"{{"crit":false,"field":"title","id":"{doc}","op":"set","value":"vole"}}"#);
    let late = Forgery::next(&house.director, &house.keys)
        .clock(1 << 40)
        .body(kid, &recipient, &[&line]);
    let note = late.publish(&house.keys, &*house.store);
    assert!(house.pull().contains(&"void-clock"), "a clock that jumps is void");
    assert!(
        matches!(house.director.authority().verdict(&note), Verdict::Void(_)),
        "and its entry"
    );
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
    let mut agent = house
        .world
        .unlock_over("bob", old.clone(), -24 * 365)
        .expect("a seat opens");
    let doc = file(&mut agent, "ventes", "antidate.txt", b"antidate");
    for listed in list_all(&*old, &Folder::root()).expect("memory") {
        let bytes = old.get(&listed.name, u64::MAX).expect("memory");
        let _ = house.store.put_new(&listed.name, &bytes);
    }
    house.director.pull().expect("a pull");
    assert!(!every_document(&house.director).contains(&doc), "kept aside");
    let c = compartment(&house.director, "ventes");
    let heads = house.director.authority().heads();
    let note = heads
        .iter()
        .find(|h| h.seat == house.agent_seat)
        .expect("his entry is there")
        .note;
    let verdict = house.director.authority().op_verdict(&note, c);
    assert!(
        matches!(verdict, Verdict::Quarantine(authority::QuarantineReason::Removed)),
        "found {verdict:?}"
    );
}

#[test]
fn a_note_in_the_name_of_another_seat_is_not_signed() {
    let mut house = house();
    house.pull();
    let before = every_document(&house.director);
    let person = PersonId::from_bytes([3; 16]);
    let act = Act::Person(coffre_format::act::Person { person });
    let high = seat_file(&house.world, "aline", coffre_crypto::Level::High).expect("the director's seat");
    let forged = Forgery::next(&house.director, &high).act(act);
    forged.publish_signed_by(&house.keys, &*house.store);
    assert!(
        house.pull().contains(&"not-signed"),
        "his key does not fit her name"
    );
    assert!(
        house.director.authority().person(person).is_none(),
        "it has no effect"
    );
    assert_eq!(every_document(&house.director), before, "nor shows anything");
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
    let made =
        Forgery::next(&house.director, &puppet).act(Act::Person(coffre_format::act::Person { person }));
    made.publish(&puppet, &*house.store);
    house.pull();
    assert!(
        house.director.authority().person(person).is_none(),
        "a puppet makes nobody"
    );
    let doc = file(&mut house.director, "litiges", "apres.txt", b"apres");
    let name = house.director.document_view(doc).expect("listed").row.object_hash;
    let sealed = FileName::Object(Hash::parse(&name).expect("a hash")).path();
    let sealed = house
        .store
        .get(&Name::parse(&sealed).expect("a name"), u64::MAX)
        .expect("memory");
    let puppet: &Identity = puppet.enc();
    assert!(
        coffre_crypto::open_verified(&sealed, Hash::of(&sealed).as_bytes(), puppet).is_err(),
        "nor reads"
    );
}
