//! What comes in without a dialog: pasted from elsewhere, and a piece that was worked on outside.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::desk::{Computer, Key, Thing, Window, World};

/// Pastes a file, as the system hands it to the page.
const PASTE: &str = r"
const [name, text] = arguments;
const data = new DataTransfer();
data.items.add(new File([text], name, { type: 'text/plain' }));
document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
";

#[test]
fn what_is_pasted_comes_into_the_tray_and_is_filed() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let before = pieces(&window);
    window.within(2, "a pasted file filed", || {
        window.run(
            PASTE,
            &[
                json!("Estimation 001 2026-03-14.txt"),
                json!("Procès-verbal numéro 1"),
            ],
        );
        window.sees("1 prête · 0 à vérifier");
        window.click(Thing::Button, "Classer 1 pièce");
        window.sees("1 pièce classée");
    });
    assert_eq!(pieces(&window), before + 1, "it is in the vault");
}

#[test]
fn a_paste_of_words_stays_in_its_field() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    window.click(Thing::Link, "Pièces");
    window.click(Thing::Field, "Chercher dans les pièces");
    window.run(
        "const data = new DataTransfer(); data.setData('text/plain', 'peb');
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));",
        &[],
    );
    assert_eq!(window.run("return location.hash;", &[]), json!("#/documents"));
}

#[test]
fn a_piece_that_was_worked_on_outside_comes_back_as_its_next_version() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    computer.dialog_answers(
        "NewVersion",
        &[file(&computer, "Plan, corrigé en dehors du coffre")],
    );
    let window = agent(&computer);
    let newest = newest(&window);
    window.click(Thing::Link, "Pièces");
    window.sees("Chercher dans les pièces");
    window.within(3, "a new version filed from the list", || {
        window.click(Thing::Row, &format!("{}*", text(&newest["title"])));
        window.press(Key::Enter);
        window.click(Thing::Button, "Nouvelle version");
        window.sees("Plan corrigé.txt");
    });
    let full = window.ask("document_show", json!({ "id": newest["id"] }));
    let versions = full.expect("it is told")["versions"].clone();
    let versions = versions.as_array().expect("a list");
    assert_eq!(versions.len(), 2, "the one before stays: {versions:?}");
    assert_eq!(versions[1]["fileName"], "Plan corrigé.txt");
    assert_eq!(versions[1]["current"], true);
}

#[test]
fn a_file_that_is_not_taken_says_why() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    computer.dialog_answers("NewVersion", &[file(&computer, "")]);
    let window = agent(&computer);
    let newest = newest(&window);
    window.click(Thing::Link, "Pièces");
    window.sees("Chercher dans les pièces");
    window.click(Thing::Row, &format!("{}*", text(&newest["title"])));
    window.press(Key::Enter);
    window.click(Thing::Button, "Nouvelle version");
    window.sees("Ce fichier est vide.");
}

fn agent(computer: &Computer) -> Window {
    let window = computer.open();
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    window
}

fn pieces(window: &Window) -> u64 {
    let told = window.ask("document_list", listed(1)).expect("the list is told");
    told["total"].as_u64().expect("a number")
}

/// The newest piece whose title begins no other one's.
fn newest(window: &Window) -> Value {
    let told = window.ask("document_list", listed(15)).expect("the list is told");
    let rows = told["rows"].as_array().expect("rows");
    let alone = |row: &&Value| {
        let like = |other: &&Value| text(&other["title"]).starts_with(text(&row["title"]));
        rows.iter().filter(like).count() == 1
    };
    rows.iter().find(alone).expect("one is").clone()
}

fn listed(limit: u32) -> Value {
    json!({ "list": { "of": "recent" }, "offset": 0, "limit": limit })
}

#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn file(computer: &Computer, words: &str) -> PathBuf {
    let path = computer.folder().join("Plan corrigé.txt");
    std::fs::write(&path, words).expect("a file of the test");
    path
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
