//! Documents with their versions, facts and text.

use super::*;

fn version(id: &str, document: &str) -> VersionRow {
    VersionRow {
        id: id.into(),
        document: document.into(),
        object_hash: "o1".into(),
        kid: "c1.00".into(),
        size: 5,
        plaintext_hash: "p1".into(),
        file_name: "a.pdf".into(),
        head: true,
        filed_at: Timestamp::from_second(5).unwrap(),
        filed_by: "u1".into(),
        record: "{}".into(),
    }
}

#[test]
fn a_document_comes_back_as_written() {
    let (_folder, _path, mut index) = open();
    let rows = [
        Deadline::On(date(2034, 12, 31)),
        Deadline::Unknown,
        Deadline::Conflict,
        Deadline::Never,
    ]
    .into_iter()
    .enumerate()
    .map(|(place, deadline)| DocumentRow {
        deadline,
        ..document(&format!("d{place}"), "Bail")
    });
    for row in rows {
        write(&mut index, |tx| tx.put_document(&row));
        assert_eq!(index.read().document(&row.id).unwrap(), Some(row));
    }
}

#[test]
fn a_changed_document_keeps_its_place_and_links() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "Bail"))?;
        tx.put_document(&document("d2", "Acte"))?;
        tx.put_dossier(&dossier("s1", "Vente"))?;
        tx.link_dossier("d1", "s1")?;
        tx.put_document(&document("d1", "Bail corrigé"))
    });
    assert_eq!(ids(&index, &Listing::Recent), ["d2", "d1"]);
    assert_eq!(ids(&index, &Listing::Dossier("s1".into())), ["d1"]);
}

#[test]
fn a_dossier_lists_its_documents_by_their_dates() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente"))?;
        for (id, day) in [
            ("d1", Some(date(2025, 3, 1))),
            ("d2", None),
            ("d3", Some(date(2025, 8, 5))),
            ("d4", Some(date(2024, 12, 24))),
        ] {
            tx.put_document(&DocumentRow {
                doc_date: day,
                ..document(id, "Bail")
            })?;
            tx.link_dossier(id, "s1")?;
        }
        Ok(())
    });
    assert_eq!(
        ids(&index, &Listing::Dossier("s1".into())),
        ["d3", "d1", "d4", "d2"]
    );
}

#[test]
fn the_same_bytes_are_found_twice() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        tx.put_document(&DocumentRow {
            plaintext_hash: "pd1".into(),
            ..document("d2", "b")
        })
    });
    assert_eq!(index.read().documents_with_plaintext("pd1").unwrap().len(), 2);
}

#[test]
fn a_deadline_alone_can_be_set() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        tx.set_deadline("d1", Deadline::On(date(2030, 1, 1)))
    });
    assert_eq!(
        index.read().document("d1").unwrap().unwrap().deadline,
        Deadline::On(date(2030, 1, 1))
    );
    let missing = index.transaction(|tx| tx.set_deadline("d9", Deadline::Never));
    assert!(matches!(missing, Err(DatabaseError::Missing)));
}

#[test]
fn text_comes_back_and_outlives_a_new_title() {
    let (_folder, _path, mut index) = open();
    let body = text("Le vendeur déclare que le bien est libre.");
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "Compromis"))?;
        tx.put_text("d1", &body)?;
        tx.put_document(&document("d1", "Compromis signé"))
    });
    assert_eq!(index.read().text("d1").unwrap(), Some(body));
}

#[test]
fn facts_and_versions_come_back() {
    let (_folder, _path, mut index) = open();
    let fact = FactRow {
        id: "f1".into(),
        subject: FactSubject::Dossier,
        about: "s1".into(),
        kind: "deed".into(),
        date: Some(date(2025, 2, 28)),
        state: Some("confirmed".into()),
        document: Some("d1".into()),
        record: "{}".into(),
    };
    let version = version("v1", "d1");
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        tx.put_fact(&fact)?;
        tx.put_version(&version)
    });
    let read = index.read();
    assert_eq!(read.facts_about("s1").unwrap(), [fact]);
    assert_eq!(read.versions_of("d1").unwrap(), std::slice::from_ref(&version));
    assert_eq!(read.version("v1").unwrap(), Some(version.clone()));
    assert_eq!(read.version_of_object("o1").unwrap(), Some(version));
    write(&mut index, |tx| tx.delete_fact("f1"));
    assert!(index.read().facts_about("s1").unwrap().is_empty());
}

#[test]
fn the_records_of_all_versions_are_listed_with_their_plaintext() {
    let (_folder, _path, mut index) = open();
    let record = |id: &str, record: &str, hash: &str, size| VersionRow {
        record: record.into(),
        plaintext_hash: hash.into(),
        size,
        ..version(id, "d1")
    };
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        tx.put_version(&record("v2", "{\"b\":1}", "p2", 7))?;
        tx.put_version(&record("v1", "{\"a\":1}", "p1", 5))
    });
    assert_eq!(
        index.read().version_records().unwrap(),
        [
            ("{\"a\":1}".into(), "p1".into(), 5),
            ("{\"b\":1}".into(), "p2".into(), 7)
        ]
    );
}

#[test]
fn the_start_of_an_id_finds_the_documents_that_have_it() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        for id in ["ab9", "ac0", "ab12", "a", "ab1"] {
            tx.put_document(&document(id, "a"))?;
        }
        Ok(())
    });
    let read = index.read();
    assert_eq!(
        read.documents_starting_with("ab", 9).unwrap(),
        ["ab1", "ab12", "ab9"]
    );
    assert_eq!(read.documents_starting_with("ab", 2).unwrap(), ["ab1", "ab12"]);
    assert!(read.documents_starting_with("a%", 9).unwrap().is_empty());
}

#[test]
fn a_deleted_document_is_in_no_list_and_its_ops_stay() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document_with_text(&document("d1", "Bail"), &text("pigeonnier"))?;
        tx.put_version(&version("v1", "d1"))?;
        tx.put_tag("d1", "urgent")?;
        tx.put_op(&op(1, 1), &["d1"])
    });
    assert!(write(&mut index, |tx| tx.delete_document("d1")));
    assert!(!write(&mut index, |tx| tx.delete_document("d1")));
    let read = index.read();
    assert!(ids(&index, &Listing::Recent).is_empty());
    assert_eq!(read.text("d1").unwrap(), None);
    assert_eq!(read.version("v1").unwrap(), None);
    assert!(read.tags().unwrap().is_empty());
    assert_eq!(read.ops_under("d1").unwrap(), [op(1, 1)]);
}
