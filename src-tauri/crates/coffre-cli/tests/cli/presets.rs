//! What a house is made of, changed at the command line: roles, compartments, kinds, rules, each with its effect first.

use serde_json::Value;

use crate::program::Place;

/// A deed of a dossier whose deed was passed, and so with a known deadline.
fn deed(place: &Place) -> String {
    let new = ["dossier", "new", "--title", "Vente", "--reference", "R1"];
    place.run("director", &new).must(0);
    let more = ["--kind", "deed-copy", "--dossier", "R1"];
    let id = place.file("director", "acte.txt", "acte", &more);
    let fact = ["dossier", "fact", "R1", "deed", "2025-03-14", "--yes"];
    place.run("director", &fact).must(0);
    id
}

fn deadline(place: &Place, id: &str) -> String {
    let shown = place.json("director", &["ls"]);
    let rows = shown["documents"].as_array().unwrap();
    let row = rows.iter().find(|row| row["id"] == id).expect("the document");
    row["deadline"].as_str().unwrap().to_owned()
}

#[test]
fn a_fact_that_settles_a_deadline_is_stated_after_a_yes_only() {
    let place = Place::with_vault();
    let new = ["dossier", "new", "--title", "Vente", "--reference", "R1"];
    place.run("director", &new).must(0);
    place.file(
        "director",
        "acte.txt",
        "acte",
        &["--kind", "deed-copy", "--dossier", "R1"],
    );
    let fact = ["dossier", "fact", "R1", "deed", "2025-03-14"];
    place.run("director", &fact).must(2);
    let facts = |place: &Place| place.json("director", &["dossier", "show", "R1"])["facts"].clone();
    assert_eq!(facts(&place), Value::Array(Vec::new()), "nothing was stated");
    let said = place.json("director", &[&fact[..], &["--yes"]].concat());
    assert_eq!(said["effect"]["settled"], 1, "{said}");
    assert_eq!(facts(&place)[0]["event"], "deed");
}

#[test]
fn another_period_is_shown_and_then_holds() {
    let place = Place::with_vault();
    let id = deed(&place);
    let rules = place.json("director", &["kinds", "deed-copy"]);
    let rule = rules["kinds"][0]["rules"][0].as_str().unwrap().to_owned();
    let lines = place.json("director", &["rule", "ls"]);
    let lines = lines["rules"].as_array().unwrap();
    let case = lines.iter().find(|line| line["rule"] == rule.as_str()).unwrap()["case"].clone();
    let set = [
        "rule",
        "set",
        &rule,
        "--case",
        case.as_str().unwrap(),
        "--period",
        "P40Y",
    ];
    let rest = ["--scope", "everything", "--basis", "Choix de la direction"];
    let set = [&set[..], &rest[..]].concat();
    let before = deadline(&place, &id);
    place.run("director", &set).must(2);
    assert_eq!(deadline(&place, &id), before, "nothing was changed");
    let said = place.json("director", &[&set[..], &["--yes"]].concat());
    assert_eq!(said["effect"]["later"], 1, "{said}");
    assert_ne!(deadline(&place, &id), before);
}

#[test]
fn a_kind_is_made_and_changed() {
    let place = Place::with_vault();
    let new = [
        "kinds",
        "set",
        "plan-metre",
        "--label",
        "Plan de métré",
        "--purpose",
        "Mesures",
    ];
    let rest = [
        "--category",
        "property-title",
        "--level",
        "internal",
        "--in",
        "ventes",
    ];
    let made = place.json("director", &[&new[..], &rest[..]].concat());
    assert_eq!(made["made"], true);
    let changed = [
        "kinds",
        "set",
        "plan-metre",
        "--in",
        "public",
        "--rule",
        "R05/operation",
    ];
    assert_eq!(place.json("director", &changed)["made"], false);
    let kinds = place.json("director", &["kinds", "plan-metre"]);
    assert_eq!(kinds["kinds"][0]["compartment"], "public");
    assert_eq!(
        kinds["kinds"][0]["label"], "Plan de métré",
        "what was not said stays"
    );
    assert_eq!(kinds["kinds"][0]["rules"][0], "R05");
}

#[test]
fn a_new_kind_says_what_it_lacks() {
    let place = Place::with_vault();
    let said = place.run("director", &["kinds", "set", "plan-metre", "--label", "Plan"]);
    said.must(2);
}

#[test]
fn a_compartment_is_made_given_named_and_closed() {
    let place = Place::with_vault();
    place.enrol("luc", "Luc Petit", "agent");
    let new = [
        "compartment",
        "new",
        "projets",
        "Projets neufs",
        "--nl",
        "Nieuwbouw",
    ];
    place.run("director", &new).must(0);
    let id = place.file("director", "plan.txt", "plan", &["--in", "projets"]);
    place.run("luc", &["cat", &id]).must(4);
    let right = ["role", "right", "agent", "projets", "read"];
    place.run("director", &right).must(2);
    place.run("luc", &["cat", &id]).must(4);
    place.run("director", &[&right[..], &["--yes"]].concat()).must(0);
    place.run("luc", &["cat", &id]).must(0);
    place
        .run("director", &["compartment", "rename", "projets", "Promotions"])
        .must(0);
    place
        .run("director", &["compartment", "close", "projets", "--yes"])
        .must(1);
    place.run("director", &["mv", &id, "ventes"]).must(0);
    place
        .run("director", &["compartment", "close", "projets", "--yes"])
        .must(0);
    let list = place.json("director", &["compartment", "ls"]);
    let all = list["compartments"].as_array().unwrap();
    let made = all.iter().find(|one| one["code"] == "projets").unwrap();
    assert_eq!(
        (made["label"].as_str(), made["closed"].as_bool()),
        (Some("Promotions"), Some(true))
    );
}

#[test]
fn a_role_is_made_and_given() {
    let place = Place::with_vault();
    place.enrol("luc", "Luc Petit", "agent");
    let id = place.file("director", "plainte.txt", "plainte", &["--in", "litiges"]);
    let new = [
        "role",
        "new",
        "litigant",
        "Suivi des litiges",
        "--right",
        "litiges=read",
    ];
    place
        .run("director", &[&new[..], &["--rank", "manager"]].concat())
        .must(0);
    place
        .run("director", &["role", "give", "Luc", "litigant"])
        .must(0);
    place.run("luc", &["cat", &id]).must(0);
    place
        .run("director", &["role", "rename", "litigant", "Contentieux"])
        .must(0);
    let roles = place.json("director", &["role", "ls"]);
    let roles = roles["roles"].as_array().unwrap();
    let role = roles.iter().find(|one| one["code"] == "litigant").unwrap();
    assert_eq!(role["name"], "Contentieux");
}

#[test]
fn nothing_is_left_behind_where_nobody_crossed_a_move() {
    let place = Place::with_vault();
    let id = place.file("director", "offre.txt", "offre", &["--in", "ventes"]);
    place.run("director", &["mv", &id, "litiges"]).must(0);
    let left = place.json("director", &["mv", "--left-behind"]);
    assert_eq!(left["left_behind"], Value::Array(Vec::new()));
}

#[test]
fn a_role_that_was_made_by_mistake_is_retired() {
    let place = Place::with_vault();
    let step_up = ["--step-up-passphrase-file", &place.text("passphrase.txt")];
    let run = |args: &[&str]| place.run("director", &[args, &step_up].concat());
    run(&["role", "new", "stagiaire", "Stagiaire"]).must(0);
    run(&["role", "retire", "stagiaire"]).must(0);
    let listed = place.json("director", &["role", "ls"]);
    let roles = listed["roles"].as_array().unwrap();
    assert!(roles.iter().all(|role| role["code"] != "stagiaire"), "{listed}");
    let invited = run(&["invite", "Bob", "--role", "stagiaire"]);
    invited.must(1);
    assert!(invited.err.contains("was retired"), "{}", invited.err);
}
