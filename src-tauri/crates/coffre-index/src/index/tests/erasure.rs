//! After a purge the bytes of a deleted word are in no page. Looked at in an unencrypted twin with the same
//! schema and settings; the encrypted file is searched for plaintext as well.

use super::*;

const SECRET: &str = "zwaluwnest";

fn fill(index: &mut IndexDb) {
    write(index, |tx| {
        for place in 0..300 {
            let id = format!("d{place}");
            let body = format!(
                "le bien numero{place} est libre d'occupation {}",
                "mot ".repeat(place % 7)
            );
            tx.put_document_with_text(&document(&id, "Attestation"), &text(&body))?;
        }
        Ok(())
    });
    write(index, |tx| {
        let people = format!("Famille {SECRET}people");
        tx.put_document_with_text(
            &document("secret", &format!("{SECRET}title")),
            &TextRow {
                version: "v".into(),
                people,
                body: format!("Le {SECRET}body est {SECRET}body."),
            },
        )?;
        tx.put_tag("secret", &format!("{SECRET}tag"))?;
        let line = |place, word: &str| OpRow {
            json: format!("{{\"title\":\"{SECRET}{word}\"}}"),
            ..op(place, 1)
        };
        tx.put_op(&line(1, "op"), &["secret"])?;
        tx.put_op(&line(2, "tagged"), &["tag-1", "secret"])?;
        tx.put_op(&op(3, 1), &["d1"])?;
        tx.put_text_piece("secret", "v", 0, 2, &format!("{SECRET}piece"))?;
        tx.put_fact(&FactRow {
            id: "f".into(),
            subject: FactSubject::Document,
            about: "secret".into(),
            kind: "k".into(),
            date: None,
            state: None,
            document: None,
            record: format!("{SECRET}fact"),
        })
    });
}

/// How often the bytes stand in the files of the folder.
fn traces(folder: &Path, bytes: &[u8]) -> usize {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| fs::read(entry.unwrap().path()).unwrap())
        .map(|content| {
            content
                .windows(bytes.len())
                .filter(|window| *window == bytes)
                .count()
        })
        .sum()
}

fn plain_twin() -> (TempDir, IndexDb) {
    let folder = tempfile::tempdir().unwrap();
    let index = IndexDb::open_plain_twin(&folder.path().join("twin.db"));
    (folder, index)
}

/// The compressed body as it stands in the table.
fn packed_body(index: &IndexDb) -> Vec<u8> {
    let sql = "SELECT body FROM text JOIN document ON number = document WHERE id = 'secret'";
    index.connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_purged_document_leaves_no_word_in_any_page() {
    let (folder, mut index) = plain_twin();
    fill(&mut index);
    let packed = packed_body(&index);
    assert!(
        traces(folder.path(), SECRET.as_bytes()) > 5,
        "the test sees plaintext where there is some"
    );
    assert!(
        traces(folder.path(), &packed) > 0,
        "the compressed body is seen too"
    );
    let report = index.purge(&["secret", "never-there"]).unwrap();
    assert_eq!(report, PurgeReport { documents: 1, ops: 2 });
    assert_eq!(traces(folder.path(), SECRET.as_bytes()), 0);
    assert_eq!(traces(folder.path(), &packed), 0);
    drop(index);
    assert_eq!(traces(folder.path(), SECRET.as_bytes()), 0, "after closing too");
}

#[test]
fn a_purge_takes_the_op_lines_under_the_key_of_a_document_and_no_other() {
    let (_folder, mut index) = plain_twin();
    fill(&mut index);
    index.purge(&["secret"]).unwrap();
    assert_eq!(index.read().ops_of_part("n1", 0).unwrap(), [op(3, 1)]);
    assert!(index.read().ops_under("tag-1").unwrap().is_empty());
    let keys: i64 = index
        .connection
        .query_row("SELECT count(*) FROM op_key", [], |row| row.get(0))
        .unwrap();
    assert_eq!(keys, 1, "no key of a purged line is left");
}

#[test]
fn op_lines_are_purged_where_the_document_is_in_no_list() {
    let (_folder, mut index) = plain_twin();
    fill(&mut index);
    write(&mut index, |tx| tx.delete_document("secret"));
    assert_eq!(
        index.purge(&["secret"]).unwrap(),
        PurgeReport { documents: 0, ops: 2 }
    );
}

#[test]
fn a_deleted_document_leaves_no_word_in_the_full_text() {
    let (folder, mut index) = plain_twin();
    fill(&mut index);
    write(&mut index, |tx| {
        tx.put_text("d7", &text("remplacement pigeonnier"))?;
        tx.delete_document("d7")
    });
    let found: i64 = index
        .connection
        .query_row(
            "SELECT count(*) FROM word WHERE word MATCH 'pigeonnier'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(found, 0);
    index
        .connection
        .execute("INSERT INTO word (word, rank) VALUES ('integrity-check', 1)", [])
        .unwrap();
    index.purge(&[]).unwrap();
    assert_eq!(traces(folder.path(), b"pigeonnier"), 0);
}

#[test]
fn a_purge_of_a_settled_index_leaves_no_word_either() {
    let (folder, mut index) = plain_twin();
    fill(&mut index);
    index.settle().unwrap();
    assert!(traces(folder.path(), format!("{SECRET}title").as_bytes()) > 0);
    index.purge(&["secret"]).unwrap();
    assert_eq!(traces(folder.path(), SECRET.as_bytes()), 0);
}

#[test]
fn a_replaced_text_leaves_no_word_after_the_next_purge() {
    let (folder, mut index) = plain_twin();
    fill(&mut index);
    write(&mut index, |tx| {
        tx.put_text("d7", &text("remplacement pigeonnier"))
    });
    write(&mut index, |tx| tx.put_text("d7", &text("remplacement")));
    index.purge(&[]).unwrap();
    assert_eq!(traces(folder.path(), b"pigeonnier"), 0);
}

#[test]
fn the_index_stays_sound_after_a_purge() {
    let (_folder, mut index) = plain_twin();
    fill(&mut index);
    let purged: Vec<String> = (0..100).map(|place| format!("d{place}")).collect();
    index
        .purge(&purged.iter().map(String::as_str).collect::<Vec<_>>())
        .unwrap();
    index
        .connection
        .execute("INSERT INTO word (word) VALUES ('integrity-check')", [])
        .unwrap();
    let verdict: String = index
        .connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(verdict, "ok");
    let dangling = index
        .connection
        .prepare("PRAGMA foreign_key_check")
        .unwrap()
        .exists([])
        .unwrap();
    assert!(!dangling);
}

#[test]
fn a_purge_can_be_repeated() {
    let (_folder, _path, mut index) = open();
    fill(&mut index);
    index.purge(&["secret"]).unwrap();
    assert_eq!(index.purge(&["secret"]).unwrap(), PurgeReport::default());
}

#[test]
fn a_reader_that_keeps_old_pages_is_reported() {
    let (_folder, path, mut index) = open();
    fill(&mut index);
    let reader = IndexDb::open(&path, &test_key(1)).unwrap();
    reader
        .connection
        .execute_batch("BEGIN; SELECT count(*) FROM document;")
        .unwrap();
    index.connection.busy_timeout(std::time::Duration::ZERO).unwrap();
    assert!(matches!(index.purge(&["secret"]), Err(DatabaseError::PagesKept)));
    reader.connection.execute_batch("COMMIT;").unwrap();
    index.purge(&["secret"]).unwrap();
}

#[test]
fn planted_words_are_in_no_encrypted_file() {
    let (folder, path, mut index) = open();
    fill(&mut index);
    for suffix in ["", "-wal", "-shm"] {
        let file = PathBuf::from(format!("{}{suffix}", path.display()));
        assert!(file.exists(), "{suffix} is looked at");
    }
    for word in [
        SECRET.as_bytes(),
        b"Attestation",
        b"CREATE TABLE",
        b"SQLite format 3",
    ] {
        assert_eq!(traces(folder.path(), word), 0, "plaintext on the disk");
    }
    assert_eq!(traces(folder.path(), &packed_body(&index)), 0);
}
