//! The folder of the scanner: what arrives lies in the tray once, and nothing happens by itself beyond that.

use std::path::{Path, PathBuf};

use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use coffre_app::events::AppEvent;
use coffre_app::scanner;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{self, file, filed, make};

/// A director who watches a folder.
fn watching(folder: &Path) -> (Computer, PathBuf) {
    let director = world::director(folder);
    let scans = make(folder, "scans");
    director.dialogs.set(Purpose::Scanner, &[&scans]);
    director.get("scanner_choose", json!({}));
    (director, scans)
}

/// Looks until what stands still has arrived.
fn looked(at: &Computer) -> Vec<String> {
    for _ in 0..2 {
        scanner::look(&at.shell);
        at.clock.pass(5);
    }
    names(at)
}

fn names(at: &Computer) -> Vec<String> {
    let tray = at.get("tray_show", json!({}));
    let cards = tray["cards"].as_array().expect("cards").iter();
    cards
        .map(|card| card["name"].as_str().expect("a name").to_owned())
        .collect()
}

fn file_all(at: &Computer) -> Value {
    let tray = at.get("tray_show", json!({}));
    let cards = tray["cards"].as_array().expect("cards").iter();
    let ids: Vec<Value> = cards.map(|card| card["id"].clone()).collect();
    let work = at.get("tray_file", json!({ "cards": ids }));
    filed(at, &work)
}

#[test]
fn what_arrives_lies_in_the_tray_and_is_not_filed() {
    let folder = tempfile::tempdir().unwrap();
    let (director, scans) = watching(folder.path());
    let path = file(&scans, "scan0001.txt", b"Bonjour");
    director.heard.take();
    assert_eq!(looked(&director), ["scan0001.txt"]);
    let heard = director.heard.take();
    assert!(heard.contains(&AppEvent::Arrived { count: 1 }), "{heard:?}");
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 1 });
    assert_eq!(director.get("document_list", list)["total"], 0);
    assert!(path.is_file(), "the source is not touched");
}

#[test]
fn a_file_arrives_once_also_over_a_lock() {
    let folder = tempfile::tempdir().unwrap();
    let (director, scans) = watching(folder.path());
    let path = file(&scans, "scan0001.txt", b"Bonjour");
    looked(&director);
    file_all(&director);
    assert!(path.is_file(), "kept, as the person chose");
    assert!(looked(&director).is_empty(), "it was filed");
    director.get("session_lock", json!({}));
    director.unlock();
    assert!(
        looked(&director).is_empty(),
        "nor does it arrive in another session"
    );
}

#[test]
fn a_card_that_was_taken_out_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let (director, scans) = watching(folder.path());
    file(&scans, "scan0001.txt", b"Bonjour");
    looked(&director);
    let card = director.get("tray_show", json!({}))["cards"][0]["id"].clone();
    director.get("tray_remove", json!({ "cards": [card] }));
    assert!(looked(&director).is_empty());
}

#[test]
fn the_next_scan_of_the_same_name_waits_for_the_card_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let (director, scans) = watching(folder.path());
    file(&scans, "scan.txt", b"Un");
    looked(&director);
    file(&scans, "scan.txt", b"Un autre");
    assert_eq!(looked(&director).len(), 1);
    assert_eq!(director.get("scanner_show", json!({}))["waiting"], 1);
    let card = director.get("tray_show", json!({}))["cards"][0]["id"].clone();
    director.get("tray_remove", json!({ "cards": [card] }));
    assert_eq!(looked(&director), ["scan.txt"]);
}

#[test]
fn what_lay_there_before_is_counted_and_taken_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let scans = make(folder.path(), "scans");
    file(&scans, "2011.txt", b"vieux");
    director.dialogs.set(Purpose::Scanner, &[&scans]);
    let chosen = director.get("scanner_choose", json!({}));
    assert_eq!(
        (&chosen["state"], &chosen["old"]),
        (&"watching".into(), &1.into())
    );
    assert!(looked(&director).is_empty());
    director.get("scanner_take_old", json!({}));
    assert_eq!(looked(&director), ["2011.txt"]);
}

#[test]
fn a_folder_that_is_gone_says_so_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (director, scans) = watching(folder.path());
    let away = folder.path().join("away");
    #[expect(clippy::disallowed_methods, reason = "a folder of this test")]
    std::fs::rename(&scans, &away).unwrap();
    looked(&director);
    assert_eq!(director.get("scanner_show", json!({}))["state"], "gone");
    #[expect(clippy::disallowed_methods, reason = "a folder of this test")]
    std::fs::rename(&away, &scans).unwrap();
    file(&scans, "scan.txt", b"Un");
    assert_eq!(looked(&director), ["scan.txt"]);
    assert_eq!(director.get("scanner_show", json!({}))["state"], "watching");
}

#[test]
fn the_folder_of_the_vault_is_not_watched_nor_one_around_it() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let vault = director
        .shell
        .look(|vault| Ok(vault.profile().folder.clone()))
        .unwrap();
    for unfit in [vault.as_path(), folder.path(), &folder.path().join("not there")] {
        director.dialogs.set(Purpose::Scanner, &[unfit]);
        assert_eq!(director.refusal("scanner_choose", json!({})), Code::ScannerFolder);
    }
    assert_eq!(director.get("scanner_show", json!({}))["state"], "none");
}

#[test]
fn nothing_arrives_while_nobody_is_unlocked_or_after_the_watch_was_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let (director, scans) = watching(folder.path());
    director.get("session_lock", json!({}));
    file(&scans, "scan.txt", b"Un");
    scanner::look(&director.shell);
    director.clock.pass(5);
    scanner::look(&director.shell);
    director.unlock();
    assert!(names(&director).is_empty());
    director.get("scanner_stop", json!({}));
    assert!(looked(&director).is_empty(), "not watched any more");
    assert_eq!(
        director.get("settings_show", json!({}))["scannerFolder"],
        Value::Null
    );
}
