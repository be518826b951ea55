use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use tempfile::TempDir;

use super::*;
use crate::open::test_key;
use crate::{
    AppliedPart, CaseScope, Deadline, DefinitionRow, DocumentRow, DossierRow, FactRow, FactSubject,
    JournalDb, Listing, NameOf, NameRow, OpRow, PartyRow, PurgeReport, TextRow, VersionRow, remove_database,
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

/// Op `line` of note n1, with that clock.
fn op(line: u32, clock: u64) -> OpRow {
    OpRow {
        note: "n1".into(),
        part: 0,
        line,
        seat: "s1".into(),
        clock,
        compartment: "c1".into(),
        name: "set".into(),
        counts: true,
        json: format!("{{\"line\":{line}}}"),
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

mod case;
mod document;
mod dossier;
mod erasure;
mod listing;
mod op;
mod question;
