//! Documents that are written to their worker part by part.

use std::io;

use coffre_render::{Limits, ReadFailure};

use crate::{renderer, renderer_within};

const TEXT: &[u8] = b"Cher Monsieur, voici le compromis.";

/// Set in the process that counts its workers, which runs no other test.
#[cfg(target_os = "linux")]
const ALONE: &str = "COFFRE_TEST_ALONE";

/// How many workers this process has. The one that waits for the next document is one of them.
#[cfg(target_os = "linux")]
fn workers() -> usize {
    let own = std::process::id().to_string();
    let is_child = |stat: &str| {
        let after_name = stat.rsplit(") ").next().unwrap_or_default();
        after_name.split(' ').nth(1) == Some(&own)
    };
    std::fs::read_dir("/proc")
        .expect("processes")
        .filter_map(|entry| std::fs::read_to_string(entry.ok()?.path().join("stat")).ok())
        .filter(|stat| is_child(stat))
        .count()
}

#[test]
fn a_document_in_parts_is_the_document() {
    let opened = renderer().open_written(TEXT.len() as u64, |pipe| {
        TEXT.chunks(7).try_for_each(|part| pipe.write_all(part))
    });
    let mut opened = opened.expect("written").expect("read");
    let text = opened.text(0..1).expect("its text");
    assert!(text[0].text.contains("voici le compromis"), "{}", text[0].text);
}

#[cfg(target_os = "linux")]
#[test]
fn where_writing_fails_in_the_middle_the_worker_is_gone_and_the_reason_is_heard() {
    if std::env::var_os(ALONE).is_none() {
        let name = "written::where_writing_fails_in_the_middle_the_worker_is_gone_and_the_reason_is_heard";
        let own = std::env::current_exe().expect("this program");
        let mut alone = std::process::Command::new(own);
        let ended = alone.args(["--exact", name]).env(ALONE, "1").output();
        let ended = ended.expect("it ran");
        let said = String::from_utf8_lossy(&ended.stdout);
        assert!(ended.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let renderer = renderer();
    let opened = renderer.open_written(1 << 20, |pipe| {
        pipe.write_all(TEXT)?;
        Err(io::Error::from(io::ErrorKind::InvalidData))
    });
    assert_eq!(opened.expect_err("it failed").kind(), io::ErrorKind::InvalidData);
    assert_eq!(workers(), 1, "only the one that waits for the next document");
    assert!(renderer.open(TEXT).is_ok(), "which is read as usual");
}

#[test]
fn a_document_that_ends_early_is_not_looked_at() {
    let opened = renderer().open_written(TEXT.len() as u64 + 1, |pipe| pipe.write_all(TEXT));
    assert_eq!(
        opened.expect("written").expect_err("not whole"),
        ReadFailure::Damaged
    );
}

#[test]
fn more_than_was_announced_is_not_taken() {
    let opened = renderer().open_written(TEXT.len() as u64 - 1, |pipe| pipe.write_all(TEXT));
    assert_eq!(opened.expect_err("refused").kind(), io::ErrorKind::WriteZero);
}

#[test]
fn a_worker_that_has_no_room_for_it_is_named_whatever_the_writer_says() {
    let limits = Limits {
        memory: 200 << 20,
        ..Limits::default()
    };
    let opened = renderer_within(limits).open_written(220 << 20, |pipe| {
        let part = vec![b' '; 1 << 20];
        (0..220)
            .try_for_each(|_| pipe.write_all(&part))
            .map_err(|_| "what the writer says")
    });
    assert_eq!(
        opened.expect("the worker failed").expect_err("no room"),
        ReadFailure::Memory
    );
}
