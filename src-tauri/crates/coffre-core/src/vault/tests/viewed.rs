//! Showing a document is one line of the log a day; what leaves is a line each time.

use coffre_format::DocId;

use super::world::{World, file, read};
use crate::document::Reading;
use crate::vault::Vault;

fn lines(vault: &Vault, doc: DocId) -> usize {
    let log = vault.log(1000).expect("the log");
    let of_doc = |line: &&crate::vault::LogLine| line.ids == [doc.into()];
    log.iter()
        .filter(|line| line.event == "view" || line.event == "export")
        .filter(of_doc)
        .count()
}

#[test]
fn a_document_that_is_shown_again_on_the_same_day_needs_no_line() {
    let mut world = World::new();
    let (mut director, _, computer) = world.create();
    let shown = file(&mut director, "ventes", "offre.pdf", b"offer");
    let other = file(&mut director, "ventes", "acte.pdf", b"deed");
    for doc in [shown, shown, other] {
        read(&mut director, doc).expect("it opens");
    }
    assert_eq!((lines(&director, shown), lines(&director, other)), (1, 1));
    director.lock().expect("what was said is said");
    let mut director = world.unlock(computer).expect("an hour later");
    read(&mut director, shown).expect("it opens");
    assert_eq!(lines(&director, shown), 1, "nor after a lock");
}

#[test]
fn another_day_is_another_line() {
    let mut world = World::new();
    let (mut director, _, computer) = world.create();
    let doc = file(&mut director, "ventes", "offre.pdf", b"offer");
    read(&mut director, doc).expect("it opens");
    director.lock().expect("said");
    world.days(1);
    let mut director = world.unlock(computer).expect("the next day");
    read(&mut director, doc).expect("it opens");
    assert_eq!(lines(&director, doc), 2);
}

#[test]
fn what_leaves_is_a_line_each_time() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let doc = file(&mut director, "ventes", "offre.pdf", b"offer");
    read(&mut director, doc).expect("it opens");
    for reading in [Reading::Output, Reading::Output, Reading::Export, Reading::Export] {
        director.open_document(doc, None, reading, &[]).expect("it opens");
    }
    assert_eq!(lines(&director, doc), 5);
}

#[test]
fn each_person_has_a_line_of_his_own() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let doc = file(&mut director, "ventes", "offre.pdf", b"offer");
    agent.catch_up().expect("pull");
    for vault in [&mut director, &mut agent] {
        read(vault, doc).expect("it opens");
    }
    agent.flush_audit().expect("said");
    director.catch_up().expect("pull");
    assert_eq!(lines(&director, doc), 2);
}
