//! People, keys and the folder.

use std::fs;

use crate::program::{PASSPHRASE, Place};

#[test]
fn two_computers_share_one_folder() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    let id = place.file("agent", "a.txt", "de la part de Luc", &[]);
    assert_eq!(
        place.run("director", &["cat", &id]).out,
        "de la part de Luc".as_bytes()
    );
    let members = place.json("agent", &["members"]);
    assert_eq!(members["members"].as_array().unwrap().len(), 2, "both know both");
}

#[test]
fn two_words_that_differ_admit_nobody() {
    let place = Place::with_vault();
    let invite = place.json("director", &["invite", "Luc Petit", "--role", "agent"]);
    let words = place.write("words.txt", invite["words"].as_str().unwrap().as_bytes());
    place
        .run(
            "agent",
            &[
                "join",
                "--words-file",
                &words,
                "--label",
                "Luc",
                "--passphrase-only",
            ],
        )
        .must(0);
    let admit = [
        "admit",
        invite["invite"].as_str().unwrap(),
        "--check",
        "abandon",
        "abeille",
    ];
    let said = place.run("director", &admit);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(
        said.err.contains("two words"),
        "the sentence says what to do: {}",
        said.err
    );
}

#[test]
fn words_of_no_invite_find_none() {
    let place = Place::with_vault();
    let words = place.write(
        "w.txt",
        b"abaisser abandon abdiquer abeille abolir aborder aboutir",
    );
    place
        .run(
            "agent",
            &[
                "join",
                "--words-file",
                &words,
                "--label",
                "Luc",
                "--passphrase-only",
            ],
        )
        .must(4);
}

#[test]
fn a_second_director_agrees_and_signs() {
    let place = Place::with_vault();
    place.enrol("second", "Marie Second", "director");
    place.run("second", &["ls", "--step-up"]).must(0);
    place.run("director", &["sync", "--step-up"]).must(0);
    let seen = place.json("director", &["director", "ls"]);
    assert_eq!(seen["directors"].as_array().unwrap().len(), 2, "{seen}");
    let id = place.file(
        "director",
        "contrat.txt",
        "secret",
        &["--in", "direction", "--step-up"],
    );
    assert_eq!(
        place.run("second", &["cat", &id, "--step-up"]).out,
        b"secret",
        "both read behind step-up"
    );
}

#[test]
fn a_change_of_role_gives_and_takes() {
    let place = Place::with_vault();
    place.enrol("luc", "Luc Petit", "agent");
    let id = place.file("director", "plainte.txt", "plainte", &["--in", "litiges"]);
    place.run("luc", &["cat", &id]).must(4);
    place
        .run("director", &["role", "give", "Luc", "office-manager"])
        .must(0);
    place.run("luc", &["cat", &id]).must(0);
    place.run("director", &["role", "give", "Luc", "agent"]).must(0);
    let later = place.file("director", "plainte2.txt", "plainte 2", &["--in", "litiges"]);
    place.run("luc", &["cat", &later]).must(4);
}

#[test]
fn who_names_the_grant_and_its_signer() {
    let place = Place::with_vault();
    place.enrol("luc", "Luc Petit", "agent");
    let who = place.json("director", &["who", "ventes"]);
    let luc = who["people"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "Luc Petit")
        .unwrap();
    assert_eq!(luc["grants"][0]["signed_by"], "Anne Delorme", "{luc}");
    let director = who["people"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["rank"] == "director")
        .unwrap();
    assert_eq!(director["root"], 1, "a director stands in the root");
}

#[test]
fn a_leaver_reads_nothing_new() {
    let place = Place::with_vault();
    place.enrol("luc", "Luc Petit", "agent");
    place.run("director", &["remove", "Luc"]).must(2);
    let left = place.json("director", &["remove", "Luc", "--yes"]);
    assert!(
        left["could_read"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["compartment"]["code"] == "ventes")
    );
    let id = place.file("director", "apres.txt", "après", &[]);
    let said = place.run("luc", &["cat", &id]);
    assert!(said.code == 4 || said.code == 5, "{} {}", said.code, said.err);
}

#[test]
fn a_new_passphrase_replaces_the_old_one() {
    let place = Place::with_vault();
    let new = place.write("new.txt", b"tambour lune girafe violon 77 armoire");
    place
        .run("director", &["passphrase", "--new-passphrase-file", &new])
        .must(0);
    place.run("director", &["ls"]).must(3);
    place
        .run("director", &["ls", "--step-up", "--passphrase-file", &new])
        .must(0);
}

#[test]
fn a_weak_passphrase_is_refused_before_anything_is_made() {
    let place = Place::new();
    let weak = place.write("weak.txt", b"azerty123");
    let init = [
        "init",
        "--agency",
        "A",
        "--director",
        "B",
        "--passphrase-only",
        "--passphrase-file",
        &weak,
    ];
    let said = place.run(
        "director",
        &[&init[..], &["--sheet", &place.text("sheet.txt")]].concat(),
    );
    said.must(2);
    assert!(said.err.contains("too easy to guess"), "{}", said.err);
    assert!(place.files_below("vault").is_empty(), "no vault was begun");
}

#[test]
fn the_index_is_rebuilt_from_the_journal() {
    let place = Place::with_vault();
    place.file("director", "a.txt", "mot rare", &["--tag", "t"]);
    assert_eq!(place.json("director", &["rebuild"])["documents"], 1);
    assert_eq!(
        place.json("director", &["search", "rare tag:t"])["total"],
        1,
        "words and tags are back"
    );
}

#[test]
fn a_damaged_object_is_found_and_healed_from_a_backup() {
    let place = Place::with_vault();
    let id = place.file("director", "a.txt", "à garder", &[]);
    let backup = place.text("backup");
    place.run("director", &["backup", &backup]).must(0);
    let objects = place.files_below("vault/obj");
    let largest = objects
        .iter()
        .max_by_key(|path| fs::metadata(path).unwrap().len())
        .unwrap();
    for object in &objects {
        let mut bytes = fs::read(object).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(object, bytes).unwrap();
    }
    let report = place.run("director", &["check", "--json"]).json(6);
    assert_eq!(report["whole"], false, "{largest:?}");
    place.run("director", &["heal", "--from", &backup]).must(0);
    place.run("director", &["check"]).must(0);
    assert_eq!(place.run("director", &["cat", &id]).out, "à garder".as_bytes());
}

#[test]
fn nothing_of_a_document_or_passphrase_stands_in_the_folders() {
    let place = Place::with_vault();
    place.file(
        "director",
        "zanzibar.txt",
        "xylophone",
        &["--title", "quetzalcoatl"],
    );
    for path in [place.files_below("vault"), place.files_below("director")].concat() {
        let bytes = fs::read(&path).unwrap();
        for word in [
            "zanzibar",
            "xylophone",
            "quetzalcoatl",
            "Delorme",
            "Exemple",
            PASSPHRASE,
        ] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{word} stands in {}", path.display());
        }
    }
}

#[test]
fn work_of_a_leaver_is_offered_and_adopted() {
    let place = Place::with_vault();
    place.enrol("agent", "Luc Petit", "agent");
    let before = place.files_below("vault");
    let id = place.file("agent", "hors-ligne.txt", "hors ligne", &[]);
    // His computer had no connection: what he filed is not in the folder yet when he is removed.
    let new: Vec<_> = place
        .files_below("vault")
        .into_iter()
        .filter(|file| !before.contains(file))
        .collect();
    let held: Vec<_> = new.iter().map(|file| fs::read(file).unwrap()).collect();
    new.iter().for_each(|file| fs::remove_file(file).unwrap());
    place.run("director", &["remove", "Luc Petit", "--yes"]).must(0);
    for (file, bytes) in new.iter().zip(held) {
        fs::write(file, bytes).unwrap();
    }
    let synced = place.json("director", &["sync"]);
    let waiting = synced["quarantined"].as_u64().unwrap();
    assert!(waiting > 0, "sync says so: {synced}");
    let checked = place.run("director", &["check"]);
    let said = String::from_utf8_lossy(&checked.must(0).out).into_owned();
    assert!(said.contains("coffre adopt"), "check says what to do: {said}");
    let list = place.json("director", &["adopt"]);
    let entries = list["waiting"].as_array().unwrap();
    let one = entries.iter().find(|one| one["documents"][0] == "hors-ligne.txt");
    let one = one.expect("by the name of the file")["entry"].as_str().unwrap();
    assert_ne!(
        place.run("director", &["cat", &id]).code,
        0,
        "it does not count yet"
    );
    place.run("director", &["adopt", &one[..6]]).must(4);
    assert_eq!(place.json("director", &["adopt", one])["adopted"], 1);
    assert_eq!(place.run("director", &["cat", &id]).must(0).out, b"hors ligne");
    place.run("director", &["adopt", "--all"]).must(0);
    assert_eq!(
        place.json("director", &["sync"])["quarantined"],
        0,
        "nothing is left"
    );
}
