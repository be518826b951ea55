//! The first minute: the demonstration agency, and the day of whoever enters it.

use crate::desk::{Computer, Thing, World};

#[test]
fn an_agent_of_the_demonstration_sees_today() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = computer.open();
    window.sees("Qui êtes-vous ?");
    window.click(Thing::Button, "*agent*");
    window.sees("Bonjour");
    window.sees("Mes dossiers à compléter");
}
