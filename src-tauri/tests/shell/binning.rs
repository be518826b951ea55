//! Originals after filing: into the bin of the system only once the sealed copy was read back; and which of them lie on a
//! phone, too.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use coffre_app::dialogs::Purpose;
use coffre_app::events::AppEvent;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{director, file, filed};

fn set(at: &Computer, after: &str) {
    let mut settings = at.get("settings_show", json!({}));
    settings["afterFiling"] = json!(after);
    at.get("settings_change", json!({ "settings": settings }));
}

/// Puts a file into the tray and waits until it is read.
fn lay(at: &Computer, path: &Path) -> Value {
    at.dialogs.set(Purpose::File, &[path]);
    at.heard.take();
    let tray = at.get("tray_pick", json!({}));
    at.heard.wait(|event| matches!(event, AppEvent::Read { .. }));
    tray["cards"]
        .as_array()
        .and_then(|cards| cards.last())
        .expect("a card")["id"]
        .clone()
}

fn file_it(at: &Computer, card: &Value) -> Value {
    let work = at.get("tray_file", json!({ "cards": [card] }));
    filed(at, &work)
}

fn binned(at: &Computer) -> Vec<PathBuf> {
    at.binned.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("a file can be written");
}

#[test]
fn an_original_goes_to_the_bin_once_its_copy_was_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    set(&director, "bin");
    let path = file(folder.path(), "note.txt", b"une note");
    let card = lay(&director, &path);
    assert!(
        binned(&director).is_empty(),
        "lying in the tray is not being filed"
    );
    let done = file_it(&director, &card);
    assert_eq!(done["binned"], 1, "{done}");
    assert_eq!(binned(&director), [path]);
}

#[test]
fn an_original_stays_where_it_is_unless_that_was_set() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let path = file(folder.path(), "note.txt", b"une note");
    let card = lay(&director, &path);
    assert_eq!(file_it(&director, &card)["binned"], 0);
    assert!(path.exists());
}

#[test]
fn an_original_that_was_changed_meanwhile_stays() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    set(&director, "bin");
    let path = file(folder.path(), "note.txt", b"une note");
    let card = lay(&director, &path);
    write(&path, "une autre note, plus longue");
    let done = file_it(&director, &card);
    assert_eq!(done["binned"], 0, "{done}");
    assert!(path.exists() && binned(&director).is_empty());
}

#[test]
fn an_original_whose_copy_could_not_be_kept_stays() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    set(&director, "bin");
    let path = file(folder.path(), "note.txt", b"une note");
    let card = lay(&director, &path);
    // Nothing can be sealed into it, so nothing can be read back.
    let objects = folder.path().join("vault/obj");
    let away = folder.path().join("obj-away");
    swap(&objects, &away);
    let work = director.get("tray_file", json!({ "cards": [card] }));
    let number = work.as_u64().expect("a number");
    let ended = director.heard.wait(|event| {
        matches!(event, AppEvent::Filed { work, .. } | AppEvent::Failed { work, .. } if u64::from(*work) == number)
    });
    assert!(matches!(ended, AppEvent::Failed { .. }), "{ended:?}");
    assert!(path.exists() && binned(&director).is_empty());
    let tray = director.get("tray_show", json!({}));
    assert_eq!(
        tray["cards"].as_array().map(Vec::len),
        Some(1),
        "it lies in the tray: {tray}"
    );
}

/// A file stands where the folder was.
#[expect(clippy::disallowed_methods, reason = "a folder of this test")]
fn swap(folder: &Path, away: &Path) {
    std::fs::rename(folder, away).expect("a folder can be moved");
    write(folder, "");
}

#[test]
fn a_filing_is_taken_back_although_its_original_is_in_the_bin() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    set(&director, "bin");
    let path = file(folder.path(), "note.txt", b"une note");
    let card = lay(&director, &path);
    let done = file_it(&director, &card);
    let id = done["filed"][0]["document"]["id"].clone();
    let tray = director.get("tray_undo", json!({ "batch": done["batch"] }));
    assert_eq!(
        tray["cards"],
        json!([]),
        "what is in the system's bin is no source"
    );
    let of = |list: Value| director.get("document_list", json!({ "list": list, "offset": 0, "limit": 10 }));
    assert_eq!(
        of(json!({ "of": "binned" }))["rows"][0]["id"],
        id,
        "the sealed copy can be had back"
    );
    director.get("document_restore", json!({ "ids": [id] }));
    assert_eq!(of(json!({ "of": "binned" }))["total"], 0);
}

#[test]
fn what_lies_on_a_phone_is_named_whether_the_original_stays_or_goes() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    for after in ["keep", "bin"] {
        set(&director, after);
        let photo = file(folder.path(), &format!("IMG_48{after}.jpg"), after.as_bytes());
        let scan = file(
            folder.path(),
            &format!("scan-{after}.pdf"),
            format!("%PDF-1.4 {after}").as_bytes(),
        );
        let (photo, scan) = (lay(&director, &photo), lay(&director, &scan));
        let done = {
            let work = director.get("tray_file", json!({ "cards": [photo, scan] }));
            filed(&director, &work)
        };
        assert_eq!(done["toDelete"], json!([format!("IMG_48{after}.jpg")]), "{done}");
    }
}
