//! What deadlines wait for.

use super::*;
use crate::QuestionRow;

fn asked(index: &IndexDb) -> Vec<(Option<String>, String, u64)> {
    let rows = index.read().questions().unwrap().into_iter();
    rows.map(
        |QuestionRow {
             dossier,
             asks,
             waiting,
         }| (dossier, asks, waiting),
    )
    .collect()
}

fn row(dossier: Option<&str>, asks: &str, waiting: u64) -> (Option<String>, String, u64) {
    (dossier.map(Into::into), asks.into(), waiting)
}

/// Three documents of dossier s2, of which the first is in s1 too, and one of none.
fn waiting() -> (TempDir, IndexDb) {
    let (folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s2", "Vente"))?;
        tx.put_dossier(&dossier("s1", "Location"))?;
        for id in ["d1", "d2", "d3", "d4"] {
            tx.put_document(&document(id, "Bail"))?;
            if id != "d4" {
                tx.link_dossier(id, "s2")?;
            }
        }
        tx.link_dossier("d1", "s1")?;
        for id in ["d1", "d2", "d3"] {
            tx.ask(id, "deed")?;
        }
        tx.ask("d4", "kind")
    });
    (folder, index)
}

#[test]
fn documents_are_counted_under_the_first_of_their_dossiers() {
    let (_folder, index) = waiting();
    let wanted = [
        row(None, "kind", 1),
        row(Some("s1"), "deed", 1),
        row(Some("s2"), "deed", 2),
    ];
    assert_eq!(asked(&index), wanted);
}

#[test]
fn the_documents_of_a_question_are_told_oldest_first() {
    let (_folder, index) = waiting();
    let read = index.read();
    assert_eq!(read.waiting_for(Some("s2"), "deed", 5).unwrap(), ["d2", "d3"]);
    assert_eq!(read.waiting_for(Some("s2"), "deed", 1).unwrap(), ["d2"]);
    assert_eq!(read.waiting_for(None, "kind", 5).unwrap(), ["d4"]);
}

#[test]
fn a_deadline_takes_its_question_back() {
    let (_folder, mut index) = waiting();
    write(&mut index, |tx| tx.set_deadline("d4", Deadline::Never));
    let wanted = [row(Some("s1"), "deed", 1), row(Some("s2"), "deed", 2)];
    assert_eq!(asked(&index), wanted);
}

#[test]
fn nothing_waits_for_a_document_in_the_bin() {
    let (_folder, mut index) = waiting();
    write(&mut index, |tx| {
        tx.put_document(&DocumentRow {
            binned: true,
            ..document("d4", "Bail")
        })?;
        tx.set_deadline("d4", Deadline::Unknown)?;
        tx.ask("d4", "kind")
    });
    assert!(asked(&index).iter().all(|(_, asks, _)| asks == "deed"));
}

#[test]
fn a_question_goes_with_its_document_and_outlives_its_dossier() {
    let (_folder, mut index) = waiting();
    write(&mut index, |tx| {
        tx.delete_document("d4")?;
        tx.delete_dossier("s2")
    });
    let wanted = [row(None, "deed", 2), row(Some("s1"), "deed", 1)];
    assert_eq!(asked(&index), wanted);
}
