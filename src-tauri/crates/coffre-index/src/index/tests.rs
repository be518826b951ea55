use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use tempfile::TempDir;

use super::*;
use crate::open::test_key;
use crate::{
    AppliedPart, Deadline, DocumentRow, DossierRow, FactRow, FactSubject, FieldRow, HistoryRow, JournalDb,
    Listing, NameOf, NameRow, OpRow, PartyRow, PurgeReport, TextRow, VersionRow, remove_database,
};

pub(crate) fn open() -> (TempDir, PathBuf, IndexDb) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("core.db");
    let index = IndexDb::open(&path, &test_key(1)).unwrap();
    (folder, path, index)
}

pub(crate) fn write<T>(
    index: &mut IndexDb,
    work: impl FnOnce(&IndexWrite<'_>) -> Result<T, DatabaseError>,
) -> T {
    index.transaction(work).unwrap()
}

pub(crate) fn document(id: &str, title: &str) -> DocumentRow {
    DocumentRow {
        id: id.into(),
        compartment: "c1".into(),
        title: title.into(),
        file_name: format!("{id}.pdf"),
        file_type: "pdf".into(),
        kind: Some("peb".into()),
        category: Some("property".into()),
        level: None,
        doc_date: Some(date(2024, 3, 14)),
        valid_until: None,
        deadline: Deadline::Unknown,
        size: 10,
        plaintext_hash: format!("p{id}"),
        object_hash: format!("o{id}"),
        kid: "c1.00".into(),
        version: format!("v{id}"),
        binned: false,
        concurrent: false,
        filed_at: Timestamp::from_second(1_710_000_000).unwrap(),
        filed_by: "u1".into(),
    }
}

pub(crate) fn text(body: &str) -> TextRow {
    TextRow {
        version: "v".into(),
        people: String::new(),
        body: body.into(),
    }
}

pub(crate) fn dossier(id: &str, title: &str) -> DossierRow {
    DossierRow {
        id: id.into(),
        compartment: "c1".into(),
        title: title.into(),
        reference: "CRM-7".into(),
        kind: "sale".into(),
        state: "open".into(),
        property: "Rue de l'Église 4, Namur".into(),
        opened: Some(date(2024, 1, 2)),
        closed: None,
    }
}

pub(crate) fn party(id: &str, name: &str) -> PartyRow {
    PartyRow {
        id: id.into(),
        compartment: "c1".into(),
        name: name.into(),
        address: String::new(),
        email: String::new(),
        telephone: String::new(),
        merged_into: None,
    }
}

fn ids(index: &IndexDb, listing: &Listing) -> Vec<String> {
    let rows = index.read().list(listing, 100, 0).unwrap();
    assert_eq!(
        index.read().count(listing).unwrap(),
        rows.len() as u64,
        "count and list agree"
    );
    rows.into_iter().map(|row| row.id).collect()
}

fn field(value: &str, clock: u64, seat: &str, line: u32) -> FieldRow {
    FieldRow {
        target: "d1".into(),
        field: "title".into(),
        value: value.into(),
        clock,
        seat: seat.into(),
        part: 0,
        line,
    }
}

fn op(line: u32, clock: u64, target: &str) -> OpRow {
    OpRow {
        note: "n1".into(),
        part: 0,
        line,
        seat: "s1".into(),
        clock,
        compartment: "c1".into(),
        target: Some(target.into()),
        json: "{}".into(),
    }
}

#[test]
fn another_schema_asks_for_a_rebuild_and_a_rebuild_works() {
    let (_folder, path, index) = open();
    index
        .connection
        .pragma_update(None, "user_version", schema::VERSION + 1)
        .unwrap();
    drop(index);
    let refusal = IndexDb::open(&path, &test_key(1)).err().unwrap();
    assert!(matches!(refusal, DatabaseError::Rebuild { .. }), "{refusal:?}");
    remove_database(&path).unwrap();
    IndexDb::open(&path, &test_key(1)).unwrap();
}

#[test]
fn a_journal_is_no_index() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    drop(JournalDb::open(&path, &test_key(1)).unwrap());
    let refusal = IndexDb::open(&path, &test_key(1)).err().unwrap();
    assert!(matches!(refusal, DatabaseError::Rebuild { .. }), "{refusal:?}");
}

#[test]
fn another_key_is_refused_by_name() {
    let (_folder, path, index) = open();
    drop(index);
    let refusal = IndexDb::open(&path, &test_key(2)).err().unwrap();
    assert!(matches!(refusal, DatabaseError::WrongKey), "{refusal:?}");
}

#[test]
fn an_error_in_the_middle_leaves_nothing() {
    let (_folder, _path, mut index) = open();
    let failed = index.transaction(|tx| {
        tx.put_document(&document("d1", "Bail"))?;
        tx.link_dossier("d1", "unknown")
    });
    assert!(matches!(failed, Err(DatabaseError::Missing)));
    assert_eq!(index.read().document("d1").unwrap(), None);
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
fn the_due_list_is_soonest_first_and_leaves_out_the_bin() {
    let (_folder, _path, mut index) = open();
    let due = |id: &str, day: Date| DocumentRow {
        deadline: Deadline::On(day),
        ..document(id, id)
    };
    write(&mut index, |tx| {
        tx.put_document(&due("late", date(2026, 6, 1)))?;
        tx.put_document(&due("soon", date(2026, 1, 1)))?;
        tx.put_document(&due("far", date(2030, 1, 1)))?;
        tx.put_document(&DocumentRow {
            binned: true,
            ..due("gone", date(2026, 1, 1))
        })?;
        tx.put_document(&document("unknown", "unknown"))
    });
    assert_eq!(
        ids(&index, &Listing::DueUntil(date(2026, 6, 1))),
        ["soon", "late"]
    );
    assert_eq!(
        ids(&index, &Listing::DueBetween(date(2026, 1, 2), date(2030, 1, 1))),
        ["late", "far"]
    );
    assert_eq!(ids(&index, &Listing::UnknownDeadline), ["unknown"]);
    assert_eq!(ids(&index, &Listing::Binned), ["gone"]);
}

#[test]
fn the_inbox_is_what_lacks_a_kind_or_a_dossier() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente"))?;
        tx.put_document(&document("filed", "a"))?;
        tx.link_dossier("filed", "s1")?;
        tx.link_dossier("filed", "s1")?;
        tx.put_document(&document("loose", "b"))?;
        tx.put_document(&DocumentRow {
            kind: None,
            ..document("bare", "c")
        })?;
        tx.link_dossier("bare", "s1")
    });
    assert_eq!(ids(&index, &Listing::Inbox), ["bare", "loose"]);
    write(&mut index, |tx| tx.unlink_dossier("filed", "s1"));
    assert_eq!(ids(&index, &Listing::Inbox), ["bare", "loose", "filed"]);
}

#[test]
fn lists_by_kind_compartment_party_tag_validity_and_concurrency() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        let other = DocumentRow {
            kind: Some("acte".into()),
            compartment: "c2".into(),
            valid_until: Some(date(2025, 5, 5)),
            concurrent: true,
            ..document("d2", "b")
        };
        tx.put_document(&other)?;
        tx.put_party(&party("p1", "Dupont"))?;
        tx.link_party("d2", "p1")?;
        tx.put_tag("d2", "Réunion")?;
        tx.put_tag("d2", "reunion")
    });
    for listing in [
        Listing::Kind("acte".into()),
        Listing::Compartment("c2".into()),
        Listing::Party("p1".into()),
        Listing::Tag("REUNION".into()),
        Listing::ValidityEnds(date(2025, 5, 5), date(2025, 5, 5)),
        Listing::Concurrent,
    ] {
        assert_eq!(ids(&index, &listing), ["d2"], "{listing:?}");
    }
    assert!(ids(&index, &Listing::ConflictingDeadline).is_empty());
    let kinds = index.read().count_by_kind(&Listing::Recent).unwrap();
    assert_eq!(kinds, [(Some("acte".into()), 1), (Some("peb".into()), 1)]);
}

#[test]
fn dossiers_are_found_without_accents_and_counted_without_the_bin() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente Müller"))?;
        tx.put_dossier(&dossier("s2", "Vente Peeters"))?;
        tx.put_document(&document("d1", "a"))?;
        tx.put_document(&DocumentRow {
            binned: true,
            ..document("d2", "b")
        })?;
        tx.link_dossier("d1", "s1")?;
        tx.link_dossier("d2", "s1")
    });
    let found = index.read().find_dossiers("eglise mull", 10).unwrap();
    assert_eq!(
        found
            .iter()
            .map(|row| (row.dossier.id.as_str(), row.documents))
            .collect::<Vec<_>>(),
        [("s1", 1)]
    );
    assert!(
        index.read().find_dossiers("glise", 10).unwrap().is_empty(),
        "words match from their start"
    );
    assert!(index.read().find_dossiers("", 10).unwrap().is_empty());
    assert_eq!(index.read().dossiers(10, 0).unwrap().len(), 2);
}

#[test]
fn deleting_a_dossier_returns_its_documents_to_the_inbox() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente"))?;
        tx.put_document(&document("d1", "a"))?;
        tx.link_dossier("d1", "s1")?;
        tx.delete_dossier("s1")
    });
    assert_eq!(ids(&index, &Listing::Inbox), ["d1"]);
    assert_eq!(index.read().dossier("s1").unwrap(), None);
}

#[test]
fn parties_are_found_in_nfc_nfd_and_without_accents() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_party(&party("p1", "Élodie Lefèvre"))?;
        tx.put_party(&party("p2", "E\u{301}lodie Janssens"))?;
        tx.put_party(&PartyRow {
            merged_into: Some("p1".into()),
            ..party("p3", "Elodie Lefevre")
        })
    });
    for text in ["élodie", "ELODIE", "e\u{301}lo"] {
        let found: Vec<_> = index
            .read()
            .find_parties(text, 10)
            .unwrap()
            .into_iter()
            .map(|row| row.id)
            .collect();
        assert_eq!(found, ["p2", "p1"], "{text}");
    }
}

#[test]
fn parties_have_parts_in_dossiers_until_removed() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente"))?;
        tx.put_party(&party("p1", "Dupont"))?;
        tx.link_dossier_party("s1", "p1", "seller")
    });
    assert_eq!(index.read().parties_of_dossier("s1").unwrap()[0].part, "seller");
    assert_eq!(index.read().dossiers_of_party("p1").unwrap(), ["s1"]);
    write(&mut index, |tx| tx.unlink_dossier_party("s1", "p1", "seller"));
    assert!(index.read().parties_of_dossier("s1").unwrap().is_empty());
    write(&mut index, |tx| tx.delete_party("p1"));
    assert_eq!(index.read().party("p1").unwrap(), None);
}

#[test]
fn tags_count_documents_once_per_spelling() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        tx.put_tag("d1", "Église")?;
        tx.put_tag("d1", "eglise")?;
        tx.put_tag("d1", "urgent")
    });
    assert_eq!(
        index.read().tags().unwrap(),
        [("eglise".into(), 1), ("urgent".into(), 1)]
    );
    write(&mut index, |tx| tx.delete_tag("d1", "eglise"));
    assert_eq!(index.read().tags_of("d1").unwrap(), ["Église", "urgent"]);
}

#[test]
fn a_register_keeps_the_later_write_whatever_comes_first() {
    let writes = [
        field("a", 5, "s1", 1),
        field("b", 5, "s2", 0),
        field("c", 4, "s9", 9),
        field("d", 5, "s1", 2),
    ];
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]] {
        let (_folder, _path, mut index) = open();
        for place in order {
            write(&mut index, |tx| tx.offer_field(&writes[place]));
        }
        assert_eq!(
            index.read().field("d1", "title").unwrap().unwrap().value,
            "b",
            "{order:?}"
        );
    }
}

#[test]
fn offering_the_same_write_twice_does_not_win_again() {
    let (_folder, _path, mut index) = open();
    assert!(write(&mut index, |tx| tx.offer_field(&field("a", 5, "s1", 1))));
    assert!(!write(&mut index, |tx| tx.offer_field(&field("a", 5, "s1", 1))));
    assert_eq!(index.read().fields_of("d1").unwrap().len(), 1);
    assert_eq!(write(&mut index, |tx| tx.delete_fields("d1")), 1);
}

#[test]
fn ops_come_in_merge_order_and_once() {
    let (_folder, _path, mut index) = open();
    assert!(write(&mut index, |tx| tx.put_op(&op(1, 9, "d1"))));
    assert!(write(&mut index, |tx| tx.put_op(&op(2, 3, "d1"))));
    assert!(!write(&mut index, |tx| tx.put_op(&op(2, 3, "d1"))));
    let clocks: Vec<_> = index
        .read()
        .ops_on("d1")
        .unwrap()
        .into_iter()
        .map(|op| op.clock)
        .collect();
    assert_eq!(clocks, [3, 9]);
    assert!(write(&mut index, |tx| tx.delete_op("n1", 0, 2)));
    let mut left = 0;
    index
        .read()
        .for_each_op::<DatabaseError>(|_| {
            left += 1;
            Ok(())
        })
        .unwrap();
    assert_eq!(left, 1);
}

#[test]
fn applied_parts_are_remembered() {
    let (_folder, _path, mut index) = open();
    let part = AppliedPart {
        note: "n1".into(),
        part: 2,
        compartment: "c1".into(),
    };
    write(&mut index, |tx| {
        tx.put_applied(&part)?;
        tx.put_applied(&part)
    });
    assert!(index.read().is_applied("n1", 2).unwrap());
    assert!(!index.read().is_applied("n1", 1).unwrap());
    assert_eq!(index.read().applied_parts("n1").unwrap(), [2]);
    assert_eq!(index.read().applied().unwrap(), [part]);
}

#[test]
fn labels_find_their_ids() {
    let (_folder, _path, mut index) = open();
    let name = |id: &str, label: &str| NameRow {
        of: NameOf::Kind,
        id: id.into(),
        label: label.into(),
    };
    write(&mut index, |tx| {
        tx.put_name(&name("peb", "Certificat PEB"))?;
        tx.put_name(&name("acte", "Acte authentique"))?;
        tx.put_name(&name("acte-heredite", "Acte d'hérédité"))
    });
    let read = index.read();
    assert_eq!(read.ids_named(NameOf::Kind, "certif").unwrap(), ["peb"]);
    assert_eq!(
        read.ids_named(NameOf::Kind, "ACTE").unwrap(),
        ["acte"],
        "the code itself shuts out the others"
    );
    assert_eq!(
        read.ids_named(NameOf::Kind, "heredite").unwrap(),
        ["acte-heredite"]
    );
    assert!(read.ids_named(NameOf::Compartment, "acte").unwrap().is_empty());
    assert_eq!(read.names(NameOf::Kind).unwrap().len(), 3);
    write(&mut index, |tx| tx.delete_name(NameOf::Kind, "peb"));
    assert_eq!(index.read().label(NameOf::Kind, "peb").unwrap(), None);
}

#[test]
fn facts_history_and_versions_come_back() {
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
    let old = HistoryRow {
        target: "d1".into(),
        field: "title".into(),
        value: "\"old\"".into(),
        clock: 3,
        seat: "s1".into(),
        part: 0,
        line: 1,
    };
    let version = VersionRow {
        id: "v1".into(),
        document: "d1".into(),
        object_hash: "o1".into(),
        kid: "c1.00".into(),
        size: 5,
        plaintext_hash: "p1".into(),
        file_name: "a.pdf".into(),
        head: true,
        filed_at: Timestamp::from_second(5).unwrap(),
        filed_by: "u1".into(),
        record: "{}".into(),
    };
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        tx.put_fact(&fact)?;
        tx.put_history(&old)?;
        tx.put_version(&version)
    });
    let read = index.read();
    assert_eq!(read.facts_about("s1").unwrap(), [fact]);
    assert_eq!(read.history_of("d1").unwrap(), [old]);
    assert_eq!(read.versions_of("d1").unwrap(), std::slice::from_ref(&version));
    assert_eq!(read.version("v1").unwrap(), Some(version.clone()));
    assert_eq!(read.version_of_object("o1").unwrap(), Some(version));
    write(&mut index, |tx| tx.delete_fact("f1"));
    assert!(index.read().facts_about("s1").unwrap().is_empty());
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

mod erasure;
