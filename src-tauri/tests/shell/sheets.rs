//! The recovery sheet: printed, saved, typed back, lost by a lock, made anew, used.

use std::path::Path;

use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use coffre_app::protocol::{Reply, reply};
use serde_json::{Value, json};

use crate::surroundings::{Computer, PASSPHRASE};
use crate::world::{self, director};

/// The key as a person reads it off the printed page.
pub(crate) fn key_on(page: &str) -> String {
    let mut inside = false;
    let bare = page.chars().filter(|c| {
        let shown = !inside && *c != '<';
        inside = (inside || *c == '<') && *c != '>';
        shown && !c.is_whitespace()
    });
    let joined: String = bare.collect();
    let start = joined
        .to_uppercase()
        .find("AGE-SECRET-KEY-1")
        .expect("the sheet shows the key");
    joined[start..].chars().take(74).collect()
}

/// Saves the sheet that waits and reads its key.
fn saved(at: &Computer, path: &Path) -> String {
    at.dialogs.set(Purpose::Sheet, &[path]);
    at.get("sheet_save", json!({ "language": "fr" }));
    key_on(&std::fs::read_to_string(path).expect("a page"))
}

fn worries(at: &Computer) -> Vec<Value> {
    let today = at.get("today_show", json!({}));
    let all = today["day"]["health"]["worries"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    all.into_iter().map(|one| one["worry"].clone()).collect()
}

fn waits(at: &Computer) -> Value {
    at.get("session_show", json!({}))["sheetWaits"].clone()
}

#[test]
fn a_sheet_that_a_lock_took_away_is_worried_about_and_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.clock.pass(6 * 60);
    director.shell.tick();
    director.unlock();
    assert_eq!(waits(&director), false, "its key went with the lock");
    assert!(
        worries(&director).contains(&json!("sheet-waits")),
        "nobody forgets it"
    );
    assert_eq!(director.refusal("sheet_renew", json!({})), Code::StepUp);
    director.step_up();
    director.get("sheet_renew", json!({}));
    assert_eq!(waits(&director), true);
    let key = saved(&director, &folder.path().join("sheet.html"));
    director.get("sheet_type_back", json!({ "typed": key }));
    assert!(!worries(&director).contains(&json!("sheet-waits")));
    director.get("sheet_try", json!({ "typed": key }));
}

#[test]
fn a_sheet_that_was_printed_before_the_lock_is_no_worry_once_it_is_tried() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let key = saved(&director, &folder.path().join("sheet.html"));
    director.get("session_lock", json!({}));
    director.unlock();
    director.get("sheet_try", json!({ "typed": key }));
    assert!(!worries(&director).contains(&json!("sheet-waits")));
}

#[test]
fn the_files_with_the_sheet_are_gone_once_it_is_typed_back() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let (one, other) = (folder.path().join("a.html"), folder.path().join("b.html"));
    saved(&director, &one);
    let key = saved(&director, &other);
    assert_eq!(
        director.refusal("sheet_type_back", json!({ "typed": "AGE" })),
        Code::SheetMistyped
    );
    assert!(one.exists(), "a slip of the hand removes nothing");
    let taken = director.get("sheet_type_back", json!({ "typed": key }));
    assert_eq!(taken, json!({ "removed": 2, "left": [] }));
    assert!(!one.exists() && !other.exists());
}

#[test]
fn the_sheet_is_printed_from_a_window_of_its_own_until_the_vault_locks() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    assert_eq!(
        director.get("sheet_print", json!({ "language": "nl" })),
        false,
        "no printer"
    );
    director.dialogs.set_printer();
    director.get("sheet_print", json!({ "language": "nl" }));
    let address = director.dialogs.sheet_shown().expect("a window");
    let path = address.strip_prefix("coffre://localhost").expect("an address");
    let Reply::Sheet(page) = reply(&director.shell, path, None) else {
        panic!("{path}");
    };
    let page = String::from_utf8(page.bytes().to_vec()).expect("a page");
    assert!(key_on(&page).len() == 74, "the whole key");
    director.get("session_lock", json!({}));
    assert_eq!(reply(&director.shell, path, None), Reply::NotFound);
    assert_eq!(director.dialogs.sheet_shown(), None, "the window is closed");
}

/// A clean computer on which the folder of the vault was chosen.
fn clean(folder: &Path) -> Computer {
    let computer = Computer::new(folder.join("home-again"));
    computer.dialogs.set(Purpose::JoinVault, &[&folder.join("vault")]);
    computer.get("vault_choose_folder", json!({ "purpose": "join" }));
    computer
}

fn using(id: &str, key: &str) -> Value {
    json!({ "vaultId": id, "typed": key, "director": null, "instead": null, "label": "Aline",
            "passphrase": PASSPHRASE })
}

#[test]
fn the_sheet_opens_the_vault_on_a_clean_computer() {
    let folder = tempfile::tempdir().unwrap();
    let before = director(folder.path());
    let key = saved(&before, &folder.path().join("sheet.html"));
    before.get("sheet_type_back", json!({ "typed": key }));
    let made = before.get(
        "dossier_make",
        json!({ "dossier": { "title": "Vente", "reference": null, "sort": "sale", "property": null,
                "place": null, "parties": [] } }),
    );
    world::file_one(
        &before,
        folder.path(),
        "compromis.pdf",
        made.as_str().expect("an id"),
    );
    let id = before.shell.look(|vault| Ok(vault.id().to_string())).unwrap();
    before.get("session_lock", json!({}));
    let clean = clean(folder.path());
    let known = clean.get("recovery_directors", json!({ "vaultId": id, "typed": key }));
    assert_eq!(known.as_array().map(Vec::len), Some(1));
    let back = clean.get("recovery_use", using(&id, &key));
    assert_eq!(back["accepted"], true);
    assert_eq!(waits(&clean), true, "another sheet takes its place");
    let board = clean.get("dossier_board", json!({ "words": null }));
    assert_eq!(board.as_array().map(Vec::len), Some(1), "{board}");
}

#[test]
fn the_sheet_of_another_vault_opens_nothing() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let here = director(folder.path());
    let other = director(elsewhere.path());
    let key = saved(&other, &elsewhere.path().join("sheet.html"));
    let id = here.shell.look(|vault| Ok(vault.id().to_string())).unwrap();
    let clean = clean(folder.path());
    assert_eq!(clean.refusal("recovery_use", using(&id, &key)), Code::OtherSheet);
}
