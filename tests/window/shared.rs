//! Two people at one computer, one after the other.

use serde_json::{Value, json};

use crate::desk::{Computer, Thing, Window, World};

#[test]
fn the_next_person_does_not_step_back_into_what_the_one_before_looked_at() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = looked_around(&computer);
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    for _ in 0..3 {
        window.click(Thing::Button, "Précédent");
        window.settled();
        let at = address(&window);
        assert!(
            [json!("#/"), json!("#/today"), json!("")].contains(&at),
            "a step of the director: {at}"
        );
    }
}

#[test]
fn the_same_person_finds_the_steps_again_after_a_lock() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = looked_around(&computer);
    window.click(Thing::Button, "*Direction*");
    window.sees("Verrouiller");
    window.click(Thing::Button, "Précédent");
    window.until("the step before is there", |_| {
        address(&window) == json!("#/dossiers")
    });
}

/// A director looks at two views and locks.
fn looked_around(computer: &Computer) -> Window {
    let window = computer.open();
    window.click(Thing::Button, "*Direction*");
    window.sees("Bonjour");
    for view in ["Dossiers", "Échéances*"] {
        window.click(Thing::Link, view);
        window.settled();
    }
    window.click(Thing::Button, "Verrouiller");
    window.sees("Qui êtes-vous ?");
    window
}

fn address(window: &Window) -> Value {
    window.run("return location.hash;", &[])
}
