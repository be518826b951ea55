//! Filing, finding, reading, changing.

use crate::program::Place;

#[test]
fn what_was_filed_is_read_by_the_next_process() {
    let place = Place::with_vault();
    let id = place.file("director", "offre.txt", "une offre ferme", &["--kind", "offer"]);
    let said = place.run("director", &["cat", &id]);
    said.must(0);
    assert_eq!(said.out, "une offre ferme".as_bytes(), "the bytes come back");
}

#[test]
fn a_tree_is_filed_with_a_report_for_each_file() {
    let place = Place::with_vault();
    place.write("in/a.txt", b"one");
    place.write("in/deep/b.txt", b"two");
    place.write("in/deep/same.txt", b"one");
    place.write("in/empty.pdf", b"");
    place.write("in/Thumbs.db", b"litter");
    let said = place.run("director", &["file", &place.text("in"), "--json"]);
    let report = said.json(9);
    assert_eq!(
        (report["filed"].as_u64(), report["refused"].as_u64()),
        (Some(2), Some(1)),
        "{report}"
    );
    assert_eq!(report["held"], 1, "the same bytes are not filed twice");
    let empty = report["files"]
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["outcome"] == "refused")
        .unwrap();
    assert!(
        empty["reason"].as_str().unwrap().contains("empty"),
        "a refusal says why: {empty}"
    );
}

#[test]
fn originals_go_only_where_it_was_asked_and_filed() {
    let place = Place::with_vault();
    let (kept, gone) = (place.write("kept.txt", b"kept"), place.write("gone.txt", b"gone"));
    let empty = place.write("empty.txt", b"");
    place.run("director", &["file", &kept]).must(0);
    place
        .run("director", &["file", &gone, &empty, &kept, "--delete-source"])
        .must(9);
    assert!(!place.path("gone.txt").exists(), "filed and asked for");
    assert!(place.path("empty.txt").exists(), "what was refused stays");
    assert!(
        place.path("kept.txt").exists(),
        "what the vault held already stays"
    );
}

#[test]
fn words_tags_and_filters_find() {
    let place = Place::with_vault();
    let id = place.file(
        "director",
        "peb.txt",
        "Certificat énergétique, classe B",
        &["--kind", "peb", "--tag", "urgent"],
    );
    place.file("director", "autre.txt", "rien de tel", &[]);
    for query in ["energetique", "kind:peb", "tag:urgent classe", "\"classe b\""] {
        let found = place.json("director", &["search", query]);
        assert_eq!(found["total"], 1, "{query}: {found}");
        assert_eq!(found["hits"][0]["id"], id.as_str(), "{query}");
    }
    place.run("director", &["search", "is:nonsense"]).must(2);
}

#[test]
fn a_new_version_is_read_and_the_old_one_stays() {
    let place = Place::with_vault();
    let id = place.file("director", "v1.txt", "first", &[]);
    assert_eq!(
        place.file("director", "v2.txt", "second", &["--version-of", &id]),
        id,
        "the document keeps its id"
    );
    assert_eq!(place.run("director", &["cat", &id]).out, b"second");
    let shown = place.json("director", &["show", &id]);
    let old = shown["versions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|version| version["current"] == false)
        .unwrap();
    let read = place.run(
        "director",
        &["cat", &id, "--version", old["id"].as_str().unwrap()],
    );
    assert_eq!(read.out, b"first", "the old version can still be read");
}

#[test]
fn the_bin_hides_and_gives_back() {
    let place = Place::with_vault();
    let id = place.file("director", "a.txt", "text", &[]);
    place.run("director", &["bin", &id]).must(0);
    assert_eq!(place.json("director", &["ls"])["total"], 0, "hidden");
    assert_eq!(place.json("director", &["ls", "--bin"])["total"], 1, "in the bin");
    place.run("director", &["bin", "--restore", &id]).must(0);
    assert_eq!(place.json("director", &["ls"])["total"], 1, "back");
}

#[test]
fn a_dossier_has_parties_facts_and_documents() {
    let place = Place::with_vault();
    place
        .run(
            "director",
            &[
                "dossier",
                "new",
                "--title",
                "Vente rue Haute",
                "--reference",
                "2025-014",
            ],
        )
        .must(0);
    let add = [
        "dossier",
        "party",
        "add",
        "2025-014",
        "--name",
        "Jeanne Dupont",
        "--part",
        "seller",
    ];
    place.run("director", &add).must(0);
    place
        .run("director", &["dossier", "fact", "2025-014", "deed", "14/03/2025"])
        .must(0);
    let id = place.file(
        "director",
        "acte.txt",
        "acte",
        &["--kind", "deed-copy", "--dossier", "2025-014"],
    );
    let shown = place.json("director", &["dossier", "show", "2025-014"]);
    assert_eq!(shown["parties"][0]["name"], "Jeanne Dupont");
    assert_eq!(shown["facts"][0]["date"], "2025-03-14");
    assert_eq!(shown["list"]["documents"][0]["id"], id.as_str());
    assert_eq!(
        place.json("director", &["search", "person:dupont"])["total"],
        1,
        "found by the dossier's party"
    );
}

#[test]
fn merged_parties_are_split_again() {
    let place = Place::with_vault();
    place
        .run(
            "director",
            &["dossier", "new", "--title", "Vente", "--reference", "R1"],
        )
        .must(0);
    for name in ["Jean Petit", "Jan Petit"] {
        place
            .run(
                "director",
                &["dossier", "party", "add", "R1", "--name", name, "--part", "buyer"],
            )
            .must(0);
    }
    let found = place.json("director", &["dossier", "party", "ls", "petit"]);
    let ids: Vec<&str> = found["parties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["id"].as_str().unwrap())
        .collect();
    place
        .run("director", &["dossier", "party", "merge", ids[0], ids[1]])
        .must(0);
    let merged = place.json("director", &["dossier", "party", "ls", "petit"]);
    assert_eq!(merged["parties"].as_array().unwrap().len(), 1, "one person");
    place
        .run("director", &["dossier", "party", "split", ids[0], ids[1]])
        .must(0);
    let split = place.json("director", &["dossier", "party", "ls", "petit"]);
    assert_eq!(split["parties"].as_array().unwrap().len(), 2, "two again");
}

#[test]
fn labels_come_in_the_language_that_was_asked_for() {
    let place = Place::with_vault();
    let label = |language| {
        place.json("director", &["kinds", "peb", "--language", language])["kinds"][0]["label"].clone()
    };
    assert_ne!(label("fr"), label("nl"), "two languages, two labels");
}

#[test]
fn the_arrival_of_a_deed_proposes_the_event_and_one_yes_states_it() {
    let place = Place::with_vault();
    place
        .run(
            "director",
            &["dossier", "new", "--title", "Vente", "--reference", "R1"],
        )
        .must(0);
    let more = ["--kind", "deed-copy", "--dossier", "R1", "--date", "2025-03-14"];
    let path = place.write("acte.txt", b"acte");
    let proposed = place.json("director", &[&["file", &path], &more[..]].concat());
    let events = proposed["events"].as_array().unwrap();
    assert!(events.iter().any(|event| event["event"] == "deed"), "{proposed}");
    let facts = place.json("director", &["dossier", "show", "R1"])["facts"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(facts, 0, "nothing is stated without a yes");
    let path = place.write("acte2.txt", b"acte, seconde copie");
    place
        .run(
            "director",
            &[&["file", &path, "--confirm-events", "--yes"], &more[..]].concat(),
        )
        .must(0);
    let shown = place.json("director", &["dossier", "show", "R1"]);
    let facts = shown["facts"].as_array().unwrap();
    let deed = facts.iter().find(|fact| fact["event"] == "deed").unwrap();
    assert_eq!(deed["date"], "2025-03-14", "{shown}");
}

#[test]
fn an_unknown_deadline_asks_its_question_and_a_fact_answers_it() {
    let place = Place::with_vault();
    place
        .run(
            "director",
            &["dossier", "new", "--title", "Vente", "--reference", "R1"],
        )
        .must(0);
    let id = place.file(
        "director",
        "acte.txt",
        "acte",
        &["--kind", "deed-copy", "--dossier", "R1"],
    );
    let asked = place.json("director", &["due", "--questions"]);
    assert_eq!(asked["questions"][0]["event"], "deed", "{asked}");
    place
        .run(
            "director",
            &["dossier", "fact", "R1", "deed", "2025-03-14", "--yes"],
        )
        .must(0);
    let why = place.json("director", &["due", "--why", &id]);
    assert!(why["kept"].as_str().unwrap().starts_with("until 20"), "{why}");
    assert!(
        !why["reasons"].as_array().unwrap().is_empty(),
        "each with its rule"
    );
}
