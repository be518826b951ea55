//! Prepare and find: one piece, from anywhere, on screen.

use serde_json::json;

use crate::desk::{Computer, Key, Thing, World};

/// The widths of the pages that wait for a printer, once all of them are drawn.
const PAPER: &str = "
const images = [...document.querySelectorAll('.paper img')];
return images.every((one) => one.complete) ? images.map((one) => one.naturalWidth) : null;
";

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

#[test]
fn a_piece_is_printed_once_it_was_said_to_whom_and_why() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    computer.dialog_answers("Printer", &[]);
    let window = computer.open();
    window.click(Thing::Button, "*agent*");
    window.sees("Bonjour");
    window.ctrl('k');
    window.has_focus("Rechercher ou agir");
    window.types("certibeau");
    window.sees("pièces trouvées");
    window.press(Key::Enter);
    window.click(Thing::Button, "Lire");
    window.draws_a_page();
    window.ctrl('p');
    window.sees("La file d’attente de l’imprimante est hors du coffre");
    window.fill("Destinataire", "Claes");
    window.fill("Motif", "acte");
    window.click(Thing::Button, "Imprimer");
    window.sees("la boîte d’impression est ouverte");
    let widths = window.run(PAPER, &[]);
    let first = widths[0].as_u64().unwrap_or_default();
    assert!(first > 1600, "pages in the pixels of a printer: {widths}");
    window.click(Thing::Button, "Fermer");
    window.until("nothing waits for a printer any more", |_| {
        window.run(PAPER, &[]) == json!([])
    });
}
