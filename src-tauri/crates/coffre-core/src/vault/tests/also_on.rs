//! Which other computers have what is here.

use super::world::{World, file, work};
use crate::document::Change;
use crate::heard::AlsoOn;
use crate::vault::Vault;

fn owners(vault: &Vault, found: &[AlsoOn]) -> Vec<String> {
    let name = |one: &AlsoOn| vault.house().person_name(one.person);
    found.iter().filter_map(name).collect()
}

#[test]
fn what_nobody_else_has_shown_is_only_here() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let doc = file(&mut director, "ventes", "mandat.pdf", b"mandate");
    agent.pull().expect("the folder is here");
    director.pull().expect("the folder is here");
    assert_eq!(director.also_on(doc.into()).expect("seen"), []);
}

#[test]
fn the_computer_that_showed_it_is_named_with_the_moment() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let doc = file(&mut director, "ventes", "mandat.pdf", b"mandate");
    agent.pull().expect("the folder is here");
    file(&mut agent, "ventes", "offre.pdf", b"offer");
    director.pull().expect("the folder is here");
    let found = director.also_on(doc.into()).expect("seen");
    assert_eq!(owners(&director, &found), ["Luc Petit"]);
    assert_eq!(
        director.last_heard(agent.seat()),
        Some(found[0].at.as_str()),
        "it showed it by its only entry since"
    );
}

#[test]
fn who_wrote_it_has_it_until_something_newer_is_said() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let doc = file(&mut agent, "ventes", "offre.pdf", b"offer");
    director.pull().expect("the folder is here");
    let found = director.also_on(doc.into()).expect("seen");
    assert_eq!(owners(&director, &found), ["Luc Petit"]);
    director
        .change(&[doc], &[Change::Tag("urgent".into())])
        .expect("changed");
    assert_eq!(
        director.also_on(doc.into()).expect("seen"),
        [],
        "his lacks the tag"
    );
}

#[test]
fn the_other_seat_of_one_computer_is_no_other_computer() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let doc = file(&mut director, "ventes", "mandat.pdf", b"mandate");
    file(&mut director, "direction", "contrat.pdf", b"contract");
    assert!(
        director.authority().seats().count() > 1,
        "the contract folder is written by the step-up seat"
    );
    assert_eq!(director.also_on(doc.into()).expect("seen"), []);
}

#[test]
fn a_second_computer_of_the_same_person_is_another_one() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let doc = file(&mut agent, "ventes", "offre.pdf", b"offer");
    director.pull().expect("the folder is here");
    let invited = director.invite_again(agent.person(), work()).expect("invited");
    let second = world.answer(&invited.words);
    director.admit(invited.id).expect("admitted");
    let mut second = world.unlock(second).expect("an admitted seat opens");
    file(&mut second, "ventes", "contre-offre.pdf", b"counter-offer");
    agent.pull().expect("the folder is here");
    let found = agent.also_on(doc.into()).expect("seen");
    assert_eq!(owners(&agent, &found), ["Aline Directrice", "Luc Petit"]);
    assert_eq!(found[1].seat, second.seat());
}
