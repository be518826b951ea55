//! The recovery sheet: tried, used, renewed, split.

use std::fs;

use crate::program::Place;

/// A place with a vault, and the vault's id.
fn place() -> (Place, String) {
    let place = Place::new();
    let sheet = place.text("sheet.txt");
    let init = [
        "init",
        "--agency",
        "Agence",
        "--director",
        "Anne Delorme",
        "--sheet",
        &sheet,
        "--passphrase-only",
    ];
    let made = place.json("director", &init);
    let id = made["vault"].as_str().unwrap().to_owned();
    (place, id)
}

#[test]
fn the_sheet_alone_brings_a_director_back() {
    let (place, vault) = place();
    let old = place.file("director", "a.txt", "avant", &["--in", "direction", "--step-up"]);
    let (sheet, new) = (place.text("sheet.txt"), place.text("new.txt"));
    let recover = [
        "recover",
        "--vault-id",
        &vault,
        "--sheet-file",
        &sheet,
        "--new-sheet",
        &new,
    ];
    let back = place.json(
        "rescue",
        &[&recover[..], &["--label", "Anne", "--passphrase-only"]].concat(),
    );
    assert_eq!(back["root"]["accepted"], true, "{back}");
    assert_eq!(
        place.run("rescue", &["cat", &old, "--step-up"]).must(0).out,
        b"avant",
        "what was filed before"
    );
    let later = place.file("rescue", "b.txt", "apres", &[]);
    let denied = place.run("director", &["cat", &later]);
    assert!(
        denied.out.is_empty() && denied.code != 0,
        "the lost computer reads nothing new: {}",
        denied.err
    );
    place
        .run("rescue", &["sheet", "try", "--sheet-file", &new])
        .must(0);
    assert_ne!(
        place
            .run("rescue", &["sheet", "try", "--sheet-file", &sheet])
            .code,
        0,
        "the used sheet is replaced"
    );
}

#[test]
fn a_sheet_of_another_vault_recovers_nothing() {
    let (place, vault) = place();
    let other = "0".repeat(64);
    let (sheet, new) = (place.text("sheet.txt"), place.text("new.txt"));
    let recover = |id: &str| {
        let args = [
            "recover",
            "--vault-id",
            id,
            "--sheet-file",
            &sheet,
            "--new-sheet",
            &new,
            "--label",
            "A",
        ];
        place.run("rescue", &[&args[..], &["--passphrase-only"]].concat())
    };
    recover(&other).must(4);
    fs::write(place.path("sheet.txt"), "AGE-SECRET-KEY-1QQQQ").unwrap();
    assert_ne!(recover(&vault).code, 0, "a mistyped key is refused");
    assert!(!place.path("new.txt").exists(), "no new sheet without a recovery");
}

#[test]
fn the_drill_accepts_the_sheet_and_refuses_another() {
    let (place, _) = place();
    place
        .run(
            "director",
            &["sheet", "try", "--sheet-file", &place.text("sheet.txt")],
        )
        .must(0);
    let renewed = place.json(
        "director",
        &["sheet", "renew", "--sheet", &place.text("second.txt")],
    );
    assert_eq!(
        renewed["root"]["accepted"], true,
        "one director signs alone: {renewed}"
    );
    place
        .run(
            "director",
            &["sheet", "try", "--sheet-file", &place.text("second.txt")],
        )
        .must(0);
    assert_ne!(
        place
            .run(
                "director",
                &["sheet", "try", "--sheet-file", &place.text("sheet.txt")]
            )
            .code,
        0
    );
}

#[test]
fn two_of_three_sheets_recover() {
    let (place, vault) = place();
    let id = place.file("director", "a.txt", "avant", &[]);
    let split = place.json("director", &["sheet", "split", &place.text("safe"), "--text"]);
    assert_eq!(
        split["files"].as_array().unwrap().len(),
        6,
        "three sheets, three files of two: {split}"
    );
    let keys = |letter: &str| {
        let page = fs::read_to_string(place.path(&format!("safe/sheet-{letter}.txt"))).unwrap();
        place.write(&format!("typed-{letter}.txt"), page.as_bytes())
    };
    let (a, c, part) = (keys("a"), keys("c"), place.text("safe/recovery-ac.age"));
    let new = place.text("new.txt");
    let args = [
        "recover",
        "--vault-id",
        &vault,
        "--part",
        &part,
        "--sheet-file",
        &a,
        "--sheet-file",
        &c,
    ];
    let rest = ["--new-sheet", &new, "--label", "Anne", "--passphrase-only"];
    place.run("rescue", &[&args[..], &rest[..]].concat()).must(0);
    assert_eq!(place.run("rescue", &["cat", &id]).must(0).out, b"avant");
}
