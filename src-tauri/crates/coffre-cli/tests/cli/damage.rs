//! What one damaged file, one closed folder or one interruption does to a command.

use std::fs;

use crate::program::Place;

#[test]
fn a_document_that_breaks_off_is_said_to_be_incomplete() {
    let place = Place::with_vault();
    let text = "une ligne comme une autre\n".repeat(800_000);
    let id = place.file("director", "long.txt", &text, &[]);
    let size = |path: &std::path::PathBuf| fs::metadata(path).unwrap().len();
    let sealed = place
        .files_below("vault/obj")
        .into_iter()
        .max_by_key(size)
        .unwrap();
    let mut bytes = fs::read(&sealed).unwrap();
    let near_the_end = bytes.len() - 1000;
    bytes[near_the_end] ^= 1;
    fs::write(&sealed, bytes).unwrap();
    let said = place.run("director", &["cat", &id]);
    said.must(6);
    assert!(
        said.err.contains("what was written is incomplete"),
        "{}",
        said.err
    );
    assert!(said.out.len() < text.len(), "no damaged byte is written");
    assert!(
        text.as_bytes().starts_with(&said.out),
        "and what is written is genuine"
    );
}

/// A folder behind a path that is longer than the system takes, which nobody can list: not even the system's
/// administrator, whom rights do not stop.
#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_listed_keeps_nothing_else_from_being_filed() {
    let place = Place::with_vault();
    place.write("in/a.txt", b"a");
    let mut deep = place.path("in/deep");
    while deep.as_os_str().len() < 3900 {
        deep.push("d".repeat(100));
    }
    fs::create_dir_all(&deep).unwrap();
    let inner = format!("{}/{}/{}", "e".repeat(100), "f".repeat(100), "g".repeat(100));
    let made = std::process::Command::new("mkdir")
        .args(["-p", &inner])
        .current_dir(&deep)
        .status();
    assert!(made.unwrap().success(), "a folder beyond the limit");
    let said = place.run("director", &["file", &place.text("in"), "--json"]);
    let report = said.json(9);
    assert_eq!(report["filed"], 1, "{report}");
    let left = &report["left_out"][0];
    assert!(
        left["reason"].as_str().unwrap().contains("cannot be listed"),
        "{report}"
    );
}

#[test]
fn a_check_says_what_it_did_not_look_into() {
    let place = Place::with_vault();
    let report = place.json("director", &["check"]);
    assert_eq!(report["whole"], true);
    let unseen = report["not_looked_into"].as_array().unwrap();
    assert!(!unseen.is_empty(), "{report}");
    let text = String::from_utf8(place.run("director", &["check"]).out).unwrap();
    assert!(!text.contains("Nothing that was signed is lost"), "{text}");
    assert!(text.contains("--step-up"), "and how they are looked into: {text}");
    let text = String::from_utf8(place.run("director", &["check", "--step-up"]).out).unwrap();
    assert!(text.contains("Nothing that was signed is lost"), "{text}");
}

#[test]
fn a_backup_that_is_verified_mends_its_copy() {
    let place = Place::with_vault();
    let copy = place.text("copy");
    place.run("director", &["backup", &copy]).must(0);
    let damaged = place.files_below("copy/log").remove(0);
    let good = fs::read(&damaged).unwrap();
    let mut bad = good.clone();
    bad[good.len() / 2] ^= 1;
    fs::write(&damaged, &bad).unwrap();
    let done = place.json("director", &["backup", &copy, "--verify"]);
    assert_eq!(done["replaced"], 1, "{done}");
    assert_eq!(fs::read(&damaged).unwrap(), good);
}

/// A place in whose folder lies a note that is none, and that note's name.
fn with_a_false_note() -> (Place, String) {
    let place = Place::with_vault();
    let note = place
        .files_below("vault/log")
        .into_iter()
        .find(|file| file.extension().is_some_and(|kind| kind == "note"))
        .unwrap();
    let false_note = note.with_file_name(format!("00000099-{}.note", "0".repeat(32)));
    fs::write(&false_note, b"not a note").unwrap();
    let name = false_note.strip_prefix(place.path("vault")).unwrap();
    let name = name.display().to_string();
    (place, name)
}

#[test]
fn what_was_noticed_is_said_beside_whatever_is_asked() {
    let (place, _) = with_a_false_note();
    let said = place.run("director", &["ls"]);
    said.must(0);
    assert!(
        said.err
            .contains("Something was noticed (damaged); `coffre check` says more."),
        "{}",
        said.err
    );
}

#[test]
fn a_check_names_what_was_noticed_and_what_to_do() {
    let (place, name) = with_a_false_note();
    let said = place.run("director", &["check"]);
    let out = String::from_utf8(said.out).unwrap();
    let line = out.lines().find(|line| line.contains("noticed"));
    let line = line.unwrap_or_else(|| panic!("nothing was noticed: {out}"));
    for word in ["damaged", &name, "run `coffre heal`"] {
        assert!(line.contains(word), "{word} in {line}");
    }
}

#[test]
fn taking_in_the_folder_gives_the_codes_of_what_was_noticed() {
    let (place, _) = with_a_false_note();
    let synced = place.json("director", &["sync"]);
    assert_eq!(synced["noticed"], serde_json::json!(["damaged"]));
}

#[test]
fn nothing_is_noticed_in_a_sound_vault() {
    let place = Place::with_vault();
    let said = place.run("director", &["ls"]);
    assert!(!said.must(0).err.contains("noticed"), "{}", said.err);
    assert_eq!(
        place.json("director", &["sync"])["noticed"],
        serde_json::json!([])
    );
}

/// A folder of the copy whose place a file has taken, so that nothing below it can be looked at: not even by the
/// system's administrator, whom rights do not stop.
#[cfg(unix)]
#[test]
fn a_backup_names_what_the_copy_refuses_and_copies_the_rest() {
    let place = Place::with_vault();
    place.write("copy/key", b"in the way");
    let copy = place.text("copy");
    let report = place.run("director", &["backup", &copy, "--json"]).json(9);
    let left_out = report["left_out"].as_array().unwrap();
    let refused = |one: &serde_json::Value| {
        one["why"] == "refused" && one["file"].as_str().is_some_and(|name| name.starts_with("key/"))
    };
    assert!(!left_out.is_empty() && left_out.iter().all(refused), "{report}");
    assert!(
        report["copied"].as_u64().unwrap() > 0,
        "the rest is copied: {report}"
    );
    let said = place.run("director", &["backup", &copy]);
    let out = String::from_utf8_lossy(&said.must(9).out).into_owned();
    assert!(
        out.contains("refused by the place of the copy"),
        "and it says what to do: {out}"
    );
    fs::remove_file(place.path("copy/key")).unwrap();
    place.run("director", &["backup", &copy]).must(0);
}
