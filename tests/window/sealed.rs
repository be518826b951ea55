//! Sealed folders: opened with the passphrase typed again, in sight until they are closed, and gone at once.

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};

/// A director at his own computer, unlocked.
fn director(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}

#[test]
fn sealed_folders_open_stay_in_sight_and_close() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = director(&computer);
    window.click(Thing::Link, "Scellés");
    window.sees("Dossiers scellés");
    assert!(!window.has(Thing::Row, "*"), "a closed folder shows no row");
    window.within(4, "sealed folders opened, apart from the passphrase", || {
        window.secret(PASSPHRASE);
        window.press(Key::Enter);
        window.sees("Scellés ouverts");
    });
    window.until("a sealed piece is listed", |_| window.has(Thing::Row, "*"));
    let piece = first_row(&window);
    window.click(Thing::Link, "Aujourd’hui");
    window.sees("Bonjour");
    window.sees("Scellés ouverts, 9:");
    window.click(Thing::Link, "Scellés");
    window.sees(&piece);
    window.click(Thing::Button, "Refermer");
    window.sees("en retapant leur phrase de passe");
    assert!(!window.text().contains(&piece), "what was shown is gone");
    window.ctrl('k');
    window.has_focus("Rechercher ou agir");
    window.types(&piece);
    window.sees("Rien ne correspond");
}

#[test]
fn a_wrong_passphrase_opens_no_sealed_folder() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = director(&computer);
    window.click(Thing::Link, "Scellés");
    window.sees("Dossiers scellés");
    window.types("corbeau ficelle lampion");
    window.press(Key::Enter);
    window.sees("wrong-passphrase");
    assert!(!window.text().contains("Scellés ouverts"));
}

/// The title of the first piece of the list.
fn first_row(window: &Window) -> String {
    let title = window.run(
        "return document.querySelector('[role=option] bdi').textContent;",
        &[],
    );
    title.as_str().expect("a title").to_owned()
}
