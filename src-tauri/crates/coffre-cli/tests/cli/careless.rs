//! What a careless hand types: the answer is a sentence that says what to do, and nothing is lost.

use std::fs;
use std::path::PathBuf;

use crate::program::{Place, Said};

/// The local state of the director's only seat.
fn seat_folder(place: &Place) -> PathBuf {
    let profile = place.files_below("director").into_iter();
    let mut profile = profile.filter(|file| file.ends_with("profile.json"));
    profile.next().unwrap().parent().unwrap().to_owned()
}

/// Holds an answer to its code and to words that say what to do.
fn says(said: &Said, code: i32, words: &str) {
    said.must(code);
    assert!(said.err.contains(words), "{words} in: {}", said.err);
}

#[test]
fn the_files_of_the_vault_are_not_filed_and_stay() {
    let place = Place::with_vault();
    place.file("director", "a.txt", "a", &[]);
    let before = place.files_below("vault");
    let file = [
        "file",
        &place.text("vault"),
        "--in",
        "ventes",
        "--delete-source",
        "--json",
    ];
    let report = place.run("director", &file).json(9);
    let files = report["files"].as_array().unwrap();
    let refused = |one: &serde_json::Value| {
        let reason = one["reason"].as_str().unwrap_or_default();
        one["outcome"] == "refused" && reason.contains("belongs to a vault")
    };
    let (own, others): (Vec<_>, Vec<_>) = files.iter().partition(|one| refused(one));
    assert!(own.len() > 10, "{report}");
    assert!(
        others
            .iter()
            .all(|one| one["path"].as_str().unwrap().ends_with("readme.txt")),
        "{others:?}"
    );
    let left = before.iter().filter(|path| !path.ends_with("readme.txt"));
    assert!(
        left.clone().all(|path| path.exists()),
        "every file is still there"
    );
    place.run("director", &["check"]).must(0);
}

#[test]
fn the_keys_of_this_computer_are_not_filed_and_stay() {
    let place = Place::with_vault();
    let keys = seat_folder(&place).join("seat.age").display().to_string();
    let said = place.run("director", &["file", &keys, "--in", "public", "--delete-source"]);
    assert_eq!(said.code, 1, "{}", said.err);
    let out = String::from_utf8_lossy(&said.out).into_owned();
    assert!(out.contains("the keys of this computer"), "{out}");
    place.run("director", &["ls"]).must(0);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let place = Place::with_vault();
    let pipe = place.path("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success(), "a pipe");
    let said = place.run("director", &["file", &place.text("pipe"), "--in", "ventes"]);
    said.must(1);
    let out = String::from_utf8_lossy(&said.out).into_owned();
    assert!(out.contains("not a plain file"), "{out}");
}

#[test]
fn a_second_copy_does_not_go_into_the_vault() {
    let place = Place::with_vault();
    let before = place.files_below("vault").len();
    for name in ["vault", "vault/copy", "vault/../vault/copy"] {
        let said = place.run("director", &["backup", &place.text(name)]);
        says(&said, 2, "on another disk");
    }
    assert_eq!(place.files_below("vault").len(), before, "nothing is put into it");
    place.run("director", &["backup", &place.text("vault-2")]).must(0);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let place = Place::with_vault();
    let vault = ["ls", "--vault", &place.text("elsewhere")];
    says(&place.run("director", &vault), 7, "elsewhere");
    let other = ["heal", "--from", &place.text("no-copy")];
    says(&place.run("director", &other), 1, "no-copy");
}

#[test]
fn keys_that_are_gone_or_cut_short_are_said_to_be_damaged() {
    let place = Place::with_vault();
    let keys = seat_folder(&place).join("seat.age");
    let whole = fs::read(&keys).unwrap();
    let words = "the seat file of this computer is damaged";
    for length in [0, 1, 50, whole.len() / 2] {
        fs::write(&keys, &whole[..length]).unwrap();
        says(&place.run("director", &["ls"]), 6, words);
    }
    fs::remove_file(&keys).unwrap();
    says(&place.run("director", &["ls"]), 6, words);
    fs::write(&keys, whole).unwrap();
    place.run("director", &["ls"]).must(0);
}

#[test]
fn an_index_that_was_cut_short_is_made_again() {
    let place = Place::with_vault();
    place.file("director", "a.txt", "a", &[]);
    for name in ["core.db", "high.db"] {
        let index = seat_folder(&place).join(name);
        let whole = fs::read(&index).unwrap();
        fs::write(&index, &whole[..50]).unwrap();
    }
    assert_eq!(place.json("director", &["ls"])["total"], 1);
    let step_up = [
        "check",
        "--step-up",
        "--step-up-passphrase-file",
        &place.text("passphrase.txt"),
    ];
    place.run("director", &step_up).must(0);
}

#[test]
fn a_journal_that_was_cut_short_says_what_to_do() {
    let place = Place::with_vault();
    place.file("director", "a.txt", "a", &[]);
    let journal = seat_folder(&place).join("journal.db");
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, &whole[..50]).unwrap();
    says(&place.run("director", &["ls"]), 6, "journal.db");
    fs::rename(&journal, place.path("journal.db")).unwrap();
    assert_eq!(
        place.json("director", &["ls"])["total"],
        1,
        "as the sentence says"
    );
}
