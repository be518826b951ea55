//! The first minute: the demonstration agency, and the day of whoever enters it.

use crate::desk::{Computer, Thing, World};

#[test]
fn an_agent_of_the_demonstration_sees_today() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = computer.open();
    window.sees("Qui êtes-vous ?");
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    window.sees("Mes dossiers à compléter");
}

#[test]
fn one_button_makes_the_demonstration() {
    let computer = Computer::fresh();
    let window = computer.open();
    window.sees("Bienvenue");
    window.within(2, "the demonstration made and entered", || {
        window.click(Thing::Button, "Essayer l’agence de démonstration*");
        window.sees("Qui êtes-vous ?");
        window.click(Thing::Button, "*Direction*");
        window.sees("Bonjour");
    });
    window.sees("Agence de démonstration : personnes et pièces fictives");
}
