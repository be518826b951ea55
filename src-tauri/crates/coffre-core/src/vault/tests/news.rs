//! Opening on what was known yesterday, and news that are looked for beside an open vault.

use coffre_index::Listing;

use super::world::{World, file, phrase};
use crate::vault::{Finding, LockedVault, Vault};

fn documents(vault: &Vault) -> u64 {
    vault.count(&Listing::Recent).expect("a count")
}

#[test]
fn a_vault_opens_on_what_was_known_and_takes_in_the_news_when_asked() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (agent, computer) = world.join(&mut director, "Bob Agent", "agent");
    let before = documents(&agent);
    agent.lock().expect("nothing is left to say");
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    let seat = world.home_of(computer).seats().expect("a computer").remove(0);
    let edge = world.edge();
    let mut agent = LockedVault::new(seat, world.store.clone())
        .unlock_as_left(&phrase(), &world.devices, edge)
        .expect("it opens");
    assert_eq!(documents(&agent), before, "as it was left");
    agent.catch_up().expect("the folder is there");
    assert_eq!(documents(&agent), before + 1, "with the news");
}

#[test]
fn what_is_said_here_during_a_look_is_not_missed_by_it() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let news = director
        .lookout()
        .and_then(crate::vault::Lookout::look)
        .expect("a look");
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    director.catch_up_with(news).expect("it is taken in");
    let back = director
        .findings()
        .any(|one| matches!(one, Finding::WentBack { .. }));
    assert!(
        !back,
        "the folder did not go back: {:?}",
        director.findings().collect::<Vec<_>>()
    );
}

#[test]
fn what_the_folder_lost_before_a_look_is_missed() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    let mut news = director
        .lookout()
        .and_then(crate::vault::Lookout::look)
        .expect("a look");
    news.listed.pop();
    director.catch_up_with(news).expect("it is taken in");
    let back = director
        .findings()
        .any(|one| matches!(one, Finding::WentBack { .. }));
    assert!(back, "an entry that was there is not there any more");
}

#[test]
fn what_another_seat_looked_for_is_not_used() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Bob Agent", "agent");
    let news = director
        .lookout()
        .and_then(crate::vault::Lookout::look)
        .expect("a look");
    let before = documents(&agent);
    file(&mut director, "ventes", "mandat.pdf", b"mandat");
    agent.catch_up_with(news).expect("it looks itself");
    assert_eq!(documents(&agent), before + 1, "the look was too old");
}
