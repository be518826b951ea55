//! A day of work with words that stand nowhere else, then a search for those words in every file that it touched.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use coffre_core::document::{Change, Silent};
use coffre_core::dossier::{EntityChange, NewEntity};
use coffre_core::vault::{Vault, field};
use coffre_format::op::What;
use coffre_index::{Page, Query, SearchOrder};
use coffre_store::FolderStore;
use coffre_tests::world::{
    World, compartment, document, every_document, file_with, files_under, lay, make_folder, person, read,
    role, work,
};
use tempfile::TempDir;

const FOLDER: &str = "COFFRE_LEAK_FOLDER";
const ENDS: &str = "COFFRE_LEAK_ENDS";

/// Words of the day. None stands in the program, in the presets or in another test.
const PLANTED: [&str; 12] = [
    "Quatrebarbes",
    "Zéphyrine",
    "85.07.30-033.28",
    "85073003328",
    "Compromis Clos-des-Lilas",
    "clos_des_lilas_final",
    "étiquette-mauve",
    "mitoyenneté litigieuse",
    "rue du Vieux-Rempart 117",
    "zephyrine@quatrebarbes.example",
    "plainte du sous-traitant",
    "BE71 0961 2345 6769",
];

/// A planted word in the ways in which programs write it.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let lower = word.to_lowercase();
    let plain: String = lower
        .chars()
        .map(|c| if "éè".contains(c) { 'e' } else { c })
        .collect();
    let spread = word.replace('é', "e\u{301}");
    vec![word.into(), lower.into(), plain.into(), spread.into(), utf16]
}

/// The files below a folder in which a planted word stands, and those that are SQLite files without encryption.
fn leaks(folder: &Path) -> Vec<String> {
    let words: Vec<Vec<u8>> = PLANTED.iter().flat_map(|word| forms(word)).collect();
    // One pass over each file, whatever the number of words.
    let mut by_first: Vec<Vec<&[u8]>> = vec![Vec::new(); 256];
    for word in &words {
        by_first[usize::from(word[0])].push(word);
    }
    let mut found = Vec::new();
    for file in files_under(folder) {
        let bytes = std::fs::read(&file).unwrap_or_default();
        let name = file.to_string_lossy().into_owned();
        for text in [bytes.as_slice(), name.as_bytes()] {
            for (at, byte) in text.iter().enumerate() {
                let words = by_first[usize::from(*byte)].iter();
                let here = words.filter(|word| text[at..].starts_with(word));
                found.extend(here.map(|word| format!("{name}: {}", String::from_utf8_lossy(word))));
            }
        }
        if bytes.starts_with(b"SQLite format 3") {
            found.push(format!("{name}: not encrypted"));
        }
    }
    found
}

fn clean(folder: &Path, when: &str) {
    let found = leaks(folder);
    assert!(found.is_empty(), "{when}: {found:#?}");
}

fn world(folder: &Path) -> World {
    make_folder(&folder.join("vault"));
    let store = FolderStore::open(&folder.join("vault")).expect("a folder");
    World::at(&folder.join("local"), Arc::new(store), 1)
}

/// Files and changes documents, dossiers and parties, searches, reads.
fn busy(vault: &mut Vault) {
    let c = compartment(vault, "ventes");
    let fields = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect()
    };
    let dossier = NewEntity {
        what: What::Dossier,
        c,
        fields: fields(&[(field::TITLE, PLANTED[4]), (field::PROPERTY, PLANTED[8])]),
        links: Vec::new(),
    };
    let dossier = vault.make_entities(&[dossier]).expect("a dossier").remove(0);
    let name = format!("{} {}", PLANTED[1], PLANTED[0]);
    let party = NewEntity {
        what: What::Party,
        c,
        fields: fields(&[
            (field::NAME, &name),
            (field::ADDRESS, PLANTED[8]),
            (field::EMAIL, PLANTED[9]),
        ]),
        links: vec![(dossier, "seller".into())],
    };
    let party = vault.make_entities(&[party]).expect("a party").remove(0);
    for number in 0..18 {
        let bytes = format!("{number} {}", PLANTED.join(" ")).into_bytes();
        let text = format!("{} n° {number}", PLANTED.join(" "));
        let mut new = document(c, &format!("{}-{number}.pdf", PLANTED[5]), &bytes, Some(&text));
        new.fields = fields(&[(field::TITLE, PLANTED[4])]);
        new.tags = vec![PLANTED[6].into()];
        new.links = vec![(dossier, field::DOSSIER.into()), (party, "seller".into())];
        file_with(vault, new).expect("filing works");
    }
    // One that is sealed as a stream.
    let large: Vec<u8> = PLANTED[7].bytes().cycle().take(8 * 1024 * 1024 + 1000).collect();
    file_with(vault, document(c, &format!("{}.tif", PLANTED[5]), &large, None)).expect("filing works");
    let docs = every_document(vault);
    vault
        .change(
            &docs[..3],
            &[Change::Field {
                name: field::TITLE.into(),
                value: Some(PLANTED[10].into()),
            }],
        )
        .expect("a change");
    let note = PLANTED[11].to_owned();
    vault
        .change_entity(
            dossier,
            &[EntityChange::Fact {
                event: "deed".into(),
                date: "2026-04-10".into(),
                note,
            }],
        )
        .expect("a fact");
    let page = Page {
        order: SearchOrder::Relevance,
        limit: 10,
        offset: 0,
    };
    let found = vault
        .search(&Query::parse(PLANTED[7]).expect("a query"), &page)
        .expect("a search");
    assert!(!found.hits.is_empty(), "the words are found by who may read them");
    for doc in &docs {
        read(vault, *doc).expect("a document");
    }
    vault.tidy(&Silent).expect("tidying works");
}

/// The day, in a process of its own whose temporary folder lies in the searched one.
pub(crate) fn child() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("a folder"));
    let mut world = world(&folder);
    let (mut director, _) = world.create("aline");
    let role = role(&director, "agent");
    let name = format!("{} {}", PLANTED[1], PLANTED[0]);
    let invited = director.invite(&name, role, work()).expect("an invite");
    world.answer("bob", &invited.words).expect("an answer");
    director.admit(invited.id).expect("he is admitted");
    let mut agent = world.unlock("bob").expect("a seat opens");
    busy(&mut agent);
    let deposit = document(
        compartment(&agent, "litiges"),
        "plainte du sous-traitant.txt",
        PLANTED[10].as_bytes(),
        None,
    );
    file_with(&mut agent, deposit).expect("a deposit");
    director.pull().expect("a pull");
    let secret = document(
        compartment(&director, "direction"),
        PLANTED[5],
        PLANTED[3].as_bytes(),
        Some(PLANTED[2]),
    );
    let secret = file_with(&mut director, secret).expect("filing works");
    read(&mut director, secret).expect("a document");
    clean(&folder, "while both seats are open");
    director.step_down();
    clean(&folder, "after the step-up keys were put away");
    let moved = every_document(&agent)[0];
    director
        .move_document(moved, compartment(&director, "identites"))
        .expect("a move");
    assert!(
        director
            .check(coffre_core::upkeep::CheckLevel::Content, &Silent)
            .expect("a check")
            .is_whole()
    );
    director
        .step_up(&coffre_tests::world::phrase(), &world.devices)
        .expect("the step-up keys");
    director
        .remove_person(person(&director, &name))
        .expect("a director removes");
    clean(&folder, "after the removal");
    if std::env::var(ENDS).as_deref() == Ok("dead") {
        std::process::abort();
    }
    agent.pull().ok();
    drop(agent);
    director.lock().expect("locking works");
    clean(&folder, "after locking");
}

fn spend(ends: &str) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let temporary = folder.path().join("tmp");
    make_folder(&temporary);
    let output = Command::new(std::env::current_exe().expect("this binary"))
        .args(["--exact", "child_of_a_leak_test", "--nocapture"])
        .env("COFFRE_LEAK_TEST", "day")
        .env(FOLDER, folder.path())
        .env(ENDS, ends)
        .envs(["TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"].map(|name| (name, &temporary)))
        .current_dir(&temporary)
        .output()
        .expect("a child process");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        output.status.success(),
        ends == "locked",
        "the day goes as planned: {said}"
    );
    assert!(ends == "locked" || !said.contains("panicked"), "{said}");
    let written = files_under(folder.path());
    assert!(
        written.iter().any(|f| f.ends_with("core.db")) && written.len() > 60,
        "there is something to search"
    );
    folder
}

#[test]
fn no_word_of_a_day_is_in_any_file() {
    clean(spend("locked").path(), "at the end of the day");
}

#[test]
fn no_word_is_in_any_file_when_the_power_fails() {
    clean(spend("dead").path(), "after the process died");
}

#[test]
fn a_planted_word_would_be_found() {
    let folder = TempDir::new().expect("a temporary folder");
    lay(&folder.path().join("x"), b"....mitoyennete\xcc\x81 litigieuse");
    lay(&folder.path().join("y"), b"SQLite format 3\0");
    assert_eq!(
        leaks(folder.path()).len(),
        2,
        "the search finds what it looks for"
    );
}
