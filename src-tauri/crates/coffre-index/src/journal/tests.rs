use std::fs;
use std::path::PathBuf;

use jiff::Timestamp;
use tempfile::TempDir;

use super::*;
use crate::open::test_key;
use crate::{
    Head, HeadChange, InviteRow, InviteState, NoteRow, NoteState, OutboxContent, ReceiptRow, remove_database,
};

fn open() -> (TempDir, PathBuf, JournalDb) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let journal = JournalDb::open(&path, &test_key(1)).unwrap();
    (folder, path, journal)
}

fn write<T>(
    journal: &mut JournalDb,
    work: impl FnOnce(&JournalWrite<'_>) -> Result<T, DatabaseError>,
) -> Result<T, DatabaseError> {
    journal.transaction(work)
}

fn note(hash: &str, seq: u64, state: NoteState) -> NoteRow {
    NoteRow {
        hash: hash.into(),
        seat: "5be1".into(),
        seq,
        text: format!("text of {hash}").into(),
        state,
    }
}

#[test]
fn reopening_keeps_what_was_committed() {
    let (_folder, path, mut journal) = open();
    write(&mut journal, |tx| tx.set_setting("mark", b"a")).unwrap();
    drop(journal);
    let journal = JournalDb::open(&path, &test_key(1)).unwrap();
    assert_eq!(journal.read().setting("mark").unwrap(), Some(b"a".to_vec()));
}

#[test]
fn another_key_is_refused_by_name() {
    let (_folder, path, journal) = open();
    drop(journal);
    let refusal = JournalDb::open(&path, &test_key(2)).err().unwrap();
    assert!(matches!(refusal, DatabaseError::WrongKey), "{refusal:?}");
}

#[test]
fn a_plain_database_is_never_used() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);")
        .unwrap();
    let refusal = JournalDb::open(&path, &test_key(1)).err().unwrap();
    assert!(matches!(refusal, DatabaseError::NotEncrypted), "{refusal:?}");
}

#[test]
fn a_missing_folder_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let refusal = JournalDb::open(&folder.path().join("no").join("journal.db"), &test_key(1))
        .err()
        .unwrap();
    assert!(matches!(refusal, DatabaseError::CannotOpen), "{refusal:?}");
}

#[test]
fn an_error_in_the_middle_leaves_nothing() {
    let (_folder, _path, mut journal) = open();
    let failed = write(&mut journal, |tx| {
        tx.put_note(&note("a1", 1, NoteState::Accepted))?;
        tx.push_outbox("a1", "log/5be1/1", &OutboxContent::Removal)?;
        Err::<(), _>(DatabaseError::Missing)
    });
    assert!(failed.is_err());
    assert!(!journal.read().has_note("a1").unwrap());
    assert!(journal.read().outbox_waiting().unwrap().is_empty());
}

#[test]
fn a_note_comes_back_byte_for_byte() {
    let (_folder, _path, mut journal) = open();
    let kept = note("a1", 1, NoteState::Pending);
    write(&mut journal, |tx| tx.put_note(&kept)).unwrap();
    assert_eq!(journal.read().note("a1").unwrap(), Some(kept));
}

#[test]
fn a_note_hash_never_changes_its_text() {
    let (_folder, _path, mut journal) = open();
    write(&mut journal, |tx| tx.put_note(&note("a1", 1, NoteState::Pending))).unwrap();
    let other = NoteRow {
        text: b"other".to_vec(),
        ..note("a1", 1, NoteState::Accepted)
    };
    let refusal = write(&mut journal, |tx| tx.put_note(&other)).unwrap_err();
    assert!(matches!(refusal, DatabaseError::Conflict), "{refusal:?}");
}

#[test]
fn notes_are_listed_by_state_seat_and_position() {
    let (_folder, _path, mut journal) = open();
    write(&mut journal, |tx| {
        tx.put_note(&note("c3", 3, NoteState::Pending))?;
        tx.put_note(&note("b2", 2, NoteState::Pending))?;
        tx.put_note(&note("b9", 2, NoteState::Evidence))?;
        tx.set_note_state("c3", NoteState::Accepted)
    })
    .unwrap();
    let read = journal.read();
    let hashes = |rows: Vec<NoteRow>| rows.into_iter().map(|row| row.hash).collect::<Vec<_>>();
    assert_eq!(hashes(read.notes_in(NoteState::Pending).unwrap()), ["b2"]);
    assert_eq!(
        hashes(read.notes_at("5be1", 2).unwrap()),
        ["b2", "b9"],
        "both branches are kept"
    );
    assert_eq!(
        hashes(read.notes_of_seat("5be1", 2, 10).unwrap()),
        ["b2", "b9", "c3"]
    );
    let mut seen = Vec::new();
    read.for_each_note::<DatabaseError>(|row| {
        seen.push(row.seq);
        Ok(())
    })
    .unwrap();
    assert_eq!(seen, [2, 2, 3]);
}

#[test]
fn a_seat_never_follows_two_roots_of_one_number() {
    let (_folder, _path, mut journal) = open();
    write(&mut journal, |tx| {
        tx.put_root("r1", 1, b"one")?;
        tx.put_root("r2", 2, b"two")?;
        tx.put_root("r2b", 2, b"sibling")?;
        tx.accept_root("r1")?;
        tx.accept_root("r2")
    })
    .unwrap();
    let refusal = write(&mut journal, |tx| tx.accept_root("r2b")).unwrap_err();
    assert!(matches!(refusal, DatabaseError::Conflict), "{refusal:?}");
    assert_eq!(journal.read().current_root().unwrap().unwrap().hash, "r2");
    assert_eq!(
        journal.read().roots().unwrap().len(),
        3,
        "the sibling stays as evidence"
    );
}

#[test]
fn a_head_only_rises() {
    let (_folder, _path, mut journal) = open();
    let head = |seq, hash: &str| Head {
        seat: "5be1".into(),
        seq,
        hash: hash.into(),
    };
    let mut raise = |head: Head| write(&mut journal, |tx| tx.raise_head(&head)).unwrap();
    assert_eq!(raise(head(5, "e5")), HeadChange::Raised);
    assert_eq!(raise(head(5, "e5")), HeadChange::Same);
    assert_eq!(raise(head(4, "d4")), HeadChange::Behind);
    assert_eq!(raise(head(5, "ff")), HeadChange::Fork);
    assert_eq!(journal.read().heads().unwrap(), [head(5, "e5")]);
}

#[test]
fn receipts_and_invites_come_back() {
    let (_folder, _path, mut journal) = open();
    let receipt = ReceiptRow {
        id: "d1".into(),
        compartment: "c7".into(),
        deposited_at: Timestamp::from_second(1_700_000_000).unwrap(),
    };
    let invite = InviteRow {
        id: "i1".into(),
        made_at: Timestamp::from_second(1_700_000_001).unwrap(),
        state: InviteState::Open,
        body: b"{}".to_vec(),
    };
    write(&mut journal, |tx| {
        tx.put_receipt(&receipt)?;
        tx.put_invite(&invite)?;
        tx.put_invite(&InviteRow {
            state: InviteState::Used,
            ..invite.clone()
        })
    })
    .unwrap();
    assert_eq!(journal.read().receipts().unwrap(), [receipt]);
    assert_eq!(
        journal.read().invite("i1").unwrap().unwrap().state,
        InviteState::Used
    );
    write(&mut journal, |tx| tx.delete_invite("i1")).unwrap();
    assert!(journal.read().invites().unwrap().is_empty());
}

#[test]
fn the_state_of_an_invite_changes_alone() {
    let (_folder, _path, mut journal) = open();
    let invite = InviteRow {
        id: "i1".into(),
        made_at: Timestamp::from_second(1_700_000_001).unwrap(),
        state: InviteState::Open,
        body: b"{}".to_vec(),
    };
    write(&mut journal, |tx| {
        tx.put_invite(&invite)?;
        tx.set_invite_state("i1", InviteState::Used)
    })
    .unwrap();
    let used = InviteRow {
        state: InviteState::Used,
        ..invite
    };
    assert_eq!(journal.read().invite("i1").unwrap(), Some(used));
    let unknown = write(&mut journal, |tx| tx.set_invite_state("i2", InviteState::Used)).unwrap_err();
    assert!(matches!(unknown, DatabaseError::Missing), "{unknown:?}");
}

#[test]
fn planted_words_are_in_no_file() {
    let (folder, _path, mut journal) = open();
    write(&mut journal, |tx| {
        tx.set_setting("plantedkeyword", b"plantedvalue")?;
        tx.push_audit("audit", b"plantedvalue")?;
        tx.push_outbox("act", "plantedvalue", &OutboxContent::Removal)
    })
    .unwrap();
    let mut looked_at = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        looked_at += 1;
        assert!(
            !bytes.windows(7).any(|window| window == b"planted"),
            "plaintext on the disk"
        );
        assert!(!bytes.starts_with(b"SQLite format 3"));
    }
    assert!(
        looked_at >= 2,
        "the database and its write-ahead log were looked at"
    );
}

#[test]
fn a_removed_database_is_gone_with_its_log() {
    let (folder, path, mut journal) = open();
    write(&mut journal, |tx| tx.set_setting("a", b"b")).unwrap();
    drop(journal);
    remove_database(&path).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

mod migration;
mod waiting;
