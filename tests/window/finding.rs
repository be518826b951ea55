//! Prepare and find: one piece, from anywhere, on screen.

use crate::desk::{Computer, Key, Thing, World};

#[test]
fn a_piece_is_found_and_on_screen_from_anywhere() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = computer.open();
    window.click(Thing::Button, "*agent*");
    window.sees("Bonjour");
    window.click(Thing::Link, "Réglages");
    window.sees("Hauteur des lignes");
    window.within(15, "a piece found and on screen", || {
        window.ctrl('k');
        window.has_focus("Rechercher ou agir");
        window.types("certibeau");
        window.sees("pièces trouvées");
        window.press(Key::Enter);
        window.sees("Qui peut ouvrir");
        window.click(Thing::Button, "Lire");
        window.draws_a_page();
    });
}
