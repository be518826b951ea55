//! Gathering bodies into snapshots: each once, then the bodies go, and nothing is missing.

use std::collections::BTreeSet;
use std::path::PathBuf;

use coffre_core::document::Silent;
use coffre_core::upkeep::{CheckLevel, Tidied};
use coffre_core::vault::Vault;
use coffre_format::Level;
use coffre_tests::world::{bytes_of, file, files_under, lay};

use super::agency::Agency;

/// An agency whose folder of sales is worth a snapshot, tidied once.
fn tidied() -> Agency {
    tidied_in("ventes")
}

/// An agency in which a snapshot of one compartment was worth its while.
fn tidied_in(code: &str) -> Agency {
    let mut agency = worth_tidying(code);
    let done = agency.director.tidy(&Silent).expect("tidying works");
    assert!(done.snapshots > 0, "there was enough: {done:?}");
    agency
}

/// An agency in which a snapshot of one compartment is worth its while.
fn worth_tidying(code: &str) -> Agency {
    let mut agency = Agency::make();
    for number in 0..20 {
        agency.file(code, &format!("{number}.txt"));
    }
    agency
}

/// The director's next session.
fn reopened(mut agency: Agency) -> Agency {
    drop(agency.director);
    agency.director = agency.world.unlock_high("aline").expect("a seat opens");
    agency
}

/// The director's next session, of an index that was lost.
fn rebuilt(mut agency: Agency) -> Agency {
    drop(agency.director);
    let home = agency.world.home("aline").seat_for(None, None).expect("a seat");
    home.forget_indexes().expect("the index goes");
    agency.director = agency.world.unlock_high("aline").expect("a seat opens");
    agency
}

/// Lets time pass until another entry has acknowledged the snapshots for long enough.
fn ripened(mut agency: Agency) -> Agency {
    agency.world.days(40);
    agency = reopened(agency);
    agency.file("public", "quarante-jours-apres.txt");
    agency.world.days(40);
    reopened(agency)
}

fn objects(agency: &Agency) -> BTreeSet<PathBuf> {
    agency.objects().into_iter().collect()
}

/// The largest sealed file, which is a snapshot where there is one.
fn largest(agency: &Agency) -> PathBuf {
    let size = |file: &PathBuf| std::fs::metadata(file).expect("a file").len();
    let all = agency.objects().into_iter();
    all.max_by_key(size).expect("a snapshot")
}

/// How many sealed files the director's next tidying takes away.
fn gone_by_tidying(agency: &mut Agency) -> usize {
    let before = objects(agency);
    agency.director.tidy(&Silent).expect("tidying works");
    before.difference(&objects(agency)).count()
}

fn is_whole(agency: &mut Agency, when: &str) {
    for level in [CheckLevel::Names, CheckLevel::Content] {
        let report = agency.director.check(level, &Silent).expect("a check");
        assert!(report.findings.is_empty(), "{when}: {:?}", report.findings);
    }
    let found = bytes_of(&mut agency.director);
    let filed = agency.filed.iter();
    let filed = filed.map(|(doc, bytes)| (*doc, Some(bytes.clone()))).collect();
    assert_eq!(found, filed, "{when}");
}

#[test]
fn a_second_tidying_writes_nothing() {
    let mut agency = reopened(tidied());
    let before = files_under(agency.folder.path());
    let again = agency.director.tidy(&Silent).expect("tidying works");
    assert_eq!(again, Tidied::default(), "nothing is gathered twice");
    assert_eq!(files_under(agency.folder.path()), before, "nor written");
}

#[test]
fn a_colleague_gathers_nothing_that_is_gathered() {
    let mut agency = tidied();
    let mut mia = agency.world.join(&mut agency.director, "mia", "office-manager");
    let objects_before = objects(&agency);
    let done = mia.tidy(&Silent).expect("tidying works");
    assert_eq!(done.snapshots, 0, "the director's snapshot holds it: {done:?}");
    assert_eq!(objects(&agency), objects_before, "nothing is written");
}

#[test]
fn bodies_that_a_snapshot_holds_go_and_are_not_missing() {
    let mut agency = ripened(tidied());
    let gone = gone_by_tidying(&mut agency);
    assert!(gone >= 20, "the bodies of the sales go: {gone}");
    is_whole(&mut agency, "in the session that removed them");
    agency = reopened(agency);
    is_whole(&mut agency, "in the next");
    agency = rebuilt(agency);
    is_whole(&mut agency, "after a rebuild");
}

#[test]
fn bodies_stay_until_a_second_seat_has_read_the_snapshot_back() {
    let mut agency = tidied();
    drop(agency.world.join(&mut agency.director, "mia", "office-manager"));
    agency.world.days(40);
    let mut mia = agency.world.unlock("mia").expect("a seat opens");
    mia.acknowledge(Level::Day).expect("an entry");
    drop(mia);
    agency.world.days(40);
    agency = reopened(agency);
    assert_eq!(
        gone_by_tidying(&mut agency),
        0,
        "that she saw the entry shows nothing of the file"
    );
    let mut mia = agency.world.unlock("mia").expect("a seat opens");
    let done = mia.tidy(&Silent).expect("tidying works");
    assert!(done.read_back > 0, "she reads it back: {done:?}");
    drop(mia);
    agency = reopened(agency);
    assert_eq!(
        gone_by_tidying(&mut agency),
        0,
        "and everybody has time to object"
    );
    agency.world.days(40);
    agency = reopened(agency);
    let gone = gone_by_tidying(&mut agency);
    assert!(gone >= 20, "the bodies of the sales go: {gone}");
    is_whole(&mut agency, "afterwards");
}

#[test]
fn who_may_not_read_a_snapshot_does_not_stand_for_it() {
    let mut agency = tidied_in("litiges");
    let mut bob = agency.world.join(&mut agency.director, "bob", "agent");
    let mut mia = agency.world.join(&mut agency.director, "mia", "office-manager");
    let read_back = |vault: &mut Vault| vault.tidy(&Silent).expect("tidying works").read_back;
    assert_eq!(read_back(&mut bob), 0, "an agent only files there");
    assert!(read_back(&mut mia) > 0, "his manager reads there");
    assert_eq!(read_back(&mut mia), 0, "and says so once");
}

#[test]
fn nobody_stands_for_a_damaged_snapshot() {
    let mut agency = worth_tidying("ventes");
    let before = objects(&agency);
    agency.director.tidy(&Silent).expect("tidying works");
    let snapshots: Vec<PathBuf> = objects(&agency).difference(&before).cloned().collect();
    let mut mia = agency.world.join(&mut agency.director, "mia", "office-manager");
    let whole: Vec<Vec<u8>> = snapshots
        .iter()
        .map(|name| std::fs::read(name).expect("a file"))
        .collect();
    for name in &snapshots {
        lay(name, b"age-encryption.org/v1\n");
    }
    let done = mia.tidy(&Silent).expect("tidying works");
    assert_eq!(done.read_back, 0, "nothing in them is proved: {done:?}");
    for (name, bytes) in snapshots.iter().zip(whole) {
        lay(name, bytes);
    }
    let done = mia.tidy(&Silent).expect("tidying works");
    assert!(done.read_back > 0, "once they are whole again: {done:?}");
}

#[test]
fn who_had_the_bodies_before_they_went_and_who_may_not_read_them_miss_nothing() {
    let mut agency = tidied();
    let mut bob = agency.world.join(&mut agency.director, "bob", "agent");
    file(&mut bob, "ventes", "de-bob.txt", b"de bob");
    bob.tidy(&Silent).expect("tidying works");
    drop(bob);
    agency = ripened(agency);
    let gone = gone_by_tidying(&mut agency);
    assert!(gone >= 20, "the bodies of the sales go: {gone}");
    let mut bob = agency.world.unlock("bob").expect("a seat opens");
    let report = bob.check(CheckLevel::Hashes, &Silent).expect("a check");
    assert!(report.is_whole(), "{:?}", report.findings);
}

#[test]
fn a_body_stays_where_its_snapshot_is_damaged() {
    let mut agency = ripened(tidied());
    lay(&largest(&agency), b"age-encryption.org/v1\n");
    agency.director.tidy(&Silent).expect("tidying works");
    assert!(
        bytes_of(&mut agency.director).values().all(Option::is_some),
        "every document opens"
    );
    agency = rebuilt(agency);
    assert_eq!(
        bytes_of(&mut agency.director).len(),
        agency.filed.len(),
        "and is listed after a rebuild"
    );
}
