//! A depositor cannot read what he handed up, and his computer holds no word of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::vault::field;
use coffre_crypto::{Level, SeatFile};
use coffre_store::MemStore;
use coffre_tests::world::{
    World, compartment, document, every_document, file_with, files_under, read, seat_file,
};
use rusqlite::Connection;

/// Everything that stands in a database, without its encryption.
fn opened(path: &Path, keys: &SeatFile, name: &str) -> Vec<u8> {
    let connection = Connection::open(path).expect("a database");
    // EXPOSE: the test opens the database as a thief with all secrets would.
    let key: String = keys
        .database(name)
        .expect("a key")
        .expose()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))
        .expect("the key fits");
    let plain = path.with_extension("plain");
    let copy = format!(
        "ATTACH DATABASE '{}' AS plain KEY ''; SELECT sqlcipher_export('plain'); DETACH DATABASE plain;",
        plain.display()
    );
    connection
        .execute_batch(&copy)
        .expect("an export without encryption");
    let bytes = std::fs::read(&plain).expect("the export");
    assert!(bytes.starts_with(b"SQLite format 3"), "it is not encrypted");
    bytes
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

#[test]
fn no_word_of_a_deposit_stays_on_the_depositors_computer() {
    let mut world = World::new(Arc::new(MemStore::new()));
    let (mut director, _) = world.create("aline");
    let mut agent = world.join(&mut director, "bob", "agent");
    let c = compartment(&agent, "lcb-ft");
    let mut deposit = document(
        c,
        "blanchiment-présumé.txt",
        b"virement en liquide",
        Some("virement en liquide"),
    );
    deposit.fields = BTreeMap::from([(field::TITLE.to_owned(), "Soupçon Verhaegen".to_owned())]);
    deposit.tags = vec!["confidentiel-absolu".into()];
    let doc = file_with(&mut agent, deposit).expect("he may deposit");
    let own = document(
        compartment(&agent, "ventes"),
        "visible-chez-lui.txt",
        b"x",
        Some("motvisible"),
    );
    file_with(&mut agent, own).expect("he may file");
    assert!(!every_document(&agent).contains(&doc), "it is not listed");
    assert!(read(&mut agent, doc).is_err(), "it does not open");
    agent.lock().expect("locking works");
    let keys = seat_file(&world, "bob", Level::Day).expect("his seat file");
    let databases: Vec<PathBuf> = files_under(&world.home_folder("bob"))
        .into_iter()
        .filter(|f| f.extension().is_some_and(|e| e == "db"))
        .collect();
    assert!(databases.len() >= 2, "a journal and an index: {databases:?}");
    let mut seen = false;
    for path in databases {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let bytes = opened(&path, &keys, &name);
        for word in [
            "blanchiment-pr",
            "virement en liquide",
            "Verhaegen",
            "confidentiel-absolu",
        ] {
            assert!(!holds(&bytes, word), "{word} stands in {name}");
        }
        seen |= holds(&bytes, "visible-chez-lui");
    }
    assert!(seen, "what he reads is there, so the search works");
    director.pull().expect("a pull");
    assert_eq!(
        read(&mut director, doc).expect("she finds it"),
        b"virement en liquide"
    );
}
