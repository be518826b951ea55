//! The locked screen: where a vault is after its folder moved, whose names stand there, how it looks.

use std::path::Path;

use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use serde_json::json;

use crate::world::{self, director};

#[expect(clippy::disallowed_methods, reason = "a folder of this test")]
fn rename(from: &Path, to: &Path) {
    std::fs::rename(from, to).expect("a folder can be moved");
}

#[test]
fn a_vault_whose_folder_moved_opens_where_it_is_by_now() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.get("session_lock", json!({}));
    let moved = folder.path().join("elsewhere");
    rename(&folder.path().join("vault"), &moved);
    assert_eq!(director.get("vault_known", json!({}))[0]["folderThere"], false);
    director.dialogs.set(Purpose::MovedVault, &[&moved]);
    assert_eq!(
        director.get("vault_moved", json!({ "seat": director.seat })),
        true
    );
    assert_eq!(director.unlock()["state"], "unlocked");
}

#[test]
fn a_folder_with_another_vault_or_none_is_not_followed() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let here = director(folder.path());
    director(other.path());
    here.get("session_lock", json!({}));
    let empty = world::make(folder.path(), "empty");
    for (place, code) in [
        (other.path().join("vault"), Code::OtherVault),
        (empty, Code::NoVault),
    ] {
        here.dialogs.set(Purpose::MovedVault, &[&place]);
        assert_eq!(here.refusal("vault_moved", json!({ "seat": here.seat })), code);
    }
    assert_eq!(here.unlock()["state"], "unlocked", "it still is where it was");
}

#[test]
fn a_copy_of_the_folder_of_a_seat_beside_it_stands_nowhere_and_stops_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.get("session_lock", json!({}));
    let home = folder.path().join("home-director");
    let seats = home.read_dir().expect("a folder").flatten();
    let seat = seats
        .map(|entry| entry.path())
        .find(|path| path.join("profile.json").is_file())
        .expect("a seat");
    copy_beside(&seat);
    let known = director.get("vault_known", json!({}));
    assert_eq!(known.as_array().expect("seats").len(), 1, "{known}");
    assert_eq!(director.unlock()["state"], "unlocked");
}

/// What a person makes who wants to be on the safe side.
#[expect(clippy::disallowed_methods, reason = "a folder of this test")]
fn copy_beside(folder: &Path) {
    let name = folder.file_name().expect("it has a name").to_string_lossy();
    let copy = folder.with_file_name(format!("{name} - Copie"));
    std::fs::create_dir_all(&copy).expect("a folder of this test");
    for entry in folder.read_dir().expect("a folder").flatten() {
        if entry.path().is_file() {
            std::fs::copy(entry.path(), copy.join(entry.file_name())).expect("a file of this test");
        }
    }
}

#[test]
fn a_name_goes_off_the_screen_and_comes_back_with_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.get("session_lock", json!({}));
    let hidden = || director.get("vault_known", json!({}))[0]["hidden"].clone();
    director.get("vault_hide", json!({ "seat": director.seat, "hidden": true }));
    assert_eq!(hidden(), true);
    assert_eq!(director.unlock()["state"], "unlocked", "no key was touched");
    director.get("vault_hide", json!({ "seat": director.seat, "hidden": false }));
    assert_eq!(hidden(), false);
}

#[test]
fn the_locked_screen_looks_as_it_was_set_and_names_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    assert!(
        director.get("screen_show", json!({})).is_null(),
        "nobody set anything"
    );
    let mut settings = director.get("settings_show", json!({}));
    settings["language"] = json!("nl");
    settings["theme"] = json!("dark");
    settings["textPercent"] = json!(175);
    director.get("settings_change", json!({ "settings": settings }));
    director.get("session_lock", json!({}));
    assert_eq!(
        director.get("screen_show", json!({})),
        json!({ "language": "nl", "theme": "dark", "density": "comfortable", "textPercent": 175 })
    );
    let file = std::fs::read_to_string(folder.path().join("home-director/screen.json")).unwrap();
    assert!(!file.contains("Aline") && !file.contains("Pont"), "{file}");
}

#[test]
fn whoever_chose_a_language_on_the_way_in_keeps_it_behind_the_lock() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.get("session_lock", json!({}));
    let screen = json!({ "language": "nl", "theme": "system", "density": "comfortable", "textPercent": 100 });
    director.get("screen_keep", json!({ "screen": screen }));
    director.unlock();
    assert_eq!(director.get("settings_show", json!({}))["language"], "nl");
}
