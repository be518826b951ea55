//! Views, recents, health and the history of a document.

use super::world::{World, compartment, document, file};
use crate::document::{Change, Outcome, Silent};
use crate::saved::{RecentKind, SavedView};
use crate::upkeep::CheckLevel;
use crate::vault::{Changed, VaultError, field};

fn view(name: &str, query: &str) -> SavedView {
    SavedView {
        name: name.into(),
        query: query.into(),
    }
}

#[test]
fn views_are_kept_on_this_seat_alone() {
    let mut world = World::new();
    let (mut director, _, computer) = world.create();
    let (agent, _) = world.join(&mut director, "Luc Petit", "agent");
    director.save_view(view("PEB", "kind:peb")).expect("saved");
    director
        .save_view(view("PEB", "kind:peb after:2025"))
        .expect("replaced");
    drop(director);
    let mut director = world.unlock(computer).expect("it opens again");
    assert_eq!(
        director.saved_views().expect("views"),
        [view("PEB", "kind:peb after:2025")]
    );
    assert!(agent.saved_views().expect("views").is_empty());
    assert!(matches!(
        director.save_view(view(" ", "x")),
        Err(VaultError::Value(_))
    ));
    director.forget_view("PEB").expect("forgotten");
    assert!(director.saved_views().expect("views").is_empty());
}

#[test]
fn recents_show_what_can_still_be_seen_and_nothing_behind_step_up() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let open = file(&mut director, "ventes", "offre.pdf", b"offer");
    let sealed = file(&mut director, "direction", "contrat.pdf", b"contract");
    for doc in [open, sealed, open] {
        director.remember(RecentKind::Document, doc.into()).expect("kept");
    }
    let titles = |vault: &crate::vault::Vault| -> Vec<String> {
        let lines = vault.recent(10).expect("recents");
        lines.into_iter().map(|line| line.title).collect()
    };
    assert_eq!(
        titles(&director),
        ["offre"],
        "each once, none of the contract folders"
    );
    director.change(&[open], &[Change::binned(true)]).expect("binned");
    assert!(titles(&director).is_empty());
}

#[test]
fn the_history_of_a_document_says_who_changed_what() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let mut new = document(compartment(&agent, "ventes"), "offre.pdf", b"offer");
    new.tags.push("urgent".into());
    let Outcome::Filed(filed) = agent.file(&[new], &Silent).expect("filing works").remove(0) else {
        panic!("not filed");
    };
    director.pull().expect("the folder is here");
    for value in ["offer", "counter-offer"] {
        let kind = Change::Field {
            name: field::KIND.into(),
            value: Some(value.into()),
        };
        director.change(&[filed.doc], &[kind]).expect("changed");
    }
    director
        .change(&[filed.doc], &[Change::Untag("urgent".into())])
        .expect("changed");
    let lines = director.changes(filed.doc.into()).expect("a history");
    let first = &lines[0];
    assert_eq!(first.person, Some(agent.person()));
    assert!(matches!(&first.what, Changed::Version { first: true, name, .. } if name == "offre.pdf"));
    let last = lines.last().expect("a change");
    assert_eq!(
        (last.person, &last.what),
        (Some(director.person()), &Changed::Untagged("urgent".into()))
    );
    let kind = Changed::Field {
        name: field::KIND.into(),
        from: Some("offer".into()),
        to: Some("counter-offer".into()),
    };
    assert!(lines.iter().any(|line| line.what == kind), "{lines:?}");
}

#[test]
fn of_what_cannot_be_seen_there_is_no_history() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let sealed = file(&mut director, "direction", "contrat.pdf", b"contract");
    agent.pull().expect("the folder is here");
    assert!(matches!(agent.changes(sealed.into()), Err(VaultError::NotFound)));
}

#[test]
fn health_remembers_the_last_check_and_who_was_heard() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    assert_eq!(director.health().expect("health").check, None);
    director.check(CheckLevel::Hashes, &Silent).expect("a check");
    let health = director.health().expect("health");
    let check = health.check.expect("it went to its end");
    assert_eq!(
        (check.day, check.level, check.whole),
        (director.today(), CheckLevel::Hashes, true)
    );
    let spoke = health.seats.iter().filter(|seat| seat.at.is_some()).count();
    assert_eq!(
        (health.seats.len(), health.backup),
        (2, None),
        "day and high seat"
    );
    assert!(spoke >= 1);
}
