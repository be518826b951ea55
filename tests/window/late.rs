//! Work that arrived late: it asks for who can act, and is brought in from the state of the vault.

use serde_json::{Value, json};

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};

#[test]
fn work_that_was_set_aside_asks_on_the_first_page_until_it_is_adopted() {
    let world = World::demonstration();
    let late = world.let_work_arrive_late();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    window.sees("Une écriture d’un autre poste a été mise de côté");
    window.within(
        4,
        "work that was set aside adopted, apart from the passphrase",
        || {
            window.click(Thing::Link, "Voir l’état du coffre");
            window.sees(late.filed);
            window.click(Thing::Field, "Votre phrase de passe");
            window.secret(PASSPHRASE);
            window.press(Key::Enter);
            window.click(Thing::Button, "Reprendre (1)");
            window.sees_no_more("Mis de côté");
        },
    );
    window.click(Thing::Link, "Aujourd’hui");
    window.sees("Bonjour");
    window.sees_no_more("mise de côté");
}

#[test]
fn what_a_move_left_behind_joins_its_document() {
    let world = World::demonstration();
    let late = world.let_work_arrive_late();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    window.click(Thing::Link, "État du coffre");
    window.sees("Restées en arrière");
    window.sees("1 modification · restée dans Ventes");
    window.within(1, "what a move left behind joined to its document", || {
        window.click(Thing::Button, "Joindre à la pièce");
        window.sees_no_more("Restées en arrière");
    });
    let list = json!({ "list": { "of": "tag", "tag": "urgent" }, "offset": 0, "limit": 5 });
    let told = window.ask("document_list", list).expect("the list is told");
    let titles: Vec<&Value> = told["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| &row["title"])
        .collect();
    assert_eq!(
        titles,
        [&json!(late.moved)],
        "the document knows what was said of it"
    );
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}
