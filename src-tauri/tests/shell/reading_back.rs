//! Snapshots of a colleague, read back while nobody does anything.

use std::collections::BTreeMap;

use coffre_app::reading_back::read_next;
use coffre_core::document::{NewDocument, Silent, Source};
use serde_json::json;
use tempfile::TempDir;

use crate::surroundings::Computer;
use crate::world;

/// Seconds after which nobody is thought to sit there.
const LEFT_ALONE: i64 = 60;

/// A director who gathered what was filed one by one, and an agent who has heard of it.
fn gathered(folder: &TempDir) -> (Computer, Computer) {
    let director = world::director(folder.path());
    let agent = world::admit(&director, folder.path(), "Luc Petit", "agent");
    for number in 0..20 {
        director
            .shell
            .open(|open| {
                let new = NewDocument {
                    source: Source::Bytes(format!("acte {number}").into_bytes().into()),
                    name: format!("{number}.txt"),
                    c: open.vault.find_compartment("ventes")?,
                    fields: BTreeMap::new(),
                    links: Vec::new(),
                    tags: Vec::new(),
                    text: None,
                    version_of: None,
                    again: false,
                };
                Ok(open.vault.file(&[new], &Silent)?)
            })
            .expect("it is filed");
    }
    let tidied = director
        .shell
        .open(|open| Ok(open.vault.tidy(&Silent)?))
        .expect("it is gathered");
    assert!(tidied.snapshots > 0, "{tidied:?}");
    agent.get("session_catch_up", json!({}));
    (director, agent)
}

fn unproved(at: &Computer) -> usize {
    let found = at.shell.open(|open| Ok(open.vault.unproved_snapshots()?));
    found.expect("they can be told").len()
}

#[test]
fn a_computer_that_was_left_alone_stands_for_the_snapshots_of_colleagues() {
    let folder = tempfile::tempdir().unwrap();
    let (_director, agent) = gathered(&folder);
    let before = unproved(&agent);
    assert!(before > 0, "the director alone stands for them");
    agent.clock.pass(LEFT_ALONE);
    assert!(read_next(&agent.shell));
    assert_eq!(unproved(&agent), before - 1, "one at a time");
    while read_next(&agent.shell) {}
    assert_eq!(unproved(&agent), 0);
}

#[test]
fn nothing_is_read_back_while_somebody_works() {
    let folder = tempfile::tempdir().unwrap();
    let (_director, agent) = gathered(&folder);
    agent.clock.pass(LEFT_ALONE);
    agent.get("session_used", json!({}));
    let before = unproved(&agent);
    assert!(!read_next(&agent.shell));
    assert_eq!(unproved(&agent), before);
}
