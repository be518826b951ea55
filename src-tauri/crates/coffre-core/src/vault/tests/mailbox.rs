//! Answers and invites that cannot be read keep no others out.

use coffre_format::path::FileName;
use coffre_secret::SecretText;
use coffre_store::{Name, StoreError};

use super::world::{World, person, role_of, work};
use crate::vault::{Finding, Vault, VaultError, name_of};

fn invited(world: &mut World, director: &mut Vault, who: &str) -> Name {
    let role = role_of(director, "agent");
    let invited = director.invite(who, role, work()).expect("a director invites");
    world.answer(&invited.words);
    name_of(&FileName::Request(invited.id).path())
}

#[test]
fn one_answer_that_cannot_be_read_hides_no_other() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let broken = invited(&mut world, &mut director, "Bob Agent");
    invited(&mut world, &mut director, "Carl Agent");
    world.store.replace(&broken, b"no answer");
    let answers = director.admissions().expect("the other answer");
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0].person, person(&director, "Carl Agent"));
    let told = director
        .findings()
        .any(|f| matches!(f, Finding::Damaged { name } if name == broken.as_str()));
    assert!(
        told,
        "the file is named: {:?}",
        director.findings().collect::<Vec<_>>()
    );
    let carl = answers[0].invite;
    director.admit(carl).expect("and he is admitted");
}

/// Lays something in the place of the invite that a newcomer's program tries first; gives the words of another.
fn words_behind(world: &mut World, director: &mut Vault, spoil: impl Fn(&World, &Name)) -> SecretText {
    let role = role_of(director, "agent");
    let mut invites: Vec<_> = ["Bob Agent", "Carl Agent"]
        .map(|who| director.invite(who, role, work()).expect("an invite"))
        .into();
    invites.sort_by_key(|invite| invite.id);
    spoil(world, &name_of(&FileName::Invite(invites[0].id).path()));
    invites.remove(1).words
}

#[test]
fn an_invite_that_is_too_long_hides_no_other() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let words = words_behind(&mut world, &mut director, |world, name| {
        world.store.replace(name, &vec![0; 200_000]);
    });
    world.answer(&words);
    assert_eq!(director.admissions().expect("his answer").len(), 1);
}

#[test]
fn an_invite_that_is_in_the_cloud_hides_no_other() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let words = words_behind(&mut world, &mut director, |world, name| {
        world.store.set_placeholder(name)
    });
    world.answer(&words);
    assert_eq!(director.admissions().expect("his answer").len(), 1);
}

#[test]
fn the_only_invite_being_in_the_cloud_is_said() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let role = role_of(&director, "agent");
    let bob = director.invite("Bob Agent", role, work()).expect("an invite");
    world
        .store
        .set_placeholder(&name_of(&FileName::Invite(bob.id).path()));
    let error = world.try_answer(&bob.words).expect_err("no answer");
    assert!(
        matches!(error, VaultError::Store(StoreError::NotDownloaded)),
        "he is told to wait for his sync client, not to check the words: {error:?}"
    );
}
