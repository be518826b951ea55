//! What waits: the outbox, planned objects, audit lines.

use super::*;

#[test]
fn outbox_steps_come_in_order_and_keep_their_bytes() {
    let (_folder, _path, mut journal) = open();
    let contents = [
        OutboxContent::Spool("x.age".into()),
        OutboxContent::Bytes(b"note".to_vec()),
        OutboxContent::Removal,
    ];
    write(&mut journal, |tx| {
        for content in &contents {
            tx.push_outbox("act", "name", content)?;
        }
        Ok(())
    })
    .unwrap();
    let waiting = journal.read().outbox_waiting().unwrap();
    assert_eq!(
        waiting
            .iter()
            .map(|step| step.content.clone())
            .collect::<Vec<_>>(),
        contents
    );
    assert!(waiting.windows(2).all(|pair| pair[0].step < pair[1].step));
    assert_eq!(journal.read().outbox_spool_files().unwrap(), ["x.age"]);
}

#[test]
fn a_published_step_waits_no_more_and_a_waiting_one_is_not_forgotten() {
    let (_folder, _path, mut journal) = open();
    let (first, second) = write(&mut journal, |tx| {
        let first = tx.push_outbox("act", "one", &OutboxContent::Bytes(vec![1]))?;
        Ok((
            first,
            tx.push_outbox("act", "two", &OutboxContent::Bytes(vec![2]))?,
        ))
    })
    .unwrap();
    write(&mut journal, |tx| tx.mark_published(first)).unwrap();
    assert_eq!(write(&mut journal, |tx| tx.forget_published("act")).unwrap(), 1);
    let left = journal.read().outbox_of("act").unwrap();
    assert_eq!(left.iter().map(|step| step.step).collect::<Vec<_>>(), [second]);
}

#[test]
fn the_bytes_under_a_name_are_there_until_they_are_published() {
    let (_folder, _path, mut journal) = open();
    let step = write(&mut journal, |tx| {
        tx.push_outbox("act", "spooled", &OutboxContent::Spool("x.age".into()))?;
        tx.push_outbox("act", "removed", &OutboxContent::Removal)?;
        tx.push_outbox("act", "note", &OutboxContent::Bytes(b"signed".to_vec()))
    })
    .unwrap();
    let bytes = |journal: &JournalDb, name| journal.read().outbox_bytes(name).unwrap();
    assert_eq!(bytes(&journal, "note"), Some(b"signed".to_vec()));
    for name in ["spooled", "removed", "unknown"] {
        assert_eq!(bytes(&journal, name), None, "{name}");
    }
    write(&mut journal, |tx| tx.mark_published(step)).unwrap();
    assert_eq!(bytes(&journal, "note"), None);
}

#[test]
fn planned_objects_are_remembered_until_forgotten() {
    let (_folder, path, mut journal) = open();
    write(&mut journal, |tx| {
        tx.plan("obj/b")?;
        tx.plan("obj/a")?;
        tx.plan("obj/b")
    })
    .unwrap();
    drop(journal);
    let mut journal = JournalDb::open(&path, &test_key(1)).unwrap();
    assert_eq!(journal.read().planned().unwrap(), ["obj/a", "obj/b"]);
    write(&mut journal, |tx| tx.forget_planned("obj/a")).unwrap();
    assert_eq!(journal.read().planned().unwrap(), ["obj/b"]);
}

#[test]
fn an_outbox_number_is_never_given_twice() {
    let (_folder, _path, mut journal) = open();
    let first = write(&mut journal, |tx| {
        tx.push_outbox("act", "one", &OutboxContent::Removal)
    })
    .unwrap();
    write(&mut journal, |tx| tx.abandon_act("act")).unwrap();
    let second = write(&mut journal, |tx| {
        tx.push_outbox("act", "two", &OutboxContent::Removal)
    })
    .unwrap();
    assert!(second > first);
}

#[test]
fn audit_lines_wait_in_order_until_dropped() {
    let (_folder, _path, mut journal) = open();
    let first = write(&mut journal, |tx| {
        let first = tx.push_audit("audit", b"view 1")?;
        tx.push_audit("audit", b"view 2")?;
        Ok(first)
    })
    .unwrap();
    write(&mut journal, |tx| tx.drop_audit_up_to(first)).unwrap();
    let left = journal.read().pending_audit().unwrap();
    assert_eq!(
        left.iter().map(|audit| audit.line.as_slice()).collect::<Vec<_>>(),
        [b"view 2"]
    );
}

#[test]
fn what_was_shown_is_known_for_one_day() {
    let (_folder, _path, mut journal) = open();
    write(&mut journal, |tx| tx.put_viewed("2026-03-02", "d1")).unwrap();
    write(&mut journal, |tx| tx.put_viewed("2026-03-02", "d1")).unwrap();
    let read = journal.read();
    assert!(read.has_viewed("2026-03-02", "d1").unwrap());
    assert!(!read.has_viewed("2026-03-02", "d2").unwrap());
    assert!(!read.has_viewed("2026-03-03", "d1").unwrap());
    write(&mut journal, |tx| tx.put_viewed("2026-03-03", "d2")).unwrap();
    assert!(
        !journal.read().has_viewed("2026-03-02", "d1").unwrap(),
        "forgotten"
    );
}
