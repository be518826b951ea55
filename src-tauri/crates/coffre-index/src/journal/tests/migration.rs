//! Migrations and journals of other programs.

use super::*;
use crate::journal::schema::{MIGRATIONS, migrate};

#[test]
fn a_migration_keeps_every_row() {
    let (_folder, _path, mut journal) = open();
    write(&mut journal, |tx| {
        tx.put_note(&note("a1", 1, NoteState::Accepted))
    })
    .unwrap();
    let with_next = [
        MIGRATIONS,
        &["ALTER TABLE note ADD COLUMN seen INTEGER NOT NULL DEFAULT 7;"],
    ]
    .concat();
    migrate(&mut journal.connection, &with_next).unwrap();
    assert!(journal.read().has_note("a1").unwrap());
    let seen: i64 = journal
        .connection
        .query_row("SELECT seen FROM note", [], |row| row.get(0))
        .unwrap();
    assert_eq!(seen, 7);
}

#[test]
fn a_failed_migration_changes_nothing() {
    let (_folder, path, mut journal) = open();
    let broken = [MIGRATIONS, &["DROP TABLE note; CREATE NONSENSE;"]].concat();
    assert!(migrate(&mut journal.connection, &broken).is_err());
    drop(journal);
    let journal = JournalDb::open(&path, &test_key(1)).unwrap();
    assert!(
        !journal.read().has_note("a1").unwrap(),
        "the table is still there"
    );
}

#[test]
fn a_journal_of_a_newer_program_is_left_alone() {
    let (_folder, path, journal) = open();
    journal
        .connection
        .pragma_update(None, "user_version", 99)
        .unwrap();
    drop(journal);
    let refusal = JournalDb::open(&path, &test_key(1)).err().unwrap();
    assert!(
        matches!(refusal, DatabaseError::Newer { found: 99, .. }),
        "{refusal:?}"
    );
}
