//! Gathering bodies into snapshots: each once, then the bodies go, and nothing is missing.

use std::collections::BTreeSet;
use std::path::PathBuf;

use coffre_core::document::Silent;
use coffre_core::upkeep::{CheckLevel, Tidied};
use coffre_tests::world::{bytes_of, files_under};

use super::agency::Agency;

/// An agency whose folder of sales is worth a snapshot, tidied once.
fn tidied() -> Agency {
    let mut agency = Agency::make();
    for number in 0..20 {
        agency.file("ventes", &format!("{number}.txt"));
    }
    let done = agency.director.tidy(&Silent).expect("tidying works");
    assert!(done.snapshots > 0, "there was enough: {done:?}");
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
    let before = objects(&agency);
    agency.director.tidy(&Silent).expect("tidying works");
    let gone = before.difference(&objects(&agency)).count();
    assert!(gone >= 20, "the bodies of the sales go: {gone}");
    is_whole(&mut agency, "in the session that removed them");
    agency = reopened(agency);
    is_whole(&mut agency, "in the next");
    agency = rebuilt(agency);
    is_whole(&mut agency, "after a rebuild");
}

#[test]
fn who_had_the_bodies_before_they_went_and_who_may_not_read_them_miss_nothing() {
    let mut agency = tidied();
    let mut bob = agency.world.join(&mut agency.director, "bob", "agent");
    coffre_tests::world::file(&mut bob, "ventes", "de-bob.txt", b"de bob");
    drop(bob);
    agency = ripened(agency);
    let done = agency.director.tidy(&Silent).expect("tidying works");
    assert!(done.removed > 0, "{done:?}");
    let mut bob = agency.world.unlock("bob").expect("a seat opens");
    let report = bob.check(CheckLevel::Hashes, &Silent).expect("a check");
    assert!(report.is_whole(), "{:?}", report.findings);
}

#[test]
fn a_body_stays_where_its_snapshot_is_damaged() {
    let mut agency = ripened(tidied());
    let before = objects(&agency);
    let largest = before
        .iter()
        .max_by_key(|file| std::fs::metadata(file).expect("a file").len());
    coffre_tests::world::lay(largest.expect("the snapshot"), b"age-encryption.org/v1\n");
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
