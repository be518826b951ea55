//! What is denied, and how.

use crate::program::Place;

#[test]
fn a_document_of_a_stricter_role_does_not_exist_for_an_agent() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    let id = place.file(
        "director",
        "contrat.txt",
        "salaire",
        &["--in", "direction", "--step-up"],
    );
    let said = place.run("agent", &["cat", &id]);
    said.must(4);
    assert!(said.out.is_empty(), "not a byte");
    assert_eq!(
        place.json("agent", &["search", "salaire"])["total"],
        0,
        "no hint in the search"
    );
    assert_eq!(place.json("agent", &["ls"])["total"], 0, "no hint in the count");
}

#[test]
fn a_step_up_document_is_hidden_from_its_own_director_before_step_up() {
    let place = Place::with_vault();
    let id = place.file(
        "director",
        "contrat.txt",
        "salaire",
        &["--in", "direction", "--step-up"],
    );
    place.run("director", &["cat", &id]).must(4);
    assert_eq!(place.run("director", &["cat", &id, "--step-up"]).out, b"salaire");
}

#[test]
fn an_agent_deposits_what_he_cannot_read() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    let id = place.file("agent", "fiche.txt", "fiche lcb", &["--kind", "aml-sheet"]);
    place.run("agent", &["cat", &id]).must(4);
    assert_eq!(
        place.json("agent", &["search", "fiche"])["total"],
        0,
        "nothing of it stays with him"
    );
    assert_eq!(
        place.run("director", &["cat", &id]).out,
        b"fiche lcb",
        "the director finds it"
    );
}

#[test]
fn an_agent_may_not_file_where_he_has_no_right() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    let path = place.write("x.txt", b"x");
    place.run("agent", &["file", &path, "--in", "direction"]).must(5);
}

#[test]
fn a_laxer_place_than_the_kind_asks_for_is_refused() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    let path = place.write("x.txt", b"x");
    place
        .run("agent", &["file", &path, "--kind", "aml-sheet", "--in", "public"])
        .must(5);
    place
        .run(
            "director",
            &["file", &path, "--kind", "aml-sheet", "--in", "public"],
        )
        .must(0);
}

#[test]
fn an_agent_cannot_invite() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    place
        .run("agent", &["invite", "Un Ami", "--role", "agent"])
        .must(5);
}

#[test]
fn an_export_without_recipient_or_purpose_is_refused() {
    let place = Place::with_vault();
    let id = place.file("director", "a.txt", "a", &[]);
    let out = place.text("out");
    place
        .run("director", &["export", &id, "--to", "Notaire", "--out", &out])
        .must(2);
    place
        .run("director", &["export", &id, "--purpose", "acte", "--out", &out])
        .must(2);
    place
        .run(
            "director",
            &["export", &id, "--to", "Notaire", "--purpose", "  ", "--out", &out],
        )
        .must(2);
    assert!(!place.path("out").exists(), "nothing left");
    assert_eq!(
        place.json("director", &["log", "--event", "disclose"])["log"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn reading_and_exporting_stand_in_the_log() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    let id = place.file("director", "a.txt", "a", &[]);
    place.run("agent", &["cat", &id]).must(0);
    let export = [
        "export",
        &id,
        "--to",
        "Étude Claes",
        "--purpose",
        "acte",
        "--out",
        &place.text("out"),
    ];
    place.run("agent", &export).must(0);
    let log = place.json("director", &["log", "--document", &id]);
    let lines = log["log"].as_array().unwrap();
    let by = |event: &str| lines.iter().find(|line| line["event"] == event).unwrap();
    assert_eq!(by("view")["person"], "Luc Petit");
    assert_eq!(by("disclose")["detail"]["recipient"], "Étude Claes");
    assert_eq!(by("disclose")["detail"]["purpose"], "acte");
}
