//! Checklists, letters, board and history.

use crate::program::Place;

fn house(place: &Place) -> String {
    let new = [
        "dossier",
        "new",
        "--title",
        "Vente rue du Moulin",
        "--template",
        "flat",
    ];
    let rest = ["--property", "Rue Haute 1, 1000 Bruxelles", "--reference", "V-1"];
    let made = place.json("director", &[&new[..], &rest[..]].concat());
    made["id"].as_str().unwrap().to_owned()
}

fn status(place: &Place, row: &str) -> String {
    let list = place.json("director", &["dossier", "check", "V-1"]);
    let rows = list["rows"].as_array().unwrap();
    let found = rows.iter().find(|one| one["code"] == row).expect("the row");
    found["status"].as_str().unwrap().to_owned()
}

#[test]
fn a_piece_is_missing_asked_and_received() {
    let place = Place::with_vault();
    house(&place);
    assert_eq!(status(&place, "coownership"), "missing");
    let asked = [
        "dossier",
        "ask",
        "V-1",
        "--from",
        "syndic",
        "--on",
        "01/06/2026",
        "--done",
    ];
    let kept = place.json("director", &asked);
    assert_eq!(
        kept["asked"].as_array().unwrap().len(),
        2,
        "all that the syndic owes"
    );
    assert_eq!(status(&place, "coownership"), "asked");
    let more = ["--kind", "coownership", "--dossier", "V-1"];
    place.file("director", "syndic.txt", "fonds de roulement", &more);
    assert_eq!(status(&place, "coownership"), "received");
    assert_eq!(status(&place, "coownership-notary"), "asked");
    let settle = [
        "dossier",
        "settle",
        "V-1",
        "electrical",
        "--reason",
        "Immeuble à démolir",
    ];
    place.run("director", &settle).must(0);
    assert_eq!(status(&place, "electrical"), "not-applicable");
}

#[test]
fn letters_come_as_text_link_and_draft_in_the_language_asked_for() {
    let place = Place::with_vault();
    house(&place);
    place
        .run(
            "director",
            &[
                "dossier",
                "set",
                "V-1",
                "contact.syndic",
                "Syndic <syndic@exemple.be>",
            ],
        )
        .must(0);
    let ask = ["dossier", "ask", "V-1", "--from", "syndic", "--language", "nl"];
    let letters = place.json("director", &ask);
    let letter = &letters["letters"][0];
    assert_eq!(letter["email"], "syndic@exemple.be");
    assert!(
        letter["body"].as_str().unwrap().contains("syndicus")
            || letter["body"].as_str().unwrap().contains("artikel 3.94")
    );
    let draft = place.run(
        "director",
        &["dossier", "ask", "V-1", "--from", "syndic", "--draft"],
    );
    draft.must(0);
    assert!(draft.out.starts_with(b"To: syndic@exemple.be\r\nSubject: "));
    place
        .run("director", &["dossier", "ask", "V-1", "--from", "nobody"])
        .must(2);
}

#[test]
fn the_annex_of_the_mandate_lists_the_attestations() {
    let place = Place::with_vault();
    house(&place);
    let annex = place.json("director", &["dossier", "check", "V-1", "--annex"]);
    let codes: Vec<&str> = annex["attestations"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert!(
        codes.contains(&"peb") && codes.contains(&"soil-brussels"),
        "{codes:?}"
    );
    assert!(!codes.contains(&"aml-sheet"));
}

#[test]
fn the_board_moves_with_the_facts() {
    let place = Place::with_vault();
    let id = house(&place);
    let phase = || {
        let board = place.json("director", &["board"]);
        let line = &board["dossiers"][0];
        assert_eq!(line["id"], id.as_str());
        line["phase"].as_str().unwrap().to_owned()
    };
    assert_eq!(phase(), "mandate");
    place
        .run("director", &["dossier", "fact", "V-1", "compromis", "2026-01-15"])
        .must(0);
    assert_eq!(phase(), "compromis");
}

#[test]
fn history_says_who_changed_what() {
    let place = Place::with_vault();
    let id = place.file("director", "offre.txt", "une offre", &["--kind", "offer"]);
    place
        .run("director", &["tag", &id, "--title", "Offre Dupont"])
        .must(0);
    let history = place.json("director", &["history", &id]);
    let changes = history["changes"].as_array().unwrap();
    assert_eq!(changes[0]["what"], "filed");
    let last = changes.last().unwrap();
    assert_eq!(
        (last["by"].as_str(), last["what"].as_str()),
        (Some("Anne Delorme"), Some("field"))
    );
    assert!(last["detail"].as_str().unwrap().contains("Offre Dupont"));
}
