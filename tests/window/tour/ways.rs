//! The ways to what lies behind a button or an id that the shell tells.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::scenes::go;
use crate::desk::{Computer, Thing, Window};

pub(super) fn first_dossier(window: &Window) -> String {
    let board = window
        .ask("dossier_board", json!({ "words": null }))
        .expect("the board is told");
    id_of(&board[0])
}

pub(super) fn first_document(window: &Window) -> String {
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 1 });
    id_of(&window.ask("document_list", list).expect("the list is told")["rows"][0])
}

/// The first piece that has pages to look at; a mail or a text has words alone.
fn first_pages(window: &Window) -> String {
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 100 });
    let told = window.ask("document_list", list).expect("the list is told");
    let rows = told["rows"].as_array().expect("rows");
    let drawn = |row: &&Value| row["fileType"] == "pdf" || row["fileType"] == "jpg";
    id_of(rows.iter().find(drawn).expect("one has pages"))
}

pub(super) fn first_person(window: &Window) -> String {
    let people = window.ask("party_list", json!({ "words": "", "offset": 0, "limit": 1 }));
    id_of(&people.expect("people are told")["rows"][0])
}

fn id_of(one: &Value) -> String {
    one["id"].as_str().expect("an id").to_owned()
}

pub(super) fn search(window: &Window) {
    window.ctrl('k');
    window.types("mandat");
    window.until("pieces are found", |_| window.has(Thing::Row, "*andat*"));
}

/// What a button of a dossier opens whose next step waits for a piece.
pub(super) fn sheet(window: &Window, button: &str) {
    let board = window
        .ask("dossier_board", json!({ "words": null }))
        .expect("the board is told");
    let cards = board.as_array().expect("a list");
    let blocked = cards.iter().find(|card| !card["pieces"]["blocking"].is_null());
    go(
        window,
        &format!("dossiers/{}", id_of(blocked.expect("one is blocked"))),
    );
    window.until("the sheet is there", |_| {
        window.run("document.querySelector(arguments[0])?.click();", &[json!(button)]);
        window.has(Thing::Dialog, "*")
    });
}

pub(super) fn keys(window: &Window) {
    window.run(
        "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', shiftKey: true }));",
        &[],
    );
    window.until("the sheet of keys is there", |_| window.has(Thing::Dialog, "*"));
}

pub(super) fn open_sealed(window: &Window) {
    window
        .ask("step_up_open", json!({ "passphrase": crate::desk::PASSPHRASE }))
        .expect("sealed folders open");
    go(window, "today");
    window.run("location.hash = '#/sealed'; location.reload();", &[]);
    window.until("a sealed piece is listed", |_| window.has(Thing::Row, "*"));
}

pub(super) fn invite(window: &Window) {
    window.run("document.querySelector('.action button').click();", &[]);
    window.until("the sheet is there", |_| window.has(Thing::Dialog, "*"));
}

/// Three papers: one whose name says all, one that says nothing, one with a long name.
#[expect(clippy::disallowed_methods, reason = "files of this test")]
pub(super) fn papers(computer: &Computer) -> Vec<PathBuf> {
    let folder = computer.folder().join("papers");
    std::fs::create_dir_all(&folder).expect("a folder of the test");
    let long = "Procuration pour la signature de l’acte authentique de vente ".repeat(2);
    let names = [
        "Estimation 2026-03-14.txt".to_owned(),
        "doc0048232.txt".to_owned(),
        "Certificat PEB rue du Moulin.txt".to_owned(),
        format!("{}.txt", long.trim()),
    ];
    let write = |name: &String| {
        let path = folder.join(name);
        std::fs::write(&path, name).expect("a file of the test");
        path
    };
    names.iter().map(write).collect()
}

/// A tab of the first dossier, by its place.
pub(super) fn tab(window: &Window, place: usize) {
    go(window, &format!("dossiers/{}", first_dossier(window)));
    press(window, "[role=tab]", place);
}

/// A piece over its list, as somebody reads it.
pub(super) fn reader(window: &Window) {
    let piece = first_pages(window);
    go(window, &format!("documents/recent/{piece}/read/{piece}"));
    window.draws_a_page();
}

pub(super) fn print(window: &Window) {
    reader(window);
    window.ctrl('p');
    window.until("the sheet is there", |_| window.has(Thing::Dialog, "*"));
}

pub(super) fn export(window: &Window) {
    go(window, &format!("documents/recent/{}", first_document(window)));
    opens(window, "aside .pane .acts button", 0);
}

/// What a kind of document is filed under, of a house that may change it.
pub(super) fn rule_of_kind(window: &Window) {
    go(window, "schedule");
    opens(window, "[role=tabpanel] li button", 0);
}

pub(super) fn period(window: &Window) {
    go(window, "schedule");
    press(window, "[role=tab]", 1);
    opens(window, "[role=tabpanel][data-state=active] li button", 0);
}

/// The folder of a scanner in which two papers lay before.
pub(super) fn scanner(window: &Window) {
    window
        .ask("scanner_choose", json!({}))
        .expect("the folder is watched");
    go(window, "today");
    go(window, "settings");
    window.until("the folder is named", |text| text.contains("scans"));
    window.run(
        "document.querySelector('.folder').scrollIntoView({ block: 'center' });",
        &[],
    );
}

/// What is done about the last person of the team, who is no director: managing, or leaving.
pub(super) fn member(window: &Window, button: usize) {
    go(window, "team");
    opens(window, "li:last-child .acts button", button);
}

/// Presses a button, by its place, until a sheet lies over the view.
fn opens(window: &Window, selector: &str, place: usize) {
    window.until("the sheet is there", |_| {
        if !window.has(Thing::Dialog, "*") {
            window.run(
                "document.querySelectorAll(arguments[0])[arguments[1]]?.click();",
                &[json!(selector), json!(place)],
            );
        }
        window.has(Thing::Dialog, "*")
    });
}

/// Presses a button by its place among those of a selector: its words depend on the language.
pub(super) fn press(window: &Window, selector: &str, place: usize) {
    window.until("the button is there", |_| {
        window.run(
            "const button = document.querySelectorAll(arguments[0])[arguments[1]];
             button?.click();
             return button !== undefined;",
            &[json!(selector), json!(place)],
        ) == json!(true)
    });
}

/// A folder with two papers that a scanner left long ago.
#[expect(clippy::disallowed_methods, reason = "files of this test")]
pub(super) fn scans(computer: &Computer) -> PathBuf {
    let folder = computer.folder().join("scans");
    std::fs::create_dir_all(&folder).expect("a folder of the test");
    for name in ["scan0001.txt", "scan0002.txt"] {
        std::fs::write(folder.join(name), name).expect("a file of the test");
    }
    folder
}
