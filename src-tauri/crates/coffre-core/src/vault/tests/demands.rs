//! What a director demands: the second secret, and a new passphrase.

use coffre_format::rank::Protection;
use coffre_secret::Passphrase;

use super::world::{World, person, phrase, role_of, work};
use crate::vault::VaultError;

#[test]
fn nobody_is_admitted_without_the_second_secret_once_it_is_demanded() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    assert!(!director.demands_second_factor());
    director.demand_second_factor(true).expect("a director demands");
    let role = role_of(&director, "agent");
    let invited = director.invite("Luc Petit", role, work()).expect("an invite");
    world.answer_with(&invited.words, Protection::Phrase);
    let refused = director.admit(invited.id);
    assert!(matches!(refused, Err(VaultError::SecondFactor)), "{refused:?}");
    director.demand_second_factor(false).expect("he takes it back");
    director.admit(invited.id).expect("now he is admitted");
    let luc = person(&director, "Luc Petit");
    let lacking = director.without_second_factor();
    let of_luc = |seat: &coffre_format::SeatId| {
        director
            .authority()
            .seat(*seat)
            .is_some_and(|info| info.person == luc)
    };
    assert!(!lacking.is_empty() && lacking.iter().all(of_luc), "and listed");
}

#[test]
fn only_a_director_demands() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut manager, _) = world.join(&mut director, "Marc Dubois", "office-manager");
    manager.step_up(&phrase(), &world.devices).expect("he steps up");
    let refused = manager.demand_second_factor(true);
    assert!(matches!(refused, Err(VaultError::NotAllowed)), "{refused:?}");
    director.step_down();
    let refused = director.demand_second_factor(true);
    assert!(matches!(refused, Err(VaultError::StepUp)), "{refused:?}");
}

#[test]
fn whoever_is_asked_for_a_new_passphrase_is_told_until_he_changes_it() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (agent, computer) = world.join(&mut director, "Luc Petit", "agent");
    drop(agent);
    let luc = person(&director, "Luc Petit");
    world.days(40);
    drop(director);
    let mut director = world.unlock(0).expect("the director's seat");
    director.step_up(&phrase(), &world.devices).expect("she steps up");
    director.ask_new_passphrase(luc).expect("she asks");
    let mut agent = world.unlock(computer).expect("his seat");
    agent.pull().expect("the folder is here");
    assert_eq!(agent.new_passphrase_due(), Some(director.today()));
    assert_eq!(director.new_passphrase_due(), None, "nobody asked her");
    let new = Passphrase::new("une autre phrase de passe".into());
    agent
        .change_passphrase(&phrase(), &new, &world.devices)
        .expect("it changes");
    assert_eq!(agent.new_passphrase_due(), None);
}
