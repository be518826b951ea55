//! What somebody filed without a connection while he was removed: it is set aside, offered and adopted. What nobody has
//! any more is declared lost.

use std::sync::Arc;

use coffre_core::vault::VaultError;
use coffre_store::Store as _;
use coffre_tests::world::{compartment, file, person, read};

use super::rotations::agency;
use super::views::{bring, names};

#[test]
fn work_that_was_filed_before_a_removal_was_known_is_adopted() {
    let (mut world, store) = agency();
    let away = Arc::new((*store).clone());
    let mut bob = world.unlock_over("bob", away.clone(), 0).expect("a seat opens");
    let doc = file(&mut bob, "ventes", "hors-ligne.txt", b"hors ligne");
    let mut director = world.unlock_high("aline").expect("a seat opens");
    director
        .remove_person(person(&director, "bob"))
        .expect("a director removes");
    bring(&away, &store);
    director.catch_up().expect("a pull");
    assert!(
        matches!(read(&mut director, doc), Err(VaultError::NotFound)),
        "it does not count unasked"
    );
    let waiting = director.quarantined().expect("a list");
    let of_sales = |one: &&coffre_core::vault::Quarantined| one.names == ["hors-ligne.txt"];
    assert!(
        waiting.iter().any(|one| of_sales(&one) && one.may_adopt),
        "it is offered: {waiting:?}"
    );
    let mut mia = world.unlock_high("mia").expect("a seat opens");
    let c = compartment(&mia, "ventes");
    let sales: Vec<_> = mia
        .quarantined()
        .expect("a list")
        .into_iter()
        .filter(|one| one.c == c)
        .collect();
    assert!(!sales.is_empty(), "to whoever manages there, too");
    let work: Vec<_> = waiting.iter().map(|one| (one.c, one.note)).collect();
    director.adopt(&work).expect("a director adopts");
    assert_eq!(read(&mut director, doc).expect("it counts"), b"hors ligne");
    assert!(
        director.quarantined().expect("a list").is_empty(),
        "nothing is left"
    );
    bring(&store, &away);
    mia.catch_up().expect("a pull");
    let _ = bob.pull();
    assert_eq!(read(&mut mia, doc).expect("for everybody"), b"hors ligne");
    for one in [&mia, &bob] {
        assert_eq!(
            one.authority().state_hash(c),
            director.authority().state_hash(c),
            "every seat judges alike"
        );
    }
}

#[test]
fn what_does_not_wait_is_not_adopted() {
    let (mut world, _) = agency();
    let mut director = world.unlock_high("aline").expect("a seat opens");
    let doc = file(&mut director, "ventes", "mandat.txt", b"le mandat");
    let note = director.history(doc.into()).expect("its history").remove(0).0;
    let c = compartment(&director, "ventes");
    assert!(
        matches!(director.adopt(&[(c, note)]), Err(VaultError::NotFound)),
        "it counts already"
    );
}

#[test]
fn who_does_not_manage_adopts_nothing() {
    let (mut world, store) = agency();
    let away = Arc::new((*store).clone());
    let mut bob = world.unlock_over("bob", away.clone(), 0).expect("a seat opens");
    file(&mut bob, "litiges", "plainte.txt", b"une plainte");
    let mut director = world.unlock_high("aline").expect("a seat opens");
    director
        .remove_person(person(&director, "bob"))
        .expect("a director removes");
    bring(&away, &store);
    let mut mia = world.unlock_high("mia").expect("a seat opens");
    let c = compartment(&mia, "litiges");
    let waiting = mia.quarantined().expect("a list");
    let one = waiting.iter().find(|one| one.c == c).expect("she reads there");
    assert!(!one.may_adopt, "and manages not");
    let work = [(c, one.note)];
    assert!(
        matches!(mia.adopt(&work), Err(VaultError::NotAllowed)),
        "so it stays"
    );
}

#[test]
fn who_lost_an_entry_goes_on_once_it_is_declared_lost() {
    let (mut world, store) = agency();
    let mut bob = world.unlock("bob").expect("a seat opens");
    let before = names(&store);
    file(&mut bob, "ventes", "un.txt", b"un");
    let first: Vec<_> = names(&store)
        .into_iter()
        .filter(|name| name.as_str().starts_with("log/") && !before.contains(name))
        .collect();
    let doc = file(&mut bob, "ventes", "deux.txt", b"deux");
    store.delete(&first[0]).expect("memory");
    let mut director = world.unlock_high("aline").expect("a seat opens");
    assert!(
        read(&mut director, doc).is_err(),
        "the second entry waits for the first"
    );
    let missing = director.missing_entries();
    assert_eq!(missing.len(), 1, "which is named: {missing:?}");
    director
        .declare_lost(&[missing[0].note])
        .expect("a director declares");
    assert!(read(&mut director, doc).is_err(), "what followed has no past");
    bob.pull().expect("he hears of it");
    let after = file(&mut bob, "ventes", "trois.txt", b"trois");
    director.pull().expect("a pull");
    assert_eq!(read(&mut director, after).expect("he goes on"), b"trois");
    assert!(director.missing_entries().is_empty(), "nothing is waited for");
}
