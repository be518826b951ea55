//! Roles are keys: with every key that a seat holds, and any program at all, nothing opens but what its role reads.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use coffre_format::CompartmentId;
use coffre_format::entry::Entry;
use coffre_format::note::Note;
use coffre_format::rank::Right;
use coffre_tests::world::{files_under, identities_of, person};
use tempfile::TempDir;

use super::agency::{Agency, age, all_keys};

/// In which compartment each object lies: bodies as the notes say, documents as the director's index says.
fn places(agency: &Agency) -> BTreeMap<String, CompartmentId> {
    let mut places = BTreeMap::new();
    for file in files_under(&agency.folder.path().join("log")) {
        let bytes = std::fs::read(file).expect("a note");
        let note = Note::parse(&bytes).expect("a note");
        for body in Entry::parse(note.text()).expect("an entry").bodies {
            places.insert(body.sha256.to_string(), body.kid.compartment());
        }
    }
    for doc in agency.filed.keys() {
        let row = agency.director.document_view(*doc).expect("listed").row;
        places.insert(
            row.object_hash,
            CompartmentId::parse(&row.compartment).expect("an id"),
        );
    }
    places
}

fn hash_of(object: &std::path::Path) -> String {
    object.file_stem().expect("a name").to_string_lossy().into_owned()
}

/// The compartments of the objects that stock `age` opens with all keys of this computer.
fn opened(
    agency: &Agency,
    keys: &std::path::Path,
    places: &BTreeMap<String, CompartmentId>,
) -> BTreeSet<CompartmentId> {
    let objects = agency.objects();
    assert!(objects.len() > 15, "there is something to open");
    let opens = |object: &&PathBuf| age(keys, object).is_some();
    let opened: Vec<&PathBuf> = objects.iter().filter(opens).collect();
    let closed = objects.iter().filter(|object| !opened.contains(object));
    let place = |object: &PathBuf| places[&hash_of(object)];
    let open: BTreeSet<CompartmentId> = opened.iter().map(|object| place(object)).collect();
    assert!(
        closed.map(place).all(|c| !open.contains(&c)),
        "a compartment opens as a whole"
    );
    open
}

fn opens_what_it_reads(role: &str) {
    let mut agency = Agency::make();
    drop(agency.world.join(&mut agency.director, "bob", role));
    let high = coffre_tests::world::seat_file(&agency.world, "bob", coffre_crypto::Level::High);
    let bob = person(&agency.director, "bob");
    let authority = agency.director.authority();
    let reads = |c: &&CompartmentId| {
        let stepup = authority.compartment(**c).expect("a compartment").stepup;
        authority.right(bob, **c) >= Right::Read && (!stepup || high.is_some())
    };
    let expected: BTreeSet<CompartmentId> = agency.compartments.values().filter(reads).copied().collect();
    let files = TempDir::new().expect("a temporary folder");
    let keys = all_keys(
        agency.folder.path(),
        &identities_of(&agency.world, "bob"),
        files.path(),
    );
    assert_eq!(
        opened(&agency, &keys, &places(&agency)),
        expected,
        "{role} opens what it reads, nothing else"
    );
    assert!(
        !expected.is_empty() && expected.len() < agency.compartments.len(),
        "and that is some, not all"
    );
}

#[test]
fn an_agent_opens_what_agents_read() {
    opens_what_it_reads("agent");
}

#[test]
fn the_office_opens_what_the_office_reads() {
    opens_what_it_reads("office");
}

#[test]
fn an_office_manager_opens_what_managers_read() {
    opens_what_it_reads("office-manager");
}

#[test]
fn an_auditor_opens_what_auditors_read() {
    opens_what_it_reads("auditor");
}

#[test]
fn a_director_opens_everything_and_the_day_seat_alone_nothing_of_step_up() {
    let agency = Agency::make();
    let files = TempDir::new().expect("a temporary folder");
    let places = places(&agency);
    let all = all_keys(
        agency.folder.path(),
        &identities_of(&agency.world, "aline"),
        files.path(),
    );
    let everything: BTreeSet<CompartmentId> = agency.compartments.values().copied().collect();
    assert_eq!(opened(&agency, &all, &places), everything, "with both seats");
    let day = coffre_tests::world::seat_file(&agency.world, "aline", coffre_crypto::Level::Day)
        .expect("a day seat");
    // EXPOSE: given to the stock program.
    let day = all_keys(
        agency.folder.path(),
        day.enc().to_secret_text().expose(),
        files.path(),
    );
    let everyday: BTreeSet<CompartmentId> = everything
        .into_iter()
        .filter(|c| *c != agency.compartments["direction"])
        .collect();
    assert_eq!(
        opened(&agency, &day, &places),
        everyday,
        "with the day seat alone"
    );
}

#[test]
fn a_removed_seat_with_kept_keys_opens_nothing_that_is_filed_afterwards() {
    let mut agency = Agency::make();
    drop(agency.world.join(&mut agency.director, "bob", "office-manager"));
    let files = TempDir::new().expect("a temporary folder");
    let kept = identities_of(&agency.world, "bob");
    all_keys(agency.folder.path(), &kept, files.path());
    let before = agency.objects();
    let bob = person(&agency.director, "bob");
    agency.director.remove_person(bob).expect("a director removes");
    for code in agency.compartments.clone().into_keys() {
        agency.file(&code, &format!("apres-{code}.txt"));
    }
    agency.director.flush_audit().expect("the log is said");
    // He keeps all his keys, and still reaches the folder with every keyring in it.
    let keys = all_keys(agency.folder.path(), &kept, files.path());
    let old = before
        .iter()
        .filter(|object| age(&keys, object).is_some())
        .count();
    assert!(old > 10, "what he could read before he still can");
    let new: Vec<PathBuf> = agency
        .objects()
        .into_iter()
        .filter(|object| !before.contains(object))
        .collect();
    assert!(
        new.len() > 2 * agency.compartments.len(),
        "documents and bodies came since"
    );
    let opened: Vec<&PathBuf> = new.iter().filter(|object| age(&keys, object).is_some()).collect();
    // The removal's own entry is sealed for the new epochs too.
    assert!(opened.is_empty(), "nothing new opens: {opened:?}");
}
