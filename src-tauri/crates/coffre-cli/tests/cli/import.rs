//! Taking over a tree of folders with the built program: planned, edited, paused, killed, gone on with, let go.

use std::fs;

use serde_json::Value;

use crate::program::Place;

fn lay(place: &Place) -> String {
    for (name, text) in [
        ("vieux/2019/Dupont - rue Haute 3/PEB/cert.txt", "le certificat"),
        ("vieux/2019/Dupont - rue Haute 3/offre.txt", "une offre ferme"),
        ("vieux/2019/Quevrin/mandat.txt", "le mandat"),
        ("vieux/2019/Quevrin/vide.pdf", ""),
        ("vieux/prive/album.txt", "des vacances"),
    ] {
        place.write(name, text.as_bytes());
    }
    place.text("vieux")
}

fn import(place: &Place, args: &[&str]) -> Value {
    place.json("director", &[&["import"], args].concat())
}

#[test]
fn a_dry_run_files_nothing_and_its_table_is_edited_and_used() {
    let place = Place::with_vault();
    let (tree, map) = (lay(&place), place.text("map.csv"));
    let report = place.text("plan.csv");
    let planned = import(&place, &["plan", &tree, "--map", &map, "--report", &report]);
    assert_eq!(
        (&planned["files"], &planned["refused"]),
        (&5.into(), &1.into()),
        "{planned}"
    );
    assert_eq!(place.json("director", &["ls"])["total"], 0, "nothing is filed");
    let lines = fs::read_to_string(&report).unwrap();
    assert!(
        lines.contains("cert.txt") && lines.contains("would be filed"),
        "{lines}"
    );
    let table = fs::read_to_string(&map).unwrap();
    let edited: Vec<String> = table
        .lines()
        .map(|line| {
            if line.starts_with("prive") {
                "prive;1;0.0;leave;;;;;".to_owned()
            } else {
                line.replace("new: Quevrin", "new: Quévrin, place 7")
            }
        })
        .collect();
    fs::write(&map, edited.join("\r\n")).unwrap();
    let again = import(&place, &["plan", &tree, "--map", &map]);
    assert_eq!(
        (&again["written"], &again["skipped"]),
        (&false.into(), &1.into()),
        "{again}"
    );
    let said = place.run("director", &["import", "run", &tree, "--map", &map, "--json"]);
    let run = said.json(9);
    assert_eq!(
        (&run["now"]["filed"], &run["now"]["refused"]),
        (&3.into(), &1.into()),
        "{run}"
    );
    assert!(
        run["to_look_at"][0]["reason"].as_str().unwrap().contains("empty"),
        "{run}"
    );
    let dossier = place.json("director", &["ls", "--dossier", "Quévrin"]);
    assert_eq!(dossier["total"], 1, "{dossier}");
    let peb = place.json("director", &["ls", "--kind", "peb"]);
    assert_eq!(peb["total"], 1, "the folder says the kind: {peb}");
    assert_eq!(
        place.json("director", &["search", "vacances"])["total"],
        0,
        "left"
    );
}

#[test]
fn a_dry_run_after_the_run_says_which_dossiers_were_made_since() {
    let place = Place::with_vault();
    let (tree, map) = (lay(&place), place.text("map.csv"));
    let (before, after) = (place.text("before.csv"), place.text("after.csv"));
    let planned = import(&place, &["plan", &tree, "--map", &map, "--report", &before]);
    assert_eq!(
        (&planned["new_dossiers"], &planned["made_dossiers"]),
        (&3.into(), &0.into()),
        "{planned}"
    );
    let told = fs::read_to_string(&before).unwrap();
    assert!(told.contains("new: Dupont - rue Haute 3"), "{told}");
    place
        .run("director", &["import", "run", &tree, "--map", &map])
        .must(9);
    let planned = import(&place, &["plan", &tree, "--map", &map, "--report", &after]);
    assert_eq!(
        (&planned["new_dossiers"], &planned["made_dossiers"]),
        (&0.into(), &3.into()),
        "{planned}"
    );
    let told = fs::read_to_string(&after).unwrap();
    assert!(
        told.contains(";Dupont - rue Haute 3;") && !told.contains("new:"),
        "{told}"
    );
}

#[test]
fn the_report_of_a_run_that_was_paused_names_what_was_done() {
    let place = Place::with_vault();
    for at in 0..130 {
        place.write(&format!("vieux/a/{at}.txt"), format!("papier {at}").as_bytes());
    }
    let (tree, map) = (place.text("vieux"), place.text("map.csv"));
    let report = place.text("run.csv");
    import(&place, &["plan", &tree, "--map", &map]);
    let run: [&str; 8] = [
        "run",
        &tree,
        "--map",
        &map,
        "--report",
        &report,
        "--pause-after",
        "1",
    ];
    import(&place, &run);
    let told = fs::read_to_string(&report).unwrap();
    assert_eq!(told.matches(";filed;").count(), 64, "{told}");
    let again = place.run("director", &[&["import"], &run[..]].concat());
    assert!(
        again.err.contains("run.csv"),
        "a report is not overwritten: {}",
        again.err
    );
    assert_eq!(
        place.json("director", &["ls", "--limit", "1"])["total"],
        64,
        "and nothing was filed without it"
    );
}

#[test]
fn a_run_is_paused_goes_on_and_takes_only_what_is_new() {
    let place = Place::with_vault();
    for at in 0..130 {
        place.write(&format!("vieux/a/{at}.txt"), format!("papier {at}").as_bytes());
    }
    let (tree, map) = (place.text("vieux"), place.text("map.csv"));
    import(&place, &["plan", &tree, "--map", &map]);
    let first = import(&place, &["run", &tree, "--map", &map, "--pause-after", "1"]);
    assert_eq!(
        (&first["paused"], &first["now"]["filed"]),
        (&true.into(), &64.into()),
        "{first}"
    );
    let rest = import(&place, &["run", &tree, "--map", &map]);
    assert_eq!(
        (&rest["before"], &rest["now"]["filed"]),
        (&64.into(), &66.into()),
        "{rest}"
    );
    place.write("vieux/a/nouveau.txt", b"tout neuf");
    let new = import(&place, &["run", &tree, "--map", &map]);
    assert_eq!(
        (&new["before"], &new["now"]["filed"]),
        (&130.into(), &1.into()),
        "{new}"
    );
    assert_eq!(place.json("director", &["ls", "--limit", "1"])["total"], 131);
}

#[test]
fn a_killed_run_goes_on_and_nothing_is_there_twice() {
    let place = Place::with_vault();
    for at in 0..200 {
        place.write(
            &format!("vieux/{}/{at}.txt", at % 7),
            format!("papier {at}").as_bytes(),
        );
    }
    let (tree, map) = (place.text("vieux"), place.text("map.csv"));
    import(&place, &["plan", &tree, "--map", &map]);
    let mut child = place
        .command("director", &["import", "run", &tree, "--map", &map])
        .spawn()
        .unwrap();
    // Killed as soon as something of it lies in the folder.
    while place.files_below("vault").len() < 60 && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let rest = import(&place, &["run", &tree, "--map", &map]);
    assert_eq!(rest["paused"], false, "{rest}");
    assert_eq!(
        place.json("director", &["ls", "--limit", "1"])["total"],
        200,
        "each once"
    );
    place.run("director", &["check"]).must(0);
    let again = import(&place, &["run", &tree, "--map", &map]);
    assert_eq!(again["before"], 200, "each is noted: {again}");
}

#[test]
fn originals_stay_until_a_director_lets_them_go() {
    let place = Place::with_vault();
    let (tree, map) = (lay(&place), place.text("map.csv"));
    import(&place, &["plan", &tree, "--map", &map]);
    place
        .run("director", &["import", "run", &tree, "--map", &map])
        .must(9);
    place.write("vieux/apres.txt", b"jamais repris");
    place.enrol("agent", "Bob Vente", "agent");
    place
        .run("agent", &["import", "release", &tree, "--delete"])
        .must(5);
    let said = place.run("director", &["import", "release", &tree, "--json"]);
    let looked = said.json(9);
    assert_eq!(
        (&looked["may_go"], &looked["deleted"]),
        (&4.into(), &0.into()),
        "{looked}"
    );
    assert!(
        place.path("vieux/2019/Quevrin/mandat.txt").exists(),
        "only counted"
    );
    let said = place.run("director", &["import", "release", &tree, "--delete", "--json"]);
    assert_eq!(said.json(9)["deleted"], 4);
    assert!(!place.path("vieux/2019/Quevrin/mandat.txt").exists());
    assert!(place.path("vieux/apres.txt").exists(), "what was not taken stays");
    let log = place.json("director", &["log"]);
    let lines = log["log"].as_array().unwrap();
    assert!(
        lines.iter().any(|line| line["event"] == "originals-released"),
        "{log}"
    );
}

#[test]
fn a_table_with_a_value_that_nobody_knows_names_its_line() {
    let place = Place::with_vault();
    let tree = lay(&place);
    let map = place.write("map.csv", b"folder;kind\n2019;no-such-kind\n");
    let said = place.run("director", &["import", "run", &tree, "--map", &map]);
    said.must(2);
    assert!(
        said.err.contains("line 2") && said.err.contains("no-such-kind"),
        "{}",
        said.err
    );
    assert_eq!(place.json("director", &["ls"])["total"], 0);
}
