//! Changing the passphrase: what opens afterwards, and what after a change that was cut short.

use coffre_crypto::OpenError;
use coffre_secret::Passphrase;

use super::world::{World, file, phrase, read};
use crate::vault::{LockedVault, Vault, VaultError};

fn other() -> Passphrase {
    Passphrase::new("une tout autre phrase".into())
}

fn unlock(world: &mut World, computer: usize, typed: &Passphrase) -> Result<Vault, VaultError> {
    let seat = world.home_of(computer).seat_for(None, None)?;
    let edge = world.edge();
    LockedVault::new(seat, world.store.clone()).unlock(typed, &world.devices, edge)
}

/// The state after a crash between the two files: the high one is new, the day one old.
fn cut_short(world: &mut World) -> (usize, coffre_format::DocId) {
    let (mut vault, _, computer) = world.create();
    let doc = file(&mut vault, "direction", "contrat.pdf", b"contrat");
    let day = vault.home.seat_file().expect("a day seat file");
    vault
        .change_passphrase(&phrase(), &other(), &world.devices)
        .expect("the old one is right");
    let high = vault.home.high_file().expect("a high seat file");
    vault
        .home
        .replace_seat_files(&day, Some(&high), "2026-06-01")
        .expect("a local folder");
    (computer, doc)
}

#[test]
fn after_a_change_only_the_new_passphrase_opens_both_seats() {
    let mut world = World::new();
    let (mut vault, _, computer) = world.create();
    let doc = file(&mut vault, "direction", "contrat.pdf", b"contrat");
    vault
        .change_passphrase(&phrase(), &other(), &world.devices)
        .expect("the old one is right");
    drop(vault);
    let old = unlock(&mut world, computer, &phrase());
    assert!(
        matches!(old.err(), Some(VaultError::Open(OpenError::WrongPassphrase))),
        "the old one opens nothing"
    );
    let mut vault = unlock(&mut world, computer, &other()).expect("the new one opens the day seat");
    vault
        .step_up(&other(), &world.devices)
        .expect("the new one opens the high seat");
    assert_eq!(
        read(&mut vault, doc).expect("same keys"),
        b"contrat",
        "nothing was rotated"
    );
}

#[test]
fn a_wrong_old_passphrase_changes_nothing() {
    let mut world = World::new();
    let (mut vault, _, computer) = world.create();
    let wrong = Passphrase::new("pas la bonne".into());
    let error = vault.change_passphrase(&wrong, &other(), &world.devices);
    assert!(
        matches!(error, Err(VaultError::Open(OpenError::WrongPassphrase))),
        "named: {error:?}"
    );
    drop(vault);
    assert!(
        unlock(&mut world, computer, &phrase()).is_ok(),
        "the old one is still good"
    );
}

#[test]
fn the_change_is_in_the_log_and_its_age_counts_from_that_day() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    vault
        .change_passphrase(&phrase(), &other(), &world.devices)
        .expect("the old one is right");
    assert!(
        vault
            .log(10)
            .expect("a log")
            .iter()
            .any(|line| line.event == "passphrase"),
        "a line of the log"
    );
    assert_eq!(vault.passphrase_days(), Some(0), "changed today");
}

#[test]
fn the_age_of_the_passphrase_is_counted_in_days() {
    let mut world = World::new();
    let (vault, _, computer) = world.create();
    drop(vault);
    world.days(40);
    let vault = world.unlock(computer).expect("it opens");
    assert_eq!(vault.passphrase_days(), Some(40), "since the setup");
}

#[test]
fn a_change_that_was_cut_short_says_which_passphrase_opens_what() {
    let mut world = World::new();
    let (computer, _) = cut_short(&mut world);
    let new = unlock(&mut world, computer, &other());
    assert!(
        matches!(new.err(), Some(VaultError::DayPassphraseOld)),
        "the new one is told apart from a wrong one"
    );
    let mut vault = unlock(&mut world, computer, &phrase()).expect("the old one opens the day seat");
    let error = vault.step_up(&phrase(), &world.devices);
    assert!(
        matches!(error, Err(VaultError::HighPassphraseNew)),
        "and says that the high seat has moved on: {error:?}"
    );
}

#[test]
fn a_change_that_was_cut_short_ends_when_made_again() {
    let mut world = World::new();
    let (computer, doc) = cut_short(&mut world);
    let mut vault = unlock(&mut world, computer, &phrase()).expect("the old one opens the day seat");
    vault
        .change_passphrase(&phrase(), &other(), &world.devices)
        .expect("the same change goes on");
    drop(vault);
    let mut vault = unlock(&mut world, computer, &other()).expect("the new one");
    vault.step_up(&other(), &world.devices).expect("for both");
    assert_eq!(
        read(&mut vault, doc).expect("same keys"),
        b"contrat",
        "nothing lost"
    );
}
