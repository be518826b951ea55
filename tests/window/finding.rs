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
    window.click(Thing::Button, "*Agent*");
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
    window.click(Thing::Button, "*Agent*");
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

#[test]
fn a_view_is_saved_used_and_forgotten() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = computer.open();
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    window.click(Thing::Link, "Pièces");
    window.fill("Chercher dans les pièces", "certibeau");
    window.sees("pièces trouvées");
    window.within(5, "a search saved as a view", || {
        window.click(Thing::Button, "Enregistrer la vue");
        window.types("PEB");
        window.press(Key::Enter);
        window.sees_no_more("Enregistrer la vue");
    });
    window.click(Thing::Link, "Aujourd’hui");
    window.sees("Bonjour");
    window.click(Thing::Link, "Pièces");
    window.within(1, "a saved view left", || {
        window.click(Thing::Button, "PEB");
        window.sees_no_more("pièces trouvées");
    });
    window.within(1, "a saved view used", || {
        window.click(Thing::Button, "PEB");
        window.sees("pièces trouvées");
    });
    let saved = window.ask("saved_list", json!({}));
    assert_eq!(saved, Ok(json!([{ "name": "PEB", "query": "certibeau" }])));
    window.within(1, "a saved view forgotten", || {
        window.click(Thing::Button, "Oublier la vue PEB");
        window.sees("Enregistrer la vue");
    });
    assert_eq!(window.ask("saved_list", json!({})), Ok(json!([])));
}
