//! Exports: what leaves, what proves it, and who can check it.

use std::fs;

use crate::program::Place;

fn exported(place: &Place) -> String {
    let id = place.file("director", "acte.txt", "acte de base", &[]);
    let out = place.text("out");
    place
        .run(
            "director",
            &[
                "export",
                &id,
                "--to",
                "Étude Claes",
                "--purpose",
                "acte",
                "--out",
                &out,
            ],
        )
        .must(0);
    out
}

#[test]
fn an_export_is_verified_without_keys_or_vault() {
    let place = Place::with_vault();
    let out = exported(&place);
    fs::rename(place.path("vault"), place.path("away")).unwrap();
    let report = place.json("nobody", &["verify", &out]);
    assert_eq!(report["holds"], true, "{report}");
    assert_eq!(report["recipient"], "Étude Claes");
    assert_eq!(report["documents"][0]["file"], "documents/acte.txt");
}

#[test]
fn an_altered_export_does_not_hold() {
    let place = Place::with_vault();
    let out = exported(&place);
    place.write("out/documents/acte.txt", b"acte de cession");
    let report = place.run("nobody", &["verify", &out, "--json"]).json(6);
    assert_eq!(report["holds"], false);
    assert!(
        report["findings"][0].as_str().unwrap().contains("acte.txt"),
        "the finding names the file: {report}"
    );
}

#[test]
fn an_export_never_writes_over_anything() {
    let place = Place::with_vault();
    let out = exported(&place);
    let id = place.json("director", &["ls"])["documents"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let again = [
        "export",
        &id,
        "--to",
        "Étude Claes",
        "--purpose",
        "acte",
        "--out",
        &out,
    ];
    place.run("director", &again).must(2);
    assert_eq!(
        place.json("nobody", &["verify", &out])["holds"],
        true,
        "the first one is whole"
    );
}
