//! A deputy for the holidays: reads until the end, and nothing that is filed after it.

use jiff::civil::date;

use super::world::{World, compartment, file, person, read, role_of};
use crate::vault::VaultError;

#[test]
fn a_deputy_reads_until_his_end_and_not_after() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let luc = person(&director, "Luc Petit");
    let before = file(&mut director, "identites-closes", "a.pdf", b"before");
    agent.pull().expect("the folder is here");
    assert!(read(&mut agent, before).is_err(), "an agent has no key");
    let manager = role_of(&director, "office-manager");
    // Luc's own role stays; the second one adds what its rights add for his rank.
    let until = date(2026, 8, 15);
    let grant = director.appoint_deputy(luc, manager, until).expect("a deputy");
    let deputies = director.deputies();
    assert_eq!(deputies.len(), 1);
    assert!(!deputies[0].is_over(until) && deputies[0].is_over(date(2026, 8, 16)));
    agent.pull().expect("the folder is here");
    assert_eq!(read(&mut agent, before).expect("he reads as deputy"), b"before");
    director.end_deputy(grant).expect("the end");
    assert!(director.deputies().is_empty());
    let after = file(&mut director, "identites-closes", "b.pdf", b"after");
    agent.pull().expect("the folder is here");
    assert!(read(&mut agent, after).is_err(), "new keys, not his");
    let sales = file(&mut director, "ventes", "c.pdf", b"sales");
    agent.pull().expect("the folder is here");
    assert_eq!(read(&mut agent, sales).expect("his own role stays"), b"sales");
    let c = compartment(&director, "ventes");
    assert!(!director.authority().needs_rotation().contains(&c));
}

#[test]
fn only_a_director_appoints_and_the_past_is_refused() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut manager, _) = world.join(&mut director, "Marc Dubois", "office-manager");
    let (_, _) = world.join(&mut director, "Luc Petit", "agent");
    manager.pull().expect("the folder is here");
    let luc = person(&director, "Luc Petit");
    let office = role_of(&director, "office");
    let until = date(2030, 1, 1);
    let refused = manager.appoint_deputy(luc, office, until);
    assert!(matches!(
        refused,
        Err(VaultError::StepUp | VaultError::NotAllowed)
    ));
    let past = director.appoint_deputy(luc, office, date(2020, 1, 1));
    assert!(matches!(past, Err(VaultError::Value(_))));
    let agent = role_of(&director, "agent");
    let known = director.appoint_deputy(luc, agent, until);
    assert!(matches!(known, Err(VaultError::Value(_))), "he has it already");
}
